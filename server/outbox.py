"""What one session is sent: numbered, and kept until the client has acknowledged it. Sans-I/O.

A client that comes back says what it saw last, and gets the rest. What is kept is bounded; when it gets too
much it is dropped, and a client that would need it is told so.
"""

from __future__ import annotations

# So many messages and bytes: all of it is sent at once to who comes back, and must not fill its connection.
MAX_KEPT = 200
MAX_KEPT_BYTES = 512 * 1024


class Outbox:
    """`seq` is the number of the newest message; the first has number 1."""

    __slots__ = ("_bytes", "_kept", "seq")

    def __init__(self) -> None:
        self.seq = 0
        # The newest messages, up to number `seq`. None where there were too many of them: a client that
        # acknowledges nothing will not ask for them either.
        self._kept: list[bytes] | None = []
        self._bytes = 0

    def keep(self, payload: bytes) -> None:
        """Keep message number `seq`, which the caller has just counted up."""
        kept = self._kept
        if kept is None:
            return
        kept.append(payload)
        self._bytes += len(payload)
        if len(kept) > MAX_KEPT or self._bytes > MAX_KEPT_BYTES:
            self._kept, self._bytes = None, 0

    def acknowledge(self, seq: int) -> None:
        """The client has every message up to number `seq`."""
        if self._kept is None:
            self._kept = []
            return
        done = seq - self._gone
        if 0 < done <= len(self._kept):
            self._bytes -= sum(map(len, self._kept[:done]))
            del self._kept[:done]

    def since(self, seq: int) -> list[bytes] | None:
        """The messages after number `seq`, or None where one of them is lost."""
        if self._kept is None or not self._gone <= seq <= self.seq:
            return [] if seq == self.seq else None
        return self._kept[seq - self._gone :]

    @property
    def kept(self) -> int:
        """How many messages are kept."""
        return len(self._kept or ())

    @property
    def _gone(self) -> int:
        """The number of the newest that is not kept any more."""
        return self.seq - len(self._kept or ())
