"""The view of messages on a desk of its own, with a server that a test moves by hand."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from panel.feed import Pull
from panel.focus import Focus
from panel.inspect.messages.view import MessagesView
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.texts import Names
from panel.trace.story import Story
from server.journal import Observation
from server.rooms import Session
from server.runner import ServerState
from tests.panel.fakes import FakeServer


class Table:
    """A view that is shown, and what moves it."""

    def __init__(self, theme: Theme, *, width: int = 1000, height: int = 420) -> None:
        self.server = FakeServer(ServerState.RUNNING)
        self.names = Names()
        self.desk = Desk(theme, Icons(theme), self.names, Focus(), Story())
        self.view = MessagesView(self.desk)
        self.view.resize(width, height)
        self.view.show()
        self.view.grab()  # lays everything out
        self.pull()

    def close(self) -> None:
        """Nothing of it stays, which the next test would have to style and paint."""
        self.view.close()
        shiboken6.delete(self.view)

    def pull(self, *, fresh: bool = True) -> None:
        server = self.server
        self.names.learn(server.snapshot())
        self.view.take(
            Pull(server.state, server.clock, server.journal, server.snapshot, (), None, fresh=fresh)
        )

    def join(self, *names: str) -> list[Session]:
        people = [self.server.join(name) for name in names]
        self.pull()
        return people

    def flood(self, count: int, kind: str = "chat", sender: str = "a") -> None:
        journal = self.server.journal
        for _ in range(count):
            journal.append(journal.total / 10, sender, "b", kind, "lobby", b"{}")

    def finish(self) -> None:
        """Let every search come to its end."""
        while self.view.model.searching or self.view.finder.searching:
            self.view._go_on()

    def filter(self, text: str) -> None:
        self.view.apply_filter(text)
        self.finish()

    def find(self, text: str) -> None:
        self.view.find_bar.open()
        self.view.find_bar.field.setText(text)
        self.view.find_bar.apply()
        self.finish()

    def select(self, number: int) -> None:
        """The row of this message, as with the mouse."""
        self.view.view.selectRow(self.view.model.row_of(number))

    def key(self, key: Qt.Key, *, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.view.view, key, modifier)

    @property
    def selected(self) -> int:
        """The number of the selected message, 0 for none."""
        entry = self.view.selected
        return entry.seq if entry else 0

    @property
    def shown(self) -> list[int | None]:
        """The numbers of the rows; None for a gap."""
        model = self.view.model
        entries = [model.row_at(row) for row in range(model.rowCount())]
        return [entry.seq if isinstance(entry, Observation) else None for entry in entries]
