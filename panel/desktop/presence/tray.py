"""The icon in the system's tray: how the server is, and the few things one wants without the window.

It is there where the system has a tray, and it is never the only way back: closing the window ends the
program, and starting it once more shows a window that is only in the tray (`instance`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from panel import texts
from panel.desktop.presence import trayicon
from panel.desktop.presence.trayicon import Standing
from panel.feed import Pull
from panel.pace import Pace
from server.runner import ServerState

# After a log-in the bar may come later than we do: it is looked for at once and after each of these (in ms).
# Qt decides with the icon's making how it is shown, so there is none before there is a tray.
SOON = 1000  # ms that the window has before anyone looks
LOOKS = (500, 1000, 2000, 4000, 8000)
_SHARE, _LEAST, _MOST = 0.003, 1.0, 5.0  # how often people are counted
_LONGEST = 120  # characters: Windows cuts off what is longer
_CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


@dataclass(frozen=True, slots=True)
class Actions:
    """What the window can do already, and the tray offers as well."""

    copy: QAction
    start: QAction
    stop: QAction
    quit: QAction


def nothing() -> str:
    """There is no problem."""
    return ""


class Tray(QObject):
    """Nothing to be seen before `seek`. `opened`: the person wants the window.

    `settled` says, once, whether there is a tray. `problem` tells what is wrong in one sentence, or "".
    """

    opened = Signal()
    settled = Signal(bool)

    def __init__(
        self,
        actions: Actions,
        parent: QObject | None = None,
        *,
        problem: Callable[[], str] = nothing,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        looks: Sequence[int] = LOOKS,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._problem = problem
        self._available = available
        self._looks = list(looks)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.seek)
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._state: ServerState | None = None
        self.icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self.standing: Standing = "stopped"
        self.text = say("stopped")

    def seek(self) -> None:
        """Look for a tray, now and a few times later. The first look may take 40 ms: it asks D-Bus."""
        if self.icon is not None:
            return
        if self._available():
            self._make()
            self.settled.emit(True)
        elif self._looks:
            self._timer.start(self._looks.pop(0))
        else:
            self.settled.emit(False)

    def seek_soon(self) -> None:
        """Look for a tray when the window has had its turn."""
        self._timer.start(SOON)

    def take(self, pull: Pull) -> None:
        """Show how the server is: at once when it starts or stops, else once a second at most."""
        news = pull.state is not self._state
        if self.icon is None or not (news or self._pace.due()):
            return
        self._state = pull.state
        self._pace.begin()
        with self._pace.spending():
            self._look_at(pull)

    def show_standing(self, standing: Standing, text: str) -> None:
        """The icon and its words are these."""
        short = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "\N{HORIZONTAL ELLIPSIS}"
        if self.icon is not None and standing != self.standing:
            self.icon.setIcon(trayicon.icon(standing))
        if self.icon is not None and short != self.text:
            self.icon.setToolTip(short)
        self.standing, self.text = standing, short

    def close(self) -> None:
        """Take the icon away: the program's end does not do it everywhere. Safe to repeat."""
        self._timer.stop()
        self._looks.clear()
        if self.icon is not None:
            self.icon.hide()
            self.icon.deleteLater()
            self.icon = None
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _look_at(self, pull: Pull) -> None:
        problem = self._problem()
        if problem:
            self.show_standing("problem", say("problem", problem=problem))
        elif pull.state is ServerState.RUNNING:
            snapshot = pull.snapshot()
            here = sum(peer.joined for peer in snapshot.peers)
            standing: Standing = "people" if here else "running"
            self.show_standing(standing, say(standing, people=here, rooms=len(snapshot.rooms)))
        elif pull.state is ServerState.STOPPED:
            self.show_standing("stopped", say("stopped"))

    def _make(self) -> None:
        self._menu = self._make_menu()
        icon = self.icon = QSystemTrayIcon(trayicon.icon(self.standing), self)
        icon.setToolTip(self.text)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_click)
        icon.show()

    def _make_menu(self) -> QMenu:
        menu = QMenu()
        actions = self._actions
        show = menu.addAction(self.tr("Show Callbox"))
        show.triggered.connect(self.opened)
        menu.setDefaultAction(show)
        menu.addSeparator()
        _offer(menu, self.tr("Copy the address"), actions.copy)
        start = _offer(menu, self.tr("Start the server"), actions.start)
        stop = _offer(menu, self.tr("Stop the server"), actions.stop, before=self._ask_in_sight)
        _one_of(start, stop, actions.stop)
        menu.addSeparator()
        _offer(menu, self.tr("Quit Callbox"), actions.quit)
        return menu

    def _ask_in_sight(self) -> None:
        """With people in rooms there will be a question, and it stands in the window."""
        if self.standing == "people":
            self.opened.emit()

    def _on_click(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _CLICKS and sys.platform != "darwin":  # there a click opens the menu
            self.opened.emit()


def say(standing: Standing, *, people: int = 0, rooms: int = 0, problem: str = "") -> str:
    """The state in words, plain text."""
    match standing:
        case "stopped":
            return texts.tr("Callbox is stopped.")
        case "running":
            return texts.tr("Callbox is running. Nobody is in a room.")
        case "people":
            return texts.tr("Callbox is running: {0} in {1}.").format(
                texts.people(people), texts.rooms(rooms)
            )
        case "problem":
            return texts.tr("Callbox has a problem: {0}").format(" ".join(problem.split()))


def _offer(menu: QMenu, text: str, action: QAction, before: Callable[[], None] | None = None) -> QAction:
    """The same action with words that are clear without a window around them."""
    twin = menu.addAction(text)
    if before is not None:
        twin.triggered.connect(before)
    twin.triggered.connect(action.trigger)
    twin.setEnabled(action.isEnabled())
    action.enabledChanged.connect(twin.setEnabled)
    return twin


def _one_of(start: QAction, stop: QAction, can_stop: QAction) -> None:
    """Only one of the two is there, and always one."""

    def choose() -> None:
        stop.setVisible(can_stop.isEnabled())
        start.setVisible(not can_stop.isEnabled())

    can_stop.enabledChanged.connect(choose)
    choose()
