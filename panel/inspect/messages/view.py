"""The live table of signaling messages: follow, pause, filter, search, and the selected message in full."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QApplication, QSplitter, QVBoxLayout, QWidget

from panel.breath import breathe
from panel.feed import Pull
from panel.flood import Flood
from panel.focus import Selection
from panel.inspect.detail.counterparts import Counterparts
from panel.inspect.detail.pane import DetailPane
from panel.inspect.messages import texts as messagetexts
from panel.inspect.messages.actions import MessageActions
from panel.inspect.messages.bar import MessageBar
from panel.inspect.messages.cells import MessageCells
from panel.inspect.messages.columns import MessageTable
from panel.inspect.messages.entries import TIME, Entry
from panel.inspect.messages.finder import FindBar, Finder
from panel.inspect.messages.model import MessageModel
from panel.inspect.messages.unlisted import Unlisted
from panel.inspect.messages.vocabulary import vocabulary
from panel.inspect.view import Desk, View
from panel.look import widgets
from panel.look.empty import EmptyState
from panel.pace import Pace
from server.journal import Journal, Observation
from server.query import QueryError

_ROW = 24
_FILTER_DELAY_MS = 150
_ROOMY = 420
_SIDE_BY_SIDE = 520  # less than that is too little for the table and the details together
# In a flood nobody reads twenty new screens a second: two are enough to see it pass.
_SHARE, _LEAST, _MOST = 0.01, 0.04, 0.5
_SHARE_IN_FLOOD = 0.003


class MessagesView(View):
    """Shows the journal; while paused or hidden what is new waits there, as much as it holds.

    The focus narrows it, the selected row is the focus' message.
    """

    name = "messages"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.journal = Journal()
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._flood = Flood()
        self._running = False
        self._wanted = 0  # a message that is to be selected as soon as it is a row
        self._pending: bool | None = None  # a search for the next one (or back) that was not there yet
        self.model = MessageModel(desk.names, parent=self)
        self.detail = DetailPane(desk.icons, desk.names, desk.theme)
        found = Counterparts(desk.story, desk.names, lambda: self.journal)
        self.detail.set_source(found.of, found.others)
        self._detail_commands = self.detail.commands()
        self.finder = Finder(self.model)
        self.unlisted = Unlisted(self)
        self._make_parts()
        self._lay_out()
        self._connect()

    @property
    def title(self) -> str:
        return self.tr("Messages")

    # What the window tells it ---------------------------------------------------------------------------

    def take(self, pull: Pull) -> None:
        """Show what is new in the journal, unless paused or hidden."""
        self.journal = pull.journal
        if pull.running != self._running:
            self._running = pull.running
            self._say()
        due = pull.fresh or (self._pace.due() and self.model.behind(pull.journal))
        if due and self.seen:
            self._pace.begin()
            self._pace.share = _SHARE_IN_FLOOD if self._flood.carries(pull) else _SHARE
            with self._pace.spending():
                self.refresh()
                self.detail.look_again()  # the answer to the offer in sight may have come

    def restyle(self) -> None:
        """After a change of theme."""
        self.empty.restyle()
        self.view.viewport().update()

    def keyboard(self) -> QWidget:
        return self.detail.back if self.view.isHidden() else self.view

    def commands(self) -> list[QAction]:
        return [*self.doing.all(), *self._detail_commands]

    def state(self) -> bytes:
        """The columns that the person chose, to be remembered."""
        return self.view.choice.to_bytes()

    def restore(self, state: bytes) -> None:
        """What `state` gave once; anything else changes nothing."""
        self.view.restore(state)

    def apply_filter(self, text: str) -> None:
        """Show what matches this filter, as if the person had written it."""
        self.search.setText(text)
        self._filter()

    def appear(self) -> None:
        self._obey(self.desk.focus.selection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.bar.set_roomy(self.width() >= _ROOMY)
        self._arrange()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme, icons, known = self.desk.theme, self.desk.icons, vocabulary(self)
        self.cells = MessageCells(self.model, theme)
        self.cells.looked_for = self.finder.holds
        self.view = MessageTable(self.tr("Messages"), self.cells, _ROW, self._pace)
        self.empty = EmptyState(self.view, icons, "list")
        self.bar = MessageBar(theme, icons, self.desk.names, known)
        self.find_bar = FindBar(self.finder, theme, icons, known)
        self.search, self.count = self.bar.search, self.bar.count
        self.follow, self.pause, self.clear = self.bar.follow, self.bar.pause, self.bar.clear
        self.doing = MessageActions(self)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._filter_soon, self._soon = QTimer(self), QTimer(self)
        self._filter_soon.setInterval(_FILTER_DELAY_MS)
        self._soon.setInterval(0)
        for timer in (self._filter_soon, self._soon):
            timer.setSingleShot(True)

    def _lay_out(self) -> None:
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.view)
        self.split.addWidget(self.detail)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        for part in (self.bar, self.find_bar, widgets.rule()):
            layout.addWidget(part)
        layout.addWidget(self.split, 1)
        self._say()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter_soon.start)
        self.search.returned.connect(self._filter)
        self._filter_soon.timeout.connect(self._filter)
        self._soon.timeout.connect(self._go_on)
        self.follow.toggled.connect(self._follow)
        self.pause.toggled.connect(self._pause)
        self.clear.clicked.connect(self._clear)
        self.bar.chip.clicked.connect(self.desk.focus.clear)
        self.bar.reveal.clicked.connect(self.unlisted.reveal)
        self.bar.search_shown.clicked.connect(self.find_bar.open)
        self.find_bar.wanted.connect(self._find)
        self.find_bar.changed.connect(self._look_for)
        self.find_bar.closed.connect(self._close_search)
        self.detail.closed.connect(self._close_detail)
        self.desk.focus.changed.connect(self._focused)
        self.view.selectionModel().selectionChanged.connect(self._select)
        bar = self.view.verticalScrollBar()
        bar.actionTriggered.connect(lambda: QTimer.singleShot(0, self, self._scrolled))
        bar.valueChanged.connect(self._moved)  # the wheel moves the bar without an action
        self.model.modelReset.connect(self._begin_anew)

    # Showing --------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the journal as it is now. Who reads further up keeps the same messages in sight."""
        bar, rows = self.view.verticalScrollBar(), self.model.rowCount()
        moved = self.model.follow(self.journal)
        breathe()
        self.finder.look()
        self._say()
        self._show_count()
        if self.follow.isChecked():
            if not self.model.searching or self.model.rowCount() != rows:
                self.view.scrollToBottom()
        elif moved:
            bar.setValue(bar.value() - moved * _ROW)
        breathe()
        self._select_wanted()
        if self.model.searching or self.finder.searching:
            self._soon.start()

    def _sifted(self) -> None:
        """The model has just looked for a slice: what is left comes later."""
        if self.model.searching:
            self._say()
            self._show_count()
            self._soon.start()
        else:
            self.refresh()

    def _go_on(self) -> None:
        """The next slice of a search. What comes between two of them is served and painted."""
        if self.seen:
            self.refresh()

    def _filter(self) -> None:
        """A filter that cannot be read leaves the last one that could."""
        self._filter_soon.stop()
        try:
            self.model.set_filter(self.search.text())
        except QueryError as error:
            self.bar.show_error(error)
        else:
            self.bar.show_error(None)
            self._sifted()

    def _begin_anew(self) -> None:
        """Other messages are shown: what was selected is, if it is among them."""
        self._wanted, self.unlisted.linked = self.desk.focus.selection.message, 0
        self._drop_detail()
        self.finder.restart()

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
        self.desk.icons.set(self.pause, "play" if on else "pause", "accent" if on else "dim")
        if on:
            self.refresh()
            self.model.hold()
        else:
            self.model.release()
        self.refresh()

    def _clear(self) -> None:
        self.desk.focus.choose_message(0)
        self.model.clear()
        self._say()
        self._show_count()

    # The selected message -------------------------------------------------------------------------------

    @property
    def selected(self) -> Observation | None:
        """The message of the selected row."""
        rows = self.view.selectionModel().selectedRows()
        entry = self.model.entry(rows[0]) if rows else None
        return entry if isinstance(entry, Observation) else None

    def choose(self, number: int) -> None:
        """Select the row of a message and bring it into sight, as soon as it is there."""
        self._wanted = number
        self._select_wanted()

    def _select_wanted(self) -> None:
        row = self.model.row_of(self._wanted) if self._wanted else -1
        if row >= 0:
            self._wanted = 0
            self.view.selectRow(row)
            self.view.scrollTo(self.model.index(row, TIME), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif not self.model.searching:
            self.unlisted.show(self._wanted)
            self._wanted = 0
        if self._pending is not None:
            self._find(self._pending)

    def _focused(self, selection: Selection) -> None:
        if self.seen:
            self._obey(selection)

    def _obey(self, selection: Selection) -> None:
        """Show what the focus says, which another view may have moved."""
        self.model.narrow(selection)
        self.bar.show_selection(selection, self.journal.origin)
        current = self.selected
        if selection.message != (current.seq if current else 0):
            self._wanted = self.unlisted.linked = selection.message
            if not selection.message:
                self.view.clearSelection()
        self._sifted()
        there = not selection.message or self.model.row_of(selection.message) >= 0
        self.bar.show_missing(not there and not self.model.searching)

    def _select(self, _: QItemSelection) -> None:
        rows = self.view.selectionModel().selectedRows()
        entry = self.model.entry(rows[0]) if rows else None
        if entry is None:
            self.detail.setHidden(self.detail.isHidden() or not self.view.letting_go)
            return
        when = str(self.model.data(self.model.index(rows[0].row(), TIME)))
        if self.open_detail(entry, when):
            self.view.scrollTo(rows[0])
        if isinstance(entry, Observation):
            self.desk.focus.choose_message(entry.seq)
            self.find_bar.show_place(entry.seq)

    def open_detail(self, entry: Entry, when: str) -> bool:
        """Show an entry in full, `when` as the table writes it. Whether that takes room from the table."""
        first = self.detail.isHidden()
        self.detail.show_entry(entry, when)
        self.follow.setChecked(False)
        if first:
            self._share()
            self._arrange()
        return first

    def _close_detail(self) -> None:
        had_focus = self.detail.isAncestorOf(QApplication.focusWidget() or self)
        self._drop_detail()
        self.desk.focus.choose_message(0)
        if had_focus:
            self.view.setFocus()

    def _leave(self) -> None:
        """Escape: out of the search, or out of the details."""
        if self.find_bar.isAncestorOf(QApplication.focusWidget() or self):
            self._close_search()
        else:
            self._close_detail()

    def _drop_detail(self) -> None:
        self.view.clearSelection()
        self.detail.hide()
        self._arrange()

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

    # Searching ------------------------------------------------------------------------------------------

    def find_one(self, *, back: bool = False) -> None:
        """The next one that is looked for; where nothing is yet, ask for it."""
        if self.finder.active and not self.find_bar.isHidden():
            self._find(back)
        else:
            self.find_bar.open()

    def _find(self, back: bool) -> None:
        current = self.selected
        first, last = self.model.bounds
        start = current.seq if current else last + 1 if back else first - 1
        number = self.finder.next(start, back=back)
        self._pending = back if not number and self.finder.searching else None
        if number:
            self.choose(number)

    def _look_for(self) -> None:
        self._pending = None
        self.view.viewport().update()
        self.refresh()

    def _close_search(self) -> None:
        self.finder.set_text("")
        self._pending = None
        self.find_bar.hide()
        self.view.viewport().update()
        self.view.setFocus()

    def _show_count(self) -> None:
        text = messagetexts.count(self.model, paused=self.pause.isChecked())
        if text != self.count.text():
            self.count.setText(text)
        self.find_bar.show_place(self.desk.focus.selection.message)

    def _say(self) -> None:
        self.empty.say(*messagetexts.nothing(self.model, self._running if self.desk.live else None))
