"""The health of the loop and its process, measured on every fifth tick of the feed."""

from __future__ import annotations

from collections.abc import Callable

from panel.meters.history import UNKNOWN, History, Point
from panel.meters.process import Figures, ProcessMeter
from panel.meters.slow import SlowCallbacks
from panel.meters.work import Work, WorkMeter
from server.looplag import LagStats, LoopLag

_MIB = 1024 * 1024


class Health:
    """What there is to know, with its history. `work` is what the loop notes (`panel.meters.work.work_of`).

    `connections` tells how many clients are connected.
    """

    def __init__(
        self,
        lag: LoopLag,
        work: Work | None = None,
        connections: Callable[[], int] | None = None,
        process: Callable[[], Figures] | None = None,
    ) -> None:
        self.lag = lag
        self.history = History()
        self._work = WorkMeter(work if work is not None else Work())
        self._connections = connections
        self._process = process or ProcessMeter().read
        self._last: tuple[float, int] | None = None

    @property
    def slow(self) -> SlowCallbacks:
        return self._work.work.slow

    def watch(self, *, on: bool) -> None:
        """Whether someone looks: only then the loop counts the time of each kind of work."""
        self._work.watch(on=on)

    def note(self, at: float, lag: LagStats | None, total: int) -> None:
        """A point at `at` seconds: `lag` is None while the server does not run, `total` counts messages."""
        before, self._last = self._last, (at, total)
        if before is None or at <= before[0]:
            return
        figures = self._process()
        shares = self._work.read()
        point = Point(
            rate=max(0.0, (total - before[1]) / (at - before[0])),
            cpu=figures.cpu,
            memory=figures.memory / _MIB,
            descriptors=figures.descriptors,
            connections=self._connections() if self._connections else UNKNOWN,
        )
        if lag is not None:
            point = point._replace(p50=lag.p50 * 1000, p99=lag.p99 * 1000, max=lag.max * 1000)
        if shares is not None:
            point = point._replace(**{kind: share * 100 for kind, share in shares._asdict().items()})
        self.history.add(at, point)
