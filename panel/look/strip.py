"""Curves on a strip of paper that is moved along: a new point is one more segment at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QLineF, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

HISTORY = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Series:
    """What is drawn: seconds, and for each curve a value for each of them."""

    times: tuple[float, ...] = ()
    curves: tuple[tuple[float, ...], ...] = ()


class Strip:
    """The last minute of some curves (or `history` seconds) as a pixmap, for values from 0 to `top`.

    A negative value is a gap.

    Every time has its own place in pixels, counted from time zero, and the strip begins at a whole one: so a
    curve that is drawn by and by is to the pixel what would be drawn at once.
    """

    def __init__(
        self,
        size: QSize,
        ratio: float,
        paper: QColor,
        inks: Sequence[QColor],
        top: float,
        series: Series,
        history: float = HISTORY,
    ) -> None:
        self.pixmap = QPixmap(size * ratio)
        self.pixmap.setDevicePixelRatio(ratio)
        self.pixmap.fill(paper)
        self._paper = paper
        # Width 1 and no antialiasing: with both, a full plot may take a second.
        self._pens = [QPen(ink, 0) for ink in inks]
        self._right, self._bottom = self.pixmap.width() - 1, self.pixmap.height() - 1
        self._x_scale, self._y_scale = self._right / history, self._bottom / top
        self._edge = self._place(series.times[-1] if series.times else 0.0)
        self._draw(series)

    def passed(self, now: float) -> int:
        """How many pixels of time went by since the newest point."""
        return min(max(0, self._place(now) - self._edge), self.pixmap.width())

    def extend(self, series: Series) -> None:
        """Draw the newest point of a series whose others are drawn."""
        by = self.passed(series.times[-1])
        self.pixmap.scroll(-by, 0, self.pixmap.rect())
        self._edge += by
        segments = [self._lines(series.times[-2:], values[-2:]) for values in series.curves]
        painter = self._painter()
        painter.fillRect(QRect(self._right + 1 - by, 0, by, self._bottom + 1), self._paper)
        self._paint(painter, segments)

    def _draw(self, series: Series) -> None:
        curves = [self._lines(series.times, values) for values in series.curves]
        self._paint(self._painter(), curves)

    def _paint(self, painter: QPainter, curves: list[list[QLineF]]) -> None:
        for pen, lines in zip(self._pens, curves, strict=False):
            painter.setPen(pen)
            painter.drawLines(lines)
        painter.end()

    def _lines(self, times: tuple[float, ...], values: tuple[float, ...]) -> list[QLineF]:
        """From each point to the next."""
        ends = list(zip(map(self._x, times), map(self._y, values), strict=True))
        if min(values, default=0.0) < 0:
            known = [value >= 0 for value in values]
            steps = zip(pairwise(ends), pairwise(known), strict=True)
            return [QLineF(*one, *other) for (one, other), both in steps if all(both)]
        return [QLineF(*one, *other) for one, other in pairwise(ends)]

    def _painter(self) -> QPainter:
        """A painter in device pixels."""
        painter = QPainter(self.pixmap)
        ratio = self.pixmap.devicePixelRatio()
        painter.scale(1 / ratio, 1 / ratio)
        return painter

    def _place(self, at: float) -> int:
        return round(at * self._x_scale)

    def _x(self, at: float) -> float:
        return self._right + at * self._x_scale - self._edge

    def _y(self, value: float) -> float:
        return self._bottom - value * self._y_scale
