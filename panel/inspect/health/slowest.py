"""The table of the slowest callbacks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from panel.inspect.health.sayings import duration, not_measured
from panel.look.cells import Cells
from panel.look.empty import EmptyState
from panel.look.icons import Icons
from panel.look.numbers import figure
from panel.look.rows import Column, RowsModel
from panel.look.schemes import Role
from panel.look.table import Columns, Table
from panel.look.theme import Theme
from panel.meters.slow import SLOW, SlowCallback, SlowCallbacks
from panel.pace import Pace
from panel.texts import tr

_ROW = 24
_COLUMNS = Columns((130, 66, 84, 76), (0,), (3,))


class _Cells(Cells[SlowCallback]):
    def ink(self, row: SlowCallback, column: int) -> Role:
        return "dim" if column == 1 else "text"


class SlowTable(Table):
    """What took most in all comes first."""

    def __init__(self, theme: Theme, icons: Icons, pace: Pace) -> None:
        columns: tuple[Column[SlowCallback], ...] = (
            Column(tr("Function"), lambda slow, _: slow.name, tip=lambda slow: slow.name),
            Column(tr("Times"), lambda slow, _: figure(slow.count), numeric=True),
            Column(tr("Longest"), lambda slow, _: duration(slow.longest), numeric=True),
            Column(tr("In all"), lambda slow, _: duration(slow.total), numeric=True),
        )
        self.rows = RowsModel(columns, lambda slow: slow.name)
        super().__init__(tr("Slowest callbacks"), _Cells(self.rows, theme), _ROW, _COLUMNS, pace)
        self.rows.setParent(self)
        self._shown = -1
        self.empty = EmptyState(self, icons, "check")
        self.explain(measured=True)
        self.copy = QAction(tr("Copy the table"), self)
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        icons.set(self.copy, "copy")
        self.copy.triggered.connect(self._copy)
        self.addAction(self.copy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def explain(self, *, measured: bool, live: bool = True) -> None:
        """Why there may be none."""
        if not measured:
            self.empty.say(*not_measured(live=live))
            return
        hint = tr("Functions of the loop that take {0} ms or more are counted here.")
        self.empty.say(tr("No callback took long"), hint.format(round(SLOW * 1000)))

    def show_slowest(self, slow: SlowCallbacks) -> None:
        if slow.version != self._shown:
            self._shown = slow.version
            self.rows.update(slow.slowest(), 0.0)

    def restyle(self) -> None:
        self.empty.restyle()
        self.viewport().update()

    def _copy(self) -> None:
        columns = range(self.rows.columnCount())
        lines = ["\t".join(str(self.rows.headerData(c, Qt.Orientation.Horizontal)) for c in columns)]
        lines += ["\t".join(self.rows.text(row, c) for c in columns) for row in self.rows.rows]
        QGuiApplication.clipboard().setText("\n".join(lines))
