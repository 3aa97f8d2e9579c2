"""The feed of newer versions, read from a server that does not always behave."""

from __future__ import annotations

import asyncio
import ssl
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import MagicMock

import pytest

from panel.desktop.news import feedreader
from panel.desktop.news.feedreader import MOST, FeedError, Release, read, trusted, understand
from server import tls
from server.files import Shelf

BODY = b'{"version": "1.2.0", "page": "https://example.org/new", "more": [1]}'
RELEASE = Release("1.2.0", "https://example.org/new")
Reading = Callable[..., Awaitable[Release]]


class Site:
    """Answers whatever `says` is, once `allowed`."""

    def __init__(self) -> None:
        self.says = answer(BODY)
        self.asked: list[bytes] = []
        self.allowed = asyncio.Event()
        self.allowed.set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.asked.append(await reader.readuntil(b"\r\n\r\n"))
            await self.allowed.wait()
            writer.write(self.says)
            await writer.drain()
        except (OSError, asyncio.IncompleteReadError):
            pass  # who asks may go away in the middle
        finally:
            writer.close()


def answer(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    lines = (f"HTTP/1.1 {status}", *(headers or (f"Content-Length: {len(body)}",)), "", "")
    return "\r\n".join(lines).encode() + body


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
async def address(site: Site) -> AsyncIterator[str]:
    server = await asyncio.start_server(site.serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/feed.json?channel=stable"


async def test_what_it_says(site: Site, address: str) -> None:
    assert await read(address) == RELEASE
    (asked,) = site.asked
    assert asked.startswith(b"GET /feed.json?channel=stable HTTP/1.1\r\n")
    names = {line.partition(b":")[0].lower() for line in asked.split(b"\r\n")[1:] if line}
    assert names == {b"host", b"user-agent", b"accept", b"connection"}


@pytest.mark.parametrize(
    "says",
    [
        answer(b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY), "200 OK", "Transfer-Encoding: chunked"),
        answer(BODY, "200 OK", "Connection: close"),
        b"HTTP/1.1 103 Early Hints\r\n\r\n" + answer(BODY),
    ],
    ids=["chunked", "until the end", "after a hint"],
)
async def test_in_each_shape_of_http(site: Site, address: str, says: bytes) -> None:
    site.says = says
    assert await read(address) == RELEASE


@pytest.mark.parametrize(
    ("says", "why"),
    [
        (answer(b"", "302 Found", "Location: https://example.org/", "Content-Length: 0"), "302"),
        (answer(BODY, "404 Not Found"), "404"),
        (answer(b" " * (MOST + 1)), "longer"),
        (answer(BODY, "200 OK", "Content-Length: 1000"), "body"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * MOST, "large|long"),
        (b"", None),
        (b"SSH-2.0-OpenSSH\r\n", None),
        (answer(b"[]"), "object"),
        (answer(b'{"version": 1, "page": "https://example.org"}'), "version"),
        (answer(b'{"version": "1", "page": "javascript:alert(1)"}'), "page"),
    ],
)
async def test_what_is_no_feed(site: Site, address: str, says: bytes, why: str | None) -> None:
    site.says = says
    with pytest.raises(FeedError, match=why):
        await read(address)


async def test_silence_has_an_end(site: Site, address: str) -> None:
    site.allowed.clear()
    with pytest.raises(FeedError, match="no answer"):
        await read(address, patience=0.05)
    site.allowed.set()


async def test_nobody_there(address: str, unused_tcp_port: int) -> None:
    with pytest.raises(FeedError):
        await read(f"http://127.0.0.1:{unused_tcp_port}/")


@pytest.mark.parametrize(
    "feed", ["http://example.org/feed", "file:///etc/passwd", "", "https://", "https://a b/"]
)
async def test_where_it_does_not_ask(feed: str) -> None:
    with pytest.raises(FeedError, match="https"):
        await read(feed)


class TestTls:
    @pytest.fixture
    async def port(self, site: Site, tmp_path: Path) -> AsyncIterator[int]:
        identity = tls.ensure_identity(Shelf.open(tmp_path), ["127.0.0.1"], "callbox-0000.local")
        context = tls.server_context(identity)
        server = await asyncio.start_server(site.serve, "127.0.0.1", 0, ssl=context)
        async with server:
            yield server.sockets[0].getsockname()[1]

    async def test_with_a_certificate_that_is_trusted(self, port: int, tmp_path: Path) -> None:
        def ours() -> ssl.SSLContext:
            return ssl.create_default_context(cafile=tmp_path / "ca.pem")

        assert await read(f"https://127.0.0.1:{port}/", context=ours) == RELEASE

    async def test_another_certificate_gets_no_question(self, site: Site, port: int) -> None:
        with pytest.raises(FeedError, match="certificate"):
            await read(f"https://127.0.0.1:{port}/")
        assert site.asked == []

    @pytest.mark.skipif(sys.platform == "win32", reason="Windows has its authorities, wherever OpenSSL looks")
    @pytest.mark.parametrize("platform", ["linux", "darwin"])
    async def test_with_the_system_s_authorities_where_openssl_has_none(
        self, port: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str
    ) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "nothing"))
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "nothing"))
        monkeypatch.setattr(feedreader, "sys", SimpleNamespace(platform=platform))
        monkeypatch.setattr(feedreader, "_BUNDLES", (str(tmp_path / "ca.pem"),))
        assert await read(f"https://127.0.0.1:{port}/") == RELEASE


@pytest.mark.parametrize(
    ("platform", "bundle"),
    [("linux", "/etc/ssl/certs/ca-certificates.crt"), ("darwin", "/etc/ssl/cert.pem")],
)
def test_where_the_system_keeps_its_authorities(
    monkeypatch: pytest.MonkeyPatch, platform: str, bundle: str
) -> None:
    context = MagicMock(ssl.SSLContext)
    context.cert_store_stats.return_value = {"x509_ca": 0}
    monkeypatch.setattr(ssl, "create_default_context", lambda: context)
    monkeypatch.setattr(feedreader, "sys", SimpleNamespace(platform=platform))
    monkeypatch.setattr(Path, "is_file", lambda path: path == Path(bundle))
    assert trusted() is context
    context.load_verify_locations.assert_called_once_with(Path(bundle))


def test_garbage_is_refused() -> None:
    for body in (b"", b"\xff", b"{", b"null", b'{"version": "1"}', b"[" * 9000):
        with pytest.raises(FeedError):
            understand(body)
