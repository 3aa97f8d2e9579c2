"""A client of the fallback: Server-Sent Events on one connection, POST on another."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator
from types import TracebackType
from typing import Self

from wire import PATIENCE, Client

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
HEADERS = b"Host: 127.0.0.1:%d\r\nUser-Agent: Python\r\n"


class StreamEndedError(Exception):
    """The stream of events is over; `close` is what the server said, if it did."""

    def __init__(self, close: tuple[int, str] | None) -> None:
        super().__init__(close)
        self.close = close


class EventClient(Client):
    """The stream is open, and `key` is known, once it is entered. `posted` are the answers to POSTs."""

    key = ""
    headers: dict[str, str]

    async def __aenter__(self) -> Self:
        self._stream = await self._open(deaf=self._deaf)
        self._post: Streams | None = None
        self.posted: list[int] = []
        self._said: tuple[int, str] | None = None
        reader, writer = self._stream
        writer.write(
            b"GET /signaling/events HTTP/1.1\r\n" + self._host() + b"Accept: text/event-stream\r\n\r\n"
        )
        status, self.headers = await asyncio.wait_for(_head(reader), PATIENCE)
        assert status == 200, status
        self._events = _events(_chunks(reader))
        kind, self.key = await asyncio.wait_for(anext(self._events), PATIENCE)
        assert kind == "ready"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._events.aclose()
        for _, writer in filter(None, (self._stream, self._post)):
            writer.transport.abort()
            with contextlib.suppress(OSError):
                await writer.wait_closed()

    async def write(self, *texts: str) -> None:
        self.posted.append(await self.post("\n".join(texts).encode()))

    async def hear(self) -> str:
        kind, data = await self._next()
        assert kind == "message", (kind, data)
        return data

    def go_deaf(self) -> None:
        self._stream[1].transport.pause_reading()  # type: ignore[attr-defined]  # it reads as well

    def cut(self) -> None:
        self._stream[1].transport.abort()

    async def closed(self) -> tuple[int | None, str | None]:
        try:
            async with asyncio.timeout(PATIENCE):
                while True:
                    await self._next()
        except StreamEndedError as end:
            return end.close or (None, None)

    async def post(self, body: bytes, key: str | None = None) -> int:
        """POST to the stream's own address, or that of another key; the status."""
        if self._post is None or self._post[0].at_eof():
            self._post = await self._open()
        reader, writer = self._post
        path = f"/signaling/messages/{self.key if key is None else key}"
        length = f"Content-Type: application/x-ndjson\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(f"POST {path} HTTP/1.1\r\n".encode() + self._host() + length.encode() + body)
        status, headers = await asyncio.wait_for(_head(reader), PATIENCE)
        await reader.readexactly(int(headers.get("content-length", 0)))
        return status

    async def _next(self) -> tuple[str, str]:
        try:
            kind, data = await anext(self._events)
        except (StopAsyncIteration, asyncio.IncompleteReadError, OSError):
            raise StreamEndedError(self._said) from None
        if kind == "closed":
            said = json.loads(data)
            self._said = (said["code"], said["reason"])
            return await self._next()  # nothing but the end may follow
        assert self._said is None, "something follows the end"
        return kind, data

    async def _open(self, *, deaf: bool = False) -> Streams:
        self._deaf = deaf
        return await asyncio.open_connection(
            sock=await self.tcp(), ssl=self.context, server_hostname=self.address[0]
        )

    def _host(self) -> bytes:
        return HEADERS % self.address[1]


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    """The status and the headers of an answer."""
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines if line)
    return int(first.split()[1]), {name.lower(): value for name, value in headers.items()}


async def _chunks(reader: asyncio.StreamReader) -> AsyncGenerator[bytes]:
    """The body of an answer in chunks (RFC 9112 section 7.1)."""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        yield (await reader.readexactly(size + 2))[:-2]


async def _events(chunks: AsyncGenerator[bytes]) -> AsyncGenerator[tuple[str, str]]:
    """Events as (type, data), by the HTML standard (section 9.2.6)."""
    rest = b""
    async for chunk in chunks:
        *events, rest = (rest + chunk).split(b"\n\n")
        for event in events:
            fields = dict(line.split(": ", 1) for line in event.decode().split("\n"))
            assert fields.keys() == {"event", "data"}
            yield fields["event"], fields["data"]
