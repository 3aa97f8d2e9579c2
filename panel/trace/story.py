"""What a run of observations tells: who was there, and how each two of them came to talk.

Fed in order and once (`Story.take`), live or from a file. Everything has the server's clock: monotonic
seconds, as in the journal. What a client reports with its own clock is moved onto it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from panel.trace import candidate, payloads, reported, reports, rounds
from panel.trace.clocks import ClientClock
from panel.trace.keeping import Descriptions, Items
from panel.trace.pairs import (
    Event,
    PairKey,
    PairStory,
    Round,
    Sample,
    SeenCandidate,
    SignalingState,
    pair_key,
)
from panel.trace.people import MOST_JUMPS, Jump, Person, plain
from panel.trace.phases import Phase
from server.journal import SERVER, Observation

__all__ = [
    "Event",
    "PairKey",
    "PairStory",
    "Person",
    "Phase",
    "Refusal",
    "Round",
    "Sample",
    "SeenCandidate",
    "SignalingState",
    "Story",
    "pair_key",
]

MOST_PEOPLE = 4_000
MOST_PAIRS = 4_000
SLACK = 500  # so many more before the oldest are dropped, all at once
MOST_REFUSALS = 512
_DEPARTURES = frozenset({"peer-left", "left"})
_LOST = "fault_dropped"  # a code in the journal
_LONGEST_DELAY = 60.0  # seconds that a report can be held up: sessions do not wait so long for their clients
_LONGEST_ID = 64
_LONGEST_LINE = 1024  # bytes of a candidate


@dataclass(frozen=True, slots=True)
class Refusal:
    """A message that the server refused, or an error that it sent: to, or from, the peer `by`.

    `other` is whom the message was for, where it says so. `told` marks the error that was sent.
    """

    seq: int
    at: float
    by: str
    other: str
    type: str
    code: str
    told: bool


class Story:
    """Everything that is known. `version` goes up with every observation that changes something."""

    def __init__(self, origin: float = 0.0) -> None:
        """`origin`: wall-clock seconds at monotonic zero, as in the journal."""
        self.origin = origin
        self.people: dict[str, Person] = {}
        self.pairs: dict[PairKey, PairStory] = {}
        self.refusals: deque[Refusal] = deque(maxlen=MOST_REFUSALS)
        self.seen = 0  # the number of the newest observation taken
        self.version = 0
        self.now = 0.0  # its time
        self._items = Items()
        self._descriptions = Descriptions()
        self._clocks: dict[str, ClientClock] = {}
        self._pairs_of: dict[str, set[PairKey]] = {}
        self._handlers: dict[str, Callable[[Observation], None]] = {
            "candidate": self._candidate,
            "offer": self._offer,
            "answer": self._answer,
            "report": self._report,
            "hello": self._said_hello,
            "welcome": self._welcomed,
            "resumed": self._resumed,
            "peer-joined": self._introduce,
            "peer-back": self._returned,
            "peer-away": self._went_away,
            "peer-left": self._departed,
            "left": self._departed,
            "state": self._switched,
        }

    def take(self, observation: Observation) -> None:
        """The next one. Whatever is in it, this does not raise: what cannot be read changes nothing."""
        self.seen = observation.seq
        self.now = observation.at
        handler = self._handlers.get(observation.type)
        if observation.code and not self._happened_all_the_same(observation):
            self._refused(observation)
        elif handler is not None:
            try:
                handler(observation)
            except payloads.UNREADABLE:
                return
            self.version += 1

    def _happened_all_the_same(self, seen: Observation) -> bool:
        """A code may say why someone left, or that an offer was lost on purpose."""
        return seen.type in _DEPARTURES or (seen.code == _LOST and seen.type == "offer")

    def name(self, peer: str) -> str:
        """How a peer is called; its id where that is not known."""
        person = self.people.get(peer)
        return person.name if person and person.name else peer

    def pair(self, one: str, other: str) -> PairStory | None:
        return self.pairs.get(pair_key(one, other))

    def pairs_of(self, peer: str) -> list[PairStory]:
        """All in which this peer is."""
        return [self.pairs[key] for key in sorted(self._pairs_of.get(peer, ()))]

    # Between two peers ----------------------------------------------------------------------------------

    def _candidate(self, seen: Observation) -> None:
        line = payloads.trickled(seen.raw).candidate
        pair = self._pair(seen)
        by = seen.sender
        if line is None or not line.candidate:
            pair.ended[by] = seen.at
        else:
            text = line.candidate
            read = candidate.parse(text) if len(text) <= _LONGEST_LINE else None
            pair.add_candidate(SeenCandidate(seen.seq, seen.at, by, read, by not in pair.described))
            self._added(1)
        pair.touch(seen.at)

    def _offer(self, seen: Observation) -> None:
        sdp = payloads.described(seen.raw).description.sdp
        pair = self._pair(seen)
        self._descriptions.hold(rounds.offered(pair, seen, sdp), sdp)
        pair.touch(seen.at)

    def _answer(self, seen: Observation) -> None:
        sdp = payloads.described(seen.raw).description.sdp
        pair = self._pair(seen)
        if (answered := rounds.answered(pair, seen, sdp)) is not None:
            self._descriptions.hold(answered, sdp)
        pair.touch(seen.at)

    def _report(self, seen: Observation) -> None:
        report = reports.decode(seen.raw)
        if report is None or report.to == seen.sender:
            return
        pair = self._pair_about(seen, report.to)
        person = self._person(seen.sender, seen.room)
        person.secure = report.report.secure
        if not person.secure:
            person.insecure = seen.seq
        sent_at = self._sent_at(person, seen, report.t / 1000)
        self._added(reported.note(pair, seen.sender, seen.seq, sent_at, report))
        pair.touch(seen.at)

    def _sent_at(self, person: Person, seen: Observation, told: float) -> float:
        """When a report was sent, on the server's clock: when it came, or earlier if it was held up."""
        clock = self._clocks.setdefault(person.id, ClientClock())
        if jumped := clock.learn(self.origin + seen.at, told):
            person.jumps.append(Jump(seen.seq, seen.at, jumped))
            del person.jumps[:-MOST_JUMPS]
        person.offset = clock.offset
        sent_at = told - (clock.offset or 0.0) - self.origin
        return sent_at if 0.0 <= seen.at - sent_at <= _LONGEST_DELAY else seen.at

    def _pair_about(self, seen: Observation, other: str) -> PairStory:
        """The pair that a report is about; ValueError where the sender has nothing to do with it."""
        pair = self.pairs.get(pair_key(seen.sender, other))
        if pair is not None:
            return pair
        if other not in self.people:
            raise ValueError(other)
        return self._new_pair(seen.sender, other, seen)

    def _pair(self, seen: Observation) -> PairStory:
        one, other = seen.sender, seen.recipient
        pair = self.pairs.get((one, other) if one < other else (other, one))
        if pair is not None:
            return pair
        if SERVER in {one, other} or one == other:
            raise ValueError(other)
        return self._new_pair(one, other, seen)

    def _new_pair(self, one: str, other: str, seen: Observation) -> PairStory:
        joined = [self._person(peer, seen.room).joined_at for peer in (one, other)]
        since = max((at for at in joined if at is not None), default=seen.at)
        key = pair_key(one, other)
        pair = self.pairs[key] = PairStory(*key, seen.room, since)
        for peer in key:
            self._pairs_of.setdefault(peer, set()).add(key)
        if len(self.pairs) > MOST_PAIRS + SLACK:
            self._drop_pairs()
        return pair

    # People ---------------------------------------------------------------------------------------------

    def _person(self, peer: str, room: str = "") -> Person:
        person = self.people.get(peer)
        if person is None:
            person = self.people[peer] = Person(peer)
            if len(self.people) > MOST_PEOPLE + SLACK:
                self._drop_people(peer)
        if room:
            person.room = room
        return person

    def _said_hello(self, seen: Observation) -> None:
        hello = payloads.hello(seen.raw)
        known = seen.sender in self.people
        person = self._person(seen.sender, seen.room)
        if hello.resume is not None and known:
            person.returning = seen.at
            return
        _describe(person, payloads.Info(seen.sender, hello.name, hello.kind, hello.state), seen.at)
        person.joined_at, person.left_at, person.left_why = seen.at, None, ""

    def _welcomed(self, seen: Observation) -> None:
        person = self._person(seen.recipient, seen.room)
        person.come_back(seen.at)
        if person.joined_at is None or person.returning is not None:
            person.joined_at = seen.at if person.returning is None else person.returning
            self._begin_anew(person, seen.at)
        person.returning = None
        for info in payloads.welcome(seen.raw).peers:
            _describe(self._person(info.id, seen.room), info, seen.at)

    def _resumed(self, seen: Observation) -> None:
        person = self._person(seen.recipient, seen.room)
        person.come_back(seen.at)
        person.returning = None

    def _introduce(self, seen: Observation) -> None:
        _describe(self._person(seen.sender, seen.room), payloads.introduced(seen.raw).peer, seen.at)

    def _returned(self, seen: Observation) -> None:
        self._person(seen.sender, seen.room).come_back(seen.at)
        self._introduce(seen)

    def _went_away(self, seen: Observation) -> None:
        self._person(seen.sender, seen.room).go_away(seen.at)

    def _departed(self, seen: Observation) -> None:
        why = seen.code
        if not why and seen.raw:
            why = plain(payloads.left(seen.raw).reason)
        person = self._person(seen.sender, seen.room)
        person.leave(seen.at, why, seen.seq)
        for pair in self.pairs_of(seen.sender):
            if pair.over is None:
                pair.over = seen.at
                pair.touch(seen.at)

    def _switched(self, seen: Observation) -> None:
        _switch(self._person(seen.sender, seen.room), payloads.stated(seen.raw).state, seen.at)

    def _begin_anew(self, person: Person, at: float) -> None:
        for pair in self.pairs_of(person.id):
            if pair.over is None:
                pair.begin_anew(at)
                pair.touch(at)

    def _refused(self, seen: Observation) -> None:
        told = seen.sender == SERVER
        by = seen.recipient if told else seen.sender
        try:
            other = payloads.addressed(seen.raw).to[:_LONGEST_ID] if not told else ""
        except payloads.UNREADABLE:
            other = ""
        self.refusals.append(Refusal(seen.seq, seen.at, by, other, seen.type, seen.code, told))
        self.version += 1

    # Bounds ---------------------------------------------------------------------------------------------

    def _added(self, count: int) -> None:
        if self._items.add(count):
            self._items.thin_out(self.pairs.values())

    def _drop_pairs(self) -> None:
        """Those that are over first, then the oldest."""
        surplus = len(self.pairs) - MOST_PAIRS
        over = [pair.key for pair in self.pairs.values() if pair.over is not None]
        going = [pair.key for pair in self.pairs.values() if pair.over is None]
        for key in (over + going)[:surplus]:
            self._drop_pair(key)

    def _drop_pair(self, key: PairKey) -> None:
        del self.pairs[key]
        for peer in key:
            keys = self._pairs_of[peer]
            keys.discard(key)
            if not keys:
                del self._pairs_of[peer]

    def _drop_people(self, newest: str) -> None:
        """Those who left first, then the oldest, with the pairs that they were in."""
        surplus = len(self.people) - MOST_PEOPLE
        left = [one.id for one in self.people.values() if one.left_at is not None]
        here = [one.id for one in self.people.values() if one.left_at is None and one.id != newest]
        for peer in (left + here)[:surplus]:
            for key in list(self._pairs_of.get(peer, ())):
                self._drop_pair(key)
            self._clocks.pop(peer, None)
            del self.people[peer]


def _describe(person: Person, info: payloads.Info, at: float) -> None:
    person.name = plain(info.name) or person.name
    person.kind = plain(info.kind)
    _switch(person, info.state, at)


def _switch(person: Person, state: Mapping[str, object], at: float) -> None:
    """It says what it sends. What goes on goes on since it began."""
    for what in ("microphone", "camera", "screen"):
        if not state.get(what):
            person.sends.pop(what, None)
        else:
            person.sends.setdefault(what, at)
