"""The admin API over real HTTP: who may ask, what can be asked, and the figures for Prometheus."""

from __future__ import annotations

import asyncio
import json
import re
import stat
import sys
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families
from wire import WireClient

from server.admin import create_admin
from server.config import Settings
from server.openapi import DESCRIPTION
from server.runner import Server


@pytest.fixture
async def server(loopback: Settings) -> AsyncIterator[Server]:
    running = Server(replace(loopback, admin_port=0))
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def admin(server: Server) -> AsyncIterator[httpx.AsyncClient]:
    token = (server.settings.state_dir / "admin-token").read_text().strip()
    base = f"http://127.0.0.1:{server.admin_port}"
    async with httpx.AsyncClient(base_url=base, headers={"Authorization": f"Bearer {token}"}) as client:
        yield client


def code(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json"
    return response.status_code, response.json()["code"]


@pytest.mark.parametrize("header", [None, "Bearer wrong", "Bearer", "Basic abc"])
async def test_without_the_token_nothing_is_told(server: Server, header: str | None) -> None:
    headers = {} if header is None else {"Authorization": header}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.admin_port}", headers=headers) as client:
        for path in ("/api/v1/peers", "/api/v1/invites", "/api/v1/openapi.json", "/api/v1/nothing"):
            refused = await client.get(path)
            assert code(refused) == (401, "unauthorized")
            assert refused.headers["www-authenticate"] == "Bearer"


async def test_the_token_stays_and_is_private(server: Server, admin: httpx.AsyncClient) -> None:
    path = server.settings.state_dir / "admin-token"
    token = path.read_text()
    assert len(token) > 32
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    await server.restart()
    assert path.read_text() == token


async def test_another_name_is_refused(admin: httpx.AsyncClient) -> None:
    """A page of another site whose name points here (DNS rebinding)."""
    for path in ("/api/v1/peers", "/metrics"):
        assert code(await admin.get(path, headers={"Host": "evil.example"})) == (421, "wrong_host")


async def test_the_network_does_not_reach_it(server: Server, admin: httpx.AsyncClient) -> None:
    async with httpx.AsyncClient(verify=False) as client:  # noqa: S501 - it is about the address
        answer = await client.get(f"https://127.0.0.1:{server.port}/api/v1/peers", headers=admin.headers)
    assert answer.status_code == 404


async def test_people_are_seen_and_removed(server: Server, admin: httpx.AsyncClient) -> None:
    async with WireClient(server) as ada:
        peer = (await ada.join("Ada"))["peer"]
        [row] = (await admin.get("/api/v1/peers")).json()
        assert (row["id"], row["name"], row["room"], row["transport"]) == (peer, "Ada", "lobby", "websocket")
        [room] = (await admin.get("/api/v1/rooms")).json()
        assert (room["id"], room["peers"]) == ("lobby", [peer])
        assert (await admin.delete(f"/api/v1/peers/{peer}")).status_code == 204
        assert await ada.closed() == (4501, "kicked")
    assert code(await admin.delete(f"/api/v1/peers/{peer}")) == (404, "unknown_peer")


async def test_rooms_are_locked_and_closed(server: Server, admin: httpx.AsyncClient) -> None:
    async with WireClient(server) as ada, WireClient(server) as bo:
        await ada.join("Ada")
        answer = await admin.put("/api/v1/rooms/lobby/door", json={"locked": False, "lobby": True})
        assert answer.status_code == 204
        assert (await ada.expect("door"))["lobby"]
        await bo.send(type="hello", name="Bo", room="lobby")
        await bo.expect("waiting")
        [waiting] = [row for row in (await admin.get("/api/v1/peers")).json() if row["waiting"]]
        assert (await admin.post(f"/api/v1/peers/{waiting['id']}/admit")).status_code == 204
        await bo.expect("welcome")
        assert (await admin.delete("/api/v1/rooms/lobby")).status_code == 204
        assert await ada.closed() == (4503, "room_closed")
    assert code(await admin.delete("/api/v1/rooms/lobby")) == (404, "not_found")


async def test_invites_are_made_shown_and_revoked(server: Server, admin: httpx.AsyncClient) -> None:
    made = await admin.post("/api/v1/invites", json={"room": "attic", "ttl": 60, "role": "host"})
    assert made.status_code == 201
    invite = made.json()
    [shown] = (await admin.get("/api/v1/invites")).json()
    assert shown == {name: value for name, value in invite.items() if name != "secret"}
    assert server.control is not None
    assert server.control.invites()[0].id == invite["id"]
    assert (await admin.delete(f"/api/v1/invites/{invite['id']}")).status_code == 204
    assert (await admin.get("/api/v1/invites")).json() == []
    assert code(await admin.delete(f"/api/v1/invites/{invite['id']}")) == (404, "not_found")


@pytest.mark.parametrize(
    "body", [b"", b"{", b'{"room":"a b"}', b'{"room":"a","ttl":0}', b'{"room":"a","more":1}', b"[]", b"\xff"]
)
async def test_bad_bodies_are_explained(admin: httpx.AsyncClient, body: bytes) -> None:
    assert code(await admin.post("/api/v1/invites", content=body)) == (400, "bad_request")


async def test_what_passes_is_streamed_without_its_contents(server: Server, admin: httpx.AsyncClient) -> None:
    async with WireClient(server) as ada, WireClient(server) as bo:
        await ada.join("Ada")
        async with admin.stream("GET", "/api/v1/events", headers={"Last-Event-ID": "0"}) as stream:
            lines = stream.aiter_lines()
            facts = await event(lines, "hello")
            assert (facts["room"], facts["to"]) == ("lobby", "server")
            await bo.join("Bo")
            await bo.send(type="chat", text="between us")
            assert set(await event(lines, "chat")) == {"at", "from", "to", "type", "room", "size", "code"}


async def test_a_stream_continues_and_a_gap_is_told(server: Server, admin: httpx.AsyncClient) -> None:
    async def read(last: str) -> tuple[bool, str, str]:
        """Whether a gap was told, the first type that came, and its id."""
        lost, number = False, ""
        headers = {"Last-Event-ID": last}
        async with admin.stream("GET", "/api/v1/events", headers=headers) as stream, asyncio.timeout(5):
            async for line in stream.aiter_lines():
                lost = lost or line == "event: lost"
                number = line.removeprefix("id: ") if line.startswith("id: ") else number
                if line.startswith("data: ") and "type" in (facts := json.loads(line[6:])):
                    return lost, facts["type"], number
        raise AssertionError("the stream ended")

    async with WireClient(server) as ada:
        await ada.join("Ada")
        await ada.send(type="chat", text="one")
        await ada.send(type="ping", t=1)
        await ada.expect("pong")
        lost, first, number = await read("another-1")
        assert (lost, first) == (True, "hello")
        later = await read(number)
        assert later[:2] == (False, "chat") or later[1] != "hello"
        assert not later[0]
        for nonsense in ("17", "abc", number.rpartition("-")[0] + "-99999", number + "9" * 30):
            assert (await read(nonsense))[:2] == (True, "hello"), nonsense


async def event(lines: AsyncIterator[str], kind: str) -> dict[str, Any]:
    async with asyncio.timeout(5):
        async for line in lines:
            if line.startswith("data: ") and (facts := json.loads(line[6:])).get("type") == kind:
                found: dict[str, Any] = facts
                return found
    raise AssertionError


async def test_metrics_need_no_token_and_count(server: Server) -> None:
    async with WireClient(server) as ada, httpx.AsyncClient() as client:
        await ada.join("Ada")
        await ada.send(type="dance")
        await ada.expect("error")
        text = (await client.get(f"http://127.0.0.1:{server.admin_port}/metrics")).text
    found = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert (found["callbox_connections", "websocket"], found["callbox_connections", "events"]) == (1, 0)
    assert found["callbox_peers",] == found["callbox_rooms",] == 1
    assert found["callbox_messages_total", "hello"] == 1
    assert found["callbox_errors_total", "unknown_type"] >= 1
    assert found["callbox_message_bytes_total",] > 0
    assert found["callbox_loop_lag_seconds_bucket", "+Inf"] == found["callbox_loop_lag_seconds_count",]


async def test_the_description_is_served(admin: httpx.AsyncClient) -> None:
    assert (await admin.get("/api/v1/openapi.json")).json() == DESCRIPTION


def test_the_description_names_every_route() -> None:
    part: Any = None
    app = create_admin(part, part, part, "x")
    routes = {
        (re.sub(r"<(\w+)>", r"{\1}", rule.rule), method.lower())
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith("/api/")
    }
    described = {
        (path, method)
        for path, methods in DESCRIPTION["paths"].items()
        for method in methods
        if method != "parameters"
    }
    assert described == routes


async def test_a_token_file_that_is_too_short_is_replaced(loopback: Settings) -> None:
    loopback.state_dir.mkdir()
    (loopback.state_dir / "admin-token").write_text("")
    server = Server(replace(loopback, admin_port=0))
    await server.start()
    await server.stop()
    assert len((loopback.state_dir / "admin-token").read_text()) > 32
