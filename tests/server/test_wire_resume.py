"""Coming back over real sockets, also with another kind of connection than before."""

from __future__ import annotations

import asyncio
import itertools
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from eventclient import EventClient
from play import sdp
from wire import Client, WireClient

from server.config import Policy, Settings
from server.outbox import MAX_KEPT
from server.runner import Server

pytestmark = pytest.mark.allow_log("stay with Hypercorn")


@pytest.fixture
def policy() -> Policy:
    return Policy(message_rate=0)


@pytest.fixture
def loopback(loopback: Settings, transport: str, policy: Policy) -> Settings:
    return replace(loopback, takeover=transport != "asgi", policy=policy)


@pytest.fixture(params=["WebSocket", "events"])
def later(request: pytest.FixtureRequest) -> type[Client]:
    """Who comes back: with the same kind of connection as before, or with the other."""
    return WireClient if request.param == "WebSocket" else EventClient


async def two(stack: AsyncExitStack, server: Server, client: type[Client]) -> tuple[Client, Client, str]:
    """Ada on the connection under test, and Bo, who stays."""
    ada = await stack.enter_async_context(client(server))
    bo = await stack.enter_async_context(WireClient(server))
    ada_id = (await ada.join("Ada"))["peer"]
    await bo.join("Bo")
    await ada.expect("peer-joined")
    return ada, bo, ada_id


async def lose(ada: Client, bo: Client) -> None:
    ada.cut()
    await bo.expect("peer-away")


async def test_what_was_missed_comes_in_order_and_once(
    server: Server, client: type[Client], later: type[Client]
) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        await bo.send(type="chat", text="before")
        await ada.expect("chat")
        await lose(ada, bo)
        for number in range(10):
            await bo.send(type="chat", text=str(number))
        await bo.send(type="offer", to=ada_id, description=sdp())
        await bo.send(type="ping", t=1)
        await bo.expect("pong")
        back = await stack.enter_async_context(later(server))
        resumed = await back.resume(ada)
        assert (resumed["type"], resumed["peer"]) == ("resumed", ada_id)
        assert [(await back.expect("chat"))["text"] for _ in range(10)] == [str(n) for n in range(10)]
        assert (await back.expect("offer"))["description"] == sdp()
        assert (await bo.expect("peer-back"))["peer"]["id"] == ada_id
        await back.send(type="chat", text="I am back")
        assert (await bo.expect("chat"))["from"] == ada_id
        [row] = [row for row in server.snapshot().peers if row.id == ada_id]
        assert row.transport == ("events" if later is EventClient else "websocket")


async def test_from_one_kind_to_the_other_and_back_again(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        kinds = itertools.cycle([EventClient, WireClient])
        for number in range(6):
            await lose(ada, bo)
            await bo.send(type="chat", text=str(number))
            newer = await stack.enter_async_context(next(kinds)(server))
            assert (await newer.resume(ada))["type"] == "resumed"
            assert (await newer.expect("chat"))["text"] == str(number)
            await bo.expect("peer-back")
            ada = newer
        assert [row.id for row in server.snapshot().peers].count(ada_id) == 1


async def test_while_the_older_connection_is_still_open(
    server: Server, client: type[Client], later: type[Client]
) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        back = await stack.enter_async_context(later(server))
        assert (await back.resume(ada))["peer"] == ada_id
        assert (await ada.expect("error"))["code"] == "replaced"
        assert await ada.closed() == (4505, "replaced")
        await back.send(type="chat", text="here")
        assert (await bo.expect("chat"))["from"] == ada_id  # and no peer-away before it
        await bo.send(type="chat", text="there")
        assert (await back.expect("chat"))["text"] == "there"


async def test_everything_that_is_kept_can_be_repeated(
    server: Server, client: type[Client], later: type[Client]
) -> None:
    """As many messages at once as ever can be: who comes back is not slow for that."""
    async with AsyncExitStack() as stack:
        ada, bo, _ = await two(stack, server, client)
        await bo.send(type="chat", text="0")
        await ada.expect("chat")
        await lose(ada, bo)
        texts = [str(number) for number in range(MAX_KEPT - 3)]  # her welcome, Bo's coming, the first chat
        for text in texts:
            await bo.send(type="chat", text=text)
        await bo.send(type="ping", t=1)
        await bo.expect("pong")
        back = await stack.enter_async_context(later(server))
        assert (await back.resume(ada))["type"] == "resumed"
        assert [(await back.expect("chat"))["text"] for _ in texts] == texts
        await bo.expect("peer-back")
        assert not any(row.away for row in server.snapshot().peers)


async def test_more_than_is_kept_is_told(server: Server, client: type[Client], later: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        await lose(ada, bo)
        for number in range(MAX_KEPT + 1):
            await bo.send(type="chat", text=str(number))
        await bo.send(type="ping", t=1)
        await bo.expect("pong")
        back = await stack.enter_async_context(later(server))
        assert (await back.resume(ada))["code"] == "resume_failed"
        welcome = await back.expect("welcome")
        assert (welcome["peer"], welcome["seq"]) == (ada_id, 1)
        again = await bo.expect("peer-back")
        assert (again["peer"]["id"], again["reloaded"]) == (ada_id, True)


@pytest.mark.parametrize("policy", [Policy(resume_window=0.2)], ids=["a short window"])
async def test_after_the_window(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        await lose(ada, bo)
        left = await bo.expect("peer-left")
        assert (left["peer"], left["reason"]) == (ada_id, "gone")
        back = await stack.enter_async_context(client(server))
        assert (await back.resume(ada))["code"] == "resume_failed"
        await back.expect("welcome")


async def test_after_a_restart_of_the_server(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, _, _ = await two(stack, server, client)
        await server.restart()
        assert (await ada.expect("error"))["code"] == "server_restart"
        assert await ada.closed() == (1012, "server_restart")
        back = await stack.enter_async_context(client(server))
        failed = await back.resume(ada)
        assert (failed["code"], "restarted" in failed["detail"]) == ("resume_failed", True)
        assert (await back.expect("welcome"))["peers"] == []


async def test_kicked_while_away(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        await lose(ada, bo)
        await server.kick(ada_id)
        assert (await bo.expect("peer-left"))["reason"] == "kicked"
        back = await stack.enter_async_context(client(server))
        assert (await back.resume(ada))["code"] == "kicked"
        assert await back.closed() == (4501, "kicked")


async def test_a_page_that_is_loaded_again(server: Server, client: type[Client], later: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server, client)
        await ada.send(type="bye", mayReturn=True)
        assert await ada.closed() == (1000, "bye")
        await ada.__aexit__(None, None, None)
        assert (await bo.expect("peer-away"))["peer"] == ada_id
        back = await stack.enter_async_context(later(server))
        welcome = await back.resume(ada, reloaded=True, seq=0)
        assert (welcome["type"], welcome["peer"], welcome["seq"]) == ("welcome", ada_id, 1)
        message = await bo.expect("peer-back")
        assert (message["peer"]["id"], message["reloaded"]) == (ada_id, True)


async def test_what_the_client_sends_again_is_dropped(server: Server, client: type[Client]) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, _ = await two(stack, server, client)
        for number in (1, 2):
            await ada.send(type="chat", text=str(number), seq=number)
            assert (await bo.expect("chat"))["text"] == str(number)
        await lose(ada, bo)
        back = await stack.enter_async_context(client(server))
        assert (await back.resume(ada))["ack"] == 2
        await bo.expect("peer-back")
        for number in (1, 2, 3):
            await back.send(type="chat", text=str(number), seq=number)
        assert (await bo.expect("chat"))["text"] == "3"


async def test_two_who_come_back_at_once(server: Server, client: type[Client]) -> None:
    """One session has one connection: the later of the two."""
    async with AsyncExitStack() as stack:
        ada, bo, _ = await two(stack, server, client)
        await lose(ada, bo)
        one = await stack.enter_async_context(client(server))
        other = await stack.enter_async_context(client(server))
        answers = await asyncio.gather(one.resume(ada), other.resume(ada))
        assert [answer["type"] for answer in answers] == ["resumed", "resumed"]
        await bo.expect("peer-back")
        await bo.send(type="chat", text="to one of you")
        heard = [await client.expect("chat", "error") for client in (one, other)]
        assert sorted(message.get("code", "heard") for message in heard) == ["heard", "replaced"]
