"""What can be done with what was recorded: save it, open another one, play it again, send it changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from panel.commands import Commands
from panel.focus import Selection
from panel.inspect.view import Desk
from panel.look import widgets
from panel.ports import ServerPort
from panel.recordings.asking import file_to_open, recordings_filter
from panel.recordings.contents import Contents
from server.journal import EVERYONE, SERVER, Observation
from server.runner import ServerState


class Recorder(QObject):
    """The actions of one window. `contents` is what it shows; `server`, where there is one, is live.

    `opened` carries the path of a recording that the person wants to see, `said` a sentence for the person.
    """

    opened = Signal(object)  # Path
    said = Signal(str)

    def __init__(
        self,
        window: QWidget,
        desk: Desk,
        store: QSettings,
        commands: Commands,
        contents: Callable[[], Contents],
        server: ServerPort | None,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._store = store
        self._commands = commands
        self._contents = contents
        self._server = server
        self.open = self._action(self.tr("&Open a recording\N{HORIZONTAL ELLIPSIS}"), "list", self._open)
        self.open.setShortcuts(QKeySequence.StandardKey.Open)
        self.save = self._action(self.tr("&Save the messages\N{HORIZONTAL ELLIPSIS}"), "save", self._save)
        self.save.setShortcuts(QKeySequence.StandardKey.Save)
        self.replay = self._action(
            self.tr("&Play a negotiation again\N{HORIZONTAL ELLIPSIS}"), "restart", self._replay
        )
        self.resend = self._action(
            self.tr("&Edit and send again\N{HORIZONTAL ELLIPSIS}"), "send", self._resend
        )
        self.resend.setShortcut("Ctrl+E")
        desk.focus.changed.connect(self._enable)
        self._enable(desk.focus.selection)

    def actions(self) -> list[QAction]:
        """For a menu, in its order."""
        return [self.open, self.save, self.replay, self.resend]

    def look_again(self) -> None:
        """The server was started or stopped."""
        self._enable(self._desk.focus.selection)

    # Inside ---------------------------------------------------------------------------------------------

    def _action(self, text: str, icon: str, act: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        self._desk.icons.set(action, icon)
        action.triggered.connect(act)
        return action

    @property
    def _live(self) -> ServerPort | None:
        """The server, while it runs."""
        server = self._server
        return server if server is not None and server.state is ServerState.RUNNING else None

    def _enable(self, selection: Selection) -> None:
        select_pair, select_message = self.tr("Select a pair first."), self.tr("Select a message first.")
        self._allow(self.replay, "" if selection.pair else select_pair)
        self._allow(self.resend, "" if selection.message > 0 else select_message)

    def _allow(self, action: QAction, missing: str) -> None:
        """Where it cannot be done, it says what is missing."""
        if self._server is None:
            missing = self.tr("This needs a running server: open the recording from Callbox's main window.")
        elif self._live is None:
            missing = self.tr("Start the server first.")
        action.setEnabled(not missing)
        action.setToolTip(widgets.plain_tip(missing) if missing else "")
        action.setStatusTip(missing)

    def _open(self) -> None:
        self._commands.run(self._ask_and_open(), name="open a recording")

    async def _ask_and_open(self) -> None:
        title, filters = self.tr("Open a recording"), recordings_filter()
        path: Path | None = await file_to_open(self._window, self._store, title, filters)
        if path is not None:
            self.opened.emit(path)

    def _save(self) -> None:
        self._commands.run(self._ask_and_save(), name="save the messages")

    async def _ask_and_save(self) -> None:
        from panel.recordings.savedialog import save_recording  # with its file dialogs: rarely needed

        path = await save_recording(self._window, self._desk.icons, self._store, self._contents())
        if path is not None:
            self.said.emit(self.tr("Saved as {0}.").format(path.name))

    def _replay(self) -> None:
        self._commands.run(self._ask_and_replay(), name="play a negotiation again")

    async def _ask_and_replay(self) -> None:
        from panel.recordings.replaydialog import ReplayDialog
        from panel.recordings.replayer import plans_of, target_in

        server, pair = self._live, self._desk.focus.selection.pair
        if server is None or pair is None:
            return
        span = self._desk.focus.selection.span
        plans = await plans_of(self._contents().journal, *pair, span)
        dialog = ReplayDialog(
            self._window, self._desk.icons, plans, server.snapshot().peers,
            lambda room, peer: target_in(server, room, peer), self._desk.names.of, part=span is not None,
        )  # fmt: skip
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _resend(self) -> None:
        from panel.recordings.replayer import resend, target_in
        from panel.recordings.resenddialog import ResendDialog

        server, message = self._live, self._selected()
        if server is None or message is None:
            return
        room = message.room or server.settings.room
        dialog = ResendDialog(
            self._window, self._desk.icons, message.raw, lambda raw: resend(target_in(server, room), raw)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _selected(self) -> Observation | None:
        """The message in the selection, where a client has sent it."""
        number = self._desk.focus.selection.message
        found = self._contents().journal.since(number - 1, 1).observations if number else []
        if not found or found[0].seq != number or found[0].sender in (SERVER, EVERYONE):
            self.said.emit(self.tr("Select a message that somebody has sent."))
            return None
        return found[0]
