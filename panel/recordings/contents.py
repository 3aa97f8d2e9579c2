"""What can be saved, and as what: the one place that knows the three kinds of file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal

from panel import texts
from panel.focus import Selection
from panel.trace.recording import csvfile, har
from panel.trace.recording import format as callbox
from panel.trace.recording.extract import Extract
from panel.trace.recording.redaction import Redactor
from server import __version__
from server.journal import Journal, PeerRow, Snapshot
from server.spike import Spike

Form = Literal["callbox", "har", "csv"]
FORMS: tuple[Form, ...] = ("callbox", "har", "csv")


@dataclass(frozen=True, slots=True)
class Contents:
    """What there is to save. `name_of` gives the name of a peer id, `url` is the server's WebSocket.

    `selection` may leave messages out. `program` wrote what is saved. `redacted` is what was left out before:
    the header of a recording names it.
    """

    journal: Journal
    snapshot: Snapshot
    name_of: Callable[[str], str]
    spikes: Sequence[Spike] = ()
    selection: Selection = field(default_factory=Selection)
    url: str = "wss://callbox.local/ws"
    program: str = f"callbox {__version__}"
    redacted: tuple[str, ...] = ()

    @property
    def messages(self) -> int:
        return self.journal.total - self.journal.oldest + 1

    @property
    def scope(self) -> str:
        """What is selected, "Ada \N{LEFT RIGHT ARROW} Bo, lobby"; "" where that is all."""
        chosen = self.selection
        parts = [texts.pair(*map(self.name_of, chosen.peers)), chosen.room]
        if chosen.span:
            start, end = (texts.clock(self.journal.origin + at) for at in chosen.span)
            parts.append(f"{start} \N{EN DASH} {end}")
        return ", ".join(part for part in parts if part)

    def pieces(
        self, form: Form, *, selected: bool = False, leave_out: Iterable[str] = (), now: float = 0.0
    ) -> Iterator[bytes]:
        """The file. `selected`: only what the selection admits. `now` is the time in seconds since 1970."""
        extract = self._extract(selected and self.selection.narrows, frozenset(leave_out))
        match form:
            case "callbox":
                return callbox.pieces(extract, program=self.program, saved=now)
            case "har":
                return har.collect(extract, self.url, self.program)
            case "csv":
                return csvfile.pieces(extract, self.name_of)

    def _extract(self, selected: bool, leave_out: frozenset[str]) -> Extract:
        redactor = Redactor(leave_out)
        if not selected:
            return Extract(
                self.journal, self.snapshot, tuple(self.spikes), redactor=redactor, missing=self.redacted
            )
        span = self.selection.span
        spikes = tuple(s for s in self.spikes if span is None or span[0] <= s.at <= span[1])
        admits, people, rooms = self.selection.admits, *self._concerned()
        return Extract(self.journal, self.snapshot, spikes, admits, redactor, self.redacted, people, rooms)

    def _concerned(self) -> tuple[frozenset[str] | None, frozenset[str] | None]:
        """Who and which rooms belong to the selection; None for all. Of one person: whom it could talk to."""
        chosen, rows = self.selection, self.snapshot.peers
        if not chosen.room and not chosen.peers:
            return None, None
        rooms = {chosen.room} if chosen.room else {row.room for row in rows if row.id in chosen.peers} - {""}
        if chosen.pair:
            return frozenset(chosen.pair), frozenset(rooms)
        people = {row.id for row in rows if row.room in rooms} | set(chosen.peers)
        people.update(peer for room in self.snapshot.rooms if room.id in rooms for peer in room.peers)
        return frozenset(people), frozenset(rooms)


class Roll:
    """Who was there: a snapshot knows only those who are, and a recording tells of all."""

    def __init__(self, capacity: int = 5_000) -> None:
        self._known: dict[str, PeerRow] = {}
        self._capacity = capacity

    def see(self, snapshot: Snapshot) -> None:
        """Remember these, as they are now. The eldest are forgotten first."""
        self._known.update((row.id, row) for row in snapshot.peers)
        for _ in range(len(self._known) - self._capacity - len(snapshot.peers)):
            del self._known[next(iter(self._known))]

    def call(self, snapshot: Snapshot) -> Snapshot:
        """The snapshot with those in it who have left."""
        here = {row.id for row in snapshot.peers}
        gone = tuple(row for row in self._known.values() if row.id not in here)
        return Snapshot(snapshot.at, (*gone, *snapshot.peers), snapshot.rooms, snapshot.pairs)


def suggested_name(now: float, form: Form) -> str:
    """For example "callbox-2026-01-01-1403.callbox", in local time."""
    when = datetime.fromtimestamp(now, UTC).astimezone()
    return f"callbox-{when:%Y-%m-%d-%H%M}.{form}"


def form_title(form: Form) -> str:
    return {
        "callbox": texts.tr("Recording of Callbox (.callbox)"),
        "har": texts.tr("HTTP Archive for browsers' tools (.har)"),
        "csv": texts.tr("Table for spreadsheets (.csv)"),
    }[form]


def form_filter(form: Form) -> str:
    return {
        "callbox": texts.tr("Recordings of Callbox (*.callbox)"),
        "har": texts.tr("HTTP Archives (*.har)"),
        "csv": texts.tr("Tables (*.csv)"),
    }[form]


def form_hint(form: Form) -> str:
    return {
        "callbox": texts.tr("Callbox opens it again, with every view and without a server."),
        "har": texts.tr("One WebSocket for each person, as Chromium's developer tools save them."),
        "csv": texts.tr("One row for each message, with its payload in the last column."),
    }[form]
