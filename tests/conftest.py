"""What every test gets: a quiet log, and Qt without a screen."""

from __future__ import annotations

import gc
import logging
import os
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")


@pytest.fixture(autouse=True)
def qt_garbage(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test leaves of Qt's objects is destroyed by this thread, not by one that drives a browser."""
    if "qapp" not in request.fixturenames:
        yield
        return
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning or an error in the log that the test did not announce fails it."""
    yield
    patterns = [mark.args[0] for mark in request.node.iter_markers("allow_log")]
    loud = [
        record.getMessage()
        for when in ("setup", "call", "teardown")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    unexpected = [text for text in loud if not any(re.search(pattern, text) for pattern in patterns)]
    assert not unexpected, f"unexpected in the log: {unexpected}"
