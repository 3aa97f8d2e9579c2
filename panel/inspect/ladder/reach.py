"""Where columns stand, and from where to where an arrow reaches. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from panel.inspect.ladder.columns import Columns
from server.journal import EVERYONE, Observation

_BESIDE = 7.0  # pixels by which the bar of a room goes beyond its columns
_ALONE = 24.0  # to oneself


class Reach(NamedTuple):
    """Pixels from the left. `start` and `end` of the arrow, and `left` and `right` of all that is drawn.

    `wide`: it ends in a bar over everyone in the room.
    """

    start: float
    end: float
    left: float
    right: float
    wide: bool = False
    bar: tuple[float, float] = (0.0, 0.0)


class Grid:
    """The columns at a width."""

    def __init__(self, columns: Columns, width: float) -> None:
        self.columns = columns
        self.width = width
        self.version = columns.version
        self._reaches: dict[tuple[str, str, str], Reach] = {}

    @property
    def total(self) -> float:
        return self.width * len(self.columns.order)

    def x(self, peer: str) -> float:
        """The middle of a column that there is."""
        return (self.columns.index[peer] + 0.5) * self.width

    def between(self, left: float, right: float) -> range:
        """The columns that can be seen there."""
        first = max(0, int(left // self.width))
        return range(first, min(len(self.columns.order), int(right // self.width) + 1))

    def at(self, x: float) -> str:
        """Whose column is there, or ""."""
        number = int(x // self.width)
        return self.columns.order[number] if 0 <= number < len(self.columns.order) else ""

    def reach(self, message: Observation) -> Reach:
        key = (message.sender, message.recipient, message.room)
        found = self._reaches.get(key)
        if found is None:
            found = self._reaches[key] = self._reach(*key)
        return found

    def _reach(self, sender: str, recipient: str, room: str) -> Reach:
        start = self.x(sender) if sender in self.columns.index else 0.0
        if recipient == EVERYONE:
            return self._to_all(start, room)
        end = self.x(recipient) if recipient in self.columns.index else start
        if start == end:
            end = start + _ALONE
        return Reach(start, end, min(start, end), max(start, end))

    def _to_all(self, start: float, room: str) -> Reach:
        if room not in self.columns.rooms:
            left, right = start, start
        else:
            left, right = ((number + 0.5) * self.width for number in self.columns.rooms[room])
        bar = (left - _BESIDE, right + _BESIDE)
        end = min(max(start, bar[0]), bar[1])
        return Reach(start, end, min(start, bar[0]), max(start, bar[1]), wide=True, bar=bar)
