"""A small mark for each type of message: told apart by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from panel.look.schemes import Role
from server import queryterms
from server.journal import Observation

SIZE = 14  # pixels
_Draw = Callable[[QPainter], None]


def _triangle(points: tuple[tuple[float, float], ...]) -> _Draw:
    return lambda painter: painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _disc(radius: float) -> _Draw:
    return lambda painter: painter.drawEllipse(QPointF(7, 7), radius, radius)


def _bars(*bars: tuple[float, float, float, float]) -> _Draw:
    def draw(painter: QPainter) -> None:
        for bar in bars:
            painter.drawRoundedRect(QRectF(*bar), 1, 1)

    return draw


_OFFER = _triangle(((3, 2), (12, 7), (3, 12)))
_ANSWER = _triangle(((11, 2), (2, 7), (11, 12)))
_PLUS = _bars((2, 6, 10, 2), (6, 2, 2, 10))
_MINUS = _bars((2, 6, 10, 2))
_DIAMOND = _triangle(((7, 2), (12, 7), (7, 12), (2, 7)))
_ALERT = _triangle(((7, 1), (13, 12.5), (1, 12.5)))
_SQUARE = _bars((2.5, 3, 9, 8))
_DOOR = _bars((4, 1.5, 6, 11))
_HALVES = _bars((3, 2, 3, 10), (8, 2, 3, 10))


class Mark(NamedTuple):
    """A colour and a shape, `SIZE` pixels wide and high. `outlined`: corners are rounded by a pen."""

    role: Role
    draw: _Draw
    outlined: bool = False

    def paint(self, painter: QPainter, color: QColor) -> None:
        """Draw it with its upper left corner at the origin."""
        pen = QPen(color, 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen if self.outlined else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QBrush(color))
        self.draw(painter)


_MARKS: dict[str, Mark] = {
    "offer": Mark("accent", _OFFER, outlined=True),
    "answer": Mark("ok", _ANSWER, outlined=True),
    "candidate": Mark("dim", _disc(2.5)),
    "hello": Mark("text", _PLUS),
    "welcome": Mark("text", _PLUS),
    "peer-joined": Mark("ok", _PLUS),
    "resumed": Mark("ok", _PLUS),
    "waiting": Mark("warn", _DOOR),
    "knock": Mark("warn", _DOOR),
    "door": Mark("accent", _DOOR),
    "moderate": Mark("accent", _DOOR),
    "peer-away": Mark("warn", _HALVES),
    "peer-back": Mark("ok", _PLUS),
    "peer-left": Mark("dim", _MINUS),
    "left": Mark("dim", _MINUS),
    "bye": Mark("dim", _MINUS),
    "chat": Mark("accent", _SQUARE),
    "state": Mark("warn", _DIAMOND, outlined=True),
}
OTHER = Mark("dim", _disc(4))
WRONG = Mark("danger", _ALERT, outlined=True)


def mark_of(message: Observation) -> Mark:
    """The mark of a message."""
    return WRONG if queryterms.is_wrong(message) else _MARKS.get(message.type, OTHER)
