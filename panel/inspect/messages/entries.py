"""What stands in a row of the table of messages, and its texts."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import overload

from panel import texts
from panel.look.numbers import fill
from server.journal import Observation

TIME, TYPE, SENDER, RECIPIENT, ROOM, SIZE, CODE, NUMBER, DELTA, PREVIEW = range(10)
_PREVIEW = 160  # bytes of a payload


@dataclass(frozen=True, slots=True)
class Gap:
    """`lost` messages that the journal has no more."""

    lost: int


Entry = Observation | Gap


def titles() -> tuple[str, ...]:
    """Of the columns, in the order of their numbers."""
    return (
        texts.tr("Time"), texts.tr("Type"), texts.tr("From"), texts.tr("To"), texts.tr("Room"),
        texts.tr("Size"), texts.tr("Code"), texts.tr("No."), texts.tr("Delta"), texts.tr("Content"),
    )  # fmt: skip


def gap_text(gap: Gap) -> str:
    if gap.lost == 1:
        return texts.tr("1 message is missing here")
    return fill(texts.tr("{0:,} messages are missing here"), gap.lost)


def delta(seconds: float) -> str:
    """The time from one row to the next: "+0.4 ms", "+1.25 s", "+3 min"."""
    if seconds < 1:
        return "+" + texts.milliseconds(max(0.0, seconds) * 1000)
    return "+" + (fill(texts.tr("{0:.2f} s"), seconds) if seconds < 60 else texts.age(seconds))


def preview(raw: bytes) -> str:
    """The beginning of a payload in one line: what cannot be seen becomes a space."""
    text = raw[:_PREVIEW].decode("utf-8", "replace")
    return "".join(letter if letter.isprintable() else " " for letter in text)


def midnight(origin: float) -> float:
    """What has to be added to the server's clock for local seconds, whole days of which are midnights."""
    offset = datetime.fromtimestamp(origin).astimezone().utcoffset()
    return origin + (offset.total_seconds() if offset else 0.0)


class Numbers(Sequence[int]):
    """Numbers of messages, in order, each once."""

    def __init__(self) -> None:
        self._numbers: list[int] = []

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        return self._numbers[place]

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, number: object) -> bool:
        numbers = self._numbers
        place = bisect_left(numbers, number) if isinstance(number, int) else len(numbers)
        return place < len(numbers) and numbers[place] == number

    def put(self, number: int, *, on: bool) -> bool:
        """Let it be among them, or not. Whether that is new."""
        if on == (number in self):
            return False
        if on:
            insort(self._numbers, number)
        else:
            self._numbers.remove(number)
        return True

    def forget(self, oldest: int) -> None:
        """Drop what is smaller than `oldest`."""
        del self._numbers[: bisect_left(self._numbers, oldest)]
