"""The check of the window: both faces of the panel open and paint, with the server inside."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from panel.application import Application, Panel
from panel.loop import new_event_loop
from panel.selftest import parts
from panel.selftest.check import CheckError, Result, carry_out
from server.runner import Server, ServerState

_PATIENCE = 15.0
_COLOURS = 24  # that a painted window has at least; one that is not has one


class _FirstPaint(QObject):
    """Waits until the window that it filters is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = asyncio.Event()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.painted.set()
        return False


def check(folder: Path) -> Result:
    """Open the panel off screen, on a loop of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = Application(["callbox"])
    app.setQuitOnLastWindowClosed(False)
    loop = new_event_loop(app)
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(carry_out("the window", lambda: _open(app, folder)))
    finally:
        asyncio.set_event_loop(None)
        loop.close()


async def _open(app: Application, folder: Path) -> str:
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    panel = Panel(Server(parts.settings(folder)), app, store=store)
    try:
        await panel.start()
        if panel.server.state is not ServerState.RUNNING:
            raise CheckError("The server did not start inside the window.")
        host = await _painted(panel.window)
        panel.window.show_face("inspect")
        inspect = await _painted(panel.window)
    finally:
        await panel.shutdown()
    size = f"{host.width()} \N{MULTIPLICATION SIGN} {host.height()}"
    if host == inspect:
        raise CheckError("The inspector looks like the host's face.")
    return f"Both faces are painted, {size}."


async def _painted(window: QWidget) -> QImage:
    """The window, once something is to be seen in it."""
    first = _FirstPaint()
    window.installEventFilter(first)
    window.update()
    try:
        await asyncio.wait_for(first.painted.wait(), _PATIENCE)
    except TimeoutError as error:
        raise CheckError("The window does not come.") from error
    image = window.grab().toImage()
    step = max(1, image.width() // 64)
    points = ((x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step // 2 + 1))
    colours = {image.pixel(x, y) for x, y in points}
    if len(colours) < _COLOURS:
        raise CheckError(f"The window is not painted: it has {len(colours)} colours.")
    return image
