"""The bridge: a timer pulls what is new from the server, in one batch, and hands it to the views.

Nothing in the server knows about it, and nothing is ever pushed into Qt: one signal per pull, however many
messages passed in between.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from panel.ports import ServerPort
from server.journal import Observation, Snapshot
from server.looplag import LagStats
from server.runner import ServerState

INTERVAL_MS = 50
_LAG_WINDOW = 6.0  # seconds: with 20 samples a second, the 99th percentile is not yet the maximum
_MEASURE_EVERY = 5  # a graph point every 250 ms


@dataclass(frozen=True, slots=True)
class Pull:
    """What one tick brought. `lost` messages passed before the first of `observations`, unseen.

    `origin` turns the server's monotonic seconds into wall-clock time (see Journal). `total` counts all
    messages of the journal. `lag` is there on every fifth tick only.
    """

    state: ServerState
    snapshot: Snapshot
    observations: list[Observation]
    lost: int
    total: int
    origin: float
    lag: LagStats | None


class Feed(QObject):
    """Pulls 20 times a second while it is started."""

    pulled = Signal(object)  # Pull

    def __init__(
        self, server: ServerPort, interval_ms: int = INTERVAL_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._server = server
        self._cursor = 0
        self._ticks = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.setInterval(interval_ms)
        self._timer.timeout.connect(self.pull)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        self._timer.start()
        self.pull()

    def stop(self) -> None:
        """Stop pulling. The views keep what they show."""
        self._timer.stop()

    def pull(self) -> None:
        """Fetch everything new now."""
        server = self._server
        batch = server.journal.since(self._cursor)
        self._cursor = batch.cursor
        lag = server.looplag.window(_LAG_WINDOW) if self._ticks % _MEASURE_EVERY == 0 else None
        self._ticks += 1
        self.pulled.emit(
            Pull(
                state=server.state,
                snapshot=server.snapshot(),
                observations=batch.observations,
                lost=batch.lost,
                total=server.journal.total,
                origin=server.journal.origin,
                lag=lag,
            )
        )
