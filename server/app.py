"""The Quart app: the pages for browsers, health, and the door to the signaling transport."""

from __future__ import annotations

import mimetypes
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import msgspec
from quart import (
    Quart,
    Response,
    Websocket,
    has_request_context,
    redirect,
    request,
    websocket,
)
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.security import safe_join

from server import __version__, agents, lan
from server.asgi import OrderedWebsocket
from server.errors import REGISTRY, ErrorSpec
from server.messages import VERSION
from server.transport import Client

_PLAIN_HTTP = ("/trust", "/ca.crt", "/healthz", "/web/", "/icons/")
_CODES = {400: "bad_request", 404: "not_found", 405: "method_not_allowed", 413: "message_too_large"}
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
    "media-src 'self' blob:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _CSP,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), display-capture=(self)",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",  # a phone must never run last week's client against today's server
}


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages need to know: where files are, the port that speaks HTTPS, and whether ws:// will do."""

    assets: Path
    ca: Path
    https_port: int
    plain_ws: bool = False


class Sockets(Protocol):
    """Where WebSockets go: `server.websocket` or `server.asgi`."""

    async def serve(self, websocket: Websocket, client: Client, subprotocol: str | None) -> None:
        """Accept the WebSocket and serve it."""


def create_app(sockets: Sockets, site: Site) -> Quart:
    """Build the app. It holds no state of its own."""
    # Windows takes types from its registry, where other programs have been known to break them.
    mimetypes.add_type("text/javascript", ".js")
    mimetypes.add_type("image/svg+xml", ".svg")
    app = Quart("server", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=65_536, BODY_TIMEOUT=10)
    app.asgi_websocket_class = OrderedWebsocket
    app.before_request(_to_https(site))
    app.after_request(_secure)
    app.register_error_handler(HTTPException, _problem(site))
    _add_pages(app, site)
    _add_signaling(app, sockets, site)
    return app


def _add_pages(app: Quart, site: Site) -> None:
    web, icons = site.assets / "web", site.assets / "icons"

    @app.get("/")
    @app.get("/room/<room>")
    async def client(room: str = "") -> Response:
        return await _file(web, "index.html")  # which reads the room from its own address

    @app.get("/trust")
    async def trust() -> Response:
        return await _file(web, "trust.html")

    @app.get("/web/<path:name>")
    async def web_file(name: str) -> Response:
        return await _file(web, name)

    @app.get("/icons/<name>")
    async def icon(name: str) -> Response:
        return await _file(icons, name)

    @app.get("/ca.crt")
    async def ca() -> Response:
        response = await _file(site.ca.parent, site.ca.name)
        response.content_type = "application/x-x509-ca-cert"
        response.headers["Content-Disposition"] = "attachment; filename=callbox-ca.crt"
        return response

    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "ok", "version": __version__, "protocol": VERSION}


async def _file(folder: Path, name: str) -> Response:
    """One small file, with its ETag, or 404."""
    response = _load(folder, name)
    await response.add_etag()
    await response.make_conditional(request)
    return response


def _load(folder: Path, name: str) -> Response:
    """Read at once: some kilobytes. Quart's own way takes a thread for each piece, and leaves the file open
    when the client goes away in the middle."""
    path = safe_join(str(folder), name)
    if path is None or not Path(path).is_file():
        raise NotFound
    kind, _ = mimetypes.guess_type(path)
    return Response(Path(path).read_bytes(), content_type=kind or "application/octet-stream")


def _add_signaling(app: Quart, sockets: Sockets, site: Site) -> None:
    @app.websocket("/ws")
    async def signaling() -> tuple[str, int] | None:
        safe = site.plain_ws or websocket.scheme == "wss"
        if not safe or not _same_origin(websocket.headers.get("Origin"), websocket.host):
            return REGISTRY["not_found"].message, 403
        subprotocol = VERSION if VERSION in websocket.requested_subprotocols else None
        address = websocket.scope["client"]
        agent = agents.label(websocket.headers.get("User-Agent", ""))
        await sockets.serve(websocket, Client(address[0] if address else "", agent), subprotocol)
        return None


def _same_origin(origin: str | None, host: str) -> bool:
    """Browsers say whose page opens a WebSocket (RFC 6455 section 10.2): only ours may. Programs do not."""
    return origin is None or urlsplit(origin).netloc == host


def _to_https(site: Site) -> Callable[[], Any]:
    """On the plain port, only what explains and offers the CA is answered; all else goes to HTTPS."""

    async def check() -> Any:
        if request.scheme == "https" or request.path.startswith(_PLAIN_HTTP):
            return None
        host = urlsplit(f"//{request.host}").hostname or "localhost"
        path = request.full_path if request.query_string else request.path
        return redirect(f"https://{lan.in_url(host)}:{site.https_port}{path}", 307)

    return check


async def _secure(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def _problem(site: Site) -> Callable[[HTTPException], Awaitable[Response]]:
    async def answer(error: HTTPException) -> Response:
        if isinstance(error, NotFound) and _is_for_people():
            page = _load(site.assets / "web", "not-found.html")
            page.status_code = 404
            page.content_type = "text/html; charset=utf-8"
            return page
        return _explained(error)

    return answer


def _is_for_people() -> bool:
    return has_request_context() and "text/html" in request.headers.get("Accept", "")


def _explained(error: HTTPException) -> Response:
    response = _respond(REGISTRY[_CODES.get(error.code or 500, "internal")], error.code or 500)
    if isinstance(error, MethodNotAllowed):
        response.headers["Allow"] = ", ".join(error.valid_methods or ())
    return response


def _respond(spec: ErrorSpec, status: int) -> Response:
    """RFC 9457 problem details for programs, two plain sentences for people."""
    if _is_for_people():
        text = f"{spec.message}\n{spec.next_step}\n"
        return Response(text, status, content_type="text/plain; charset=utf-8")
    problem = {
        "type": f"urn:callbox:error:{spec.code}",
        "title": spec.message,
        "detail": spec.next_step,
        "status": status,
        "code": spec.code,
    }
    return Response(msgspec.json.encode(problem), status, content_type="application/problem+json")
