"""Sockets of our own, from the outside: RFC 6455 on the wire, and nothing of Hypercorn left behind it."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
from hypercorn.asyncio.tcp_server import TCPServer
from hypercorn.protocol.h11 import H11Protocol
from quart import Websocket
from rawclient import RawClient, masked, text
from websockets.frames import Close, Opcode

from server import websocket
from server.asgi import OrderedWebsocket
from server.config import Policy, Settings
from server.handover import ClientSocket, Taker
from server.runner import Server
from server.stream import PlainStream

CLOSE, PING, TEXT, MORE = Opcode.CLOSE, Opcode.PING, Opcode.TEXT, Opcode.CONT


@pytest.fixture
def policy() -> Policy:
    return Policy(message_rate=0)


@pytest.fixture
def loopback(loopback: Settings, policy: Policy) -> Settings:
    return replace(loopback, plain_ws=True, policy=policy)


@pytest.fixture(params=["tls", "plain"])
async def ada(server: Server, request: pytest.FixtureRequest) -> AsyncIterator[RawClient]:
    async with RawClient(server, secure=request.param == "tls") as client:
        yield client


async def test_a_message_in_fragments_with_a_ping_between(ada: RawClient) -> None:
    hello = b'{"type":"hello","name":"Gr\xc3\xbcn","room":"lobby"}'
    await ada.send(masked(TEXT, hello[:24], fin=False) + masked(PING, b"hi"))
    pong = await ada.frame()
    assert (pong.opcode, pong.data) == (Opcode.PONG, b"hi")
    await ada.send(masked(MORE, hello[24:30], fin=False) + masked(MORE, hello[30:]))
    assert (await ada.message())["type"] == "welcome"


async def test_a_message_byte_by_byte(ada: RawClient) -> None:
    for byte in text(type="hello", name="Ada", room="lobby"):
        await ada.send(bytes((byte,)))
    assert (await ada.message())["type"] == "welcome"


async def test_many_messages_at_once_are_answered_in_order(ada: RawClient) -> None:
    await ada.join()
    await ada.send(b"".join(text(type="ping", t=number) for number in range(1000)))
    assert [(await ada.message())["t"] for _ in range(1000)] == list(range(1000))


@pytest.mark.parametrize("policy", [Policy(message_rate=1, message_burst=10)], ids=["limited"])
@pytest.mark.parametrize(
    ("begin", "frame", "answered"),
    [
        (b"", masked(PING, b""), 9),  # `hello` was the tenth
        (b"", masked(Opcode.PONG, b""), 0),
        (masked(TEXT, b"", fin=False), masked(MORE, b"x", fin=False), 0),
    ],
    ids=["pings", "pongs", "fragments"],
)
async def test_a_flood_of_frames_without_a_message_is_closed(
    ada: RawClient, server: Server, begin: bytes, frame: bytes, answered: int
) -> None:
    async with RawClient(server) as bo:
        await ada.join()
        await bo.join("Bo")
        assert (await ada.message())["type"] == "peer-joined"
        await ada.send(begin + frame * 30)
        frames = [await ada.frame() for _ in range(answered + 2)]
        assert [frame.opcode for frame in frames] == [Opcode.PONG] * answered + [TEXT, CLOSE]
        assert b'"flood"' in frames[-2].data
        assert (await bo.message())["type"] == "peer-away"


VIOLATIONS = {
    "not masked": (b"\x81\x01x", 1002),
    "a continuation of nothing": (masked(MORE, b"x"), 1002),
    "a reserved opcode": (b"\x83\x80mask", 1002),
    "a reserved bit": (b"\xc1\x80mask", 1002),
    "a fragmented ping": (masked(PING, b"x" * 125).replace(b"\x89", b"\x09", 1), 1002),
    "not UTF-8": (masked(TEXT, b"\xff"), 1007),
    "half a close code": (masked(CLOSE, b"\x03"), 1002),
    "a close code that is not sent": (masked(CLOSE, b"\x03\xed"), 1002),
    "a close reason that is not UTF-8": (masked(CLOSE, b"\x03\xe8\xff"), 1007),
}


@pytest.mark.parametrize(("frames", "code"), VIOLATIONS.values(), ids=VIOLATIONS.keys())
async def test_violations_are_closed_with_their_code(
    ada: RawClient, server: Server, frames: bytes, code: int
) -> None:
    await ada.join()
    await ada.send(frames)
    assert (await ada.closed())[:2] == code.to_bytes(2, "big")
    assert [row.away for row in server.snapshot().peers] == [True]


@pytest.mark.parametrize(
    ("said", "left"),
    [(Close(1000, "bye").serialize(), True), (Close(4000, "").serialize(), False), (b"", False)],
)
async def test_the_close_handshake_echoes_the_code(
    ada: RawClient, server: Server, said: bytes, *, left: bool
) -> None:
    await ada.join()
    await ada.send(masked(CLOSE, said))
    assert await ada.closed() == said[:2]
    assert [row.away for row in server.snapshot().peers] == ([] if left else [True])


async def test_after_our_close_only_the_answer_is_awaited(ada: RawClient, server: Server) -> None:
    await ada.join()
    await ada.send(text(type="bye"))
    frame = await ada.frame()
    while frame.opcode is not CLOSE:
        frame = await ada.frame()
    await ada.send(text(type="ping", t=1) + masked(PING, b"hi") + masked(CLOSE, bytes(frame.data)))
    assert await ada.reader.read() == b""


async def test_who_does_not_answer_a_close_is_cut(
    ada: RawClient, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(websocket, "GRACE", 0.05)
    await ada.join()
    await server.close_room("lobby")
    with contextlib.suppress(ConnectionResetError):  # how it looks without TLS
        await ada.closed()


async def test_half_a_connection_is_none(ada: RawClient, server: Server) -> None:
    async with RawClient(server) as bo:
        await bo.join("Bo")
        await ada.join()
        assert (await bo.message())["type"] == "peer-joined"
        if ada.writer.can_write_eof():
            ada.writer.write_eof()
        else:
            ada.writer.close()
        assert (await bo.message())["type"] == "peer-away"
        await ada.ended()


async def test_what_a_client_sends_without_waiting_for_the_handshake_is_kept(server: Server) -> None:
    client = RawClient(server, secure=False)
    client.reader, client.writer = await asyncio.open_connection("127.0.0.1", server.http_port)
    hello = text(type="hello", name="Ada", room="lobby")
    await client.send(client.request() + hello[:20])
    await client.reader.readuntil(b"\r\n\r\n")
    await client.send(hello[20:])
    assert (await client.message())["type"] == "welcome"
    await client.send(masked(CLOSE, b""))
    await client.closed()
    client.writer.close()


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
async def test_nothing_of_hypercorn_is_kept_or_left_for_the_garbage_collector(server: Server) -> None:
    of_the_server = asyncio.all_tasks()
    async with AsyncExitStack() as stack:
        for number in range(20):
            client = await stack.enter_async_context(RawClient(server, secure=bool(number % 2)))
            await client.join(room=f"room{number}")
            await client.send(text(type="ping", t=1))
            assert (await client.message())["type"] == "pong"
        async with asyncio.timeout(5):
            await asyncio.gather(*(asyncio.all_tasks() - of_the_server))
        kinds = Counter(type(thing) for thing in gc.get_objects())
        assert kinds[websocket.PlainWebSocket] == kinds[websocket.SecureWebSocket] == 10
        for kind in (TCPServer, H11Protocol, PlainStream, OrderedWebsocket, Websocket, ClientSocket):
            assert kinds[kind] == 0, kind


async def test_websockets_without_tls_only_where_it_was_asked_for(server: Server) -> None:
    async with RawClient(server, secure=False) as client:
        assert (await client.join())["type"] == "welcome"
    await server.restart(replace(server.settings, plain_ws=False))
    with pytest.raises(ConnectionRefusedError, match="404"):
        await RawClient(server, secure=False).__aenter__()


async def test_a_connection_that_ends_while_it_is_taken_leaves_no_session(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client is gone between the handshake and the takeover."""
    taken = asyncio.Event()
    take = ClientSocket.take

    def late(socket: ClientSocket, protocol: Taker) -> None:
        socket.abort()
        take(socket, protocol)
        taken.set()

    monkeypatch.setattr(ClientSocket, "take", late)
    with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
        async with RawClient(server) as client:
            await client.join()
    await asyncio.wait_for(taken.wait(), 5)
    assert server.snapshot().peers == ()
