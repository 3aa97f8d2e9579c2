"""Puts what a browser's webrtc-internals saw beside what the recording knows of the same connection."""

from __future__ import annotations

from collections import deque

from panel.trace.pairs import MOST_SAMPLES, PairStory
from panel.trace.recording.internals import Dump, Seen
from panel.trace.recording.matching import Placed, match
from panel.trace.story import Story


def place(story: Story, dump: Dump) -> list[Placed]:
    """Add each connection to the pair that it belongs to; those that fit nowhere stay out.

    The story has to be complete. Once for each dump: its samples take the place of reported ones.
    """
    placed = match(story, dump.connections)
    told = {(pair.key, event.by) for _, pair, _, _ in placed for event in pair.events}
    for seen, pair, by, _ in placed:
        _add_samples(story, pair, seen, by)
        if (pair.key, by) not in told:  # else all would be there twice
            pair.events.extend(seen.events(story.origin, by))
            pair.events.sort(key=lambda event: event.at)
        pair.version += 1
        story.version += 1
    return placed


def _add_samples(story: Story, pair: PairStory, seen: Seen, by: str) -> None:
    """They come each second, reports do not: within their time they are the better ones."""
    new = seen.samples(story.origin, by)
    if not new:
        return
    kept = [sample for sample in pair.samples[by] if not new[0].at <= sample.at <= new[-1].at]
    merged = sorted([*kept, *new], key=lambda sample: sample.at)
    pair.samples[by] = deque(merged, maxlen=max(MOST_SAMPLES, len(merged)))
