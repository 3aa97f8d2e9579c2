"""The live messages: follow, pause, filter, search, marks, and the selection that all views share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from panel.inspect.messages import texts as messagetexts
from panel.inspect.messages.entries import Gap
from panel.look.theme import Theme
from panel.pace import Pace
from tests.panel.fakes import shown
from tests.panel.inspect.messages.messagesview import Table


@pytest.fixture
def table(theme: Theme) -> Iterator[Table]:
    table = Table(theme)
    yield table
    table.close()


def test_a_recording_without_messages_asks_for_no_server(table: Table) -> None:
    title, hint = messagetexts.nothing(table.view.model, None)
    assert title == "No messages in this recording"
    assert "server" not in hint


class TestFollowing:
    def test_they_arrive_in_order_with_names(self, table: Table) -> None:
        (ada,) = table.join("Ada")
        table.server.send(ada, type="chat", text="hi")
        table.pull()
        model = table.view.model
        rows = [[model.data(model.index(r, c)) for c in (1, 2, 3)] for r in range(model.rowCount())]
        assert rows == [
            ["hello", "Ada", "Callbox"],
            ["welcome", "Callbox", "Ada"],
            ["peer-joined", "Ada", "everyone"],
            ["chat", "Ada", "everyone"],
        ]

    def test_pause_holds_them_back(self, table: Table) -> None:
        table.view.pause.click()
        table.join("Ada")
        assert table.shown == []
        assert table.view.count.text().endswith("paused, 3 waiting")
        table.view.pause.click()
        assert table.shown == [1, 2, 3]
        assert table.view.count.text() == "3"

    def test_hidden_they_wait(self, table: Table) -> None:
        table.view.hide()
        table.join("Ada")
        assert table.shown == []
        table.view.show()
        assert table.shown == [1, 2, 3]

    def test_it_follows_the_newest_until_one_is_read(self, table: Table) -> None:
        (ada,) = table.join("Ada")
        for number in range(200):
            table.server.send(ada, type="chat", text=str(number))
        table.pull()
        bar = table.view.view.verticalScrollBar()
        assert bar.value() == bar.maximum() > 0
        table.view.view.selectRow(10)
        assert not table.view.follow.isChecked()
        assert shown(table.view.detail, table.view)
        before = bar.value()
        table.server.send(ada, type="chat", text="one more")
        table.pull()
        assert bar.value() == before
        table.view.follow.click()
        assert bar.value() == bar.maximum()

    def test_what_is_read_stays_when_its_row_falls_out(self, table: Table) -> None:
        (ada,) = table.join("Ada")
        table.server.send(ada, type="chat", text="to be read")
        table.pull()
        table.select(4)
        table.flood(table.server.journal.capacity)
        table.pull()
        assert table.selected == 0
        assert shown(table.view.detail, table.view)
        table.view.detail.closed.emit()
        assert not shown(table.view.detail, table.view)

    def test_a_flood_while_paused_is_a_gap(self, table: Table) -> None:
        table.view.pause.click()
        table.flood(21_000)
        table.pull()
        assert "paused, 20,000 waiting" in table.view.count.text()
        table.view.pause.click()
        assert table.view.model.rowCount() == 1 + 20_000
        assert table.view.model.row_at(0) == Gap(1_000)
        assert table.view.count.text() == "20,000"
        table.view.view.selectRow(0)
        assert table.view.detail._title.text() == "1,000 messages are missing here"
        assert table.desk.focus.selection.message == 0

    def test_what_was_there_stays_while_paused(self, table: Table) -> None:
        table.join("Ada")
        table.view.pause.click()
        table.flood(21_000)
        table.pull()
        table.select(2)
        assert table.shown == [1, 2, 3]
        assert table.selected == 2

    def test_who_reads_further_up_is_not_moved(self, table: Table) -> None:
        table.flood(20_000)
        table.pull()
        table.view.follow.setChecked(False)
        view = table.view.view
        view.verticalScrollBar().setValue(24 * 15_000)
        seen = table.view.model.row_at(view.rowAt(0))
        for _ in range(3):
            table.flood(1_000)
            table.pull()
            assert table.view.model.row_at(view.rowAt(0)) == seen

    def test_in_a_flood_it_slows_down_and_loses_nothing(self, table: Table) -> None:
        table.view._pace = Pace(share=1e-9, least=10.0, most=10.0)
        table.view._pace.begin()
        table.flood(100)
        table.pull(fresh=False)
        assert table.shown == []
        table.view._pace = Pace(share=1.0, least=0.0, most=0.0)
        table.pull(fresh=False)
        assert len(table.shown) == 100

    def test_a_cleared_list_says_so(self, table: Table) -> None:
        table.join("Ada")
        table.view.clear.click()
        assert table.view.empty.text.startswith("The list was cleared")
        assert table.view.count.text() == f"0 \N{MIDDLE DOT} {table.server.journal.total} cleared"
        table.pull()
        assert table.view.empty.text.startswith("The list was cleared")

    def test_what_was_cleared_can_be_brought_back(self, table: Table) -> None:
        table.join("Ada")
        assert not table.view.doing.bring_back.isEnabled()
        table.view.model.mark(2, on=True)
        table.view.clear.click()
        table.join("Bo")
        assert table.shown == [4, 5, 6]
        table.view.doing.bring_back.trigger()
        assert table.shown == [1, 2, 3, 4, 5, 6]
        assert list(table.view.model.marks) == [2]
        assert not table.view.doing.bring_back.isEnabled()

    def test_what_is_gone_for_good_is_a_gap(self, table: Table) -> None:
        table.join("Ada")
        table.view.pause.click()
        table.view.clear.click()
        table.flood(20_001)
        table.pull()
        table.view.pause.click()
        table.view.doing.bring_back.trigger()
        assert table.shown[:2] == [None, 5]
        assert table.view.model.row_at(0) == Gap(4)


class TestFilter:
    def test_it_is_applied_a_moment_after_it_is_written(self, table: Table) -> None:
        table.join("Ada")
        table.view.search.setText("welc")
        assert table.shown == [1, 2, 3]
        table.view._filter_soon.timeout.emit()
        assert table.shown == [2]
        assert table.view.count.text() == "1 of 3"
        table.filter("nothing like it")
        assert table.view.empty.text.startswith("Nothing matches")
        assert shown(table.view.empty, table.view)

    def test_what_cannot_be_read_is_said_and_changes_nothing(self, table: Table) -> None:
        table.join("Ada")
        table.filter("type:hello")
        table.filter("type:hello frm:ada")
        assert table.shown == [1]
        assert shown(table.view.bar.error, table.view)
        assert table.view.bar.error.text() == "There is no field \u201cfrm\u201d. Do you mean from?"
        QTest.keyClick(table.view.search, Qt.Key.Key_Return)
        assert table.view.search.selectedText() == "frm:"
        table.filter("type:welcome")
        assert table.shown == [2]
        assert not shown(table.view.bar.error, table.view)

    def test_a_long_search_goes_on_by_itself_and_says_how_far_it_is(self, table: Table) -> None:
        table.flood(20_000)
        table.pull()
        table.view.model._patience = 0.0
        table.view.apply_filter("chat")
        assert table.view.model.searching
        assert table.view._soon.isActive()
        assert table.view.count.text() == "searching\N{HORIZONTAL ELLIPSIS} 0 %"
        assert table.view.empty.text == "Searching\N{HORIZONTAL ELLIPSIS}"
        table.view.model._patience = 10.0
        table.view._soon.timeout.emit()
        assert table.view.count.text() == "20,000"

    def test_hidden_it_does_not_search(self, table: Table) -> None:
        table.flood(20_000)
        table.pull()
        table.view.model._patience = 0.0
        table.view.apply_filter("chat")
        table.view.hide()
        before = table.view.model.searched
        table.view._soon.timeout.emit()
        assert table.view.model.searched == before

    def test_what_was_selected_still_is(self, table: Table) -> None:
        table.join("Ada", "Bo")
        table.select(2)
        table.filter("type:welcome")
        assert (table.shown, table.selected) == ([2, 5], 2)
        assert shown(table.view.detail, table.view)
        table.filter("type:hello")
        assert table.selected == 0
        assert not shown(table.view.detail, table.view)
        table.filter("")
        assert table.selected == 2, "the others still look at it"

    def test_alike_ones_only(self, table: Table) -> None:
        ada, _bo = table.join("Ada", "Bo de Wit")
        table.server.send(ada, type="chat", text="hi")
        table.pull()
        table.filter("hello or peer-joined")
        table.select(4)
        table.view.doing.same_sender.trigger()
        assert table.view.search.text() == '(hello or peer-joined) from:"Bo de Wit"'
        assert table.shown == [4, 6]
        table.view.doing.same_type.trigger()
        assert table.shown == [4]
        assert not table.view.doing.same_pair.isEnabled()


class TestFocus:
    def test_it_narrows_what_is_shown(self, table: Table) -> None:
        ada, bo, cy = table.join("Ada", "Bo", "Cy")
        table.server.send(ada, type="offer", to=bo.id, description={"type": "offer", "sdp": "x"})
        table.server.send(ada, type="offer", to=cy.id, description={"type": "offer", "sdp": "x"})
        table.pull()
        table.desk.focus.choose_peers(ada.id, bo.id)
        assert table.shown == [10]
        assert table.view.bar.chip.text() in ("Ada \N{LEFT RIGHT ARROW} Bo", "Bo \N{LEFT RIGHT ARROW} Ada")
        assert shown(table.view.bar.chip, table.view)
        table.filter("type:chat")
        assert table.view.empty.text.startswith("Nothing here matches")
        table.filter("")
        table.view.bar.chip.click()
        assert len(table.shown) == 11
        assert not table.desk.focus.selection.narrows
        assert not shown(table.view.bar.chip, table.view)

    def test_a_room_and_a_stretch_of_time(self, table: Table) -> None:
        table.flood(100)
        table.pull()
        table.desk.focus.choose_span((2.0, 3.0))
        assert table.shown == list(range(21, 32))
        table.desk.focus.choose_room("attic & co")
        assert table.shown == []
        assert table.view.bar.chip.text().startswith("Room attic && co")

    def test_the_selected_row_is_its_message(self, table: Table) -> None:
        table.join("Ada")
        table.select(2)
        assert table.desk.focus.selection.message == 2
        table.view.detail.closed.emit()
        assert table.desk.focus.selection.message == 0

    def test_a_message_from_elsewhere_is_selected_and_in_sight(self, table: Table) -> None:
        table.flood(5_000)
        table.pull()
        table.desk.focus.choose_message(1_234)
        assert table.selected == 1_234
        assert not table.view.follow.isChecked()
        view, row = table.view.view, table.view.model.row_of(1_234)
        assert 0 <= view.rowViewportPosition(row) < view.viewport().height()
        table.desk.focus.choose_message(0)
        assert table.selected == 0
        assert not shown(table.view.detail, table.view)

    def test_one_that_the_filter_leaves_out_is_told_of(self, table: Table) -> None:
        table.join("Ada", "Bo")
        table.filter("type:hello")
        table.desk.focus.choose_message(2)
        assert table.view.bar.error.text() == "The selected message is not among those shown."
        assert shown(table.view.bar.error, table.view)
        assert shown(table.view.detail, table.view), "it is shown in full all the same"
        assert table.view.detail._title.text() == "welcome"
        table.desk.focus.choose_message(4)
        assert not shown(table.view.bar.error, table.view)
        table.desk.focus.choose_message(2)
        table.filter("")
        assert not shown(table.view.bar.error, table.view)
        assert table.selected == 2

    def test_one_that_is_left_out_can_be_brought_in(self, table: Table) -> None:
        ada, *_ = table.join("Ada", "Bo")
        table.desk.focus.choose_peers(ada.id)
        table.view.clear.click()
        table.filter("type:chat")
        table.desk.focus.choose_message(4)
        assert table.selected == 0
        table.view.bar.reveal.click()
        table.finish()
        assert table.selected == 4
        assert not shown(table.view.bar.reveal, table.view)

    def test_one_that_is_still_searched_is_selected_when_it_comes(self, table: Table) -> None:
        table.flood(20_000)
        table.pull()
        table.view.model._patience = 0.0
        table.view.apply_filter("chat")
        table.desk.focus.choose_message(19_999)
        assert table.selected == 0
        table.view.model._patience = 10.0
        table.view._go_on()
        assert table.selected == 19_999

    def test_what_was_chosen_while_it_was_hidden(self, table: Table) -> None:
        ada, _ = table.join("Ada", "Bo")
        table.view.hide()
        table.desk.focus.choose_peers(ada.id)
        table.desk.focus.choose_message(3)
        assert len(table.shown) == 6
        table.view.show()
        assert table.shown == [1, 2, 3]
        assert table.selected == 3

    def test_only_these_two(self, table: Table) -> None:
        ada, bo = table.join("Ada", "Bo")
        table.server.send(ada, type="offer", to=bo.id, description={"type": "offer", "sdp": "x"})
        table.pull()
        table.select(7)
        table.view.doing.same_pair.trigger()
        assert table.desk.focus.selection.peers == tuple(sorted((ada.id, bo.id)))
        assert (table.shown, table.selected) == ([7], 7)


class TestSearch:
    def test_next_and_previous_go_round(self, table: Table) -> None:
        table.join("Ada", "Bo", "Cy")
        table.find("type:welcome")
        places = []
        for back in (False, False, False, False, True, True):
            table.view.find_one(back=back)
            places.append((table.selected, table.view.find_bar.count.text()))
        assert places == [
            (2, "1 of 3"), (5, "2 of 3"), (8, "3 of 3"), (2, "1 of 3"), (8, "3 of 3"), (5, "2 of 3"),
        ]  # fmt: skip
        assert len(table.shown) == 9, "the others are where they were"
        assert [table.view.cells.looked_for(number) for number in (4, 5)] == [False, True]

    def test_keys(self, table: Table) -> None:
        table.join("Ada", "Bo")
        table.view.doing.find_next.trigger()
        assert shown(table.view.find_bar, table.view)
        field = table.view.find_bar.field
        QTest.keyClicks(field, "type:hello ")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert table.selected == 1
        table.view.doing.find_next.trigger()
        assert table.selected == 4
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
        assert table.selected == 1
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert not shown(table.view.find_bar, table.view)
        assert not table.view.cells.looked_for(1)

    def test_it_searches_what_the_filter_left(self, table: Table) -> None:
        table.join("Ada", "Bo")
        table.find("hello or welcome")
        assert table.view.finder.count == 4
        table.filter("from:ada or to:ada")
        assert table.view.finder.count == 2
        table.join("Ada Two")
        table.filter("from:ada* or to:ada*")
        assert table.view.finder.count == 4

    def test_new_messages_are_counted(self, table: Table) -> None:
        table.find("hello")
        assert table.view.find_bar.count.text() == "Nothing found"
        table.join("Ada", "Bo")
        table.finish()
        assert table.view.find_bar.count.text() == "2"

    def test_the_next_one_may_still_have_to_be_found(self, table: Table) -> None:
        table.flood(19_000)
        table.flood(1, "offer")
        table.pull()
        table.view.find_bar.open()
        table.view.find_bar.field.setText("type:offer")
        table.view.model._patience = 0.0
        sieve_patience = table.view.finder.patience
        table.view.finder.patience = 0.0
        table.view.find_bar.field.returned.emit(False)
        assert table.selected == 0
        assert "counting" in table.view.find_bar.count.text()
        table.view.finder.patience = max(sieve_patience, 10.0)
        table.finish()
        assert table.selected == 19_001

    def test_what_cannot_be_read_is_said(self, table: Table) -> None:
        table.join("Ada")
        table.find("size>x")
        assert table.view.find_bar.count.text().startswith("\u201cx\u201d is no size.")
        assert table.view.finder.count == 0


class TestMarks:
    def test_they_are_set_and_visited(self, table: Table) -> None:
        table.join("Ada", "Bo", "Cy")
        for number in (2, 5, 7):
            table.select(number)
            table.view.doing.mark.trigger()
        assert list(table.view.model.marks) == [2, 5, 7]
        role = Qt.ItemDataRole.AccessibleDescriptionRole
        assert [table.view.model.data(table.view.model.index(row, 0), role) for row in (1, 2)] == [
            "Marked", None,
        ]  # fmt: skip
        seen = []
        for action in ("next_mark", "next_mark", "next_mark", "previous_mark"):
            getattr(table.view.doing, action).trigger()
            seen.append(table.selected)
        assert seen == [2, 5, 7, 5]
        assert table.view.doing.mark.isChecked()
        table.view.doing.mark.trigger()
        assert list(table.view.model.marks) == [2, 7]
        assert not table.view.doing.mark.isChecked()

    def test_a_filter_for_them_follows(self, table: Table) -> None:
        table.join("Ada", "Bo")
        table.view.model.mark(2, on=True)
        table.view.model.mark(5, on=True)
        table.filter("is:marked")
        assert table.shown == [2, 5]
        table.view.model.mark(2, on=False)
        assert table.shown == [5]

    def test_those_that_are_not_shown_are_passed_by(self, table: Table) -> None:
        table.join("Ada", "Bo")
        for number in (2, 4, 5):
            table.view.model.mark(number, on=True)
        table.filter("type:welcome")
        table.select(2)
        table.view.doing.next_mark.trigger()
        assert table.selected == 5

    def test_a_bar_stands_before_the_row(self, table: Table) -> None:
        table.join("Ada")
        view = table.view.view

        def corner(number: int) -> str:
            y = view.rowViewportPosition(table.view.model.row_of(number)) + 12
            return view.viewport().grab().toImage().pixelColor(1, y).name()

        before = corner(2)
        table.view.model.mark(2, on=True)
        assert corner(2) == table.desk.theme.tokens.accent.lower() != before
        assert corner(1) == before

    def test_copy(self, table: Table) -> None:
        (ada,) = table.join("Ada")
        assert not table.view.doing.copy.isEnabled()
        table.server.send(ada, type="chat", text="hi")
        table.pull()
        table.select(4)
        table.view.doing.copy.trigger()
        assert QGuiApplication.clipboard().text() == '{"type":"chat","text":"hi"}'


class TestNarrow:
    @pytest.fixture
    def table(self, theme: Theme) -> Iterator[Table]:
        table = Table(theme, width=400, height=300)
        table.join("Ada", "W" * 60)
        table.view.grab()
        yield table
        table.close()

    def test_the_details_take_the_place_of_the_table(self, table: Table) -> None:
        view = table.view
        view.view.selectRow(1)
        view.grab()
        assert shown(view.detail, view)
        assert not shown(view.view, view)
        assert view.detail.minimumSizeHint().width() <= view.width()
        view.detail.back.click()
        assert shown(view.view, view)
        assert not shown(view.detail, view)
        QApplication.processEvents()
        assert view.view.horizontalScrollBar().maximum() == 0

    def test_with_more_room_both_are_there_again(self, table: Table) -> None:
        view = table.view
        view.view.selectRow(1)
        view.resize(1000, 400)
        view.grab()
        for part in (view.view, view.detail, view.detail.close_button, view.count):
            assert shown(part, view)
        assert not shown(view.detail.back, view)

    def test_following_goes_back_to_the_table(self, table: Table) -> None:
        table.view.view.selectRow(1)
        table.view.follow.click()
        assert shown(table.view.view, table.view)

    def test_the_filter_stays_usable(self, table: Table) -> None:
        search = table.view.search
        needed = search.fontMetrics().horizontalAdvance(search.placeholderText())
        assert search.width() > needed + 20

    def test_a_long_name_does_not_widen_it(self, table: Table) -> None:
        wide = table.names.of(table.server.snapshot().peers[1].id)
        assert len(wide) == 60
        table.desk.focus.choose_peers(*(peer.id for peer in table.server.snapshot().peers))
        table.filter("(")
        table.view.grab()
        assert table.view.width() == 400
        assert table.view.minimumSizeHint().width() <= 400
