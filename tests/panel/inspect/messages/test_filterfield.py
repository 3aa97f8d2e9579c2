"""What could come next is offered while a filter is written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from panel.inspect.messages.filterfield import explain
from panel.look.theme import Theme
from panel.trace.people import Person
from server.query import QueryError
from server.querytext import SENTENCES
from tests.panel.inspect.messages.messagesview import Table


@pytest.fixture
def table(theme: Theme) -> Iterator[Table]:
    table = Table(theme)
    table.join("Ada", "Bo de Wit")
    table.view.activateWindow()
    table.view.search.setFocus()
    yield table
    table.close()


def write(table: Table, text: str) -> list[str]:
    """Write it, and see what is on offer."""
    QTest.keyClicks(table.view.search, text)
    return [one.text for one in table.view.search.offered]


def press(table: Table, *keys: Qt.Key) -> None:
    """In the list, which has the keyboard while it is open."""
    for key in keys:
        QTest.keyClick(table.view.search._popup, key)


def test_fields_then_values(table: Table) -> None:
    assert write(table, "fr") == ["from:"]
    assert table.view.search._popup.isVisible()
    press(table, Qt.Key.Key_Tab)
    assert table.view.search.text() == "from:"
    assert [one.text for one in table.view.search.offered] == ["Ada", '"Bo de Wit"', "Callbox"]
    assert not table.view.search._popup.currentIndex().isValid(), "Return would not take it"
    press(table, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert table.view.search.text() == 'from:"Bo de Wit" '
    assert not table.view.search._popup.isVisible(), "it would lie over what was found"
    table.view._filter_soon.timeout.emit()
    assert table.shown == [4, 6]


def test_what_occurs_is_offered(table: Table) -> None:
    for text, offered in (
        ("type:w", ["welcome"]), ("room:", ["lobby"]), ("ada", ["peer:Ada"]), ('"ada', []),
        ("type:hello", []),
    ):  # fmt: skip
        table.view.search.clear()
        assert write(table, text) == offered
        assert table.view.search._popup.isVisible() == bool(offered)


def test_writing_goes_on_while_the_list_is_open(table: Table) -> None:
    assert len(write(table, "type:")) == 3
    QTest.keyClicks(table.view.search._popup, "wel")
    assert table.view.search.text() == "type:wel"
    assert [one.text for one in table.view.search.offered] == ["welcome"]
    press(table, Qt.Key.Key_Backspace)
    assert table.view.search.text() == "type:we"


def test_an_empty_line_offers_everything_when_it_is_asked(table: Table) -> None:
    search = table.view.search
    assert not search._popup.isVisible()
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert search._popup.isVisible()
    assert len(search.offered) == 11
    press(table, Qt.Key.Key_Escape)
    assert not search._popup.isVisible()


def test_return_without_a_choice_applies_what_is_written(table: Table) -> None:
    write(table, "wel")
    press(table, Qt.Key.Key_Return)
    assert not table.view.search._popup.isVisible()
    assert table.view.search.text() == "wel"
    assert table.shown == [2, 5]


def test_a_click_takes_one(table: Table) -> None:
    write(table, "has:")
    popup, items = table.view.search._popup, table.view.search._items
    popup.clicked.emit(items.index(1, 0))
    assert table.view.search.text() == "has:candidate "


def test_the_place_that_is_wrong_is_underlined(table: Table) -> None:
    search = table.view.search
    danger = table.desk.theme.tokens.danger.lower()

    def places() -> set[int]:
        image = search.grab().toImage()
        box = range(image.width()), range(image.height() // 2, image.height() - 3)
        return {x for x in box[0] for y in box[1] if image.pixelColor(x, y).name() == danger}

    search.clearFocus()
    assert not places()
    table.filter("type:offer frm:anna")
    metrics, red = search.fontMetrics(), places()
    left = min(red) - metrics.horizontalAdvance("type:offer ")
    assert 0 <= left < 20, "where the text begins"
    assert max(red) - min(red) == pytest.approx(metrics.horizontalAdvance("frm:"), abs=6)
    table.filter("type:offer")
    assert not places()


def test_every_error_is_explained(qapp: QApplication) -> None:
    for code in SENTENCES:
        error = QueryError(code, 0, 1, "this", "that")
        assert explain(error) == f"{error} {error.hint}"


def test_people_of_long_ago_are_offered_too(table: Table) -> None:
    table.desk.story.people["z9"] = Person("z9", "Zoe")
    assert write(table, "peer:z") == ["Zoe"]
