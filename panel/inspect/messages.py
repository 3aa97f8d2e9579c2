"""The live table of signaling messages: follow, pause, filter, and the selected message in full."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QGuiApplication, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout

from panel.feed import Pull
from panel.inspect.detail import DetailPane
from panel.inspect.marks import MessageCells
from panel.inspect.messagemodel import CODE, RECIPIENT, ROOM, SENDER, SIZE, TIME, MessageModel
from panel.look import widgets
from panel.look.empty import EmptyState
from panel.look.icons import Icons
from panel.look.table import Columns, Table
from panel.look.theme import Theme, set_font
from panel.pace import Pace
from panel.texts import Names
from server.journal import Journal, Observation

# Time, Type, From, To, Room, Size, Code
_COLUMNS = Columns((106, 112, 66, 78, 70, 74, 116), (SENDER, RECIPIENT), (SIZE, ROOM, CODE, TIME))
_ROW = 24
_FILTER_DELAY_MS = 150
_ROOMY = 420
_SIDE_BY_SIDE = 520  # less than that is too little for the table and the details together
# In a flood nobody reads twenty new screens a second: two are enough to see it pass.
_SHARE, _LEAST, _MOST = 0.01, 0.04, 0.5
_FLOOD, _SHARE_IN_FLOOD = 10_000, 0.003  # messages a second


class MessagesCard(QFrame):
    """Shows the journal; while paused or hidden what is new waits there, as much as it holds."""

    def __init__(self, theme: Theme, icons: Icons, names: Names) -> None:
        super().__init__()
        self._icons = icons
        self._journal = Journal()
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._seen = (0.0, 0)  # the time and the number of the newest message, when it was refreshed last
        self._running = self._cleared = False
        self.setProperty("role", "card")
        self.model = MessageModel(names, parent=self)
        self.detail = DetailPane(icons, names)
        self._make_view(theme)
        self._make_tools()
        self._lay_out()
        self._connect()

    # What the window tells it ---------------------------------------------------------------------------

    def take(self, pull: Pull) -> None:
        """Show what is new in the journal, unless paused or hidden."""
        self._journal = pull.journal
        if pull.running != self._running:
            self._running = pull.running
            self._cleared = self._cleared and self._running
            self._say()
        due = pull.fresh or (self._pace.due() and self.model.behind(pull.journal))
        if due and self.isVisible():
            self._pace.begin()
            self._pace.share = _SHARE_IN_FLOOD if self._floods(pull) else _SHARE
            with self._pace.spending():
                self._refresh()

    def _floods(self, pull: Pull) -> bool:
        """Whether more passed since the last time than anybody could read."""
        (at, total), self._seen = self._seen, (pull.at, pull.journal.total)
        return pull.journal.total - total > _FLOOD * (pull.at - at)

    def restyle(self) -> None:
        """After a change of theme."""
        self.empty.restyle()
        self.view.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= _ROOMY
        for part in (self._title, self.count):
            part.setVisible(roomy)
        self.search.setPlaceholderText(
            self.tr("Filter by type or name") if roomy else self.tr("Filter messages")
        )
        self._arrange()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_view(self, theme: Theme) -> None:
        cells = MessageCells(self.model, theme)
        self.view = Table(self.tr("Messages"), cells, _ROW, _COLUMNS, self._pace)
        self.empty = EmptyState(self.view, self._icons, "list")
        self.copy = QAction(self.tr("Copy as JSON"), self.view)
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._icons.set(self.copy, "copy")
        self.view.addAction(self.copy)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._close_detail)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _make_tools(self) -> None:
        self._title = widgets.label(self.tr("Messages"))
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self.count = widgets.label(tone="dim")
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Filter messages"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(220)
        self.follow = widgets.tool_button(
            self._icons, self.tr("Follow the newest"), "to-bottom", checkable=True
        )
        self.follow.setChecked(True)
        self.pause = widgets.tool_button(self._icons, self.tr("Pause"), "pause", checkable=True)
        self.clear = widgets.tool_button(self._icons, self.tr("Clear the list"), "clear")
        self._filter_soon = QTimer(self)
        self._filter_soon.setSingleShot(True)
        self._filter_soon.setInterval(_FILTER_DELAY_MS)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(9, 7, 2, 7)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.search, 20)
        for part in (self.follow, self.pause, self.clear):
            head.addWidget(part)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.view)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(widgets.rule())
        layout.addWidget(self.split, 1)
        self._say()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter_soon.start)
        self._filter_soon.timeout.connect(self._filter)
        self.follow.toggled.connect(self._follow)
        self.pause.toggled.connect(self._pause)
        self.clear.clicked.connect(self._clear)
        self.copy.triggered.connect(self._copy)
        self.detail.closed.connect(self._close_detail)
        self.view.selectionModel().selectionChanged.connect(self._select)
        bar = self.view.verticalScrollBar()
        bar.actionTriggered.connect(lambda: QTimer.singleShot(0, self, self._scrolled))
        # the wheel moves the bar without an action
        self.view.verticalScrollBar().valueChanged.connect(self._moved)
        self.model.modelReset.connect(self._close_detail)

    # Doing ----------------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Show the journal as it is now. Who reads further up keeps the same messages in sight."""
        bar = self.view.verticalScrollBar()
        moved = self.model.follow(self._journal)
        self._say()
        self._show_count()
        if self.follow.isChecked():
            self.view.scrollToBottom()
        elif moved:
            bar.setValue(bar.value() - moved * _ROW)

    def _filter(self) -> None:
        self._filter_soon.stop()
        self.model.set_filter(self.search.text())
        self._refresh()

    def _follow(self, on: bool) -> None:
        if on:
            if self.view.isHidden():  # the details are in its place
                self._close_detail()
            self.view.scrollToBottom()

    def _scrolled(self) -> None:
        """Whoever scrolls up wants to read; at the bottom the newest is wanted again."""
        bar = self.view.verticalScrollBar()
        self.follow.setChecked(bar.value() >= bar.maximum() - _ROW)

    def _moved(self, value: int) -> None:
        if self.view.underMouse():
            self.follow.setChecked(value >= self.view.verticalScrollBar().maximum() - _ROW)

    def _pause(self, on: bool) -> None:
        name = self.tr("Continue") if on else self.tr("Pause")
        self.pause.setToolTip(name)
        self.pause.setAccessibleName(name)
        self._icons.set(self.pause, "play" if on else "pause", "accent" if on else "dim")
        if on:
            self._refresh()
            self.model.hold()
        else:
            self.model.release()
        self._refresh()

    def _clear(self) -> None:
        self._cleared = self._running and bool(self.model.waiting or self.model.total or self._cleared)
        self.model.clear()
        self._say()
        self._show_count()

    def _select(self, selected: QItemSelection) -> None:
        rows = self.view.selectionModel().selectedRows()
        entry = self.model.entry(rows[0]) if rows else None
        if entry is None:
            self.detail.setHidden(self.detail.isHidden() or not self.view.letting_go)
            return
        when = str(self.model.data(self.model.index(rows[0].row(), TIME)))
        first = self.detail.isHidden()
        self.detail.show_entry(entry, when)
        self.follow.setChecked(False)
        if first:
            self._share()
            self._arrange()
            self.view.scrollTo(rows[0])

    def _close_detail(self) -> None:
        had_focus = self.detail.isAncestorOf(QApplication.focusWidget() or self)
        self.view.clearSelection()
        self.detail.hide()
        self._arrange()
        if had_focus:
            self.view.setFocus()

    def _share(self) -> None:
        width = self.split.width()
        self.split.setSizes([width * 58 // 100, width * 42 // 100])

    def _arrange(self) -> None:
        """Where there is no room for both, the details take the table's place."""
        alone = not self.detail.isHidden() and self.width() < _SIDE_BY_SIDE
        if alone == self.view.isHidden():
            return
        focused = self.view.hasFocus()
        self.detail.set_alone(alone)
        self.view.setHidden(alone)
        if alone and focused:
            self.detail.back.setFocus()
        if not alone and not self.detail.isHidden():
            self._share()

    def _copy(self) -> None:
        rows = self.view.selectionModel().selectedRows()
        entry = self.model.entry(rows[0]) if rows else None
        if isinstance(entry, Observation):
            QGuiApplication.clipboard().setText(entry.raw.decode("utf-8", "backslashreplace"))

    def _show_count(self) -> None:
        shown, total = self.model.shown, self.model.total
        text = f"{shown:,}" if shown == total else self.tr("{0:,} of {1:,}").format(shown, total)
        if self.pause.isChecked():
            text += self.tr(" \N{MIDDLE DOT} paused, {0:,} waiting").format(self.model.waiting)
        self.count.setText(text if total or self.model.waiting else "")

    def _say(self) -> None:
        if self.model.total:
            self.empty.say(
                self.tr("Nothing matches this filter"), self.tr("Clear the filter to see all messages.")
            )
        elif self._cleared:
            self.empty.say(self.tr("The list was cleared"), self.tr("New messages appear here."))
        elif self._running:
            self.empty.say(
                self.tr("No messages yet"), self.tr("They appear here when the first browser joins a room.")
            )
        else:
            self.empty.say(self.tr("No messages"), self.tr("Start the server to see its signaling here."))
