"""The last ten minutes of the loop's health, four points a second."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from typing import NamedTuple

KEPT = 600.0  # seconds
_POINTS = 2_400
UNKNOWN = -1.0


class Point(NamedTuple):
    """What was measured at one time. `UNKNOWN` where it was not.

    Lag in ms, `rate` in messages a second, `cpu` and the kinds of work in percent of one core, `memory` in
    MiB.
    """

    p50: float = UNKNOWN
    p99: float = UNKNOWN
    max: float = UNKNOWN
    sockets: float = UNKNOWN
    timers: float = UNKNOWN
    callbacks: float = UNKNOWN
    qt: float = UNKNOWN
    rate: float = UNKNOWN
    cpu: float = UNKNOWN
    memory: float = UNKNOWN
    descriptors: float = UNKNOWN
    connections: float = UNKNOWN


class History:
    """Points in the order of time. `total` counts all there ever were."""

    def __init__(self) -> None:
        self.total = 0
        self.times = array("d")
        self._columns = {name: array("d") for name in Point._fields}

    def add(self, at: float, point: Point) -> None:
        """A point later than the others, at monotonic seconds."""
        self.total += 1
        self.times.append(at)
        for column, value in zip(self._columns.values(), point, strict=True):
            column.append(value)
        if len(self.times) >= 2 * _POINTS:
            del self.times[:_POINTS]
            for column in self._columns.values():
                del column[:_POINTS]

    def column(self, name: str) -> array[float]:
        """The values of one field, one for each of `times`."""
        return self._columns[name]

    def first_since(self, at: float) -> int:
        """The number of the first point that is not older than `at`, counted from the oldest kept."""
        return bisect_left(self.times, at)

    def nearest(self, at: float) -> int | None:
        """Which point is nearest to a time; None where there is none."""
        if not self.times:
            return None
        later = min(bisect_left(self.times, at), len(self.times) - 1)
        earlier = max(0, later - 1)
        return min((earlier, later), key=lambda number: abs(self.times[number] - at))
