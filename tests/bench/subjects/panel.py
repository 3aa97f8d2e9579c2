"""Callbox inside Qt: the real panel with its window on the screen, and meters on its loop and its frames."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from argparse import Namespace
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings
from PySide6.QtWidgets import QApplication

from panel.application import Panel
from panel.inspect.health.charts import Charts
from panel.loop import new_event_loop
from server.runner import Server
from tests.bench.framemeter import FrameMeter
from tests.bench.results import percentile
from tests.bench.subjects.callbox import settings
from tests.bench.subjects.common import announce, options

_BEAT = 0.0097  # seconds; in step with nothing that the panel does, so that every moment is seen


class LagMeter:
    """How late the loop calls: a heartbeat that is due every ten milliseconds."""

    def __init__(self) -> None:
        self.lags: list[float] = []
        self._loop = asyncio.get_running_loop()
        self._arm()

    def _arm(self) -> None:
        due = self._loop.time() + _BEAT
        self._loop.call_at(due, self._beat, due)

    def _beat(self, due: float) -> None:
        self.lags.append(max(0.0, self._loop.time() - due))
        self._arm()


class PaintCounter(QObject):
    """Counts how often the widgets that it filters are painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.count += event.type() == QEvent.Type.Paint
        return False


class Meters:
    """What the driver asks for: `start` forgets, `report` tells what was since."""

    def __init__(self, panel: Panel) -> None:
        self._panel = panel
        self._lag = LagMeter()
        self._frames = FrameMeter(panel.window)
        self._frames.attach(panel.window)
        self._paints = PaintCounter(panel.window)
        self._plots = panel.window.findChildren(Charts)
        for plot in self._plots:
            plot.installEventFilter(self._paints)
        self._started = time.monotonic()

    def answer(self, question: str) -> dict[str, float]:
        """What stdout says to a line from stdin."""
        if question == "start":
            self._lag.lags.clear()
            self._frames.times.clear()
            self._paints.count = 0
            self._started = time.monotonic()
            return {}
        return self._report()

    def _report(self) -> dict[str, float]:
        seconds = time.monotonic() - self._started
        product = self._panel.server.looplag.window(seconds)
        return {
            "visible": self._panel.window.isVisible(),
            "views": sum(view.isVisible() for view in self._panel.window.workspace.views),
            "frames_per_second": len(self._frames.times) / seconds,
            "graph_repaints_per_second": self._paints.count / max(1, len(self._plots)) / seconds,
            "frame_p50_ms": percentile(self._frames.times, 0.5) * 1e3,
            "frame_p99_ms": percentile(self._frames.times, 0.99) * 1e3,
            "lag_p50_ms": percentile(self._lag.lags, 0.5) * 1e3,
            "lag_p99_ms": percentile(self._lag.lags, 0.99) * 1e3,
            "lag_max_ms": max(self._lag.lags, default=0.0) * 1e3,
            "own_lag_p99_ms": product.p99 * 1e3,
        }


async def main(app: QApplication, chosen: Namespace) -> None:
    """Show the panel and answer the driver until it closes our stdin."""
    folder = Path(chosen.state)
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    server = Server(settings(chosen))
    panel = Panel(server, app, store=store)
    await panel.start()
    panel.window.resize(1400, 900)
    panel.window.show_face("inspect")
    if chosen.inspect:
        panel.window.workspace.spread()
    else:
        panel.window.workspace.bring_forward("health")
    if chosen.hidden:
        panel.window.hide()
    meters = Meters(panel)
    lines: asyncio.Queue[str] = asyncio.Queue()
    asyncio.get_running_loop().add_reader(sys.stdin, lambda: lines.put_nowait(sys.stdin.readline()))
    announce(server.port if chosen.cert else server.http_port)
    while question := (await lines.get()).strip():
        print(json.dumps(meters.answer(question)), flush=True)  # noqa: T201 - the driver reads it


if __name__ == "__main__":
    wanted = options("asgi", "inspect", "hidden")
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with closing(new_event_loop(application)) as loop:
        loop.run_until_complete(main(application, wanted))
