"""The log of messages as a table model: bounded, filled in batches, formatted only where it is seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from panel import texts
from panel.rows import ROOT, Index, Roles
from panel.texts import Names
from server.journal import Observation

CAPACITY = 20_000
TIME, TYPE, SENDER, RECIPIENT, ROOM, SIZE, CODE = range(7)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Gap:
    """`lost` messages that passed while nobody looked; they left the server's journal unseen."""

    lost: int
    seq: int


Entry = Observation | Gap


class MessageModel(QAbstractTableModel):
    """The newest `capacity` entries, newest last, reduced to those that match `needle`."""

    def __init__(self, names: Names, capacity: int = CAPACITY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self.capacity = capacity
        self._all: list[Entry] = []
        self._shown: list[Entry] = self._all  # the same list as long as nothing is filtered out
        self._needle = ""
        self._origin = 0.0
        self._titles = (
            self.tr("Time"), self.tr("Type"), self.tr("From"), self.tr("To"), self.tr("Room"),
            self.tr("Size"), self.tr("Code"),
        )  # fmt: skip
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
        room = self.capacity - (lost > 0)  # the gap itself must not be what falls out
        dropped = max(0, len(observations) - room)
        entries: list[Entry] = list(observations[dropped:])
        if lost:
            entries.insert(0, Gap(lost + dropped, observations[dropped].seq if observations else 0))
        if not entries:
            return
        self._insert(entries)
        self._trim(len(self._all) - self.capacity)

    def clear(self) -> None:
        self.beginResetModel()
        self._all = []
        self._shown = self._all if not self._needle else []
        self.endResetModel()

    def set_filter(self, needle: str) -> None:
        """Keep rows whose type, code, room or one of whose names contains `needle`."""
        needle = needle.strip().casefold()
        if needle == self._needle:
            return
        self.beginResetModel()
        self._needle = needle
        self._shown = [entry for entry in self._all if self._matches(entry)] if needle else self._all
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

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Roles.DisplayRole:
                return self._text(entry, index.column())
            case Roles.TextAlignmentRole:
                return _RIGHT if index.column() == SIZE else _LEFT
            case Roles.UserRole:
                return entry
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        match role:
            case Roles.DisplayRole:
                return self._titles[section]
            case Roles.TextAlignmentRole:
                return _RIGHT if section == SIZE else _LEFT
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
            entries = [entry for entry in entries if self._matches(entry)]
        if not entries:
            return
        first = len(self._shown)
        self.beginInsertRows(ROOT, first, first + len(entries) - 1)
        self._shown.extend(entries)
        self.endInsertRows()

    def _trim(self, excess: int) -> None:
        if excess <= 0:
            return
        gone = excess
        if self._shown is not self._all:
            oldest = self._all[excess].seq
            del self._all[:excess]
            gone = next((i for i, e in enumerate(self._shown) if e.seq >= oldest), len(self._shown))
        if gone:
            self.beginRemoveRows(ROOT, 0, gone - 1)
            del self._shown[:gone]
            self.endRemoveRows()

    def _matches(self, entry: Entry) -> bool:
        if isinstance(entry, Gap):
            return True  # a filter must not make a loss look like silence
        names = self._names
        parts = (entry.type, entry.code, entry.room, names.of(entry.sender), names.of(entry.recipient))
        return any(self._needle in part.casefold() for part in parts)


def gap_text(gap: Gap) -> str:
    return texts.tr("{0:,} messages were missed here").format(gap.lost)
