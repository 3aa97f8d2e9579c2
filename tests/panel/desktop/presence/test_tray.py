"""The icon in the tray: when it comes, what it tells, and how the window comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCloseEvent, QColor, QImage, QPainter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSystemTrayIcon

from panel.desktop.presence import trayicon
from panel.desktop.presence.appearing import appear, bring_back
from panel.desktop.presence.tray import Actions, Tray, say
from panel.desktop.presence.trayicon import STANDINGS, Standing
from panel.feed import Pull
from server.runner import ServerState
from tests.panel.fakes import FakeServer


class Bar:
    """A system whose tray comes after so many looks."""

    def __init__(self, comes_after: int) -> None:
        self.looks = 0
        self._after = comes_after

    def __call__(self) -> bool:
        self.looks += 1
        return self.looks > self._after


class Closable(QMainWindow):
    """Counts how often it is closed."""

    closings = 0

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closings += 1
        event.ignore()


@pytest.fixture
def actions(qapp: QApplication) -> Actions:
    made = Actions(*(QAction(name) for name in ("copy", "start", "stop", "quit")))
    made.stop.setEnabled(False)
    return made


@pytest.fixture
def tray(actions: Actions) -> Iterator[Tray]:
    """One that is there."""
    made = Tray(actions, available=Bar(0), problem=lambda: trouble[0])
    trouble[0] = ""
    made.seek()
    yield made
    made.close()


@pytest.fixture
def window(qapp: QApplication) -> Iterator[Closable]:
    made = Closable()
    made.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # the application of the tests goes on
    yield made
    made.deleteLater()


trouble = [""]


def pull(server: FakeServer) -> Pull:
    return Pull(
        state=server.state, at=server.clock, journal=server.journal, snapshot=server.snapshot,
        troubles=(), lag=None, fresh=False,
    )  # fmt: skip


def menu_of(tray: Tray) -> QMenu:
    assert tray.icon is not None
    menu = tray.icon.contextMenu()
    assert isinstance(menu, QMenu)
    return menu


def offered(tray: Tray) -> dict[str, QAction]:
    """What the menu shows now."""
    return {a.text(): a for a in menu_of(tray).actions() if a.isVisible() and not a.isSeparator()}


async def settle(tray: Tray) -> bool:
    told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    tray.settled.connect(told.set_result)
    tray.seek()
    async with asyncio.timeout(5):
        return await told


async def test_it_waits_for_a_bar_that_comes_later(actions: Actions) -> None:
    bar = Bar(2)
    tray = Tray(actions, available=bar, looks=(0, 0, 0))
    assert tray.icon is None
    assert await settle(tray)
    assert tray.icon is not None
    assert bar.looks == 3
    tray.seek()
    assert bar.looks == 3
    tray.close()
    assert tray.icon is None


async def test_it_does_not_look_for_ever(actions: Actions) -> None:
    bar = Bar(99)
    tray = Tray(actions, available=bar, looks=(0, 0))
    assert not await settle(tray)
    assert (bar.looks, tray.icon) == (3, None)


def test_it_tells_how_the_server_is(tray: Tray) -> None:
    server = FakeServer()
    told = []
    for change in (None, ServerState.RUNNING, "people", ServerState.STARTING, ServerState.STOPPED):
        if isinstance(change, ServerState):
            server.state = change
        elif change:
            server.join("Ada")
            tray._pace._begun = float("-inf")  # a second later
        tray.take(pull(server))
        told.append((tray.standing, tray.text))
    running = ("running", "Callbox is running. Nobody is in a room.")
    people = ("people", "Callbox is running: 1 person in 1 room.")
    stopped = ("stopped", "Callbox is stopped.")
    assert told == [stopped, running, people, people, stopped]
    assert tray.icon is not None
    assert tray.icon.toolTip() == "Callbox is stopped."


def test_a_problem_comes_first_and_is_short(tray: Tray) -> None:
    server = FakeServer(ServerState.RUNNING)
    trouble[0] = "Port 8443 is used by another program. " * 9
    tray.take(pull(server))
    assert tray.text.startswith("Callbox has a problem: Port 8443")
    assert len(tray.text) == 120
    trouble[0] = ""
    tray._pace._begun = float("-inf")
    tray.take(pull(server))
    assert tray.standing == "running"


def test_people_are_counted_once_a_second_at_most(tray: Tray) -> None:
    server = FakeServer(ServerState.RUNNING)
    tray.take(pull(server))
    server.join("Ada")
    tray.take(pull(server))
    assert tray.standing == "running"


def test_the_menu_offers_what_the_server_can_do(tray: Tray, actions: Actions) -> None:
    assert list(offered(tray)) == ["Show Callbox", "Copy the address", "Start the server", "Quit Callbox"]
    actions.start.setEnabled(False)
    assert not offered(tray)["Start the server"].isEnabled()
    actions.stop.setEnabled(True)
    assert list(offered(tray)) == ["Show Callbox", "Copy the address", "Stop the server", "Quit Callbox"]
    for text, action in (("Copy the address", actions.copy), ("Quit Callbox", actions.quit)):
        spy = QSignalSpy(action.triggered)
        offered(tray)[text].trigger()
        assert spy.count() == 1


@pytest.mark.parametrize(("standing", "shown"), [("people", 1), ("running", 0)])
def test_a_question_is_asked_in_sight(tray: Tray, actions: Actions, standing: Standing, shown: int) -> None:
    actions.stop.setEnabled(True)
    tray.show_standing(standing, say(standing))
    opened, stopped = QSignalSpy(tray.opened), QSignalSpy(actions.stop.triggered)
    offered(tray)["Stop the server"].trigger()
    assert (opened.count(), stopped.count()) == (shown, 1)


def test_a_click_and_the_menu_bring_the_window(tray: Tray) -> None:
    opened = QSignalSpy(tray.opened)
    offered(tray)["Show Callbox"].trigger()
    assert tray.icon is not None
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert opened.count() == 1
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert opened.count() == 2


def on_bar(standing: Standing, size: int, bar: str) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(QColor(bar))
    painter = QPainter(image)
    painter.drawPixmap(0, 0, trayicon.icon(standing).pixmap(size, size))
    painter.end()
    return image


@pytest.mark.parametrize("size", [16, 22, 24, 32, 44])
@pytest.mark.parametrize("bar", ["#000000", "#2a2e32", "#ffffff"])
def test_the_states_can_be_told_apart_on_every_bar(qapp: QApplication, size: int, bar: str) -> None:
    """In shades of grey as well: not by their hues alone."""
    images = {
        one: on_bar(one, size, bar).convertToFormat(QImage.Format.Format_Grayscale8) for one in STANDINGS
    }
    corner = [(x, y) for x in range(size // 2, size) for y in range(size // 2, size)]
    for one in STANDINGS:
        grey = [images[one].pixelColor(*at).lightness() for at in corner]
        assert max(grey) - min(grey) > 100  # a rim and what is in it
        for other in STANDINGS[STANDINGS.index(one) + 1 :]:
            differ = [at for at in corner if _far(images[one], images[other], at)]
            assert len(differ) >= len(corner) // 20, (one, other)


def _far(one: QImage, other: QImage, at: tuple[int, int]) -> bool:
    return abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) > 40


def test_no_size_is_scaled(qapp: QApplication) -> None:
    sizes = {size.width() for size in trayicon.icon("running").availableSizes()}
    assert {round(points * density) for points in (16, 22, 24, 32) for density in (1, 2)} <= sizes


def test_a_manual_start_shows_the_window(window: Closable, actions: Actions) -> None:
    appear(window, Tray(actions, available=Bar(0)), minimized=False)
    assert window.isVisible()
    assert not window.isMinimized()


async def test_a_start_with_the_system_stays_in_the_tray(window: Closable, actions: Actions) -> None:
    tray = Tray(actions, available=Bar(1), looks=(0,))
    appear(window, tray, minimized=True)
    assert await settle(tray)
    assert not window.isVisible()
    bring_back(window)
    assert window.isVisible()
    tray.close()


async def test_without_a_tray_it_is_minimised(window: Closable, actions: Actions) -> None:
    tray = Tray(actions, available=Bar(99), looks=(0,))
    appear(window, tray, minimized=True)
    assert not window.isVisible()
    assert not await settle(tray)
    assert window.isMinimized()
    bring_back(window)
    assert not window.isMinimized()


async def test_a_window_that_was_asked_for_stays(window: Closable, actions: Actions) -> None:
    tray = Tray(actions, available=Bar(99), looks=(0,))
    appear(window, tray, minimized=True)
    bring_back(window)
    assert not await settle(tray)
    assert not window.isMinimized()


def test_one_can_quit_without_ever_having_seen_the_window(
    window: Closable, tray: Tray, actions: Actions
) -> None:
    actions.quit.triggered.connect(window.close)
    offered(tray)["Quit Callbox"].trigger()
    assert window.closings == 1
