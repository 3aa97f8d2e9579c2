"""The script for k6 speaks the wire as it is. Node runs it here, with the little of k6 that it uses."""

from __future__ import annotations

import asyncio
import json
import os
from pathlib import Path

from server.runner import Server
from tests.bench.processes import NODE

SCRIPT = Path(__file__).parent / "k6_in_node.mjs"


async def test_a_call_comes_to_its_end(server: Server) -> None:
    environment = {
        **os.environ, "URL": f"ws://127.0.0.1:{server.http_port}/ws", "HOLD_MS": "20", "CANDIDATES": "3",
    }  # fmt: skip
    process = await asyncio.create_subprocess_exec(
        NODE, SCRIPT, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    async with asyncio.timeout(30):
        out, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    measured = json.loads(out)
    assert measured["checks"] == {"every candidate was delivered": [True]}
    assert len(measured["callbox_joined"]) == 2
    assert len(measured["callbox_round_trip"]) == 3
    assert measured["callbox_refused"] == []
    assert server.snapshot().peers == ()
