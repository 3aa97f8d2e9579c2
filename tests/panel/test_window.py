"""The window as a whole: graphs, names for screen readers, memory, and how it closes."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAccessible
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
from server.runner import PortTakenError, ServerState
from tests.panel.conftest import Until
from tests.panel.fakes import FakeCalls, FakeServer

# What these have inside is Qt's own, and Qt's to name.
QTS_OWN = (QComboBox, QLineEdit, QTabBar, QAbstractItemView)
TAKEN = PortTakenError(8443, "nginx (pid 123)", 8444)


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
                opened.window.face.columns.setSizes([400, 460])
            opened.window.grab()  # lays everything out
            seen.append((opened.window.height(), opened.window.face.columns.sizes()[0]))
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
        panel.window.show_face("inspect")
        panel.window.grab()
        assert panel.window.views.messages.view.horizontalScrollBar().maximum() == 0

    async def test_closing_it_while_people_are_inside_asks_once(
        self, panel: Panel, server: FakeServer, until: Until
    ) -> None:
        server.join("Ada")
        for answer in ("Cancel", "Quit"):
            panel.window.close()
            panel.window.menus.quit_action.trigger()
            await until(lambda: panel.window.findChild(QMessageBox))
            [box] = panel.window.findChildren(QMessageBox)
            assert box.informativeText().startswith("1 person will be sent out of the call.")
            next(button for button in box.buttons() if answer in button.text()).click()
            if answer == "Cancel":
                await until(lambda: panel.window.findChild(QMessageBox) is None)
                assert panel.window.isVisible()
                assert server.state is ServerState.RUNNING
        async with asyncio.timeout(5):
            await panel.closed.wait()
        assert server.state is ServerState.STOPPED

    async def test_the_end_of_the_session_asks_nothing(self, panel: Panel, server: FakeServer) -> None:
        server.join("Ada")
        async with asyncio.timeout(5):
            await panel.shutdown()  # as SIGTERM and the system do
        assert server.state is ServerState.STOPPED

    async def test_closing_it_stops_everything(self, panel: Panel, server: FakeServer) -> None:
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
        panel.window.people.tabs.setCurrentIndex(1)
        panel.window.people.room_view.selectRow(0)
        panel.window.people.close_room.trigger()
        await until(lambda: panel.window.findChild(QMessageBox))
        async with asyncio.timeout(5):
            await panel.shutdown()
        assert "close lobby" not in server.calls
