"""A Qt loop inside Qt's, as dialogs open it, without a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop

from panel.loop import Loop


class Modal:
    """A Qt loop that is open until something closes it."""

    def __init__(self) -> None:
        self._inner = QEventLoop()
        self.close = self._inner.quit

    def open(self) -> None:
        self._inner.exec()


def in_turn(*calls: Callable[[], object]) -> Callable[[], None]:
    """All of them, as one callback."""

    def every() -> None:
        for call in calls:
            call()

    return every


def until(loop: Loop, condition: Callable[[], object], then: Callable[[], object]) -> None:
    """Look at each pass of asyncio, and act once."""
    if condition():
        then()
    else:
        loop.call_later(0.001, until, loop, condition, then)
