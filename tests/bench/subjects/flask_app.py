"""A relay with Flask-SocketIO on eventlet."""

from __future__ import annotations

import eventlet

eventlet.monkey_patch()

# ruff: noqa: E402 - eventlet must come before what it patches
from typing import Any

import eventlet.wsgi
from flask import Flask
from flask_socketio import SocketIO, emit

from tests.bench.subjects.common import HOST, announce, options

app = Flask(__name__)
sockets = SocketIO(app, async_mode="eventlet", cors_allowed_origins="*")


@sockets.on("signal")
def relay(message: dict[str, Any]) -> None:
    """Forward what the client sends to the one that it names, or to everyone else."""
    if message["to"] == "*":
        emit("signal", message, broadcast=True, include_self=False)
    else:
        emit("signal", message, to=message["to"])


if __name__ == "__main__":
    options()
    listener = eventlet.listen((HOST, 0), backlog=4096)
    announce(listener.getsockname()[1])
    eventlet.wsgi.server(listener, app, log_output=False, max_size=20_000)
