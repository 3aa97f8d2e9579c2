"""Which peers have a column, and in which order. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from typing import NamedTuple

from panel.trace.story import Person
from server.journal import EVERYONE, SERVER, Observation

NARROWEST, WIDEST = 96, 280  # pixels


class _Place(NamedTuple):
    room: str
    since: float


class Columns:
    """The server first, then room by room who was there first: whoever comes later moves nobody past another.

    Everyone has a column who sent or got one of the messages that are counted.
    """

    def __init__(self) -> None:
        self.order: tuple[str, ...] = ()
        self.index: dict[str, int] = {}
        self.rooms: dict[str, tuple[int, int]] = {}  # the first and the last column of each
        self.version = 0  # goes up when the order is another one
        self._counts: Counter[str] = Counter()
        self._places: dict[str, _Place] = {}
        self._ranks: dict[str, int] = {}  # of rooms, as they were seen first
        self._rank = 0
        self._stale = False

    def add(self, messages: list[Observation], people: Mapping[str, Person]) -> None:
        """These are shown from now on."""
        for message in messages:
            for peer in (message.sender, message.recipient):
                if peer not in self._places and peer != EVERYONE:
                    self._place(peer, message, people.get(peer))
        self._counts.update([message.sender for message in messages])
        self._counts.update([message.recipient for message in messages])

    def remove(self, messages: list[Observation]) -> None:
        """These are not shown any more."""
        self._counts.subtract([message.sender for message in messages])
        self._counts.subtract([message.recipient for message in messages])
        for peer in [peer for peer in self._places if self._counts[peer] <= 0]:
            del self._places[peer], self._counts[peer]
            self._stale = True

    def settle(self) -> None:
        """Put them in order, if somebody came or went."""
        if not self._stale:
            return
        self._stale = False
        self._line_up(sorted(self._places, key=self._key))
        self._ranks = {room: rank for room, rank in self._ranks.items() if room in self.rooms}
        self.version += 1

    def reduced(self, peers: Collection[str]) -> Columns:
        """Only these, in the same order: a copy that stays as it is."""
        result = Columns()
        result._places = {peer: place for peer, place in self._places.items() if peer in peers}
        result._line_up([peer for peer in self.order if peer in result._places])
        return result

    def _line_up(self, ordered: list[str]) -> None:
        self.order = tuple(ordered)
        self.index = {peer: number for number, peer in enumerate(ordered)}
        self.rooms = {}
        for number, peer in enumerate(ordered):
            if peer != SERVER:
                room = self._places[peer].room
                self.rooms[room] = (self.rooms.get(room, (number, 0))[0], number)

    def width(self, room: float) -> float:
        """How wide each is where there are `room` pixels for all."""
        return min(max(room / max(1, len(self.order)), NARROWEST), WIDEST)

    def _place(self, peer: str, message: Observation, person: Person | None) -> None:
        room, since = message.room, message.at
        if person is not None:
            room = person.room or room
            since = since if person.joined_at is None else person.joined_at
        self._places[peer] = _Place(room, since)
        self._rank += 1
        if peer != SERVER:
            self._ranks.setdefault(room, self._rank)
        self._stale = True

    def _key(self, peer: str) -> tuple[bool, int, float, str]:
        place = self._places[peer]
        return peer != SERVER, self._ranks.get(place.room, 0), place.since, peer
