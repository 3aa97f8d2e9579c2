"""Takes the names of rooms out of a recording too: for those who get it they are only "room-1", "room-2"."""

from __future__ import annotations

from msgspec.structs import replace

from panel.trace.recording.pseudonyms import Numbers
from panel.trace.recording.redaction import CHOICES, Redactor
from server.journal import Observation, PeerRow, Snapshot

# What they say is the server's; a client may send them too.
_SENTENCES = frozenset({"message", "nextStep", "reason"})


class RoomlessRedactor(Redactor):
    """Leaves out all that can be left out, and the names of rooms. `rooms` and `people` are those it met."""

    def __init__(self) -> None:
        super().__init__(CHOICES)
        self._numbers = Numbers()
        self.rooms: dict[str, str] = {}
        self.people: dict[str, str] = {}

    def room(self, name: str) -> str:
        """What stands for the name of a room."""
        if not name:
            return ""
        return self.rooms.setdefault(name, f"room-{self._numbers.of(name)}")

    def name(self, name: str) -> str:
        if not name:
            return ""
        return self.people.setdefault(name, super().name(name))

    def snapshot(self, snapshot: Snapshot) -> Snapshot:
        """Rooms and peers of the table, without the rooms' names."""
        rooms = tuple(replace(row, id=self.room(row.id)) for row in snapshot.rooms)
        return Snapshot(snapshot.at, snapshot.peers, rooms, snapshot.pairs)

    def peer(self, row: PeerRow) -> PeerRow:
        return replace(super().peer(row), room=self.room(row.room))

    def observation(self, observation: Observation) -> Observation:
        return replace(super().observation(observation), room=self.room(observation.room))

    def _text(self, key: str, text: str) -> str:
        if key == "room":
            return self.room(text)
        text = super()._text(key, text)
        if key in _SENTENCES:
            for name, instead in (*self.rooms.items(), *self.people.items()):
                text = text.replace(name, instead)
        return text
