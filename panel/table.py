"""Tables of whole rows whose columns fit: the less important ones give way when there is no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from panel.pace import Pace
from panel.rows import Index, TitledModel
from panel.theme import tabular


class Table(QTableView):
    """One row is selected at a time; there is no grid and no vertical header.

    `widths` are the columns' least widths in pixels. `stretch` names the columns that share what is left,
    `spare` those that are hidden, the first one first, while the table is too narrow for all. Painting
    counts as a cost of `pace`.
    """

    def __init__(
        self, model: TitledModel[Any], name: str, row_height: int, widths: Sequence[int],
        stretch: Sequence[int], spare: Sequence[int], pace: Pace,
    ) -> None:  # fmt: skip
        super().__init__()
        self.letting_go = False  # True while the selection ends because its row does
        self._rows = model
        self._pace = pace
        self._seen: list[str] = []
        self._widths = tuple(widths)
        self._stretch = tuple(stretch)
        self._spare = tuple(spare)
        self.setAccessibleName(name)
        self.setModel(model)
        self._set_behaviour()
        self._set_looks(row_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.viewport().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        with self._pace.spending():
            super().paintEvent(event)

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

    def _texts_in_sight(self) -> list[str]:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return []
        rows = range(first, (last if last >= 0 else self._rows.rowCount() - 1) + 1)
        columns = [n for n in range(self._rows.columnCount()) if not self.isColumnHidden(n)]
        model = self._rows
        return [model.text(row, column) for row in map(model.row_at, rows) for column in columns]

    def _fit(self, room: int) -> None:
        hidden = set[int]()
        needed = sum(self._widths)
        for column in self._spare:
            if needed <= room:
                break
            hidden.add(column)
            needed -= self._widths[column]
        stretch = [column for column in self._stretch if column not in hidden]
        share = max(0, room - needed) // max(1, len(stretch))
        for column, width in enumerate(self._widths):
            self.setColumnHidden(column, column in hidden)
            if column not in hidden:
                self.setColumnWidth(column, width + (share if column in stretch else 0))

    def _set_behaviour(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def _set_looks(self, row_height: int) -> None:
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
