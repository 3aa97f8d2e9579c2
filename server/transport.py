"""Between connections and the hub: what clients send goes in, and the effects that come out are carried out.

There are two kinds of connection: `server.websocket` on sockets of our own, and `server.asgi` through
Hypercorn and Quart.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

from server.errors import SignalingError
from server.hub import Deliver, Effect, Hub
from server.rooms import Session

MAX_QUEUED = 256  # messages for a client that does not read
GRACE = 2.0  # seconds in which a connection has to end once it was closed


class Client(NamedTuple):
    """Who connects: an address, and the name of a program."""

    address: str
    agent: str


class Connection(Protocol):
    """The outgoing side of one client's connection. Nothing here waits."""

    def deliver(self, payload: bytes) -> bool:
        """Send one text message. False when `MAX_QUEUED` of them wait already."""

    def forget(self) -> None:
        """Drop what waits."""

    def close(self, code: int, reason: str) -> None:
        """Close after what waits, or cut the connection after `GRACE` seconds."""


class Transport:
    """All open connections of one server. `now` is the clock that the hub is told."""

    def __init__(self, hub: Hub, now: Callable[[], float]) -> None:
        self._hub = hub
        self._now = now
        self._connections: dict[Session, Connection] = {}
        self._empty = asyncio.Event()
        self._empty.set()

    # What happens on a connection -----------------------------------------------------------------------

    def open(self, connection: Connection, client: Client) -> Session:
        """A client connected."""
        session = self._hub.connect(client.address, client.agent, self._now())
        self._connections[session] = connection
        self._empty.clear()
        return session

    def receive(self, session: Session, payload: bytes) -> None:
        """A text message came: UTF-8, which whoever read the frame has checked."""
        self.apply(self._hub.receive(session, payload, self._now()))

    def refuse(self, session: Session, error: SignalingError, payload: bytes = b"") -> None:
        """Something came that is no text message, or is too large to be read."""
        self.apply(self._hub.refuse(session, error, self._now(), payload))

    def cut(self, session: Session) -> None:
        """The client does not read: only the reason is still sent to it."""
        self._connections[session].forget()
        self.apply(self._hub.cut(session, "slow_consumer", self._now()))

    def left(self, session: Session) -> None:
        """The client closes its connection, which has not ended yet."""
        self.apply(self._hub.disconnect(session, self._now()))

    def ended(self, session: Session) -> None:
        """The connection is over."""
        del self._connections[session]
        self.left(session)
        if not self._connections:
            self._empty.set()

    # What the hub decides -------------------------------------------------------------------------------

    def apply(self, effects: Iterable[Effect]) -> None:
        """Carry out what the hub decided."""
        for effect in effects:
            connection = self._connections.get(effect.session)
            if connection is None:
                continue
            if type(effect) is Deliver:
                if not connection.deliver(effect.payload):
                    self.cut(effect.session)
            else:
                connection.close(effect.code, effect.reason)

    async def drained(self) -> None:
        """Wait until no connection is left."""
        await self._empty.wait()
