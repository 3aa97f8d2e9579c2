"""The parts of Hypercorn and Quart that we build on, beyond what they document.

When this fails after an upgrade, read `listener.py`, `stream.py`, `handover.py` and `asgi.py` against the new
versions before the pins in pyproject.toml are moved.
"""

from __future__ import annotations

import asyncio
import inspect
from asyncio import selector_events, sslproto
from importlib.metadata import version

from hypercorn.asyncio.tcp_server import TCPServer
from hypercorn.asyncio.worker_context import WorkerContext
from hypercorn.protocol import h11
from hypercorn.protocol.ws_stream import WebsocketBuffer, WSStream
from quart.asgi import ASGIWebsocketConnection

from server import buffers, handover
from server.stream import PlainStream


def test_the_versions_are_those_that_were_read() -> None:
    assert version("hypercorn").startswith("0.18.")
    assert version("quart").startswith("0.22.")


def test_one_connection_of_hypercorn() -> None:
    assert list(inspect.signature(TCPServer.__init__).parameters) == [
        "self", "app", "loop", "config", "context", "state", "reader", "writer",
    ]  # fmt: skip
    assert hasattr(WorkerContext(None), "terminated")


def test_one_stream_of_hypercorn() -> None:
    assert vars(h11)["WSStream"] in {WSStream, PlainStream}
    assert "self.stream = WSStream(" in inspect.getsource(h11.H11Protocol)
    assert "self.buffer.extend(event)" in inspect.getsource(WSStream)
    assert {"value", "length", "max_length"} <= vars(WebsocketBuffer(1)).keys()
    source = inspect.getsource(WSStream)
    assert "await self._send_wsproto_event(event.response())" in source
    assert 'await self.app_put({"type": "websocket.disconnect", "code": code})' in source


async def test_one_stream_of_asyncio() -> None:
    assert handover.possible()
    source = inspect.getsource(asyncio.StreamReaderProtocol.connection_lost)
    assert "feed_eof" in source
    assert "self._closed.set_result" in source
    assert "self._transport = None" in source


def test_the_buffers_of_asyncio() -> None:
    assert "bytearray(self.max_size)" in inspect.getsource(sslproto.SSLProtocol.__init__)
    buffers.shrink()
    assert sslproto.SSLProtocol.max_size < 16_384
    assert "self._sock.recv(self.max_size)" in inspect.getsource(selector_events)
    assert vars(selector_events)["_SelectorSocketTransport"].max_size < 128 * 1024


def test_one_websocket_of_quart() -> None:
    assert list(inspect.signature(ASGIWebsocketConnection.handle_messages).parameters) == ["self", "receive"]
    source = inspect.getsource(ASGIWebsocketConnection)
    assert "self.queue: asyncio.Queue" in source
    assert "self.queue.get" in source
    assert "FIRST_COMPLETED" in source
