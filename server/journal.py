"""What the server saw: a ring of observations with a running number, and snapshots for tables.

Watching is pulled, never pushed: appending is O(1) and calls nobody. A reader keeps a cursor, and a gap
(the ring went round before it came back) is reported as a number of lost observations.
"""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import islice
from typing import Literal, NamedTuple

from msgspec import Struct

from server.messages import MediaState

SERVER = "server"
EVERYONE = "everyone"


class Observation(Struct, frozen=True, gc=False):
    """One message as it passed the server.

    `at` is the server's monotonic clock in seconds. `sender` and `recipient` are peer ids, `SERVER`, or
    `EVERYONE` in the room. `size` is the payload in bytes as it came in, `raw` those bytes. `code` is
    the error code where the message was refused or is an error, else "".
    """

    seq: int
    at: float
    sender: str
    recipient: str
    type: str
    room: str
    size: int
    raw: bytes
    code: str


class Batch(NamedTuple):
    """What `Journal.since` returns. Continue with `cursor`; `lost` observations fell out of the ring."""

    observations: list[Observation]
    cursor: int
    lost: int


class Journal:
    """The newest observations: `capacity` of them at most, holding `budget` bytes of payload at most.

    `total` is the number of the newest, counting from 1. `origin` is the wall-clock time (seconds since
    1970, UTC) at monotonic zero: `origin + at` is when. `types` and `codes` count all there ever were.
    """

    def __init__(self, capacity: int = 20_000, budget: int = 32 * 1024 * 1024, origin: float = 0.0) -> None:
        if capacity < 1:
            raise ValueError("a journal holds at least one observation")
        self.capacity = capacity
        self.budget = budget
        self.origin = origin
        self.total = 0
        self.types: dict[str, int] = defaultdict(int)
        self.codes: dict[str, int] = defaultdict(int)
        self.bytes_total = 0
        self._ring: deque[Observation] = deque()
        self._forgotten = 0  # bytes that fell out of the ring

    @property
    def oldest(self) -> int:
        """The number of the oldest that is still here; `total + 1` when none is."""
        return self.total - len(self._ring) + 1

    def append(
        self,
        at: float,
        sender: str,
        recipient: str,
        type: str,  # noqa: A002 - the wire's own word
        room: str = "",
        raw: bytes = b"",
        code: str = "",
    ) -> None:
        """Note one message. `raw` is kept, not copied."""
        self.total += 1
        self._ring.append(Observation(self.total, at, sender, recipient, type, room, len(raw), raw, code))
        self.types[type] += 1
        if code:
            self.codes[code] += 1
        self.bytes_total += len(raw)
        while len(self._ring) > self.capacity or (
            self.bytes_total - self._forgotten > self.budget and len(self._ring) > 1
        ):
            self._forgotten += self._ring.popleft().size

    def since(self, cursor: int, limit: int = 5_000) -> Batch:
        """The observations after number `cursor`, oldest first, `limit` at most."""
        gone = self.oldest - 1
        start = max(cursor, gone)
        end = min(self.total, start + limit)
        newest_first = islice(reversed(self._ring), self.total - end, self.total - start)
        return Batch(list(newest_first)[::-1], end, max(0, gone - cursor))


TransportKind = Literal["websocket", "events"]


class PeerRow(Struct, frozen=True, gc=False):
    """One client. `joined` is False until its `hello`; `away` while its connection is lost, `waiting` until
    someone lets it in to its `room`.

    Times are monotonic seconds, `rtt` seconds, and `offset` is how far its clock is ahead of the server's.
    """

    id: str
    name: str
    room: str
    kind: str
    address: str
    agent: str
    transport: TransportKind
    connected_at: float
    joined: bool
    rtt: float | None
    state: MediaState
    received: int
    sent: int
    offset: float | None = None
    away: bool = False
    waiting: bool = False
    role: str = "guest"


class PairRow(Struct, frozen=True, gc=False):
    """The negotiation of two peers. `missing` names what is still to come, as (peer id, what)."""

    room: str
    a: str
    b: str
    state: str
    rounds: int
    glares: int
    candidates: tuple[int, int]
    missing: tuple[tuple[str, str], ...]
    since: float


class RoomRow(Struct, frozen=True, gc=False):
    """One room with someone in it."""

    id: str
    peers: tuple[str, ...]
    opened_at: float
    messages: int
    locked: bool = False
    lobby: bool = False


class Snapshot(Struct, frozen=True, gc=False):
    """Everything that tables show, at monotonic time `at`."""

    at: float
    peers: tuple[PeerRow, ...] = ()
    rooms: tuple[RoomRow, ...] = ()
    pairs: tuple[PairRow, ...] = ()
