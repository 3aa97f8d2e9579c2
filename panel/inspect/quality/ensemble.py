"""All tracks of a selection, one row for each peer, and the time and the axes that they share."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil, floor

from panel.focus import Selection, Span
from panel.inspect.quality.metrics import METRICS, nice
from panel.inspect.quality.tracks import Track
from panel.trace.story import PairStory, Story

MOST_LINES = 6  # in one graph: more cannot be told apart
_LEAST_SPAN = 30.0  # seconds
_STEPS = 24  # in which the time grows
_AT_A_TIME = 500  # samples


@dataclass(slots=True)
class Row:
    """One peer, and what it measured of each other one. `hidden` others have no line."""

    peer: str
    tracks: list[Track] = field(default_factory=list)
    hidden: int = 0


class Ensemble:
    """`rows` are in the order in which the peers were first seen, those of the selection first."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.range: Span = (0.0, _LEAST_SPAN)
        self.tops: dict[str, float] = {metric.name: metric.floor for metric in METRICS}
        self.colors: dict[str, int] = {}  # by peer, from 0 on
        self._tracks: dict[tuple[str, str], Track] = {}
        self._versions: dict[tuple[str, str], int] = {}
        self._left = _AT_A_TIME

    @property
    def behind(self) -> bool:
        """Whether there was more to gather than is done in one go."""
        return self._left <= 0

    def gather(self, story: Story, selection: Selection) -> set[str]:
        """Bring the rows up to date; whose changed."""
        pairs = [pair for pair in story.pairs.values() if _belongs(pair, selection)]
        rows = self._arrange(pairs, selection, story)
        self._left = _AT_A_TIME
        changed = {row.peer for row in rows if self._follow(row, story)}
        if [(row.peer, row.tracks) for row in rows] != [(row.peer, row.tracks) for row in self.rows]:
            changed = {row.peer for row in rows}
        self.rows = rows
        self._forget()
        return changed

    def rescale(self, span: Span | None) -> bool:
        """Fit time and axes to what is there, or to a stretch of time. Whether they changed."""
        wanted = span or self._whole()
        tops = {metric.name: metric.floor for metric in METRICS}
        for metric in METRICS:
            highest = max((track.highest(metric, wanted) for track in self.tracks), default=0.0)
            tops[metric.name] = nice(max(metric.floor, highest))
        if (wanted, tops) == (self.range, self.tops):
            return False
        self.range, self.tops = wanted, tops
        return True

    @property
    def tracks(self) -> list[Track]:
        return [track for row in self.rows for track in row.tracks]

    def _arrange(self, pairs: list[PairStory], selection: Selection, story: Story) -> list[Row]:
        rows: dict[str, Row] = {peer: Row(peer) for peer in selection.peers}
        for pair in pairs:
            for peer in pair.key:
                if pair.samples.get(peer):
                    self._put(rows.setdefault(peer, Row(peer)), peer, pair)
        order = dict.fromkeys((*selection.peers, *story.people))
        places = {peer: place for place, peer in enumerate(order)}
        found = sorted((row for row in rows.values() if row.tracks), key=lambda row: places.get(row.peer, 0))
        for row in found:
            row.tracks.sort(key=lambda track: places.get(track.other, 0))
        self.colors = {}
        for peer in (name for row in found for name in (row.peer, *(track.other for track in row.tracks))):
            self.colors.setdefault(peer, len(self.colors))
        return found

    def _put(self, row: Row, peer: str, pair: PairStory) -> None:
        if len(row.tracks) >= MOST_LINES:
            row.hidden += 1
            return
        key = peer, pair.other(peer)
        if key not in self._tracks:
            self._tracks[key] = Track(*key)
        row.tracks.append(self._tracks[key])

    def _follow(self, row: Row, story: Story) -> bool:
        changed = False
        for track in row.tracks:
            pair = story.pair(track.peer, track.other)
            key = track.peer, track.other
            if pair is None or self._versions.get(key) == pair.version:
                continue
            taken = track.follow(pair.samples[track.peer], self._left)
            self._left -= taken
            changed |= taken > 0
            if self._left > 0:
                self._versions[key] = pair.version
        return changed

    def _forget(self) -> None:
        """What has no line needs no memory."""
        shown = {(track.peer, track.other) for track in self.tracks}
        self._tracks = {key: track for key, track in self._tracks.items() if key in shown}
        self._versions = {key: version for key, version in self._versions.items() if key in shown}

    def _whole(self) -> Span:
        """From the first sample to the last, in steps: it does not move with every sample."""
        starts = [track.times[0] for track in self.tracks if track.times]
        ends = [track.times[-1] for track in self.tracks if track.times]
        if not starts:
            return 0.0, _LEAST_SPAN
        start, end = min(starts), max(ends)
        step = nice(max(_LEAST_SPAN, end - start) / _STEPS)
        start = floor(start / step) * step
        return start, max(start + _LEAST_SPAN, ceil(end / step) * step)


def _belongs(pair: PairStory, selection: Selection) -> bool:
    if selection.room and pair.room != selection.room:
        return False
    return all(peer in pair.key for peer in selection.peers)
