"""Between connections and the hub: what clients send goes in, and the effects that come out are carried out.

There are two kinds of connection: `server.websocket` on sockets of our own, and `server.asgi` through
Hypercorn and Quart.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import NamedTuple, Protocol

from server.arrival import Granted
from server.config import Policy
from server.effects import Close, Deliver, Effect, Later, Move, Verify
from server.errors import SignalingError
from server.hub import Hub
from server.journal import TransportKind
from server.rooms import Session
from server.tasks import cancel, spawn

# What may wait for a client that does not read: so many messages, so many bytes, for so many seconds.
MAX_QUEUED = 256
MAX_QUEUED_BYTES = 1024 * 1024
MAX_STALLED = 5.0
GRACE = 2.0  # seconds in which a connection has to end once it was closed
_FOR_GOOD = 1000  # RFC 6455 section 7.4.1: a client that closes with this has nothing more to say


class Client(NamedTuple):
    """Who connects: an address, the name of a program, and the kind of connection."""

    address: str
    agent: str
    transport: TransportKind = "websocket"


class Connection(Protocol):
    """The outgoing side of one client's connection. Nothing here waits.

    `session` is whose it is: the transport's to set, and another one once a client has come back.
    """

    session: Session

    @property
    def waiting(self) -> int:
        """How many messages wait to be written."""

    def deliver(self, payload: bytes) -> bool:
        """Send one text message. False when too much waits already: see `MAX_QUEUED`."""

    def forget(self) -> None:
        """Drop what waits, unless the connection was closed."""

    def close(self, code: int, reason: str) -> None:
        """Close after what waits, or cut the connection after `GRACE` seconds."""


Verifier = Callable[[str], Awaitable[Granted | None]]


async def _nobody(token: str) -> Granted | None:
    return None


class Transport:
    """All open connections of one server. `now` is the clock that the hub is told.

    `verify` looks at a JSON Web Token, and tells what it gives.
    """

    def __init__(self, hub: Hub, now: Callable[[], float], verify: Verifier = _nobody) -> None:
        self._hub = hub
        self._now = now
        self._verify = verify
        self._verifying: set[asyncio.Task[None]] = set()
        self._late: set[asyncio.TimerHandle] = set()
        self._connections: dict[Session, Connection] = {}  # where each session is reached
        self._open = Crowd(hub.policy)
        self._empty = asyncio.Event()
        self._empty.set()

    # What happens on a connection -----------------------------------------------------------------------

    def open(self, connection: Connection, client: Client) -> None:
        """A client connected. One too many is told so, and closed."""
        now = self._now()
        session = self._hub.connect(client.address, client.agent, now, client.transport)
        connection.session = session
        self._connections[session] = connection
        self._empty.clear()
        if refused := self._open.add(connection, client.address):
            self.apply(self._hub.cut(session, refused, now))

    def receive(self, session: Session, payload: bytes) -> None:
        """A text message came: UTF-8, which whoever read the frame has checked."""
        self.apply(self._hub.receive(session, payload, self._now()))

    def refuse(self, session: Session, error: SignalingError, payload: bytes = b"") -> None:
        """Something came that is no text message, or is too large to be read."""
        self.apply(self._hub.refuse(session, error, self._now(), payload))

    def idle(self, session: Session) -> bool:
        """A frame came that brings no message. False where it is one too many, and needs no answer."""
        self.apply(self._hub.idle(session, self._now()))
        return not session.surplus

    def cut(self, connection: Connection) -> None:
        """The client does not read: only the reason is still sent to it."""
        connection.forget()
        self.apply(self._hub.cut(connection.session, "slow_consumer", self._now()))

    def left(self, connection: Connection, code: int) -> None:
        """The client closes its connection, which has not ended yet, with this close code."""
        self._part(connection, for_good=code == _FOR_GOOD)

    def ended(self, connection: Connection) -> None:
        """The connection is over."""
        self._open.remove(connection)
        self._part(connection, for_good=False)
        if not self._open:
            self._empty.set()

    def _part(self, connection: Connection, *, for_good: bool) -> None:
        session = connection.session
        if self._connections.get(session) is connection:
            del self._connections[session]
            self.apply(self._hub.disconnect(session, self._now(), for_good=for_good))

    # What the hub decides -------------------------------------------------------------------------------

    def apply(self, effects: Iterable[Effect]) -> None:
        """Carry out what the hub decided. Who cannot keep up is cut afterwards: what the others hear of that
        has later numbers than what they are still to hear of this."""
        slow: list[Connection] = []
        for effect in effects:
            if type(effect) is Deliver:
                connection = self._connections.get(effect.session)
                if connection is not None and not connection.deliver(effect.payload):
                    connection.forget()
                    slow.append(connection)
            else:
                self._apply_rare(effect)
        for connection in slow:
            self.cut(connection)

    def _apply_rare(self, effect: Close | Move | Verify | Later) -> None:
        match effect:
            case Close(session=session, code=code, reason=reason):
                if (connection := self._connections.get(session)) is not None:
                    connection.close(code, reason)
            case Move(source=source, target=target):
                self._move(source, target)
            case Later(seconds=seconds, run=run):
                self._wait(seconds, run)
            case Verify():
                verifying = spawn(self._look_at(effect), name="verify a token")
                self._verifying.add(verifying)
                verifying.add_done_callback(self._verifying.discard)

    def _move(self, source: Session, target: Session) -> None:
        stale = self._connections.get(target)
        if stale is not None:
            stale.session = source  # whatever still comes from there is from one who is gone
        connection = self._connections.pop(source)
        connection.session = target
        self._connections[target] = connection

    def _wait(self, seconds: float, run: Callable[[float], list[Effect]]) -> None:
        def due() -> None:
            self._late.discard(timer)
            self.apply(run(self._now()))

        timer = asyncio.get_running_loop().call_later(seconds, due)
        self._late.add(timer)

    async def _look_at(self, effect: Verify) -> None:
        granted = await self._verify(effect.token)
        self.apply(self._hub.verified(effect.session, granted, self._now()))

    @property
    def connections(self) -> int:
        """How many are open."""
        return len(self._open)

    def waiting(self) -> int:
        """How many messages wait to be written."""
        return sum(connection.waiting for connection in self._connections.values())

    async def drained(self) -> None:
        """Wait until no connection is left."""
        await self._empty.wait()
        for timer in self._late:
            timer.cancel()
        await cancel(*self._verifying)


class Crowd:
    """The connections that are open, and whether they are too many."""

    def __init__(self, policy: Policy) -> None:
        self._policy = policy
        self._address_of: dict[Connection, str] = {}
        self._at: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._address_of)

    def add(self, connection: Connection, address: str) -> str:
        """Count a connection. Returns the code of an error where it is one too many, else ""."""
        self._address_of[connection] = address
        self._at[address] = self._at.get(address, 0) + 1
        if self._at[address] > self._policy.connections_per_address:
            return "too_many_connections"
        return "server_full" if len(self) > self._policy.connections else ""

    def remove(self, connection: Connection) -> None:
        address = self._address_of.pop(connection)
        self._at[address] -= 1
        if not self._at[address]:
            del self._at[address]
