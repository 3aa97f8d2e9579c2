"""What every test gets: a quiet log, and Qt without a screen."""

from __future__ import annotations

import gc
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator

import fuzz
import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

settings.register_profile("here", fuzz.cases(), deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "fuzz: makes up its own input, more of it with CALLBOX_FUZZ")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What tries a hundred times as much may take a hundred times as long."""
    for item in items:
        if fuzz.FACTOR > 1 and item.get_closest_marker("fuzz"):
            item.add_marker(pytest.mark.timeout(3600))


def pytest_collection_finish(session: pytest.Session) -> None:
    """What was imported stays: the collection after each test with Qt looks at that test's objects only."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """What a test leaves of Qt's objects is destroyed by this thread, not by one that drives a browser.

    Not before its very end: until then pytest holds what its fixtures made. Widgets do not go by themselves:
    their own connections hold them. Thousands of them let each later window take seconds.
    """
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    gc.disable()
    try:
        return (yield)
    finally:
        for window in QApplication.topLevelWidgets():
            window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        gc.freeze()  # what is still there stays: the next collection need not look at it again
        gc.enable()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what was tried, from all processes together."""
    tried: Counter[str] = Counter()
    for report in terminalreporter.getreports(""):  # what was reported after a test's end
        for name, count in report.user_properties:
            if name.startswith(fuzz.PROPERTY):
                tried[name.removeprefix(fuzz.PROPERTY)] += count
    for what, count in sorted(tried.items()) if fuzz.FACTOR > 1 else ():
        terminalreporter.write_line(f"fuzz: {count:,}{what}")


@pytest.fixture(autouse=True)
def fuzz_counts(
    request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> Iterator[None]:
    """What a fuzz test tried goes into its report."""
    before = fuzz.tried.copy()
    yield
    for what, count in (fuzz.tried - before).items():
        record_property(f"{fuzz.PROPERTY} {what}", count)


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
