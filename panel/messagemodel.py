"""The log of messages as a table model: bounded, filled in batches, formatted only where it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from panel import texts
from panel.rows import ROOT, Index, Roles, TitledModel
from panel.texts import Names
from server.journal import Observation

CAPACITY = 20_000
BUDGET = 32 * 1024 * 1024
TIME, TYPE, SENDER, RECIPIENT, ROOM, SIZE, CODE = range(7)


@dataclass(frozen=True, slots=True)
class Gap:
    """`lost` messages that passed unseen, or had to leave this table."""

    lost: int


Entry = Observation | Gap


class MessageModel(TitledModel):
    """The newest `capacity` entries, newest last, reduced to those that match the filter.

    They hold `budget` bytes of payload at most. What has to leave is counted in a gap, the first row.
    """

    def __init__(
        self, names: Names, capacity: int = CAPACITY, parent: QObject | None = None, budget: int = BUDGET
    ) -> None:
        titles = (
            texts.tr("Time"), texts.tr("Type"), texts.tr("From"), texts.tr("To"), texts.tr("Room"),
            texts.tr("Size"), texts.tr("Code"),
        )  # fmt: skip
        super().__init__(titles, {SIZE}, parent)
        self._names = names
        self.capacity = capacity
        self._budget = budget
        self._all: list[Entry] = []
        self._shown: list[Entry] = self._all  # the same list as long as nothing is filtered out
        self._bytes = 0
        self._needle = ""
        self._origin = 0.0
        self._texts: tuple[Callable[[Observation], str], ...] = (
            lambda o: texts.clock(self._origin + o.at),
            lambda o: o.type,
            lambda o: names.of(o.sender),
            lambda o: names.of(o.recipient),
            lambda o: o.room,
            lambda o: texts.size(o.size),
            lambda o: o.code,
        )

    # Changing -------------------------------------------------------------------------------------------

    def append(self, observations: Sequence[Observation], lost: int, origin: float) -> None:
        """Add what a pull brought; a loss becomes a row of its own."""
        self._origin = origin
        entries: list[Entry] = [Gap(lost), *observations] if lost else [*observations]
        if entries:
            self._bytes += sum(len(observation.raw) for observation in observations)
            self._insert(entries)
            self._fold(self._excess())

    def clear(self) -> None:
        self.beginResetModel()
        self._all = []
        self._shown = self._all if not self._needle else []
        self._bytes = 0
        self.endResetModel()

    def set_filter(self, needle: str) -> None:
        """Keep rows whose type, code, room or one of whose names contains `needle`."""
        needle = needle.strip().casefold()
        if needle == self._needle:
            return
        self.beginResetModel()
        self._needle = needle
        self._shown = self._matching(self._all) if needle else self._all
        self.endResetModel()

    # Asking ---------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many entries there are, shown or not."""
        return len(self._all)

    def entry(self, index: Index) -> Entry | None:
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Roles.DisplayRole:
                return self._text(entry, index.column())
            case Roles.TextAlignmentRole:
                return self.alignment(index.column())
            case Roles.UserRole:
                return entry
            case _:
                return None

    # Inside ---------------------------------------------------------------------------------------------

    def _text(self, entry: Entry, column: int) -> str:
        if isinstance(entry, Gap):
            return gap_text(entry) if column == TYPE else ""
        return self._texts[column](entry)

    def _insert(self, entries: list[Entry]) -> None:
        if self._shown is not self._all:
            self._all.extend(entries)
            entries = self._matching(entries)
        if not entries:
            return
        first = len(self._shown)
        self.beginInsertRows(ROOT, first, first + len(entries) - 1)
        self._shown.extend(entries)
        self.endInsertRows()

    def _excess(self) -> int:
        """How many of the oldest entries have to make room, for others and for the gap they leave."""
        if len(self._all) <= self.capacity and self._bytes <= self._budget:
            return 0
        excess, held = 0, self._bytes
        while len(self._all) - excess >= self.capacity or held > self._budget:
            held -= _bytes(self._all[excess])
            excess += 1
        return excess

    def _fold(self, excess: int) -> None:
        """Put the `excess` oldest entries into one gap, the first row. An older gap there grows."""
        if not excess:
            return
        gone = self._all[:excess]
        self._bytes -= sum(map(_bytes, gone))
        gap = Gap(sum(map(_count, gone)))
        grows = isinstance(gone[0], Gap)  # then it is the first row shown, too
        self._remove(gone, 1 if grows else 0)
        if grows:
            self._all[0] = self._shown[0] = gap
            self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))
            return
        self.beginInsertRows(ROOT, 0, 0)
        self._all.insert(0, gap)
        if self._shown is not self._all:
            self._shown.insert(0, gap)
        self.endInsertRows()

    def _remove(self, gone: list[Entry], first: int) -> None:
        """Take the oldest entries out of both lists, from number `first` on."""
        end = len(gone)
        if self._shown is not self._all:
            end = _common(gone, self._shown)
            del self._all[first : len(gone)]
        if end > first:
            self.beginRemoveRows(ROOT, first, end - 1)
            del self._shown[first:end]
            self.endRemoveRows()

    def _matching(self, entries: list[Entry]) -> list[Entry]:
        """A pass over the whole log blocks the window: each text is looked at once, not for each row."""
        words = _Hits(self._needle, str)
        ids = _Hits(self._needle, self._names.of)
        return [
            entry
            for entry in entries
            if isinstance(entry, Gap)  # a filter must not make a loss look like silence
            or words[entry.type]
            or ids[entry.sender]
            or ids[entry.recipient]
            or words[entry.code]
            or words[entry.room]
        ]


class _Hits(dict[str, bool]):
    """Whether what `text` makes of a key contains `needle`, found out once for each key."""

    def __init__(self, needle: str, text: Callable[[str], str]) -> None:
        super().__init__()
        self._needle = needle
        self._text = text

    def __missing__(self, key: str) -> bool:
        self[key] = found = self._needle in self._text(key).casefold()
        return found


def _bytes(entry: Entry) -> int:
    return 0 if isinstance(entry, Gap) else len(entry.raw)


def _count(entry: Entry) -> int:
    return entry.lost if isinstance(entry, Gap) else 1


def _common(oldest: list[Entry], shown: list[Entry]) -> int:
    """How many of the `oldest` entries are the first ones in `shown`, in the same order."""
    found = 0
    for entry in oldest:
        if found < len(shown) and shown[found] is entry:
            found += 1
    return found


def gap_text(gap: Gap) -> str:
    if gap.lost == 1:
        return texts.tr("1 message is missing here")
    return texts.tr("{0:,} messages are missing here").format(gap.lost)
