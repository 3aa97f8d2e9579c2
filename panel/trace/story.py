"""What a run of observations tells: who was there, and how each two of them came to talk.

Fed in order and once (`Story.take`), live or from a file. Everything has the server's clock: monotonic seconds,
as in the journal. What a client reports with its own clock is moved onto it.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Literal

from panel.trace.candidate import Candidate
from panel.trace.reports import Digest, TriedPair
from server.journal import Observation

SignalingState = Literal["stable", "have-local-offer", "have-remote-offer"]
PairKey = tuple[str, str]  # two peer ids, the smaller first


def pair_key(one: str, other: str) -> PairKey:
    return (one, other) if one < other else (other, one)


@dataclass(slots=True)
class Person:
    """One client, from its hello on. `offset`: how far its clock is ahead of the server's, seconds."""

    id: str
    name: str = ""
    room: str = ""
    kind: str = "browser"
    joined_at: float | None = None
    left_at: float | None = None
    left_why: str = ""
    away: list[tuple[float, float | None]] = field(default_factory=list)
    offset: float | None = None


@dataclass(slots=True)
class Round:
    """One offer and what became of it. `offer` and `answer` are numbers of observations, 0 for none."""

    by: str
    offer: int
    offered_at: float
    answer: int = 0
    answered_at: float | None = None
    glare: bool = False  # it crossed one from the other side
    retry: bool = False  # the same side had offered before without an answer
    restart: bool = False  # it has new ICE credentials


@dataclass(slots=True)
class SeenCandidate:
    """`candidate` is None where the line cannot be read. The end of candidates is not among them."""

    seq: int
    at: float
    by: str
    candidate: Candidate | None
    early: bool = False  # before any description of its sender


@dataclass(slots=True)
class Event:
    """A change that one end reported, on the server's clock. `seq` is the report's number."""

    seq: int
    at: float
    by: str
    what: str
    value: str


@dataclass(slots=True)
class Sample:
    """What one end of a pair measured between two reports that came `seconds` apart.

    Rates in bit/s and frames/s, `rtt`, `jitter` in seconds, `loss` a share of 1; None where unknown.
    """

    at: float
    by: str
    seconds: float
    sent_bps: float | None = None
    received_bps: float | None = None
    rtt: float | None = None
    jitter: float | None = None
    loss: float | None = None
    fps: float | None = None
    freezes: int = 0


@dataclass(slots=True)
class Phase:
    """A part of the way to the first frame: "signaling", "ice", "dtls" or "media".

    `end` is None while it lasts.
    """

    name: str
    start: float
    end: float | None


@dataclass(slots=True)
class PairStory:
    """Two peers in one room, `a < b`. Bounded: what is older than the bounds is counted, not kept."""

    a: str
    b: str
    room: str
    since: float
    rounds: list[Round] = field(default_factory=list)
    states: dict[str, list[tuple[float, SignalingState]]] = field(default_factory=dict)  # by peer, with times
    candidates: dict[str, list[SeenCandidate]] = field(default_factory=dict)  # by who sent them
    counted: dict[str, int] = field(default_factory=dict)  # how many there were, kept or not
    ended: dict[str, float] = field(default_factory=dict)  # when a peer said that it has no more
    events: list[Event] = field(default_factory=list)
    latest: dict[str, Digest] = field(default_factory=dict)  # the newest report of each end
    samples: dict[str, deque[Sample]] = field(default_factory=dict)
    version: int = 0  # goes up with every change

    @property
    def key(self) -> PairKey:
        return self.a, self.b

    def other(self, peer: str) -> str:
        return self.b if peer == self.a else self.a

    @property
    def selected(self) -> dict[str, TriedPair]:
        """The candidate pair in use, as each end reports it."""
        raise NotImplementedError

    def state(self, peer: str, what: str) -> str:
        """The newest value of a reported state ("ice", "dtls", "connection", ...) of one end, or ""."""
        raise NotImplementedError

    def phases(self) -> list[Phase]:
        """The parts of the way from the hello of the later one to the first frame."""
        raise NotImplementedError


class Story:
    """Everything that is known. `version` goes up with every observation that changes something."""

    def __init__(self, origin: float = 0.0) -> None:
        """`origin`: wall-clock seconds at monotonic zero, as in the journal."""
        self.origin = origin
        self.people: dict[str, Person] = {}
        self.pairs: dict[PairKey, PairStory] = {}
        self.seen = 0  # the number of the newest observation taken
        self.version = 0

    def take(self, observation: Observation) -> None:
        """The next one."""
        raise NotImplementedError

    def name(self, peer: str) -> str:
        """How a peer is called; its id where that is not known."""
        person = self.people.get(peer)
        return person.name if person and person.name else peer

    def pair(self, one: str, other: str) -> PairStory | None:
        return self.pairs.get(pair_key(one, other))
