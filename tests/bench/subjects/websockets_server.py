"""A relay with the `websockets` library alone, on uvloop."""

from __future__ import annotations

import asyncio
import json
from urllib.parse import parse_qs, urlsplit

import uvloop
import websockets
from websockets.asyncio.server import ServerConnection, broadcast, serve

from tests.bench.subjects.common import announce, listen, options, tls_context

clients: dict[str, ServerConnection] = {}


async def relay(connection: ServerConnection) -> None:
    """Forward what the client sends to the one that it names, or to everyone else."""
    if connection.request is None:
        return
    me = parse_qs(urlsplit(connection.request.path).query)["id"][0]
    clients[me] = connection
    try:
        async for text in connection:
            to = json.loads(text)["to"]
            if to == "*":
                broadcast((other for other in clients.values() if other is not connection), text)
            else:
                await clients[to].send(text)
    except websockets.ConnectionClosed:
        pass
    finally:
        del clients[me]


async def main() -> None:
    """Serve until the driver ends the process."""
    sock = listen()
    async with serve(relay, sock=sock, compression=None, ssl=tls_context(wanted)):
        announce(sock.getsockname()[1])
        await asyncio.Event().wait()


if __name__ == "__main__":
    wanted = options()
    uvloop.run(main())
