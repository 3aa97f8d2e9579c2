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

# Limits are on, but so high that they stop nobody: one client sends what a thousand people would, all come
# from one address, and a thousand of them meet in one room.
POLICY = Policy(
    room_peers=2_000,
    message_rate=1e6,
    message_burst=1_000_000,
    candidates=1_000_000_000,
    connections=20_000,
    connections_per_address=20_000,
)
# What one client may do is as it is for everyone, but all of them are one address here.
LIMITED = Policy(
    room_peers=2_000, candidates=1_000_000_000, connections=20_000, connections_per_address=20_000
)


def settings(chosen: Namespace) -> Settings:
    """As `callbox serve` has them, but for any free port and limits that stop no benchmark."""
    return Settings(
        host=HOST,
        port=0,
        http_port=0,
        state_dir=Path(chosen.state),
        plain_ws=True,
        takeover=not chosen.asgi,
        policy=LIMITED if getattr(chosen, "limits", False) else POLICY,
        admin_port=None,
        mdns=False,
    )


async def main(chosen: Namespace) -> None:
    """Serve until the driver ends the process."""
    server = Server(settings(chosen))
    await server.start()
    _spare_the_garbage_collector()  # as the command does
    announce(server.port if chosen.cert else server.http_port)
    await asyncio.Event().wait()


if __name__ == "__main__":
    wanted = options("asgi", "limits", choices=("uvloop", "asyncio"))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if wanted.use == "uvloop" else None) as runner:
        runner.run(main(wanted))
