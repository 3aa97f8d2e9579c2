"""Notices that the program on disk is another one than this: a package was upgraded while it runs.

A frozen program loads what is seldom needed when it is asked for, out of a file that is another one now.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from panel.desktop.presence.errors import DesktopError
from panel.texts import tr

_EVERY = 5_000  # ms


class Upgraded(QObject):
    """Looks every few seconds, and `tell`s once. It does nothing where the program is not a frozen one."""

    def __init__(
        self,
        tell: Callable[[DesktopError], object],
        parent: QObject | None = None,
        *,
        program: Path | None = None,
    ) -> None:
        """`program` is the file that was started: if it is not said, ours."""
        super().__init__(parent)
        if program is None and getattr(sys, "frozen", False):
            program = Path(sys.executable)
        self._tell = tell
        self._program = program
        self._mark = _mark(program) if program is not None else None
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        if program is not None:
            self._timer.start()

    def look(self) -> None:
        """Compare. A file that is gone is on its way out, or back."""
        if self._program is None or _mark(self._program) in (self._mark, None):
            return
        self._timer.stop()
        self._program = None
        self._tell(
            DesktopError(
                tr("Callbox was upgraded while it was open."),
                tr("Close it and start it again when nobody is in a call."),
            )
        )


def _mark(program: Path) -> tuple[int, int] | None:
    try:
        stat = program.stat()
    except OSError:
        return None
    return stat.st_mtime_ns, stat.st_size
