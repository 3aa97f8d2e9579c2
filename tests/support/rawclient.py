"""A client that sends whatever bytes a test wants, over TLS or without."""

from __future__ import annotations

import asyncio
import json
import ssl
from types import TracebackType
from typing import Any, Self

from websockets.frames import Frame, Opcode

from server.runner import Server

PATIENCE = 5.0
_KEY = "dGhlIHNhbXBsZSBub25jZQ=="


def masked(opcode: Opcode, payload: bytes, *, fin: bool = True) -> bytes:
    """One frame as a client sends it."""
    return Frame(opcode, payload, fin).serialize(mask=True)


def text(**message: Any) -> bytes:
    """A message as one text frame."""
    return masked(Opcode.TEXT, json.dumps(message).encode())


class RawClient:
    """`async with RawClient(server) as client`: connected, and through the handshake."""

    def __init__(self, server: Server, *, secure: bool = True) -> None:
        self._context = ssl.create_default_context(cafile=server.settings.ca_path) if secure else None
        self._port = server.port if secure else server.http_port
        self.reader: asyncio.StreamReader
        self.writer: asyncio.StreamWriter

    async def __aenter__(self) -> Self:
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self._port, ssl=self._context)
        await self.send(self.request())
        head = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), PATIENCE)
        if not head.startswith(b"HTTP/1.1 101"):
            self.writer.transport.abort()
            raise ConnectionRefusedError(head.decode())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.writer.transport.abort()

    def request(self) -> bytes:
        """The opening handshake (RFC 6455 section 1.2)."""
        lines = (
            "GET /ws HTTP/1.1",
            f"Host: 127.0.0.1:{self._port}",
            "Upgrade: websocket",
            "Connection: Upgrade",
            f"Sec-WebSocket-Key: {_KEY}",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits",
        )
        return "\r\n".join((*lines, "", "")).encode()

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def frame(self) -> Frame:
        """The next frame, which must be unmasked and carry no reserved bit."""
        first, second = await asyncio.wait_for(self.reader.readexactly(2), PATIENCE)
        assert not first & 0x70
        assert not second & 0x80
        size = second
        if size > 125:
            size = int.from_bytes(await self.reader.readexactly(2 if size == 126 else 8), "big")
        payload = await asyncio.wait_for(self.reader.readexactly(size), PATIENCE)
        return Frame(Opcode(first & 0x0F), payload, bool(first & 0x80))

    async def message(self) -> dict[str, Any]:
        """The next message that is not a ping of the protocol."""
        while True:
            frame = await self.frame()
            assert frame.opcode is Opcode.TEXT, frame
            message: dict[str, Any] = json.loads(bytes(frame.data))
            if message["type"] != "ping":
                return message

    async def join(self, name: str = "Ada", room: str = "lobby") -> dict[str, Any]:
        await self.send(text(type="hello", name=name, room=room))
        return await self.message()

    async def closed(self) -> bytes:
        """The payload of the server's close frame, which comes before the end of the TCP connection."""
        while (frame := await self.frame()).opcode is not Opcode.CLOSE:
            pass
        await self.ended()
        return bytes(frame.data)

    async def ended(self) -> None:
        """Wait for the end of the TCP connection."""
        async with asyncio.timeout(PATIENCE):
            while await self.reader.read(65_536):
                pass
