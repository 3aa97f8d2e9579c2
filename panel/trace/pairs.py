"""Two peers and how they came to talk: what a story keeps of each pair."""

from __future__ import annotations

from bisect import insort
from collections import deque
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from panel.trace.candidate import Candidate
from panel.trace.phases import Phase, phases
from panel.trace.reports import Digest, TriedPair

SignalingState = Literal["stable", "have-local-offer", "have-remote-offer"]
PairKey = tuple[str, str]  # two peer ids, the smaller first

MOST_ROUNDS = 64
MOST_DESCRIBED = 4  # rounds that keep their descriptions
MOST_CANDIDATES = 256  # of each side
MOST_EVENTS = 512
MOST_SAMPLES = 900  # of each side
MOST_STATES = 256


def pair_key(one: str, other: str) -> PairKey:
    return (one, other) if one < other else (other, one)


@dataclass(slots=True)
class Round:
    """One offer and what became of it. `offer` and `answer` are numbers of observations, 0 for none.

    The descriptions are kept of the newest rounds only. `dropped` means that no answer will come: it gave
    way to the other side's, or its side began anew. `lost` means that a fault kept the offer from arriving.
    """

    by: str
    offer: int
    offered_at: float
    answer: int = 0
    answered_at: float | None = None
    glare: bool = False  # it crossed one from the other side
    retry: bool = False  # the same side had offered before without an answer
    restart: bool = False  # it has new ICE credentials
    offer_sdp: str = ""
    answer_sdp: str = ""
    dropped: bool = False
    lost: bool = False


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


class FlowKey(NamedTuple):
    """One kind of media as one end counts it. `way` is "sent" or "received"."""

    by: str
    way: str
    kind: str


@dataclass(slots=True)
class Flow:
    """Since when bytes were counted, when the count last rose, and when it was last looked at."""

    bytes: int
    since: float | None
    rose_at: float | None
    at: float
    seq: int


@dataclass(slots=True)
class PairStory:
    """Two peers in one room, `a < b`. Bounded: what is older than the bounds is counted, not kept.

    `since` is when the later of the two came, or came anew, and `over` when the first of them left.
    """

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
    changed_at: float = 0.0
    rounds_counted: int = 0
    over: float | None = None
    reported: dict[str, tuple[int, float]] = field(default_factory=dict)  # the newest report: number, time
    tried: dict[str, tuple[TriedPair, ...]] = field(default_factory=dict)  # as each end last listed them
    described: set[str] = field(default_factory=set)
    ufrags: dict[str, str] = field(default_factory=dict)
    open: dict[str, list[Round]] = field(default_factory=dict)  # offers without an answer, by who made them
    flows: dict[FlowKey, Flow] = field(default_factory=dict)
    values: dict[tuple[str, str], str] = field(default_factory=dict)  # of reported states
    counters: dict[str, tuple[float, Digest]] = field(default_factory=dict)  # where the next sample begins

    def __post_init__(self) -> None:
        for peer in self.key:
            self.states[peer] = [(self.since, "stable")]
            self.candidates[peer] = []
            self.counted[peer] = 0
            self.samples[peer] = deque(maxlen=MOST_SAMPLES)
            self.open[peer] = []

    @property
    def key(self) -> PairKey:
        return self.a, self.b

    def other(self, peer: str) -> str:
        return self.b if peer == self.a else self.a

    @property
    def selected(self) -> dict[str, TriedPair]:
        """The candidate pair in use, as each end reports it."""
        found = {peer: chosen(digest) for peer, digest in self.latest.items()}
        return {peer: pair for peer, pair in found.items() if pair is not None}

    def state(self, peer: str, what: str) -> str:
        """The newest value of a reported state ("ice", "dtls", "connection", ...) of one end, or ""."""
        return self.values.get((peer, what), "")

    def phases(self) -> list[Phase]:
        """The parts of the way from the hello of the later one to the first frame."""
        answered = (r.answered_at for r in self.rounds if r.offered_at >= self.since and r.answered_at)
        events = (event for event in self.events if event.at >= self.since)
        return phases(self.since, bool(self.rounds), next(answered, None), events)

    # What the story writes down -------------------------------------------------------------------------

    def touch(self, at: float) -> None:
        self.version += 1
        self.changed_at = at

    def enter(self, peer: str, at: float, state: SignalingState) -> None:
        """`peer` is in this signaling state from now on, as far as the wire tells."""
        states = self.states[peer]
        if states[-1][1] != state:
            states.append((at, state))
            del states[:-MOST_STATES]

    def note(self, event: Event) -> None:
        """Keep an event in the order of its time."""
        insort(self.events, event, key=_when)
        del self.events[:-MOST_EVENTS]

    def add_candidate(self, seen: SeenCandidate) -> None:
        candidates = self.candidates[seen.by]
        candidates.append(seen)
        self.counted[seen.by] += 1
        if len(candidates) > MOST_CANDIDATES:
            del candidates[0]

    def begin_anew(self, at: float) -> None:
        """One of them was loaded again, and nothing of what was agreed holds."""
        self.since = at
        for peer in self.key:
            self.drop_offers(peer)
            self.enter(peer, at, "stable")
        for known in (self.ended, self.latest, self.reported, self.tried):
            known.clear()
        for counts in (self.ufrags, self.flows, self.counters):
            counts.clear()
        self.values.clear()
        self.described.clear()

    def drop_offers(self, peer: str) -> None:
        """No answer will come to what `peer` offered so far."""
        for offered in self.open[peer]:
            offered.dropped = True
        self.open[peer].clear()


def chosen(digest: Digest) -> TriedPair | None:
    """The candidate pair that a report says is in use."""
    selected = next((pair for pair in digest.pairs if pair.selected), None)
    return selected or next((p for p in digest.pairs if p.nominated and p.state == "succeeded"), None)


def _when(event: Event) -> float:
    return event.at
