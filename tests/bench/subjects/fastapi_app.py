"""A relay in FastAPI on uvicorn, uvloop and httptools; `--use` names the WebSocket implementation."""

from __future__ import annotations

import json

import uvicorn
import uvloop
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

from tests.bench.subjects.common import announce, listen, options

app = FastAPI()
clients: dict[str, WebSocket] = {}


@app.websocket("/ws")
async def relay(websocket: WebSocket, id: str) -> None:  # noqa: A002 - the name in the query
    """Forward what the client sends to the one that it names, or to everyone else."""
    await websocket.accept()
    clients[id] = websocket
    try:
        while True:
            text = await websocket.receive_text()
            to = json.loads(text)["to"]
            if to != "*":
                await clients[to].send_text(text)
                continue
            for name, client in tuple(clients.items()):
                if name != id:
                    await client.send_text(text)
    except WebSocketDisconnect:
        pass
    finally:
        del clients[id]


async def main() -> None:
    """Serve until the driver ends the process."""
    sock = listen()
    config = uvicorn.Config(
        app,
        loop="none",  # uvicorn's own choice, uvloop, runs already
        http="httptools",
        ws=wanted.use,
        ws_per_message_deflate=False,
        access_log=False,
        log_level="warning",
        lifespan="off",
        backlog=4096,
        ssl_certfile=wanted.cert,
        ssl_keyfile=wanted.key,
    )
    announce(sock.getsockname()[1])
    await uvicorn.Server(config).serve(sockets=[sock])


if __name__ == "__main__":
    wanted = options(choices=("websockets", "websockets-sansio", "wsproto"))
    uvloop.run(main())
