"""The clients of a story: who was there, from when until when, and what they say about themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_AWAY = 64
MOST_JUMPS = 16
_MOST_LETTERS = 64


@dataclass(slots=True)
class Jump:
    """A client's clock was set by `seconds`, noticed with the report `seq`."""

    seq: int
    at: float
    seconds: float


@dataclass(slots=True)
class Person:
    """One client, from its hello on. `offset`: how far its clock is ahead of the server's, seconds.

    `away` are the times without a connection to the server; the last one has no end while it lasts.
    `sends` is what it says to send: "microphone", "camera", "screen", each with the time since when.
    `secure` is None until it reports; `insecure` is the number of the last report that said otherwise.
    """

    id: str
    name: str = ""
    room: str = ""
    kind: str = "browser"
    joined_at: float | None = None
    left_at: float | None = None
    left_why: str = ""
    away: list[tuple[float, float | None]] = field(default_factory=list)
    offset: float | None = None
    jumps: list[Jump] = field(default_factory=list)
    sends: dict[str, float] = field(default_factory=dict)
    secure: bool | None = None
    insecure: int = 0
    left_seq: int = 0  # the number of the message that said so
    returning: float | None = None  # since its hello, which wants to go on with an earlier session

    @property
    def is_away(self) -> bool:
        return bool(self.away) and self.away[-1][1] is None

    def go_away(self, at: float) -> None:
        if not self.is_away:
            self.away.append((at, None))
            del self.away[:-MOST_AWAY]

    def come_back(self, at: float) -> None:
        if self.is_away:
            self.away[-1] = (self.away[-1][0], at)

    def leave(self, at: float, why: str, seq: int) -> None:
        self.come_back(at)
        self.left_at, self.left_why, self.left_seq = at, why, seq

    def away_within(self, start: float, end: float) -> float:
        """How many seconds of a stretch of time it was away."""
        stretches = ((max(start, a), min(end, end if b is None else b)) for a, b in self.away)
        return sum(max(0.0, b - a) for a, b in stretches)


def plain(name: str) -> str:
    """A name as it can be shown: one line of visible characters, bounded."""
    kept = "".join(c for c in name[: 4 * _MOST_LETTERS] if c.isprintable() or c.isspace() or c == "\u200d")
    return " ".join(kept.split())[:_MOST_LETTERS]
