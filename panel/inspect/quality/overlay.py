"""What lies over the pictures of the rows: the cursor, its figures, a chosen stretch of time, the axis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from panel.focus import Span
from panel.inspect.quality.drawing import GAP, HEAD, TITLE, Draftsman, Grid
from panel.inspect.quality.ensemble import Ensemble, Row
from panel.inspect.quality.metrics import METRICS, figure
from panel.look.theme import Theme

FOOT = 20
_BAND = 50  # of 255
_APART = 7
_MORE = "\N{HORIZONTAL ELLIPSIS}"


@dataclass(slots=True)
class Pointing:
    """Where the cursor is, and which stretch of time is marked."""

    at: float | None = None
    band: Span | None = None


def place(plot: QRect, span: Span, at: float) -> int:
    """The pixel of a time in a plot, within its ends."""
    share = (at - span[0]) / (span[1] - span[0])
    return plot.left() + round(min(max(share, 0.0), 1.0) * (plot.width() - 1))


def figures(row: Row, number: int, at: float | None) -> list[str]:
    """Of a metric, for each line: what held at a time, or the newest."""
    metric = METRICS[number]
    return [figure(track.at(metric, at) if at is not None else track.newest(metric)) for track in row.tracks]


class Overlay:
    """Painted with every move of the mouse: lines and short texts only."""

    def __init__(self, theme: Theme, draftsman: Draftsman, when: Callable[[float], str]) -> None:
        self._theme = theme
        self._draftsman = draftsman
        self._when = when

    def paint(
        self, painter: QPainter, ensemble: Ensemble, row: Row, grid: Grid, pointing: Pointing, *, here: bool
    ) -> None:
        """Over the picture of a row. `here`: the keys are on it."""
        tokens = self._theme.tokens
        if here:
            painter.setPen(tokens.color("accent"))
            painter.drawLine(GAP // 2, HEAD - 3, grid.width - GAP // 2, HEAD - 3)
        tint, ink = tokens.color("accent"), tokens.color("text")
        tint.setAlpha(_BAND)
        for number in range(len(METRICS)):
            plot = grid.plot(number)
            if pointing.band:
                left, right = (place(plot, ensemble.range, at) for at in pointing.band)
                painter.fillRect(QRect(left, plot.top(), max(1, right - left), plot.height()), tint)
            if pointing.at is not None:
                x = place(plot, ensemble.range, pointing.at)
                painter.fillRect(QRect(x, plot.top(), 1, plot.height()), ink)
            self._figures(painter, ensemble, row, number, grid.cell(number), pointing.at)

    def axis(self, painter: QPainter, ensemble: Ensemble, grid: Grid, foot: QRect) -> None:
        """Below each column: when it begins and ends."""
        painter.setPen(self._theme.tokens.color("dim"))
        start, end = (self._when(at)[:8] for at in ensemble.range)
        needed = painter.fontMetrics().horizontalAdvance(start + end) + GAP
        middle = Qt.AlignmentFlag.AlignVCenter
        for column in range(grid.columns):
            plot = grid.plot(column)
            area = QRect(plot.left(), foot.top(), plot.width(), foot.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, start)
            if needed <= area.width():
                painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, end)

    def _figures(
        self, painter: QPainter, ensemble: Ensemble, row: Row, number: int, area: QRect, at: float | None
    ) -> None:
        """One for each line in its colour, in the order of the names: beside the title, or below it.

        Where there is no room for all, an ellipsis says so.
        """
        wide = painter.fontMetrics().horizontalAdvance
        shown = [
            (self._draftsman.ink(ensemble, track.other), text)
            for track, text in zip(row.tracks, figures(row, number, at), strict=True)
        ]
        top, room = area.top(), area.width() - wide(METRICS[number].title()) - 6
        if _width(shown, wide) > room:
            top += TITLE - 1  # above the highest curve, beside the axis' figure
            room = area.width() - wide(figure(ensemble.tops[METRICS[number].name])) - 2 * _APART
        cut = False
        while shown and _width(shown, wide) > room - cut * (wide(_MORE) + _APART):
            shown, cut = shown[:-1], True
        if cut:
            shown.append((self._theme.tokens.color("dim"), _MORE))
        left = area.right() - _width(shown, wide)
        for ink, text in shown:
            painter.setPen(ink)
            place = QRect(left, top, wide(text) + _APART, TITLE)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            left += place.width()


def _width(shown: list[tuple[QColor, str]], wide: Callable[[str], int]) -> int:
    return sum(wide(text) + _APART for _, text in shown) - _APART
