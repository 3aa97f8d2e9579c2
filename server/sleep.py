"""Notices that this computer has slept. Sans-I/O: the caller reads the clocks.

On Linux and macOS the monotonic clock stands still meanwhile and only the wall clock goes on; on Windows both
do, and what shows is that nobody looked for so long. A process that was stopped looks the same.
"""

from __future__ import annotations

_LONGEST_LOOK = 5.0  # seconds: no loop is late by that much while the computer is awake


class SleepWatch:
    """`look` is to be called every second or so, with both clocks in seconds."""

    def __init__(self, monotonic: float, wall: float) -> None:
        self._last = (monotonic, wall)

    def look(self, monotonic: float, wall: float) -> float:
        """How many seconds it slept since the last look; 0 if it did not."""
        passed, by_the_wall = monotonic - self._last[0], wall - self._last[1]
        self._last = (monotonic, wall)
        longest = max(passed, by_the_wall)
        return longest if longest > _LONGEST_LOOK else 0.0
