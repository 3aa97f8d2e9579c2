"""Looks through messages piece by piece for those that match: the loop that looks also serves and paints."""

from __future__ import annotations

import time
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Protocol

from panel.focus import Selection
from server.journal import Batch, Observation
from server.query import Matcher

PATIENCE = 0.003  # seconds in one go
_PIECE = 0.001  # seconds between two looks at the clock
_FEWEST, _MOST = 8, 5_000  # messages between two looks at the clock
Clock = Callable[[], float]


class Source(Protocol):
    """A journal, or what is kept of one."""

    @property
    def oldest(self) -> int: ...
    def since(self, cursor: int, limit: int = 5_000) -> Batch: ...


class Sieve:
    """The numbers of the messages that match, in order: eight bytes each.

    `last` is the number of the newest message that was looked at.
    """

    def __init__(self, matcher: Matcher, after: int, clock: Clock = time.perf_counter) -> None:
        """Begins with the message that follows the number `after`."""
        self.matcher = matcher
        self.found = array("Q")
        self.last = after
        self._clock = clock
        self._piece = 250  # a small one first: nobody knows how much a message costs

    def look(self, source: Source, end: int, patience: float = PATIENCE) -> bool:
        """Go on up to the number `end`, for `patience` seconds at most. Whether that was all."""
        start = now = self._clock()
        while self.last < end and now - start < patience:
            batch = source.since(self.last, min(self._piece, end - self.last)).observations
            if not batch:
                break
            match = self.matcher
            self.found.extend([o.seq for o in batch if match(o)])
            self.last = batch[-1].seq
            before, now = now, self._clock()
            self._pace(now - before)
        return self.last >= end

    def forget(self, oldest: int) -> int:
        """Drop what is older than the number `oldest`. How many were found of that."""
        gone = bisect_left(self.found, oldest)
        if gone:
            del self.found[:gone]
        self.last = max(self.last, oldest - 1)
        return gone

    def after(self, number: int) -> int:
        """The first that was found after this number; 0: none so far."""
        place = bisect_right(self.found, number)
        return self.found[place] if place < len(self.found) else 0

    def before(self, number: int) -> int:
        """The last that was found before this number; 0: none."""
        place = bisect_left(self.found, number)
        return self.found[place - 1] if place else 0

    def place(self, number: int) -> int:
        """Which of those found it is, counting from 1; 0: none of them."""
        return bisect_right(self.found, number) if self.holds(number) else 0

    def holds(self, number: int) -> bool:
        """Whether this one was found."""
        place = bisect_left(self.found, number)
        return place < len(self.found) and self.found[place] == number

    def _pace(self, took: float) -> None:
        """Twice as many next time where that was quick, half as many where it was slow."""
        if took > _PIECE:
            self._piece = max(_FEWEST, self._piece // 2)
        elif took < _PIECE / 2:
            self._piece = min(_MOST, self._piece * 2)


def admitting(selection: Selection) -> Matcher:
    """What `selection.admits` says, in a fifth of the time."""
    parts: list[Matcher] = []
    if room := selection.room:
        parts.append(lambda o: o.room == room)
    if selection.span:
        start, end = selection.span
        parts.append(lambda o: start <= o.at <= end)
    if selection.pair:
        a, b = selection.pair
        parts.append(lambda o: (o.sender == a and o.recipient == b) or (o.sender == b and o.recipient == a))
    elif selection.peers:
        peer = selection.peers[0]
        parts.append(lambda o: o.sender == peer or o.recipient == peer)
    return both(*parts)


def both(*matchers: Matcher) -> Matcher:
    """All of them; without any, everything matches."""
    if not matchers:
        return _everything
    matcher, *others = matchers
    for other in others:
        matcher = _two(matcher, other)
    return matcher


def _two(one: Matcher, other: Matcher) -> Matcher:
    return lambda o: one(o) and other(o)


def _everything(_: Observation) -> bool:
    return True
