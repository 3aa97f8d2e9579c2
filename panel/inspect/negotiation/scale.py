"""A time axis that folds the long stretches in which nothing happens."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

FOLD_AFTER = 1.0  # seconds
_INSTANT = 1e-9  # seconds: what lies so near is at the same place
_FOLD = 40.0  # pixels
_MOST_FOLDED = 0.6  # of the width


@dataclass(frozen=True, slots=True)
class Fold:
    """From `left` to `right` pixels stand `seconds` in which nothing happened."""

    left: float
    right: float
    seconds: float


class Scale:
    """Puts times, in seconds, between two places in pixels: in proportion, but for the folds."""

    def __init__(self, times: Sequence[float], left: float, right: float) -> None:
        """`times`: when something happened, in any order."""
        self.times = sorted(set(times)) or [0.0]
        self.places = [left]
        self.folds: list[Fold] = []
        gaps = [later - earlier for earlier, later in pairwise(self.times)]
        folded = sum(gap > FOLD_AFTER for gap in gaps)
        open_seconds = sum(gap for gap in gaps if gap <= FOLD_AFTER)
        if open_seconds < _INSTANT:
            open_seconds = 0.0
        room = max(0.0, right - left)
        fold = _fold_width(room, folded, open_seconds)
        per_second = (room - fold * folded) / open_seconds if open_seconds else 0.0
        for gap in gaps:
            self._add(gap, fold, per_second)

    @property
    def start(self) -> float:
        return self.times[0]

    @property
    def end(self) -> float:
        return self.times[-1]

    def x(self, at: float) -> float:
        """Where a time stands; what is before or after all of them stands at the ends."""
        if at <= self.start:
            return self.places[0]
        if at >= self.end:
            return self.places[-1]
        number = bisect_right(self.times, at)
        return _between(at, self.times, self.places, number)

    def at(self, x: float) -> float:
        """The time at a place."""
        if x <= self.places[0]:
            return self.start
        if x >= self.places[-1]:
            return self.end
        number = bisect_right(self.places, x)
        return _between(x, self.places, self.times, number)

    def stretches(self) -> list[tuple[float, float]]:
        """The times between the folds, as start and end."""
        edges = [fold.left for fold in self.folds]
        starts = [self.places[0], *(fold.right for fold in self.folds)]
        ends = [*edges, self.places[-1]]
        return [(self.at(start), self.at(end)) for start, end in zip(starts, ends, strict=True)]

    def _add(self, gap: float, fold: float, per_second: float) -> None:
        last = self.places[-1]
        if gap > FOLD_AFTER:
            self.folds.append(Fold(last, last + fold, gap))
            self.places.append(last + fold)
        else:
            self.places.append(last + gap * per_second)


def _fold_width(room: float, folded: int, open_seconds: float) -> float:
    if not folded:
        return 0.0
    if not open_seconds:
        return room / folded
    return min(_FOLD, room * _MOST_FOLDED / folded)


def _between(value: float, here: Sequence[float], there: Sequence[float], number: int) -> float:
    low, high = here[number - 1], here[number]
    share = (value - low) / (high - low) if high > low else 0.0
    return there[number - 1] + share * (there[number] - there[number - 1])
