"""Two descriptions side by side: an offer and its answer, or any two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from panel import texts
from panel.inspect.detail.diffrows import (
    DiffRow,
    Pair,
    Side,
    Title,
    as_text,
    lines_of,
    note_text,
    only_differences,
    rows_of,
    unified,
)
from panel.inspect.detail.explained import Explained, meaning_of, shown
from panel.inspect.detail.linetable import LONGEST, LineTable, fixed_font, heading_font
from panel.look import widgets
from panel.look.cells import Cell, Cells
from panel.look.empty import EmptyState
from panel.look.icons import Icons
from panel.look.rows import ROOT, Index, Roles, TitledModel
from panel.look.schemes import Role
from panel.look.table import Columns
from panel.look.theme import Theme
from panel.trace.sdp.diff import Kind
from panel.trace.sdp.notes import Note, Tone

SIGN, LEFT, RIGHT = range(3)
_SIGN = 32  # pixels
_LEAST = 190  # of a column, where there are two
_PAD = 8
_ICON = 14
_GAP = 6
_SIGNS: dict[Kind, str] = {
    "same": "",
    "changed": "\N{NOT EQUAL TO}",
    "only-left": "\N{MINUS SIGN}",
    "only-right": "+",
}
_TINTS: dict[Kind, Role] = {"changed": "warn", "only-left": "danger", "only-right": "ok"}
_ICONS: dict[Tone, tuple[str, Role]] = {
    "fine": ("check", "ok"),
    "note": ("info", "accent"),
    "problem": ("warning", "danger"),
}


class DiffModel(TitledModel[DiffRow]):
    """All rows, or only those that differ."""

    def __init__(self) -> None:
        super().__init__(("", "", ""), (), None)
        self.only_differences = True
        self.unified = False
        self._sides: tuple[Side, Side] | None = None
        self._all: list[DiffRow] = []
        self.rows: list[DiffRow] = []

    def show(self, left: Side, right: Side) -> None:
        self._sides = left, right
        self._all = rows_of(left, right)
        self._choose()

    def clear(self) -> None:
        self._sides, self._all = None, []
        self._choose()

    def set_only_differences(self, only: bool) -> None:
        self.only_differences = only
        self._choose()

    def set_unified(self, unified: bool) -> None:
        """Whether there is one column for both."""
        if unified != self.unified:
            self.unified = unified
            self._choose()

    @property
    def same(self) -> bool:
        """Whether there is something, and no line of it differs."""
        return bool(self._all) and not any(isinstance(row, Title) and row.differences for row in self._all)

    def row_at(self, number: int) -> DiffRow:
        return self.rows[number]

    def text(self, row: DiffRow, column: int) -> str:
        if isinstance(row, Pair):
            if column == SIGN:
                return _SIGNS[row.row.kind]
            line = row.row.left or (row.row.right if self.unified else None)
            line = line if column == LEFT else row.row.right
            return shown(line, LONGEST) if line else ""
        if column != LEFT:
            return ""
        return note_text(row) if isinstance(row, Note) else f"{row.text}  {_count(row.differences)}"

    def everything(self) -> str:
        """All rows, for the clipboard."""
        left, right = (side.title for side in self._sides) if self._sides else ("", "")
        rows = only_differences(self._all) if self.only_differences else self._all
        return as_text(rows, left, right)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if role == Roles.DisplayRole and orientation == Qt.Orientation.Horizontal and self._sides:
            return self._title(section, *self._sides)
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if role == Roles.DisplayRole and index.isValid():
            return self.text(self.rows[index.row()], index.column())
        return None

    def _title(self, column: int, left: Side, right: Side) -> str:
        if column == LEFT and self.unified:
            return f"{_SIGNS['only-left']} {left.title}   {_SIGNS['only-right']} {right.title}"
        return "" if column == SIGN else (left, right)[column - LEFT].title

    def _choose(self) -> None:
        self.beginResetModel()
        rows = self._all
        if self.only_differences:
            rows = [] if self.same else only_differences(rows)
        self.rows = list(unified(rows)) if self.unified else rows
        self.endResetModel()


class _DiffCells(Cells[DiffRow]):
    def __init__(self, model: DiffModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model, theme)
        self._icons = icons
        self._heading, self._fixed = heading_font(), fixed_font()

    def paper(self, row: DiffRow) -> QColor | None:
        if isinstance(row, Title):
            return self.color("raised")
        tint = _TINTS.get(row.row.kind) if isinstance(row, Pair) else None
        return self.tint(tint, 0.12) if tint else None

    def ink(self, row: DiffRow, column: int) -> Role:
        if column == SIGN and isinstance(row, Pair):
            return _TINTS.get(row.row.kind, "dim")
        return "dim" if isinstance(row, Pair) and row.row.kind == "same" else "text"

    def paint_row(
        self, painter: QPainter, cells: Sequence[Cell], row: DiffRow, *, selected: bool, active: bool
    ) -> None:
        painter.setFont(self._fixed if isinstance(row, Pair) else self._heading)
        if isinstance(row, Pair):
            super().paint_row(painter, cells, row, selected=selected, active=active)
            return
        area = cells[0][1].united(cells[-1][1])
        paper = self._selection(active=active) if selected else self.paper(row)
        if paper is not None:
            painter.fillRect(area, paper)
        self._paint_across(painter, area.adjusted(_PAD, 0, -_PAD, 0), row)

    def _paint_across(self, painter: QPainter, area: QRect, row: Title | Note) -> None:
        """A heading or a note takes the whole width."""
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.setPen(self.color("text"))
        if isinstance(row, Note):
            name, role = _ICONS[row.tone]
            ratio = painter.device().devicePixelRatioF()
            top = area.top() + (area.height() - _ICON) // 2
            painter.drawPixmap(area.left(), top, self._icons.pixmap(name, role, _ICON, ratio))
            area = area.adjusted(_ICON + _GAP, 0, 0, 0)
            font = painter.font()
            font.setWeight(QFont.Weight.Normal)
            painter.setFont(font)
        painter.drawText(area, line, self._fitting(painter, self.model.text(row, LEFT), area.width()))


class _Halves(Columns):
    """Two columns of one width; where there is no room for both, only one."""

    def fit(self, room: int) -> list[int]:
        rest = max(room - _SIGN, _SIGN)
        return [_SIGN, rest, 0] if rest < 2 * _LEAST else [_SIGN, rest // 2, rest - rest // 2]


class DiffTable(LineTable):
    """Two columns, or one where there is no room for both."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.rows = DiffModel()
        columns = _Halves((_SIGN, _LEAST, _LEAST), (LEFT, RIGHT))
        super().__init__(
            self.tr("The two descriptions, line by line"), _DiffCells(self.rows, theme, icons), columns, icons
        )
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(lambda: self.rows.set_unified(self.isColumnHidden(RIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isColumnHidden(RIGHT) != self.rows.unified:  # Qt does not survive a reset in here
            self._soon.start()

    def lines_of(self, numbers: Sequence[int]) -> list[str]:
        return [line for number in numbers for line in lines_of(self.rows.row_at(number))]


class DiffView(QWidget):
    """Which two are compared is chosen above; the selected row stands in full below."""

    chosen = Signal(int)  # a choice, by its place

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.choice = widgets.Chooser(icons)
        for part in (self.choice, self.choice.view()):
            part.setAccessibleName(self.tr("Compare with"))
        self.only = widgets.tool_button(icons, self.tr("Only what differs"), "filter", checkable=True)
        self.only.setChecked(True)
        self.table = DiffTable(theme, icons)
        self.empty = EmptyState(self.table, icons, "compare")
        self.explained = Explained()
        theme.changed.connect(self.empty.restyle)
        self._lay_out()
        self.choice.activated.connect(self.chosen)
        self.only.toggled.connect(self._show_only)
        self.table.selectionModel().currentRowChanged.connect(self._explain)

    def offer(self, labels: Sequence[str], current: int) -> None:
        """What the description can be compared with; `current` is chosen already."""
        self.choice.clear()
        self.choice.addItems(list(labels))
        self.choice.setCurrentIndex(current)
        self.choice.setEnabled(bool(labels))

    def show_two(self, left: Side, right: Side) -> None:
        self.table.rows.show(left, right)
        self.table.scrollToTop()
        self._say()

    def show_nothing(self) -> None:
        """There is no other description yet."""
        self.table.rows.clear()
        self._say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(self.choice, 1)
        head.addWidget(self.only)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self.explained)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.split, 1)

    def _show_only(self, only: bool) -> None:
        self.table.rows.set_only_differences(only)
        self.table.scrollToTop()
        self._say()

    def _say(self) -> None:
        rows = self.table.rows
        self.table.horizontalHeader().setVisible(bool(rows.rows))
        if rows.same:
            self.empty.say(self.tr("They are the same"), self.tr("No line differs."))
        else:
            self.empty.say(
                self.tr("Nothing to compare with yet"),
                self.tr("Here an offer stands beside its answer as soon as there are both."),
            )
        self.explained.show_lines([self.tr("Select a row to read both lines in full.")] if rows.rows else [])

    def _explain(self, index: Index) -> None:
        if not index.isValid():
            return
        row = self.table.rows.row_at(index.row())
        if not isinstance(row, Pair):
            self.explained.show_lines([self.table.rows.text(row, LEFT)])
            return
        line, section = (row.row.left, row.left) if row.row.left else (row.row.right, row.right)
        same = row.row.kind == "same"
        both = [
            f"{'' if same else sign}{shown(each)}"
            for sign, each in zip(("\N{MINUS SIGN} ", "+ "), row.row, strict=True)
            if each
        ]
        self.explained.show_lines(
            [*both[: 1 if same else 2], "", *(meaning_of(line, section) if line else ())]
        )


def _count(differences: int) -> str:
    if not differences:
        return texts.tr("the same")
    return texts.tr("1 difference") if differences == 1 else texts.tr("{0} differences").format(differences)
