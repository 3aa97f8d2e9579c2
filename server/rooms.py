"""Who is connected and who is in which room: the state that the hub keeps, and how tables see it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field

from server import messages as m
from server.journal import PairRow, PeerRow
from server.negotiation import Negotiation

_BLANK = "\u2800\u3164\u115f\u1160\uffa0"  # letters and symbols that show nothing


@dataclass(slots=True, eq=False)
class Session:
    """One connected client. Its `id` is its peer id; `room` is None until its `hello`, and after its end."""

    id: str
    address: str
    agent: str
    transport: str
    connected_at: float
    last_heard: float
    name: str = ""
    kind: m.Kind = "browser"
    room: Room | None = None
    state: m.MediaState = field(default_factory=m.MediaState)
    seq: int = 0
    received: int = 0
    rtt: float | None = None
    pinged_at: float | None = None
    pings: int = 0
    ended: bool = False

    def info(self) -> m.PeerInfo:
        return m.PeerInfo(id=self.id, name=self.name, kind=self.kind, state=self.state)

    def row(self) -> PeerRow:
        """As tables show it."""
        return PeerRow(
            id=self.id,
            name=self.name,
            room=self.room.id if self.room else "",
            kind=self.kind,
            address=self.address,
            agent=self.agent,
            transport=self.transport,
            connected_at=self.connected_at,
            joined=self.room is not None,
            rtt=self.rtt,
            state=self.state,
            received=self.received,
            sent=self.seq,
        )


@dataclass(slots=True, eq=False)
class Room:
    """The members in the order they came, and the negotiation of each pair of them."""

    id: str
    opened_at: float
    members: dict[str, Session] = field(default_factory=dict)
    pairs: dict[tuple[str, str], Negotiation] = field(default_factory=dict)
    messages: int = 0

    def pair(self, one: str, other: str, now: float) -> Negotiation:
        key = (one, other) if one < other else (other, one)
        pair = self.pairs.get(key)
        if pair is None:
            pair = self.pairs[key] = Negotiation(one, other, now)
        return pair

    def rows(self) -> tuple[PairRow, ...]:
        """The negotiations as tables show them."""
        return tuple(_pair_row(self, pair) for pair in self.pairs.values())


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
