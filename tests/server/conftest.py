"""A running server on loopback, and the promise that it leaves nothing behind."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import pytest

from server.config import Settings
from server.runner import Server

_ON_EVERY_LOOP = {"test_wire.py", "test_websocket.py"}


def pytest_asyncio_loop_factories(
    item: pytest.Item,
) -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """The wire is the same on uvloop, which the headless server uses where it exists."""
    if sys.platform == "win32" or item.path.name not in _ON_EVERY_LOOP:
        return {"asyncio": asyncio.new_event_loop}
    import uvloop

    return {"asyncio": asyncio.new_event_loop, "uvloop": uvloop.new_event_loop}


@pytest.fixture
def loopback(tmp_path: Path) -> Settings:
    """Settings for free ports on loopback and keys of its own."""
    return Settings(host="127.0.0.1", port=0, http_port=0, state_dir=tmp_path / "state")


@pytest.fixture
async def server(loopback: Settings) -> AsyncIterator[Server]:
    """A running server. Afterwards no task of it may be left."""
    running = Server(loopback)
    await running.start()
    yield running
    await running.stop()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    assert not left
