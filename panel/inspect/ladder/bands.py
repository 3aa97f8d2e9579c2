"""The phases of each pair's negotiation, and what is to be said of its offers. No Qt."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from panel.trace.story import Event, PairKey, PairStory, Round

Kind = Literal["negotiating", "glare", "connected"]
Note = Literal["glare", "retry", "restart"]

_AT_ONCE = 150  # pairs: less than a millisecond
_NEWEST = 40  # rounds and spells of being connected that one pair keeps
_MOST_NOTES = 10_000
_UP = {"connected", "completed"}
_DOWN = {"disconnected", "failed", "closed"}


class Band(NamedTuple):
    """Between `a` and `b` from `start` to `end`, which is None while it lasts. `answered`: the offer was."""

    a: str
    b: str
    start: float
    end: float | None
    kind: Kind
    answered: bool = True


class Bands:
    """Of all pairs in a story, brought up to date some at a time."""

    def __init__(self) -> None:
        self.bands: list[Band] = []  # the negotiations come last: they lie above
        self.notes: dict[int, Note] = {}  # by the number of an offer
        self._known: dict[PairKey, int] = {}
        self._of: dict[PairKey, list[Band]] = {}
        self._waiting: deque[PairKey] = deque()

    def update(self, pairs: Mapping[PairKey, PairStory]) -> bool:
        """Look at what has changed, a part of it at least. Whether anything has."""
        if not self._waiting:
            self._waiting.extend(
                key for key, pair in pairs.items() if self._known.get(key, -1) != pair.version
            )
            self._forget(pairs)
        taken = [self._waiting.popleft() for _ in range(min(_AT_ONCE, len(self._waiting)))]
        for key in taken:
            if (pair := pairs.get(key)) is not None:
                self._known[key] = pair.version
                self._of[key] = list(bands_of(pair))
                self.notes.update((turn.offer, note) for turn in pair.rounds if (note := note_of(turn)))
        if taken:
            bands = [band for bands in self._of.values() for band in bands]
            self.bands = [band for band in bands if band.kind == "connected"]
            self.bands += [band for band in bands if band.kind != "connected"]
            self._trim_notes()
        return bool(taken)

    @property
    def behind(self) -> bool:
        """Whether `update` has not looked at all that had changed."""
        return bool(self._waiting)

    def copy(self) -> Bands:
        """As they are now."""
        result = Bands()
        result.bands, result.notes = self.bands, dict(self.notes)
        return result

    def _forget(self, pairs: Mapping[PairKey, PairStory]) -> None:
        for key in [key for key in self._of if key not in pairs]:
            del self._of[key], self._known[key]

    def _trim_notes(self) -> None:
        for number in sorted(self.notes)[: max(0, len(self.notes) - _MOST_NOTES)]:
            del self.notes[number]


def note_of(turn: Round) -> Note | None:
    if turn.glare:
        return "glare"
    if turn.retry:
        return "retry"
    return "restart" if turn.restart else None


def bands_of(pair: PairStory) -> Iterator[Band]:
    """What one pair went through."""
    rounds = pair.rounds[-_NEWEST:]
    for turn in rounds:
        end = _given_up_at(turn, rounds, pair) if turn.answered_at is None else turn.answered_at
        kind: Kind = "glare" if turn.glare else "negotiating"
        yield Band(pair.a, pair.b, turn.offered_at, end, kind, turn.answered_at is not None)
    for start, end in _connected(pair.events):
        yield Band(pair.a, pair.b, start, _over_at(start, pair) if end is None else end, "connected")


def _given_up_at(turn: Round, rounds: list[Round], pair: PairStory) -> float | None:
    """When an offer without an answer lost its meaning: its side offered again, or answered the other side's
    offer, which rolls back its own (RFC 8829 section 4.1.10.2), or all was over.
    """
    again = (
        other.offered_at for other in rounds if other.by == turn.by and other.offered_at > turn.offered_at
    )
    answered = (other.answered_at for other in rounds if other.by != turn.by)
    ends = (*again, *answered, _over_at(turn.offered_at, pair))
    return min((at for at in ends if at is not None and at >= turn.offered_at), default=None)


def _over_at(start: float, pair: PairStory) -> float | None:
    """What began at `start` lasts until one of the two leaves, or comes anew."""
    ends = [at for at in (pair.over, pair.since) if at is not None and at > start]
    return min(ends, default=None)


def _connected(events: list[Event]) -> list[tuple[float, float | None]]:
    """From the first end that says so until the first that says otherwise."""
    states = {event.what for event in events}
    what = "connection" if "connection" in states else "ice"
    spells: list[tuple[float, float | None]] = []
    for event in sorted((event for event in events if event.what == what), key=lambda event: event.at):
        lasts = bool(spells) and spells[-1][1] is None
        if event.value in _UP and not lasts:
            spells.append((event.at, None))
        elif event.value in _DOWN and lasts:
            spells[-1] = (spells[-1][0], event.at)
    return spells[-_NEWEST:]
