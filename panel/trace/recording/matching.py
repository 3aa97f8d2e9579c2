"""Whose connection is it? Finds the ends of pairs that the connections of a webrtc-internals dump belong to.

What each end calls itself in ICE (`ice-ufrag`) says so for certain, if the recording has kept it. Else the
times of the first offers do: the clock of a browser is off by the same for all its connections, and each end
has one connection.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from panel.trace.pairs import PairKey, PairStory
from panel.trace.recording.internals import Happened, Seen
from panel.trace.story import Story

NEAR = 30.0  # seconds that the clocks of browser and server may be apart
_SLACK = 5.0  # seconds that one connection may be off, when it is known how far the clock is
_FAR = 0.01  # how much worse a second of the clock is, compared with one of a single connection
_TRIED, _SHIFTS, _NEAREST = 8, 32, 8  # bounds: connections, shifts of the clock, offers for each connection
_OFFERS = ("have-local-offer", "have-remote-offer")


class Placed(NamedTuple):
    """A connection of the dump is that of the end `by` of `pair`. `apart`: seconds, as the clocks say."""

    seen: Seen
    pair: PairStory
    by: str
    apart: float


class _Offer(NamedTuple):
    """One that passed the server at `at`, made by `by`."""

    at: float
    pair: PairStory
    by: str

    def end(self, *, local: bool) -> str:
        """Whose connection saw it as its own (`local`), or as the other's."""
        return self.by if local else self.pair.other(self.by)


class _First(NamedTuple):
    """When a connection made (`local`) or got its first offer, on the recording's clock as its own has it."""

    seen: Seen
    at: float
    local: bool


class _Fit(NamedTuple):
    apart: float
    first: _First
    offer: _Offer

    @property
    def end(self) -> tuple[PairKey, str]:
        return self.offer.pair.key, self.offer.end(local=self.first.local)


def match(story: Story, connections: Sequence[Seen]) -> list[Placed]:
    """As many of them as fit somewhere, in their order."""
    known = _by_fragment(story, connections)
    ends = {(placed.pair.key, placed.by) for placed in known}
    sure = {placed.seen.id for placed in known}
    rest = [seen for seen in connections if seen.id not in sure]
    found = {placed.seen.id: placed for placed in (*known, *_by_time(story, rest, ends))}
    return [found[seen.id] for seen in connections if seen.id in found]


# By the names of ICE ------------------------------------------------------------------------------------


def _by_fragment(story: Story, connections: Sequence[Seen]) -> list[Placed]:
    owners: dict[str, list[tuple[PairStory, str]]] = defaultdict(list)
    for pair in story.pairs.values():
        for peer in pair.key:
            for fragment in _fragments(pair, peer):
                owners[fragment].append((pair, peer))
    found = []
    for seen in connections:
        own = [owner for name in seen.own for owner in owners.get(name, ())]
        others = [owner for name in seen.others for owner in owners.get(name, ())]
        ends = Counter((pair.key, peer) for pair, peer in own)
        ends.update((pair.key, pair.other(peer)) for pair, peer in others)
        for (key, by), _ in ends.most_common(1):
            pair = story.pairs[key]
            apart = _apart(story, seen, pair)
            if apart <= NEAR:
                found.append(Placed(seen, pair, by, apart))
    return found


def _fragments(pair: PairStory, peer: str) -> set[str]:
    """What it calls itself now, and what it did at first."""
    told = [seen.candidate for seen in (pair.candidates[peer][:1] + pair.candidates[peer][-1:])]
    names = {pair.ufrags.get(peer, ""), *(candidate.ufrag for candidate in told if candidate)}
    return names - {""}


def _apart(story: Story, seen: Seen, pair: PairStory) -> float:
    """Between the offers that both know of; 0 where one of them knows of none."""
    times = [happened.wall - story.origin for happened in seen.happened if _is_offer(happened)]
    return min((abs(one.offered_at - at) for one in pair.rounds for at in times), default=0.0)


# By time ------------------------------------------------------------------------------------------------


def _by_time(story: Story, connections: Sequence[Seen], taken: set[tuple[PairKey, str]]) -> list[Placed]:
    firsts = [first for seen in connections if (first := _first_offer(story, seen)) is not None]
    if not firsts:
        return []
    span = min(first.at for first in firsts) - NEAR, max(first.at for first in firsts) + NEAR
    offers = sorted(_offers(story, span), key=attrgetter("at"))
    shifts = sorted(_shifts(firsts, offers), key=abs)[:_SHIFTS]
    tried = [(shift, _fits(firsts, offers, shift, taken)) for shift in shifts]
    if not tried:
        return []
    _, best = max(tried, key=lambda each: _worth(*each))
    return [
        Placed(first.seen, offer.pair, offer.end(local=first.local), abs(offer.at - first.at))
        for _, first, offer in best
    ]


def _offers(story: Story, span: tuple[float, float]) -> Iterator[_Offer]:
    for pair in story.pairs.values():
        for one in pair.rounds:
            if span[0] <= one.offered_at <= span[1]:
                yield _Offer(one.offered_at, pair, one.by)


def _shifts(firsts: Sequence[_First], offers: Sequence[_Offer]) -> Iterator[float]:
    """How far the browser's clock may be behind the server's."""
    for first in firsts[:_TRIED]:
        for offer in _nearest(offers, first.at, _SHIFTS):
            if abs(offer.at - first.at) <= NEAR:
                yield offer.at - first.at


def _fits(
    firsts: Sequence[_First], offers: Sequence[_Offer], shift: float, taken: set[tuple[PairKey, str]]
) -> list[_Fit]:
    """With the clock set so: which offer each was, the best ones first, and each end only once."""
    possible = [
        _Fit(abs(offer.at - first.at - shift), first, offer)
        for first in firsts
        for offer in _nearest(offers, first.at + shift, _NEAREST)
    ]
    used, done = set(taken), set[str]()
    found: list[_Fit] = []
    for fit in sorted(possible, key=attrgetter("apart")):
        if fit.apart <= _SLACK and fit.end not in used and fit.first.seen.id not in done:
            used.add(fit.end)
            done.add(fit.first.seen.id)
            found.append(fit)
    return found


def _worth(shift: float, fits: list[_Fit]) -> tuple[int, float]:
    """The more are placed the better, then the closer they are."""
    return len(fits), -sum(fit.apart for fit in fits) - _FAR * abs(shift)


def _nearest(offers: Sequence[_Offer], at: float, most: int) -> list[_Offer]:
    place = bisect_left(offers, at, key=attrgetter("at"))
    around = offers[max(0, place - most) : place + most]
    return sorted(around, key=lambda offer: abs(offer.at - at))[:most]


def _first_offer(story: Story, seen: Seen) -> _First | None:
    first = next(filter(_is_offer, seen.happened), None)
    return None if first is None else _First(seen, first.wall - story.origin, first.value == _OFFERS[0])


def _is_offer(happened: Happened) -> bool:
    return happened.what == "signaling" and happened.value in _OFFERS
