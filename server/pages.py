"""The pages and files for browsers."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path

from quart import Quart, Response, request
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from server import __version__
from server.messages import VERSION

# Windows takes types from its registry, where other programs have been known to break them.
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("image/svg+xml", ".svg")


@dataclass(frozen=True, slots=True)
class Site:
    """What the pages need to know.

    It is where files are, the port that speaks HTTPS, whether ws:// will do, and what this place is called.
    """

    assets: Path
    ca: Path
    https_port: int
    plain_ws: bool = False
    name: str = ""


def add_pages(app: Quart, site: Site) -> None:
    """The client, its files, the page about the certificate, and health."""
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

    @app.get("/place")
    async def place() -> dict[str, str]:
        return {"name": site.name}

    @app.get("/healthz")
    async def healthz() -> dict[str, str]:
        return {"status": "ok", "version": __version__, "protocol": VERSION}


def not_found_page(site: Site) -> Response:
    """What people see who mistyped an address."""
    page = _load(site.assets / "web", "not-found.html")
    page.status_code = 404
    page.content_type = "text/html; charset=utf-8"
    return page


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
