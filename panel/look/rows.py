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


class TitledModel(QAbstractTableModel, Generic[Row]):
    """The columns of a table: their titles, and on which side their texts stand.

    Delegates ask `row_at` and `text`: Qt's way through `data` takes longer.
    """

    def __init__(self, titles: Sequence[str], numeric: Collection[int], parent: QObject | None) -> None:
        """`numeric` are the numbers of the columns that stand to the right."""
        super().__init__(parent)
        self._titles = tuple(titles)
        self._numeric = frozenset(numeric)

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        return _RIGHT if column in self._numeric else _LEFT

    def row_at(self, number: int) -> Row:
        """What stands in a row that there is."""
        raise NotImplementedError

    def text(self, row: Row, column: int) -> str:
        """The text of one of its cells."""
        raise NotImplementedError

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
    """One column. `text` gets the row and the snapshot's time."""

    title: str
    text: Callable[[Row, float], str]
    numeric: bool = False
    tip: Callable[[Row], str] | None = None


class RowsModel(TitledModel[Row]):
    """Rows of a snapshot, told apart by `key`. Texts are made only when a view asks for them.

    Each update tells that every row may have changed, once: comparing ten thousand rows costs more than
    comparing the texts that are seen, as `Table` does.
    """

    def __init__(
        self, columns: Sequence[Column[Row]], key: Callable[[Row], Hashable], parent: QObject | None = None
    ) -> None:
        numeric = [number for number, column in enumerate(columns) if column.numeric]
        super().__init__([column.title for column in columns], numeric, parent)
        self.columns = columns
        self.rows: list[Row] = []
        self._keys: list[Hashable] = []
        self._key = key
        self._at = 0.0

    def update(self, rows: Sequence[Row], at: float) -> None:
        """Show `rows` as they are at `at` seconds."""
        keys = list(map(self._key, rows))
        self._at = at
        if keys != self._keys:
            self._rearrange(rows, keys)
        self.rows[:] = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))

    def at(self, index: Index) -> Row | None:
        """The row behind an index, if there is one."""
        return self.rows[index.row()] if index.isValid() and index.row() < len(self.rows) else None

    def row_at(self, number: int) -> Row:
        return self.rows[number]

    def text(self, row: Row, column: int) -> str:
        return self.columns[column].text(row, self._at) or DASH

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
                return self.text(row, index.column())
            case Roles.TextAlignmentRole:
                return self.alignment(index.column())
            case Roles.ToolTipRole:
                # Qt takes a tooltip for HTML when it looks like it: names come from strangers.
                text = column.tip(row) if column.tip else column.text(row, self._at)
                return f"<span>{escape(text)}</span>" if text else None
            case Roles.AccessibleDescriptionRole:
                return column.tip(row) if column.tip else None
            case _:
                return None

    # Updates --------------------------------------------------------------------------------------------

    def _rearrange(self, rows: Sequence[Row], keys: list[Hashable]) -> None:
        """Rows came and went: take out those that are gone and add the others at the end."""
        self._remove_missing(set(keys))
        if self._keys != keys[: len(self._keys)]:
            self._replace(rows, keys)
        elif len(keys) > len(self._keys):
            self.beginInsertRows(ROOT, len(self._keys), len(keys) - 1)
            self.rows.extend(rows[len(self._keys) :])
            self._keys = keys
            self.endInsertRows()

    def _remove_missing(self, wanted: set[Hashable]) -> None:
        """Neighbours go together: all leave at once when a server stops."""
        end = len(self._keys)
        while end:
            start = end
            while start and self._keys[start - 1] not in wanted:
                start -= 1
            if start < end:
                self.beginRemoveRows(ROOT, start, end - 1)
                del self.rows[start:end], self._keys[start:end]
                self.endRemoveRows()
            end = max(start - 1, 0)

    def _replace(self, rows: Sequence[Row], keys: list[Hashable]) -> None:
        """The order changed: rare, as the server lists by age."""
        self.beginResetModel()
        self.rows = list(rows)
        self._keys = keys
        self.endResetModel()
