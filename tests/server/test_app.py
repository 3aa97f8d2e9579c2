"""The pages over real HTTP: what is served, how errors read, and what the plain port does."""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from hypercorn.config import Config

from server import listener
from server.config import Settings
from server.errors import REGISTRY
from server.runner import Server
from server.tasks import cancel, spawn


@pytest.fixture
async def http(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    context = ssl.create_default_context(cafile=server.settings.ca_path)
    async with httpx.AsyncClient(verify=context) as client:
        yield client


def secure(server: Server, path: str) -> str:
    return f"https://127.0.0.1:{server.port}{path}"


def plain(server: Server, path: str) -> str:
    return f"http://127.0.0.1:{server.http_port}{path}"


@pytest.mark.parametrize("path", ["/", "/room/attic"])
async def test_the_client_page(server: Server, http: httpx.AsyncClient, path: str) -> None:
    page = await http.get(secure(server, path))
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "server" not in page.headers


async def test_modules_have_a_type_that_browsers_accept(server: Server, http: httpx.AsyncClient) -> None:
    module = await http.get(secure(server, "/web/signaling.js"))
    assert module.headers["content-type"].split(";")[0] in {"text/javascript", "application/javascript"}
    assert module.headers["x-content-type-options"] == "nosniff"


async def test_health(server: Server, http: httpx.AsyncClient) -> None:
    assert (await http.get(secure(server, "/healthz"))).json()["status"] == "ok"


async def test_the_plain_port_redirects_and_offers_the_ca(server: Server, http: httpx.AsyncClient) -> None:
    asked = await http.get(plain(server, "/room/attic?a=b"))
    assert asked.headers["location"] == secure(server, "/room/attic?a=b")
    moved = await http.get(plain(server, "/room/attic"))
    assert (moved.status_code, moved.headers["location"]) == (307, secure(server, "/room/attic"))
    assert (await http.get(plain(server, "/trust"))).status_code == 200
    ca = await http.get(plain(server, "/ca.crt"))
    assert ca.content == server.settings.ca_path.read_bytes()
    assert ca.headers["content-type"] == "application/x-x509-ca-cert"


@pytest.mark.parametrize(
    "path", ["/nope", "/web/../errors.py", "/web/%2e%2e/%2e%2e/pyproject.toml", "/icons/none.svg"]
)
async def test_what_is_not_there(server: Server, http: httpx.AsyncClient, path: str) -> None:
    answer = await http.get(secure(server, path))
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["code"] == "not_found"


async def test_people_get_sentences(server: Server, http: httpx.AsyncClient) -> None:
    people = {"Accept": "text/html"}
    lost = await http.get(secure(server, "/nope"), headers=people)
    assert (lost.status_code, lost.headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert REGISTRY["not_found"].message in lost.text
    refused = await http.post(secure(server, "/"), headers=people)
    spec = REGISTRY["method_not_allowed"]
    assert refused.text == f"{spec.message}\n{spec.next_step}\n"


async def test_a_method_that_is_not_allowed(server: Server, http: httpx.AsyncClient) -> None:
    answer = await http.post(secure(server, "/healthz"))
    assert (answer.status_code, answer.json()["code"]) == (405, "method_not_allowed")
    assert "GET" in answer.headers["allow"]


async def test_a_page_that_has_not_changed_is_not_sent_again(server: Server, http: httpx.AsyncClient) -> None:
    first = await http.get(secure(server, "/web/signaling.js"))
    again = await http.get(
        secure(server, "/web/signaling.js"), headers={"If-None-Match": first.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.allow_log("Exception on request")
async def test_a_fault_of_our_own_is_an_internal_error(
    server: Server, http: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path) -> bytes:
        raise OSError(5, "Input/output error", str(path))

    monkeypatch.setattr(Path, "read_bytes", broken)
    answer = await http.get(secure(server, "/ca.crt"))
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")


async def test_noise_on_the_tls_port_disturbs_nobody(server: Server, http: httpx.AsyncClient) -> None:
    with pytest.raises(httpx.HTTPError):
        await http.get(f"http://127.0.0.1:{server.port}/")
    assert (await http.get(secure(server, "/healthz"))).status_code == 200


@pytest.mark.parametrize(
    "target",
    [
        "/%0a",
        "/%00",
        "/room/a%0d%0aX:1",
        "/room/a%3Fb%23c",
        "/%E2%82%AC",
        "/%2525?x=%0d&y",
        "//evil.example/x",
    ],
)
async def test_the_plain_port_redirects_to_what_was_asked_for(server: Server, target: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.http_port)
    writer.write(f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
    head = (await reader.read()).partition(b"\r\n\r\n")[0].decode().split("\r\n")
    writer.close()
    assert head[0].startswith("HTTP/1.1 307")
    assert f"location: https://127.0.0.1:{server.port}{target}" in head


async def test_pages_of_other_sites_only_where_they_were_allowed(
    server: Server, http: httpx.AsyncClient
) -> None:
    friend, stranger = {"Origin": "https://app.example"}, {"Origin": "https://evil.example"}
    url = secure(server, "/signaling/messages/nobody")
    assert (await http.post(url, headers=friend)).json()["code"] == "wrong_origin"
    await server.restart(replace(server.settings, origins=("https://app.example",)))
    url = secure(server, "/signaling/messages/nobody")
    answer = await http.post(url, headers=friend)
    assert answer.json()["code"] == "connection_over"
    assert answer.headers["access-control-allow-origin"] == "https://app.example"
    answer = await http.post(url, headers=stranger)
    assert answer.json()["code"] == "wrong_origin"
    assert "access-control-allow-origin" not in answer.headers


async def test_a_request_that_drips_is_cut(loopback: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slowloris: it holds its own socket, and that not for long."""
    made = listener.hypercorn_config

    def hasty() -> Config:
        config = made()
        config.keep_alive_timeout = 0.2
        return config

    monkeypatch.setattr(listener, "hypercorn_config", hasty)
    server = Server(loopback)
    await server.start()
    reader, writer = await asyncio.open_connection("127.0.0.1", server.http_port)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
    dripping = spawn(_drip(writer), name="drip")
    async with asyncio.timeout(5):
        with contextlib.suppress(ConnectionError):  # or its end, by how far the server has read
            await reader.read()
    await cancel(dripping)
    writer.close()
    await server.stop()


async def _drip(writer: asyncio.StreamWriter) -> None:
    while not writer.is_closing():
        writer.write(b"x")
        await asyncio.sleep(0.05)
