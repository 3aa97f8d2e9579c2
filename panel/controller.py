"""Turns what a person does in the window into awaited commands to the server."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from panel.callcontrol import CallControl
from panel.commands import Commands
from panel.desktop.presence.appearing import bring_back
from panel.look.dialogs import confirm
from panel.ports import ServerPort
from panel.texts import peer_name, people
from panel.window import Window
from server.config import Access, Settings
from server.errors import SignalingError
from server.faults import Plan
from server.journal import PeerRow, RoomRow
from server.runner import ServerState

if TYPE_CHECKING:
    from panel.workspace.inspector import Inspector


_NEXT_TIME = ("display", "journal_messages")  # settings that are read when Callbox starts
_OURS = (*_NEXT_TIME, "updates")  # those that a running server does not look at


class Controller(QObject):
    """Connects the window's wishes. Each runs as a command of its own; the window never waits."""

    def __init__(
        self, server: ServerPort, window: Window, calls: CallControl, commands: Commands, config: Path
    ) -> None:
        """`config` is the settings file."""
        super().__init__(window)
        self._config = config
        self._server = server
        self._window = window
        self._calls = calls
        self._commands = commands
        self._asking_to_leave = False
        self._connect_server()
        self._connect_people()
        window.furnished.connect(self._connect_inspector)
        window.leaving.connect(self._leave)

    async def start(self) -> None:
        """Start the server; what stands in the way is shown in the host card."""
        try:
            await self._server.start()
        except SignalingError as error:
            self._window.host.show_problem(error)
        self._window.show_access()  # after a restart the link may be another one

    async def restart(self) -> None:
        """Everyone is told to come back, and does. While there are people in rooms that is asked first."""
        if await self._may_start_anew():
            await self._server.stop()
            await self.start()

    async def start_on(self, port: int) -> None:
        """Start on another port than the settings say."""
        self._server.settings = replace(self._server.settings, port=port)
        await self.start()

    async def kick(self, peer: PeerRow) -> None:
        """Send someone out after the person has confirmed it."""
        name = peer_name(peer)
        title = self.tr("Remove {0} from the call?").format(name)
        text = self.tr("They can join again, unless you lock the room.")
        here = self._is_here(peer)
        if not here or await confirm(
            self._window, title, text, self.tr("Remove"), still=lambda: self._is_here(peer)
        ):
            await self._server.kick(peer.id)
            self._window.notify(self.tr("{0} was removed from the call.").format(name))
        elif not self._is_here(peer):
            self._window.notify(self.tr("{0} has left already.").format(name))

    async def answer(self, peer: PeerRow, *, admit: bool) -> None:
        """Let someone in who waits, or turn them away."""
        control = self._server.control
        waiting = any(other.waiting for other in self._server.snapshot().peers if other.id == peer.id)
        if control is None or not waiting:
            self._window.notify(self.tr("{0} is not waiting any more.").format(peer_name(peer)))
        elif admit:
            control.admit(peer.id)
            self._window.notify(self.tr("{0} was let in.").format(peer_name(peer)))
        else:
            control.deny(peer.id)
            self._window.notify(self.tr("{0} was turned away.").format(peer_name(peer)))

    async def set_door(self, room: RoomRow, *, locked: bool, lobby: bool) -> None:
        """Let nobody else into a room, or only who is let in by someone."""
        control = self._server.control
        if control is None or not self._exists(room):
            self._window.notify(self.tr("The room {0} is gone already.").format(room.id))
            return
        control.set_door(room.id, locked=locked, lobby=lobby)
        if locked:
            text = self.tr("Nobody else can come into the room {0}.")
        elif lobby:
            text = self.tr("Who comes to the room {0} now waits until you let them in.")
        else:
            text = self.tr("The room {0} is open.")
        self._window.notify(text.format(room.id))

    async def set_access(self, access: Access) -> None:
        """Change who may come in. The server starts anew for it; with people in rooms that is asked first."""
        if access != self._server.settings.access and await self._may_restart(access):
            running = self._server.state is ServerState.RUNNING
            await self._server.stop()
            self._server.settings = replace(self._server.settings, access=access)
            if running:
                await self.start()
            told = self.tr("Only people with the link can come in now.")
            self._window.notify(told if access == "invite" else self.tr("Everyone can come in now."))
        self._window.show_access()

    async def new_link(self) -> None:
        """Make another link, after the person has confirmed that the old one ends."""
        host = self._window.host
        room = host.room_name
        text = self.tr("The old link and QR code let nobody in any more. Who is in the call stays.")
        title = self.tr("Make a new link to the room {0}?").format(room)
        if await confirm(self._window, title, text, self.tr("New link"), still=lambda: host.by_invite):
            self._server.new_link(room)
            host.show_access()
            self._window.notify(self.tr("There is a new link. The old one is over."))

    async def close_room(self, room: RoomRow) -> None:
        """Close a room after the person has confirmed it."""
        text = self.tr("{0} will be sent out of the call. They can join again.")
        title = self.tr("Close the room \N{LEFT DOUBLE QUOTATION MARK}{0}\N{RIGHT DOUBLE QUOTATION MARK}?")
        sure = await confirm(
            self._window, title.format(room.id), text.format(people(len(room.peers))), self.tr("Close room"),
            still=lambda: self._exists(room),
        )  # fmt: skip
        if not self._exists(room):
            self._window.notify(self.tr("The room {0} is gone already.").format(room.id))
        elif sure:
            await self._server.close_room(room.id)
            self._window.notify(self.tr("The room {0} was closed.").format(room.id))

    async def stop(self) -> None:
        """Stop the server. While there are people in rooms the person is asked first."""
        present = self._present()
        text = self.tr("{0} will be sent out of the call.").format(people(present))
        if not present or await confirm(
            self._window, self.tr("Stop the server?"), text, self.tr("Stop"),
            still=lambda: self._server.state is ServerState.RUNNING,
        ):  # fmt: skip
            await self._server.stop()

    def open_settings(self) -> None:
        """Show what can be set. A file that cannot be understood is explained, not overwritten."""
        from panel.settings.dialog import SettingsDialog  # with tomlkit: rarely needed
        from panel.settings.document import Document

        try:
            document = Document(self._config)
        except (OSError, ValueError) as error:
            self._window.notify_error(SignalingError("config_broken", f"{self._config}: {error}."))
            return
        dialog = SettingsDialog(self._window, document, self._window.icons)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda settings: self._commands.run(self.apply(settings), name="settings"))
        dialog.open()

    async def apply(self, settings: Settings) -> None:
        """The settings file says something else now. A running server is asked to start anew."""
        before = self._server.settings
        if settings == before:
            return
        if _same_server(settings, before):
            self._server.settings = settings
            self._window.notify(self._saved(before))
            return
        running = self._server.state is ServerState.RUNNING
        if running and not await self._may_start_anew():
            self._window.notify(self.tr("Saved. It counts when the server starts the next time."))
            return
        await self._server.stop()
        self._server.settings = settings
        if running:
            await self.start()
        self._window.show_access()
        self._window.notify(self._saved(before))

    def _saved(self, before: Settings) -> str:
        """What to say of settings that are in force now, or later."""
        later = any(getattr(before, name) != getattr(self._server.settings, name) for name in _NEXT_TIME)
        if not later:
            return self.tr("The settings were saved.")
        return self.tr(
            "The settings were saved. The language and the number of messages count from the next start of"
            " Callbox."
        )

    def _leave(self) -> None:
        """Somebody closes the window. While there are people in rooms that is asked, and only once."""
        app = QGuiApplication.instance()
        session_ends = isinstance(app, QGuiApplication) and app.isSavingSession()  # it does not wait
        if session_ends or not self._present():
            self._window.leave()
        elif not self._asking_to_leave:
            self._asking_to_leave = True
            self._commands.run(self._ask_to_leave(), name="leave")

    async def _ask_to_leave(self) -> None:
        bring_back(self._window)  # the tray may have asked
        text = self.tr("{0} will be sent out of the call. Messages that were not saved are gone then.")
        try:
            title, quit_ = self.tr("Quit Callbox?"), self.tr("Quit")
            if await confirm(self._window, title, text.format(people(self._present())), quit_):
                self._window.leave()
        finally:
            self._asking_to_leave = False

    async def _may_start_anew(self) -> bool:
        present = self._present()
        text = self.tr("{0} will be connected again in a moment.").format(people(present))
        return not present or await confirm(
            self._window, self.tr("Restart the server?"), text, self.tr("Restart"),
            still=lambda: self._server.state is ServerState.RUNNING,
        )  # fmt: skip

    async def _may_restart(self, access: Access) -> bool:
        """Ask before people are disturbed."""
        present = self._present()
        if access == "invite":
            text = self.tr("{0} will be sent out of the call. With the new link they can come in again.")
        else:
            text = self.tr("{0} will be connected again in a moment.")
        return not present or await confirm(
            self._window, self.tr("Restart the server?"), text.format(people(present)), self.tr("Restart"),
            still=lambda: self._server.state is ServerState.RUNNING,
        )  # fmt: skip

    def _present(self) -> int:
        """How many people are in rooms."""
        return sum(peer.joined and peer.kind == "browser" for peer in self._server.snapshot().peers)

    def _is_here(self, peer: PeerRow) -> bool:
        return any(other.id == peer.id for other in self._server.snapshot().peers)

    def _exists(self, room: RoomRow) -> bool:
        """Whether it is still the same room, not another one of that name."""
        rooms = self._server.snapshot().rooms
        return any((room.id, room.opened_at) == (other.id, other.opened_at) for other in rooms)

    def _connect_server(self) -> None:
        host, menus = self._window.host, self._window.menus
        for signal in (host.start_requested, menus.start):
            signal.connect(lambda: self._commands.run(self.start(), name="start"))
        for signal in (host.stop_requested, menus.stop):
            signal.connect(lambda: self._commands.run(self.stop(), name="stop"))
        menus.settings.connect(self.open_settings)
        menus.restart.connect(lambda: self._commands.run(self.restart(), name="restart"))
        for chosen in (host.access_chosen, menus.access_chosen):
            chosen.connect(lambda access: self._commands.run(self.set_access(access), name="access"))
        for wanted in (host.new_link_requested, menus.new_link):
            wanted.connect(lambda: self._commands.run(self.new_link(), name="new link"))
        host.port_chosen.connect(lambda port: self._commands.run(self.start_on(port), name="start"))
        self._commands.failed.connect(self._window.notify_error)

    def _connect_inspector(self, inspector: Inspector) -> None:
        view = inspector.views.faults
        view.set_source(lambda: self._server.control.faults if self._server.control else None)
        view.wanted.connect(lambda plan: self._commands.run(self.set_faults(plan), name="faults"))

    async def set_faults(self, plan: Plan | None) -> None:
        """Let faults happen to messages, or none any more."""
        control = self._server.control
        if control is None:
            self._window.notify(self.tr("Start the server first."))
            return
        control.set_faults(plan)
        if plan is None:
            self._window.notify(self.tr("The faults are off."))

    def _connect_people(self) -> None:
        card = self._window.people
        card.kick_requested.connect(lambda peer: self._commands.run(self.kick(peer), name="kick"))
        for admitted in (card.admit_requested, self._window.host.knocks.admitted):
            admitted.connect(lambda peer: self._commands.run(self.answer(peer, admit=True), name="admit"))
        for denied in (card.deny_requested, self._window.host.knocks.denied):
            denied.connect(lambda peer: self._commands.run(self.answer(peer, admit=False), name="deny"))
        card.door_requested.connect(
            lambda room, locked, lobby: self._commands.run(
                self.set_door(room, locked=locked, lobby=lobby), name="door"
            )
        )
        card.close_room_requested.connect(
            lambda room: self._commands.run(self.close_room(room), name="close room")
        )
        card.call_requested.connect(self._calls.call_peer)
        card.self_test_requested.connect(self._calls.self_test)
        self._calls.busy.connect(
            lambda: self._window.notify(self.tr("A test call is running. Hang up first."))
        )


def _same_server(settings: Settings, before: Settings) -> bool:
    """Whether nothing that the server reads is another."""
    return settings == replace(before, **{name: getattr(settings, name) for name in _OURS})
