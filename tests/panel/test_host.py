"""The host card: state, QR code, address and network, and what it says when something is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from panel.application import Panel
from server.errors import SignalingError
from server.lan import Interface
from server.runner import PortTakenError, ServerState
from tests.panel.conftest import Until
from tests.panel.fakes import LOOPBACK, WIFI, WIRED, FakeServer, shown

TAKEN = PortTakenError(8443, "nginx (pid 123)", 8444)


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

    @pytest.mark.parametrize("sure", [True, False])
    async def test_stopping_asks_first_while_people_are_inside(
        self, panel: Panel, server: FakeServer, until: Until, sure: bool
    ) -> None:
        server.join("Ada")
        panel.feed.pull()
        panel.window.host.toggle.click()
        await until(lambda: panel.window.findChild(QMessageBox))
        box = panel.window.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        assert box.informativeText() == "1 person will be sent out of the call."
        wanted = "Stop" if sure else "Cancel"
        next(button for button in box.buttons() if wanted in button.text()).click()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert ("stop" in server.calls) == sure

    async def test_that_question_closes_when_the_server_has_stopped(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        server.join("Ada")
        panel.feed.pull()
        panel.window.menus.stop_action.trigger()
        await until(lambda: panel.window.findChild(QMessageBox))
        await server.stop()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert server.calls.count("stop") == 1

    async def test_a_long_network_name_ends_in_an_ellipsis(self, panel: Panel) -> None:
        host = panel.window.host
        label = "Wi-Fi (An Adapter With A Name That Takes Far Too Much Room)"
        long = Interface("w", "10.1.1.1", "wifi", label)
        host.set_interfaces([long, WIRED])
        panel.window.grab()
        assert label in host.network.toolTip()
        host.set_interfaces([long])
        panel.window.grab()
        assert label in host._network_name.toolTip()
        host.set_interfaces([WIFI])
        panel.window.grab()
        assert not host._network_name.toolTip()

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
