"""The fallback: Server-Sent Events to the client, POST from it, and the same session over both.

For proxies that know no WebSocket, and for Safari, which lets a page through whose certificate it does not
know, but not its WebSocket. The stream says first where to POST to: the address holds a random key, which
only the reader of the stream knows.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable

import msgspec

from server.codec import too_large
from server.errors import SignalingError
from server.messages import MAX_MESSAGE_BYTES
from server.queued import Closing, QueuedConnection
from server.transport import Client, Transport

MAX_BODY_BYTES = 2 * MAX_MESSAGE_BYTES
# Seconds after the end of a stream: a page that is closed says goodbye in a POST, which comes behind it.
_LAST_WORDS = 2.0


class EventStreams:
    """The streams that are open."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._connections: dict[str, QueuedConnection] = {}

    async def stream(self, client: Client, abort: Callable[[], None]) -> AsyncIterator[bytes]:
        """What one client hears, as the HTML standard has it (section 9.2.5), until either side ends."""
        key = secrets.token_urlsafe(18)
        connection = QueuedConnection(self._transport, abort)
        self._connections[key] = connection
        self._transport.open(connection, client)
        patience = _LAST_WORDS
        try:
            yield _event("ready", key.encode())
            while not isinstance(item := await connection.next(), Closing):
                with connection.watched():
                    yield _event("message", item)
            patience = 0.0
            yield _event("closed", msgspec.json.encode({"code": item.code, "reason": item.reason}))
        finally:
            connection.finish()
            asyncio.get_running_loop().call_later(patience, self._end, key, connection)

    def _end(self, key: str, connection: QueuedConnection) -> None:
        del self._connections[key]
        self._transport.ended(connection)

    def receive(self, key: str, body: bytes) -> None:
        """Take the messages of one POST, one in each line. Raises SignalingError("connection_over")."""
        connection = self._connections.get(key)
        if connection is None:
            raise SignalingError("connection_over")
        for line in body.split(b"\n"):
            if len(line) > MAX_MESSAGE_BYTES:
                self._transport.refuse(connection.session, too_large())
            elif line:
                self._transport.receive(connection.session, line)


def _event(kind: str, data: bytes) -> bytes:
    # A line break ends a line of the stream. In JSON it can only stand between things, as a space does.
    return b"event: %b\ndata: %b\n\n" % (kind.encode(), data.replace(b"\r", b" ").replace(b"\n", b" "))
