"""Where each message stands: time becomes pixels, and long silences are folded. No Qt.

Pixels are counted downwards from the oldest message. Messages keep a least distance, so that a burst can
be read; between them time is to scale; what is longer than a bound is folded to a gap of fixed height. That
a place depends on the one before it only is what lets new messages be added without touching the old ones.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from math import floor, sqrt
from typing import NamedTuple

LEAST_ZOOM, MOST_ZOOM = 0.001, 100.0
_PER_SECOND, _APART, _FOLD_FROM, _FOLD = 240.0, 20.0, 160.0, 44.0  # pixels at zoom 1
_LEAST_FOLD_FROM, _LEAST_FOLD = 24.0, 6.0
_FIT_MOST = 1.5  # three messages should not fill a window
_HALVINGS = 24


class Scale(NamedTuple):
    """Pixels: for a second; from one message to the next at least; where folding begins; and a fold."""

    per_second: float
    apart: float
    fold_from: float
    fold: float


def scale_at(zoom: float) -> Scale:
    """Zooming in spreads time only: messages that can be read need not be further apart."""
    small = min(1.0, zoom)
    return Scale(
        _PER_SECOND * zoom,
        _APART * small,
        max(_FOLD_FROM * small, _LEAST_FOLD_FROM),
        max(_FOLD * small, _LEAST_FOLD),
    )


class Fold(NamedTuple):
    """`seconds` of silence between the pixels `top` and `bottom`."""

    top: float
    bottom: float
    seconds: float


class Timeline:
    """The times of some messages, oldest first, and the pixels they stand at."""

    def __init__(self, zoom: float = 1.0) -> None:
        self._zoom = zoom
        self._scale = scale_at(zoom)
        self._times: list[float] = []  # never going back, whatever the messages say
        self._ys: list[float] = []  # the first is not 0 any more once messages were dropped

    def __len__(self) -> int:
        return len(self._ys)

    def copy(self, first: int = 0) -> Timeline:
        """From a row on."""
        result = Timeline(self._zoom)
        result._times, result._ys = self._times[first:], self._ys[first:]
        return result

    @property
    def zoom(self) -> float:
        return self._zoom

    @property
    def scale(self) -> Scale:
        return self._scale

    @property
    def height(self) -> float:
        """From the first message to the last."""
        return self._ys[-1] - self._ys[0] if self._ys else 0.0

    # Changing -------------------------------------------------------------------------------------------

    def extend(self, times: Iterable[float]) -> None:
        """Newer messages."""
        last = self._times[-1:]
        new = list(accumulate([*last, *times], max))[len(last) :]
        if not new:
            return
        start = self._ys[-1] if self._ys else 0.0
        self._ys += list(accumulate(self._steps(last + new), initial=start))[len(last) :]
        self._times += new

    def drop(self, count: int) -> float:
        """Forget the oldest; returns by how much the others have moved up."""
        before = self._ys[0] if self._ys else 0.0
        del self._times[:count], self._ys[:count]
        return self._ys[0] - before if self._ys else 0.0

    def rescale(self, zoom: float) -> None:
        """All of them anew: 2 ms for 20,000."""
        self._zoom = min(max(zoom, LEAST_ZOOM), MOST_ZOOM)
        self._scale = scale_at(self._zoom)
        self._ys = list(accumulate(self._steps(self._times), initial=0.0)) if self._times else []

    # Asking ---------------------------------------------------------------------------------------------

    def y(self, row: int) -> float:
        return self._ys[row] - self._ys[0]

    def time(self, row: int) -> float:
        return self._times[row]

    def ys(self, first: int, last: int) -> list[float]:
        """Of the rows from `first` to before `last`."""
        base = self._ys[0] if self._ys else 0.0
        return [y - base for y in self._ys[first:last]]

    def between(self, top: float, bottom: float) -> tuple[int, int]:
        """The first row at or below `top`, and the first one below `bottom`."""
        base = self._ys[0] if self._ys else 0.0
        return bisect_left(self._ys, top + base), bisect_right(self._ys, bottom + base)

    def thinned(self, first: int, last: int, most: int) -> Sequence[int]:
        """Those rows. Where there are more than `most`, some stand for all on the same line of pixels.

        Costs as much as the lines there are, however many messages fall on them.
        """
        if last - first <= most:
            return range(first, last)
        lines = max(1, floor(self._ys[last - 1]) - floor(self._ys[first]) + 1)
        each = max(1, most // lines)
        chosen: list[int] = []
        row = first
        while row < last:
            following = bisect_left(self._ys, floor(self._ys[row]) + 1, row + 1, last)
            chosen += range(row, following, max(1, -(-(following - row) // each)))
            row = following
        return chosen

    def y_at(self, time: float) -> float:
        """Where a time is. Before the first message and after the last, time is to scale."""
        if not self._times:
            return 0.0
        row = bisect_right(self._times, time)
        if row in (0, len(self._times)):
            known = min(row, len(self._times) - 1)
            return self.y(known) + (time - self._times[known]) * self._scale.per_second
        start, end = self._times[row - 1], self._times[row]
        return self.y(row - 1) + (time - start) / (end - start) * (self._ys[row] - self._ys[row - 1])

    def y_from(self, time: float) -> float:
        """Where a time begins: of several messages at that time the first."""
        row = bisect_left(self._times, time)
        return self.y(row) if row < len(self._times) and self._times[row] == time else self.y_at(time)

    def time_at(self, y: float) -> float:
        """The time at a place; 0 without messages."""
        if not self._ys:
            return 0.0
        row = bisect_right(self._ys, y + self._ys[0])
        if row in (0, len(self._ys)):
            known = min(row, len(self._ys) - 1)
            return self._times[known] + (y - self.y(known)) / self._scale.per_second
        start, end = self.y(row - 1), self.y(row)
        return self._times[row - 1] + (y - start) / (end - start) * (self._times[row] - self._times[row - 1])

    def folds(self, first: int, last: int) -> list[Fold]:
        """The silences before the rows from `first` to before `last`."""
        most = self._scale.fold_from / self._scale.per_second
        start = max(first, 1)
        times = self._times[start - 1 : last]
        return [
            Fold(self.y(row - 1), self.y(row), end - begin)
            for row, (begin, end) in enumerate(pairwise(times), start)
            if end - begin > most
        ]

    def fitting(self, height: float) -> float:
        """The zoom at which all messages are `height` pixels high."""
        gaps = sorted(end - start for start, end in pairwise(self._times))
        sums = list(accumulate(gaps, initial=0.0))
        low, high = LEAST_ZOOM, _FIT_MOST
        for _ in range(_HALVINGS):
            middle = sqrt(low * high)
            low, high = (middle, high) if _height(gaps, sums, scale_at(middle)) <= height else (low, middle)
        return low

    def _steps(self, times: list[float]) -> list[float]:
        """From one to the next, in pixels."""
        per_second, apart, fold_from, fold = self._scale
        near, far = apart / per_second, fold_from / per_second
        return [
            apart if gap < near else gap * per_second if gap <= far else fold
            for gap in [end - start for start, end in pairwise(times)]
        ]


def _height(gaps: list[float], sums: list[float], scale: Scale) -> float:
    """Of all: `gaps` in ascending order, `sums` their running sum."""
    near = bisect_left(gaps, scale.apart / scale.per_second)
    far = bisect_right(gaps, scale.fold_from / scale.per_second)
    to_scale = (sums[far] - sums[near]) * scale.per_second
    return near * scale.apart + to_scale + (len(gaps) - far) * scale.fold
