"""The whole server on whatever loop is running: start, stop, restart, and what a host may ask of it."""

from __future__ import annotations

import asyncio
import time
from enum import StrEnum
from pathlib import Path

from server import lan
from server.config import Settings
from server.control import Control
from server.errors import SignalingError
from server.journal import Journal, Snapshot
from server.looplag import LagStats, LoopLag
from server.run import Run
from server.sockets import PortTakenError
from server.tasks import spawn

_LINK_TTL = 7 * 86_400.0  # seconds
_LINK = "Link"  # the label of the invites in our own links
__all__ = ["LagStats", "PortTakenError", "Server", "ServerState"]


class ServerState(StrEnum):
    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


_BYTES_EACH = 1_600  # of payload in the journal, on average: descriptions are larger, and rare


class Server:
    """One signaling server. The journal lives as long as this object; rooms end with each stop.

    `settings` may be replaced while the server is stopped. `port` and `http_port` are the real ones while
    it runs, else those of the settings.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.state = ServerState.STOPPED
        self.journal = Journal(
            settings.journal_messages,
            settings.journal_messages * _BYTES_EACH,
            origin=time.time() - time.monotonic(),
        )
        self.looplag = LoopLag()
        self._running: Run | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._changing = asyncio.Lock()
        self._links: dict[str, tuple[str, str]] = {}  # invites in our own links, by room: id and secret

    @property
    def port(self) -> int:
        return self._running.port if self._running else self.settings.port

    @property
    def connections(self) -> int:
        """How many are open."""
        return self._running.transport.connections if self._running else 0

    @property
    def http_port(self) -> int:
        return self._running.http_port if self._running else self.settings.http_port

    @property
    def folder(self) -> Path:
        """Where keys, invites and the admin token are; elsewhere if the settings' folder is read-only."""
        return self._running.shelf.folder if self._running else self.settings.state_dir

    @property
    def admin_port(self) -> int:
        """Where the admin API is; 0 where it is not."""
        return self._running.admin_port if self._running else 0

    def now(self) -> float:
        """The clock of the journal and of snapshots, in seconds."""
        return time.monotonic()

    async def start(self) -> None:
        """Bind, make keys if there are none, and serve. Does nothing when already running.

        Raises PortTakenError, or SignalingError with `port_denied`, `address_unavailable`, `no_identity`.
        """
        async with self._changing:
            if self.state is not ServerState.STOPPED:
                return
            self.state = ServerState.STARTING
            try:
                self._running = await Run.start(self.settings, self.journal, self.looplag)
            except BaseException:
                self.state = ServerState.STOPPED
                raise
            self.looplag.start()
            self.state = ServerState.RUNNING

    async def stop(self) -> None:
        """Tell everyone 1012, let it go out, and close. Takes a few seconds at most; safe to repeat.

        Once begun it goes on to its end, even when who waits for it is cancelled.
        """
        if self._stopping is None or self._stopping.done():
            self._stopping = spawn(self._stop(), name="stop the server")
        await asyncio.shield(self._stopping)

    async def _stop(self) -> None:
        async with self._changing:
            run = self._running
            if run is None:
                return
            self.state = ServerState.STOPPING
            self.looplag.stop()
            try:
                await run.stop()
            finally:
                self._running = None
                self.state = ServerState.STOPPED

    async def restart(self, settings: Settings | None = None) -> None:
        """Stop, then start, with other settings if given. Raises as `start` does."""
        await self.stop()
        if settings is not None:
            self.settings = settings
        await self.start()

    def snapshot(self) -> Snapshot:
        """Who is here, in which rooms, and how their negotiations stand."""
        return self.control.snapshot() if self.control else Snapshot(at=self.now())

    @property
    def control(self) -> Control | None:
        """What can be asked of it while it runs."""
        return self._running.control if self._running else None

    @property
    def ca_path(self) -> Path:
        """The certificate of the CA in use (PEM): not where the settings say, if nothing can be kept."""
        return self.folder / self.settings.ca_path.name

    @property
    def troubles(self) -> tuple[SignalingError, ...]:
        """What the person in front of this computer should know, although it runs."""
        return tuple(self._running.shelf.troubles.values()) if self._running else ()

    async def kick(self, peer_id: str) -> None:
        """Remove one peer. Raises SignalingError("unknown_peer")."""
        if self.control:
            self.control.kick(peer_id)

    async def close_room(self, room_id: str) -> None:
        """Remove everyone from a room. Raises SignalingError("not_found")."""
        if self.control:
            self.control.close_room(room_id)

    def ws_url(self) -> str:
        """The WebSocket's address for clients on this machine."""
        host = self.settings.host
        if self.settings.listens_everywhere:
            host = "::1" if ":" in host else "127.0.0.1"
        return f"wss://{lan.in_url(host)}:{self.port}/ws"

    def url(self, address: str, room: str | None = None) -> str:
        """What a browser opens to come into `room`, or into the settings' own; with an invite, if needed."""
        room = room or self.settings.room
        invite = self._invite(room) if self.settings.access == "invite" else ""
        return f"https://{lan.in_url(address)}:{self.port}/room/{room}{invite}"

    def new_link(self, room: str | None = None) -> None:
        """End the invites of our own links to `room`, also of earlier runs: `url` has another one then."""
        control, room = self.control, room or self.settings.room
        if control is None:
            return
        for invite in control.invites():
            if (invite.room, invite.label) == (room, _LINK):
                control.revoke(invite.id)

    def _invite(self, room: str) -> str:
        """The fragment of the room's link: the part of a URL that no server sees, nor any log."""
        control = self.control
        if control is None:
            return ""
        invite_id, secret = self._links.get(room, ("", ""))
        if not any(invite.id == invite_id for invite in control.invites()):  # expired, revoked or not kept
            invite, secret = control.invite(room, _LINK_TTL, label=_LINK)
            self._links[room] = invite.id, secret
        return f"#{secret}"
