"""The colours and shapes of the ladder: those of the table of messages, on the screen and in a picture."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from panel.inspect.marks import SIZE as MARK
from panel.inspect.marks import Mark, mark_of
from panel.look.schemes import Role, Tokens, mix
from server.journal import Observation


class Ink:
    """In the colours of one scheme. `vector`: shapes are drawn each time, for a picture that is scaled."""

    def __init__(self, tokens: Tokens, *, vector: bool = False) -> None:
        self.tokens = tokens
        self._vector = vector
        self._colors: dict[tuple[str, float], QColor] = {}
        self._pixmaps: dict[tuple[Mark, float], QPixmap] = {}

    def color(self, role: Role) -> QColor:
        return self.tint(role, 1.0)

    @property
    def paper(self) -> QColor:
        return self.tint("text", 0.0)

    def tint(self, role: Role, share: float) -> QColor:
        """A colour laid thinly over the paper."""
        color = self._colors.get((role, share))
        if color is None:
            front, back = self.tokens.color(role).name(), self.tokens.surface
            color = self._colors[role, share] = QColor(mix(front, back, share))
        return color

    def mark(self, painter: QPainter, x: float, y: float, message: Observation) -> None:
        """Its mark, with the upper left corner at a point."""
        if self._vector:
            painter.save()
            painter.translate(x, y)
            self._draw(painter, message)
            painter.restore()
        else:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(QPointF(x, y), self._pixmap(message, ratio))

    def _pixmap(self, message: Observation, ratio: float) -> QPixmap:
        key = (mark_of(message), ratio)
        if key not in self._pixmaps:
            pixmap = QPixmap(round(MARK * ratio), round(MARK * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, message)
            painter.end()
            self._pixmaps[key] = pixmap
        return self._pixmaps[key]

    def _draw(self, painter: QPainter, message: Observation) -> None:
        mark = mark_of(message)
        mark.paint(painter, self.color(mark.role))


def role_of(message: Observation) -> Role:
    """The colour of its mark."""
    return mark_of(message).role
