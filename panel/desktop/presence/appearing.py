"""How the window appears.

Started by hand it is shown. Started with `--minimized`, as with the system, it stays in the tray where there
is one; where none has come by the time that `Tray.seek` gives up (15 s), it is minimised. Until then nothing
is seen, and as ever another start shows the window.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from panel.desktop.presence.tray import Tray


def appear(window: QWidget, tray: Tray, *, minimized: bool) -> None:
    """Show the window, or let it wait. Either way the tray is looked for."""
    if minimized:
        tray.settled.connect(partial(_settle, window))
        tray.seek()
    else:
        window.show()
        tray.seek_soon()


def bring_back(window: QWidget) -> None:
    """To the front, from the tray, the task bar or behind other windows, as large as it was."""
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _settle(window: QWidget, found: bool) -> None:
    if not found and not window.isVisible():
        window.showMinimized()
