"""Hands what the feed pulled to one after the other, so that the sockets have their turn in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

from panel.breath import breathe
from panel.feed import Pull

_BREATH_MS = 2  # from one to the next
Taker = Callable[[Pull], object]


class Turns(QObject):
    """Each taker costs a millisecond or two. Together they would keep messages waiting for the sum."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pull: Pull | None = None
        self._waiting: deque[Taker] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(_BREATH_MS)
        self._timer.timeout.connect(self._next)

    def hand(self, pull: Pull, takers: Iterable[Taker]) -> None:
        """Hand it on, one taker at a time; a pull that was asked for goes to all at once.

        While others still wait for an earlier one, they get this one instead, and nobody else does.
        """
        self._pull = pull
        if pull.fresh:
            self._waiting.clear()
            for taker in takers:
                taker(pull)
        elif not self._waiting:
            self._waiting.extend(takers)
            self._timer.start()

    def _next(self) -> None:
        if self._pull is not None and self._waiting:
            breathe()
            self._waiting.popleft()(self._pull)
            breathe()  # before Qt paints what changed
        if not self._waiting:
            self._timer.stop()
