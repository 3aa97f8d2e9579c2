"""How long the frames of a window take: what Qt needs to paint and flush one batch of updates."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class FrameMeter(QObject):
    """Hands each `QEvent.UpdateRequest` of a window to the window and notes how long it took.

    Qt answers this event of the top-level widget by painting all that was marked with `update()` and
    sending it to the screen. `times` are seconds, one for each frame, in order.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.times: list[float] = []

    def attach(self, window: QWidget) -> None:
        """Meter a top-level widget until `detach`."""
        window.installEventFilter(self)

    def detach(self, window: QWidget) -> None:
        window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        start = time.perf_counter()
        watched.event(event)  # straight to the window: filters are not asked again
        self.times.append(time.perf_counter() - start)
        return True
