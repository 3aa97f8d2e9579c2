"""The bare minimum: a protocol that shakes hands, reads frames, unmasks them and forwards them.

It checks nothing, limits nothing, remembers nothing and reads no JSON: whatever a client sends goes to the
others in its room. No server in Python that does more can be faster on the same loop.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import re
import struct
from collections import defaultdict
from typing import cast

import uvloop
from websockets.speedups import apply_mask

from tests.bench.subjects.common import announce, listen, options, tls_context

_GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_ROOM = re.compile(rb"GET \S*room=([^& ]+)")
_KEY = re.compile(rb"(?i)sec-websocket-key: *(\S+)")
_READ = memoryview(bytearray(64 * 1024))
_rooms: defaultdict[bytes, list[Bare]] = defaultdict(list)


class Bare(asyncio.BaseProtocol):
    """One connection."""

    __slots__ = ("_rest", "others", "room", "transport")

    def __init__(self) -> None:
        self.room: list[Bare] = []
        self.others: tuple[asyncio.WriteTransport, ...] = ()
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.WriteTransport, transport)  # uvloop's is none by its class

    def connection_lost(self, exc: Exception | None) -> None:
        if self in self.room:
            self.room.remove(self)
            self._introduce()

    def data_received(self, data: bytes) -> None:
        if self._rest:
            data = self._rest + data
        if not self.room:
            data = self._upgrade(data)
        self._rest = self._forward(data) if self.room else data

    def _upgrade(self, data: bytes) -> bytes:
        request, end, rest = data.partition(b"\r\n\r\n")
        key, room = _KEY.search(request), _ROOM.match(request)
        if not end or key is None or room is None:
            return data
        accept = base64.b64encode(hashlib.sha1(key[1] + _GUID).digest())  # noqa: S324 - RFC 6455 says so
        self.transport.write(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Accept: " + accept + b"\r\n\r\n"
        )
        self.room = _rooms[room[1]]
        self.room.append(self)
        self._introduce()
        return rest

    def _introduce(self) -> None:
        for member in self.room:
            member.others = tuple(other.transport for other in self.room if other is not member)

    def _forward(self, data: bytes) -> bytes:
        """Forward whole frames; returns what is left of an unfinished one."""
        at, end = 0, len(data)
        while end - at >= 6:
            start, size = at + 2, data[at + 1] & 127
            if size == 126:
                start, size = at + 4, data[at + 2] << 8 | data[at + 3]
            if end - start < size + 4:
                break
            if data[at] == 0x88:
                self.transport.close()
                return b""
            payload = apply_mask(data[start + 4 : start + 4 + size], data[start : start + 4])
            head = struct.pack("!BB", 0x81, size) if size < 126 else struct.pack("!BBH", 0x81, 126, size)
            frame = head + payload
            for other in self.others:
                other.write(frame)
            at = start + 4 + size
        return data[at:]


class Plain(Bare, asyncio.Protocol):
    """One without TLS."""

    __slots__ = ()


class Secure(Bare, asyncio.BufferedProtocol):
    """One over TLS. With a buffer of its own for each read uvloop would ask for 256 KiB each time."""

    __slots__ = ()

    def get_buffer(self, sizehint: int) -> memoryview:
        return _READ

    def buffer_updated(self, nbytes: int) -> None:
        self.data_received(bytes(_READ[:nbytes]))


async def main() -> None:
    """Serve until the driver ends the process."""
    sock = listen()
    tls = tls_context(wanted)
    server = await asyncio.get_running_loop().create_server(Secure if tls else Plain, sock=sock, ssl=tls)
    announce(sock.getsockname()[1])
    await server.serve_forever()


if __name__ == "__main__":
    wanted = options()
    uvloop.run(main())
