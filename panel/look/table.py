"""Tables of whole rows whose columns fit: the less important ones give way when there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from panel.breath import breathe
from panel.look.cells import Cells
from panel.look.rows import Index
from panel.look.theme import tabular
from panel.pace import Pace

_AROUND = 18  # pixels around the title of a column


@dataclass(frozen=True, slots=True)
class Columns:
    """`widths` are the columns' least widths in pixels. `stretch` names the columns that share what is left,
    `spare` those that are hidden, the first one first, while the table is too narrow for all.
    """

    widths: Sequence[int]
    stretch: Sequence[int]
    spare: Sequence[int] = ()

    def holding(self, least: Sequence[int]) -> Columns:
        """The same, where no column is narrower than this."""
        return replace(self, widths=[max(pair) for pair in zip(self.widths, least, strict=True)])

    def fit(self, room: int) -> list[int]:
        """How wide each column is in so much room; 0: hidden."""
        fitted = list(self.widths)
        for column in self.spare:
            if sum(fitted) <= room:
                break
            fitted[column] = 0
        stretch = [column for column in self.stretch if fitted[column]]
        share = max(0, room - sum(fitted)) // max(1, len(stretch))
        for column in stretch:
            fitted[column] += share
        return fitted


class Table(QTableView):
    """One row is selected at a time; there is no grid and no vertical header.

    Its rows are painted by `cells`, which counts as a cost of `pace`.
    """

    def __init__(self, name: str, cells: Cells[Any], row_height: int, columns: Columns, pace: Pace) -> None:
        super().__init__()
        self.letting_go = False  # True while the selection ends because its row does
        self._cells = cells
        self._rows = cells.model
        self._wanted = columns
        self._pace = pace
        self._seen: list[str] = []
        self.setAccessibleName(name)
        self.setModel(cells.model)
        self._set_behaviour()
        self._set_looks(row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        breathe()  # Qt has painted what is around it
        painter = QPainter(self.viewport())
        try:
            with self._pace.spending():
                self._paint(painter, event.rect())
        finally:  # Qt does not survive one that is left open
            painter.end()

    def dataChanged(  # noqa: N802 - Qt's name
        self, top_left: Index, bottom_right: Index, roles: Sequence[int] = ()
    ) -> None:
        """Paint again only what looks different: reading the texts in sight takes a fiftieth of that."""
        seen = self._texts_in_sight()
        if seen != self._seen:
            self._seen = seen
            super().dataChanged(top_left, bottom_right, list(roles))

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:  # noqa: N802 - Qt's name
        """Qt would select a neighbour: the next press of Remove would hit someone else."""
        if start <= self.currentIndex().row() <= end:
            self.letting_go = True
            self.selectionModel().clear()
            self.letting_go = False
        super().rowsAboutToBeRemoved(parent, start, end)

    def _paint(self, painter: QPainter, area: QRect) -> None:
        """Whole rows, of those that the area touches."""
        painter.fillRect(area, self._cells.ground)
        painter.setFont(self.font())
        selected = {index.row() for index in self.selectionModel().selectedRows()}
        columns = [(c, self.columnViewportPosition(c), self.columnWidth(c)) for c in self._columns()]
        for number in self._rows_between(area.top(), area.bottom()):
            breathe()
            top, height = self.rowViewportPosition(number), self.rowHeight(number)
            cells = [(column, QRect(left, top, width, height)) for column, left, width in columns]
            row = self._rows.row_at(number)
            self._cells.paint_row(painter, cells, row, selected=number in selected, active=self.hasFocus())
        breathe()

    def _texts_in_sight(self) -> list[str]:
        rows = map(self._rows.row_at, self._rows_between(0, self.viewport().height() - 1))
        columns = self._columns()
        return [self._rows.text(row, column) for row in rows for column in columns]

    def _rows_between(self, top: int, bottom: int) -> range:
        """The rows from one pixel of the viewport to the other."""
        first, last = self.rowAt(top), self.rowAt(bottom)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self._rows.rowCount() - 1) + 1)

    def _columns(self) -> list[int]:
        return [column for column in range(self._rows.columnCount()) if not self.isColumnHidden(column)]

    def _fit(self, room: int) -> None:
        for column, width in enumerate(self._wanted.holding(self._titles()).fit(room)):
            self.setColumnHidden(column, not width)
            if width:
                self.setColumnWidth(column, width)

    def _titles(self) -> list[int]:
        """How wide the titles of the columns are, in the language of now; 0 where there are none."""
        header, model = self.horizontalHeader(), self.model()
        if header.isHidden():
            return [0] * len(self._wanted.widths)
        width = header.fontMetrics().horizontalAdvance
        titles = (model.headerData(c, Qt.Orientation.Horizontal) for c in range(len(self._wanted.widths)))
        return [width(str(title or "")) + _AROUND for title in titles]

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def _set_looks(self, row_height: int) -> None:
        # What lies behind need not be painted, and that is half of the work.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFont(tabular(self.font()))
        self.setIconSize(QSize(16, 16))
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(row_height)
        rows.setDefaultSectionSize(row_height)
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        columns.setMinimumSectionSize(32)
