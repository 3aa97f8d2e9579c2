"""Garbage is collected on Qt's thread only.

Python collects in whatever thread happens to allocate: a thread that decodes video would destroy widgets
and timers that are not its own, and the program would crash, seldom and anywhere.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 250


class Collector(QObject):
    """Takes over from Python's own collector until `stop`. Make and stop it on Qt's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def settle(self) -> None:
        """What exists now stays: later collections skip it, which else take 60 ms each."""
        gc.freeze()

    def look(self) -> None:
        """Collect the oldest generation that is due, by the thresholds that Python itself would use."""
        due = [
            n
            for n, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > most > 0
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Collect all there is, and give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()
