"""What is taken out of a journal for a file: all or a selection, redacted by choice, in small portions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from panel.trace.recording.redaction import CHOICES, Redactor
from server.journal import Journal, Observation, PeerRow, RoomRow, Snapshot
from server.spike import Spike

_BATCH = 32
_BATCH_BYTES = 8 * 1024  # a millisecond or two of redaction
_READ = 512


@dataclass(frozen=True, slots=True)
class Extract:
    """`admits` chooses messages, None all of them. `spikes` are those to save, `missing` is what the journal
    has not got any more: it comes from a file in which that was redacted. `people` are the ids of those to
    name, `room_ids` the rooms; None for all.
    """

    journal: Journal
    snapshot: Snapshot
    spikes: tuple[Spike, ...] = ()
    admits: Callable[[Observation], bool] | None = None
    redactor: Redactor | None = None
    missing: tuple[str, ...] = ()
    people: frozenset[str] | None = None
    room_ids: frozenset[str] | None = None

    @property
    def redacted(self) -> tuple[str, ...]:
        """What is not in the file: of `CHOICES`, and whatever else a newer version may have called so."""
        now = self.redactor.choices if self.redactor else ()
        every = (*(choice for choice in CHOICES if choice in {*now, *self.missing}), *self.missing)
        return tuple(dict.fromkeys(every))

    @property
    def messages(self) -> int:
        """How many there are at most."""
        return self.journal.total - self.journal.oldest + 1

    def peers(self) -> Iterator[PeerRow]:
        """Everyone of the snapshot whom the file may name."""
        for row in self.snapshot.peers:
            if self.people is None or row.id in self.people:
                yield self.redactor.peer(row) if self.redactor else row

    def rooms(self) -> Iterator[RoomRow]:
        """Their rooms."""
        return (room for room in self.snapshot.rooms if self.room_ids is None or room.id in self.room_ids)

    def batches(self) -> Iterator[list[Observation]]:
        """The messages as they are now, oldest first. A batch may be empty: then it was looked for some."""
        kept = self.journal.keep()  # whatever it forgets while this is written
        cursor = kept.oldest - 1
        while cursor < kept.total:
            read, cursor, _ = kept.since(cursor, _READ)
            for portion in _portions(self._chosen(read)):
                yield self._redacted(portion)

    def _chosen(self, read: list[Observation]) -> list[Observation]:
        return read if self.admits is None else [o for o in read if self.admits(o)]

    def _redacted(self, portion: list[Observation]) -> list[Observation]:
        return [self.redactor.observation(o) for o in portion] if self.redactor else portion


def _portions(observations: list[Observation]) -> Iterator[list[Observation]]:
    """Cut into pieces that take about the same time, and one empty piece where there is nothing."""
    portion: list[Observation] = []
    weight = 0
    for observation in observations:
        portion.append(observation)
        weight += len(observation.raw)
        if len(portion) == _BATCH or weight >= _BATCH_BYTES:
            yield portion
            portion, weight = [], 0
    if portion or not observations:
        yield portion
