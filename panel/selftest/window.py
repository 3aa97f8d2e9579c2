"""The check of the window: both faces of the panel open and paint, with the server inside."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from panel.application import Application
from panel.loop import current_loop
from panel.selftest.check import CheckError, Result, carry_out
from panel.selftest.opened import Painted, application, panel_in
from server.runner import ServerState

_PATIENCE = 15.0
_COLOURS = 24  # that a painted window has at least; one that is not has one


def check(folder: Path) -> Result:
    """Open the panel off screen, on a loop of its own."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = application()
    with current_loop(app) as loop:
        return loop.run_until_complete(carry_out("the window", lambda: _open(app, folder)))


async def _open(app: Application, folder: Path) -> str:
    async with panel_in(folder, app) as panel:
        await panel.start()
        if panel.server.state is not ServerState.RUNNING:
            raise CheckError("The server did not start inside the window.")
        host = await _painted(panel.window)
        panel.window.show_face("inspect")
        inspect = await _painted(panel.window)
    if host == inspect:
        raise CheckError("The inspector looks like the host's face.")
    return f"Both faces are painted, {host.width()} \N{MULTIPLICATION SIGN} {host.height()}."


async def _painted(window: QWidget) -> QImage:
    """The window, once something is to be seen in it."""
    painted = Painted()
    window.installEventFilter(painted)
    window.update()
    try:
        await asyncio.wait_for(painted.happened.wait(), _PATIENCE)
    except TimeoutError as error:
        raise CheckError("The window does not come.") from error
    image = window.grab().toImage()
    step = max(1, image.width() // 64)
    points = ((x, y) for x in range(0, image.width(), step) for y in range(0, image.height(), step // 2 + 1))
    colours = {image.pixel(x, y) for x, y in points}
    if len(colours) < _COLOURS:
        raise CheckError(f"The window is not painted: it has {len(colours)} colours.")
    return image
