"""A relay with python-socketio beside a Quart app on Hypercorn."""

from __future__ import annotations

from typing import Any

import socketio
import uvloop
from quart import Quart

from tests.bench.subjects.common import options
from tests.bench.subjects.hypercorn_server import serve

sio = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins="*")
app = socketio.ASGIApp(sio, Quart(__name__))


@sio.event
async def signal(sid: str, message: dict[str, Any]) -> None:
    """Forward what the client sends to the one that it names, or to everyone else."""
    if message["to"] == "*":
        await sio.emit("signal", message, skip_sid=sid)
    else:
        await sio.emit("signal", message, to=message["to"])


if __name__ == "__main__":
    uvloop.run(serve(app, options()))
