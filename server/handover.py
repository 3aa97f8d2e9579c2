"""Takes the connection of an accepted WebSocket out of Hypercorn's hands.

Hypercorn ends TLS, speaks HTTP and carries the handshake through the Quart app. After that, each message
would go through its streams, wsproto, two queues and two tasks; a protocol of our own does with a sixth of
that time and a tenth of the memory. `take` gives it the socket and tells Hypercorn that the connection is
lost, which ends what Hypercorn holds for it: streams, tasks and buffers.

`tests/server/test_hypercorn_contract.py` says when the parts that this relies on move.
"""

from __future__ import annotations

import asyncio
from typing import cast

from server.messages import MAX_MESSAGE_BYTES

SOCKET = "callbox.socket"  # the key of a connection's ClientSocket in the ASGI scope's `state`


def possible() -> bool:
    """Whether the inner parts of asyncio's streams that `take` needs are there. Call it on a running loop."""
    reader = asyncio.StreamReader()
    writer = asyncio.StreamWriter(_Gone(), asyncio.Protocol(), None, asyncio.get_running_loop())
    return isinstance(getattr(reader, "_buffer", None), bytearray) and hasattr(writer, "_transport")


class Taker(asyncio.BaseProtocol):
    """Who takes a connection over: a protocol of asyncio's, buffered or not."""

    __slots__ = ()

    def data_received(self, data: bytes) -> None:
        """The next bytes, or the first, which were read before."""
        raise NotImplementedError


class ClientSocket:
    """One TCP connection, as long as Hypercorn serves it. `takeover`: its WebSocket will be taken."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, takeover: bool) -> None:
        self._reader = reader
        self._writer = writer
        self._kept = b""
        self.takeover = takeover

    def abort(self) -> None:
        """Cut the connection at once."""
        self._writer.transport.abort()

    def keep(self, data: bytes) -> None:
        """What the client sent behind its request, where Hypercorn read it before `take` was called."""
        self._kept += data
        if len(self._kept) > MAX_MESSAGE_BYTES:
            self.abort()

    def take(self, protocol: Taker) -> None:
        """From now on the connection belongs to `protocol`. It never hears of one that is already closing."""
        tcp = cast(asyncio.Transport, self._writer.transport)
        if tcp.is_closing():
            return
        streams = tcp.get_protocol()
        early, ended = self._rest()
        tcp.set_protocol(protocol)
        self._writer._transport = _Gone()  # type: ignore[attr-defined]  # noqa: SLF001 - it would close the socket
        streams.connection_lost(None)
        protocol.connection_made(tcp)
        if early:
            protocol.data_received(early)
        if ended:
            tcp.close()
        elif not tcp.is_reading():  # the reader had enough for a while
            tcp.resume_reading()

    def _rest(self) -> tuple[bytes, bool]:
        """What was read and not yet used, and whether that was all the client has to say."""
        buffer: bytearray = self._reader._buffer  # type: ignore[attr-defined]  # noqa: SLF001 - read() would wait
        early = self._kept + bytes(buffer)
        buffer.clear()
        return early, self._reader.at_eof()


class _Gone(asyncio.Transport):
    """What Hypercorn's writer holds afterwards: the end of its connection, whatever it still says."""

    def is_closing(self) -> bool:
        return True

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Nobody is there."""

    def write_eof(self) -> None:
        """Nobody is there."""

    def close(self) -> None:
        """It is."""
