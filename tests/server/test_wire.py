"""The wire over real sockets: what a client sends, what others hear, and how connections end.

All of it holds on sockets of our own, on those that stay with Hypercorn, and on the fallback.
"""

from __future__ import annotations

from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from play import sdp
from wire import Client

from server.config import Policy, Settings
from server.runner import Server

pytestmark = pytest.mark.allow_log("stay with Hypercorn")


@pytest.fixture
def loopback(loopback: Settings, transport: str) -> Settings:
    generous = Policy(message_rate=0, candidates=1000)  # test_wire_limits.py is about these
    return replace(loopback, takeover=transport != "asgi", policy=generous)


async def two(stack: AsyncExitStack, server: Server, client: type[Client]) -> tuple[Client, Client, str, str]:
    ada = await stack.enter_async_context(client(server))
    bo = await stack.enter_async_context(client(server))
    ada_id = (await ada.join("Ada"))["peer"]
    bo_id = (await bo.join("Bo"))["peer"]
    await ada.expect("peer-joined")
    return ada, bo, ada_id, bo_id


async def test_an_exchange_over_tls(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, bo_id = await two(stack, server, client)
        await bo.send(type="offer", to=ada_id, description=sdp())
        offer = await ada.expect("offer")
        assert (offer["from"], offer["description"]) == (bo_id, sdp())
        await ada.send(type="answer", to=bo_id, description=sdp("answer"))
        assert (await bo.expect("answer"))["from"] == ada_id
        for number in range(200):
            await ada.send(type="candidate", to=bo_id, candidate={"candidate": str(number)})
        heard = [(await bo.expect("candidate"))["candidate"]["candidate"] for _ in range(200)]
        assert heard == [str(number) for number in range(200)]


async def test_everyone_is_shown_with_their_transport(
    server: Server, client: type[Client], transport: str
) -> None:
    async with client(server) as ada:
        await ada.join("Ada")
        [row] = server.snapshot().peers
        assert row.transport == ("events" if transport == "events" else "websocket")
        assert row.address == "127.0.0.1"
        assert row.agent.startswith("Python")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nonsense", "bad_json"),
        ('{"type":"chat","text":NaN}', "bad_json"),
        ('{"type":"chat","text":"\\ud800"}', "bad_json"),
        ('{"type":"chat","text":"a","text":"b"}', "bad_json"),
        ('{"type":"chat","text":' + "[" * 17 + "]" * 17 + "}", "bad_json"),
        ('{"type":"dance"}', "unknown_type"),
        ('{"type":"chat"}', "bad_message"),
        ('{"type":"offer","to":"nobody","description":{}}', "unknown_peer"),
        ('{"type":"hello","name":"Ada","room":"lobby"}', "hello_repeated"),
    ],
)
async def test_bad_input_is_answered_and_the_connection_goes_on(
    server: Server, client: type[Client], text: str, code: str
) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        await ada.write(text)
        assert (await ada.expect("error"))["code"] == code
        await ada.send(type="chat", text="still here")
        assert (await bo.expect("chat"))["text"] == "still here"


async def test_an_answer_to_nothing(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, _, _, bo_id = await two(stack, server, client)
        await ada.send(type="answer", id="a1", to=bo_id, description=sdp("answer"))
        error = await ada.expect("error")
        assert (error["code"], error["ref"]) == ("no_offer", "a1")


async def test_hello_comes_first(server: Server, client: type[Client]) -> None:
    async with client(server) as ada:
        await ada.send(type="chat", text="hi")
        assert (await ada.expect("error"))["code"] == "hello_expected"
        assert (await ada.join("Ada"))["room"] == "lobby"


async def test_numbers_count_up_by_one_and_heartbeats_have_none(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        for number in range(5):
            await bo.send(type="chat", text=str(number))
        assert [(await ada.expect("chat"))["seq"] for _ in range(5)] == [3, 4, 5, 6, 7]
        await ada.send(type="ping", t=1)
        assert "seq" not in await ada.expect("pong")
        await ada.send(type="dance")
        assert (await ada.expect("error"))["seq"] == 8


async def test_the_largest_message_is_taken(server: Server, client: type[Client]) -> None:
    async with client(server) as ada:
        await ada.join("Ada")
        await ada.write('{"type":"ping","t":1}'.ljust(65_536))
        await ada.expect("pong")


@pytest.mark.parametrize("size", [65_537, 120_000])
async def test_a_message_that_is_too_large_is_explained_then_closed(
    server: Server, client: type[Client], size: int
) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server, client)
        await ada.write("x" * size)
        assert (await ada.expect("error"))["code"] == "message_too_large"
        assert await ada.closed() == (1009, "message_too_large")
        assert (await bo.expect("peer-left"))["peer"] == ada_id
        await bo.send(type="ping", t=1)
        await bo.expect("pong")


async def test_what_was_sent_before_a_disconnect_still_counts(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server, client)
        for number in range(20):
            await ada.send(type="chat", text=str(number))
        await ada.__aexit__(None, None, None)
        assert [(await bo.expect("chat"))["text"] for _ in range(20)] == [str(n) for n in range(20)]
        gone = await bo.expect("peer-left", "peer-away")
        assert gone["peer"] == ada_id


async def test_a_tcp_connection_that_is_cut_leaves_no_ghost(server: Server, client: type[Client]) -> None:
    """It is away for a while, and nobody else. What becomes of it is in test_wire_resume.py."""
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server, client)
        ada.cut()
        assert (await bo.expect("peer-away"))["peer"] == ada_id
        assert {row.name: row.away for row in server.snapshot().peers} == {"Ada": True, "Bo": False}


async def test_bye_is_closed_with_1000(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        await ada.send(type="bye")
        assert await ada.closed() == (1000, "bye")
        assert (await bo.expect("peer-left"))["reason"] == "bye"
        assert [row.name for row in server.snapshot().peers] == ["Bo"]


async def test_the_host_kicks_and_closes(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server, client)
        await server.kick(ada_id)
        error = await ada.expect("error")
        assert (error["code"], error["retryable"]) == ("kicked", False)
        assert await ada.closed() == (4501, "kicked")
        assert (await bo.expect("peer-left"))["reason"] == "kicked"
        await server.close_room("lobby")
        assert await bo.closed() == (4503, "room_closed")


async def test_a_stop_is_told_to_everyone(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        await server.stop()
        for one in (ada, bo):
            assert (await one.expect("error"))["code"] == "server_restart"
            assert await one.closed() == (1012, "server_restart")


async def test_a_pong_gives_the_round_trip_time_and_the_clock(server: Server, client: type[Client]) -> None:
    async with client(server) as ada:
        await ada.join("Ada")
        ping = await ada.receive()
        here = (server.journal.origin + server.now()) * 1000
        await ada.send(type="pong", t=ping["t"], clientT=here + 60_000)
        await ada.send(type="ping", t=5)
        assert (await ada.expect("pong"))["t"] == 5
        [row] = server.snapshot().peers
        assert row.rtt is not None
        assert 0 < row.rtt < 1
        assert row.offset == pytest.approx(60, abs=1)
