"""One peer's graphs as a picture: what does not change while the mouse moves over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap

from panel import texts
from panel.inspect.quality.ensemble import Ensemble, Row
from panel.inspect.quality.metrics import METRICS, figure
from panel.look.schemes import Role
from panel.look.theme import Theme

LEAST_CELL, HEAD, TITLE, PLOT, GAP = 138, 24, 18, 62, 10  # pixels
_ABOVE = 14  # pixels for the figure of the axis
_PIXELS_A_POINT = 3
_SWATCH = 8
# In an order in which neighbours can be told apart: "ok" and "accent" are both green.
INKS: tuple[Role, ...] = ("accent", "warn", "text", "danger", "ok", "dim")


@dataclass(frozen=True, slots=True)
class Grid:
    """Where the graphs of a row stand in so many pixels."""

    width: int

    @property
    def columns(self) -> int:
        return max(1, min(len(METRICS), self.width // LEAST_CELL))

    @property
    def height(self) -> int:
        lines = -(-len(METRICS) // self.columns)
        return HEAD + lines * (TITLE + PLOT + GAP)

    def cell(self, number: int) -> QRect:
        """Title and plot of a metric."""
        across, down = number % self.columns, number // self.columns
        left, right = (round(self.width * n / self.columns) for n in (across, across + 1))
        top = HEAD + down * (TITLE + PLOT + GAP)
        return QRect(left + GAP // 2, top, right - left - GAP, TITLE + PLOT)

    def plot(self, number: int) -> QRect:
        return self.cell(number).adjusted(0, TITLE, 0, 0)


class Draftsman:
    """Draws rows in the theme's colours."""

    def __init__(self, theme: Theme, name: Callable[[str], str]) -> None:
        self._theme = theme
        self._name = name
        self.legends: dict[str, list[tuple[QRect, str]]] = {}  # for each row, whom a name stands for

    def ink(self, ensemble: Ensemble, peer: str) -> QColor:
        return self._theme.tokens.color(INKS[ensemble.colors.get(peer, 0) % len(INKS)])

    def draw(self, ensemble: Ensemble, row: Row, grid: Grid, font: QFont, ratio: float) -> QPixmap:
        """A new picture of a row."""
        picture = QPixmap(round(grid.width * ratio), round(grid.height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._theme.tokens.surface))
        painter = QPainter(picture)
        painter.setFont(font)
        self._head(painter, ensemble, row, grid)
        for number in range(len(METRICS)):
            self._frame(painter, ensemble, number, grid)
            self._curves(painter, ensemble, row, number, grid)
        painter.end()
        return picture

    def _head(self, painter: QPainter, ensemble: Ensemble, row: Row, grid: Grid) -> None:
        """The peer's name, and the names of the others in the colours of their lines."""
        places: list[tuple[QRect, str]] = []
        left, right = GAP // 2, grid.width - GAP // 2
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.save()
        painter.setFont(font)
        painter.setPen(self._theme.tokens.color("text"))
        left = self._write(painter, places, row.peer, left, max(left, right * 2 // 3))
        painter.restore()
        for track in row.tracks:
            if right - left < 4 * _SWATCH:
                break
            swatch = QRect(left + GAP, HEAD // 2 - 1, _SWATCH, 3)
            painter.fillRect(swatch, self.ink(ensemble, track.other))
            painter.setPen(self._theme.tokens.color("dim"))
            left = self._write(painter, places, track.other, swatch.right() + 5, right)
        if row.hidden:
            more = texts.tr("+{0}").format(row.hidden)
            painter.drawText(
                QRect(left + GAP, 0, max(0, right - left - GAP), HEAD), Qt.AlignmentFlag.AlignVCenter, more
            )
        self.legends[row.peer] = places

    def _write(
        self, painter: QPainter, places: list[tuple[QRect, str]], peer: str, left: int, right: int
    ) -> int:
        """Where the name ends."""
        metrics = painter.fontMetrics()
        text = metrics.elidedText(self._name(peer), Qt.TextElideMode.ElideRight, max(0, right - left))
        area = QRect(left, 0, metrics.horizontalAdvance(text), HEAD)
        painter.drawText(
            area.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text
        )
        places.append((area, peer))
        return area.right()

    def _frame(self, painter: QPainter, ensemble: Ensemble, number: int, grid: Grid) -> None:
        metric, tokens = METRICS[number], self._theme.tokens
        plot = grid.plot(number)
        painter.fillRect(plot, QColor(tokens.raised))
        painter.setPen(tokens.color("border"))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.setPen(tokens.color("dim"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(grid.cell(number).adjusted(0, 0, 0, -PLOT), flags, metric.title())
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        painter.drawText(plot.adjusted(3, 0, 0, 0), top, figure(ensemble.tops[metric.name]))

    def _curves(self, painter: QPainter, ensemble: Ensemble, row: Row, number: int, grid: Grid) -> None:
        metric, plot = METRICS[number], grid.plot(number)
        (start, end), top = ensemble.range, ensemble.tops[metric.name]
        per_second, per_unit = (plot.width() - 1) / (end - start), (plot.height() - _ABOVE - 1) / top
        for track in row.tracks:
            # Width 0 and no antialiasing: anything else costs many times as much.
            painter.setPen(QPen(self.ink(ensemble, track.other), 0))
            for line in track.lines(metric, ensemble.range, plot.width() // _PIXELS_A_POINT):
                points = [
                    QPointF(plot.left() + (at - start) * per_second, plot.bottom() - 1 - value * per_unit)
                    for at, value in line
                ]
                if len(points) == 1:
                    points.append(points[0] + QPointF(2, 0))
                painter.drawPolyline(points)
