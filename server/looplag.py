"""How late the event loop is: a heartbeat that should come every 50 ms, and how long it really took."""

from __future__ import annotations

import asyncio
from collections import deque
from itertools import takewhile
from typing import NamedTuple

INTERVAL = 0.05
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

    def _arm(self, loop: asyncio.AbstractEventLoop) -> None:
        due = loop.time() + INTERVAL
        self._timer = loop.call_at(due, self._beat, loop, due)

    def _beat(self, loop: asyncio.AbstractEventLoop, due: float) -> None:
        now = loop.time()
        self._samples.append((now, max(0.0, now - due)))
        self._arm(loop)
