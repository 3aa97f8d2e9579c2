"""A small mark for each type of message: told apart by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from panel.messagemodel import CODE, TIME, TYPE, Gap
from panel.rows import Roles
from panel.theme import Role, Theme, mix
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

_MARKS: dict[str, tuple[Role, _Draw]] = {
    "offer": ("accent", _OFFER),
    "answer": ("ok", _ANSWER),
    "candidate": ("dim", _disc(2.5)),
    "hello": ("text", _PLUS),
    "welcome": ("text", _PLUS),
    "peer-joined": ("ok", _PLUS),
    "peer-left": ("dim", _MINUS),
    "left": ("dim", _MINUS),
    "bye": ("dim", _MINUS),
    "chat": ("accent", _SQUARE),
    "state": ("warn", _DIAMOND),
}
_OTHER: tuple[Role, _Draw] = ("dim", _disc(4))
_WRONG: tuple[Role, _Draw] = ("danger", _ALERT)
# Being told of these is the normal end of a visit, not a fault.
_CALM_CODES = {"server_restart", "kicked", "room_closed"}


class Marks:
    """The marks as icons in the theme's colours."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._icons: dict[tuple[str, float], QIcon] = {}
        theme.changed.connect(self._icons.clear)

    @property
    def theme(self) -> Theme:
        return self._theme

    def icon(self, entry: Observation | Gap, ratio: float) -> QIcon:
        """The mark for an entry, the same whether its row is selected or not."""
        key = "error" if is_wrong(entry) or isinstance(entry, Gap) else entry.type
        if (key, ratio) not in self._icons:
            role, draw = _WRONG if key == "error" else _MARKS.get(key, _OTHER)
            pixmap = self._draw(role, draw, ratio)
            icon = QIcon(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Selected)
            self._icons[key, ratio] = icon
        return self._icons[key, ratio]

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


def is_wrong(entry: Observation | Gap) -> bool:
    """Whether this message was refused or tells of a fault."""
    return isinstance(entry, Observation) and bool(entry.code) and entry.code not in _CALM_CODES


class MessageDelegate(QStyledItemDelegate):
    """Puts the mark before the type, tints what went wrong, and lets a gap speak across the row."""

    def __init__(self, marks: Marks, view: QTableView) -> None:
        super().__init__(view)
        self._marks = marks
        self._view = view

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        entry = index.data(Roles.UserRole)
        tokens = self._marks.theme.tokens
        column = index.column()
        if isinstance(entry, Gap):
            option.palette.setColor(QPalette.ColorRole.Text, QColor(tokens.warn))
        elif is_wrong(entry):
            if column in (TYPE, CODE):
                option.palette.setColor(QPalette.ColorRole.Text, QColor(tokens.danger))
        elif column == TIME or (column == TYPE and entry.type == "candidate"):
            option.palette.setColor(QPalette.ColorRole.Text, QColor(tokens.dim))
        if column == TYPE:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.decorationSize = self._view.iconSize()
            option.icon = self._marks.icon(entry, self._view.devicePixelRatioF())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(Roles.UserRole)
        if is_wrong(entry) and not option.state & QStyle.StateFlag.State_Selected:
            tokens = self._marks.theme.tokens
            painter.fillRect(option.rect, QColor(mix(tokens.danger, tokens.surface, 0.10)))
        if not isinstance(entry, Gap):
            super().paint(painter, option, index)
        elif index.column() == TYPE:
            wide = QStyleOptionViewItem(option)
            wide.rect.setRight(self._view.viewport().width())
            painter.save()
            painter.setClipping(False)
            super().paint(painter, wide, index)
            painter.restore()
