"""A WebSocket on a socket of our own: the hot path.

One object per connection and no task. What the loop finds on a socket goes through the frame reader to the
hub and on to the recipients' sockets; what gathers for one socket in a pass of the loop is written at once.
"""

from __future__ import annotations

import asyncio
from typing import cast

from quart import Websocket

from server.codec import too_large
from server.errors import SignalingError
from server.frames import (
    Binary,
    CloseCode,
    Crumb,
    Ended,
    Event,
    FrameReader,
    Ping,
    Pong,
    TooLarge,
    close_frame,
    pong_frame,
    text_frame,
)
from server.handover import SOCKET, ClientSocket, Taker
from server.messages import MAX_MESSAGE_BYTES
from server.rooms import Session
from server.transport import GRACE, MAX_QUEUED, MAX_QUEUED_BYTES, MAX_STALLED, Client, Transport

_READ = memoryview(bytearray(64 * 1024))


class SocketsOfOurs:
    """Takes each WebSocket over behind its handshake."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._writes = Writes()

    async def serve(self, websocket: Websocket, client: Client, subprotocol: str | None) -> None:
        """Accept the WebSocket. Returns at once: the connection goes on by itself."""
        socket: ClientSocket = websocket.scope["state"][SOCKET]
        await websocket.accept(subprotocol=subprotocol)
        kind = SecureWebSocket if websocket.scope["scheme"] == "wss" else PlainWebSocket
        socket.take(kind(self._transport, self._writes, client))


class Writes:
    """The sockets for which something gathered in this pass of the loop."""

    __slots__ = ("_waiting",)

    def __init__(self) -> None:
        self._waiting: list[WebSocket] = []

    def add(self, socket: WebSocket) -> None:
        if not self._waiting:
            asyncio.get_running_loop().call_soon(self._write)
        self._waiting.append(socket)

    def _write(self) -> None:
        waiting, self._waiting = self._waiting, []
        for socket in waiting:
            socket.flush()


class WebSocket(Taker):
    """One connection after its handshake."""

    __slots__ = (
        "_client",
        "_closing",
        "_deadline",
        "_ignored",
        "_last",
        "_out",
        "_paused",
        "_reader",
        "_stalled",
        "_tcp",
        "_transport",
        "_writes",
        "session",
    )

    def __init__(self, transport: Transport, writes: Writes, client: Client) -> None:
        self._transport = transport
        self._writes = writes
        self._reader = FrameReader(MAX_MESSAGE_BYTES)
        self._out: list[bytes] = []
        self._paused = False
        self._closing = False
        self._last = b""  # the close frame, where it has to wait
        self._ignored = 0  # bytes that came after we closed
        self._deadline: asyncio.TimerHandle | None = None
        self._client = client
        self._stalled: asyncio.TimerHandle | None = None
        self._tcp: asyncio.Transport
        self.session: Session

    # What asyncio tells ---------------------------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._tcp = cast(asyncio.Transport, transport)
        self._transport.open(self, self._client)

    def data_received(self, data: bytes) -> None:
        if self._closing:
            self._expect_end(data)
            return
        for event in self._reader.receive(data):
            if type(event) is bytes:
                self._transport.receive(self.session, event)
            else:
                self._take(event)

    def connection_lost(self, error: Exception | None) -> None:
        self._closing = True
        for timer in (self._deadline, self._stalled):
            if timer is not None:
                timer.cancel()
        self._transport.ended(self)

    def pause_writing(self) -> None:
        self._paused = True
        if not self._closing:
            self._stalled = asyncio.get_running_loop().call_later(MAX_STALLED, self._give_up)

    def resume_writing(self) -> None:
        self._paused = False
        if self._stalled is not None:
            self._stalled.cancel()
        self.flush()
        if self._last and not self._out:
            last, self._last = self._last, b""
            self._write(last)

    def _give_up(self) -> None:
        """The client has read nothing for too long."""
        if self._paused and not self._closing:
            self._transport.cut(self)

    @property
    def waiting(self) -> int:
        return len(self._out)

    # What the hub decides -------------------------------------------------------------------------------

    def deliver(self, payload: bytes) -> bool:
        """Send a text. False when too much waits already for a client that does not read."""
        out = self._out
        if self._closing:
            return True
        if not out:
            self._writes.add(self)
        elif (len(out) >= MAX_QUEUED or self._paused) and not self._room():
            return False
        out.append(payload)  # framed when it goes out: until then it is one object with what the outbox keeps
        return True

    def forget(self) -> None:
        """Drop what waits: only the reason is still worth telling."""
        if not self._closing:
            self._out.clear()

    def close(self, code: int, reason: str) -> None:
        """Close after what waits. A client that has not closed its side two seconds later is cut."""
        if not self._closing:
            self._end(close_frame(code, reason))

    def flush(self) -> None:
        """Write what waits, unless the client does not take it."""
        out = self._out
        if out and not self._paused:
            data = text_frame(out[0]) if len(out) == 1 else b"".join(map(text_frame, out))
            out.clear()
            self._write(data)

    def _write(self, data: bytes) -> None:
        try:
            self._tcp.write(data)
        except RuntimeError:  # uvloop: the connection just broke, and we shall hear of it
            self._closing = True

    def _room(self) -> bool:
        """Whether there is room for one more, perhaps after writing what waits for the end of this pass."""
        if len(self._out) >= MAX_QUEUED:
            self.flush()
        if not self._paused:
            return True
        waiting = sum(map(len, self._out)) + self._tcp.get_write_buffer_size()
        return len(self._out) < MAX_QUEUED and waiting < MAX_QUEUED_BYTES

    def _end(self, last: bytes) -> None:
        """Let a close frame be the last that goes out."""
        self._closing = True
        self.flush()
        if self._out:
            self._last = last
        else:
            self._write(last)
        self._deadline = asyncio.get_running_loop().call_later(GRACE, self._tcp.abort)

    # What is not a text ---------------------------------------------------------------------------------

    def _take(self, event: Event) -> None:
        match event:
            case Ended():
                self._finish(event)
            case Ping(payload=payload):
                if self._transport.idle(self.session) and not self._closing:
                    self._answer(payload)
            case Pong() | Crumb():
                self._transport.idle(self.session)
            case Binary(payload=payload):
                self._transport.refuse(self.session, SignalingError("binary_message"), payload)
            case TooLarge():
                self._transport.refuse(self.session, too_large())

    def _answer(self, ping: bytes) -> None:
        if not self._room():
            self._transport.cut(self)
            return
        self._write(pong_frame(ping))

    def _finish(self, ended: Ended) -> None:
        """The client has closed, before us or after; its last word ends the TCP connection."""
        if not self._closing:
            self._transport.left(self, ended.code)
            reason = ended.reason if ended.code == CloseCode.PROTOCOL_ERROR else ""
            self._end(close_frame(ended.code, reason))
        self._tcp.close()

    def _expect_end(self, data: bytes) -> None:
        """After our close only the client's own counts, and not for long: a flood would go on and on."""
        self._ignored += len(data)
        if self._ignored > MAX_MESSAGE_BYTES:
            self._tcp.pause_reading()
            return
        for event in self._reader.receive(data):
            if isinstance(event, Ended):
                self._finish(event)


class PlainWebSocket(WebSocket, asyncio.Protocol):
    """One without TLS, or whose TLS a proxy ends."""

    __slots__ = ()


class SecureWebSocket(WebSocket, asyncio.BufferedProtocol):
    """One over TLS. All of them read into one buffer, for each read is used up before the next: with buffers
    of their own, asyncio and uvloop would make room for 256 KiB each time, to find some hundred bytes."""

    __slots__ = ()

    def get_buffer(self, sizehint: int) -> memoryview:
        return _READ

    def buffer_updated(self, nbytes: int) -> None:
        self.data_received(bytes(_READ[:nbytes]))
