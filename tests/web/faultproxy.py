"""What networks do to connections, between a browser and a server on this machine."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import struct
from types import TracebackType
from typing import Self

from server.tasks import cancel, spawn

_READ = 64 * 1024
_PASSES = 3  # of the loop, until asyncio hands over what it has accepted
_RESET = struct.pack("ii", 1, 0)  # SO_LINGER: a close drops what waits, and says RST


class FaultProxy:
    """Passes TCP on to `target`, a port on loopback. Use it as an async context manager.

    Whatever is read waits for `latency` seconds and goes on in pieces of `piece` bytes, at `rate` bytes a
    second where that is set. All of it may be changed while connections are open.
    """

    def __init__(self, target: int) -> None:
        self.latency = 0.0
        self.rate = 0.0
        self.piece = _READ
        self.port = 0
        self.accepted = 0
        self._target = target
        self._refusing = False
        self._gates: set[asyncio.Event] = set()
        self._links: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        self._refusing = True
        for _ in range(_PASSES):
            await asyncio.sleep(0)
        await self.reset()
        await cancel(*self._links)
        await self._server.wait_closed()

    # Faults. Coroutines, so that a test can run them here from the browser's thread. ---------------------

    async def reset(self) -> None:
        """Break every connection, at both ends."""
        for writer in self._writers:
            _abort(writer)

    async def cut(self) -> None:
        """Break every connection, and let no new one through until `heal`."""
        self._refusing = True
        await self.reset()

    async def freeze(self) -> None:
        """Let nothing more through on the connections that are open, and tell neither end."""
        for gate in self._gates:
            gate.clear()

    async def heal(self) -> None:
        """End `cut` and `freeze`."""
        self._refusing = False
        for gate in self._gates:
            gate.set()

    # Connections ----------------------------------------------------------------------------------------

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._refusing:
            _abort(writer)
            return
        self.accepted += 1
        self._writers.add(writer)  # here: its link may be cancelled before it has run
        link = spawn(self._link(reader, writer), name="link of the fault proxy")
        self._links.add(link)
        link.add_done_callback(self._links.discard)

    async def _link(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        gate, ends = asyncio.Event(), [writer]
        gate.set()
        self._gates.add(gate)
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self._target)
            ends.append(far_writer)
            self._writers.add(far_writer)
            there, back = self._pump(reader, far_writer, gate), self._pump(far_reader, writer, gate)
            await asyncio.gather(there, back)
        finally:
            self._gates.discard(gate)
            for end in ends:
                self._writers.discard(end)
                end.close()

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: asyncio.Event
    ) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(_READ):
                await asyncio.sleep(self.latency)
                await self._pass(data, writer, gate)
        writer.close()  # what was read before the end has been written

    async def _pass(self, data: bytes, writer: asyncio.StreamWriter, gate: asyncio.Event) -> None:
        piece = self.piece
        for start in range(0, len(data), piece):
            await gate.wait()
            writer.write(data[start : start + piece])
            await writer.drain()
            await asyncio.sleep(piece / self.rate if self.rate else 0)  # zero: the other end reads it alone


def _abort(writer: asyncio.StreamWriter) -> None:
    raw = writer.get_extra_info("socket")
    if raw.fileno() >= 0:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    writer.transport.abort()
