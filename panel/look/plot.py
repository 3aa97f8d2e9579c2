"""Curves over the last minute, lean enough to be painted twenty times a second.

Measured with two plots of 480 x 120 pixels: one repaint takes 0.2 ms here and 1.0 ms in pyqtgraph, which
would spend at 20 Hz all that the panel may take from the server. What makes the difference is that only a
new point is drawn, on a pixmap (`panel.look.strip`), and that time moves this pixmap on.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QLineF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from panel import texts
from panel.look.strip import HISTORY, Series, Strip
from panel.look.theme import Role, Theme, tabular

_LEFT, _TOP, _RIGHT, _BOTTOM = 38, 8, 18, 24  # pixels around the curves, for the axes
_TICK, _GAP = 3, 5
_ROOMY = 300  # pixels
_APART = 20  # pixels between two figures of the left axis at least
_HEADROOM = 1.15


class Plot(QWidget):
    """One curve for each of `roles`, which are its colour. The axis goes to `floor` at least."""

    def __init__(self, title: str, floor: float, roles: Sequence[Role], theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._floor = floor
        self._roles = tuple(roles)
        self._series = Series()
        self._now = 0.0
        self._top = _nice(floor)
        self._paper = QColor(theme.tokens.surface)
        self._frame: QPixmap | None = None
        self._strip: Strip | None = None
        self._area = QRect()  # where the curves are
        self.setFont(tabular(self.font()))
        self.setAccessibleName(title)
        # It fills its rectangle: nothing behind it has to be painted first.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def drawn(self) -> int:
        """How many points each curve has."""
        return len(self._series.times)

    @property
    def top(self) -> float:
        """The highest figure of the left axis."""
        return self._top

    def draw(self, times: Sequence[float], curves: Sequence[Sequence[float]]) -> None:
        """Draw these points, oldest first; the newest is now."""
        last = self._series.times[-1:]
        self._series = Series(tuple(times), tuple(map(tuple, curves)))
        self._now = times[-1] if times else 0.0
        highest = max((max(values) for values in curves if values), default=0.0)
        self._scale_to(_nice(max(self._floor, highest * _HEADROOM)))
        if self._strip is not None and last and self._series.times[-2:-1] == last:
            self._strip.extend(self._series)
        else:
            self._strip = None
        self.update(self._area)

    def advance(self, now: float) -> None:
        """Time goes on: the same points at `now` seconds."""
        self._now = now
        self.update(self._area)

    def restyle(self) -> None:
        """After a change of theme."""
        self._paper = QColor(self._theme.tokens.surface)
        self._frame = self._strip = None
        self.update()

    # What Qt asks ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(240, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._area = self.rect().adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        self._frame = self._strip = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """The axes where they are touched, the curves moved to the left, and nothing yet in their wake."""
        ratio, area = self.devicePixelRatioF(), self._area
        if area.isEmpty():
            QPainter(self).fillRect(self.rect(), self._paper)
            return
        strip = self._drawn()
        frame = None if area.contains(event.rect()) else self._framed(ratio)
        moved, curves = strip.passed(self._now), strip.pixmap
        painter = QPainter(self)
        if frame is not None:
            painter.drawPixmap(0, 0, frame)
        painter.drawPixmap(area.topLeft(), curves, QRect(moved, 0, curves.width() - moved, curves.height()))
        painter.fillRect(area.adjusted(area.width() - ceil(moved / ratio), 0, 0, 0), self._paper)
        painter.end()

    # Drawing --------------------------------------------------------------------------------------------

    def _scale_to(self, top: float) -> None:
        if top != self._top:
            self._top = top
            self._frame = self._strip = None
            self.update()

    def _drawn(self) -> Strip:
        ratio = self.devicePixelRatioF()
        if self._strip is None or self._strip.pixmap.devicePixelRatio() != ratio:
            inks = [self._theme.tokens.color(role) for role in self._roles]
            self._strip = Strip(self._area.size(), ratio, self._paper, inks, self._top, self._series)
        return self._strip

    def _framed(self, ratio: float) -> QPixmap:
        if self._frame is None or self._frame.devicePixelRatio() != ratio:
            self._frame = QPixmap(self.size() * ratio)
            self._frame.setDevicePixelRatio(ratio)
            self._frame.fill(self._paper)
            painter = QPainter(self._frame)
            painter.setFont(self.font())
            self._draw_axes(painter, self._area)
            painter.end()
        return self._frame

    def _draw_axes(self, painter: QPainter, area: QRect) -> None:
        """The lines lie beside the area, not in it: the curves move without them."""
        line, text = self._theme.tokens.color("border"), self._theme.tokens.color("dim")
        left, bottom = area.left() - 0.5, area.bottom() + 1.5
        painter.setPen(QPen(line, 1))
        painter.drawLine(QLineF(left, area.top(), left, bottom))
        painter.drawLine(QLineF(left, bottom, area.right(), bottom))
        height = painter.fontMetrics().height()
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for value in _steps(self._top, area.height() // _APART):
            y = round(bottom - value / self._top * area.height())
            painter.setPen(QPen(line, 1))
            painter.drawLine(QLineF(left - _TICK, y - 0.5, left, y - 0.5))
            painter.setPen(text)
            painter.drawText(QRect(0, y - height // 2, _LEFT - _GAP - _TICK, height), flags, _figure(value))
        step = 15 if self.width() > _ROOMY else 30
        for seconds in range(0, int(HISTORY) + 1, step):
            x = area.right() - seconds / HISTORY * area.width()
            name = texts.tr("-{0} s").format(seconds) if seconds else texts.tr("now")
            spot = QRect(round(x) - _LEFT, area.bottom() + _GAP + 1, 2 * _LEFT, height)
            painter.drawText(spot, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)


def _nice(top: float) -> float:
    """The next of 1, 2, 5 times a power of ten: the axis does not tremble."""
    step = 1.0
    while step * 10 < top:
        step *= 10
    return next(step * factor for factor in (1, 2, 5, 10) if step * factor >= top)


def _steps(top: float, most: int) -> list[float]:
    """The figures of an axis from 0 to a nice `top`: `most` intervals at most, one at least."""
    leading = top
    while leading >= 10:
        leading /= 10
    parts = {1: (5, 2), 2: (4, 2), 5: (5,)}[round(leading)]
    count = next((part for part in parts if part <= most), 1)
    return [top * number / count for number in range(count + 1)]


def _figure(value: float) -> str:
    return f"{value:g}" if value < 10_000 else f"{value / 1000:g}k"
