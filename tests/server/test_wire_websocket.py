"""What only a WebSocket has: binary frames, compression, subprotocols, origins, close codes of the client."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
import websockets
from websockets.typing import Origin
from wire import WireClient

from server.config import Settings
from server.runner import Server

pytestmark = pytest.mark.allow_log("stay with Hypercorn")


@pytest.fixture(params=["takeover", "asgi"])
def loopback(loopback: Settings, request: pytest.FixtureRequest) -> Settings:
    return replace(loopback, takeover=request.param == "takeover")


async def two(stack: AsyncExitStack, server: Server) -> tuple[WireClient, WireClient, str]:
    ada = await stack.enter_async_context(WireClient(server))
    bo = await stack.enter_async_context(WireClient(server))
    ada_id = (await ada.join("Ada"))["peer"]
    await bo.join("Bo")
    await ada.expect("peer-joined")
    return ada, bo, ada_id


async def test_the_subprotocol_is_agreed_on(server: Server) -> None:
    async with WireClient(server) as ada:
        assert ada.socket.subprotocol == "callbox.v1"


async def test_compression_is_declined(server: Server) -> None:
    async with WireClient(server, compression="deflate") as ada:
        assert ada.socket.protocol.extensions == []
        await ada.join("Ada")


@pytest.mark.parametrize(
    ("frame", "code"), [(b"\x00\x01", "binary_message"), (b"", "binary_message"), ("", "bad_json")]
)
async def test_frames_that_hold_no_message(server: Server, frame: str | bytes, code: str) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, _ = await two(stack, server)
        await ada.socket.send(frame)
        assert (await ada.expect("error"))["code"] == code
        await ada.send(type="chat", text="still here")
        assert (await bo.expect("chat"))["text"] == "still here"


@pytest.mark.parametrize(("unit", "code"), [("x", "bad_json"), (b"x", "binary_message")])
async def test_the_limit_is_the_same_for_every_message(server: Server, unit: str | bytes, code: str) -> None:
    async with WireClient(server) as ada:
        await ada.join("Ada")
        await ada.socket.send(unit * 65_536)
        assert (await ada.expect("error"))["code"] == code
        await ada.socket.send(unit * 65_537)
        assert (await ada.expect("error"))["code"] == "message_too_large"
        assert await ada.closed() == (1009, "message_too_large")


async def test_a_message_of_megabytes_is_explained_then_closed(server: Server) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server)
        await ada.socket.send("x" * 2_000_000)
        assert (await ada.expect("error"))["code"] == "message_too_large"
        assert await ada.closed() == (1009, "message_too_large")
        assert (await bo.expect("peer-left"))["peer"] == ada_id


@pytest.mark.parametrize("code", [1000, 1001, 3001, 4999])
async def test_only_who_closes_with_1000_has_left(server: Server, code: int) -> None:
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server)
        await ada.socket.close(code, "")
        gone = await bo.expect("peer-left", "peer-away")
        assert (gone["type"], gone["peer"]) == ("peer-left" if code == 1000 else "peer-away", ada_id)
        assert gone.get("reason", "gone") == "gone"


async def test_a_page_that_is_loaded_again_may_close_as_it_likes(server: Server) -> None:
    """`bye` and a close with 1000 in one go: what was said first counts."""
    async with AsyncExitStack() as stack:
        ada, bo, ada_id = await two(stack, server)
        await ada.send(type="bye", mayReturn=True)
        await ada.socket.close(1000)
        assert (await bo.expect("peer-away"))["peer"] == ada_id
        again = await stack.enter_async_context(WireClient(server))
        assert (await again.resume(ada, reloaded=True))["peer"] == ada_id
        back = await bo.expect("peer-back")
        assert (back["peer"]["id"], back["reloaded"]) == (ada_id, True)


async def answer(server: Server, origin: str | None) -> str:
    """How the handshake of a page from `origin` ends."""
    context = ssl.create_default_context(cafile=server.settings.ca_path)
    wanted = None if origin is None else Origin(origin)
    try:
        async with websockets.connect(server.ws_url(), ssl=context, origin=wanted) as socket:
            return type(socket).__name__
    except websockets.InvalidStatus as refused:
        return str(refused.response.status_code)


async def test_pages_of_others_are_refused(server: Server) -> None:
    assert await answer(server, f"https://127.0.0.1:{server.port}") == "ClientConnection"
    for origin in ("https://evil.example", "null", f"https://127.0.0.1:{server.port + 1}"):
        assert await answer(server, origin) == "403"


async def test_another_page_may_be_allowed_beside_our_own_and_programs(server: Server) -> None:
    await server.restart(replace(server.settings, origins=("https://app.example",)))
    for origin in (None, f"https://127.0.0.1:{server.port}", "https://app.example"):
        assert await answer(server, origin) == "ClientConnection", origin
    assert await answer(server, "https://evil.example") == "403"


async def test_plain_websockets_are_refused(server: Server) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.http_port)
    writer.write(
        b"GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    assert (await reader.readline()).startswith(b"HTTP/1.1 404")
    writer.close()
    await writer.wait_closed()
