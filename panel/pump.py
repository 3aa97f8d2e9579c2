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
# On macOS a Qt loop inside a timer's call gets no timers, and inside a socket's call not that socket.
_ONLY_POSTED = sys.platform == "darwin"


class Pump(QObject):
    """Calls `turn` for a wake-up, at the deadline, and while `descriptor` is readable."""

    def __init__(self, turn: Callable[[], object], descriptor: int) -> None:
        super().__init__()
        self._turn = turn
        self._posted = 0  # events on their way
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
            self._post()
            self.expect(time.monotonic())

    def call_at(self, when: float) -> None:
        """Call then at the latest. A timer that is armed for an earlier moment stays as it is."""
        if when < self._deadline:
            self._deadline = when
            milliseconds = math.ceil(min((when - time.monotonic()) * 1000, _LONGEST))
            self._timer.start(max(0, milliseconds))

    def expect(self, now: float) -> None:
        """Come again soon, in case a callback or a slot opens a Qt loop now and does not return."""
        self.call_at(now + _SOON)

    def event(self, event: QEvent) -> bool:
        if event.type() != _WAKE:
            return super().event(event)
        self._posted -= 1
        if not self._posted:
            self._turn()
        return True

    def _post(self) -> None:
        self._posted += 1
        QCoreApplication.postEvent(self, QEvent(_WAKE))

    def _alarm(self) -> None:
        self._deadline = math.inf
        if self._posted:  # Under GLib, a Qt loop of Qt 6.8 may leave an event aside until another is posted.
            self._post()
        else:
            self._come()

    def _come(self) -> None:
        if _ONLY_POSTED:
            self.wake()
        elif not self._posted:  # else a turn is to come anyway, and Qt has its own between the two
            self._turn()
