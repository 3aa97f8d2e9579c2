"""What tables paint by themselves: cut texts, marks, tints, and the selected row."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from panel.inspect.messages.cells import MessageCells
from panel.inspect.messages.model import MessageModel
from panel.inspect.people.models import PeerCells, PeerModel
from panel.look.icons import Icons
from panel.look.schemes import mix
from panel.look.table import Columns, Table
from panel.look.theme import Theme
from panel.pace import Pace
from panel.texts import Names
from server.journal import Journal
from server.runner import ServerState
from tests.panel.fakes import FakeServer
from tests.panel.look.test_schemes import contrast

WIDTHS = (110, 90, 80, 80, 70, 70, 100)
ROW = 24


def test_a_column_is_as_wide_as_its_title() -> None:
    columns = Columns((60, 56, 30), (0,), (1,)).holding((40, 70, 0))
    assert list(columns.widths) == [60, 70, 30]
    assert columns.fit(110) == [80, 0, 30]


class Messages:
    """A table of messages in a window of its own."""

    def __init__(self, theme: Theme, journal: Journal) -> None:
        theme.set_appearance("light")
        theme.dress()
        self.tokens = theme.tokens
        self.model = MessageModel(Names())
        self.table = Table(
            "Messages", MessageCells(self.model, theme), ROW, Columns(WIDTHS, ()), Pace(1, 0, 1)
        )
        self.table.resize(sum(WIDTHS) + 20, 300)
        self.model.follow(journal)
        self.table.show()

    def picture(self) -> QImage:
        return self.table.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def colors(self, row: int, column: int) -> set[str]:
        """What is seen in a cell."""
        image, left = self.picture(), sum(WIDTHS[:column])
        xs, ys = range(left, left + WIDTHS[column]), range(row * ROW, (row + 1) * ROW)
        return {QColor(image.pixel(x, y)).name() for x in xs for y in ys}

    def paper(self, row: int) -> str:
        return QColor(self.picture().pixel(2, row * ROW + 2)).name()


@pytest.fixture
def journal(qapp: QApplication) -> Journal:
    log = Journal(capacity=4)
    log.append(0.0, "a", "b", "chat")
    log.append(0.0, "W" * 40, "b", "chat", "lobby")
    log.append(0.0, "a", "server", "invalid", "lobby", code="bad_json")
    log.append(0.0, "server", "a", "error", "lobby", code="kicked")
    log.append(0.0, "a", "b", "candidate", "lobby")
    return log


@pytest.fixture
def messages(theme: Theme, journal: Journal) -> Messages:
    """The rows: a gap, one with a long name, a refused one, a calm end, a candidate."""
    return Messages(theme, journal)


def test_a_text_stays_in_its_cell(messages: Messages) -> None:
    image, tokens = messages.picture(), messages.tokens
    right = sum(WIDTHS[:3])
    edge = {
        QColor(image.pixel(x, y)).name() for x in range(right - 8, right + 8) for y in range(ROW, 2 * ROW)
    }
    assert edge == {tokens.surface.lower()}
    assert tokens.text.lower() in messages.colors(1, 2)


def test_what_went_wrong_is_tinted_and_a_calm_end_is_not(messages: Messages) -> None:
    tokens = messages.tokens
    assert messages.paper(2) == mix(tokens.danger, tokens.surface, 0.10)
    assert messages.paper(3) == tokens.surface.lower()
    for column in (1, 6):
        assert tokens.danger.lower() in messages.colors(2, column)
    assert tokens.danger.lower() not in messages.colors(3, 1)
    assert tokens.dim.lower() in messages.colors(4, 1)


def test_a_gap_speaks_across_the_row(messages: Messages) -> None:
    colors = [messages.colors(0, column) for column in range(len(WIDTHS))]
    assert [len(seen) > 1 for seen in colors] == [False, True, True, True, False, False, False]
    assert {messages.tokens.warn.lower(), messages.tokens.danger.lower()} <= colors[1], "text and mark"


def test_the_selected_row_stands_out(messages: Messages) -> None:
    tokens = messages.tokens
    messages.table.selectRow(2)
    messages.table.clearFocus()
    assert messages.paper(2) == tokens.raised.lower()
    assert tokens.danger.lower() not in messages.colors(2, 6)
    messages.table.activateWindow()
    messages.table.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    assert messages.table.hasFocus()
    assert messages.paper(2) == mix(tokens.accent, tokens.surface, 0.16)
    assert messages.paper(1) == tokens.surface.lower()


def test_in_high_contrast_the_selected_row_has_an_outline(messages: Messages, theme: Theme) -> None:
    theme.set_appearance("contrast-light")
    accent = theme.tokens.accent.lower()
    messages.table.selectRow(2)
    messages.table.clearFocus()
    assert accent in messages.colors(2, 6)
    assert accent not in messages.colors(1, 6)


def test_another_theme_is_put_on(messages: Messages, theme: Theme) -> None:
    before = messages.colors(1, 2)
    theme.set_appearance("dark")
    after = messages.colors(1, 2)
    assert theme.tokens.text.lower() in after
    assert theme.tokens.text.lower() not in before


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_who_waits_stands_out_and_who_is_away_fades(theme: Theme, appearance: str) -> None:
    theme.set_appearance("dark" if appearance == "dark" else "light")
    tokens = theme.tokens
    server = FakeServer(ServerState.RUNNING)
    server.join("Ada")
    server.hub.disconnect(server.join("Bo"), server.clock)
    server.hub.set_door("lobby", server.clock, locked=False, lobby=True)
    server.join("Cy")
    model = PeerModel()
    model.update(server.snapshot().peers, server.clock)
    cells = PeerCells(model, Icons(theme), theme)
    here, away, waiting = model.rows
    assert (cells.ink(here, 0), cells.ink(away, 0), cells.ink(waiting, 0)) == ("text", "dim", "text")
    assert cells.paper(here) is cells.paper(away) is None
    paper = cells.paper(waiting)
    assert paper is not None
    assert paper.name() == mix(tokens.accent, tokens.surface, 0.10)
    assert contrast(tokens.accent, paper.name()) >= 4.5
    assert contrast(tokens.text, paper.name()) >= 4.5


@pytest.mark.parametrize(
    ("room", "widths"),
    [(600, [175, 150, 275]), (450, [100, 150, 200]), (400, [150, 0, 250]), (90, [0, 0, 200])],
)
def test_columns_give_way(room: int, widths: list[int]) -> None:
    assert Columns((100, 150, 200), stretch=(0, 2), spare=(1, 0)).fit(room) == widths
