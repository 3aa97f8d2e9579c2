"""The parts of the way to the first frame."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

_STEPS: tuple[tuple[str, frozenset[tuple[str, str]]], ...] = (
    ("ice", frozenset({("ice", "connected"), ("ice", "completed")})),
    ("dtls", frozenset({("dtls", "connected"), ("connection", "connected")})),
    ("media", frozenset({("first-frame", "video")})),
)
_SOUND = frozenset({("first-frame", "audio")})
_ENDS = frozenset({("ice", "failed"), ("dtls", "failed"), ("connection", "failed")})


@dataclass(slots=True)
class Phase:
    """A part of the way to the first frame: "signaling", "ice", "dtls" or "media".

    `end` is None while it lasts.
    """

    name: str
    start: float
    end: float | None


class Timed(Protocol):
    """What `panel.trace.pairs.Event` is."""

    at: float
    by: str
    what: str
    value: str


def phases(since: float, offered: bool, answered: float | None, events: Iterable[Timed]) -> list[Phase]:
    """From `since` on. `events` in the order of time; without any, nothing is known beyond the answer."""
    if not offered:
        return []
    found = [Phase("signaling", since, answered)]
    events = list(events)
    if answered is None or not events:
        return found
    start = answered
    for name, marks in _STEPS:
        end = _reached(events, marks)
        if end is None and name == "media":  # a call without a camera
            end = _reached(events, _SOUND)
        broken = None if end is not None else _first(events, _ENDS)
        stop = end if end is not None else broken
        found.append(Phase(name, start, None if stop is None else max(start, stop)))
        if end is None:
            break
        start = max(start, end)
    return found


def _reached(events: list[Timed], marks: frozenset[tuple[str, str]]) -> float | None:
    """When the later of the two ends was there; of those that say so."""
    first: dict[str, float] = {}
    for event in events:
        if (event.what, event.value) in marks:
            first.setdefault(event.by, event.at)
    return max(first.values(), default=None)


def _first(events: list[Timed], marks: frozenset[tuple[str, str]]) -> float | None:
    return next((event.at for event in events if (event.what, event.value) in marks), None)
