"""Hypercorn on the running loop, on sockets that were bound before.

Hypercorn's own `worker_serve` keeps its connections to itself: it cannot abort one that does not read,
and waits for it at shutdown without end on Python 3.12 and newer. This does the same work around the same
`TCPServer`, but knows every connection. Pinned to Hypercorn's minor version;
`tests/server/test_hypercorn_contract.py` says when its parts move.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
import ssl
from collections.abc import Mapping

from hypercorn.asyncio.tcp_server import TCPServer
from hypercorn.asyncio.worker_context import WorkerContext
from hypercorn.config import Config
from hypercorn.typing import AppWrapper, LifespanState
from hypercorn.utils import wrap_app
from quart import Quart

from server import buffers, stream
from server.handover import SOCKET, ClientSocket
from server.messages import MAX_MESSAGE_BYTES
from server.sockets import ListeningSocket

_log = logging.getLogger(__name__)
_TLS_HANDSHAKE = 10.0
_BACKLOG = 4096  # connections that the kernel keeps for us, as when a whole school comes at once
_ACCEPTED = 64  # of these in one pass of the loop, so that nobody else waits for all of them
_FINISH = 2.0  # how long a request in flight may take once the server stops


def hypercorn_config() -> Config:
    """The settings of Hypercorn: quiet, small buffers, no header that tells what runs here."""
    config = Config()
    config.accesslog = None
    config.errorlog = logging.getLogger("server.hypercorn")
    config.alpn_protocols = ["http/1.1"]
    config.include_server_header = False
    config.keep_alive_timeout = 5
    config.h11_max_incomplete_size = 8192
    config.websocket_max_message_size = MAX_MESSAGE_BYTES
    return config


class Listener:
    """Accepts connections and lets Hypercorn serve each of them with an app."""

    def __init__(self, *, takeover: bool) -> None:
        stream.install()
        buffers.shrink()
        self.takeover = takeover
        self._apps: list[Quart] = []
        self._config = hypercorn_config()
        self._context = WorkerContext(None)
        self._servers: list[asyncio.Server] = []
        self._sockets: list[ListeningSocket] = []
        self._connections: dict[asyncio.Task[None], asyncio.WriteTransport] = {}

    async def serve(self, app: Quart, sockets: Mapping[ListeningSocket, ssl.SSLContext | None]) -> None:
        """Serve the app on each socket, with these TLS settings or without. They become the listener's."""
        await app.startup()
        self._apps.append(app)
        asgi = wrap_app(app, 65_536, "asgi")
        for sock, context in sockets.items():
            server = await asyncio.start_server(
                functools.partial(self._serve, asgi),
                sock=sock,
                ssl=context,
                ssl_handshake_timeout=_TLS_HANDSHAKE if context else None,
                backlog=_ACCEPTED,
            )
            sock.listen(_BACKLOG)  # after asyncio, which has one number for both
            self._servers.append(server)
            self._sockets.append(sock)

    async def refuse(self) -> None:
        """Take no more connections, and end those that are idle."""
        for server in self._servers:
            server.close()
        await self._context.terminated.set()

    async def stop(self) -> None:
        """End every connection: what is in flight has two seconds, then it is cut."""
        await self.refuse()
        await self._ended(within=_FINISH)
        for transport in self._connections.values():
            transport.abort()
        for sock in self._sockets:
            sock.cut_accepted()  # those in the middle of a TLS handshake are not connections yet
        await self._ended(within=_FINISH)
        for task in self._connections:
            task.cancel()
        await self._ended(within=_FINISH)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_FINISH):
                for server in self._servers:
                    await server.wait_closed()
        for app in self._apps:
            await app.shutdown()

    async def _serve(
        self, asgi: AppWrapper, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        if task is None:  # start_server runs each callback as a task
            raise RuntimeError("a connection is served outside a task")
        self._connections[task] = writer.transport
        state = LifespanState({SOCKET: ClientSocket(reader, writer, takeover=self.takeover)})
        loop = asyncio.get_running_loop()
        server = TCPServer(asgi, loop, self._config, self._context, state, reader, writer)
        try:
            await server
        # What a client sent behind our close_notify, or that it never answered it: Hypercorn lets both pass.
        except* (ssl.SSLError, TimeoutError) as late:
            _log.debug("A connection ended untidily: %s", late.exceptions[0])
        finally:
            del self._connections[task]
            # It and its protocol refer to each other: without this, all that Hypercorn made for a connection
            # would wait for the garbage collector, which stops everyone to find it.
            vars(server).pop("protocol", None)

    async def _ended(self, within: float) -> None:
        if self._connections:
            await asyncio.wait(tuple(self._connections), timeout=within)
