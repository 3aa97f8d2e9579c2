"""Turns what a person does in the window into awaited commands to the server."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from panel.callcontrol import CallControl
from panel.commands import Commands
from panel.dialogs import confirm
from panel.ports import ServerPort
from panel.texts import peer_name, people
from panel.window import Window
from server.errors import SignalingError
from server.journal import PeerRow, RoomRow
from server.runner import ServerState


class Controller(QObject):
    """Connects the window's wishes. Each runs as a command of its own; the window never waits."""

    def __init__(self, server: ServerPort, window: Window, calls: CallControl, commands: Commands) -> None:
        super().__init__(window)
        self._server = server
        self._window = window
        self._calls = calls
        self._commands = commands
        self._connect_server()
        self._connect_people()

    async def start(self) -> None:
        """Start the server; what stands in the way is shown in the host card."""
        try:
            await self._server.start()
        except SignalingError as error:
            self._window.host.show_problem(error)

    async def restart(self) -> None:
        """Everyone is told to come back, and does."""
        await self._server.stop()
        await self.start()

    async def start_on(self, port: int) -> None:
        """Start on another port than the settings say."""
        self._server.settings = replace(self._server.settings, port=port)
        await self.start()

    async def kick(self, peer: PeerRow) -> None:
        await self._server.kick(peer.id)
        self._window.notify(self.tr("{0} was removed from the call.").format(peer_name(peer)))

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
        present = sum(peer.joined and peer.kind == "browser" for peer in self._server.snapshot().peers)
        text = self.tr("{0} will be sent out of the call.").format(people(present))
        if not present or await confirm(
            self._window, self.tr("Stop the server?"), text, self.tr("Stop"),
            still=lambda: self._server.state is ServerState.RUNNING,
        ):  # fmt: skip
            await self._server.stop()

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
        menus.restart.connect(lambda: self._commands.run(self.restart(), name="restart"))
        host.port_chosen.connect(lambda port: self._commands.run(self.start_on(port), name="start"))
        self._commands.failed.connect(self._window.notify_error)

    def _connect_people(self) -> None:
        card = self._window.people
        card.kick_requested.connect(lambda peer: self._commands.run(self.kick(peer), name="kick"))
        card.close_room_requested.connect(
            lambda room: self._commands.run(self.close_room(room), name="close room")
        )
        card.call_requested.connect(self._calls.call_peer)
        card.self_test_requested.connect(self._calls.self_test)
        self._calls.busy.connect(
            lambda: self._window.notify(self.tr("A test call is running. Hang up first."))
        )
