"""What helps when something is wrong: the note on a crash, the bundle for a report, the CA's removal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from panel.commands import Commands
from panel.desktop.reports.crash import CrashLog
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.meters.health import Health
from panel.ports import ServerPort
from panel.recordings.contents import Contents
from server.logs import Newest

if TYPE_CHECKING:
    from panel.desktop.reports.bundle import Evidence

Start = Callable[[], Awaitable[None]]


class Reporting(QObject):
    """Two actions for a menu, and what is to be said after a crash. `said` carries a sentence for the window.

    `start` starts the server and explains where it cannot. `contents` gives what passed it, `crash` and
    `log` what the program noted.
    """

    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        icons: Icons,
        store: QSettings,
        server: ServerPort,
        commands: Commands,
        start: Start,
        *,
        contents: Callable[[], Contents],
        health: Health,
        crash: CrashLog,
        log: Newest,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons = icons
        self._store = store
        self._server = server
        self._commands = commands
        self._start = start
        self._contents = contents
        self._health = health
        self._crash = crash
        self._log = log
        crash.words = self._names
        self._make_actions()

    def tell(self, place: Callable[[QWidget], object]) -> None:
        """Where the run before this one ended badly, say so. `place` puts the note into the window."""
        if self._crash.found is None:
            return
        from panel.desktop.reports.crashnote import CrashNote  # seldom needed

        note = CrashNote(self._theme, self._icons, self._crash.found)
        note.bundle_requested.connect(self.open_bundle)
        place(note)

    def open_bundle(self) -> None:
        """Say what a bundle is, and make one."""
        from panel.desktop.reports.bundledialog import BundleDialog

        dialog = BundleDialog(self._window, self._icons, self._store, self._gather)
        dialog.saved.connect(lambda path: self.said.emit(self.tr("Saved as {0}.").format(path.name)))
        _show(dialog)

    def open_ca_removal(self) -> None:
        """Say what becomes of the local CA, and remove it."""
        from panel.desktop.certificate.caremoval import CaRemoval

        _show(CaRemoval(self._window, self._icons, self._server, self._start, self._commands))

    # Inside ---------------------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        self.bundle_action = QAction(self.tr("Make a &bundle for a bug report\N{HORIZONTAL ELLIPSIS}"), self)
        self.bundle_action.triggered.connect(self.open_bundle)
        self.ca_action = QAction(self.tr("Remove the certificate &authority\N{HORIZONTAL ELLIPSIS}"), self)
        self.ca_action.triggered.connect(self.open_ca_removal)
        self._icons.set(self.bundle_action, "save")

    def _gather(self) -> Evidence:
        from panel.desktop.reports.bundle import Evidence

        return Evidence(
            self._contents(), self._server.settings, self._health, self._log.lines, self._crash.folder
        )

    def _names(self) -> Iterator[str]:
        """Of people and rooms, as they are now."""
        snapshot = self._server.snapshot()
        yield self._server.settings.room
        yield from (room.id for room in snapshot.rooms)
        yield from (peer.name for peer in snapshot.peers)


def _show(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
