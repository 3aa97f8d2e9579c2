"""One pair as the rules look at it: what several of them ask for, found out once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from panel.trace.candidate import Candidate
from panel.trace.diagnosis.finding import Facts
from panel.trace.pairs import Event, PairStory, Round
from panel.trace.sdp import description as sdp
from panel.trace.sdp.description import Direction, Section
from panel.trace.story import Story

CONNECTED = frozenset({"connected", "completed"})
PATIENCE = 5.0  # seconds that anything may take
_ENDS = CONNECTED | {"failed"}
_STATES = frozenset({"connection", "ice"})


class Terms(NamedTuple):
    """What a section of a description says that rules ask for. `codecs` are names in small letters."""

    kind: str
    direction: Direction
    setup: str
    rejected: bool
    codecs: tuple[str, ...]
    candidates: tuple[Candidate, ...]


@lru_cache(maxsize=512)
def terms_of(text: str) -> tuple[Terms, ...]:
    """The sections of a description."""
    return tuple(_terms(section) for section in sdp.parse(text).sections)


def _terms(section: Section) -> Terms:
    # Where nothing is left, Chromium writes the payload type 0.
    empty = section.rejected and section.formats == ("0",)
    codecs = () if empty else tuple(name.lower() for name in section.codecs)
    told = tuple(seen.candidate for seen in section.ice.candidates if seen.candidate is not None)
    return Terms(section.kind, section.direction, section.setup, section.rejected, codecs, told)


class Case:
    """`now` is the time of the end, where one of them has left: the case is `past` then."""

    def __init__(self, story: Story, pair: PairStory, facts: Facts) -> None:
        self.story = story
        self.pair = pair
        self.facts = facts
        self.past = pair.over is not None
        self.now = facts.now if pair.over is None else pair.over

    def words(self, by: str, **more: str) -> dict[str, str]:
        """`by` is called {a}, the other {b}."""
        return {"a": self.story.name(by), "b": self.story.name(self.pair.other(by)), **more}

    def waited(self, since: float, peer: str) -> float:
        """Seconds since then in which `peer` could have done something: while it was not away."""
        person = self.story.people.get(peer)
        away = person.away_within(since, self.now) if person else 0.0
        return self.now - since - away

    def is_away(self, peer: str) -> bool:
        person = self.story.people.get(peer)
        return person is not None and person.is_away

    # Descriptions ---------------------------------------------------------------------------------------

    @cached_property
    def agreed(self) -> Round | None:
        """The newest round that was answered, since the two know each other."""
        answered = (r for r in reversed(self.pair.rounds) if r.answer and r.offered_at >= self.pair.since)
        return next(answered, None)

    @cached_property
    def sections(self) -> list[tuple[Terms, Terms]]:
        """Those of its offer, each with the one that answers it; none where they are not kept any more."""
        one = self.agreed
        if one is None or not one.offer_sdp or not one.answer_sdp:
            return []
        return list(zip(terms_of(one.offer_sdp), terms_of(one.answer_sdp), strict=False))

    # Candidates -----------------------------------------------------------------------------------------

    def candidates(self, peer: str) -> list[Candidate]:
        """What `peer` has told the other, in messages and in its newest description."""
        told = [seen.candidate for seen in self.pair.candidates[peer] if seen.at >= self.pair.since]
        one = self.agreed
        text = "" if one is None else one.offer_sdp if one.by == peer else one.answer_sdp
        if "a=candidate:" in text:
            told += [candidate for section in terms_of(text) for candidate in section.candidates]
        return list(dict.fromkeys(candidate for candidate in told if candidate is not None))

    # How it went ----------------------------------------------------------------------------------------

    @cached_property
    def events(self) -> list[Event]:
        return [event for event in self.pair.events if event.at >= self.pair.since]

    @cached_property
    def reports(self) -> bool:
        """Whether any of the two says how it goes."""
        return bool(self.pair.latest or self.events)

    def links(self, peer: str) -> list[Event]:
        """The states that one end's connection went through; hanging up is none of them."""
        return self._links[peer]

    @cached_property
    def _links(self) -> dict[str, list[Event]]:
        changes = [event for event in self.events if event.what in _STATES and event.value != "closed"]
        return {peer: _of_one_end(changes, peer) for peer in self.pair.key}

    def link(self, peer: str) -> str:
        """The last of them."""
        links = self.links(peer)
        if links:
            return links[-1].value
        return self.pair.state(peer, "connection") or self.pair.state(peer, "ice")

    @cached_property
    def was_connected(self) -> bool:
        return any(event.value in CONNECTED and event.what in _STATES for event in self.events)

    def gave_up(self, peer: str) -> bool:
        """Whether ICE failed at this end, and what was tried since has not connected."""
        ends = (event.value for event in reversed(self.links(peer)) if event.value in _ENDS)
        return next(ends, self.pair.state(peer, "ice")) == "failed"

    @cached_property
    def failed(self) -> bool:
        """At one end at least."""
        return any(map(self.gave_up, self.pair.key))

    @cached_property
    def stuck(self) -> bool:
        """It has not connected although there was time enough, or it failed."""
        if self.failed:
            return True
        links = [link for peer in self.pair.key if (link := self.link(peer))]
        if not links or self.was_connected or self.agreed is None:
            return False
        return self.now - (self.agreed.answered_at or self.now) >= PATIENCE

    @cached_property
    def connected(self) -> bool:
        """All ends that report say so."""
        links = [link for peer in self.pair.key if (link := self.link(peer))]
        return bool(links) and all(link in CONNECTED for link in links)

    def evidence_of(self, *values: str) -> list[int]:
        """The reports of the newest events with one of these values, one from each end."""
        found: dict[str, int] = {}
        for event in self.events:
            if event.value in values and event.what in _STATES:
                found[event.by] = event.seq
        return list(found.values())


def _of_one_end(changes: list[Event], peer: str) -> list[Event]:
    """Of the whole connection, where that is told; else of ICE."""
    own = [event for event in changes if event.by == peer]
    return [event for event in own if event.what == "connection"] or own


def oldest_first(numbers: Iterable[int]) -> tuple[int, ...]:
    """As evidence: each number once, and none of what is not known."""
    return tuple(sorted({number for number in numbers if number}))
