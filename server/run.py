"""What exists from one start of the server to the next stop, and how its parts are put together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import platform
import socket
import time
from collections import Counter

from server import handover, lan, tls
from server.admin import create_admin, load_token
from server.app import create_app
from server.asgi import SocketsOfHypercorn
from server.assets import assets_dir
from server.config import Settings
from server.control import Control
from server.doorkeeper import Rules
from server.entrance import Entrance
from server.errors import SignalingError
from server.events import EventStreams
from server.files import Shelf
from server.hosts import Hosts
from server.hub import Hub
from server.invites import Invites
from server.journal import Journal
from server.listener import Listener
from server.looplag import LoopLag
from server.mdns import Announcement, own_name
from server.messages import Role
from server.metrics import Metrics
from server.network import NetworkWatch
from server.pages import Site
from server.pulse import TICK
from server.sleep import SleepWatch
from server.sockets import ListeningSocket, listen, listen_near
from server.tasks import cancel, spawn
from server.tokens import Tokens
from server.transport import Transport
from server.watchdog import Watchdog
from server.websocket import SocketsOfOurs

_DRAIN = 3.0
_HERE = "127.0.0.1"
_log = logging.getLogger(__name__)


class Run:
    """One run. Make it with `start`, and `stop` it once."""

    def __init__(self, settings: Settings, journal: Journal, looplag: LoopLag, shelf: Shelf) -> None:
        self.settings = settings
        self.shelf = shelf
        self.name = own_name(shelf)
        self.invites = Invites(shelf, time.time)
        rules = Rules(settings.access, self._invited, verifies=settings.jwt is not None)
        self.hub = Hub(journal, settings.policy, rules=rules)
        verify = (Tokens(settings.jwt).verify,) if settings.jwt else ()
        self.transport = Transport(self.hub, time.monotonic, *verify)
        self.control = Control(self.hub, self.transport, self.invites, time.monotonic)
        self._hosts = Hosts((*settings.hosts, "localhost", self.name, *_own_names()), settings.origins)
        self._refused: Counter[str] = Counter()
        self._metrics = Metrics(journal, self.hub, self.transport, looplag, self._refused)
        self._watchdog = Watchdog(looplag)
        self._token = load_token(shelf)
        self._journal = journal
        self.port = self.http_port = self.admin_port = 0

    @classmethod
    async def start(cls, settings: Settings, journal: Journal, looplag: LoopLag) -> Run:
        """Bind, make keys if there are none, and serve. Raises as `Server.start` does."""
        with contextlib.ExitStack() as undo:
            secure = undo.enter_context(listen(settings.host, settings.port))
            plain = undo.enter_context(listen_near(settings.host, settings.http_port))
            admin = None
            if settings.admin_port is not None:
                admin = undo.enter_context(listen_near(_HERE, settings.admin_port))
            run = cls(settings, journal, looplag, await asyncio.to_thread(Shelf.open, settings.state_dir))
            await run._serve(secure, plain, admin)
            undo.pop_all()
        return run

    async def stop(self) -> None:
        """Tell everyone, let it go out, and close."""
        await cancel(*self._tasks)
        await self._announcement.end()
        await self._listener.refuse()
        self.transport.apply(self.hub.shutdown(time.monotonic()))
        with contextlib.suppress(TimeoutError):  # who has not taken its goodbye by then is cut below
            await asyncio.wait_for(self.transport.drained(), _DRAIN)
        await self._listener.stop()
        self._watchdog.stop()
        self.shelf.discard()

    async def _serve(
        self, secure: ListeningSocket, plain: ListeningSocket, admin: ListeningSocket | None
    ) -> None:
        addresses = lan.addresses()
        # Key generation and the import behind it take a while: not on the loop.
        self._identity = await asyncio.to_thread(tls.ensure_identity, self.shelf, addresses, self.name)
        self._context = tls.server_context(self._identity)
        self._hosts.move(addresses)
        self.port, self.http_port = _port(secure), _port(plain)
        takeover = self.settings.takeover and handover.possible()
        if not takeover:
            _log.warning("WebSockets stay with Hypercorn: each message takes about five times as long.")
        self._listener = Listener(takeover=takeover)
        try:
            await self._open(secure, plain, admin)
        except BaseException:
            await self._listener.stop()
            raise
        self._announcement = Announcement(self.name, self.port)
        self._tasks = (
            spawn(self._tick(), name="hub ticks"),
            spawn(self._watch_network(addresses), name="network watch"),
        )
        self._watchdog.start()

    async def _open(
        self, secure: ListeningSocket, plain: ListeningSocket, admin: ListeningSocket | None
    ) -> None:
        settings = self.settings
        sockets = SocketsOfOurs if self._listener.takeover else SocketsOfHypercorn
        entrance = Entrance(
            sockets(self.transport),
            EventStreams(self.transport),
            self._hosts,
            self._refused,
            plain=settings.plain_ws,
        )
        site = Site(assets_dir(), self._identity.ca, self.port, settings.plain_ws, settings.name)
        app = create_app(entrance, site, settings.origins)
        await self._listener.serve(app, {secure: self._context, plain: None})
        if admin is not None:
            self.admin_port = _port(admin)
            api = create_admin(self.control, self._journal, self._metrics, self._token)
            await self._listener.serve(api, {admin: None})

    def _invited(self, secret: str, room: str) -> Role | None:
        invite = self.invites.find(secret, room)
        return invite.role if invite else None

    async def _tick(self) -> None:
        sleep = SleepWatch(time.monotonic(), time.time())
        while True:
            await asyncio.sleep(TICK)
            now = time.monotonic()
            if slept := sleep.look(now, time.time()):
                _log.info("This computer slept for %.0f s: everyone has time to come back.", slept)
                self.transport.apply(self.hub.woke(now))
            self.transport.apply(self.hub.tick(now))

    async def _watch_network(self, addresses: list[str]) -> None:
        if self._announces:
            await self._announcement.move(addresses)
        await NetworkWatch(self._follow).run(addresses)

    async def _follow(self, addresses: list[str]) -> None:
        """Serve at these addresses from now on: those who are connected stay, and newcomers find us."""
        self._hosts.move(addresses)
        try:
            self._identity = await asyncio.to_thread(tls.ensure_identity, self.shelf, addresses, self.name)
            tls.renew(self._context, self._identity)
        except SignalingError as error:  # the certificate of before is still better than none
            self.shelf.complain(error)
        if self._announces:
            await self._announcement.move(addresses)

    @property
    def _announces(self) -> bool:
        return self.settings.mdns and self.settings.listens_everywhere


def _own_names() -> set[str]:
    node = platform.node().lower()
    return {name for name in (node, node.partition(".")[0], f"{node}.local") if node}


def _port(sock: socket.socket) -> int:
    port: int = sock.getsockname()[1]
    return port
