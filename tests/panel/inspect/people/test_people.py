"""People and rooms: what the tables show, and what can be done with a row."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from panel.application import Panel
from tests.panel.conftest import Until
from tests.panel.fakes import FakeServer, shown


def _door_is(panel: Panel, locked: bool, lobby: bool) -> bool:
    """Whether the first room's door is shown so."""
    room = panel.window.people.rooms.rows[0]
    return (room.locked, room.lobby) == (locked, lobby)


def _head_fits(panel: Panel) -> bool:
    """Whether the tabs and the buttons beside them have the room that they need."""
    people = panel.window.people
    buttons = [people.self_test_button, *people._buttons.values()]
    parts = [people.tabs, *(button for button in buttons if shown(button, panel.window))]
    return all(part.width() >= part.sizeHint().width() for part in parts)


async def _question(panel: Panel, until: Until) -> QMessageBox:
    """The one that the window asks."""
    await until(lambda: panel.window.findChild(QMessageBox))
    box = panel.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    return box


class TestPeople:
    async def test_who_is_here(self, panel: Panel, server: FakeServer) -> None:
        people = panel.window.people
        assert people.no_peers.text == "No one is here yet Scan the QR code with a phone in the same Wi-Fi."
        assert shown(people.no_peers, panel.window)
        server.join("Ada")
        panel.feed.pull()
        assert [row.name for row in people.peers.rows] == ["Ada"]
        people.tabs.setCurrentIndex(1)
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

    @pytest.mark.parametrize("sure", [True, False])
    async def test_kick_asks_first(
        self, panel: Panel, server: FakeServer, until: Until, *, sure: bool
    ) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        panel.window.people.kick_button.click()
        box = await _question(panel, until)
        assert box.text() == "Remove Ada from the call?"
        assert f"kick {ada.id}" not in server.calls
        next(b for b in box.buttons() if b.text() == ("Remove" if sure else "Cancel")).click()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert (f"kick {ada.id}" in server.calls) == sure
        told = "Ada was removed from the call." if sure else ""
        await until(lambda: panel.window.statusBar().currentMessage() == told)

    async def test_who_leaves_by_themselves_is_not_removed(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        panel.window.people.kick_button.click()
        await _question(panel, until)
        server.hub.disconnect(ada, 0, for_good=True)
        await until(lambda: panel.window.statusBar().currentMessage() == "Ada has left already.")
        assert f"kick {ada.id}" not in server.calls

    async def test_when_the_selected_one_leaves_nobody_is_selected(
        self, panel: Panel, server: FakeServer
    ) -> None:
        people = panel.window.people
        ada = server.join("Ada")
        server.join("Bo")
        panel.feed.pull()
        people.peer_view.selectRow(0)
        server.hub.disconnect(ada, 0, for_good=True)
        panel.feed.pull()
        assert people.selected_peer is None
        assert not people.kick_button.isEnabled()

    async def test_a_refused_command_is_explained(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        server.hub.disconnect(ada, 0, for_good=True)
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

    @pytest.mark.parametrize("stopped", [True, False])
    async def test_the_question_closes_with_its_room(
        self, panel: Panel, server: FakeServer, until: Until, stopped: bool
    ) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        people = panel.window.people
        people.tabs.setCurrentIndex(1)
        people.room_view.selectRow(0)
        people.close_room.trigger()
        await until(lambda: panel.window.findChild(QMessageBox))
        if stopped:
            await server.stop()
        else:
            server.hub.disconnect(ada, server.clock, for_good=True)
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert "close lobby" not in server.calls
        assert panel.window.statusBar().currentMessage() == "The room lobby is gone already."

    async def test_a_yes_that_comes_too_late_claims_nothing(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.tabs.setCurrentIndex(1)
        panel.window.people.room_view.selectRow(0)
        panel.window.people.close_room.trigger()
        await until(lambda: panel.window.findChild(QMessageBox))
        box = panel.window.findChild(QMessageBox)
        assert isinstance(box, QMessageBox)
        server.hub.disconnect(ada, server.clock, for_good=True)
        server.clock += 1
        server.join("Bo")  # the same name, but not the room that was asked about
        next(button for button in box.buttons() if "Close room" in button.text()).click()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert "close lobby" not in server.calls

    async def test_who_waits_can_be_let_in(self, panel: Panel, server: FakeServer, until: Until) -> None:
        people = panel.window.people
        server.join("Ada")
        server.hub.set_door("lobby", server.clock, locked=False, lobby=True)
        bo = server.join("Bo")
        panel.feed.pull()
        assert people.tabs.tabText(0) == "People  1"
        assert not shown(people.admit_button, panel.window)
        people.peer_view.selectRow(1)
        assert shown(people.admit_button, panel.window)
        assert shown(people.deny_button, panel.window)
        assert not shown(people.kick_button, panel.window)
        assert not people.kick.isEnabled()
        people.admit_button.click()
        await until(lambda: people.tabs.tabText(0) == "People  2")
        assert f"admit {bo.id}" in server.calls
        assert not shown(people.admit_button, panel.window)
        assert shown(people.kick_button, panel.window)

    async def test_who_waits_can_be_turned_away(self, panel: Panel, server: FakeServer, until: Until) -> None:
        people = panel.window.people
        server.hub.set_door("lobby", server.clock, locked=False, lobby=True)
        ada = server.join("Ada")
        panel.feed.pull()
        people.peer_view.selectRow(0)
        assert people.deny in people.peer_view.actions()
        people.deny.trigger()
        await until(lambda: not people.peers.rows)
        assert f"deny {ada.id}" in server.calls

    async def test_letting_in_has_shortcuts(self, panel: Panel, server: FakeServer, until: Until) -> None:
        people = panel.window.people
        server.hub.set_door("lobby", server.clock, locked=False, lobby=True)
        ada = server.join("Ada")
        panel.feed.pull()
        people.peer_view.selectRow(0)
        panel.window.activateWindow()
        QTest.keyClick(panel.window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: f"admit {ada.id}" in server.calls)

    async def test_who_is_away_stays_and_cannot_be_called(self, panel: Panel, server: FakeServer) -> None:
        people = panel.window.people
        ada = server.join("Ada")
        panel.feed.pull()
        people.peer_view.selectRow(0)
        assert people.call.isEnabled()
        server.hub.disconnect(ada, server.clock)
        panel.feed.pull()
        assert people.selected_peer is not None
        assert people.selected_peer.away
        assert not people.call_button.isEnabled()
        assert people.kick_button.isEnabled()

    async def test_a_door_is_locked_and_opened(self, panel: Panel, server: FakeServer, until: Until) -> None:
        people = panel.window.people
        server.join("Ada")
        panel.feed.pull()
        people.tabs.setCurrentIndex(1)
        assert not people.lock.isEnabled()
        people.room_view.selectRow(0)
        for button, name, locked, lobby in (
            (people.lock_button, "Lock the room", True, False),
            (people.lobby_button, "Let people knock", True, True),
            (people.lock_button, "Unlock", False, True),
            (people.lobby_button, "Let everyone in", False, False),
        ):
            assert button.accessibleName() == name
            button.click()
            await until(partial(_door_is, panel, locked, lobby))
        assert server.calls.count("door lobby") == 4
        assert panel.window.statusBar().currentMessage() == "The room lobby is open."

    async def test_the_door_of_a_room_that_is_gone(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        people = panel.window.people
        ada = server.join("Ada")
        panel.feed.pull()
        people.tabs.setCurrentIndex(1)
        people.room_view.selectRow(0)
        server.hub.disconnect(ada, server.clock, for_good=True)
        people.lock.trigger()
        await until(lambda: panel.window.statusBar().currentMessage())
        assert panel.window.statusBar().currentMessage() == "The room lobby is gone already."
        assert "door lobby" not in server.calls

    @pytest.mark.parametrize("tab", [0, 1])
    async def test_buttons_give_way_to_the_tabs(
        self, panel: Panel, server: FakeServer, until: Until, tab: int
    ) -> None:
        people = panel.window.people
        server.join("Ada")
        people.tabs.setCurrentIndex(tab)
        for width in (880, 1000, 1280, 1600):
            panel.window.resize(width, 600)
            await until(lambda: _head_fits(panel))
        last = people.kick_button if tab == 0 else people.close_button
        assert last.text()
        panel.window.resize(880, 600)
        panel.window.call.prepare("Test call to Ada")
        await until(lambda: people.width() < 300 and _head_fits(panel))
        assert not last.text()

    async def test_copy_id(self, panel: Panel, server: FakeServer) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        panel.window.people.copy_id.trigger()
        assert QGuiApplication.clipboard().text() == ada.id
