"""The time of the loop's thread, by kind of work. The loop itself counts, while someone looks.

What Qt does between asyncio's turns (painting, input) is what the thread used of a processor beyond them.
Qt's own signals `awake` and `aboutToBlock` do not tell: under GLib all of Qt's work lies between the second
and the first.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from panel.meters.slow import SlowCallbacks

CALLBACKS, SOCKETS, TIMERS = range(3)
Floors = tuple[tuple[int, int], ...]  # a kind, and how many callbacks of a pass are left when it is done


class Shares(NamedTuple):
    """Of each second, how much went where: shares of 1. What is left of it the loop had nothing to do."""

    sockets: float
    timers: float
    callbacks: float
    qt: float


class Work:
    """What a loop notes: `spent`, in seconds by kind, while it is `watched`, and slow callbacks always."""

    def __init__(self) -> None:
        self.watched = False
        self.spent = [0.0, 0.0, 0.0]
        self.slow = SlowCallbacks()
        self._read = 0.0

    def begin(self, now: float) -> None:
        """Asyncio has its turn."""
        self._read = now

    def begun_at(self, then: float) -> bool:
        """Whether nothing began or was noted since."""
        return self._read == then

    def spend(self, kind: int, now: float) -> None:
        """What happened since the last reading was of this kind."""
        self.spent[kind] += now - self._read
        self._read = now


class WorkMeter:
    """Turns what a loop notes into shares. Read on the loop's own thread."""

    def __init__(
        self,
        work: Work,
        clock: Callable[[], float] = time.monotonic,
        cpu: Callable[[], float] = time.thread_time,
    ) -> None:
        self.work = work
        self._clock, self._cpu = clock, cpu
        self._last: tuple[float, float, list[float]] | None = None

    def watch(self, *, on: bool) -> None:
        if on != self.work.watched:
            self.work.watched = on
            self._last = None

    def read(self) -> Shares | None:
        """The shares since the last reading; None for the first one, and while nobody watches."""
        if not self.work.watched:
            return None
        before, self._last = self._last, (self._clock(), self._cpu(), list(self.work.spent))
        if before is None or self._last[0] <= before[0]:
            return None
        wall, cpu = self._last[0] - before[0], self._last[1] - before[1]
        callbacks, sockets, timers = (
            max(0.0, now - then) / wall for now, then in zip(self._last[2], before[2], strict=True)
        )
        qt = max(0.0, cpu / wall - callbacks - sockets - timers)
        return Shares(sockets, timers, callbacks, qt)


def floors(ready: Sequence[object], asked: int) -> Floors:
    """The kinds of a pass in order: `asked` callbacks, then sockets, then timers, which have a class."""
    timers = 0
    while timers < len(ready) and type(ready[-1 - timers]) is asyncio.TimerHandle:
        timers += 1
    return (CALLBACKS, len(ready) - asked), (SOCKETS, timers), (TIMERS, 0)


def work_of(loop: object) -> Work | None:
    """What the panel's loops note; None for others."""
    work = getattr(loop, "work", None)
    return work if isinstance(work, Work) else None
