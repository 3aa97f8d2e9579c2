"""How long a start takes: from the birth of the process to a painted window and a server that listens."""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from pathlib import Path

import click
import psutil

from panel.application import Application
from panel.loop import current_loop
from panel.selftest.opened import Painted, application, panel_in
from server.runner import ServerState

_STARTTIME = 22 - 3  # the field of /proc/self/stat, counted from the one after the name; in ticks since boot


def tell(*, as_json: bool) -> int:
    """Print the figures. Returns the exit code."""
    figures = measure()
    lines = (f"{name:<10}{value:8.0f} ms" for name, value in figures.items())
    click.echo(json.dumps(figures) if as_json else "\n".join(lines))
    return 0 if "listening" in figures else 1


def measure() -> dict[str, float]:
    """Open the panel with settings of its own and close it. Milliseconds, by what was reached."""
    app = application()
    with (
        tempfile.TemporaryDirectory(prefix="callbox-start-", ignore_cleanup_errors=True) as folder,
        current_loop(app) as loop,
    ):
        return loop.run_until_complete(_start(app, Path(folder)))


async def _start(app: Application, folder: Path) -> dict[str, float]:
    async with panel_in(folder, app) as panel:
        painted, figures = _Timed(), dict[str, float]()
        panel.window.installEventFilter(painted)
        await panel.start()
        if panel.server.state is ServerState.RUNNING:
            figures["listening"] = _age()
        await painted.happened.wait()
        figures["painted"] = painted.at
    return figures


class _Timed(Painted):
    at = 0.0  # milliseconds since this process was made

    def seen(self) -> None:
        self.at = _age()


def _age() -> float:
    """Milliseconds since this process was made."""
    if sys.platform == "linux":  # psutil knows the time of boot to the second there
        fields = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        born = int(fields[_STARTTIME]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - born) * 1e3
    return (time.time() - psutil.Process().create_time()) * 1e3
