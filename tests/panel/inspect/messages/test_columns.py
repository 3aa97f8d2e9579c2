"""Columns: what fits, what the person chose, and what was remembered."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from panel.inspect.messages.columns import SPECS, ColumnChoice, MessageTable
from panel.inspect.messages.entries import (
    CODE,
    DELTA,
    NUMBER,
    PREVIEW,
    RECIPIENT,
    ROOM,
    SENDER,
    SIZE,
    TIME,
    TYPE,
)
from panel.look.theme import Theme
from tests.panel.inspect.messages.messagesview import Table

USUAL = [TIME, TYPE, SENDER, RECIPIENT, ROOM, SIZE, CODE]


def seen(table: MessageTable) -> list[int]:
    """The columns from the left, as they are on the screen."""
    header = table.horizontalHeader()
    order = [header.logicalIndex(place) for place in range(header.count())]
    return [column for column in order if not header.isSectionHidden(column)]


class TestChoice:
    def test_the_usual_ones(self) -> None:
        fitted = ColumnChoice().fit(1_000)
        assert [c for c, width in fitted.items() if width] == USUAL
        assert sum(fitted.values()) in range(996, 1_001), "what is left is shared"

    @pytest.mark.parametrize(
        ("room", "gone"), [(630, []), (600, [SIZE]), (500, [SIZE, ROOM]), (300, [SIZE, ROOM, CODE, TIME])]
    )
    def test_the_less_important_give_way(self, room: int, gone: list[int]) -> None:
        fitted = ColumnChoice().fit(room)
        assert [c for c in USUAL if not fitted[c]] == sorted(gone, key=USUAL.index)
        assert sum(fitted.values()) <= room

    def test_what_was_asked_for_stays(self) -> None:
        choice = ColumnChoice()
        choice.show(SIZE, on=True)
        choice.show(PREVIEW, on=True)
        fitted = choice.fit(300)
        assert [c for c, width in fitted.items() if width] == [TYPE, SENDER, RECIPIENT, SIZE, PREVIEW]

    def test_one_always_stays(self) -> None:
        choice = ColumnChoice()
        for column in SPECS:
            choice.show(column, on=False)
        assert len(choice.shown) == 1

    def test_moving_passes_those_that_are_hidden(self) -> None:
        choice = ColumnChoice()
        choice.move(TYPE, -1)
        shown = [c for c in choice.order if c in choice.shown]
        assert shown[:3] == [TYPE, TIME, SENDER]
        choice.move(TYPE, -1)
        assert shown[0] == TYPE, "it is at the end"
        choice.move(CODE, 1)
        assert sorted(choice.order) == sorted(SPECS)

    @given(
        st.lists(st.tuples(st.sampled_from(list(SPECS)), st.sampled_from(["on", "off", -1, 1])), max_size=20)
    )
    def test_whatever_is_chosen_comes_back(self, steps: list[tuple[int, str | int]]) -> None:
        choice = ColumnChoice()
        for column, what in steps:
            if isinstance(what, str):
                choice.show(column, on=what == "on")
            elif column in choice.shown:
                choice.move(column, what)
                choice.widths[column] = 100 + what
        again = ColumnChoice()
        assert again.take(choice.to_bytes())
        assert vars(again) == vars(choice)

    @pytest.mark.parametrize(
        "state",
        [
            b"", b"\xff", b"[]", b"{}", b"null", b'{"version": 1}',
            json.dumps({"version": 2, "order": [], "shown": ["time"], "kept": [], "widths": {}}).encode(),
            json.dumps({"version": 1, "order": [], "shown": [], "kept": [], "widths": {}}).encode(),
            json.dumps({"version": 1, "order": ["x"], "shown": ["x"], "kept": [], "widths": {}}).encode(),
            json.dumps({"version": 1, "order": [], "shown": ["time"], "kept": [], "widths": []}).encode(),
            b'{"version": 1, "order": [], "shown": ["time"], "kept": [], "widths": {"time": 1e999}}',
        ],
    )  # fmt: skip
    def test_what_is_no_state_changes_nothing(self, state: bytes) -> None:
        choice = ColumnChoice()
        assert not choice.take(state)
        assert vars(choice) == vars(ColumnChoice())

    def test_a_state_of_an_older_version_lacks_columns(self) -> None:
        choice = ColumnChoice()
        state = {"version": 1, "order": ["type", "time", "type"], "shown": ["type", "time"], "kept": ["to"],
                 "widths": {"type": 9}}  # fmt: skip
        assert choice.take(json.dumps(state).encode())
        assert choice.order[:2] == [TYPE, TIME]
        assert sorted(choice.order) == sorted(SPECS)
        assert choice.kept == set()
        assert choice.widths[TYPE] >= 32


class TestTable:
    @pytest.fixture
    def table(self, theme: Theme) -> Iterator[Table]:
        table = Table(theme)
        table.join("Ada", "Bo")
        yield table
        table.close()

    def test_they_are_dragged(self, table: Table) -> None:
        view = table.view.view
        header = view.horizontalHeader()
        header.moveSection(header.visualIndex(CODE), 0)
        assert seen(view) == view._columns() == [CODE, *USUAL[:-1]]
        view.resize(900, 300)
        assert seen(view)[0] == CODE

    def test_they_are_widened(self, table: Table) -> None:
        view = table.view.view
        view.setColumnWidth(TYPE, 222)
        view._fit(700)
        assert view.columnWidth(TYPE) == 222

    def test_it_fills_its_room_and_no_more(self, table: Table) -> None:
        view = table.view.view
        assert view.horizontalScrollBar().maximum() == 0
        assert sum(view.columnWidth(c) for c in seen(view)) >= view.viewport().width() - 4

    def test_the_menu(self, table: Table) -> None:
        view = table.view.view
        actions = {action.text(): action for action in view.menu().actions()}
        actions["No."].setChecked(True)
        actions["Room"].setChecked(False)
        assert seen(view) == [NUMBER, TIME, TYPE, SENDER, RECIPIENT, SIZE, CODE]
        self.action(view, "Move to the right", "No.").trigger()
        assert seen(view)[:2] == [TIME, NUMBER]
        self.action(view, "Move to the left", "Code").trigger()
        assert seen(view)[-2:] == [CODE, SIZE]
        {action.text(): action for action in view.menu().actions()}["As at the beginning"].trigger()
        assert seen(view) == USUAL

    def test_it_is_remembered(self, table: Table, theme: Theme) -> None:
        view = table.view.view
        view._show(DELTA, on=True)
        view.horizontalHeader().moveSection(view.horizontalHeader().visualIndex(TYPE), 0)
        state, wanted = table.view.state(), seen(view)
        other = Table(theme)
        other.view.restore(state)
        assert seen(other.view.view) == wanted
        assert other.view.state() == state
        other.view.restore(b"nonsense")
        assert seen(other.view.view) == wanted
        other.close()

    def test_the_new_columns_say_something(self, table: Table) -> None:
        model = table.view.model
        table.server.journal.append(
            table.server.clock + 0.25, "a", "b", "chat", "x", b'{"a":\n"\xe2\x80\xae"}'
        )
        table.pull()
        last = model.row_at(model.rowCount() - 1)
        assert [model.text(last, c) for c in (NUMBER, DELTA, PREVIEW)] == ["7", "+250 ms", '{"a": " "}']
        assert model.text(model.row_at(0), DELTA) == ""
        table.filter("type:hello or type:chat")
        assert model.text(last, DELTA) == "+250 ms"

    def action(self, view: MessageTable, menu: str, text: str) -> QAction:
        part = next(part for part in view.menu().findChildren(QMenu) if part.title() == menu)
        return next(action for action in part.actions() if action.text() == text)
