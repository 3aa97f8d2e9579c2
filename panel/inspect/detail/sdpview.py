"""A description for reading: sections, topics and lines, and what the selected line means."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from panel import texts
from panel.inspect.detail.explained import Explained, meaning_of, shown
from panel.inspect.detail.linetable import LONGEST, LineTable, fixed_font, heading_font
from panel.inspect.detail.sdprows import Heading, LineRow, Row, headings
from panel.look.cells import Cell, Cells
from panel.look.icons import Icons
from panel.look.rows import ROOT, Index, Roles, TitledModel
from panel.look.schemes import Role
from panel.look.table import Columns
from panel.look.theme import Theme
from panel.trace.sdp.description import Description

NUMBER, LINE = range(2)
_STEP = 14  # pixels of a level
_CHEVRON = 12
_PAD = 8
_GAP = 8


class SdpModel(TitledModel[Row]):
    """Rows come and go as headings are opened and closed."""

    def __init__(self) -> None:
        super().__init__((texts.tr("Line"), texts.tr("Text")), {NUMBER}, None)
        self._headings: list[Heading] = []
        self._rows: list[Row] = []
        self._open: set[str] = set()  # topics: open in the next description too

    def show(self, description: Description) -> None:
        self.beginResetModel()
        self._headings = headings(description)
        for heading in self._topics():
            heading.is_open = heading.is_open or heading.title in self._open
        self._rows = self._visible()
        self.endResetModel()

    def toggle(self, number: int) -> None:
        """Open a heading, or close it."""
        heading = self._rows[number]
        if not isinstance(heading, Heading):
            return
        if heading.is_open:
            count = len(list(heading.visible()))
            self._remove(number + 1, count)
            heading.is_open = False
        else:
            heading.is_open = True
            self._insert(number + 1, list(heading.visible()))
        self._remember(heading)
        self.dataChanged.emit(self.index(number, 0), self.index(number, LINE))

    def open_all(self, *, is_open: bool) -> None:
        """Open every heading, or only those of sections."""
        self.beginResetModel()
        for heading in self._headings:
            heading.is_open = True
        for topic in self._topics():
            topic.is_open = is_open
            self._remember(topic)
        self._rows = self._visible()
        self.endResetModel()

    def heading_above(self, number: int) -> int:
        """The row of the heading under which a row stands; -1 for none."""
        row = self._rows[number]
        level = row.level if isinstance(row, Heading) else 2
        above = range(number - 1, -1, -1)
        return next((n for n in above if isinstance(r := self._rows[n], Heading) and r.level < level), -1)

    def row_at(self, number: int) -> Row:
        return self._rows[number]

    def text(self, row: Row, column: int) -> str:
        if isinstance(row, LineRow):
            return shown(row.line, LONGEST) if column == LINE else str(row.line.number)
        return "" if column == NUMBER else f"{row.title}  {row.summary}"

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Roles.DisplayRole:
            return self.text(row, index.column())
        if role == Roles.AccessibleDescriptionRole and isinstance(row, Heading):
            return texts.tr("open") if row.is_open else texts.tr("closed")
        return None

    def _topics(self) -> Iterator[Heading]:
        for heading in self._headings:
            yield from (row for row in heading.below if isinstance(row, Heading))

    def _remember(self, heading: Heading) -> None:
        if heading.level:
            (self._open.add if heading.is_open else self._open.discard)(heading.title)

    def _visible(self) -> list[Row]:
        return [row for heading in self._headings for row in (heading, *heading.visible())]

    def _remove(self, start: int, count: int) -> None:
        if count:
            self.beginRemoveRows(ROOT, start, start + count - 1)
            del self._rows[start : start + count]
            self.endRemoveRows()

    def _insert(self, start: int, rows: Sequence[Row]) -> None:
        if rows:
            self.beginInsertRows(ROOT, start, start + len(rows) - 1)
            self._rows[start:start] = rows
            self.endInsertRows()


class _SdpCells(Cells[Row]):
    def __init__(self, model: SdpModel, theme: Theme, icons: Icons) -> None:
        super().__init__(model, theme)
        self._icons = icons
        self._fonts = heading_font(), fixed_font()

    def ink(self, row: Row, column: int) -> Role:
        if isinstance(row, LineRow) and not row.line.key:
            return "danger"
        return "dim" if column == NUMBER else "text"

    def paint_row(
        self, painter: QPainter, cells: Sequence[Cell], row: Row, *, selected: bool, active: bool
    ) -> None:
        if isinstance(row, LineRow):
            painter.setFont(self._fonts[1])
            super().paint_row(painter, cells, row, selected=selected, active=active)
            return
        painter.setFont(self._fonts[0])
        area = cells[0][1].united(cells[-1][1])
        if selected:
            painter.fillRect(area, self._selection(active=active))
        elif row.level == 0:
            painter.fillRect(area, self.color("raised"))
        self._paint_heading(painter, area.adjusted(_PAD + row.level * _STEP, 0, -_PAD, 0), row)

    def _paint_heading(self, painter: QPainter, area: QRect, row: Heading) -> None:
        chevron = "chevron-down" if row.is_open else "chevron-right"
        ratio = painter.device().devicePixelRatioF()
        top = area.top() + (area.height() - _CHEVRON) // 2
        painter.drawPixmap(area.left(), top, self._icons.pixmap(chevron, "dim", _CHEVRON, ratio))
        area = area.adjusted(_CHEVRON + 6, 0, 0, 0)
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.setPen(self.color("text"))
        title = self._fitting(painter, row.title, area.width())
        painter.drawText(area, line, title)
        area.setLeft(area.left() + painter.fontMetrics().horizontalAdvance(title) + _GAP)
        if area.width() > _GAP:
            painter.setFont(self._regular(painter))
            painter.setPen(self.color("danger" if row.wrong else "dim"))
            painter.drawText(area, line, self._fitting(painter, row.summary, area.width()))

    def _regular(self, painter: QPainter) -> QFont:
        font = painter.font()
        font.setWeight(QFont.Weight.Normal)
        return font


class SdpTable(LineTable):
    """Right opens a heading and Left closes it; Enter, Space or a click do either."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.rows = SdpModel()
        width = QFontMetrics(fixed_font()).horizontalAdvance("0000") + 17
        columns = Columns((width, 60), (LINE,))
        super().__init__(
            self.tr("Lines of the description"), _SdpCells(self.rows, theme, icons), columns, icons
        )
        self.horizontalHeader().hide()
        self.clicked.connect(lambda index: self.rows.toggle(index.row()))
        for name, is_open in ((self.tr("Open all headings"), True), (self.tr("Close the topics"), False)):
            action = QAction(name, self)
            action.triggered.connect(lambda _=False, is_open=is_open: self.rows.open_all(is_open=is_open))
            self.addAction(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.current_row()
        row = self.rows.row_at(number) if number >= 0 else None
        heading = row if isinstance(row, Heading) else None
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if heading:
                self.rows.toggle(number)
            case Qt.Key.Key_Right if heading and not heading.is_open:
                self.rows.toggle(number)
            case Qt.Key.Key_Left if heading and heading.is_open:
                self.rows.toggle(number)
            case Qt.Key.Key_Left if row and self.rows.heading_above(number) >= 0:
                self.selectRow(self.rows.heading_above(number))
            case _:
                super().keyPressEvent(event)

    def lines_of(self, numbers: Sequence[int]) -> list[str]:
        """Of a heading all lines below it; each line once."""
        rows = [self.rows.row_at(number) for number in numbers]
        lines = {line for row in rows for line in (row.lines() if isinstance(row, Heading) else (row.line,))}
        return [line.text for line in sorted(lines, key=lambda line: line.number)]


class SdpView(QWidget):
    """The list, and below it what the selected line means."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.table = SdpTable(theme, icons)
        self.explained = Explained()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.addWidget(self.table)
        self.split.addWidget(self.explained)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        self.table.selectionModel().currentRowChanged.connect(self._explain)

    def show_description(self, description: Description) -> None:
        self.table.rows.show(description)
        self.table.scrollToTop()
        self._say(description)

    def _say(self, description: Description) -> None:
        lines = [self.tr("Select a line to read what it means. Headings open and close.")]
        if description.left_out:
            lines.append(self.tr("It is too long: the end is not shown."))
        self.explained.show_lines(lines)

    def _explain(self, index: Index) -> None:
        if not index.isValid():
            return
        row = self.table.rows.row_at(index.row())
        if isinstance(row, LineRow):
            self.explained.show_lines([shown(row.line), "", *meaning_of(row.line, row.section)])
        elif row.section and row.level == 0:
            first = row.section.lines[0]
            self.explained.show_lines([shown(first), "", *meaning_of(first, row.section)])
        else:
            self.explained.show_lines([f"{row.title}: {row.summary}", "", row.about])
