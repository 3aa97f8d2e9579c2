"""What Qt calls so that asyncio gets its turns: a posted event, one socket notifier, one timer."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt, QTimer

_WAKE = QEvent.Type(QEvent.registerEventType())
_LONGEST = 24 * 3600 * 1000  # ms; a QTimer counts them in 31 bits
_SOON = 0.016  # seconds until the first turn in a Qt loop that a callback opens
# On macOS a Qt loop that is opened below a timer's call gets no timers, and below a socket's not that socket.
_ONLY_POSTED = sys.platform == "darwin"


class Pump(QObject):
    """Calls `turn` for a wake-up, at the deadline, and while `descriptor` is readable."""

    def __init__(self, turn: Callable[[], object], descriptor: int) -> None:
        super().__init__()
        self._turn = turn
        self._posted = False
        self._deadline = math.inf  # when the timer fires
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._alarm)
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._come)
        self._notifier.setEnabled(False)

    def start(self) -> None:
        self._notifier.setEnabled(True)
        self.wake()

    def stop(self) -> None:
        """Nobody listens: a socket that is ready would call again and again."""
        self._notifier.setEnabled(False)
        self._timer.stop()
        self._deadline = math.inf

    def wake(self) -> None:
        """Call as soon as Qt comes round."""
        if not self._posted:
            self._posted = True
            QCoreApplication.postEvent(self, QEvent(_WAKE))

    def call_at(self, when: float) -> None:
        """Call then at the latest. A timer that is armed for an earlier moment stays as it is."""
        if when < self._deadline:
            self._deadline = when
            milliseconds = math.ceil(min((when - time.monotonic()) * 1000, _LONGEST))
            self._timer.start(max(0, milliseconds))

    def expect(self, now: float) -> None:
        """Callbacks are about to run: come again, in case one of them opens a Qt loop and does not return."""
        self.call_at(now + _SOON)

    def event(self, event: QEvent) -> bool:
        if event.type() != _WAKE:
            return super().event(event)
        self._posted = False
        self._turn()
        return True

    def _alarm(self) -> None:
        self._deadline = math.inf
        self._come()

    def _come(self) -> None:
        if _ONLY_POSTED:
            self.wake()
        elif not self._posted:  # else a turn is to come anyway, and Qt has its own between the two
            self._turn()
