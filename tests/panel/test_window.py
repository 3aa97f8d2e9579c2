"""The window: its states, what it shows, what it asks of the server, and how it closes."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from panel.application import Panel
from server.errors import SignalingError
from server.journal import Observation
from server.lan import Interface
from server.looplag import LagStats
from server.runner import PortTakenError, ServerState
from tests.panel.conftest import Until
from tests.panel.fakes import LOOPBACK, WIFI, WIRED, FakeCalls, FakeServer

# What these have inside is Qt's own, and Qt's to name.
QTS_OWN = (QComboBox, QLineEdit, QTabBar, QAbstractItemView)
TAKEN = PortTakenError(8443, "nginx (pid 123)", 8444)


def shown(widget: QWidget, window: QWidget) -> bool:
    return widget.isVisibleTo(window)


def ping(seq: int) -> Observation:
    return Observation(seq, 0.0, "a", "b", "chat", "lobby", 2, b"{}", "")


class TestHost:
    async def test_running(self, panel: Panel, server: FakeServer) -> None:
        host = panel.window.host
        assert host.state_label.text() == "Running"
        assert host.toggle.text() == "Stop"
        assert host.link.text() == host.qr.text == "https://192.168.1.5:8443/room/lobby"
        assert "http://192.168.1.5:8080/trust" in host.hint.text()
        assert host.summary.text() == "Waiting for the first guest"
        server.join("Ada")
        server.join("Bo", room="kitchen")
        panel.feed.pull()
        assert host.summary.text() == "2 people \N{MIDDLE DOT} 2 rooms"

    async def test_stop_and_start_again(self, panel: Panel, server: FakeServer, until: Until) -> None:
        host = panel.window.host
        host.toggle.click()
        await until(lambda: host.state_label.text() == "Stopped")
        assert host.toggle.text() == "Start"
        assert not host.qr.text
        assert not host.address
        assert panel.window.people.no_peers.text.startswith("The server is stopped")
        host.toggle.click()
        await until(lambda: host.state_label.text() == "Running")
        assert server.calls == ["start 8443", "stop", "start 8443"]

    @pytest.mark.parametrize("state", [ServerState.STARTING, ServerState.STOPPING])
    async def test_in_between_the_button_rests(
        self, panel: Panel, server: FakeServer, state: ServerState
    ) -> None:
        server.state = state
        panel.feed.pull()
        assert panel.window.host.state_label.text().lower().startswith(state.value)
        assert not panel.window.host.toggle.isEnabled()
        server.state = ServerState.RUNNING

    async def test_the_menu_restarts(self, panel: Panel, server: FakeServer, until: Until) -> None:
        panel.window.menus.restart_action.trigger()
        await until(lambda: len(server.calls) == 3)
        assert server.calls == ["start 8443", "stop", "start 8443"]

    async def test_another_network_and_another_room(self, panel: Panel) -> None:
        host = panel.window.host
        assert shown(host.network, panel.window)
        host.network.setCurrentIndex(1)
        host.room.setText("class-3b")
        assert host.link.text() == "https://10.0.0.7:8443/room/class-3b"
        host.set_interfaces([WIRED, LOOPBACK])
        assert host.network.currentData() == WIRED.address
        host.set_interfaces([WIFI])
        assert host.link.text() == "https://192.168.1.5:8443/room/class-3b"
        assert not shown(host.network, panel.window)

    async def test_a_room_name_is_a_slug(self, panel: Panel) -> None:
        room = panel.window.host.room
        for text, fine in (("ok_1-A", True), ("no room", False), ("a/b", False)):
            room.setText(text)
            assert room.hasAcceptableInput() == fine

    async def test_without_a_network(self, panel: Panel) -> None:
        host = panel.window.host
        host.set_interfaces([LOOPBACK])
        assert host._caption.text() == "This address works on this computer only."
        assert "iPhone" not in host.hint.text()
        host.set_interfaces([])
        assert host._caption.text() == "Connect this computer to a network first."
        assert not host.qr.text

    async def test_only_the_address_that_is_served(self, panel: Panel, server: FakeServer) -> None:
        server.settings = type(server.settings)(host="10.0.0.7")
        other = Interface("wlan0", "192.168.1.99", "wifi", "Wi-Fi (wlan0)")
        panel.window.host.set_interfaces([other, WIRED])
        assert panel.window.host.link.text().startswith("https://10.0.0.7:")

    async def test_copy(self, panel: Panel) -> None:
        panel.window.host.copy.click()
        assert QGuiApplication.clipboard().text() == "https://192.168.1.5:8443/room/lobby"


class TestProblems:
    @pytest.fixture
    async def stopped(self, panel: Panel, server: FakeServer, until: Until) -> Panel:
        await server.stop()
        panel.feed.pull()
        server.calls.clear()
        return panel

    async def test_a_taken_port_is_named_and_another_offered(
        self, stopped: Panel, server: FakeServer, until: Until
    ) -> None:
        host = stopped.window.host
        server.refusal = TAKEN
        host.toggle.click()
        await until(lambda: host.state_label.text() == "Problem")
        assert shown(host.banner, stopped.window)
        assert host.banner.text.startswith("Port 8443 is used by nginx (pid 123).")
        assert host.banner.other_port.text() == "Use 8444 instead"
        host.banner.other_port.click()
        await until(lambda: host.state_label.text() == "Running")
        assert server.calls == ["start 8443", "start 8444"]
        assert not shown(host.banner, stopped.window)
        assert ":8444/" in host.link.text()

    async def test_try_again(self, stopped: Panel, server: FakeServer, until: Until) -> None:
        host = stopped.window.host
        server.refusal = TAKEN
        await stopped.controller.start()
        host.banner.again.click()
        await until(lambda: host.state_label.text() == "Running")
        assert server.calls == ["start 8443", "start 8443"]

    async def test_other_errors_say_what_to_do(self, stopped: Panel, server: FakeServer) -> None:
        server.refusal = SignalingError("no_identity", "Disk full.")
        await stopped.controller.start()
        banner = stopped.window.host.banner
        assert "Disk full.\nCheck that the folder exists" in banner.text
        assert not shown(banner.other_port, stopped.window)


class TestPeople:
    async def test_who_is_here(self, panel: Panel, server: FakeServer) -> None:
        people = panel.window.people
        assert people.no_peers.text == "No one is here yet Scan the QR code with a phone in the same Wi-Fi."
        assert shown(people.no_peers, panel.window)
        server.join("Ada")
        panel.feed.pull()
        assert [row.name for row in people.peers.rows] == ["Ada"]
        assert [row.id for row in people.rooms.rows] == ["lobby"]
        assert people.tabs.tabText(0) == "People  1"
        assert not shown(people.no_peers, panel.window)

    async def test_what_can_be_done_depends_on_who_is_selected(
        self, panel: Panel, server: FakeServer
    ) -> None:
        people = panel.window.people
        server.join("Ada")
        server.join("Robot", kind="bot")
        panel.feed.pull()
        assert not people.call_button.isEnabled()
        assert not people.kick_button.isEnabled()
        for row, callable_ in ((0, True), (1, False)):
            people.peer_view.selectRow(row)
            assert people.call_button.isEnabled() == callable_
            assert people.kick_button.isEnabled()

    async def test_kick(self, panel: Panel, server: FakeServer, until: Until) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        panel.window.people.kick_button.click()
        await until(lambda: not panel.window.people.peers.rows)
        assert f"kick {ada.id}" in server.calls
        assert panel.window.statusBar().currentMessage() == "Ada was removed from the call."

    async def test_when_the_selected_one_leaves_nobody_is_selected(
        self, panel: Panel, server: FakeServer
    ) -> None:
        people = panel.window.people
        ada = server.join("Ada")
        server.join("Bo")
        panel.feed.pull()
        people.peer_view.selectRow(0)
        server.hub.disconnect(ada, 0)
        panel.feed.pull()
        assert people.selected_peer is None
        assert not people.kick_button.isEnabled()

    async def test_a_refused_command_is_explained(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        server.hub.disconnect(ada, 0)
        panel.window.people.kick_button.click()
        await until(lambda: panel.window.statusBar().currentMessage())
        assert "Nobody with this id" in panel.window.statusBar().currentMessage()

    @pytest.mark.parametrize("sure", [True, False])
    async def test_closing_a_room_asks_first(
        self, panel: Panel, server: FakeServer, until: Until, sure: bool
    ) -> None:
        server.join("<b>Ada</b>")
        panel.feed.pull()
        people = panel.window.people
        people.tabs.setCurrentIndex(1)
        people.room_view.selectRow(0)
        people.close_button.click()
        await until(lambda: panel.window.findChild(QMessageBox))
        box = panel.window.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        wanted = "Close room" if sure else "Cancel"
        next(button for button in box.buttons() if wanted in button.text()).click()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert ("close lobby" in server.calls) == sure

    async def test_copy_id(self, panel: Panel, server: FakeServer) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        panel.window.people.copy_id.trigger()
        assert QGuiApplication.clipboard().text() == ada.id


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
        messages.model.append([ping(number) for number in range(messages.model.capacity)], 0, 0)
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

    async def test_a_flood_while_paused_is_a_gap(
        self, panel: Panel, server: FakeServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        messages = panel.window.messages
        messages.pause.click()
        for number in range(21_000):
            server.journal.append(float(number), "a", "b", "chat")
        for _ in range(6):
            panel.feed.pull()
        messages.pause.click()
        assert messages.model.rowCount() == 20_000
        assert "messages were missed here" in str(messages.model.data(messages.model.index(0, 1)))


class TestGraphs:
    async def test_a_point_is_added_and_drawn(self, panel: Panel, server: FakeServer) -> None:
        graphs = panel.window.graphs
        server.looplag.stats = LagStats(0.001, 0.002, 0.03)
        for _ in range(30):
            server.clock += 0.05
            server.journal.append(server.clock, "a", "b", "chat")
            panel.feed.pull()
        _at, *values = graphs.lag.points[-1]
        assert values == pytest.approx([1.0, 2.0, 30.0])
        assert graphs.rate.points[-1][1] == pytest.approx(20.0)
        assert graphs.lag.drawn == len(graphs.lag.points) > 3

    async def test_hidden_they_keep_points_and_draw_nothing(self, panel: Panel, server: FakeServer) -> None:
        graphs = panel.window.graphs
        panel.window.hide()
        drawn = graphs.lag.drawn
        for number in range(300):
            graphs.lag.add(1000.0 + number, 1, 2, 3)
        assert graphs.lag.drawn == drawn
        assert len(graphs.lag.points) == 240
        panel.window.show()
        assert graphs.lag.drawn == 240


class TestWindow:
    async def test_everything_that_acts_has_a_name(self, panel: Panel, server: FakeServer) -> None:
        kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QPlainTextEdit)
        panel.window.host.show_problem(TAKEN)
        nameless = []
        for widget in panel.window.findChildren(QWidget):
            inner = isinstance(widget.parent(), QTS_OWN) or widget.objectName().startswith("qt_")
            if isinstance(widget, kinds) and not inner:
                face = QAccessible.queryAccessibleInterface(widget)
                if not face.text(QAccessible.Text.Name):
                    nameless.append((widget, widget.parent()))
        assert not nameless

    async def test_its_places_are_remembered(
        self, qapp: QApplication, server: FakeServer, calls: FakeCalls, store: QSettings
    ) -> None:
        seen = []
        for visit in range(2):
            opened = Panel(server, qapp, store=store, calls=calls, interfaces=list)
            await opened.start(autostart=False)
            if visit == 0:
                opened.window.resize(900, 600)
                opened.window._rows.setSizes([140, 300, 120])
            opened.window.grab()  # lays everything out
            seen.append((opened.window.height(), opened.window._rows.sizes()))
            await opened.shutdown()
        assert seen[0] == seen[1]

    async def test_both_schemes_can_be_put_on_while_it_runs(self, panel: Panel, server: FakeServer) -> None:
        server.join("Ada")
        for appearance in ("dark", "light"):
            panel.theme.set_appearance("dark" if appearance == "dark" else "light")
            panel.feed.pull()
            corner = panel.window.grab().toImage().pixelColor(4, 60).name()
            assert corner == panel.theme.tokens.bg.lower()

    async def test_it_works_in_a_small_window(self, panel: Panel, server: FakeServer) -> None:
        panel.window.resize(900, 600)
        assert (panel.window.width(), panel.window.height()) == (900, 600)
        server.join("Ada")
        panel.feed.pull()
        panel.window.grab()  # lays everything out
        assert panel.window.people.peer_view.horizontalScrollBar().maximum() == 0
        assert panel.window.messages.view.horizontalScrollBar().maximum() == 0

    async def test_closing_it_stops_everything(self, panel: Panel, server: FakeServer) -> None:
        server.join("Ada")
        panel.window.close()
        assert not panel.window.isVisible()
        async with asyncio.timeout(5):
            await panel.closed.wait()
        assert server.calls[-1] == "stop"
        assert server.state is ServerState.STOPPED
        assert not panel.feed.running

    async def test_closing_it_with_an_open_question(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        server.join("Ada")
        panel.feed.pull()
        panel.window.people.room_view.selectRow(0)
        panel.window.people.close_room.trigger()
        await until(lambda: panel.window.findChild(QMessageBox))
        async with asyncio.timeout(5):
            await panel.shutdown()
        assert "close lobby" not in server.calls
