"""What the ladder shows: read from the journal in slices, reduced to the selection, bounded. No painting."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from operator import attrgetter
from typing import Literal

import msgspec
from msgspec import Struct

from panel.focus import Selection
from panel.inspect.ladder.columns import Columns
from panel.inspect.ladder.layout import Timeline
from panel.inspect.messages.cells import is_wrong
from panel.trace.story import Person
from server.journal import Journal, Observation

MOST = 20_000  # messages
_SLICE = 1_500  # messages read in one go: 2 to 3 ms
_SPARE = 1_000  # so many more, before the oldest are let go together
_LONGEST = 32  # characters of an action
REPORT, FAULT = "report", "fault"

Cut = Literal["", "bounded", "forgotten"]
_number = attrgetter("seq")


class Fault(Struct, frozen=True):
    """The payload of a message of type "fault": a rule did `action` to the message with the number `seq`."""

    action: str
    seq: int
    rule: int = 0


_decoder = msgspec.json.Decoder(Fault)


class Content:
    """Messages without their payloads, oldest first, with their places and columns."""

    def __init__(self, most: int = MOST) -> None:
        self.rows: list[Observation] = []
        self.timeline = Timeline()
        self.columns = Columns()
        self.wrong: list[int] = []  # numbers of messages that were refused or tell of a fault
        self.faults: dict[int, Fault] = {}  # by the number of the message
        self.cut: Cut = ""  # why older ones are missing
        self.moved = 0.0  # pixels by which what is left moved up; whoever scrolls sets it back to 0
        self._most = most
        self._journal = Journal()
        self._selection = Selection()
        self._reports = False
        self._cursor = 0

    @property
    def origin(self) -> float:
        """Wall-clock seconds at monotonic zero."""
        return self._journal.origin

    @property
    def selection(self) -> Selection:
        return self._selection

    @property
    def reports(self) -> bool:
        """Whether messages of type "report" are shown."""
        return self._reports

    # Changing -------------------------------------------------------------------------------------------

    def start(self, journal: Journal, selection: Selection, *, reports: bool) -> None:
        """Begin anew: `read` brings the messages."""
        zoom = self.timeline.zoom
        self.rows, self.wrong, self.faults = [], [], {}
        self.timeline, self.columns = Timeline(zoom), Columns()
        self._journal, self._selection, self._reports = journal, selection, reports
        self._cursor = journal.oldest - 1
        self.cut = "forgotten" if self._cursor else ""
        newest = journal.total - self._most
        if not selection.narrows and newest > self._cursor:
            self._cursor, self.cut = newest, "bounded"

    def shows(self, journal: Journal, selection: Selection, *, reports: bool) -> bool:
        """Whether it need not be started again to show this."""
        same = (self._selection.room, self._selection.peers, self._selection.span, self._reports)
        wanted = (selection.room, selection.peers, selection.span, reports)
        return journal is self._journal and same == wanted

    @property
    def behind(self) -> bool:
        """Whether there is more to read."""
        return self._cursor < self._journal.total

    def copy(self, first: int = 0) -> Content:
        """As it is now, from a row on: nothing will come or go."""
        result = Content(self._most)
        result.rows, result.faults = self.rows[first:], dict(self.faults)
        result.wrong = [message.seq for message in result.rows if is_wrong(message)]
        result.timeline = self.timeline.copy(first)
        peers = {message.sender for message in result.rows} | {message.recipient for message in result.rows}
        result.columns = self.columns.reduced(peers)
        result.cut, result._journal = self.cut, Journal(origin=self.origin)
        return result

    def read(self, people: Mapping[str, Person]) -> bool:
        """Take the next messages. Whether there are more."""
        batch = self._journal.since(self._cursor, _SLICE)
        if batch.lost and self.rows:  # what is left of before would stand right above what came later
            self.start(self._journal, self._selection, reports=self._reports)
            batch = self._journal.since(self._cursor, _SLICE)
        self._cursor = batch.cursor
        self._add([_bare(message) for message in batch.observations if self._admits(message)], people)
        if len(self.rows) > self._most + _SPARE:
            self._trim(len(self.rows) - self._most)
        self.columns.settle()
        return self.behind

    def _admits(self, message: Observation) -> bool:
        if message.type == FAULT:
            self._note_fault(message.raw)
            return False
        if message.type == REPORT and not self._reports:
            return False
        return not self._selection.narrows or self._selection.admits(message)

    def _note_fault(self, raw: bytes) -> None:
        try:
            fault = _decoder.decode(raw)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return
        self.faults[fault.seq] = Fault(fault.action[:_LONGEST], fault.seq, fault.rule)
        while len(self.faults) > self._most:
            del self.faults[next(iter(self.faults))]

    def _add(self, new: list[Observation], people: Mapping[str, Person]) -> None:
        self.rows += new
        self.wrong += [message.seq for message in new if message.code and is_wrong(message)]
        self.timeline.extend([message.at for message in new])
        self.columns.add(new, people)

    def _trim(self, count: int) -> None:
        self.columns.remove(self.rows[:count])
        del self.rows[:count]
        self.moved += self.timeline.drop(count)
        del self.wrong[: bisect_left(self.wrong, self.rows[0].seq)]
        self.cut = "bounded"

    # Asking ---------------------------------------------------------------------------------------------

    def row_of(self, number: int) -> int | None:
        """The row of a message, by its number."""
        row = bisect_left(self.rows, number, key=_number)
        return row if row < len(self.rows) and self.rows[row].seq == number else None


def _bare(o: Observation) -> Observation:
    """Without its payload: the journal bounds what payloads may hold, and lets go of them."""
    return Observation(o.seq, o.at, o.sender, o.recipient, o.type, o.room, o.size, b"", o.code)
