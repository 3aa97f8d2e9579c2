"""The findings as a list: two lines each, below a heading for each pair where they are grouped."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from panel.breath import breathe
from panel.inspect.diagnosis import examiner
from panel.look.cells import outline
from panel.look.icons import Icons
from panel.look.rows import ROOT, Index
from panel.look.schemes import Role, mix
from panel.look.theme import Theme, tabular
from panel.look.widgets import plain_tip
from panel.trace.diagnosis.finding import Finding, Severity

_Any = QModelIndex | QPersistentModelIndex
_Roles = Qt.ItemDataRole
_PAD, _ICON, _GAP, _LINES = 10, 16, 8, 3

PICTURES: dict[Severity, tuple[str, Role]] = {
    "problem": ("problem", "danger"),
    "warning": ("warning", "warn"),
    "hint": ("hint", "accent"),
}


@dataclass(frozen=True, slots=True)
class Heading:
    """What the findings below it are about."""

    text: str


Item = Heading | Finding


def key(item: Item) -> Hashable:
    """The same for a finding whose words or later evidence changed."""
    if isinstance(item, Heading):
        return item.text
    return item.rule, item.pair, item.peer, item.evidence[:1]


class FindingModel(QAbstractListModel):
    """Headings and findings. `when` writes the time of one."""

    def __init__(self, when: Callable[[float], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self.when = when

    def show(self, items: Sequence[Item]) -> bool:
        """Show these. Whether rows came or went: then nothing is selected."""
        same = list(map(key, items)) == list(map(key, self.items))
        if same:
            self.items[:] = items
            if items:
                self.dataChanged.emit(self.index(0), self.index(len(items) - 1))
            return False
        self.beginResetModel()
        self.items[:] = items
        self.endResetModel()
        return True

    def finding(self, index: Index) -> Finding | None:
        """What an index stands for; None for a heading."""
        item = self.items[index.row()] if index.isValid() and index.row() < len(self.items) else None
        return item if isinstance(item, Finding) else None

    def row_of(self, wanted: Hashable) -> int:
        """The row with this key, or -1."""
        return next((row for row, item in enumerate(self.items) if key(item) == wanted), -1)

    # What Qt asks ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) if self.finding(index) else Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = _Roles.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.items):
            return None
        item = self.items[index.row()]
        if isinstance(item, Heading):
            return item.text if role in (_Roles.DisplayRole, _Roles.AccessibleTextRole) else None
        match role:
            case _Roles.DisplayRole:
                return examiner.title(item)
            case _Roles.AccessibleTextRole:
                return f"{examiner.severity(item)}: {examiner.title(item)}. {examiner.sentence(item)}"
            case _Roles.ToolTipRole:
                return plain_tip(examiner.sentence(item))
            case _:
                return None


class FindingDelegate(QStyledItemDelegate):
    """Paints a heading as one line; a finding as its title and time, and its sentence below."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: _Any) -> QSize:
        line = option.fontMetrics.height()
        is_heading = isinstance(_model(index).items[index.row()], Heading)
        return QSize(120, line + _PAD if is_heading else 2 * line + 2 * _GAP + _LINES)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Any) -> None:
        breathe()
        item = _model(index).items[index.row()]
        area: QRect = option.rect
        painter.save()
        if isinstance(item, Heading):
            self._paint_heading(painter, area, item, option)
        else:
            self._paint_paper(painter, area, option)
            self._paint_finding(painter, area, item, option, _model(index).when(item.at))
            if option.state & QStyle.StateFlag.State_Selected and self._theme.tokens.contrast:
                outline(painter, area, self._theme.tokens.color("accent"))
        painter.restore()

    def _paint_paper(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        state = option.state
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            active = state & QStyle.StateFlag.State_HasFocus
            painter.fillRect(area, mix(tokens.accent, tokens.surface, 0.16 if active else 0.10))
        painter.setPen(tokens.color("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _paint_heading(
        self, painter: QPainter, area: QRect, item: Heading, option: QStyleOptionViewItem
    ) -> None:
        painter.setFont(_font(option, bold=True))
        painter.setPen(self._theme.tokens.color("dim"))
        room = area.adjusted(_PAD, 0, -_PAD, -2)
        text = painter.fontMetrics().elidedText(item.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine, text)

    def _paint_finding(
        self, painter: QPainter, area: QRect, item: Finding, option: QStyleOptionViewItem, when: str
    ) -> None:
        room = area.adjusted(_PAD, _GAP, -_PAD, -_GAP)
        name, role = PICTURES[item.severity]
        role = "dim" if item.past else role
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(room.left(), room.top(), self._icons.pixmap(name, role, _ICON, ratio))
        room.setLeft(room.left() + _ICON + _GAP)
        line = option.fontMetrics.height()
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(line)
        lower.setTop(room.top() + line + _LINES)
        tokens = self._theme.tokens
        painter.setPen(tokens.color("dim"))
        painter.setFont(_font(option))
        upper.setWidth(upper.width() - self._paint_time(painter, upper, when))
        _line(painter, lower, examiner.sentence(item))
        painter.setPen(tokens.color("dim" if item.past else "text"))
        painter.setFont(_font(option, bold=True))
        _line(painter, upper, examiner.title(item))

    def _paint_time(self, painter: QPainter, area: QRect, when: str) -> int:
        """The room that it takes: none where the title needs it."""
        width = painter.fontMetrics().horizontalAdvance(when)
        if width * 3 > area.width():
            return 0
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, when)
        return width + _GAP


def _model(index: _Any) -> FindingModel:
    model = index.model()
    assert isinstance(model, FindingModel)  # noqa: S101 - the delegate is for this list only
    return model


def _font(option: QStyleOptionViewItem, *, bold: bool = False) -> QFont:
    font = tabular(option.font)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _line(painter: QPainter, area: QRect, text: str) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)
