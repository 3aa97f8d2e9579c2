"""A running server for test calls, and the promise that no call leaves a task behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from panel.calls.signaling import Target
from server.config import Settings
from server.runner import Server


@pytest.fixture
async def no_task_left() -> AsyncIterator[None]:
    yield
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.fixture
async def server(tmp_path: Path, no_task_left: None) -> AsyncIterator[Server]:
    settings = Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=tmp_path / "state")
    running = Server(settings)
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
def target(server: Server) -> Target:
    """The server's room "lobby"."""
    return Target(f"wss://127.0.0.1:{server.port}/ws", "lobby", server.settings.ca_path)
