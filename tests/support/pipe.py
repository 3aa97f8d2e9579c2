"""Connections without sockets: what the transport sends on one waits in a list until a test takes it."""

from __future__ import annotations

import json
from typing import Any

from server.rooms import Session
from server.transport import MAX_QUEUED, Client, Transport


class Pipe:
    """A connection whose client reads only when the test does. `closed` is the server's close, if it came."""

    session: Session

    def __init__(self, transport: Transport, address: str = "10.0.0.1", room_for: int = MAX_QUEUED) -> None:
        self._transport = transport
        self._room_for = room_for
        self.unread: list[bytes] = []
        self.closed: tuple[int, str] | None = None
        self.is_open = True
        transport.open(self, Client(address, "Pipe"))

    # What the transport calls ---------------------------------------------------------------------------

    def deliver(self, payload: bytes) -> bool:
        if self.closed is not None:
            return True
        if len(self.unread) >= self._room_for:
            return False
        self.unread.append(payload)
        return True

    def forget(self) -> None:
        if self.closed is None:
            self.unread.clear()

    def close(self, code: int, reason: str) -> None:
        if self.closed is None:
            assert code != 1000 or reason == "bye", "an error is never a normal end"
            self.closed = (code, reason)

    @property
    def waiting(self) -> int:
        return len(self.unread)

    # What a test calls ----------------------------------------------------------------------------------

    def says(self, **message: Any) -> None:
        self._transport.receive(self.session, json.dumps(message).encode())

    def takes(self) -> list[dict[str, Any]]:
        """Read all that waits."""
        taken, self.unread[:] = [json.loads(payload) for payload in self.unread], []
        return taken

    def joins(self, name: str, room: str = "lobby", **more: Any) -> dict[str, Any]:
        """Say hello; the welcome. What follows it is dropped."""
        self.says(type="hello", name=name, room=room, **more)
        return next(message for message in self.takes() if message["type"] == "welcome")

    def ends(self, code: int | None = None) -> None:
        """The connection is over; with `code`, the client has closed it."""
        if self.is_open:
            self.is_open = False
            if code is not None:
                self._transport.left(self, code)
            self._transport.ended(self)
