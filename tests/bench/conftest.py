"""A server of our own for the tools that measure one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from server.config import Settings
from server.runner import Server
from tests.bench.subjects.callbox import POLICY


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    """It takes WebSockets with and without TLS, on any free ports."""
    made = Server(
        Settings(
            "127.0.0.1",
            0,
            0,
            plain_ws=True,
            admin_port=None,
            state_dir=tmp_path,
            policy=replace(POLICY, room_peers=50),
        )
    )
    await made.start()
    yield made
    await made.stop()
