"""What the server saw: a ring of observations with a running number, and snapshots for tables.

Watching is pulled, never pushed: appending is O(1) and calls nobody. A reader keeps a cursor, and a gap
(the ring went round before it came back) is reported as a number of lost observations.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from itertools import islice
from typing import Literal, NamedTuple

from msgspec import Struct

from server.messages import MediaState

_BLOCK = 1024  # observations that are stored together

SERVER = "server"
EVERYONE = "everyone"


class Observation(Struct, frozen=True, gc=False):
    """One message as it passed the server.

    `at` is the server's monotonic clock in seconds. `sender` and `recipient` are peer ids, `SERVER`, or
    `EVERYONE` in the room. `size` is the payload in bytes as it came in, `raw` those bytes, without secrets
    and not all of what is too large. `code` is the error code where the message was refused or is an error,
    else "".
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


_NOTHING = Observation(0, 0.0, "", "", "", "", 0, b"", "")  # in the place of what fell out


class Batch(NamedTuple):
    """What `Journal.since` returns. Continue with `cursor`; `lost` observations fell out of the ring."""

    observations: list[Observation]
    cursor: int
    lost: int


class Kept:
    """What a journal held at one moment: it stays as long as this does, whatever the journal forgets.

    Shares the journal's blocks: keeping a million observations copies a thousand references or two.
    """

    def __init__(self, blocks: Sequence[list[Observation]], oldest: int, total: int, origin: float) -> None:
        """The first of `blocks` is where the number `oldest` stands."""
        self.oldest = oldest
        self.total = total
        self.origin = origin
        self._blocks = blocks

    def since(self, cursor: int, limit: int = 5_000) -> Batch:
        """As `Journal.since`."""
        return _between(self._blocks, self.oldest - 1, self.total, cursor, limit)


class Journal:
    """The newest observations: `capacity` of them at most, holding `budget` bytes of payload at most.

    `total` is the number of the newest, counting from 1. `origin` is the wall-clock time (seconds since
    1970, UTC) at monotonic zero: `origin + at` is when. `types` and `codes` count all there ever were.

    Blocks begin at multiples of their length, so that any number is found at once, however old it is.
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
        self._newest: list[Observation] = []
        self._blocks = deque([self._newest])
        self._gone = 0  # how many fell out
        self._forgotten = 0  # bytes that fell out

    @property
    def oldest(self) -> int:
        """The number of the oldest that is still here; `total + 1` when none is."""
        return self._gone + 1

    def append(
        self,
        at: float,
        sender: str,
        recipient: str,
        type: str,  # noqa: A002 - the wire's own word
        room: str = "",
        raw: bytes = b"",
        code: str = "",
        size: int = 0,
    ) -> None:
        """Note one message. `raw` is kept, not copied; `size` is that of the whole where it is not all."""
        newest = self._newest
        if len(newest) == _BLOCK:
            newest = self._newest = []
            self._blocks.append(newest)
        total = self.total = self.total + 1
        length = len(raw)
        newest.append(Observation(total, at, sender, recipient, type, room, size or length, raw, code))
        self.types[type] += 1
        if code:
            self.codes[code] += 1
        self.bytes_total += length
        gone = self._gone
        while total - gone > self.capacity or (
            self.bytes_total - self._forgotten > self.budget and total - gone > 1
        ):
            oldest, place = self._blocks[0], gone % _BLOCK
            self._forgotten += len(oldest[place].raw)
            oldest[place] = _NOTHING
            gone = self._gone = gone + 1
            if place == _BLOCK - 1:
                self._next_block()

    def since(self, cursor: int, limit: int = 5_000) -> Batch:
        """The observations after number `cursor`, oldest first, `limit` at most."""
        return _between(self._blocks, self._gone, self.total, cursor, limit)

    def keep(self) -> Kept:
        """What is here now."""
        # The oldest block is being emptied: of that one a copy.
        blocks = [list(self._blocks[0]), *islice(self._blocks, 1, None)]
        return Kept(blocks, self.oldest, self.total, self.origin)

    def _next_block(self) -> None:
        """The oldest block is empty. Someone may keep the next one as it is: a copy is emptied."""
        self._blocks.popleft()
        block = self._blocks[0]
        self._blocks[0] = list(block)
        if block is self._newest:
            self._newest = self._blocks[0]


def _between(blocks: Sequence[list[Observation]], gone: int, total: int, cursor: int, limit: int) -> Batch:
    """What comes after `cursor`; the first of `blocks` is where the number `gone + 1` stands."""
    start = max(cursor, gone)
    end = min(total, start + limit)
    base = gone - gone % _BLOCK  # what stands before the first block
    found: list[Observation] = []
    while (place := start - base + len(found)) < end - base:
        block, first = divmod(place, _BLOCK)
        found += blocks[block][first : min(_BLOCK, end - base - block * _BLOCK)]
    return Batch(found, end, max(0, gone - cursor))


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
