"""The menu bar: everything that can be done, with its shortcut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from panel.look.icons import Icons
from panel.look.theme import APPEARANCES, Appearance, Theme
from server.config import Access
from server.runner import ServerState

if TYPE_CHECKING:
    from panel.window import Window
    from panel.workspace.inspector import Inspector


class Menus(QObject):
    """Builds the menus of a window and connects what concerns the window alone."""

    start = Signal()
    stop = Signal()
    restart = Signal()
    settings = Signal()
    access_chosen = Signal(str)  # Access
    new_link = Signal()

    def __init__(self, window: Window, theme: Theme, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._icons = icons
        self._server_menu()
        self._people_menu()
        self._later_menus()
        self._view_menu(theme)
        self.show_state(ServerState.STOPPED)

    def show_state(self, state: ServerState) -> None:
        """Offer only what the server can do now."""
        self.start_action.setEnabled(state is ServerState.STOPPED)
        self.stop_action.setEnabled(state is ServerState.RUNNING)
        self.restart_action.setEnabled(state is ServerState.RUNNING)
        self.copy_action.setEnabled(state is ServerState.RUNNING)
        self.access_action.setEnabled(state in (ServerState.RUNNING, ServerState.STOPPED))

    def show_access(self, access: Access) -> None:
        """Who may come in is as the settings say."""
        self.access_action.setChecked(access == "invite")
        self.new_link_action.setEnabled(access == "invite")

    def _server_menu(self) -> None:
        menu = self._window.menuBar().addMenu(self.tr("&Server"))
        self.start_action = self._action(self.tr("&Start"), "play", "Ctrl+R", self.start.emit)
        self.stop_action = self._action(self.tr("S&top"), "stop", "Ctrl+.", self.stop.emit)
        self.restart_action = self._action(self.tr("&Restart"), "restart", "Ctrl+Shift+R", self.restart.emit)
        copy = self._window.host.copy_address
        self.copy_action = self._action(self.tr("&Copy the address"), "copy", "Ctrl+Shift+C", copy)
        choose = self.access_chosen.emit
        self.access_action = self._action(
            self.tr("&Only with the link"), "", "", lambda on: choose("invite" if on else "open")
        )
        self.access_action.setCheckable(True)
        self.new_link_action = self._action(
            self.tr("&New link\N{HORIZONTAL ELLIPSIS}"), "new-link", "", self.new_link.emit
        )
        settings = self._action(
            self.tr("S&ettings\N{HORIZONTAL ELLIPSIS}"), "settings", "Ctrl+,", self.settings.emit
        )
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.quit_action = self._action(self.tr("&Quit"), "", "", self._window.close)
        self.quit_action.setShortcuts(QKeySequence.StandardKey.Quit)
        self.quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        menu.addActions([self.start_action, self.stop_action, self.restart_action])
        menu.addSeparator()
        menu.addActions([self.copy_action, self.access_action, self.new_link_action])
        menu.addSeparator()
        menu.addAction(settings)
        menu.addAction(self.quit_action)

    def _people_menu(self) -> None:
        people = self._window.people
        menu = self._window.menuBar().addMenu(self.tr("&People"))
        self_test = self._action(
            self.tr("&Self-test"), "self-test", "Ctrl+Shift+T", people.self_test_requested.emit
        )
        menu.addActions([people.call, self_test])
        menu.addSeparator()
        menu.addActions([people.admit, people.deny])
        menu.addSeparator()
        menu.addActions([people.kick, people.copy_id])
        menu.addSeparator()
        menu.addActions([people.lock, people.lobby, people.close_room])

    def _later_menus(self) -> None:
        """For the developer's face, which is made later."""
        self._recording = self._window.menuBar().addMenu(self.tr("&Recording"))
        self._recording.setToolTipsVisible(True)  # they say why something cannot be done
        self._inspect = self._window.menuBar().addMenu(self.tr("&Inspect"))

    def add_inspector(self, inspector: Inspector) -> None:
        """What can be done with recordings, and in each view."""
        workspace = inspector.workspace
        self._recording.addActions(inspector.recorder.actions())
        inspector.fill(self._inspect)
        for action in workspace.show_actions:
            action.triggered.connect(lambda: self._window.show_face("inspect"))
            self._window.addAction(action)
        arranging = [workspace.spread_action, workspace.reset_action, workspace.back_action]
        self._view.insertActions(self._before_appearance, [*workspace.show_actions, *arranging])

    def _view_menu(self, theme: Theme) -> None:
        window = self._window
        menu = window.menuBar().addMenu(self.tr("&View"))
        menu.addAction(self._action(self.tr("&Host"), "phone", "Ctrl+1", lambda: window.show_face("host")))
        menu.addAction(
            self._action(self.tr("&Inspect"), "inspect", "Ctrl+2", lambda: window.show_face("inspect"))
        )
        menu.addAction(self._action(self.tr("&Commands"), "command", "Ctrl+K", window.open_palette))
        menu.addSeparator()
        self._view = menu
        self._before_appearance = menu.addSeparator()
        appearance = menu.addMenu(self.tr("&Appearance"))
        group = QActionGroup(self)
        for name in APPEARANCES:
            self._add_appearance(name, theme, group)
        appearance.addActions(group.actions())

    def _add_appearance(self, name: Appearance, theme: Theme, group: QActionGroup) -> None:
        titles = {
            "system": self.tr("As the &system"), "light": self.tr("&Light"), "dark": self.tr("&Dark"),
            "contrast-light": self.tr("High &contrast, light"),
            "contrast-dark": self.tr("&High contrast, dark"),
        }  # fmt: skip
        action = QAction(titles[name], group)
        action.setCheckable(True)
        action.setChecked(theme.appearance == name)
        action.triggered.connect(lambda: theme.set_appearance(name))

    def add_help(self, *groups: Sequence[QAction]) -> None:
        """What helps a person, at the end of the menus."""
        menu = self._window.menuBar().addMenu(self.tr("&Help"))
        for group in groups:
            menu.addActions(group)
            menu.addSeparator()

    def _action(self, text: str, icon: str, shortcut: str, act: object) -> QAction:
        action = QAction(text, self)
        if icon:
            self._icons.set(action, icon)
        if shortcut:
            action.setShortcut(shortcut)
        action.triggered.connect(act)
        self._window.addAction(action)
        return action
