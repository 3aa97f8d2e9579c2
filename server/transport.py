"""WebSocket connections: between Quart's sockets and the hub.

Incoming frames go to the hub in order; the effects that come back are queued on their recipients'
connections. Each connection has one bounded queue and one task that writes it, so that a peer that does
not read delays nobody but itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from hypercorn.typing import ASGIReceiveCallable, WebsocketScope
from quart import Quart
from quart.asgi import ASGIWebsocketConnection

from server.hub import Close, Deliver, Effect, Hub
from server.rooms import Session
from server.tasks import cancel, spawn

MAX_QUEUED = 256
_INBOUND = 64
_GRACE = 2.0


class Closed(NamedTuple):
    """In the place of a frame: the client closed, or its TCP connection is gone."""


class Wire(Protocol):
    """The part of `quart.Websocket` that is used here."""

    async def receive(self) -> str | bytes | Closed: ...
    async def send(self, data: str | bytes) -> None: ...
    async def close(self, code: int, reason: str = "") -> None: ...


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


class Connection:
    """The outgoing side of one WebSocket."""

    def __init__(self, wire: Wire, abort: Callable[[], None]) -> None:
        self._wire = wire
        self._abort = abort
        self._queue: asyncio.Queue[bytes | Close] = asyncio.Queue()
        self._closing = False
        self._deadline: asyncio.TimerHandle | None = None

    @property
    def full(self) -> bool:
        return self._queue.qsize() >= MAX_QUEUED

    def deliver(self, payload: bytes) -> None:
        if not self._closing:
            self._queue.put_nowait(payload)

    def forget(self) -> None:
        """Drop what is queued: only the reason is still worth telling."""
        while not self._queue.empty():
            self._queue.get_nowait()

    def close(self, effect: Close) -> None:
        """Close after what is queued, or cut the connection when it has not gone out in two seconds."""
        if not self._closing:
            self._closing = True
            self._queue.put_nowait(effect)
            self._deadline = asyncio.get_running_loop().call_later(_GRACE, self._abort)

    async def write(self) -> None:
        """Send what is queued until the connection is closed."""
        try:
            while True:
                item = await self._queue.get()
                if isinstance(item, Close):
                    await self._wire.close(item.code, item.reason)
                    return
                await self._wire.send(item.decode())
        finally:
            if self._deadline is not None:
                self._deadline.cancel()


class Transport:
    """All open WebSockets of one server. `now` is the clock that the hub is told."""

    def __init__(self, hub: Hub, now: Callable[[], float]) -> None:
        self._hub = hub
        self._now = now
        self._connections: dict[str, Connection] = {}
        self._empty = asyncio.Event()
        self._empty.set()

    async def serve(self, wire: Wire, address: str, agent: str, abort: Callable[[], None]) -> None:
        """Serve one accepted WebSocket until either side closes it. `abort` cuts its TCP connection."""
        session = self._hub.connect(address, agent, self._now())
        connection = Connection(wire, abort)
        self._connections[session.id] = connection
        self._empty.clear()
        reader = spawn(self._read(session, wire), name=f"read {session.id}")
        writer = spawn(connection.write(), name=f"write {session.id}")
        try:
            await asyncio.wait({reader, writer}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            await cancel(reader, writer)
            self._forget(session)

    def apply(self, effects: Iterable[Effect]) -> None:
        """Carry out what the hub decided."""
        for effect in effects:
            connection = self._connections.get(effect.session.id)
            match effect, connection:
                case _, None:
                    continue
                case Deliver(session=session), Connection(full=True):
                    connection.forget()
                    self.apply(self._hub.cut(session, "slow_consumer", self._now()))
                case Deliver(payload=payload), Connection():
                    connection.deliver(payload)
                case Close(), Connection():
                    connection.close(effect)

    async def drained(self) -> None:
        """Wait until no connection is left."""
        await self._empty.wait()

    async def _read(self, session: Session, wire: Wire) -> None:
        while not isinstance(data := await wire.receive(), Closed):
            if isinstance(data, bytes):
                self.apply(self._hub.refuse(session, "binary_message", self._now(), data))
            else:
                self.apply(self._hub.receive(session, data.encode(), self._now()))

    def _forget(self, session: Session) -> None:
        del self._connections[session.id]
        self.apply(self._hub.disconnect(session, self._now()))
        if not self._connections:
            self._empty.set()
