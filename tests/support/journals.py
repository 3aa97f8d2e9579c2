"""Journals that are kept as text: one observation in each line, as JSON.

    {"at": 1.5, "sender": "p1", "recipient": "p2", "type": "offer", "room": "lobby", "message": {...}}

`message` is the payload; `room` is "lobby" and `code` empty where they are not there. A line with `facts`
says what is known beside the journal. `tests/panel/trace/journals` holds some, `docs/diagnosis.md` others.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Raw, Struct

from panel.trace.diagnosis.finding import Facts
from panel.trace.story import Story
from server.journal import Observation

ORIGIN = 1_767_225_600.0  # the beginning of 2026, at monotonic zero
JOURNALS = Path(__file__).parents[1] / "panel" / "trace" / "journals"


class Line(Struct, forbid_unknown_fields=True):
    at: float = 0.0
    sender: str = ""
    recipient: str = ""
    type: str = ""
    room: str = "lobby"
    message: Raw = Raw()
    code: str = ""
    facts: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A journal from a text. The time now is that of the last line, unless the facts say otherwise."""

    observations: list[Observation]
    facts: Facts

    @property
    def story(self) -> Story:
        return story_of(self.observations, ORIGIN)


def read(text: str) -> Recorded:
    """The lines of a text, numbered from 1. Empty ones do not count."""
    lines = [msgspec.json.decode(line, type=Line) for line in text.splitlines() if line.strip()]
    facts: dict[str, Any] = {"now": max((line.at for line in lines), default=0.0)}
    for line in lines:
        facts |= line.facts or {}
    seen = [line for line in lines if line.facts is None]
    observations = [_observation(number, line) for number, line in enumerate(seen, 1)]
    return Recorded(observations, msgspec.convert(facts, Facts))


def load(name: str) -> Recorded:
    """A journal that is kept as a file."""
    return read((JOURNALS / f"{name}.jsonl").read_text(encoding="utf-8"))


def story_of(observations: Iterable[Observation], origin: float = 0.0) -> Story:
    story = Story(origin)
    for observation in observations:
        story.take(observation)
    return story


def _observation(number: int, line: Line) -> Observation:
    raw = bytes(line.message)
    return Observation(
        number, line.at, line.sender, line.recipient, line.type, line.room, len(raw), raw, line.code
    )
