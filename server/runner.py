"""The whole server on whatever loop is running: start, stop, restart, and what a host may ask of it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import time
from enum import StrEnum

from server import handover, lan
from server.app import Site, create_app
from server.asgi import SocketsOfHypercorn
from server.assets import assets_dir
from server.config import Settings
from server.hub import TICK, Hub
from server.journal import Journal, Snapshot
from server.listener import Listener
from server.looplag import LagStats, LoopLag
from server.sockets import PortTakenError, listen, listen_near
from server.tasks import cancel, spawn
from server.tls import ensure_identity, server_context
from server.transport import Transport
from server.websocket import SocketsOfOurs

__all__ = ["LagStats", "PortTakenError", "Server", "ServerState"]

_DRAIN = 3.0
_log = logging.getLogger(__name__)


class ServerState(StrEnum):
    STOPPED = "stopped"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


class Server:
    """One signaling server. The journal lives as long as this object; rooms end with each stop.

    `settings` may be replaced while the server is stopped. `port` and `http_port` are the real ones while
    it runs, else those of the settings.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.state = ServerState.STOPPED
        self.journal = Journal(origin=time.time() - time.monotonic())
        self.looplag = LoopLag()
        self._running: _Run | None = None
        self._stopping: asyncio.Task[None] | None = None
        self._changing = asyncio.Lock()

    @property
    def port(self) -> int:
        return self._running.port if self._running else self.settings.port

    @property
    def http_port(self) -> int:
        return self._running.http_port if self._running else self.settings.http_port

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
                self._running = await _Run.start(self.settings, self.journal)
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
        run = self._running
        return run.hub.snapshot(self.now()) if run else Snapshot(at=self.now())

    async def kick(self, peer_id: str) -> None:
        """Remove one peer. Raises SignalingError("unknown_peer")."""
        if self._running:
            self._running.transport.apply(self._running.hub.kick(peer_id, self.now()))

    async def close_room(self, room_id: str) -> None:
        """Remove everyone from a room. Raises SignalingError("not_found")."""
        if self._running:
            self._running.transport.apply(self._running.hub.close_room(room_id, self.now()))

    def ws_url(self) -> str:
        """The WebSocket's address for clients on this machine."""
        host = self.settings.host
        if self.settings.listens_everywhere:
            host = "::1" if ":" in host else "127.0.0.1"
        return f"wss://{lan.in_url(host)}:{self.port}/ws"

    def url(self, address: str, room: str | None = None) -> str:
        """What a browser opens to come into `room`, or into the settings' own."""
        return f"https://{lan.in_url(address)}:{self.port}/room/{room or self.settings.room}"


class _Run:
    """What exists from one start to the next stop."""

    def __init__(self, hub: Hub, transport: Transport, listener: Listener, port: int, http_port: int) -> None:
        self.hub = hub
        self.transport = transport
        self.port = port
        self.http_port = http_port
        self._listener = listener
        self._ticker = spawn(self._tick(), name="hub ticks")

    @classmethod
    async def start(cls, settings: Settings, journal: Journal) -> _Run:
        with contextlib.ExitStack() as undo:
            secure = undo.enter_context(listen(settings.host, settings.port))
            plain = undo.enter_context(listen_near(settings.host, settings.http_port))
            addresses = [interface.address for interface in lan.interfaces()]
            # Key generation and the import behind it take a while: not on the loop.
            identity = await asyncio.to_thread(ensure_identity, settings.state_dir, addresses)
            hub = Hub(journal, settings.policy)
            transport = Transport(hub, time.monotonic)
            port, http_port = _port(secure), _port(plain)
            takeover = settings.takeover and handover.possible()
            if not takeover:
                _log.warning("WebSockets stay with Hypercorn: each message takes about five times as long.")
            sockets = SocketsOfOurs(transport) if takeover else SocketsOfHypercorn(transport)
            app = create_app(sockets, Site(assets_dir(), identity.ca, port, settings.plain_ws))
            listener = Listener(app, server_context(identity), takeover=takeover)
            try:
                await listener.start(secure, plain)
            except BaseException:
                await listener.stop()
                raise
            undo.pop_all()
        return cls(hub, transport, listener, port, http_port)

    async def stop(self) -> None:
        await cancel(self._ticker)
        await self._listener.refuse()
        self.transport.apply(self.hub.shutdown(time.monotonic()))
        with contextlib.suppress(TimeoutError):  # who has not taken its goodbye by then is cut below
            await asyncio.wait_for(self.transport.drained(), _DRAIN)
        await self._listener.stop()

    async def _tick(self) -> None:
        while True:
            await asyncio.sleep(TICK)
            self.transport.apply(self.hub.tick(time.monotonic()))


def _port(sock: socket.socket) -> int:
    port: int = sock.getsockname()[1]
    return port
