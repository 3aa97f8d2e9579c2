"""The story of a pair as lanes of a timeline: which state when, and what happened in between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from panel import texts
from panel.look.schemes import Role
from panel.trace.story import Event, PairStory, Round

What = Literal["signaling", "ice", "dtls", "connection"]
LANES: tuple[What, ...] = ("signaling", "ice", "dtls", "connection")

_TONES: dict[str, Role] = {
    "stable": "ok", "have-local-offer": "accent", "have-remote-offer": "warn",
    "checking": "accent", "connecting": "accent", "connected": "ok", "completed": "ok",
    "disconnected": "warn", "failed": "danger",
}  # fmt: skip


def tone(state: str) -> Role:
    """The colour of a state."""
    return _TONES.get(state, "dim")


@dataclass(frozen=True, slots=True)
class Piece:
    """A state from `start` to `end`, None while it lasts. `seq`: the message that brought it, or 0."""

    start: float
    end: float | None
    state: str
    seq: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """What one end was in, one piece after the other."""

    peer: str
    what: What
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at one end at one moment. `icon` is one of ours."""

    at: float
    by: str
    text: str
    role: Role
    icon: str
    seq: int


def lanes(pair: PairStory) -> list[Lane]:
    """Those of `a`, then those of `b`. Signaling is always there, the others once they are reported."""
    return [lane for peer in pair.key for lane in _lanes_of(pair, peer)]


def _lanes_of(pair: PairStory, peer: str) -> Iterator[Lane]:
    causes = _causes(pair)
    signaling = [(at, state, causes.get(at, 0)) for at, state in pair.states.get(peer, [])]
    yield Lane(peer, "signaling", _pieces(signaling))
    for what in LANES[1:]:
        reported = [(e.at, e.value, e.seq) for e in pair.events if e.by == peer and e.what == what]
        if reported:
            yield Lane(peer, what, _pieces(reported))


def _causes(pair: PairStory) -> dict[float, int]:
    """The messages that change the signaling state, by their time."""
    causes = {turn.offered_at: turn.offer for turn in pair.rounds}
    causes.update({turn.answered_at: turn.answer for turn in pair.rounds if turn.answered_at is not None})
    return causes


def _pieces(states: Sequence[tuple[float, str, int]]) -> tuple[Piece, ...]:
    changes = [*states[:1], *(now for before, now in pairwise(states) if now[1] != before[1])]
    ends = [at for at, _, _ in changes[1:]] + [None]
    return tuple(Piece(at, end, state, seq) for (at, state, seq), end in zip(changes, ends, strict=True))


def marks(pair: PairStory) -> list[Mark]:
    """In the order of time."""
    found = [mark for turn in pair.rounds for mark in _of_round(pair, turn)]
    found += [mark for mark in map(_of_event, pair.events) if mark is not None]
    return sorted(found, key=lambda mark: mark.at)


def _of_round(pair: PairStory, turn: Round) -> Iterator[Mark]:
    text, role, icon = _offer(turn)
    yield Mark(turn.offered_at, turn.by, text, role, icon, turn.offer)
    if turn.answered_at is not None:
        other = pair.other(turn.by)
        yield Mark(turn.answered_at, other, texts.tr("answer"), "ok", "mark-answer", turn.answer)


def _offer(turn: Round) -> tuple[str, Role, str]:
    if turn.glare:
        return texts.tr("offer that crossed another one (glare)"), "danger", "mark-glare"
    if turn.retry:
        return texts.tr("offer again: the one before had no answer"), "warn", "mark-retry"
    if turn.restart:
        return texts.tr("offer that restarts ICE"), "accent", "mark-restart"
    return texts.tr("offer"), "accent", "mark-offer"


def _of_event(event: Event) -> Mark | None:
    """What is no state: those have lanes of their own."""
    found: dict[str, tuple[str, Role, str]] = {
        "glare": (_glare(event.value), "warn", "mark-glare"),
        "restart": (texts.tr("ICE restart"), "accent", "mark-restart"),
        "candidate-error": (texts.tr("candidate error {0}").format(event.value), "warn", "mark-error"),
        "failure": (texts.tr("failed: {0}").format(event.value), "danger", "mark-error"),
        "first-frame": (texts.tr("first frame: {0}").format(event.value), "ok", "mark-frame"),
    }
    kind = found.get(event.what)
    return Mark(event.at, event.by, *kind, event.seq) if kind else None


def _glare(value: str) -> str:
    if value == "rolled-back":
        return texts.tr("glare: it took back its own offer")
    return texts.tr("glare: it ignored the other's offer")


def last(pair: PairStory) -> float:
    """When something happened in it for the last time, as far as a timeline shows it."""
    times = [pair.since, *(at for states in pair.states.values() for at, _ in states)]
    times += [event.at for event in pair.events]
    times += [turn.answered_at or turn.offered_at for turn in pair.rounds]
    return max(times)
