"""Callbox without a window: `--use uvloop` or plain asyncio; `--asgi` leaves the sockets to Hypercorn."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from pathlib import Path

import uvloop

from server.__main__ import _spare_the_garbage_collector
from server.config import Policy, Settings
from server.runner import Server
from tests.bench.subjects.common import HOST, announce, options

ROOM = 2_000  # who is measured with 1,000 members must let them in


def settings(chosen: Namespace) -> Settings:
    """As `callbox serve` has them, but for any free port and large rooms."""
    return Settings(
        host=HOST,
        port=0,
        http_port=0,
        state_dir=Path(chosen.state),
        plain_ws=True,
        takeover=not chosen.asgi,
        policy=Policy(room_peers=ROOM),
    )


async def main(chosen: Namespace) -> None:
    """Serve until the driver ends the process."""
    server = Server(settings(chosen))
    await server.start()
    _spare_the_garbage_collector()  # as the command does
    announce(server.port if chosen.cert else server.http_port)
    await asyncio.Event().wait()


if __name__ == "__main__":
    wanted = options("asgi", choices=("uvloop", "asyncio"))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if wanted.use == "uvloop" else None) as runner:
        runner.run(main(wanted))
