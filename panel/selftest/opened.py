"""A panel with settings of its own, for the checks that need one."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings

from panel.application import Application, Panel
from panel.selftest import parts
from server.runner import Server


def application() -> Application:
    """One for this process. Its end is not that of its last window."""
    made = Application(["callbox"])
    made.setQuitOnLastWindowClosed(False)
    return made


@asynccontextmanager
async def panel_in(folder: Path, app: Application) -> AsyncIterator[Panel]:
    """A panel that keeps everything in `folder`. It still has to be started; it is ended with the block."""
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    panel = Panel(Server(parts.settings(folder)), app, store=store)
    try:
        yield panel
    finally:
        await panel.shutdown()


class Painted(QObject):
    """`happened` when the window that it filters has been painted."""

    def __init__(self) -> None:
        super().__init__()
        self.happened = asyncio.Event()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() != QEvent.Type.UpdateRequest or self.happened.is_set():
            return False
        watched.event(event)  # all that is to be painted is painted in this
        self.seen()
        self.happened.set()
        return True

    def seen(self) -> None:
        """At that moment."""
