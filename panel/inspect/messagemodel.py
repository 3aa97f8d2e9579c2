"""The table of messages as a view of the journal: it keeps numbers, and reads what is in sight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject

from panel import texts
from panel.inspect.meanings import meaning
from panel.look.rows import ROOT, Index, Roles, TitledModel
from panel.texts import Names
from server.journal import Journal, Observation

TIME, TYPE, SENDER, RECIPIENT, ROOM, SIZE, CODE = range(7)
_PAGE = 64  # messages read at once: about what a window shows
_SCAN = 5_000  # messages that a filter looks at in one go: 1 to 2 ms
_number = attrgetter("seq")


@dataclass(frozen=True, slots=True)
class Gap:
    """`lost` messages that the journal has no more."""

    lost: int


Entry = Observation | Gap


class MessageModel(TitledModel[Entry]):
    """The messages of the journal, newest last, reduced to those that match the filter.

    Bringing it up to date costs the same whether ten messages passed or ten thousand. What the journal
    has forgotten is counted in a gap, the first row. While it is held, it keeps what it shows.
    """

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        titles = (
            texts.tr("Time"), texts.tr("Type"), texts.tr("From"), texts.tr("To"), texts.tr("Room"),
            texts.tr("Size"), texts.tr("Code"),
        )  # fmt: skip
        super().__init__(titles, {SIZE}, parent)
        self._names = names
        self._journal = Journal()
        self._followed = 0
        self._first, self._last = 1, 0  # the numbers of the oldest and the newest message looked at
        self._cleared = 0  # the number of the newest that was cleared away
        self._lost = 0  # as the gap says; without a gap 0
        self._held: list[Observation] | None = None
        self._found: list[Observation] | None = None  # those that match; None without a filter
        self._filter = _Filter("", names)
        self._page: dict[int, Observation] = {}
        self._texts: tuple[Callable[[Observation], str], ...] = (
            lambda o: texts.clock(self._journal.origin + o.at),
            lambda o: o.type,
            lambda o: names.of(o.sender),
            lambda o: names.of(o.recipient),
            lambda o: o.room,
            lambda o: texts.size(o.size),
            lambda o: o.code,
        )

    # Changing -------------------------------------------------------------------------------------------

    def follow(self, journal: Journal) -> int:
        """Show the journal as it is now. Returns by how many rows the older ones have moved up."""
        self._journal = journal
        self._followed = journal.total
        rows = self.rowCount()
        if self._held is None:
            self._forget(journal.oldest)
        moved = rows - self.rowCount()
        self._look()
        return moved

    def behind(self, journal: Journal) -> bool:
        """Whether `follow` would find something new."""
        return journal.total != self._followed or self._last < self._end

    def hold(self) -> None:
        """Keep what is there, whatever the journal forgets, until `release`."""
        self._held = self._journal.since(self._first - 1, self._journal.capacity).observations
        if self._found is None:
            del self._held[self._last - self._first + 1 :]

    def release(self) -> None:
        self._held = None

    @property
    def waiting(self) -> int:
        """How many messages came since it is held, and can still be had."""
        if self._held is None:
            return 0
        return self._journal.total - max(self._end, self._journal.oldest - 1)

    def clear(self) -> None:
        """Forget all that came until now."""
        self.beginResetModel()
        self._cleared = self._last = self._journal.total
        self._first = self._last + 1
        self._lost = 0
        self._page = {}
        if self._held is not None:
            self._held = []
        if self._found is not None:
            self._found = []
        self.endResetModel()

    def set_filter(self, needle: str) -> None:
        """Keep rows whose type, code, room or one of whose names contains `needle`."""
        needle = needle.strip().casefold()
        if needle == self._filter.needle:
            return
        self.beginResetModel()
        self._filter = _Filter(needle, self._names)
        self._found = [] if needle else None
        self._last = self._first - 1 if needle else self._end
        self.endResetModel()
        self._look()

    # Asking ---------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many messages there are, shown or not."""
        return self._end - self._first + 1

    @property
    def shown(self) -> int:
        """How many of them are shown."""
        return self._last - self._first + 1 if self._found is None else len(self._found)

    def entry(self, index: Index) -> Entry | None:
        return self.row_at(index.row()) if index.isValid() and index.row() < self.rowCount() else None

    def row_at(self, number: int) -> Entry:
        if number < self._offset:
            return Gap(self._lost)
        number -= self._offset
        return self._message(self._first + number) if self._found is None else self._found[number]

    def text(self, row: Entry, column: int) -> str:
        if isinstance(row, Gap):
            return gap_text(row) if column == TYPE else ""
        return self._texts[column](row)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else self.shown + self._offset

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Roles.DisplayRole:
                return self.text(entry, index.column())
            case Roles.TextAlignmentRole:
                return self.alignment(index.column())
            case Roles.UserRole:
                return entry
            case Roles.ToolTipRole | Roles.AccessibleDescriptionRole if index.column() == TYPE:
                return meaning(entry.type) if isinstance(entry, Observation) else None
            case _:
                return None

    # Inside ---------------------------------------------------------------------------------------------

    @property
    def _offset(self) -> int:
        """How many rows stand before the first message."""
        return 1 if self._lost else 0

    @property
    def _end(self) -> int:
        """The number of the newest message that may be shown."""
        return self._journal.total if self._held is None else self._first + len(self._held) - 1

    def _message(self, number: int) -> Entry:
        if self._held is not None:
            return self._held[number - self._first]
        if number not in self._page:
            self._page = {o.seq: o for o in self._journal.since(number - 1, _PAGE).observations}
        return self._page.get(number, Gap(1))  # forgotten a moment ago: the next `follow` removes the row

    def _forget(self, oldest: int) -> None:
        """Fold what is older than the number `oldest` into the gap."""
        if oldest <= max(self._first, self._cleared + 1):
            return
        if self._found is None:
            gone = min(oldest - 1, self._last) - self._first + 1
        else:
            gone = bisect_left(self._found, oldest, key=_number)
        if gone:
            self.beginRemoveRows(ROOT, self._offset, self._offset + gone - 1)
        self._first = oldest
        self._last = max(self._last, oldest - 1)
        if self._found is not None:
            del self._found[:gone]
        if gone:
            self.endRemoveRows()
        self._widen(oldest - 1 - self._cleared)

    def _widen(self, lost: int) -> None:
        if self._lost:
            self._lost = lost
            self.dataChanged.emit(self.index(0, 0), self.index(0, self.columnCount() - 1))
        else:
            self.beginInsertRows(ROOT, 0, 0)
            self._lost = lost
            self.endInsertRows()

    def _look(self) -> None:
        """Add what is newer. A filter looks at a part only, and at the next one next time."""
        if self._found is None:
            self._add((), self._end)
        elif self._last < self._end:
            batch = self._read(self._last, _SCAN)
            if batch:
                self._add(self._filter.matching(batch), batch[-1].seq)

    def _read(self, after: int, limit: int) -> list[Observation]:
        if self._held is None:
            return self._journal.since(after, limit).observations
        start = after - self._first + 1
        return self._held[start : start + limit]

    def _add(self, found: Sequence[Observation], last: int) -> None:
        added = last - self._last if self._found is None else len(found)
        rows = self.rowCount()
        if added:
            self.beginInsertRows(ROOT, rows, rows + added - 1)
        self._last = last
        if self._found is not None:
            self._found.extend(found)
        if added:
            self.endInsertRows()


class _Filter:
    """Looks at each text once, not for each message: a pass over thousands of them blocks the window."""

    def __init__(self, needle: str, names: Names) -> None:
        self.needle = needle
        self._names = names
        self._known = -1

    def matching(self, observations: list[Observation]) -> list[Observation]:
        if self._known != self._names.version:  # somebody's name has changed
            self._known = self._names.version
            self._words = _Hits(self.needle, str)
            self._ids = _Hits(self.needle, self._names.of)
        words, ids = self._words, self._ids
        return [
            o
            for o in observations
            if words[o.type] or ids[o.sender] or ids[o.recipient] or words[o.code] or words[o.room]
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


def gap_text(gap: Gap) -> str:
    if gap.lost == 1:
        return texts.tr("1 message is missing here")
    return texts.tr("{0:,} messages are missing here").format(gap.lost)
