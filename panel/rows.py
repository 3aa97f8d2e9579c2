"""A table model that changes its rows in place, so that selection and scrolling survive every update."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from panel.texts import DASH

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
Roles = Qt.ItemDataRole
ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TitledModel(QAbstractTableModel):
    """The columns of a table: their titles, and on which side their texts stand."""

    def __init__(self, titles: Sequence[str], numeric: Collection[int], parent: QObject | None) -> None:
        """`numeric` are the numbers of the columns that stand to the right."""
        super().__init__(parent)
        self._titles = tuple(titles)
        self._numeric = frozenset(numeric)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if column in self._numeric else _LEFT

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Roles.DisplayRole:
                return self._titles[section]
            case Roles.TextAlignmentRole:
                return self.alignment(section)
            case _:
                return None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column. `text` gets the row and the snapshot's time. `ticking` text changes with time alone."""

    title: str
    text: Callable[[Row, float], str]
    numeric: bool = False
    ticking: bool = False
    tip: Callable[[Row], str] | None = None


class RowsModel(TitledModel, Generic[Row]):
    """Rows of a snapshot, told apart by `key`. Texts are made only when a view asks for them."""

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable], parent: QObject | None = None
    ) -> None:
        numeric = [number for number, column in enumerate(columns) if column.numeric]
        super().__init__([column.title for column in columns], numeric, parent)
        self.columns = columns
        self.rows: list[Row] = []
        self._key = key
        self._at = 0.0

    def update(self, rows: Sequence[Row], at: float) -> None:
        """Show `rows` as they are at `at` seconds."""
        self._remove_missing({self._key(row) for row in rows})
        if [self._key(row) for row in self.rows] != [self._key(row) for row in rows[: len(self.rows)]]:
            self._replace(rows)
        self._change(rows)
        self._append(rows[len(self.rows) :])
        self._tick(at)

    def at(self, index: Index) -> Row | None:
        """The row behind an index, if there is one."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    # What Qt asks ---------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        row = self.at(index)
        if row is None:
            return None
        column = self.columns[index.column()]
        match role:
            case Roles.DisplayRole:
                return column.text(row, self._at) or DASH
            case Roles.TextAlignmentRole:
                return self.alignment(index.column())
            case Roles.ToolTipRole:
                # Qt takes a tooltip for HTML when it looks like it: names come from strangers.
                text = column.tip(row) if column.tip else column.text(row, self._at)
                return f"<span>{escape(text)}</span>" if text else None
            case _:
                return None

    # Updates --------------------------------------------------------------------------------------------

    def _remove_missing(self, wanted: set[Hashable]) -> None:
        for position in reversed(range(len(self.rows))):
            if self._key(self.rows[position]) not in wanted:
                self.beginRemoveRows(ROOT, position, position)
                del self.rows[position]
                self.endRemoveRows()

    def _replace(self, rows: Sequence[Row]) -> None:
        """The order changed: rare, as the server lists by age."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def _change(self, rows: Sequence[Row]) -> None:
        for position, (old, new) in enumerate(zip(self.rows, rows, strict=False)):
            if old != new:
                self.rows[position] = new
                self.dataChanged.emit(self.index(position, 0), self.index(position, len(self.columns) - 1))

    def _append(self, rows: Sequence[Row]) -> None:
        if rows:
            first = len(self.rows)
            self.beginInsertRows(ROOT, first, first + len(rows) - 1)
            self.rows.extend(rows)
            self.endInsertRows()

    def _tick(self, at: float) -> None:
        """Ages are shown in whole seconds: repaint them once a second."""
        ticked = int(at) != int(self._at)
        self._at = at
        if not ticked or not self.rows:
            return
        for number, column in enumerate(self.columns):
            if column.ticking:
                self.dataChanged.emit(self.index(0, number), self.index(len(self.rows) - 1, number))
