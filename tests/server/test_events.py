"""The fallback from the outside: what the stream of events and its POSTs do that no WebSocket does."""

from __future__ import annotations

import asyncio
import json
import ssl
from dataclasses import replace

import httpx
import pytest
from eventclient import EventClient
from hypercorn.config import Config
from play import sdp
from wire import WireClient

from server import events, listener
from server.config import Policy, Settings
from server.events import MAX_BODY_BYTES
from server.messages import MAX_MESSAGE_BYTES
from server.runner import Server


@pytest.fixture
def loopback(loopback: Settings) -> Settings:
    return replace(loopback, policy=Policy(message_rate=0))


@pytest.fixture(autouse=True)
def no_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is left behind is gone at once, but for the tests that are about it."""
    monkeypatch.setattr(events, "_LAST_WORDS", 0.0)


async def ask(server: Server, method: str, path: str, **headers: str) -> httpx.Response:
    context = ssl.create_default_context(cafile=server.settings.ca_path)
    async with httpx.AsyncClient(verify=context) as http:
        return await http.request(method, f"https://127.0.0.1:{server.port}{path}", headers=headers)


async def test_nothing_on_the_way_keeps_the_stream(server: Server) -> None:
    async with EventClient(server) as ada:
        assert ada.headers["content-type"].startswith("text/event-stream")
        assert ada.headers["cache-control"] == "no-store"
        assert ada.headers["x-accel-buffering"] == "no"
        assert ada.headers["x-content-type-options"] == "nosniff"
        assert "content-encoding" not in ada.headers


async def test_each_stream_has_a_key_of_its_own(server: Server) -> None:
    async with EventClient(server) as ada, EventClient(server) as bo:
        assert ada.key != bo.key
        assert len(ada.key) >= 24
        await ada.post(b'{"type":"hello","name":"Bo","room":"lobby"}', key=bo.key)
        assert (await bo.expect("welcome"))["peers"] == []


@pytest.mark.parametrize("key", ["", "guessed", "x" * 24, "..%2f..", "%00"])
async def test_a_guessed_key_opens_nothing(server: Server, key: str) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        assert await ada.post(b'{"type":"bye"}', key=key) in {404, 410}
        await ada.send(type="ping", t=1)
        await ada.expect("pong")


async def test_after_the_end_of_the_stream_there_is_nowhere_to_post(server: Server) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        await ada.send(type="bye")
        assert await ada.closed() == (1000, "bye")
        assert await ada.post(b'{"type":"ping","t":1}') == 410
        assert ada.posted == [204, 204]


async def test_the_answer_to_a_post_that_comes_too_late_explains_it(server: Server) -> None:
    answer = await ask(server, "POST", "/signaling/messages/over")
    assert (answer.status_code, answer.json()["code"]) == (410, "connection_over")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_one_post_may_carry_many_messages(server: Server) -> None:
    async with EventClient(server) as ada:
        hello = json.dumps({"type": "hello", "name": "Ada", "room": "lobby"})
        pings = [json.dumps({"type": "ping", "t": number}) for number in range(200)]
        await ada.write(hello, "", *pings, "")
        await ada.expect("welcome")
        assert [(await ada.expect("pong"))["t"] for _ in range(200)] == list(range(200))
        assert ada.posted == [204]


async def test_one_bad_line_spoils_no_other(server: Server) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        lines = (b'{"type":"ping","t":1}', b"\xff\xfe", b'{"type":\r', b'{"type":"ping","t":2}\r', b"")
        assert await ada.post(b"\n".join(lines)) == 204
        assert (await ada.expect("pong"))["t"] == 1
        assert [(await ada.expect("error"))["code"] for _ in range(2)] == ["bad_json", "bad_json"]
        assert (await ada.expect("pong"))["t"] == 2


async def test_what_follows_the_end_of_a_session_is_ignored(server: Server) -> None:
    async with EventClient(server) as ada, WireClient(server) as bo:
        await bo.join("Bo")
        await ada.join("Ada")
        await bo.expect("peer-joined")
        await ada.write('{"type":"bye"}', '{"type":"chat","text":"still here"}')
        assert (await bo.expect("peer-left"))["reason"] == "bye"
        await bo.send(type="ping", t=1)
        await bo.expect("pong")


async def test_line_breaks_of_others_do_not_break_the_stream(server: Server) -> None:
    """What is relayed is not written anew: the line breaks between its members are the sender's."""
    async with EventClient(server) as ada, WireClient(server) as bo:
        ada_id = (await ada.join("Ada"))["peer"]
        await bo.join("Bo")
        await ada.expect("peer-joined")
        description = json.dumps({**sdp(), "more": ["\n\r\u2028", {"data: x": "event: y"}]}, indent=2)
        for ending in ("\n", "\r", "\r\n"):
            written = description.replace("\n", ending)
            await bo.write(f'{{"type":"offer","to":"{ada_id}","description":{written}}}')
            assert (await ada.expect("offer"))["description"] == json.loads(description)


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
async def test_pages_of_others_are_refused(server: Server, origin: str) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        for method, path in (("GET", "/signaling/events"), ("POST", f"/signaling/messages/{ada.key}")):
            answer = await ask(server, method, path, Origin=origin)
            assert answer.status_code in {403, 404}
            assert answer.headers["content-type"] == "application/problem+json"
            assert "access-control-allow-origin" not in answer.headers
        assert len(server.snapshot().peers) == 1


async def test_our_own_page_is_served(server: Server) -> None:
    async with EventClient(server) as ada:
        origin = f"https://127.0.0.1:{server.port}"
        answer = await ask(server, "POST", f"/signaling/messages/{ada.key}", Origin=origin)
        assert answer.status_code == 204


async def test_it_needs_tls(server: Server) -> None:
    async with httpx.AsyncClient() as http:
        answer = await http.get(f"http://127.0.0.1:{server.http_port}/signaling/events")
    assert answer.status_code in {307, 404}
    assert server.snapshot().peers == ()


async def test_a_quiet_stream_stays_open(loopback: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hypercorn's patience with idle connections is not meant for it."""
    usual = listener.hypercorn_config

    def impatient() -> Config:
        config = usual()
        config.keep_alive_timeout = 0.1
        return config

    monkeypatch.setattr(listener, "hypercorn_config", impatient)
    server = Server(loopback)
    await server.start()
    async with EventClient(server) as ada:
        await ada.join("Ada")
        await asyncio.sleep(0.5)  # the thing under test is time itself
        await ada.send(type="ping", t=1)
        await ada.expect("pong")
    await server.stop()


@pytest.mark.allow_log("SSL connection is closed")  # asyncio, of what was under way
async def test_a_client_that_goes_away_while_it_is_written_to(server: Server) -> None:
    async with EventClient(server) as ada, WireClient(server) as bo:
        ada_id = (await ada.join("Ada"))["peer"]
        await bo.join("Bo")
        await ada.expect("peer-joined")
        for number in range(50):
            await bo.send(type="candidate", to=ada_id, candidate={"candidate": "x" * 1_000})
            if number == 25:
                ada.cut()
        assert (await bo.expect("peer-away"))["peer"] == ada_id
        assert await ada.post(b"{}") == 410


async def test_a_goodbye_may_come_behind_the_end_of_its_stream(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a browser sends it for a page that is closed."""
    monkeypatch.setattr(events, "_LAST_WORDS", 2.0)
    async with EventClient(server) as ada, WireClient(server) as bo:
        await bo.join("Bo")
        await ada.join("Ada")
        await bo.expect("peer-joined")
        ada.cut()
        assert await ada.post(b'{"type":"bye"}') == 204
        assert (await bo.expect("peer-left"))["reason"] == "bye"


async def test_who_comes_back_before_was_never_away(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """And what the older page still says is not heard: it would throw the newer one out."""
    monkeypatch.setattr(events, "_LAST_WORDS", 2.0)
    async with EventClient(server) as ada, WireClient(server) as bo, EventClient(server) as back:
        ada_id = (await ada.join("Ada"))["peer"]
        await bo.join("Bo")
        await ada.expect("peer-joined")
        ada.cut()
        assert (await back.resume(ada, reloaded=True))["peer"] == ada_id
        assert await ada.post(b'{"type":"bye"}') == 204
        assert (await bo.expect("peer-back"))["reloaded"] is True
        await bo.send(type="chat", text="welcome back")
        assert (await back.expect("chat"))["text"] == "welcome back"


async def test_the_largest_post(server: Server) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        ping = b'{"type":"ping","t":1}'
        assert await ada.post(ping.ljust(MAX_MESSAGE_BYTES)) == 204
        await ada.expect("pong")


async def test_a_post_of_more_than_one_large_message(server: Server) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        ping = b'{"type":"ping","t":1}'
        assert await ada.post(b"\n".join((ping.ljust(MAX_MESSAGE_BYTES), ping))) == 204
        await ada.expect("pong")
        await ada.expect("pong")


async def test_a_post_that_is_too_large_is_not_read(server: Server) -> None:
    async with EventClient(server) as ada:
        await ada.join("Ada")
        ping = b'{"type":"ping","t":1}\n'
        assert await ada.post(ping + b"\n" * MAX_BODY_BYTES) == 413
        await ada.send(type="ping", t=2)
        assert (await ada.expect("pong"))["t"] == 2
