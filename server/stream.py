"""How Hypercorn's WebSocket streams behave here. The one place where a class of Hypercorn's is replaced.

Four things cannot be set from outside. Every browser offers compression and Hypercorn takes it, so that
some kilobytes from outside become megabytes in here; a message beyond its limit is answered by a bare 1009 of
which the application never hears, while the connection stays open; bytes behind the handshake would go to
wsproto where the socket is about to be taken over; and the application is not told with which code a client
closes.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

from hypercorn.protocol import h11
from hypercorn.protocol.events import Data, Event, Request, StreamClosed
from hypercorn.protocol.ws_stream import WebsocketBuffer, WSStream
from wsproto.connection import ConnectionState
from wsproto.events import CloseConnection, Message, TextMessage
from wsproto.events import Event as FrameEvent

from server.handover import SOCKET, ClientSocket

_EXTENSIONS = b"sec-websocket-extensions"


class CappedBuffer(WebsocketBuffer):
    """Keeps one unit more than the limit and drops the rest: enough for the hub to see it is too much."""

    def extend(self, event: Message[Any]) -> None:
        if self.value is None:
            self.value = StringIO() if isinstance(event, TextMessage) else BytesIO()
        room = self.max_length + 1 - self.length
        self.length += self.value.write(event.data[:room])


class PlainStream(WSStream):
    """A stream without extensions, whose messages all reach the application, and the client's close code."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.buffer = CappedBuffer(self.config.websocket_max_message_size)
        self._left_with: int | None = None

    async def handle(self, event: Event) -> None:
        if isinstance(event, Request):
            headers = [header for header in event.headers if header[0].lower() != _EXTENSIONS]
            event = replace(event, headers=headers)
        elif isinstance(event, Data):
            socket: ClientSocket = self.scope["state"][SOCKET]
            if socket.takeover:
                socket.keep(event.data)
                return
        elif isinstance(event, StreamClosed) and self._left_with is not None:
            await self._leave(self._left_with)
            return
        await super().handle(event)

    async def _leave(self, code: int) -> None:
        if self.app_put is not None and not self.closed:
            self.closed = True
            await self.app_put({"type": "websocket.disconnect", "code": code})

    async def _send_wsproto_event(self, event: FrameEvent) -> None:
        if isinstance(event, CloseConnection) and self.connection.state is ConnectionState.REMOTE_CLOSING:
            self._left_with = event.code  # the answer to the client's close repeats its code
        await super()._send_wsproto_event(event)


def install() -> None:
    """Let Hypercorn's HTTP/1.1 connections use `PlainStream`. Safe to repeat."""
    setattr(h11, "WSStream", PlainStream)  # noqa: B010 - looked up by name for each connection
