"""A WebSocket through Hypercorn and Quart: the slower way, for where sockets cannot be taken over.

Each connection has one task that reads and one that writes.
"""

from __future__ import annotations

import asyncio
from typing import NamedTuple

from hypercorn.typing import ASGIReceiveCallable, WebsocketScope
from quart import Quart, Websocket
from quart.asgi import ASGIWebsocketConnection

from server.codec import too_large
from server.errors import SignalingError
from server.handover import SOCKET
from server.messages import MAX_MESSAGE_BYTES
from server.queued import Closing, QueuedConnection
from server.tasks import cancel, spawn
from server.transport import Client, Transport

_INBOUND = 64


class Closed(NamedTuple):
    """In the place of a frame: the client closed with this code, or its TCP connection is gone (1006)."""

    code: int


class OrderedWebsocket(ASGIWebsocketConnection):
    """Quart's connection with a bounded queue, in which the end comes after what was received before it.

    Quart's own cancels the handler at a disconnect, and with it messages that were already here; it also
    mistakes an empty binary frame for a text frame.
    """

    def __init__(self, app: Quart, scope: WebsocketScope) -> None:
        super().__init__(app, scope)
        self.queue: asyncio.Queue[str | bytes | Closed] = asyncio.Queue(_INBOUND)

    async def handle_messages(self, receive: ASGIReceiveCallable) -> None:
        while True:
            event = await receive()
            if event["type"] == "websocket.receive":
                binary = event.get("bytes")
                await self.queue.put(binary if binary is not None else event.get("text") or "")
            elif event["type"] == "websocket.disconnect":
                await self.queue.put(Closed(event.get("code") or 1005))
                await asyncio.Event().wait()  # until the handler has read up to here and ends us


class SocketsOfHypercorn:
    """Leaves each WebSocket where it is."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def serve(self, websocket: Websocket, client: Client, subprotocol: str | None) -> None:
        """Accept the WebSocket and serve it until either side closes it."""
        await websocket.accept(subprotocol=subprotocol)
        connection = QueuedConnection(self._transport, websocket.scope["state"][SOCKET].abort)
        self._transport.open(connection, client)
        reader = spawn(self._read(connection, websocket), name=f"read {client.address}")
        writer = spawn(_write(connection, websocket), name=f"write {client.address}")
        try:
            await asyncio.wait({reader, writer}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await cancel(reader, writer)
            self._transport.ended(connection)

    async def _read(self, connection: QueuedConnection, websocket: Websocket) -> None:
        transport = self._transport
        while not isinstance(data := await websocket.receive(), Closed):
            session, payload = connection.session, data.encode() if isinstance(data, str) else data
            if len(payload) > MAX_MESSAGE_BYTES:
                transport.refuse(session, too_large())
            elif isinstance(data, bytes):
                transport.refuse(session, SignalingError("binary_message"), payload)
            else:
                transport.receive(session, payload)
        transport.left(connection, data.code)


async def _write(connection: QueuedConnection, websocket: Websocket) -> None:
    """Send what is queued until the connection is closed."""
    try:
        while not isinstance(item := await connection.next(), Closing):
            with connection.watched():
                await websocket.send(item.decode())
        await websocket.close(item.code, item.reason)
    finally:
        connection.finish()
