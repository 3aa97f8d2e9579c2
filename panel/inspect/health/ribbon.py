"""The curves of one lane as a strip of pixels that time moves on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRect, QSize
from PySide6.QtGui import QColor, QPainter

from panel.inspect.health.lanes import Lane
from panel.look.strip import Strip
from panel.look.theme import Theme
from panel.meters.history import History


class Areas(Strip):
    """Filled down to zero, in steps: from one point to the next the later one's value."""

    def _paint(self, painter: QPainter, curves: list[list[QLineF]]) -> None:
        for pen, lines in zip(self._pens, curves, strict=False):
            color = pen.color()
            for line in lines:
                left, right, top = round(line.x1()), round(line.x2()), max(0, round(line.y2()))
                painter.fillRect(QRect(left, top, right - left, self._bottom + 1 - top), color)
        painter.end()


class Ribbon:
    """Draws the points of a history that lie in a window; a new one at the end of what is drawn."""

    def __init__(self, lane: Lane, theme: Theme) -> None:
        self.lane = lane
        self.top = lane.top(History(), 0)
        self._theme = theme
        self._strip: Strip | None = None

    def forget(self) -> None:
        """Draw it anew: its size, its colours or its window are other ones."""
        self._strip = None

    def follow(self, history: History, first: int, new: int) -> bool:
        """`new` points were added; the window begins with point number `first`. Whether the axis changed."""
        top = self.lane.top(history, first)
        changed = top != self.top
        self.top = top
        if changed or new != 1 or len(history.times) < 2:
            self._strip = None
        elif self._strip is not None:
            self._strip.extend(self.lane.drawn(history, len(history.times) - 2))
        return changed

    def strip(self, history: History, first: int, size: QSize, ratio: float, window: float) -> Strip:
        """Drawn for so many seconds, up to the newest point."""
        if self._strip is None or self._strip.pixmap.devicePixelRatio() != ratio:
            tokens = self._theme.tokens
            paper, inks = QColor(tokens.surface), [tokens.color(role) for role in self.lane.inks]
            kind = Areas if self.lane.stacked else Strip
            series = self.lane.drawn(history, first)
            self._strip = kind(size, ratio, paper, inks, self.top, series, window)
        return self._strip


def moved(ribbons: Sequence[Ribbon], now: float) -> int:
    """By how many pixels time has moved them on since the newest point; -1 where they are not drawn."""
    strip = ribbons[0]._strip  # noqa: SLF001 - of this module
    return strip.passed(now) if strip else -1
