"""A view of the loop's health with a desk, fed with made figures."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from panel.feed import Pull
from panel.focus import Focus
from panel.inspect.health.view import HealthView
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.meters.health import Health
from panel.meters.history import Point
from panel.meters.process import Figures
from panel.meters.work import Work
from panel.texts import Names
from panel.trace.story import Story
from server.journal import Journal, Snapshot
from server.looplag import LoopLag
from server.runner import ServerState
from server.spike import GARBAGE, Spike

NOW = 1000.0
OLD = Spike(
    960.0, 0.152, ("panel.feed.Feed._tick:76", "panel.look.table.Table.paintEvent:41", "json.decoder.scan:3")
)
NEW = Spike(985.0, 0.64, ("panel.garbage.Collector.look:59", GARBAGE))
POINT = Point(0.2, 1.0, 3.0, 12.0, 2.0, 4.0, 11.0, 250.0, 30.0, 184.0, 46.0, 24.0)


class Stage:
    """A view with a desk, and a clock that a test moves."""

    def __init__(self, theme: Theme, *, live: bool = True) -> None:
        theme.set_appearance("light")
        self.focus = Focus()
        self.work = Work()
        self.health = Health(LoopLag(), self.work, process=Figures)
        self.journal = Journal(origin=1_700_000_000.0)
        self.spikes: list[Spike] = []
        self.now = NOW
        self.view = HealthView(Desk(theme, Icons(theme), Names(), self.focus, Story(), live))

    def pull(self, *, fresh: bool = True) -> None:
        at, journal = self.now, self.journal
        state, snapshot = ServerState.RUNNING, Snapshot(at=at)
        self.view.take(Pull(state, at, journal, lambda: snapshot, (), None, fresh, self.spikes, self.health))

    def fill(self, seconds: float, point: Point = POINT) -> None:
        """Points up to now, four a second."""
        for number in range(round(seconds * 4), -1, -1):
            self.health.history.add(self.now - number / 4, point)

    def x(self, at: float) -> int:
        return round(self.view.charts._x(at))

    def in_lag(self, at: float) -> QPoint:
        """A place in the first lane."""
        return QPoint(self.x(at), self.view.charts._boxes[0].body.center().y())
