"""Who is connected and who is in which room: the state that the hub keeps, and how tables see it."""

from __future__ import annotations

import unicodedata
from collections import deque
from dataclasses import dataclass, field
from typing import NamedTuple

from server import messages as m
from server.journal import PairRow, PeerRow, TransportKind
from server.negotiation import Negotiation
from server.outbox import Outbox

_REMEMBERED = 16  # of those who left a room
_BLANK = "\u2800\u3164\u115f\u1160\uffa0"  # letters and symbols that show nothing


class Pending(NamedTuple):
    """A `hello` and its bytes."""

    hello: m.Hello
    payload: bytes


@dataclass(slots=True, eq=False)
class Session:
    """One client. Its `id` is its peer id; `room` is None until its `hello`, and after its end.

    Until it is decided whether it may come in, its hello is `pending`; where a host decides, it `knocks_at`
    the id of a room.

    A session outlives its connection for a while: it is `away_since` then, and the owner of `token` may come
    back `until`. `outbox` is what it is sent, `heard` the number of the last message from it. `pairs`
    are its negotiations, by the id of the other. `wire_id` is the id in bytes.
    """

    id: str
    address: str
    agent: str
    transport: TransportKind
    connected_at: float
    last_heard: float
    name: str = ""
    kind: m.Kind = "browser"
    room: Room | None = None
    state: m.MediaState = field(default_factory=m.MediaState)
    role: m.Role = "guest"
    pending: Pending | None = None
    knocks_at: str = ""
    token: str = ""
    outbox: Outbox = field(default_factory=Outbox)
    heard: int = 0
    received: int = 0
    paid_until: float = 0.0  # when the messages so far will have come at the rate that is allowed
    surplus: int = 0  # messages beyond it, one after the other
    bad: int = 0
    rtt: float | None = None
    offset: float | None = None
    pinged_at: float | None = None
    pings: int = 0
    away_since: float | None = None
    until: float = 0.0
    ended: bool = False
    pairs: dict[str, Negotiation] = field(default_factory=dict)
    wire_id: bytes = field(init=False)

    def __post_init__(self) -> None:
        self.wire_id = self.id.encode()

    def take_over(self, other: Session) -> None:
        """Go on with the connection of `other`, which is over."""
        self.address, self.agent, self.transport = other.address, other.agent, other.transport
        self.connected_at, self.last_heard = other.connected_at, other.last_heard
        self.rtt = self.offset = self.pinged_at = self.away_since = None
        self.pings = 0

    def info(self) -> m.PeerInfo:
        away = self.away_since is not None
        return m.PeerInfo(id=self.id, name=self.name, kind=self.kind, state=self.state, away=away)

    def row(self) -> PeerRow:
        """As tables show it."""
        return PeerRow(
            id=self.id,
            name=self.name,
            room=self.room.id if self.room else self.knocks_at,
            kind=self.kind,
            address=self.address,
            agent=self.agent,
            transport=self.transport,
            connected_at=self.connected_at,
            joined=self.room is not None,
            rtt=self.rtt,
            offset=self.offset,
            away=self.away_since is not None,
            waiting=bool(self.knocks_at),
            role=self.role,
            state=self.state,
            received=self.received,
            sent=self.outbox.seq,
        )


@dataclass(slots=True, eq=False)
class Room:
    """The members in the order they came. `left` are the ids of those who were members last."""

    id: str
    opened_at: float
    members: dict[str, Session] = field(default_factory=dict)
    messages: int = 0
    left: deque[str] = field(default_factory=lambda: deque(maxlen=_REMEMBERED))

    def others(self, one: Session) -> list[Session]:
        """Everyone but one."""
        return [member for member in self.members.values() if member is not one]

    def remove(self, session: Session) -> None:
        """Forget a member, and what it negotiated."""
        del self.members[session.id]
        self.left.append(session.id)
        self.forget_pairs(session)

    def knows(self, peer: str) -> bool:
        """Whether this is a member, or was one until not long ago."""
        return peer in self.members or peer in self.left

    def forget_pairs(self, session: Session) -> None:
        """Forget what a member negotiated."""
        for other in session.pairs:
            del self.members[other].pairs[session.id]
        session.pairs.clear()

    def rows(self) -> tuple[PairRow, ...]:
        """The negotiations as tables show them."""
        return tuple(
            _pair_row(self, pair)
            for member in self.members.values()
            for pair in member.pairs.values()
            if pair.a == member.id
        )


def pair_up(one: Session, other: Session, now: float) -> Negotiation:
    """A negotiation of two members of a room, which `one` begins."""
    pair = Negotiation(one.id, other.id, now)
    one.pairs[other.id] = other.pairs[one.id] = pair
    return pair


def clean_name(name: str) -> str:
    """Names are plain text: no control characters, no bidi overrides, single spaces. Emoji joiners stay."""
    kept = "".join(c for c in name if c.isprintable() or c.isspace() or c == "\u200d")
    visible = any(unicodedata.category(c)[0] in "LNPS" and c not in _BLANK for c in kept)
    return " ".join(kept.split()) if visible else ""


def _pair_row(room: Room, pair: Negotiation) -> PairRow:
    return PairRow(
        room=room.id,
        a=pair.a,
        b=pair.b,
        state=pair.state,
        rounds=pair.rounds,
        glares=pair.glares,
        candidates=(pair.sides[pair.a].candidates, pair.sides[pair.b].candidates),
        missing=pair.missing(),
        since=pair.since,
    )
