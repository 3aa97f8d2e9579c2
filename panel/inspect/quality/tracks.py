"""The samples of one end of a pair as lists of numbers, which are quick to draw from."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from panel.focus import Span
from panel.inspect.quality.metrics import METRICS, Metric
from panel.trace.story import Sample

_KEPT, _SPARE = 1_000, 200
_SILENCE = 2.5  # times the usual distance: then nothing is known in between
_MISSING = -1.0
Point = tuple[float, float]  # seconds, and a value in the unit of its metric


class Track:
    """What `peer` measured of its connection to `other`. It grows with the samples."""

    def __init__(self, peer: str, other: str) -> None:
        self.peer = peer
        self.other = other
        self.times = array("d")
        self.version = 0
        self._values = {metric.name: array("d") for metric in METRICS}
        self._gaps = array("d")  # how long before each of them is still known
        self._last: Sample | None = None
        self._tops: tuple[object, dict[str, float]] = (None, {})
        self._edges: tuple[object, list[int]] = (None, [])

    def follow(self, samples: Sequence[Sample], most: int = _KEPT) -> int:
        """Take what is new, the oldest first: `most` of them at most. How many it took."""
        if not samples or samples[-1] is self._last:
            return 0
        new = list(takewhile(lambda sample: sample is not self._last, reversed(samples)))[::-1]
        if len(new) == len(samples):
            self._clear()
        new = new[:most]
        for sample in new:
            self._add(sample)
        if new:
            self._last = new[-1]
            self.version += 1
        if len(self.times) > _KEPT + _SPARE:
            self._trim()
        return len(new)

    def highest(self, metric: Metric, span: Span) -> float:
        """In a stretch of time; 0 where nothing is known."""
        if self._tops[0] != (span, self.version):
            first, last = self._between(span)
            if last - first == len(self.times):
                tops = {name: max(values, default=0.0) for name, values in self._values.items()}
            else:
                tops = {name: max(values[first:last], default=0.0) for name, values in self._values.items()}
            self._tops = (span, self.version), tops
        return max(0.0, self._tops[1][metric.name])

    def at(self, metric: Metric, when: float) -> float | None:
        """The value that held at a time; None where it is not known."""
        number = bisect_left(self.times, when)
        if number == len(self.times) or when < self.times[number] - self._gaps[number]:
            number -= 1  # after the last, or in a silence: the one before, if it is near
            if number < 0 or when - self.times[number] > self._gaps[number]:
                return None
        return _known(self._values[metric.name][number])

    def newest(self, metric: Metric) -> float | None:
        """The last value, however old it is."""
        values = self._values[metric.name]
        return _known(values[-1]) if values else None

    def lines(self, metric: Metric, span: Span, most: int) -> list[list[Point]]:
        """Curves without gaps: `most` points at most, each the worst of its part of the time."""
        first, last = self._between(span)
        values = self._values[metric.name]
        if last - first <= most:
            return self._joined(((n, values[n]) for n in range(first, last)), 0.0)
        worst = min if metric.low else max
        parts = pairwise(self._parts(span, first, last, most))
        points = ((low, worst(values[low:high])) for low, high in parts if low < high)
        return self._joined(points, (span[1] - span[0]) / most * _SILENCE)

    def _parts(self, span: Span, first: int, last: int, most: int) -> list[int]:
        """Where each part of the time begins: the same for every metric."""
        key = span, self.version, most
        if self._edges[0] != key:
            step = (span[1] - span[0]) / most
            edges = [bisect_left(self.times, span[0] + step * part, first, last) for part in range(most)]
            self._edges = key, [*edges, last]
        return self._edges[1]

    def _joined(self, points: Iterable[tuple[int, float]], least: float) -> list[list[Point]]:
        """Points, as numbers of samples with a value, in lines that break where nothing is known.

        A gap is `least` seconds long at least.
        """
        lines: list[list[Point]] = []
        line: list[Point] = []
        times, gaps, before = self.times, self._gaps, 0.0
        for number, value in points:
            at = times[number]
            if value < 0:
                line = []
                continue
            gap = gaps[number]
            if not line or at - before > (gap if gap > least else least):
                line = []
                lines.append(line)
            line.append((at, value))
            before = at
        return lines

    def _between(self, span: Span) -> tuple[int, int]:
        return bisect_left(self.times, span[0]), bisect_right(self.times, span[1])

    def _add(self, sample: Sample) -> None:
        self.times.append(sample.at)
        self._gaps.append(sample.seconds * _SILENCE)
        for metric in METRICS:
            value = metric.read(sample)
            self._values[metric.name].append(_MISSING if value is None else value)

    def _clear(self) -> None:
        for kept in (self.times, self._gaps, *self._values.values()):
            del kept[:]

    def _trim(self) -> None:
        for kept in (self.times, self._gaps, *self._values.values()):
            del kept[:-_KEPT]


def _known(value: float) -> float | None:
    return value if value >= 0 else None
