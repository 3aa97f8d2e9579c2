"""Which descriptions there are to compare with: the other half of a round, and the newest of all rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from heapq import nlargest

from panel import texts
from panel.texts import Names
from panel.trace.story import PairStory, Round, Story
from server.journal import Journal, Observation

_CHOICES = 100
_ROUNDS = 4  # the newest of each pair


class Counterparts:
    """Finds offers and answers by their numbers. `journal` gives the one that is shown."""

    def __init__(self, story: Story, names: Names, journal: Callable[[], Journal]) -> None:
        self._story = story
        self._names = names
        self._journal = journal

    def of(self, entry: Observation) -> Observation | None:
        """The answer to an offer, or the offer to an answer, if the journal still has it.

        An offer that gave way to one from the other side is never answered: then it is that one.
        """
        pair = self._pair(entry)
        rounds = pair.rounds if pair else []
        for each in reversed(rounds):
            if entry.seq == each.answer:
                return self._at(each.offer)
            if entry.seq == each.offer:
                return self._at(each.answer or _crossing(each, rounds))
        return None

    def others(self, entry: Observation) -> list[tuple[str, Observation]]:
        """What else can be compared with, and what it is called: of the same two first, the newest first."""
        pair = self._pair(entry)
        same = sorted(_numbers([pair] if pair else []), reverse=True)
        rest = nlargest(_CHOICES, _numbers(each for each in self._story.pairs.values() if each is not pair))
        found = (self._at(number) for number in [*same, *rest][:_CHOICES])
        return [(self._label(each), each) for each in found if each is not None]

    def _pair(self, entry: Observation) -> PairStory | None:
        return self._story.pair(entry.sender, entry.recipient)

    def _at(self, number: int) -> Observation | None:
        found = self._journal().since(number - 1, 1).observations if number else []
        return found[0] if found and found[0].seq == number else None

    def _label(self, entry: Observation) -> str:
        names = self._names.of
        when = texts.clock(self._journal().origin + entry.at)
        sentence = texts.tr("{0}, {1} from {2} to {3}")
        return sentence.format(when, entry.type, names(entry.sender), names(entry.recipient))


def _crossing(lost: Round, rounds: Iterable[Round]) -> int:
    """The number of the offer that it gave way to, or 0."""
    others = [each for each in rounds if each.by != lost.by and each.glare and lost.glare and lost.dropped]
    nearest = min(others, key=lambda each: abs(each.offered_at - lost.offered_at), default=None)
    return nearest.offer if nearest else 0


def _numbers(pairs: Iterable[PairStory]) -> Iterator[int]:
    for pair in pairs:
        for each in pair.rounds[-_ROUNDS:]:
            yield from (number for number in (each.offer, each.answer) if number)
