"""The wire over real sockets: what a client sends, what others hear, and how connections end."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
import websockets
from play import sdp
from websockets.typing import Origin
from wire import WireClient

from server.config import Settings
from server.runner import Server

pytestmark = pytest.mark.allow_log("stay with Hypercorn")


@pytest.fixture(params=["takeover", "asgi"])
def loopback(loopback: Settings, request: pytest.FixtureRequest) -> Settings:
    """Everything here holds on sockets of our own, and on those that stay with Hypercorn."""
    return replace(loopback, takeover=request.param == "takeover")


async def two(stack: AsyncExitStack, server: Server) -> tuple[WireClient, WireClient, str, str]:
    ada = await stack.enter_async_context(WireClient(server))
    bo = await stack.enter_async_context(WireClient(server))
    ada_id = (await ada.join("Ada"))["peer"]
    bo_id = (await bo.join("Bo"))["peer"]
    await ada.expect("peer-joined")
    return ada, bo, ada_id, bo_id


async def test_an_exchange_over_tls(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, bo_id = await two(stack, server)
        assert ada.socket.subprotocol == "callbox.v1"
        await bo.send(type="offer", to=ada_id, description=sdp())
        offer = await ada.expect("offer")
        assert (offer["from"], offer["description"]) == (bo_id, sdp())
        await ada.send(type="answer", to=bo_id, description=sdp("answer"))
        assert (await bo.expect("answer"))["from"] == ada_id
        for number in range(200):
            await ada.send(type="candidate", to=bo_id, candidate={"candidate": str(number)})
        heard = [(await bo.expect("candidate"))["candidate"]["candidate"] for _ in range(200)]
        assert heard == [str(number) for number in range(200)]


@pytest.mark.parametrize(
    ("frame", "code"),
    [
        ("nonsense", "bad_json"),
        ('{"type":"dance"}', "unknown_type"),
        ('{"type":"chat"}', "bad_message"),
        ('{"type":"offer","to":"nobody","description":{}}', "unknown_peer"),
        ('{"type":"hello","name":"Ada","room":"lobby"}', "hello_repeated"),
        (b"\x00\x01", "binary_message"),
        (b"", "binary_message"),
        ("", "bad_json"),
    ],
)
async def test_bad_input_is_answered_and_the_connection_goes_on(
    server: Server, frame: str | bytes, code: str
) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server)
        await ada.socket.send(frame)
        assert (await ada.expect("error"))["code"] == code
        await ada.send(type="chat", text="still here")
        assert (await bo.expect("chat"))["text"] == "still here"


async def test_an_answer_to_nothing(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, _, _, bo_id = await two(stack, server)
        await ada.send(type="answer", id="a1", to=bo_id, description=sdp("answer"))
        error = await ada.expect("error")
        assert (error["code"], error["ref"]) == ("no_offer", "a1")


async def test_hello_comes_first(server: Server) -> None:
    async with WireClient(server) as ada:
        await ada.send(type="chat", text="hi")
        assert (await ada.expect("error"))["code"] == "hello_expected"
        assert (await ada.join("Ada"))["room"] == "lobby"


@pytest.mark.parametrize("size", [65_537, 2_000_000])
async def test_a_message_that_is_too_large_is_explained_then_closed(server: Server, size: int) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server)
        await ada.socket.send("x" * size)
        assert (await ada.expect("error"))["code"] == "message_too_large"
        assert await ada.closed() == (1009, "message_too_large")
        assert (await bo.expect("peer-left"))["peer"] == ada_id
        await bo.send(type="ping", t=1)
        await bo.expect("pong")


@pytest.mark.parametrize(("unit", "code"), [("x", "bad_json"), (b"x", "binary_message")])
async def test_the_limit_is_the_same_for_every_message(server: Server, unit: str | bytes, code: str) -> None:
    async with WireClient(server) as ada:
        await ada.join("Ada")
        await ada.socket.send(unit * 65_536)
        assert (await ada.expect("error"))["code"] == code
        await ada.socket.send(unit * 65_537)
        assert (await ada.expect("error"))["code"] == "message_too_large"
        assert await ada.closed() == (1009, "message_too_large")


async def test_compression_is_declined(server: Server) -> None:
    async with WireClient(server, compression="deflate") as ada:
        assert ada.socket.protocol.extensions == []
        await ada.join("Ada")


async def test_pages_of_others_are_refused(server: Server) -> None:
    async def answer(origin: str) -> str:
        context = ssl.create_default_context(cafile=server.settings.ca_path)
        try:
            url = server.ws_url()
            async with websockets.connect(url, ssl=context, origin=Origin(origin)) as socket:
                return type(socket).__name__
        except websockets.InvalidStatus as refused:
            return str(refused.response.status_code)

    assert await answer(f"https://127.0.0.1:{server.port}") == "ClientConnection"
    for origin in ("https://evil.example", "null", f"https://127.0.0.1:{server.port + 1}"):
        assert await answer(origin) == "403"


async def test_what_was_sent_before_a_disconnect_still_counts(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server)
        for number in range(20):
            await ada.send(type="chat", text=str(number))
        await ada.socket.close()
        assert [(await bo.expect("chat"))["text"] for _ in range(20)] == [str(n) for n in range(20)]
        left = await bo.expect("peer-left")
        assert (left["peer"], left["reason"]) == (ada_id, "gone")


async def test_a_tcp_connection_that_is_cut_leaves_no_ghost(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server)
        ada.socket.transport.abort()
        assert (await bo.expect("peer-left"))["peer"] == ada_id
        assert [row.name for row in server.snapshot().peers] == ["Bo"]


async def test_bye_is_closed_with_1000(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server)
        await ada.send(type="bye")
        assert await ada.closed() == (1000, "bye")
        assert (await bo.expect("peer-left"))["reason"] == "bye"


async def test_the_host_kicks_and_closes(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server)
        await server.kick(ada_id)
        error = await ada.expect("error")
        assert (error["code"], error["retryable"]) == ("kicked", False)
        assert await ada.closed() == (4501, "kicked")
        assert (await bo.expect("peer-left"))["reason"] == "kicked"
        await server.close_room("lobby")
        assert await bo.closed() == (4503, "room_closed")


async def test_a_pong_gives_the_round_trip_time(server: Server) -> None:
    async with WireClient(server) as ada:
        await ada.join("Ada")
        ping = await ada.receive()
        await ada.send(type="pong", t=ping["t"])
        await ada.send(type="ping", t=5)
        assert (await ada.expect("pong"))["t"] == 5
        [row] = server.snapshot().peers
        assert row.rtt is not None
        assert 0 < row.rtt < 1
        assert row.agent.startswith("Python")


async def test_who_does_not_read_is_cut_and_delays_nobody(server: Server) -> None:
    async with WireClient(server) as ada, WireClient(server) as bo, WireClient(server, deaf=True) as deaf:
        await ada.join("Ada")
        deaf_id = (await deaf.join("Deaf"))["peer"]
        bo_id = (await bo.join("Bo"))["peer"]
        deaf.go_deaf()
        filler = {"candidate": "x" * 60_000}
        for _ in range(600):  # the kernel takes some megabytes, then our 256 messages are full
            await ada.send(type="candidate", to=deaf_id, candidate=filler)
            await ada.send(type="candidate", to=bo_id, candidate=None)
            await bo.expect("candidate", "peer-left")
            if all(row.id != deaf_id for row in server.snapshot().peers):
                break
        assert {row.name for row in server.snapshot().peers} == {"Ada", "Bo"}
        left = [o for o in server.journal.since(0).observations if o.type == "peer-left"]
        assert (left[-1].sender, left[-1].code) == (deaf_id, "slow_consumer")
        deaf.socket.transport.abort()


async def test_plain_websockets_are_refused(server: Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.http_port)
    writer.write(
        b"GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    assert (await reader.readline()).startswith(b"HTTP/1.1 403")
    writer.close()
    await writer.wait_closed()
