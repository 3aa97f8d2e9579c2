"""What the server can tell about the offer/answer exchange of one pair of peers.

The tracker watches; it does not decide what browsers may do. It refuses one thing only: an answer to
nothing (RFC 8829 section 4.1.8 calls the order). Glare is two offers that cross on the wire; perfect
negotiation resolves it, and the tracker says that it happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

PairState = Literal["new", "have-offer", "glare", "stable"]


@dataclass(slots=True)
class Side:
    """What one of the two peers has sent to the other."""

    open_offers: int = 0
    described: bool = False
    candidates: int = 0
    early_candidates: int = 0
    fresh_candidates: int = 0  # since its last description
    ended: bool = False


@dataclass(slots=True)
class Negotiation:
    """The pair of peers `a` and `b`. Times are the caller's monotonic seconds."""

    a: str
    b: str
    since: float
    rounds: int = 0
    glares: int = 0
    sides: dict[str, Side] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.sides = {self.a: Side(), self.b: Side()}

    def other(self, peer: str) -> str:
        return self.b if peer == self.a else self.a

    @property
    def state(self) -> PairState:
        """From the server's seat: which offers are open, and in which direction."""
        open_sides = sum(1 for side in self.sides.values() if side.open_offers)
        if open_sides == 2:
            return "glare"
        if open_sides == 1:
            return "have-offer"
        return "stable" if self.rounds else "new"

    def offer(self, sender: str, now: float) -> None:
        """`sender` offered. A second offer in a row is legal; each of them may be answered."""
        side = self.sides[sender]
        crossing = not side.open_offers and self.sides[self.other(sender)].open_offers > 0
        side.open_offers += 1
        side.described = True
        side.fresh_candidates = 0
        side.ended = False
        self.glares += crossing
        self.since = now

    def answer(self, sender: str, now: float) -> bool:
        """`sender` answered. False, and nothing changes, when the other side has no open offer."""
        side, offering = self.sides[sender], self.sides[self.other(sender)]
        if not offering.open_offers:
            return False
        offering.open_offers -= 1
        side.open_offers = 0  # who answers has rolled its own offer back (RFC 8829 section 4.1.10.2)
        side.described = True
        side.fresh_candidates = 0
        self.rounds += 1
        self.since = now
        return True

    def candidate(self, sender: str, most: int) -> bool:
        """`sender` trickled a candidate. False when it is one more than `most` for one description."""
        side = self.sides[sender]
        if side.fresh_candidates >= most:
            return False
        side.candidates += 1
        side.fresh_candidates += 1
        if not side.described:
            side.early_candidates += 1
        return True

    def end_of_candidates(self, sender: str) -> None:
        """`sender` has no more of them."""
        self.sides[sender].ended = True

    def missing(self) -> tuple[tuple[str, str], ...]:
        """What is still to come, as (peer id, "offer" | "answer" | "candidates")."""
        if self.state == "new":
            return ((self.a, "offer"),)
        waiting = [
            (self.other(peer), "answer") for peer, side in self.sides.items() if side.open_offers
        ]  # fmt: skip
        silent = [
            (peer, "candidates")
            for peer, side in self.sides.items()
            if side.described and not side.candidates and not side.ended
        ]
        return (*waiting, *silent)
