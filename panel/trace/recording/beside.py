"""Puts what a browser's webrtc-internals saw beside what the recording knows of the same connection."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from panel.trace.pairs import MOST_SAMPLES, PairStory
from panel.trace.recording.internals import Dump, Happened, Seen
from panel.trace.story import Story

NEAR = 30.0  # seconds that the clocks of browser and server may be apart
_OFFERS = ("have-local-offer", "have-remote-offer")


class Placed(NamedTuple):
    """A connection of the dump is that of the end `by` of `pair`. `apart`: seconds, as the clocks say."""

    seen: Seen
    pair: PairStory
    by: str
    apart: float


def place(story: Story, dump: Dump) -> list[Placed]:
    """Add each connection to the pair whose first offers fit best in time; those that fit nowhere stay out.

    The story has to be complete. Once for each dump: its samples take the place of reported ones.
    """
    placed = [found for seen in dump.connections if (found := guess(story, seen)) is not None]
    for seen, pair, by, _ in placed:
        _add_samples(story, pair, seen, by)
        _add_events(story, pair, seen, by)
        pair.version += 1
        story.version += 1
    return placed


def guess(story: Story, seen: Seen) -> Placed | None:
    """Whose connection it is: the offer that it made or got first is in the recording, at about that time."""
    first = _first_offer(seen)
    if first is None:
        return None
    at = first.wall - story.origin
    best: Placed | None = None
    for pair in story.pairs.values():
        for one in pair.rounds:
            apart = abs(one.offered_at - at)
            if apart <= NEAR and (best is None or apart < best.apart):
                by = one.by if first.value == _OFFERS[0] else pair.other(one.by)
                best = Placed(seen, pair, by, apart)
    return best


def _first_offer(seen: Seen) -> Happened | None:
    return next((h for h in seen.happened if h.what == "signaling" and h.value in _OFFERS), None)


def _add_samples(story: Story, pair: PairStory, seen: Seen, by: str) -> None:
    """They come each second, reports do not: within their time they are the better ones."""
    new = seen.samples(story.origin, by)
    if not new:
        return
    kept = [sample for sample in pair.samples[by] if not new[0].at <= sample.at <= new[-1].at]
    merged = sorted([*kept, *new], key=lambda sample: sample.at)
    pair.samples[by] = deque(merged, maxlen=max(MOST_SAMPLES, len(merged)))


def _add_events(story: Story, pair: PairStory, seen: Seen, by: str) -> None:
    """Where its own reports have told nothing: else all would be there twice."""
    if any(event.by == by for event in pair.events):
        return
    pair.events.extend(seen.events(story.origin, by))
    pair.events.sort(key=lambda event: event.at)
