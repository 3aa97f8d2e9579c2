"""A WebSocket through Hypercorn and Quart: the slower way, for where sockets cannot be taken over.

Each connection has one bounded queue and one task that writes it, so that a peer that does not read delays
nobody but itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import NamedTuple

from hypercorn.typing import ASGIReceiveCallable, WebsocketScope
from quart import Quart, Websocket
from quart.asgi import ASGIWebsocketConnection

from server.errors import SignalingError
from server.handover import SOCKET
from server.messages import MAX_MESSAGE_BYTES, too_large
from server.rooms import Session
from server.tasks import cancel, spawn
from server.transport import GRACE, MAX_QUEUED, Client, Transport

_INBOUND = 64


class Closed(NamedTuple):
    """In the place of a frame: the client closed, or its TCP connection is gone."""


class Closing(NamedTuple):
    """In the place of a message: close with this."""

    code: int
    reason: str


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
                await self.queue.put(Closed())
                await asyncio.Event().wait()  # until the handler has read up to here and ends us


class SocketsOfHypercorn:
    """Leaves each WebSocket where it is."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    async def serve(self, websocket: Websocket, client: Client, subprotocol: str | None) -> None:
        """Accept the WebSocket and serve it until either side closes it."""
        await websocket.accept(subprotocol=subprotocol)
        connection = QueuedConnection(websocket, websocket.scope["state"][SOCKET].abort)
        session = self._transport.open(connection, client)
        reader = spawn(self._read(session, websocket), name=f"read {session.id}")
        writer = spawn(connection.write(), name=f"write {session.id}")
        try:
            await asyncio.wait({reader, writer}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await cancel(reader, writer)
            self._transport.ended(session)

    async def _read(self, session: Session, websocket: Websocket) -> None:
        transport = self._transport
        while not isinstance(data := await websocket.receive(), Closed):
            payload = data.encode() if isinstance(data, str) else data
            if len(payload) > MAX_MESSAGE_BYTES:
                transport.refuse(session, too_large())
            elif isinstance(data, bytes):
                transport.refuse(session, SignalingError("binary_message"), payload)
            else:
                transport.receive(session, payload)


class QueuedConnection:
    """The outgoing side of one WebSocket. `abort` cuts its TCP connection."""

    def __init__(self, websocket: Websocket, abort: Callable[[], None]) -> None:
        self._websocket = websocket
        self._abort = abort
        self._queue: asyncio.Queue[bytes | Closing] = asyncio.Queue()
        self._closing = False
        self._deadline: asyncio.TimerHandle | None = None

    def deliver(self, payload: bytes) -> bool:
        if not self._closing:
            if self._queue.qsize() >= MAX_QUEUED:
                return False
            self._queue.put_nowait(payload)
        return True

    def forget(self) -> None:
        while not self._queue.empty():
            self._queue.get_nowait()

    def close(self, code: int, reason: str) -> None:
        if not self._closing:
            self._closing = True
            self._queue.put_nowait(Closing(code, reason))
            self._deadline = asyncio.get_running_loop().call_later(GRACE, self._abort)

    async def write(self) -> None:
        """Send what is queued until the connection is closed."""
        try:
            while not isinstance(item := await self._queue.get(), Closing):
                await self._websocket.send(item.decode())
            await self._websocket.close(item.code, item.reason)
        finally:
            if self._deadline is not None:
                self._deadline.cancel()
