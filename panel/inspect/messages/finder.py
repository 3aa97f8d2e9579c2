"""Searching among the messages that are shown: how many match, which, and where the next one is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from panel.inspect.messages.filterfield import FilterField, explain
from panel.inspect.messages.model import MessageModel
from panel.inspect.messages.sieve import PATIENCE, Sieve
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.numbers import figure, fill
from panel.look.theme import Theme
from server.query import QueryError
from server.querycompletion import Vocabulary

_DELAY_MS = 150


class Finder:
    """Finds messages by number. Looks a few milliseconds in one go, once the table's own filter is done."""

    def __init__(self, model: MessageModel) -> None:
        self._model = model
        self.patience = PATIENCE
        self._text = ""
        self._sieve: Sieve | None = None

    def set_text(self, text: str) -> None:
        """Look for what matches this filter; for nothing where it is empty. Raises QueryError."""
        matcher = self._model.matcher(text)
        self._text = text.strip()
        first, _ = self._model.bounds
        self._sieve = Sieve(matcher, first - 1) if self._text else None

    def restart(self) -> None:
        """Other messages are shown now."""
        self.set_text(self._text)

    @property
    def active(self) -> bool:
        return self._sieve is not None

    @property
    def searching(self) -> bool:
        """Whether there is more to look at."""
        return self._sieve is not None and self._sieve.last < self._model.bounds[1]

    @property
    def count(self) -> int:
        """How many were found so far."""
        return len(self._sieve.found) if self._sieve else 0

    def look(self) -> None:
        """Go on."""
        if self._sieve is not None and not self._model.searching:
            first, last = self._model.bounds
            self._sieve.forget(first)
            self._sieve.look(self._model.source, last, self.patience)

    def holds(self, number: int) -> bool:
        """Whether this message was found."""
        return self._sieve is not None and self._sieve.holds(number)

    def place(self, number: int) -> int:
        """Which of those found it is, counting from 1; 0: none."""
        return self._sieve.place(number) if self._sieve else 0

    def next(self, number: int, *, back: bool) -> int:
        """The next one after (or before) this message, round the end; 0: none, or not known yet."""
        if self._sieve is None or not self._sieve.found:
            return 0
        if back and self._sieve.last < number - 1:
            return 0
        found = self._sieve.before(number) if back else self._sieve.after(number)
        if found or self.searching:
            return found
        return self._sieve.found[-1 if back else 0]


class FindBar(QWidget):
    """A line to search with, under the head of the table. `wanted` asks for the next one found, or back."""

    wanted = Signal(bool)  # back
    closed = Signal()
    changed = Signal()  # something else is looked for

    def __init__(self, finder: Finder, theme: Theme, icons: Icons, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._finder = finder
        self.field = FilterField(theme, vocabulary)
        self.field.setAccessibleName(self.tr("Search the messages shown"))
        self.field.setPlaceholderText(self.tr('Search, for example "a=setup"'))
        self.field.setMaximumWidth(420)
        self.count = widgets.ElidedLabel()
        widgets.set_tone(self.count, "dim")
        self._back = widgets.tool_button(icons, self.tr("Previous one (Shift+F3)"), "chevron-up")
        self._next = widgets.tool_button(icons, self.tr("Next one (F3)"), "chevron-down")
        self._close = widgets.tool_button(icons, self.tr("Close the search"), "close")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DELAY_MS)
        self._lay_out()
        self.field.textChanged.connect(self._soon.start)
        self.field.returned.connect(self._returned)
        self._soon.timeout.connect(self.apply)
        self._back.clicked.connect(lambda: self.wanted.emit(True))
        self._next.clicked.connect(lambda: self.wanted.emit(False))
        self._close.clicked.connect(self.closed)
        self.hide()

    def open(self) -> None:
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.apply()

    def apply(self) -> None:
        """Look for what is written now."""
        self._soon.stop()
        try:
            self._finder.set_text(self.field.text())
        except QueryError as error:
            self.field.show_error(error)
            self._finder.set_text("")
            self._say(explain(error), "danger")
        else:
            self.field.show_error(None)
            self._say("", "dim")
        self.changed.emit()

    def show_place(self, number: int) -> None:
        """Say how many there are, and which of them the selected message is."""
        if not self._finder.active:
            return
        count, place = self._finder.count, self._finder.place(number)
        if not count and not self._finder.searching:
            text = self.tr("Nothing found")
        else:
            text = fill(self.tr("{0:,} of {1:,}"), place, count) if place else figure(count)
            if self._finder.searching:
                text += self.tr(" and counting\N{HORIZONTAL ELLIPSIS}")
        self._say(text, "dim")

    def _returned(self, back: bool) -> None:
        if self._soon.isActive():
            self.apply()
        self.wanted.emit(back)

    def _say(self, text: str, tone: str) -> None:
        if self.count.text() != text:
            self.count.setText(text)
        widgets.set_tone(self.count, tone)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(9, 0, 2, 7)
        layout.setSpacing(4)
        layout.addWidget(self.field, 2)
        for part in (self._back, self._next):
            layout.addWidget(part)
        layout.addWidget(self.count, 1)
        layout.addWidget(self._close)
