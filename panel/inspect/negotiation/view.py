"""Who talks to whom, how they came to it, and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, Qt
from PySide6.QtGui import QAction, QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from panel.breath import breathe
from panel.feed import Pull
from panel.focus import Selection
from panel.inspect import naming
from panel.inspect.negotiation import pairs
from panel.inspect.negotiation.page import PairPage
from panel.inspect.negotiation.pairs import PairCells, PairModel
from panel.inspect.view import Desk, View
from panel.look import widgets
from panel.look.empty import EmptyState
from panel.look.table import Table
from panel.look.theme import set_font
from panel.pace import Pace
from panel.trace.story import PairStory

_ROW = 26
_SIDE_BY_SIDE = 760
_LEAST_WIDTH = 240
_SHARE, _LEAST, _MOST = 0.02, 0.2, 2.0


class NegotiationView(View):
    """The pairs of the selection, and the one in focus in full.

    Side by side where there is room; else one takes the place of the other.
    """

    name = "negotiation"
    icon = "negotiation"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._seen = -1  # the version of the story that is shown
        self._scope = Selection()  # what was selected before a pair was
        self._make_parts()
        self._lay_out()
        self._connect()
        self._follow(desk.focus.selection)

    @property
    def title(self) -> str:
        return self.tr("Negotiation")

    @property
    def pair(self) -> PairStory | None:
        """The one that is shown in full: the one in focus, or the only one there is."""
        key = self.desk.focus.selection.pair
        if key:
            return self.desk.story.pair(*key)
        return self.model.rows[0] if len(self.model.rows) == 1 else None

    def take(self, pull: Pull) -> None:
        changed = self.desk.story.version != self._seen
        if self.seen and changed and (pull.fresh or self._pace.due()):
            self._pace.begin()
            with self._pace.spending():
                self._refresh()

    def restyle(self) -> None:
        self.empty.restyle()
        self.page.restyle()
        self.list.viewport().update()

    def keyboard(self) -> QWidget:
        return self.page.timeline if self.list.isHidden() else self.list

    def commands(self) -> list[QAction]:
        return [self.all_pairs]

    def appear(self) -> None:
        self._follow(self.desk.focus.selection)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        desk = self.desk
        self.model = PairModel(lambda peer: naming.called(desk, peer), self)
        self.list = Table(self.tr("Pairs"), PairCells(self.model, desk.theme), _ROW, pairs.FITTED, self._pace)
        self.empty = EmptyState(self.list, desk.icons, "negotiation")
        self.page = PairPage(desk, self._pace)
        self.back = widgets.tool_button(desk.icons, self.tr("All pairs (Esc)"), "list")
        self.all_pairs = QAction(self.tr("Show all pairs"), self)
        self._caption = widgets.ElidedLabel()
        set_font(self._caption, weight=QFont.Weight.DemiBold)
        self._caption.setMinimumHeight(self.back.sizeHint().height())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 7, 2, 7)
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self._caption, 1)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.addWidget(self.list)
        self.split.addWidget(self.page)
        self.split.setStretchFactor(0, 2)
        self.split.setStretchFactor(1, 3)
        self.split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(widgets.rule())
        layout.addWidget(self.split, 1)
        self.setMinimumWidth(_LEAST_WIDTH)

    def _connect(self) -> None:
        self.desk.focus.changed.connect(self._follow)
        self.back.clicked.connect(self._go_back)
        self.list.selectionModel().selectionChanged.connect(self._choose)
        self.all_pairs.triggered.connect(self._go_back)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._go_back)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # Showing --------------------------------------------------------------------------------------------

    def _follow(self, selection: Selection) -> None:
        if not selection.pair:
            self._scope = selection
        if self.seen:
            self._refresh()
            self.page.highlight(selection.message)

    def _refresh(self) -> None:
        """Show the story as it is now."""
        story = self.desk.story
        self._seen = story.version
        self.model.update(pairs.chosen(story, self._scope), 0.0)
        self._say()
        breathe()
        pair = self.pair
        if pair is not None:
            self.page.show_pair(pair, self.desk.focus.selection)
        self._mark(pair)
        self._arrange()

    def _arrange(self) -> None:
        """The list beside the pair where both fit; nothing to choose from needs no list."""
        pair, wide = self.pair, self.width() >= _SIDE_BY_SIDE
        many = len(self.model.rows) > 1 or (pair is not None and self._row_of(pair) < 0)
        self.list.setVisible(pair is None or (wide and many))
        self.page.setVisible(pair is not None)
        self.back.setVisible(self.desk.focus.selection.pair is not None)
        self._caption.setText(self._headline(pair))

    def _headline(self, pair: PairStory | None) -> str:
        if pair is not None:
            return naming.both(self.desk, pair.key)
        silent = self.desk.focus.selection.pair
        if silent:
            return self.tr("{0} have not negotiated").format(naming.both(self.desk, silent))
        count = len(self.model.rows)
        if not count:
            return ""
        return self.tr("1 pair") if count == 1 else self.tr("{0} pairs").format(count)

    def _say(self) -> None:
        if self._scope.narrows:
            self.empty.say(
                self.tr("No pair in the selection"), self.tr("Nobody in it has negotiated with anybody yet.")
            )
        else:
            self.empty.say(
                self.tr("Nobody negotiates yet") if self.desk.live else self.tr("Nobody has negotiated"),
                self.tr("Once two people are in a room, their offers, answers and candidates appear here."),
            )

    def _row_of(self, pair: PairStory | None) -> int:
        return next((row for row, shown in enumerate(self.model.rows) if shown is pair), -1)

    def _mark(self, pair: PairStory | None) -> None:
        """Select the row of the pair, without telling anybody."""
        selected, row = self.list.selectionModel(), self._row_of(pair)
        selected.blockSignals(True)
        if row < 0:
            selected.clear()
        elif row not in [index.row() for index in selected.selectedRows()]:
            self.list.selectRow(row)
        selected.blockSignals(False)
        self.list.viewport().update()

    # Doing ----------------------------------------------------------------------------------------------

    def _choose(self, selected: QItemSelection) -> None:
        rows = selected.indexes()
        pair = self.model.at(rows[0]) if rows else None
        if pair is not None:
            self.desk.focus.choose_peers(*pair.key)
            if self.list.isHidden():
                self.page.timeline.setFocus()

    def _go_back(self) -> None:
        """To all of the time, or to what was selected before the pair."""
        focus = self.desk.focus
        if focus.selection.span and self.page.timeline.hasFocus():
            focus.choose_span(None)
            return
        if focus.selection.pair is None:
            return
        if self._scope.room:
            focus.choose_room(self._scope.room)
        else:
            focus.choose_peers(*self._scope.peers)
        self.list.setFocus()
