"""How Hypercorn's WebSocket streams behave here. The one place where a class of Hypercorn's is replaced.

Three things cannot be set from outside. Every browser offers compression and Hypercorn takes it, so that
some kilobytes from outside become megabytes in here; a message beyond its limit is answered by a bare 1009 of
which the application never hears, while the connection stays open; and bytes behind the handshake would go to
wsproto where the socket is about to be taken over.
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

from hypercorn.protocol import h11
from hypercorn.protocol.events import Data, Event, Request
from hypercorn.protocol.ws_stream import WebsocketBuffer, WSStream
from wsproto.events import Message, TextMessage

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
    """A stream without extensions, whose messages all reach the application."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.buffer = CappedBuffer(self.config.websocket_max_message_size)

    async def handle(self, event: Event) -> None:
        if isinstance(event, Request):
            headers = [header for header in event.headers if header[0].lower() != _EXTENSIONS]
            event = replace(event, headers=headers)
        elif isinstance(event, Data):
            socket: ClientSocket = self.scope["state"][SOCKET]
            if socket.takeover:
                socket.keep(event.data)
                return
        await super().handle(event)


def install() -> None:
    """Let Hypercorn's HTTP/1.1 connections use `PlainStream`. Safe to repeat."""
    setattr(h11, "WSStream", PlainStream)  # noqa: B010 - looked up by name for each connection
