"""How often a view may do what costs time: the server has the same loop."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Pace:
    """Lets a view be brought up to date as often as `share` of the time allows.

    Between two times are `least` seconds at least and `most` at most. One time that is dearer than its
    neighbours (the first painting, a new theme) does not count.
    """

    def __init__(
        self, share: float, least: float, most: float, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        self.share = share
        self._least = least
        self._most = most
        self._clock = clock
        self._begun = float("-inf")
        self._cost = self._previous = 0.0

    @property
    def interval(self) -> float:
        """Seconds from the last time to the next."""
        wanted = min(self._cost, self._previous) / self.share
        return min(max(wanted, self._least), self._most)

    def due(self) -> bool:
        return self._clock() >= self._begun + self.interval

    def begin(self) -> None:
        """It happens now: what is spent from here on is its cost."""
        self._begun = self._clock()
        self._previous, self._cost = self._cost, 0.0

    @contextmanager
    def spending(self) -> Iterator[None]:
        """Count what the block takes. The painting that follows counts as well."""
        start = self._clock()
        try:
            yield
        finally:
            self._cost += self._clock() - start
