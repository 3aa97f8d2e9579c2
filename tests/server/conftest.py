"""A running server on loopback, and the promise that it leaves nothing behind."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.config import Settings
from server.runner import Server


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
