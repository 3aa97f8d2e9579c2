"""The list of spikes: when, how long, and who did it, with the calls of the one that is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontDatabase, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from panel import texts
from panel.inspect.health.sayings import blocked, culprit, duration, in_full, not_measured
from panel.look import widgets
from panel.look.cells import Cells
from panel.look.empty import EmptyState
from panel.look.icons import Icons
from panel.look.rows import Column, RowsModel
from panel.look.schemes import Role
from panel.look.table import Columns, Table
from panel.look.theme import Theme
from panel.pace import Pace
from server.looplag import ALERT
from server.spike import Spike

_ROW = 24
_COLUMNS = Columns((104, 76, 60), (2,))
_LOW = 52
_SIDE_BY_SIDE = 620
_LONG = 0.5  # seconds: what people notice in a call


class _Cells(Cells[Spike]):
    """A long one stands out."""

    def ink(self, row: Spike, column: int) -> Role:
        if column == 1:
            return "danger" if row.seconds >= _LONG else "warn"
        return "text" if column else "dim"


class SpikeList(QFrame):
    """Newest first. `chosen` tells which one a person picked; None when it is let go."""

    chosen = Signal(object)  # Spike | None

    def __init__(self, theme: Theme, icons: Icons, pace: Pace) -> None:
        super().__init__()
        self.origin = 0.0  # wall-clock seconds at monotonic zero
        self._icons = icons
        self._quiet = False  # what is selected now was not picked here
        columns: tuple[Column[Spike], ...] = (
            Column(self.tr("When"), lambda spike, _: texts.clock(self.origin + spike.at)),
            Column(self.tr("How long"), lambda spike, _: duration(spike.seconds), numeric=True),
            Column(self.tr("Where"), lambda spike, _: culprit(spike), tip=blocked),
        )
        self.model = RowsModel(columns, lambda spike: spike.at, self)
        self.view = Table(self.tr("Spikes"), _Cells(self.model, theme), _ROW, _COLUMNS, pace)
        self.empty = EmptyState(self.view, icons, "health")
        self.explain(measured=True)
        self._make_copy()
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._select)

    # What the view tells it -----------------------------------------------------------------------------

    def show_spikes(self, spikes: Sequence[Spike]) -> None:
        """These there are, oldest first."""
        rows = list(reversed(spikes))
        if rows == self.model.rows:
            return
        selected = self.selected
        self._quiet = True
        self.model.update(rows, 0.0)
        self._quiet = False
        if selected is not None:
            self.select(selected)

    def explain(self, *, measured: bool, live: bool = True) -> None:
        """Why there may be none."""
        if not measured:
            self.empty.say(*not_measured(live=live))
            return
        hint = self.tr("What keeps it from its work for {0} ms appears here, with the code that did it.")
        self.empty.say(self.tr("The loop was never blocked"), hint.format(round(ALERT * 1000)))

    @property
    def selected(self) -> Spike | None:
        rows = self.view.selectionModel().selectedRows()
        return self.model.at(rows[0]) if rows else None

    def select(self, spike: Spike | None) -> None:
        """Show this one without telling anyone."""
        self._quiet = True
        if spike in self.model.rows:
            self.view.selectRow(self.model.rows.index(spike))
        else:
            self.view.clearSelection()
        self._quiet = False

    def step(self, by: int) -> None:
        """Pick the next one down, or up."""
        if not self.model.rows:
            return
        spike = self.selected
        number = self.model.rows.index(spike) + by if spike is not None else 0
        self.view.selectRow(max(0, min(len(self.model.rows) - 1, number)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _SIDE_BY_SIDE
        self.split.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def restyle(self) -> None:
        self.empty.restyle()
        self.view.viewport().update()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_copy(self) -> None:
        self.copy = QAction(self.tr("Copy the spike with its calls"), self.view)
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._icons.set(self.copy, "copy")
        self.view.addAction(self.copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy.triggered.connect(self._copy)

    def _lay_out(self) -> None:
        self.calls = QPlainTextEdit()
        self.calls.setReadOnly(True)
        self.calls.setAccessibleName(self.tr("Calls that blocked the loop, innermost last"))
        self.calls.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.calls.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.summary = widgets.label(wrap=True)
        copy = widgets.tool_button(self._icons, self.tr("Copy"), "copy")
        copy.clicked.connect(self.copy.trigger)
        head = QHBoxLayout()
        head.setContentsMargins(9, 4, 2, 4)
        head.addWidget(self.summary, 1)
        head.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        self.pane = QWidget()
        inner = QVBoxLayout(self.pane)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(widgets.rule())
        inner.addLayout(head)
        inner.addWidget(self.calls, 1)
        self.view.setMinimumHeight(_LOW)
        self.calls.setMinimumHeight(_LOW // 2)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.view)
        self.split.addWidget(self.pane)
        self.split.setSizes([50, 50])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split)
        self.pane.hide()

    def _select(self) -> None:
        spike = self.selected
        self.pane.setVisible(spike is not None)
        if spike is not None:
            self.summary.setText(texts.breakable(blocked(spike)))
            self.calls.setPlainText("\n".join(spike.stack) or self.tr("Nothing was seen of it."))
            self.calls.moveCursor(self.calls.textCursor().MoveOperation.End)
            self.view.scrollTo(self.view.selectionModel().selectedRows()[0])
        if not self._quiet:
            self.chosen.emit(spike)

    def _copy(self) -> None:
        spike = self.selected
        if spike is not None:
            QGuiApplication.clipboard().setText(in_full(spike, self.origin))
