"""How late the event loop is: a heartbeat that should come every 50 ms, and how long it really took.

A heartbeat that is very late is a spike. What the loop did meanwhile only another thread can see:
`server.watchdog`.
"""

from __future__ import annotations

import asyncio
import math
import threading
import time
from array import array
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from server.spike import Spike

INTERVAL = 0.05
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)  # seconds, for the histogram
ALERT = 0.1
# What a stack says instead of a function.
_KEPT = 600.0
_SAMPLES = round(_KEPT / INTERVAL)
_SPIKES = 200


class LagStats(NamedTuple):
    """Seconds of lateness over a window; all 0 when nothing was sampled."""

    p50: float = 0.0
    p99: float = 0.0
    max: float = 0.0


class Samples(NamedTuple):
    """What `LoopLag.since` returns: when each heartbeat came and how late. Continue with `cursor`."""

    times: array[float]
    lags: array[float]
    cursor: int


class Sighting(NamedTuple):
    """What the loop was seen doing. Not `counts`: the computer slept, or someone debugged."""

    stack: tuple[str, ...] = ()
    counts: bool = True


Witness = Callable[[float, float], Sighting]  # from when to when a heartbeat was awaited


def unseen(since: float, until: float) -> Sighting:
    """Nobody watches."""
    return Sighting()


class LoopLag:
    """Samples the lag of the loop it was started on. Keeps ten minutes, and the newest spikes.

    What takes `alert` seconds is a spike. `due` is when the next heartbeat should come, infinite while none
    is awaited, and `thread` the loop's. `total` counts the samples there ever were.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.alert = ALERT
        self.spikes: deque[Spike] = deque(maxlen=_SPIKES)
        self.witness: Witness = unseen
        self.due = math.inf
        self.thread: int | None = None
        self._clock = clock
        self._times, self._lags = array("d"), array("d")
        self.total = 0
        self._counts = [0] * (len(BUCKETS) + 1)
        self._sum = 0.0
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Sample on the running loop until `stop`."""
        self.thread = threading.get_ident()
        self._arm(asyncio.get_running_loop())

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer, self.due = None, math.inf

    def window(self, seconds: float = 5.0) -> LagStats:
        """Median, 99th percentile and maximum of the last `seconds`, 600 at most. Ten minutes take 2 ms."""
        if not self._times:
            return LagStats()
        lags = sorted(self._lags[bisect_right(self._times, self._times[-1] - min(seconds, _KEPT)) :])
        return LagStats(lags[len(lags) // 2], lags[int(len(lags) * 0.99)], lags[-1])

    def since(self, cursor: int) -> Samples:
        """What was sampled after number `cursor`, oldest first, as far as it is kept."""
        start = max(0, cursor - (self.total - len(self._times)))
        return Samples(self._times[start:], self._lags[start:], self.total)

    def histogram(self) -> tuple[list[int], float]:
        """How many samples fell between two `BUCKETS`, those beyond the last, and their sum in seconds."""
        return self._counts, self._sum

    def _arm(self, loop: asyncio.AbstractEventLoop) -> None:
        self.due = self._clock() + INTERVAL
        self._timer = loop.call_later(INTERVAL, self._beat, loop)

    def _beat(self, loop: asyncio.AbstractEventLoop) -> None:
        now, due = self._clock(), self.due
        lag = max(0.0, now - due)
        if self._counts_as(due, lag):
            self._keep(now, lag)
        self._arm(loop)

    def _counts_as(self, due: float, lag: float) -> bool:
        """Note a spike where it is one. The block began between two heartbeats: on average in the middle."""
        took = lag + INTERVAL / 2
        if took < self.alert:
            return True
        seen = self.witness(due, due + lag)
        if seen.counts:
            self.spikes.append(Spike(due - INTERVAL / 2, took, seen.stack))
        return seen.counts

    def _keep(self, now: float, lag: float) -> None:
        self.total += 1
        self._times.append(now)
        self._lags.append(lag)
        if len(self._times) == 2 * _SAMPLES:
            del self._times[:_SAMPLES], self._lags[:_SAMPLES]
        self._counts[bisect_left(BUCKETS, lag)] += 1
        self._sum += lag
