"""The table of messages as a view of the journal: it keeps numbers, and reads what is in sight."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from panel import texts
from panel.focus import Selection
from panel.inspect.meanings import meaning
from panel.inspect.messages.entries import (
    DELTA,
    NUMBER,
    SIZE,
    TIME,
    TYPE,
    Entry,
    Gap,
    Numbers,
    delta,
    gap_text,
    midnight,
    preview,
    titles,
)  # fmt: skip
from panel.inspect.messages.sieve import PATIENCE, Clock, Sieve, admitting, both
from panel.look.rows import ROOT, Index, Roles, TitledModel
from panel.texts import Names
from server.journal import Journal, Kept, Observation
from server.query import Matcher, Query, parse

__all__ = ["Entry", "Gap", "MessageModel", "gap_text"]
_PAGE = 64  # messages read at once: about what a window shows
_TOLD_EVERY = 0.05  # seconds between two times that the rows found so far are shown
_LOOKED_AT_AGAIN = 2_000  # messages that came before somebody's name was known


class MessageModel(TitledModel[Entry]):
    """The messages of the journal, newest last, reduced to those that match the filter.

    Bringing it up to date costs the same whether ten messages passed or ten thousand. What the journal
    has forgotten is counted in a gap, the first row. While it is held, it keeps what it shows.
    A filter looks for a few milliseconds in one go: `follow` until it is not `behind`.
    """

    def __init__(
        self, names: Names, parent: QObject | None = None, *, patience: float = PATIENCE,
        clock: Clock = time.perf_counter,
    ) -> None:  # fmt: skip
        super().__init__(titles(), {SIZE, NUMBER, DELTA}, parent)
        self._names = names
        self._patience = patience
        self._clock = clock
        self._journal = Journal()
        self._followed = 0
        self._first, self._last = 1, 0  # the numbers of the oldest and the newest message looked at
        self._cleared = 0  # the number of the newest that was cleared away
        self._lost = 0  # as the gap says; without a gap 0
        self._held: Kept | None = None
        self._query = parse("")
        self._selection = Selection()
        self._sieve: Sieve | None = None  # None where everything is shown
        self._told = 0  # how many of those that match are rows already
        self._told_at = 0.0
        self._known = names.version
        self.marks = Numbers()  # of the messages that the person marked
        self._page: dict[int, Observation] = {}
        self._texts: tuple[Callable[[Observation], str], ...] = (
            lambda o: texts.clock(self._journal.origin + o.at),
            lambda o: o.type,
            lambda o: names.of(o.sender),
            lambda o: names.of(o.recipient),
            lambda o: o.room,
            lambda o: texts.size(o.size),
            lambda o: o.code,
            lambda o: str(o.seq),
            self._delta,
            lambda o: preview(o.raw),
        )

    # Changing -------------------------------------------------------------------------------------------

    def follow(self, journal: Journal) -> int:
        """Show the journal as it is now. Returns by how many rows the older ones have moved up."""
        if journal is not self._journal:
            self._begin(journal)
        self._followed = journal.total
        rows = self.rowCount()
        if self._held is None:
            self._forget(journal.oldest)
        moved = rows - self.rowCount()
        self._look()
        return moved

    def behind(self, journal: Journal) -> bool:
        """Whether `follow` would find something new."""
        if journal is not self._journal:
            return bool(journal.total or self.total)
        return journal.total != self._followed or self.searching

    def hold(self) -> None:
        """Keep what is there, whatever the journal forgets, until `release`."""
        self._held = self._journal.keep()

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
        if self._held is not None:
            self.hold()
        self._cleared = self._last = self._journal.total
        self._first = self._last + 1
        self._lost = 0
        self._page = {}
        self._renew()
        self.endResetModel()

    def bring_back(self) -> None:
        """Show again what was cleared, as far as it is still there."""
        self.beginResetModel()
        self._cleared = 0
        self._first = self.source.oldest
        self._lost = self._first - 1
        self._renew()
        self.endResetModel()
        self._look()

    def set_filter(self, text: str) -> None:
        """Show only what matches the filter (docs/filters.md). Raises QueryError."""
        query = parse(text)
        if query.text.strip() != self._query.text.strip():
            self._query = query
            self._sift()

    def narrow(self, selection: Selection) -> None:
        """Show only what belongs to the selection, which message it names apart."""
        wanted = Selection(selection.room, selection.peers, selection.span)
        if wanted != self._selection:
            self._selection = wanted
            self._sift()

    def _sift(self) -> None:
        self.beginResetModel()
        self._renew()
        self.endResetModel()
        self._look()

    def _renew(self) -> None:
        """Begin to look from the start, or show everything."""
        self._told = 0
        self._told_at = float("-inf")
        if self._query.matches_all and not self._selection.narrows:
            self._sieve = None
            self._last = self._end
        else:
            self._sieve = Sieve(self._matcher(), self._first - 1, self._clock)
            self._last = self._sieve.last

    def mark(self, number: int, *, on: bool) -> None:
        """Mark a message, or take the mark away."""
        if self.marks.put(number, on=on) and "marked" in self._query.text.casefold():
            self._sift()

    # Asking ---------------------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many messages there are, shown or not."""
        return self._end - self._first + 1

    @property
    def shown(self) -> int:
        """How many of them are shown."""
        return self._last - self._first + 1 if self._sieve is None else self._told

    @property
    def searching(self) -> bool:
        """Whether the filter has not looked at everything."""
        return self._sieve is not None and self._last < self._end

    @property
    def searched(self) -> float:
        """The share of the messages that was looked at."""
        return (self._last - self._first + 1) / self.total if self.total else 1.0

    @property
    def cleared(self) -> int:
        """How many messages were cleared away that can be brought back."""
        return max(0, self._cleared - self.source.oldest + 1)

    @property
    def narrowed(self) -> bool:
        """Whether a selection leaves messages out, beside the filter."""
        return self._selection.narrows

    @property
    def source(self) -> Journal | Kept:
        """What the rows are read from."""
        return self._journal if self._held is None else self._held

    @property
    def bounds(self) -> tuple[int, int]:
        """The numbers of the oldest and the newest message that may be shown."""
        return self._first, self._end

    def matcher(self, text: str) -> Matcher:
        """What of the rows shown matches another filter. Raises QueryError."""
        query = parse(text)
        found = self._predicate(query)
        return found if self._sieve is None else both(found, self._sieve.matcher)

    def entry(self, index: Index) -> Entry | None:
        return self.row_at(index.row()) if index.isValid() and index.row() < self.rowCount() else None

    def row_at(self, number: int) -> Entry:
        if number < self._offset:
            return Gap(self._lost)
        number -= self._offset
        return self.message(self._first + number if self._sieve is None else self._sieve.found[number])

    def row_of(self, number: int) -> int:
        """The row of the message with this number; -1 where it is not shown."""
        if self._sieve is None:
            return number - self._first + self._offset if self._first <= number <= self._last else -1
        place = bisect_left(self._sieve.found, number, 0, self._told)
        there = place < self._told and self._sieve.found[place] == number
        return place + self._offset if there else -1

    def message(self, number: int) -> Entry:
        """The message with this number."""
        if number not in self._page:
            # Forgotten a moment ago, it is a gap: the next `follow` removes the row.
            self._read_page(number)
        return self._page.get(number, Gap(1))

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
            case Roles.ToolTipRole | Roles.AccessibleDescriptionRole if isinstance(entry, Observation):
                return self._about(entry, index.column())
            case _:
                return None

    def _about(self, message: Observation, column: int) -> str | None:
        if column == TIME and message.seq in self.marks:
            return texts.tr("Marked")
        return meaning(message.type) if column == TYPE else None

    # Inside ---------------------------------------------------------------------------------------------

    @property
    def _offset(self) -> int:
        """How many rows stand before the first message."""
        return 1 if self._lost else 0

    @property
    def _end(self) -> int:
        """The number of the newest message that may be shown."""
        return self._journal.total if self._held is None else self._held.total

    def _matcher(self) -> Matcher:
        self._known = self._names.version
        query = self._predicate(self._query)
        if not self._selection.narrows:
            return query
        admits = admitting(self._selection)
        return admits if self._query.matches_all else both(admits, query)

    def _predicate(self, query: Query) -> Matcher:
        return query.matcher(self._names.of, midnight=midnight(self._journal.origin), marked=self.marks)

    def _begin(self, journal: Journal) -> None:
        """Another journal: nothing of what was shown is in it."""
        self.beginResetModel()
        self._journal = journal
        self._held = None
        self._first, self._cleared, self._lost = 1, 0, 0
        self._page = {}
        self.marks = Numbers()
        self._renew()
        self._last = 0
        self.endResetModel()

    def _read_page(self, number: int) -> None:
        """Neighbours are read together; with a filter they are far from each other."""
        found = self.source.since(number - 1, _PAGE if self._sieve is None else 1).observations
        if self._sieve is None or len(self._page) > 4 * _PAGE:
            self._page = {}
        self._page.update((o.seq, o) for o in found)

    def _delta(self, observation: Observation) -> str:
        """The time since the row before."""
        before = observation.seq - 1
        if self._sieve is not None:
            before = self._sieve.before(observation.seq)
        previous = self.message(before) if before >= self._first else None
        return delta(observation.at - previous.at) if isinstance(previous, Observation) else ""

    def _forget(self, oldest: int) -> None:
        """Fold what is older than the number `oldest` into the gap."""
        if oldest <= max(self._first, self._cleared + 1):
            return
        if self._sieve is None:
            gone = min(oldest - 1, self._last) - self._first + 1
        else:
            gone = min(bisect_left(self._sieve.found, oldest), self._told)
        if gone:
            self.beginRemoveRows(ROOT, self._offset, self._offset + gone - 1)
        self._first = oldest
        self._last = max(self._last, oldest - 1)
        if self._sieve is not None:
            self._told -= gone
            self._sieve.forget(oldest)
        if gone:
            self.endRemoveRows()
        self.marks.forget(oldest)
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
        if self._sieve is None:
            self._show_up_to(self._end)
            return
        if self._query.by_name and self._known != self._names.version:
            self._look_again(self._sieve)
        if self._sieve.last < self._end or self._told < len(self._sieve.found):
            done = self._sieve.look(self.source, self._end, self._patience)
            self._last = self._sieve.last
            if done or not self._told or self._clock() - self._told_at >= _TOLD_EVERY:
                self._tell(self._sieve)

    def _look_again(self, sieve: Sieve) -> None:
        """Somebody's name is known now: what they sent a moment ago may match as well."""
        sieve.matcher = self._matcher()
        start = max(self._first, sieve.last - _LOOKED_AT_AGAIN + 1)
        again = Sieve(sieve.matcher, start - 1, self._clock)
        place = bisect_left(sieve.found, start)
        if not again.look(self.source, sieve.last, self._patience) or sieve.found[place:] == again.found:
            return
        if self._told > place:
            self.beginRemoveRows(ROOT, place + self._offset, self._told + self._offset - 1)
            self._told = place
            self.endRemoveRows()
        sieve.found[place:] = again.found
        self._tell(sieve)

    def _tell(self, sieve: Sieve) -> None:
        """Those that were found become rows."""
        found = len(sieve.found)
        self._told_at = self._clock()
        if found > self._told:
            self.beginInsertRows(ROOT, self._told + self._offset, found + self._offset - 1)
            self._told = found
            self.endInsertRows()

    def _show_up_to(self, last: int) -> None:
        rows, added = self.rowCount(), last - self._last
        if added > 0:
            self.beginInsertRows(ROOT, rows, rows + added - 1)
            self._last = last
            self.endInsertRows()
