"""The host card: state, QR code, address and network, and what it says when something is wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from panel.application import Panel
from server.config import Display, Updates
from server.errors import SignalingError
from server.lan import Interface
from server.runner import PortTakenError, ServerState
from tests.panel.conftest import Until
from tests.panel.fakes import LOOPBACK, WIFI, WIRED, FakeCalls, FakeServer, shown

TAKEN = PortTakenError(8443, "nginx (pid 123)", 8444)


def press(box: QMessageBox, name: str) -> None:
    next(button for button in box.buttons() if name in button.text()).click()


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

    async def test_a_restart_asks_while_people_are_here(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        server.join("Ada")
        panel.window.menus.restart_action.trigger()
        await until(lambda: panel.window.findChild(QMessageBox))
        box = panel.window.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        box.reject()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert "stop" not in server.calls

    async def test_settings_that_the_server_does_not_read_disturb_nobody(
        self, panel: Panel, server: FakeServer
    ) -> None:
        server.join("Ada")
        await panel.controller.apply(replace(server.settings, updates=Updates(check=True)))
        assert panel.window.statusBar().currentMessage() == "The settings were saved."
        await panel.controller.apply(replace(server.settings, display=Display("de")))
        assert "from the next start of Callbox" in panel.window.statusBar().currentMessage()
        assert server.settings.display.language == "de"
        assert "stop" not in server.calls

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

    async def test_a_new_lease_is_followed(self, panel: Panel) -> None:
        host = panel.window.host
        host.network.setCurrentIndex(1)
        moved = replace(WIRED, address="10.0.0.99")
        host.set_interfaces([WIFI, moved, LOOPBACK])
        assert host.link.text() == host.qr.text == "https://10.0.0.99:8443/room/lobby"
        host.set_interfaces([WIFI, LOOPBACK])
        assert host.link.text().startswith("https://192.168.1.5:")
        host.set_interfaces([WIFI, WIRED, LOOPBACK])
        assert host.network.currentData() == WIRED.address, "what the person chose is there again"

    async def test_the_networks_are_looked_at_while_it_runs(
        self, qapp: QApplication, server: FakeServer, calls: FakeCalls, store: QSettings
    ) -> None:
        found = [LOOPBACK]
        opened = Panel(server, qapp, store=store, calls=calls, interfaces=lambda: list(found))
        await opened.start()
        assert opened.window.host.link.text().startswith("https://127.0.0.1:")
        assert opened._watcher.isActive()
        assert opened._watcher.interval() <= 2_000
        found.insert(0, WIFI)
        opened._watcher.timeout.emit()
        assert opened.window.host.qr.text.startswith("https://192.168.1.5:")
        await opened.shutdown()

    async def test_copy(self, panel: Panel) -> None:
        panel.window.host.copy.click()
        assert QGuiApplication.clipboard().text() == "https://192.168.1.5:8443/room/lobby"


class TestAccess:
    @pytest.fixture
    async def invited(self, panel: Panel, server: FakeServer, until: Until) -> Panel:
        """Only with the link."""
        host = panel.window.host
        host.access.setCurrentIndex(1)
        await until(lambda: "#" in host.qr.text)
        return panel

    async def test_only_with_the_link(self, invited: Panel, server: FakeServer, until: Until) -> None:
        host = invited.window.host
        assert server.calls == ["start 8443", "stop", "start 8443"]
        assert server.settings.access == "invite"
        address, secret = host.qr.text.split("#")
        assert server.invites.find(secret, "lobby")
        assert host.link.text() == f"{address}#\N{HORIZONTAL ELLIPSIS}"
        assert host._caption.text().endswith("Only people with this link can come in")
        assert shown(host.new_link, invited.window)
        assert invited.window.menus.access_action.isChecked()
        host.copy.click()
        assert QGuiApplication.clipboard().text() == host.qr.text
        host.access.setCurrentIndex(0)
        await until(lambda: host.qr.text == address)
        assert not shown(host.new_link, invited.window)

    async def test_from_the_menu(self, panel: Panel, server: FakeServer, until: Until) -> None:
        menus = panel.window.menus
        assert not menus.new_link_action.isEnabled()
        menus.access_action.trigger()
        await until(lambda: server.settings.access == "invite")
        await until(lambda: panel.window.host.access.currentData() == "invite")
        assert menus.new_link_action.isEnabled()

    async def test_while_it_is_stopped_nothing_starts(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        await server.stop()
        panel.feed.pull()
        panel.window.host.access.setCurrentIndex(1)
        await until(lambda: server.settings.access == "invite")
        assert server.state is ServerState.STOPPED

    @pytest.mark.parametrize("sure", [True, False])
    async def test_people_in_rooms_are_asked_about(
        self, panel: Panel, server: FakeServer, until: Until, sure: bool
    ) -> None:
        host = panel.window.host
        server.join("Ada")
        panel.feed.pull()
        host.access.setCurrentIndex(1)
        await until(lambda: panel.window.findChild(QMessageBox))
        box = panel.window.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        assert box.informativeText().startswith("1 person will be sent out of the call.")
        press(box, "Restart" if sure else "Cancel")
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert ("stop" in server.calls) == sure
        wanted = "invite" if sure else "open"
        assert server.settings.access == host.access.currentData() == wanted
        assert panel.window.menus.access_action.isChecked() == sure

    async def test_each_room_has_a_link_of_its_own(self, invited: Panel, server: FakeServer) -> None:
        host = invited.window.host
        for typed in ("k", "ki", "kit", "kitchen"):
            host.room.setText(typed)
        host._typed.timeout.emit()
        assert "/room/kitchen#" in host.qr.text
        assert [invite.room for invite in server.invites.all()] == ["lobby", "kitchen"]

    @pytest.mark.parametrize("sure", [True, False])
    async def test_a_new_link(self, invited: Panel, server: FakeServer, until: Until, sure: bool) -> None:
        host = invited.window.host
        before = host.qr.text
        host.new_link.click()
        await until(lambda: invited.window.findChild(QMessageBox))
        box = invited.window.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        press(box, "New link" if sure else "Cancel")
        await until(lambda: invited.window.findChild(QMessageBox) is None)
        assert (host.qr.text != before) == sure
        assert (server.invites.find(before.partition("#")[2], "lobby") is None) == sure

    async def test_it_is_as_the_settings_say_from_the_start(
        self, qapp: QApplication, server: FakeServer, calls: FakeCalls, store: QSettings
    ) -> None:
        server.settings = replace(server.settings, access="invite")
        opened = Panel(server, qapp, store=store, calls=calls, interfaces=lambda: [WIFI])
        await opened.start()
        assert opened.window.host.access.currentData() == "invite"
        assert opened.window.menus.access_action.isChecked()
        assert "#" in opened.window.host.qr.text
        assert server.calls == ["start 8443"]
        await opened.shutdown()


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
