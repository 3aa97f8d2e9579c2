"""How much a story keeps of all its pairs together: what strangers send must not fill the memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from panel.trace.pairs import PairStory, Round

MOST_ITEMS = 250_000  # candidates, events and samples: 150 MB at most
MOST_TEXT = 64 * 1024 * 1024  # characters of descriptions
_LEAST_TEXT = 1024  # what one round counts as, at least
_LEFT = 0.75  # of the items, once there were too many


class Descriptions:
    """The rounds whose descriptions are kept, oldest first."""

    def __init__(self, most: int = MOST_TEXT) -> None:
        self._most = most
        self._rounds: deque[tuple[Round, int]] = deque()
        self._size = 0

    def hold(self, one: Round, sdp: str) -> None:
        """A round has got this description. Where it is one too many, the oldest go."""
        size = max(len(sdp), _LEAST_TEXT)
        self._rounds.append((one, size))
        self._size += size
        while self._size > self._most:
            old, size = self._rounds.popleft()
            old.offer_sdp = old.answer_sdp = ""
            self._size -= size


class Items:
    """Counts what is added to pairs."""

    def __init__(self, most: int = MOST_ITEMS) -> None:
        self._most = most
        self._count = 0

    def add(self, count: int) -> bool:
        """Whether it is time to look how many there are."""
        self._count += count
        return self._count > self._most

    def thin_out(self, pairs: Iterable[PairStory]) -> None:
        """Empty pairs until there are few enough: those that are over first, then the oldest."""
        weights = [(pair.over is None, pair.changed_at, number, pair) for number, pair in enumerate(pairs)]
        self._count = sum(weight(pair) for *_, pair in weights)
        if self._count <= self._most:
            return
        for *_, pair in sorted(weights):
            if self._count <= self._most * _LEFT:
                return
            self._count -= weight(pair)
            empty(pair)


def weight(pair: PairStory) -> int:
    """How many items it holds."""
    candidates = sum(len(of_one) for of_one in pair.candidates.values())
    return candidates + sum(len(of_one) for of_one in pair.samples.values()) + len(pair.events)


def empty(pair: PairStory) -> None:
    """Forget the items; how many candidates there were stays known."""
    for candidates in pair.candidates.values():
        candidates.clear()
    for samples in pair.samples.values():
        samples.clear()
    pair.events.clear()
    pair.version += 1
