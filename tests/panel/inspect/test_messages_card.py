"""The live messages: follow, pause, filter, errors and gaps."""

from __future__ import annotations

import pytest

from panel.application import Panel
from panel.inspect.messagemodel import Gap
from panel.pace import Pace
from tests.panel.conftest import Until
from tests.panel.fakes import FakeServer, shown


class TestMessages:
    async def test_they_arrive_in_order_with_names(self, panel: Panel, server: FakeServer) -> None:
        ada = server.join("Ada")
        server.send(ada, type="chat", text="hi")
        panel.feed.pull()
        model = panel.window.messages.model
        rows = [[model.data(model.index(r, c)) for c in (1, 2, 3)] for r in range(model.rowCount())]
        assert rows == [
            ["hello", "Ada", "Callbox"],
            ["welcome", "Callbox", "Ada"],
            ["peer-joined", "Ada", "everyone"],
            ["chat", "Ada", "everyone"],
        ]

    async def test_pause_holds_them_back(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        messages.pause.click()
        server.join("Ada")
        panel.feed.pull()
        assert messages.model.rowCount() == 0
        assert "paused, 3 waiting" in messages.count.text()
        messages.pause.click()
        assert messages.model.rowCount() == 3

    async def test_hidden_they_wait(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        panel.window.hide()
        server.join("Ada")
        panel.feed.pull()
        assert messages.model.rowCount() == 0
        assert not panel.window.people.peers.rows
        panel.window.show()
        assert messages.model.rowCount() == 3
        assert len(panel.window.people.peers.rows) == 1

    async def test_it_follows_the_newest_until_one_is_read(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        ada = server.join("Ada")
        for number in range(200):
            server.send(ada, type="chat", text=str(number))
        panel.feed.pull()
        bar = messages.view.verticalScrollBar()
        assert bar.value() == bar.maximum() > 0
        messages.view.selectRow(10)
        assert not messages.follow.isChecked()
        assert shown(messages.detail, panel.window)
        assert '"text": "' in messages.detail.text.toPlainText()
        before = bar.value()
        server.send(ada, type="chat", text="one more")
        panel.feed.pull()
        assert bar.value() == before
        messages.follow.click()
        assert bar.value() == bar.maximum()

    async def test_what_is_read_stays_when_its_row_falls_out(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        ada = server.join("Ada")
        server.send(ada, type="chat", text="to be read")
        panel.feed.pull()
        messages.view.selectRow(3)
        for _ in range(server.journal.capacity):
            server.journal.append(0.0, "a", "b", "chat")
        panel.feed.pull()
        assert not messages.view.selectionModel().selectedRows()
        assert "to be read" in messages.detail.text.toPlainText()
        assert shown(messages.detail, panel.window)
        messages.detail.closed.emit()
        assert not shown(messages.detail, panel.window)

    async def test_an_error_is_explained(self, panel: Panel, server: FakeServer) -> None:
        ada = server.join("Ada")
        server.send(ada, type="wave")
        panel.feed.pull()
        messages = panel.window.messages
        messages.view.selectRow(messages.model.rowCount() - 1)
        assert messages.detail._error.text().startswith("unknown_type: The server does not know")

    async def test_the_filter(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        server.join("Ada")
        panel.feed.pull()
        messages.search.setText("welc")
        messages._filter_soon.timeout.emit()
        assert messages.model.rowCount() == 1
        assert messages.count.text() == "1 of 3"
        messages.search.setText("nothing like it")
        messages._filter_soon.timeout.emit()
        assert messages.empty.text.startswith("Nothing matches")
        assert shown(messages.empty, panel.window)

    async def test_a_flood_while_paused_is_a_gap(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        messages.pause.click()
        for number in range(21_000):
            server.journal.append(float(number), "a", "b", "chat")
        panel.feed.pull()
        assert "paused, 20,000 waiting" in messages.count.text()
        messages.pause.click()
        assert messages.model.rowCount() == 1 + 20_000
        assert messages.model.row_at(0) == Gap(1_000)
        assert messages.count.text() == "20,000"

    async def test_what_was_there_stays_while_paused(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        ada = server.join("Ada")
        server.send(ada, type="chat", text="keep me")
        panel.feed.pull()
        messages.pause.click()
        for number in range(21_000):
            server.journal.append(float(number), "a", "b", "chat")
        panel.feed.pull()
        messages.view.selectRow(3)
        assert messages.model.rowCount() == 4
        assert "keep me" in messages.detail.text.toPlainText()

    async def test_who_reads_further_up_is_not_moved(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        for number in range(20_000):
            server.journal.append(float(number), "a", "b", "chat")
        panel.feed.pull()
        messages.follow.setChecked(False)
        view = messages.view
        view.verticalScrollBar().setValue(24 * 15_000)
        seen = messages.model.row_at(view.rowAt(0))
        for _ in range(3):
            for number in range(1_000):
                server.journal.append(float(number), "a", "b", "chat")
            panel.feed.pull()
            assert messages.model.row_at(view.rowAt(0)) == seen

    async def test_in_a_flood_it_slows_down_and_loses_nothing(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        messages = panel.window.messages
        refreshed: list[int] = []
        messages.model.rowsInserted.connect(lambda *_: refreshed.append(messages.model.total))
        messages._pace = Pace(share=1e-9, least=10.0, most=10.0)
        messages._pace.begin()
        server.join("Ada")
        await until(lambda: panel.feed._ticks > 20)
        assert not refreshed
        messages._pace = Pace(share=1.0, least=0.0, most=0.0)
        await until(lambda: refreshed)
        assert refreshed == [server.journal.total]

    async def test_a_loss_is_explained(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        for number in range(20_007):
            server.journal.append(float(number), "a", "b", "chat")
        panel.feed.pull()
        messages.view.selectRow(0)
        assert messages.detail._title.text() == "7 messages are missing here"

    async def test_a_cleared_list_says_so(self, panel: Panel, server: FakeServer) -> None:
        messages = panel.window.messages
        server.join("Ada")
        panel.feed.pull()
        messages.clear.click()
        assert messages.empty.text == "The list was cleared New messages appear here."
        panel.feed.pull()
        assert messages.empty.text.startswith("The list was cleared")
        await server.stop()
        panel.feed.pull()
        messages.clear.click()
        assert messages.empty.text.startswith("No messages Start the server")


class TestNarrow:
    @pytest.fixture
    def narrow(self, panel: Panel, server: FakeServer) -> Panel:
        """The smallest window, with a test call beside the messages."""
        panel.window.resize(900, 600)
        panel.window.call.prepare("Test call to Ada")
        server.join("Ada")
        server.join("W" * 60)
        panel.feed.pull()
        panel.window.grab()  # lays everything out
        return panel

    async def test_the_details_take_the_place_of_the_table(self, narrow: Panel, until: Until) -> None:
        messages = narrow.window.messages
        messages.view.selectRow(1)
        narrow.window.grab()
        assert shown(messages.detail, narrow.window)
        assert not shown(messages.view, narrow.window)
        assert messages.detail.minimumSizeHint().width() <= messages.width()
        messages.detail.back.click()
        assert shown(messages.view, narrow.window)
        assert not shown(messages.detail, narrow.window)
        await until(lambda: not messages.view.horizontalScrollBar().maximum())
        assert messages.view.width() == messages.split.width()

    async def test_with_more_room_both_are_there_again(self, narrow: Panel) -> None:
        messages = narrow.window.messages
        messages.view.selectRow(1)
        narrow.window.call.hide()
        narrow.window.resize(1280, 800)
        narrow.window.grab()
        for part in (messages.view, messages.detail, messages.detail.close_button):
            assert shown(part, narrow.window)
        assert not shown(messages.detail.back, narrow.window)

    async def test_following_goes_back_to_the_table(self, narrow: Panel) -> None:
        messages = narrow.window.messages
        messages.view.selectRow(1)
        messages.follow.click()
        assert shown(messages.view, narrow.window)

    async def test_the_filter_stays_usable(self, narrow: Panel) -> None:
        search = narrow.window.messages.search
        needed = search.fontMetrics().horizontalAdvance(search.placeholderText())
        assert search.width() > needed + 20

    async def test_both_graphs_can_be_seen(self, narrow: Panel) -> None:
        graphs = narrow.window.graphs
        assert shown(graphs.lag, narrow.window)
        assert all(shown(figure, narrow.window) for figure in graphs.lag._figures)
        graphs.tabs.setCurrentIndex(1)
        assert shown(graphs.rate, narrow.window)
        assert not shown(graphs.lag, narrow.window)
        narrow.window.call.hide()
        narrow.window.resize(1280, 800)
        narrow.window.grab()
        for part in (graphs.lag, graphs.rate, *graphs.lag._figures):
            assert shown(part, narrow.window)
        assert not shown(graphs.tabs, narrow.window)
