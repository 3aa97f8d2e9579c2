"""Two live graphs: how late the event loop is, and how many messages pass."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QTabBar, QVBoxLayout

from panel.feed import Pull
from panel.look import widgets
from panel.look.plot import Plot
from panel.look.theme import Role, Theme, set_font
from server.looplag import LagStats

POINTS = 240  # one every 250 ms
_READABLE = 2  # points: figures that change more often cannot be read
_BOTH = 520
_ONE_LINE = 400
_LOW, _LOW_WITH_TABS = 116, 150


@dataclass(frozen=True, slots=True)
class Curve:
    """One line of a graph."""

    name: str
    role: Role


class Graph(QFrame):
    """Curves over the last minute. Points are always kept; they are drawn only while someone can see them."""

    def __init__(self, title: str, floor: float, curves: tuple[Curve, ...], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._specs = curves
        self._added = 0
        self._times: deque[float] = deque(maxlen=POINTS)
        self._values = [deque[float](maxlen=POINTS) for _ in curves]
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.plot = Plot(title, floor, [curve.role for curve in curves], theme)
        self._figures = [widgets.label("\N{EN DASH}") for _ in curves]
        self._swatches: list[QLabel] = []
        self._lay_out(title)
        self.restyle()

    @property
    def points(self) -> list[tuple[float, ...]]:
        """What is kept, oldest first: the time and one value per curve."""
        return list(zip(self._times, *self._values, strict=True))

    def add(self, at: float, *values: float) -> None:
        """Add one point for each curve at `at` seconds."""
        self._times.append(at)
        for kept, value in zip(self._values, values, strict=True):
            kept.append(value)
        self._added += 1
        if self.isVisible():
            self.plot.draw(self._times, self._values)
            if self._added % _READABLE == 0:
                self._show_figures()

    def advance(self, now: float) -> None:
        """Time goes on: move the curves to `now` seconds."""
        if self.isVisible():
            self.plot.advance(now)

    def restyle(self) -> None:
        """Put on the theme's colours."""
        self.plot.restyle()
        for swatch, spec in zip(self._swatches, self._specs, strict=True):
            swatch.setPixmap(_swatch(self._theme, spec.role, self.devicePixelRatioF()))

    def set_head(self, *, titled: bool, one_line: bool) -> None:
        """With its title or without; the legend beside the title or below it."""
        self._caption.setVisible(titled)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.LeftToRight if one_line else direction.TopToBottom)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._times:
            self.plot.draw(self._times, self._values)
            self._show_figures()

    def _show_figures(self) -> None:
        for figure, values in zip(self._figures, self._values, strict=True):
            figure.setText(_figure(values[-1]))

    def _lay_out(self, title: str) -> None:
        self._caption = widgets.label(title)
        set_font(self._caption, weight=QFont.Weight.DemiBold)
        self._head = QHBoxLayout()
        self._head.setSpacing(2)
        self._head.addWidget(self._caption)
        self._head.addStretch(1)
        self._head.addLayout(self._legend())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 6)
        layout.setSpacing(2)
        layout.addLayout(self._head)
        layout.addWidget(self.plot, 1)

    def _legend(self) -> QHBoxLayout:
        """A colour, a name and the newest figure for each curve."""
        legend = QHBoxLayout()
        legend.setSpacing(6)
        for number, (spec, figure) in enumerate(zip(self._specs, self._figures, strict=True)):
            swatch = QLabel()
            self._swatches.append(swatch)
            set_font(figure)
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            if spec.name:  # room to change in, without moving the next one
                figure.setMinimumWidth(figure.fontMetrics().horizontalAdvance(_figure(88.8)))
            legend.addSpacing(10 if number else 0)
            named = (swatch, widgets.label(spec.name, "dim")) if spec.name else ()
            for part in (*named, figure):
                legend.addWidget(part)
        legend.addStretch(0)
        return legend


class Graphs(QFrame):
    """Both graphs side by side, fed by the pulls that carry a measurement.

    Where there is no room for two, tabs choose which one is shown.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        lag = (Curve("p50", "accent"), Curve("p99", "warn"), Curve("max", "danger"))
        self.lag = Graph(self.tr("Loop lag in ms"), 5.0, lag, theme)
        self.rate = Graph(self.tr("Messages per second"), 10.0, (Curve("", "accent"),), theme)
        self._last: tuple[float, int] | None = None
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("Graphs"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.tr("Loop lag in ms"))
        self.tabs.addTab(self.tr("Messages per second"))
        self.tabs.currentChanged.connect(self._arrange)
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(self.lag, 3)
        pair.addWidget(self.rate, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.tabs)
        layout.addLayout(pair, 1)
        self.tabs.hide()
        self.setMinimumHeight(_LOW)

    def take(self, pull: Pull) -> None:
        """Add a point where the pull carries a measurement, and move both on."""
        if pull.lag is not None:
            self._measure(pull, pull.lag)
        for graph in (self.lag, self.rate):
            graph.advance(pull.at)

    def _measure(self, pull: Pull, lag: LagStats) -> None:
        at, total = pull.at, pull.journal.total
        previous, self._last = self._last, (at, total)
        if not pull.running or previous is None or at <= previous[0]:
            return
        self.lag.add(at, *(seconds * 1000 for seconds in lag))
        self.rate.add(at, max(0.0, (total - previous[1]) / (at - previous[0])))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """One readable graph is better than two that are not."""
        both = self.width() >= _BOTH
        one_line = self.width() * 3 // 5 >= _ONE_LINE
        self.tabs.setVisible(not both)
        self.setMinimumHeight(_LOW if both else _LOW_WITH_TABS)
        for number, graph in enumerate((self.lag, self.rate)):
            graph.set_head(titled=both, one_line=one_line)
            graph.setVisible(both or number == self.tabs.currentIndex())

    def restyle(self) -> None:
        """After a change of theme."""
        self.lag.restyle()
        self.rate.restyle()


def _figure(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:,.0f}"


def _swatch(theme: Theme, role: Role, ratio: float) -> QPixmap:
    pixmap = QPixmap(round(10 * ratio), round(3 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(theme.tokens.color(role))
    return pixmap
