"""The ways into the signaling: WebSockets, and Server-Sent Events with POST. Origin and Host are checked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Protocol

from quart import Quart, Request, Response, Websocket, request, websocket

from server import agents, body
from server.errors import SignalingError
from server.events import EventStreams
from server.handover import SOCKET
from server.hosts import Hosts
from server.journal import TransportKind
from server.messages import VERSION
from server.transport import Client


class Sockets(Protocol):
    """Where WebSockets go: `server.websocket` or `server.asgi`."""

    async def serve(self, websocket: Websocket, client: Client, subprotocol: str | None) -> None:
        """Accept the WebSocket and serve it."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """What stands behind the routes. `refused` counts the handshakes that were refused, by code."""

    sockets: Sockets
    streams: EventStreams
    hosts: Hosts
    refused: Counter[str]
    plain: bool = False

    def check(self, connection: Request | Websocket, scheme: str) -> None:
        """Refuse pages of other sites, and other names of this server. Raises SignalingError."""
        code = ""
        if not self.hosts.know(connection.host):
            code = "wrong_host"
        elif not self.hosts.allow(connection.headers.get("Origin"), scheme, connection.host):
            code = "wrong_origin"
        elif scheme == "http" and not self.plain:
            code = "not_found"
        if code:
            self.refused[code] += 1
            raise SignalingError(code)


def add_signaling(app: Quart, entrance: Entrance) -> None:
    """The WebSocket at /ws, and the fallback below /signaling."""

    @app.websocket("/ws")
    async def sockets() -> tuple[str, int] | None:
        try:
            entrance.check(websocket, "https" if websocket.scheme == "wss" else "http")
        except SignalingError as error:  # a browser does not show it: nothing that a person did
            return error.spec.message, error.spec.status
        subprotocol = VERSION if VERSION in websocket.requested_subprotocols else None
        await entrance.sockets.serve(websocket, _client(websocket, "websocket"), subprotocol)
        return None

    @app.get("/signaling/events")
    async def events() -> Response:
        entrance.check(request, request.scheme)
        stream = entrance.streams.stream(_client(request, "events"), request.scope["state"][SOCKET].abort)
        response = Response(stream, content_type="text/event-stream")
        response.timeout = None
        response.headers["Cache-Control"] = "no-store"
        response.headers["X-Accel-Buffering"] = "no"  # nginx would keep events until there are many
        return response

    @app.post("/signaling/messages/<key>")
    async def messages(key: str) -> tuple[str, int]:
        entrance.check(request, request.scheme)
        entrance.streams.receive(key, await body.read(request))
        return "", 204


def _client(connection: Request | Websocket, kind: TransportKind) -> Client:
    address = connection.scope["client"]
    agent = agents.label(connection.headers.get("User-Agent", ""))
    return Client(address[0] if address else "", agent, kind)
