"""The bridge: a timer looks at the server, and the views take from it what they show.

Nothing in the server knows about it, and nothing is ever pushed into Qt: one signal per tick, however many
messages passed in between. A tick copies nothing. What costs in proportion to messages or people is read by
the view that shows it, when it shows it, at its own pace.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from panel.breath import breathe
from panel.meters.health import Health
from panel.ports import ServerPort
from server.errors import SignalingError
from server.journal import Journal, Snapshot
from server.looplag import LagStats
from server.runner import ServerState
from server.spike import Spike

INTERVAL_MS = 50
_LAG_WINDOW = 6.0  # seconds: with 20 samples a second, the 99th percentile is not yet the maximum
_MEASURE_EVERY = 5  # a graph point every 250 ms


@dataclass(frozen=True, slots=True)
class Pull:
    """The server as a tick found it, at `at` seconds on its clock.

    `snapshot` makes a new one: with thousands of people that takes milliseconds. `troubles` are what the
    person should know although the server runs. `lag` is there on every fifth tick only. `fresh` is a pull
    that was asked for: every view shows all it can. `spikes` are those that are kept, oldest first.
    """

    state: ServerState
    at: float
    journal: Journal
    snapshot: Callable[[], Snapshot]
    troubles: tuple[SignalingError, ...]
    lag: LagStats | None
    fresh: bool
    spikes: Sequence[Spike] = ()
    health: Health | None = None

    @property
    def running(self) -> bool:
        return self.state is ServerState.RUNNING


class Feed(QObject):
    """Ticks 20 times a second while it is started."""

    pulled = Signal(object)  # Pull

    def __init__(
        self,
        server: ServerPort,
        interval_ms: int = INTERVAL_MS,
        parent: QObject | None = None,
        health: Health | None = None,
    ) -> None:
        super().__init__(parent)
        self._server = server
        self._health = health or Health(server.looplag)
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        self._timer.start()
        self.pull()

    def stop(self) -> None:
        """Stop ticking. The views keep what they show."""
        self._timer.stop()

    def pull(self) -> None:
        """Bring every view up to date now."""
        self._emit(fresh=True)

    def _tick(self) -> None:
        self._emit(fresh=False)

    def _emit(self, *, fresh: bool) -> None:
        server = self._server
        at, lag = server.now(), None
        if self._ticks % _MEASURE_EVERY == 0:
            lag = server.looplag.window(_LAG_WINDOW)
            breathe()
            running = server.state is ServerState.RUNNING
            self._health.note(at, lag if running else None, server.journal.total)
            breathe()
        self._ticks += 1
        self.pulled.emit(
            Pull(
                state=server.state,
                at=at,
                journal=server.journal,
                snapshot=server.snapshot,
                troubles=server.troubles,
                lag=lag,
                fresh=fresh,
                spikes=server.looplag.spikes,
                health=self._health,
            )
        )
