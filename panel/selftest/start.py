"""How long a start takes: from the birth of the process to a painted window and a server that listens."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import click
import psutil
from PySide6.QtCore import QEvent, QObject, QSettings

from panel.application import Application, Panel
from panel.loop import new_event_loop
from panel.selftest import parts
from server.runner import Server, ServerState

_STARTTIME = 22 - 3  # the field of /proc/self/stat, counted from the one after the name; in ticks since boot


def measure() -> dict[str, float]:
    """Open the panel with settings of its own and close it. Milliseconds, by what was reached."""
    app = Application(["callbox"])
    app.setQuitOnLastWindowClosed(False)
    loop = new_event_loop(app)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(prefix="callbox-start-", ignore_cleanup_errors=True) as folder:
        try:
            return loop.run_until_complete(_start(app, Path(folder)))
        finally:
            asyncio.set_event_loop(None)
            loop.close()


def tell(*, as_json: bool) -> int:
    """Print the figures. Returns the exit code."""
    figures = measure()
    lines = (f"{name:<10}{value:8.0f} ms" for name, value in figures.items())
    click.echo(json.dumps(figures) if as_json else "\n".join(lines))
    return 0 if "listening" in figures else 1


async def _start(app: Application, folder: Path) -> dict[str, float]:
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    panel = Panel(Server(parts.settings(folder)), app, store=store)
    painted = _Painted()
    panel.window.installEventFilter(painted)
    figures: dict[str, float] = {}
    try:
        await panel.start()
        if panel.server.state is ServerState.RUNNING:
            figures["listening"] = _age()
        await painted.happened.wait()
        figures["painted"] = painted.at
    finally:
        await panel.shutdown()
    return figures


class _Painted(QObject):
    """Notes when the window that it filters has been painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.happened = asyncio.Event()
        self.at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.UpdateRequest and not self.happened.is_set():
            watched.event(event)  # all that is to be painted is painted in this
            self.at = _age()
            self.happened.set()
            return True
        return False


def _age() -> float:
    """Milliseconds since this process was made."""
    if sys.platform == "linux":  # psutil knows the time of boot to the second there
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        born = int(fields[_STARTTIME]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - born) * 1e3
    return (time.time() - psutil.Process().create_time()) * 1e3
