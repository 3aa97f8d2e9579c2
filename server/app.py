"""The Quart app for the network: pages, health, and the entrance to the signaling."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from quart import Quart, Response, redirect, request

from server import lan
from server.asgi import OrderedWebsocket
from server.entrance import Entrance, add_signaling
from server.errors import SignalingError
from server.events import MAX_BODY_BYTES
from server.hosts import Hosts
from server.pages import Site, add_pages, not_found_page
from server.problems import explain_errors

_PLAIN_HTTP = ("/trust", "/ca.crt", "/healthz", "/web/", "/icons/")
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


def create_app(entrance: Entrance, site: Site, origins: tuple[str, ...] = ()) -> Quart:
    """Build the app. It holds no state of its own. Pages from `origins` may use it across sites."""
    app = Quart("server", static_folder=None)
    app.config.update(MAX_CONTENT_LENGTH=MAX_BODY_BYTES)
    app.asgi_websocket_class = OrderedWebsocket
    app.before_request(_known_host(entrance.hosts))
    app.before_request(_to_https(site))
    app.after_request(_secure)
    explain_errors(app, lambda: not_found_page(site))
    add_pages(app, site)
    add_signaling(app, entrance)
    return _with_cors(app, origins) if origins else app


def _known_host(hosts: Hosts) -> Callable[[], Any]:
    async def check() -> None:
        if not hosts.know(request.host):
            raise SignalingError("wrong_host")

    return check


def _to_https(site: Site) -> Callable[[], Any]:
    """On the plain port, only what explains and offers the CA is answered; all else goes to HTTPS."""
    plain = (*_PLAIN_HTTP, "/signaling/") if site.plain_ws else _PLAIN_HTTP

    async def check() -> Any:
        if request.scheme == "https" or request.path.startswith(plain):
            return None
        host = urlsplit(f"//{request.host}").hostname or "localhost"
        target = request.scope["raw_path"].decode("latin-1")  # as it was asked for: decoded it may be another
        if request.query_string:
            target += f"?{request.query_string.decode('latin-1')}"
        return redirect(f"https://{lan.in_url(host)}:{site.https_port}{target}", 307)

    return check


async def _secure(response: Response) -> Response:
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    return response


def _with_cors(app: Quart, origins: tuple[str, ...]) -> Quart:
    from quart_cors import cors, cors_exempt

    sockets: Any = app.view_functions["sockets"]
    cors_exempt(sockets)  # the entrance knows who may: our own page too, and programs
    return cors(
        app, allow_origin=list(origins), allow_methods=["GET", "POST"], allow_headers=["Content-Type"]
    )
