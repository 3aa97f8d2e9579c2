"""The outgoing side of a connection that a task writes: a bounded queue, for a client that may be slow."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Iterator
from typing import NamedTuple

from server.rooms import Session
from server.transport import GRACE, MAX_QUEUED, MAX_QUEUED_BYTES, MAX_STALLED, Transport


class Closing(NamedTuple):
    """In the place of a message: close with this."""

    code: int
    reason: str


class QueuedConnection:
    """A connection of the transport's. `abort` cuts its TCP connection.

    Its task takes one item after the other with `next`, sends it inside `watched`, and calls `finish`.
    """

    session: Session

    def __init__(self, transport: Transport, abort: Callable[[], None]) -> None:
        self._transport = transport
        self._abort = abort
        self._queue: asyncio.Queue[bytes | Closing] = asyncio.Queue()
        self._waiting_bytes = 0
        self._closing = False
        self._deadline: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> int:
        return self._queue.qsize()

    def deliver(self, payload: bytes) -> bool:
        if not self._closing:
            if self._queue.qsize() >= MAX_QUEUED or self._waiting_bytes >= MAX_QUEUED_BYTES:
                return False
            self._queue.put_nowait(payload)
            self._waiting_bytes += len(payload)
        return True

    def forget(self) -> None:
        while not (self._closing or self._queue.empty()):
            self._waiting_bytes -= len(self._queue.get_nowait())

    def close(self, code: int, reason: str) -> None:
        if not self._closing:
            self._closing = True
            self._queue.put_nowait(Closing(code, reason))
            self._deadline = asyncio.get_running_loop().call_later(GRACE, self._abort)

    async def next(self) -> bytes | Closing:
        """Wait for the next message, or for the end."""
        item = await self._queue.get()
        if not isinstance(item, Closing):
            self._waiting_bytes -= len(item)
        return item

    @contextlib.contextmanager
    def watched(self) -> Iterator[None]:
        """Give up a client that takes too long for what is sent in here."""
        stalled = asyncio.get_running_loop().call_later(MAX_STALLED, self._give_up)
        try:
            yield
        finally:
            stalled.cancel()

    def finish(self) -> None:
        """The connection has ended by itself: it need not be cut, and takes nothing any more."""
        self._closing = True
        if self._deadline is not None:
            self._deadline.cancel()

    def _give_up(self) -> None:
        if not self._closing:
            self._transport.cut(self)
