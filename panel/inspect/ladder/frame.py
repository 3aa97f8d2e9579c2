"""What stays in sight while the ladder is scrolled: the heads of the columns and the times."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from panel import texts
from panel.inspect.ladder import words
from panel.inspect.ladder.scene import Scene
from panel.inspect.ladder.words import NameOf
from server.journal import SERVER

AXIS, HEAD = 92, 36  # pixels: the width of the times, the height of the heads
_CELL, _LATEST = 40.0, 22.0  # one time in each cell, at its beginning: so two never touch
_PAD = 4
_RADIUS = 6.0


class Frame:
    """Heads and times in the colours of a scene. The painter stands at the widget's corner."""

    def __init__(self, scene: Scene, name_of: NameOf) -> None:
        self._scene = scene
        self._name_of = name_of
        self._elided: dict[tuple[str, int], str] = {}

    def paint_heads(self, painter: QPainter, area: QRectF, left: float, chosen: tuple[str, ...]) -> None:
        """Names over their columns. `left`: the pixel of the columns at the area's left edge."""
        scene = self._scene
        ink, grid = scene.ink, scene.grid
        painter.fillRect(area, ink.paper)
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), ink.color("border"))
        painter.setFont(scene.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in grid.between(left, left + area.width()):
            peer = grid.columns.order[number]
            x = area.left() + number * grid.width - left
            spot = QRectF(x + _PAD, area.top() + _PAD, grid.width - 2 * _PAD, area.height() - 2 * _PAD - 1)
            self._paint_head(painter, spot, peer, on=peer in chosen)

    def _paint_head(self, painter: QPainter, spot: QRectF, peer: str, *, on: bool) -> None:
        ink = self._scene.ink
        painter.setPen(ink.tint("accent", 0.45) if on else Qt.PenStyle.NoPen)
        painter.setBrush(ink.tint("accent", 0.16) if on else ink.color("raised"))
        if peer != SERVER:
            painter.drawRoundedRect(spot, _RADIUS, _RADIUS)
        painter.setPen(ink.color("dim" if peer == SERVER else "text"))
        inner = spot.adjusted(6, 0, -6, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, self.title(peer, int(inner.width())))

    def title(self, peer: str, width: int) -> str:
        """The name over a column, or what fits of it."""
        name = words.column_title(peer, self._name_of)
        cut = self._elided.get((name, width))
        if cut is None:
            if len(self._elided) > 2_000:
                self._elided.clear()
            metrics = self._scene.metrics
            cut = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width)
            self._elided[name, width] = cut
        return cut

    def paint_times(self, painter: QPainter, area: QRectF, top: float) -> None:
        """When the messages passed. `top`: the pixel of the messages at the area's upper edge."""
        scene = self._scene
        painter.fillRect(area, scene.ink.paper)
        painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), scene.ink.color("border"))
        painter.setFont(scene.font)
        painter.setPen(scene.ink.color("dim"))
        origin = scene.content.origin
        for y, time in self._ticks(top, top + area.height()):
            spot = QRectF(area.left() + _PAD, area.top() + y - top - 8, area.width() - 3 * _PAD, 16)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(spot, flags, texts.clock(origin + time))

    def paint_span(self, painter: QPainter, area: QRectF, top: float, bottom: float) -> None:
        """What is being selected, between two pixels of the area."""
        tint = QColor(self._scene.ink.color("accent"))
        tint.setAlphaF(0.18)
        painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top), tint)
        for y in (top, bottom):
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), self._scene.ink.color("accent"))

    def paint_focus(self, painter: QPainter, area: QRectF) -> None:
        """A thin line around everything, as tables have it."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._scene.ink.tint("accent", 0.45))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def paint_notice(self, painter: QPainter, at: QPointF, text: str) -> None:
        painter.setFont(self._scene.font)
        painter.setPen(self._scene.ink.color("warn"))
        painter.drawText(at, text)

    def _ticks(self, top: float, bottom: float) -> Iterator[tuple[float, float]]:
        """The first message in each cell, where it stands near its beginning."""
        timeline = self._scene.content.timeline
        for cell in range(floor(top / _CELL), floor(bottom / _CELL) + 1):
            start = cell * _CELL
            first, last = timeline.between(start, start + _LATEST)
            if first < last:
                yield timeline.y(first), timeline.time(first)
