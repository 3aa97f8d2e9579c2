"""A small mark for each type of message: told apart by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from panel.inspect.entries import CODE, DELTA, NUMBER, PREVIEW, TIME, TYPE, Entry, Gap
from panel.inspect.messagemodel import MessageModel
from panel.look.cells import Cell, Cells
from panel.look.theme import Role, Theme
from server import queryterms
from server.journal import Observation

_SIZE = 14
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

_MARKS: dict[str, tuple[Role, _Draw]] = {
    "offer": ("accent", _OFFER),
    "answer": ("ok", _ANSWER),
    "candidate": ("dim", _disc(2.5)),
    "hello": ("text", _PLUS),
    "welcome": ("text", _PLUS),
    "peer-joined": ("ok", _PLUS),
    "resumed": ("ok", _PLUS),
    "waiting": ("warn", _DOOR),
    "knock": ("warn", _DOOR),
    "door": ("accent", _DOOR),
    "moderate": ("accent", _DOOR),
    "peer-away": ("warn", _HALVES),
    "peer-back": ("ok", _PLUS),
    "peer-left": ("dim", _MINUS),
    "left": ("dim", _MINUS),
    "bye": ("dim", _MINUS),
    "chat": ("accent", _SQUARE),
    "state": ("warn", _DIAMOND),
}
_OTHER: tuple[Role, _Draw] = ("dim", _disc(4))
_WRONG: tuple[Role, _Draw] = ("danger", _ALERT)
_QUIET = {TIME, NUMBER, DELTA, PREVIEW}
_BAR = 3  # pixels


class Marks:
    """The marks in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._pixmaps: dict[tuple[str, float], QPixmap] = {}
        theme.changed.connect(self._pixmaps.clear)

    def pixmap(self, entry: Entry, ratio: float) -> QPixmap:
        """The mark for an entry, the same whether its row is selected or not."""
        key = "" if isinstance(entry, Gap) or is_wrong(entry) else entry.type
        if (key, ratio) not in self._pixmaps:
            role, draw = _MARKS.get(key, _OTHER) if key else _WRONG
            self._pixmaps[key, ratio] = self._draw(role, draw, ratio)
        return self._pixmaps[key, ratio]

    def _draw(self, role: Role, draw: _Draw, ratio: float) -> QPixmap:
        pixmap = QPixmap(round(_SIZE * ratio), round(_SIZE * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._theme.tokens.color(role)
        pen = QPen(color, 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen if draw in (_OFFER, _ANSWER, _DIAMOND, _ALERT) else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QBrush(color))
        draw(painter)
        painter.end()
        return pixmap


def is_wrong(entry: Entry) -> bool:
    """Whether this message was refused or tells of a fault."""
    return isinstance(entry, Observation) and queryterms.is_wrong(entry)


class MessageCells(Cells[Entry]):
    """Puts the sign before the type, tints what went wrong and what is looked for, and lets a gap speak.

    Before a row that the person marked stands a bar.
    """

    def __init__(self, model: MessageModel, theme: Theme) -> None:
        super().__init__(model, theme)
        self.looked_for: Callable[[int], bool] = lambda _: False  # by a message's number
        self._messages = model
        self._signs = Marks(theme)

    def ink(self, row: Entry, column: int) -> Role:
        if isinstance(row, Gap):
            return "warn"
        if is_wrong(row):
            return "danger" if column in (TYPE, CODE) else "text"
        return "dim" if column in _QUIET or (column == TYPE and row.type == "candidate") else "text"

    def paper(self, row: Entry) -> QColor | None:
        if isinstance(row, Observation) and self.looked_for(row.seq):
            return self.tint("warn", 0.16)
        return self.tint("danger", 0.10) if is_wrong(row) else None

    def icon(self, row: Entry, column: int, ratio: float) -> QPixmap | None:
        return self._signs.pixmap(row, ratio) if column == TYPE else None

    def paint_row(
        self, painter: QPainter, cells: Sequence[Cell], row: Entry, *, selected: bool, active: bool
    ) -> None:
        if isinstance(row, Gap):
            super().paint_row(painter, _across(cells), row, selected=selected, active=active)
            return
        super().paint_row(painter, cells, row, selected=selected, active=active)
        if row.seq in self._messages.marks:
            bar = cells[0][1].adjusted(0, 1, 0, -1)
            bar.setWidth(_BAR)
            painter.fillRect(bar, self.color("accent"))


def _across(cells: Sequence[Cell]) -> Sequence[Cell]:
    """One cell for the text of a gap: from the type's place on, or from the start where that is far right."""
    end = cells[-1][1].right()
    first = next((area for column, area in cells[: (len(cells) + 1) // 2] if column == TYPE), cells[0][1])
    return [(TYPE, first.adjusted(0, 0, end - first.right(), 0))]
