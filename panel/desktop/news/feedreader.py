"""Reads the feed that tells of newer versions: one small answer over HTTPS, without blocking the loop.

It asks once and follows nobody: no redirects, no cookies, nothing about this computer in the request.
"""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

import h11
import msgspec

from panel.desktop.news.versions import is_newer
from server.urls import is_safe_url

MOST = 16 * 1024  # bytes of the answer
_PATIENCE = 10.0  # seconds, for all of it
_READ = 4096
# Where Linux and macOS keep their authorities, for a Python that was built elsewhere.
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)  # fmt: skip


_REQUEST = (("User-Agent", "callbox"), ("Accept", "application/json"), ("Connection", "close"))


class FeedError(Exception):
    """The feed could not be read, or says something else than a feed."""


class Release(msgspec.Struct, frozen=True):
    """What a feed says: the newest version, and the page of it."""

    version: str
    page: str

    def is_newer_than(self, version: str) -> bool:
        return is_newer(self.version, version)


def understand(body: bytes) -> Release:
    """The release of a feed's answer. Raises FeedError."""
    try:
        release = msgspec.json.decode(body, type=Release)
    except msgspec.MsgspecError as error:
        raise FeedError(str(error)) from error
    if not is_safe_url(release.page):
        raise FeedError("`page` is no https address")
    return release


def trusted() -> ssl.SSLContext:
    """Checks names and certificates against this computer's authorities. It reads files: not on the loop."""
    context = ssl.create_default_context()
    if sys.platform in {"linux", "darwin"} and not context.cert_store_stats()["x509_ca"]:
        for bundle in filter(Path.is_file, map(Path, _BUNDLES)):
            context.load_verify_locations(bundle)
    return context


async def read(
    feed: str, *, patience: float = _PATIENCE, context: Callable[[], ssl.SSLContext] = trusted
) -> Release:
    """What the feed at this address says. Raises FeedError, whatever is wrong."""
    try:
        async with asyncio.timeout(patience):
            return understand(await _fetch(feed, context))
    except TimeoutError as error:
        raise FeedError(f"no answer within {patience:g} s") from error
    except (OSError, ValueError, h11.ProtocolError) as error:
        raise FeedError(str(error) or type(error).__name__) from error


async def _fetch(feed: str, context: Callable[[], ssl.SSLContext]) -> bytes:
    if not is_safe_url(feed):
        raise FeedError("the address of the feed is not https")
    url = urlsplit(feed)
    secure = await asyncio.to_thread(context) if url.scheme == "https" else None
    port = url.port or (443 if secure else 80)
    reader, writer = await asyncio.open_connection(url.hostname, port, ssl=secure)
    try:
        connection = h11.Connection(h11.CLIENT, max_incomplete_event_size=MOST)
        request = h11.Request(method="GET", target=_target(url), headers=[("Host", url.netloc), *_REQUEST])
        writer.write((connection.send(request) or b"") + (connection.send(h11.EndOfMessage()) or b""))
        return await _body(connection, reader)
    finally:
        writer.transport.abort()  # nothing more is said: the other side need not agree


def _target(url: SplitResult) -> str:
    path = url.path or "/"
    return f"{path}?{url.query}" if url.query else path


async def _body(connection: h11.Connection, reader: asyncio.StreamReader) -> bytes:
    """Raises FeedError where the answer is another one than 200, or too long."""
    body = b""
    while True:
        match connection.next_event():
            case h11.NEED_DATA:
                connection.receive_data(await reader.read(_READ))
            case h11.Response(status_code=status) if status != 200:  # a redirect, for one
                raise FeedError(f"the answer has status {status}")
            case h11.Data(data=data):
                body += data
                if len(body) > MOST:
                    raise FeedError(f"the answer is longer than {MOST} bytes")
            case h11.EndOfMessage():
                return body
            case h11.ConnectionClosed() | h11.PAUSED:
                raise FeedError("the answer has no end")
