"""How late the event loop is: a heartbeat that should come every 50 ms, and how long it really took."""

from __future__ import annotations

import asyncio
from bisect import bisect_left
from collections import deque
from itertools import takewhile
from typing import NamedTuple

INTERVAL = 0.05
BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0)  # seconds, for the histogram
_KEPT = 60.0


class LagStats(NamedTuple):
    """Seconds of lateness over a window; all 0 when nothing was sampled."""

    p50: float = 0.0
    p99: float = 0.0
    max: float = 0.0


class LoopLag:
    """Samples the lag of the loop it was started on. Keeps the last minute."""

    def __init__(self) -> None:
        self._samples: deque[tuple[float, float]] = deque(maxlen=round(_KEPT / INTERVAL))
        self._counts = [0] * (len(BUCKETS) + 1)
        self._sum = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def start(self) -> None:
        """Sample on the running loop until `stop`."""
        self._loop = asyncio.get_running_loop()
        self._arm(self._loop)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._loop = None

    def window(self, seconds: float = 5.0) -> LagStats:
        """Median, 99th percentile and maximum of the last `seconds`."""
        if not self._samples:
            return LagStats()
        since = self._samples[-1][0] - seconds
        newest_first = takewhile(lambda sample: sample[0] > since, reversed(self._samples))
        lags = sorted(lag for _, lag in newest_first)
        return LagStats(lags[len(lags) // 2], lags[int(len(lags) * 0.99)], lags[-1])

    def histogram(self) -> tuple[list[int], float]:
        """How many samples fell between two `BUCKETS`, those beyond the last, and their sum in seconds."""
        return self._counts, self._sum

    def _arm(self, loop: asyncio.AbstractEventLoop) -> None:
        due = loop.time() + INTERVAL
        self._timer = loop.call_at(due, self._beat, loop, due)

    def _beat(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        now = loop.time()
        lag = max(0.0, now - due)
        self._samples.append((now, lag))
        self._counts[bisect_left(BUCKETS, lag)] += 1
        self._sum += lag
        self._arm(loop)
