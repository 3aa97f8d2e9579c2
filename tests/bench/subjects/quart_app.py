"""A relay in plain Quart on Hypercorn, as its documentation would have one write it."""

from __future__ import annotations

import json

import uvloop
from quart import Quart, Websocket, websocket

from tests.bench.subjects.common import options
from tests.bench.subjects.hypercorn_server import serve

app = Quart(__name__)
clients: dict[str, Websocket] = {}


@app.websocket("/ws")
async def relay() -> None:
    """Forward what the client sends to the one that it names, or to everyone else."""
    me = websocket.args["id"]
    clients[me] = websocket._get_current_object()  # type: ignore[attr-defined]  # a proxy has it
    try:
        while True:
            text = await websocket.receive()
            to = json.loads(text)["to"]
            if to != "*":
                await clients[to].send(text)
                continue
            for name, client in tuple(clients.items()):
                if name != me:
                    await client.send(text)
    finally:
        del clients[me]


if __name__ == "__main__":
    uvloop.run(serve(app, options()))
