"""Tables of lines of text in a font of equal widths: several can be selected and copied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QFontDatabase, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QApplication

from panel.look.cells import Cells
from panel.look.icons import Icons
from panel.look.table import Columns, Table
from panel.look.theme import tabular
from panel.pace import Pace

ROW = 22
LONGEST = 400  # characters of a line in a cell: measuring more takes its time
_SHARE, _LEAST, _MOST = 0.01, 0.04, 0.5


def fixed_font() -> QFont:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)


def heading_font() -> QFont:
    font = QApplication.font()
    font.setWeight(QFont.Weight.DemiBold)
    return tabular(font)


class LineTable(Table):
    """Ctrl+C copies the selected rows, as `lines_of` writes them."""

    def __init__(self, name: str, cells: Cells[Any], columns: Columns, icons: Icons) -> None:
        super().__init__(name, cells, ROW, columns, Pace(_SHARE, _LEAST, _MOST))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setFont(fixed_font())
        self.copy = QAction(self.tr("Copy the selected lines"), self)
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy.triggered.connect(self.copy_selected)
        icons.set(self.copy, "copy")
        self.addAction(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def copy_selected(self) -> None:
        numbers = sorted(index.row() for index in self.selectionModel().selectedRows())
        if numbers:
            QGuiApplication.clipboard().setText("\n".join(self.lines_of(numbers)))

    def lines_of(self, numbers: Sequence[int]) -> list[str]:
        """What is copied of rows, which are in order."""
        raise NotImplementedError

    def current_row(self) -> int:
        """The number of the row that the keyboard is at; -1 for none."""
        return self.currentIndex().row()
