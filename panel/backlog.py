"""Messages that wait to be shown, bounded by number and by bytes."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from server.journal import Observation


class Backlog:
    """The newest observations: `capacity` of them at most, holding `budget` bytes at most.

    `lost` counts what passed unseen, or fell out here.
    """

    def __init__(self, capacity: int, budget: int) -> None:
        self.lost = 0
        self._capacity = capacity
        self._budget = budget
        self._waiting: deque[Observation] = deque()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._waiting)

    def add(self, observations: Iterable[Observation], lost: int) -> None:
        """Keep what came, and note how many were lost on the way."""
        self.lost += lost
        for observation in observations:
            self._waiting.append(observation)
            self._bytes += len(observation.raw)
        while len(self._waiting) > self._capacity or self._bytes > self._budget:
            self._bytes -= len(self._waiting.popleft().raw)
            self.lost += 1

    def take(self) -> tuple[list[Observation], int]:
        """What waits, oldest first, and how many were lost. Afterwards there is nothing."""
        taken = list(self._waiting), self.lost
        self.clear()
        return taken

    def clear(self) -> None:
        """Forget what waits, and the losses."""
        self._waiting.clear()
        self._bytes = self.lost = 0
