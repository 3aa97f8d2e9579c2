"""A running server on loopback, and the promise that it leaves nothing behind."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

import pytest
from eventclient import EventClient
from wire import Client, WireClient

from server import events
from server.config import Settings
from server.runner import Server

_ON_EVERY_LOOP = {
    "test_wire.py", "test_wire_websocket.py", "test_wire_resume.py", "test_wire_slow.py", "test_events.py",
    "test_websocket.py",
}  # fmt: skip


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
    return Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=tmp_path / "state")


@pytest.fixture(params=["takeover", "asgi", "events"])
def transport(request: pytest.FixtureRequest) -> str:
    """Sockets of our own, those that stay with Hypercorn, and the fallback."""
    return str(request.param)


@pytest.fixture
def client(transport: str, monkeypatch: pytest.MonkeyPatch) -> type[Client]:
    """Who connects in this way."""
    monkeypatch.setattr(events, "_LAST_WORDS", 0.0)  # test_events.py is about these
    return EventClient if transport == "events" else WireClient


@pytest.fixture
async def server(loopback: Settings) -> AsyncIterator[Server]:
    """A running server. Afterwards no task of it may be left."""
    running = Server(loopback)
    await running.start()
    yield running
    await running.stop()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    assert not left
