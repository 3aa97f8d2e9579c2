"""What can be done with the messages: copy, mark, search, and show only those that are alike."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from server.journal import EVERYONE, SERVER, Observation
from server.querytext import quote

if TYPE_CHECKING:
    from panel.inspect.messages.view import MessagesView


class MessageActions(QObject):
    """The actions of the table, which are in its context menu, and of the view around it."""

    def __init__(self, view: MessagesView) -> None:
        super().__init__(view)
        self._view = view
        keys = QKeySequence.StandardKey
        self.copy = self._action(self.tr("Copy as JSON"), "copy", keys.Copy, self._copy)
        self.copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.mark = self._action(self.tr("Mark"), "bookmark", "Ctrl+B", self._mark)
        self.mark.setCheckable(True)
        self.next_mark = self._action(self.tr("Next mark"), "", "F2", lambda: self._go_to_mark(back=False))
        self.previous_mark = self._action(
            self.tr("Previous mark"), "", "Shift+F2", lambda: self._go_to_mark(back=True)
        )
        self.find_next = self._action(
            self.tr("Search, and the next one found"), "find", keys.FindNext, view.find_one
        )
        self.find_previous = self._action(
            self.tr("The one found before"), "", keys.FindPrevious, lambda: view.find_one(back=True)
        )
        self.same_type = self._action(self.tr("Show only this type"), "filter", "", self._same_type)
        self.same_sender = self._action(self.tr("Show only this sender"), "", "", self._same_sender)
        self.same_pair = self._action(self.tr("Show only these two"), "", "", self._same_pair)
        self._add_head(view)
        self._fill_menu()

    def _add_head(self, view: MessagesView) -> None:
        """What the buttons in the head do, and the way to the filter: from the whole window."""
        keys = QKeySequence.StandardKey
        self.filter = self._action(self.tr("Filter messages"), "filter", keys.Find, view.search.setFocus)
        self.pause = self._action(self.tr("Pause messages"), "pause", "Ctrl+P", view.pause.toggle)
        self.follow = self._action(self.tr("Follow the newest"), "to-bottom", "Ctrl+End", view.follow.toggle)
        self.bring_back = self._action(self.tr("Bring back what was cleared"), "", "", self._bring_back)
        for action in (self.filter, self.pause, self.follow):
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            view.addAction(action)

    def all(self) -> list[QAction]:
        """For the menus and the command palette."""
        return [
            self.filter, self.find_next, self.find_previous, self.pause, self.follow, self.mark,
            self.next_mark, self.previous_mark, self.copy, self.same_type, self.same_sender, self.same_pair,
            self.bring_back, self._view.view.choose,
        ]  # fmt: skip

    def _fill_menu(self) -> None:
        table = self._view.view
        groups = (
            (self.copy, self.mark),
            (self.same_type, self.same_sender, self.same_pair),
            (self.next_mark, self.previous_mark),
            (self.find_next, self.find_previous),
            (self.bring_back, table.choose),
        )
        for group in groups:
            table.addActions(list(group))
            line = QAction(table)
            line.setSeparator(True)
            table.addAction(line)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.selectionModel().selectionChanged.connect(self.offer)
        self._view.addActions([self.mark, self.next_mark, self.previous_mark])
        self._view.addActions([self.find_next, self.find_previous])
        self._view.model.modelReset.connect(self.offer_return)
        self.offer()
        self.offer_return()

    def offer(self) -> None:
        """Only what can be done with the selected message."""
        selected = self._view.selected
        for action in (self.copy, self.mark, self.same_type, self.same_sender):
            action.setEnabled(selected is not None)
        self.same_pair.setEnabled(selected is not None and _between_peers(selected))
        self.mark.setChecked(selected is not None and selected.seq in self._view.model.marks)

    def offer_return(self) -> None:
        """Whether there is something to be brought back."""
        self.bring_back.setEnabled(self._view.model.cleared > 0)

    # Doing ----------------------------------------------------------------------------------------------

    def _copy(self) -> None:
        if selected := self._view.selected:
            QGuiApplication.clipboard().setText(selected.raw.decode("utf-8", "backslashreplace"))

    def _mark(self) -> None:
        if selected := self._view.selected:
            model = self._view.model
            model.mark(selected.seq, on=selected.seq not in model.marks)
            self.offer()
            self._view.view.viewport().update()

    def _bring_back(self) -> None:
        self._view.model.bring_back()
        self._view.refresh()

    def _go_to_mark(self, *, back: bool) -> None:
        """Round the end, past those that the filter leaves out."""
        marks, selected = self._view.model.marks, self._view.selected
        number = selected.seq if selected else 0
        if back:
            place = bisect_left(marks, number)
            order = [*reversed(marks[:place]), *reversed(marks[place:])]
        else:
            place = bisect_right(marks, number)
            order = [*marks[place:], *marks[:place]]
        shown = (mark for mark in order if self._view.model.row_of(mark) >= 0)
        if found := next(shown, 0):
            self._view.choose(found)

    def _same_type(self) -> None:
        if selected := self._view.selected:
            self._add(f"type:{quote(selected.type)}")

    def _same_sender(self) -> None:
        if selected := self._view.selected:
            self._add(f"from:{quote(self._view.desk.names.of(selected.sender))}")

    def _add(self, condition: str) -> None:
        """What matches this as well as the present filter."""
        text = self._view.search.text().strip()
        if " or " in text.casefold():
            text = f"({text})"
        self._view.apply_filter(f"{text} {condition}".strip())

    def _same_pair(self) -> None:
        if (selected := self._view.selected) and _between_peers(selected):
            self._view.desk.focus.choose_peers(selected.sender, selected.recipient)

    def _action(
        self, text: str, icon: str, shortcut: QKeySequence.StandardKey | str, act: Callable[[], None]
    ) -> QAction:
        action = QAction(text, self)
        if icon:
            self._view.desk.icons.set(action, icon)
        if isinstance(shortcut, QKeySequence.StandardKey):
            action.setShortcuts(shortcut)
        elif shortcut:
            action.setShortcut(shortcut)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _: act())  # whether it is checked is none of its business
        return action


def _between_peers(observation: Observation) -> bool:
    ends = {observation.sender, observation.recipient}
    return len(ends) == 2 and not ends & {SERVER, EVERYONE}
