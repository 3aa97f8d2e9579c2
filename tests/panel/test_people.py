"""People and rooms: what the tables show, and what can be done with a row."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QMessageBox,
)

from panel.application import Panel
from tests.panel.conftest import Until
from tests.panel.fakes import FakeServer, shown


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
            server.hub.disconnect(ada, server.clock)
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
        server.hub.disconnect(ada, server.clock)
        server.clock += 1
        server.join("Bo")  # the same name, but not the room that was asked about
        next(button for button in box.buttons() if "Close room" in button.text()).click()
        await until(lambda: panel.window.findChild(QMessageBox) is None)
        assert "close lobby" not in server.calls

    async def test_copy_id(self, panel: Panel, server: FakeServer) -> None:
        ada = server.join("Ada")
        panel.feed.pull()
        panel.window.people.peer_view.selectRow(0)
        panel.window.people.copy_id.trigger()
        assert QGuiApplication.clipboard().text() == ada.id
