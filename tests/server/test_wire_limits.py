"""How much a client may send and open, over every kind of connection. The rules are in test_limits.py."""

from __future__ import annotations

import json
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any

import pytest
from play import sdp
from wire import Client

from server.config import Policy, Settings
from server.runner import Server

pytestmark = pytest.mark.allow_log("stay with Hypercorn")

CANDIDATE = {"candidate": "candidate:1 1 udp 1 10.0.0.7 9 typ host", "sdpMid": "0", "sdpMLineIndex": 0}


def limits(**changes: Any) -> pytest.MarkDecorator:
    """The server of this test has these limits."""
    return pytest.mark.parametrize("policy", [Policy(**changes)], ids=["-".join(changes)])


@pytest.fixture
def policy() -> Policy:
    return Policy()


@pytest.fixture
def loopback(loopback: Settings, transport: str, policy: Policy) -> Settings:
    return replace(loopback, takeover=transport != "asgi", policy=policy)


def pings(first: int, count: int) -> list[str]:
    return [json.dumps({"type": "ping", "t": number}) for number in range(first, first + count)]


async def two(stack: AsyncExitStack, server: Server, client: type[Client]) -> tuple[Client, Client, str, str]:
    ada = await stack.enter_async_context(client(server))
    bo = await stack.enter_async_context(client(server))
    ada_id = (await ada.join("Ada"))["peer"]
    bo_id = (await bo.join("Bo"))["peer"]
    await ada.expect("peer-joined")
    return ada, bo, ada_id, bo_id


@limits(message_rate=1, message_burst=10)
async def test_who_sends_too_fast_is_slowed_down(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        await ada.write(*pings(0, 9))  # hello was the tenth
        assert [(await ada.expect("pong"))["t"] for _ in range(9)] == list(range(9))
        await ada.send(type="chat", id="c1", text="too fast")
        error = await ada.expect("error")
        assert (error["code"], error["ref"]) == ("rate_limited", "c1")
        assert 1 <= error["retryAfterMs"] <= 1000
        await bo.send(type="ping", t=1)
        await bo.expect("pong")


@limits(message_rate=1, message_burst=10)
async def test_a_flood_is_closed_and_may_come_back(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id, _ = await two(stack, server, client)
        await ada.write(*pings(0, 21))
        while (error := await ada.expect("pong", "error")).get("code") != "flood":
            assert error.get("code", "rate_limited") == "rate_limited"
        assert error["retryable"] is True
        assert await ada.closed() == (4004, "flood")
        assert (await bo.expect("peer-away"))["peer"] == ada_id
        back = await stack.enter_async_context(client(server))
        assert (await back.resume(ada))["type"] == "resumed"
        assert (await bo.expect("peer-back"))["peer"]["id"] == ada_id


async def test_five_bad_messages_are_the_end(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        await ada.write("nonsense", "[]", '{"type":"dance"}', '{"type":"chat"}', '{"type":NaN}')
        codes = [(await ada.expect("error"))["code"] for _ in range(6)]
        assert codes == [
            "bad_json",
            "bad_message",
            "unknown_type",
            "bad_message",
            "bad_json",
            "too_many_errors",
        ]
        assert await ada.closed() == (4506, "too_many_errors")
        assert (await bo.expect("peer-left"))["reason"] == "too_many_errors"
        back = await stack.enter_async_context(client(server))
        assert (await back.resume(ada))["code"] == "too_many_errors"
        assert await back.closed() == (4506, "too_many_errors")


@limits(message_rate=0)
async def test_sixty_four_candidates_for_a_description(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, _, bo_id = await two(stack, server, client)
        message = json.dumps(
            {"type": "candidate", "to": bo_id, "candidate": CANDIDATE}, separators=(",", ":")
        )
        await ada.write(*[message] * 65)
        assert [(await bo.expect("candidate"))["candidate"] for _ in range(64)] == [CANDIDATE] * 64
        assert (await ada.expect("error"))["code"] == "too_many_candidates"
        await ada.send(type="offer", to=bo_id, description=sdp())
        await ada.write(message)
        await bo.expect("offer")
        await bo.expect("candidate")


@pytest.mark.parametrize("body", ["x" * (48 * 1024 + 1), "a=\r\n" * 1501], ids=["bytes", "lines"])
async def test_a_description_larger_than_any_call_needs(
    server: Server, client: type[Client], body: str
) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, _, bo_id = await two(stack, server, client)
        await ada.send(type="offer", id="o1", to=bo_id, description={"type": "offer", "sdp": body})
        error = await ada.expect("error")
        assert (error["code"], error["ref"]) == ("description_too_large", "o1")
        await ada.send(type="offer", to=bo_id, description={"type": "offer", "sdp": "x" * 48 * 1024})
        assert len((await bo.expect("offer"))["description"]["sdp"]) == 48 * 1024


@limits(connections_per_address=2)
async def test_one_connection_too_many_from_an_address(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        late = await stack.enter_async_context(client(server))
        assert (await late.expect("error"))["code"] == "too_many_connections"
        assert await late.closed() == (4005, "too_many_connections")
        await bo.send(type="chat", text="still here")
        await ada.expect("chat")


@limits(connections=2)
async def test_one_connection_too_many_in_all(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        await two(stack, server, client)
        late = await stack.enter_async_context(client(server))
        assert (await late.expect("error"))["code"] == "server_full"
        assert await late.closed() == (4006, "server_full")


@limits(connections=2)
async def test_a_connection_that_ended_makes_room(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, *_ = await two(stack, server, client)
        await ada.send(type="bye")
        assert await ada.closed() == (1000, "bye")
        await ada.__aexit__(None, None, None)
        await bo.expect("peer-left")
        while True:  # TCP tells the server in its own time
            async with client(server) as late:
                await late.send(type="hello", name="Cy", room="lobby")
                if (await late.expect("welcome", "error"))["type"] == "welcome":
                    break


@limits(hello_timeout=0.2)
async def test_who_says_nothing_is_closed(server: Server, client: type[Client]) -> None:
    async with client(server) as silent:
        assert (await silent.expect("error"))["code"] == "hello_timeout"
        assert await silent.closed() == (4003, "hello_timeout")
        assert server.snapshot().peers == ()


@limits(ping_interval=0.1, heartbeat_timeout=0.5)
async def test_who_gives_no_sign_of_life_is_away(server: Server, client: type[Client]) -> None:
    async with client(server) as ada:
        await ada.join("Ada")
        assert (await ada.expect("error"))["code"] == "heartbeat_lost"
        assert await ada.closed() == (4001, "heartbeat_lost")
        assert [row.away for row in server.snapshot().peers] == [True]
