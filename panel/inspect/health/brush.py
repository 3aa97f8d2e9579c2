"""Paints the stack of graphs: its frame once, what moves each time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from panel.inspect.health.geometry import LEFT, Box
from panel.inspect.health.lanes import Lane
from panel.inspect.health.timeaxis import Marks
from panel.look.schemes import Role
from panel.look.strip import Strip
from panel.look.theme import Theme

_TICK, _GAP = 3, 5
_APART = 20  # pixels between two figures of an axis at least
_MARK = 4  # pixels
_VEIL = 0.14
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Scene:
    """What lies over the curves, in pixels from the left. `when` names the cursor's time."""

    cursor: int | None
    when: str
    span: tuple[float, float] | None
    spikes: list[float]
    bars: tuple[float, ...] = ()  # how high each spike is, as a share of the first lane; none are drawn live


class Brush:
    """Paints one event of a widget. `end` it."""

    def __init__(self, widget: QWidget, theme: Theme, boxes: Sequence[Box]) -> None:
        self._widget = widget
        self._theme = theme
        self._boxes = boxes
        self._paper = QColor(theme.tokens.surface)
        self._painter = QPainter(widget)

    def end(self) -> None:
        self._painter.end()

    # What moves -----------------------------------------------------------------------------------------

    def frame(self, frame: QPixmap) -> None:
        self._painter.drawPixmap(0, 0, frame)

    def strip(self, body: QRect, strip: Strip, now: float) -> None:
        """The curves moved to the left, and nothing yet in their wake."""
        by, pixmap = strip.passed(now), strip.pixmap
        painter, ratio = self._painter, pixmap.devicePixelRatio()
        painter.drawPixmap(body.topLeft(), pixmap, QRect(by, 0, pixmap.width() - by, pixmap.height()))
        painter.fillRect(body.adjusted(body.width() - ceil(by / ratio), 0, 0, 0), self._paper)

    def figures(self, lanes: Sequence[Lane], readout: dict[str, list[str]]) -> None:
        self._painter.setPen(self._color("text"))
        for lane, box in zip(lanes, self._boxes, strict=True):
            for key, text in zip(box.keys, readout[lane.name], strict=True):
                if not key.value.isEmpty():
                    self._painter.drawText(key.value, _RIGHT, text)

    def blank(self, body: QRect) -> None:
        """There are no curves."""
        self._painter.fillRect(body, self._paper)

    def scene(self, scene: Scene) -> None:
        if not self._boxes:
            return
        top, bottom = self._boxes[0].body.top(), self._boxes[-1].body.bottom() + 1
        for box in self._boxes:
            self._across(box.body, scene)
        for x, share in zip(scene.spikes, scene.bars, strict=False):
            self._bar(x, share, self._boxes[0].body)
        for x in scene.spikes:
            self._mark(x, top)
        if scene.cursor is not None:
            self._when(scene.cursor, scene.when, bottom)

    def _across(self, body: QRect, scene: Scene) -> None:
        """What goes through all lanes, in one of them: the titles between stay free."""
        painter, accent = self._painter, self._color("accent")
        if scene.span is not None:
            start, end = scene.span
            veil = self._color("accent")
            veil.setAlphaF(_VEIL)
            painter.fillRect(QRectF(start, body.top(), end - start, body.height()), veil)
            self._line(start + 0.5, body, accent)
            self._line(end - 0.5, body, accent)
        if scene.cursor is not None:
            self._line(scene.cursor + 0.5, body, self._color("dim"))

    def _line(self, x: float, body: QRect, color: QColor) -> None:
        self._painter.setPen(QPen(color, 1))
        self._painter.drawLine(QLineF(x, body.top(), x, body.bottom() + 1))

    def _bar(self, x: float, share: float, body: QRect) -> None:
        """How long a spike was, on the axis of the lane."""
        height = round(body.height() * min(1.0, share))
        bar = QRectF(round(x) - 1, body.bottom() + 1 - height, 3, height)
        self._painter.fillRect(bar, self._color("danger"))

    def _mark(self, x: float, top: int) -> None:
        """A triangle that points at a spike."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._color("danger"))
        tip = [QPointF(x - _MARK, top), QPointF(x + _MARK, top), QPointF(x, top + 2 * _MARK - 1)]
        self._painter.drawPolygon(QPolygonF(tip))

    def _when(self, x: int, text: str, top: int) -> None:
        """The time of the cursor, in place of the axis."""
        metrics = self._painter.fontMetrics()
        width = metrics.horizontalAdvance(text) + 12
        left = max(2, min(self._widget.width() - width - 2, x - width // 2))
        chip = QRect(left, top + 3, width, metrics.height() + 3)
        self._painter.fillRect(0, top + 6, self._widget.width(), self._widget.height() - top - 6, self._paper)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(self._color("raised"))
        self._painter.drawRoundedRect(chip, 4, 4)
        self._painter.setPen(self._color("text"))
        self._painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, text)

    # The frame ------------------------------------------------------------------------------------------

    def new_frame(self, lanes: Sequence[Lane], tops: Sequence[float], window: float, times: Marks) -> QPixmap:
        """Paper, titles, names and axes. `times` stand below, on an axis of so many seconds."""
        ratio = self._widget.devicePixelRatioF()
        pixmap = QPixmap(self._widget.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(self._paper)
        painter = QPainter(pixmap)
        painter.setFont(self._widget.font())
        for lane, top, box in zip(lanes, tops, self._boxes, strict=True):
            self._draw_head(painter, lane, box)
            self._draw_values(painter, lane, top, box.body)
        if self._boxes:
            self._draw_times(painter, window, times, self._boxes[-1].body)
        painter.end()
        return pixmap

    def _draw_head(self, painter: QPainter, lane: Lane, box: Box) -> None:
        plain = painter.font()
        bold = QFont(plain)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._color("text"))
        metrics = painter.fontMetrics()
        title = metrics.elidedText(lane.title, Qt.TextElideMode.ElideRight, box.title.width())
        painter.drawText(box.title, _LEFT, title)
        painter.setFont(plain)
        for curve, key in zip(lane.curves, box.keys, strict=True):
            painter.fillRect(key.swatch, self._color(curve.role))
            painter.setPen(self._color("dim"))
            painter.drawText(key.name, _LEFT, curve.name)

    def _draw_values(self, painter: QPainter, lane: Lane, top: float, body: QRect) -> None:
        """The lines lie beside the area, not in it: the curves move without them."""
        left, bottom = body.left() - 0.5, body.bottom() + 1.5
        painter.setPen(QPen(self._color("border"), 1))
        painter.drawLine(QLineF(left, body.top(), left, bottom))
        painter.drawLine(QLineF(left, bottom, body.right(), bottom))
        height = painter.fontMetrics().height()
        for value, text in lane.ticks(top, body.height() // _APART):
            y = round(bottom - value / top * body.height())
            painter.setPen(QPen(self._color("border"), 1))
            painter.drawLine(QLineF(left - _TICK, y - 0.5, left, y - 0.5))
            painter.setPen(self._color("dim"))
            place = QRect(0, y - height // 2, LEFT - _GAP - _TICK, height)
            painter.drawText(place, _RIGHT, text)

    def _draw_times(self, painter: QPainter, window: float, times: Marks, body: QRect) -> None:
        painter.setPen(self._color("dim"))
        height = painter.fontMetrics().height()
        for back, text in times:
            x = round(body.right() - back / window * body.width())
            width = painter.fontMetrics().horizontalAdvance(text)
            left = min(x - width // 2, self._widget.width() - width - 1)
            painter.drawText(QRect(left, body.bottom() + _GAP + 1, width + 1, height), _LEFT, text)

    def _color(self, role: Role) -> QColor:
        return self._theme.tokens.color(role)
