"""All rules, and what they find in a story.

`diagnose` looks at everything at once: for a file, for a test. Where a window has to stay quick, a `Watch`
looks at some pairs at a time, and only at those in which something can have changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from panel.trace.diagnosis import agreement, clients, host, ice, media, signaling
from panel.trace.diagnosis.case import Case
from panel.trace.diagnosis.finding import Facts, Finding
from panel.trace.diagnosis.rule import Rule
from panel.trace.pairs import PairKey, PairStory
from panel.trace.story import Story

PAIR_RULES = (*signaling.RULES, *agreement.RULES, *ice.RULES, *media.RULES, *host.RULES)
STORY_RULES = clients.RULES
RULES: tuple[Rule, ...] = tuple(rule for rule, _ in (*PAIR_RULES, *STORY_RULES))

_SEVERITIES = {"problem": 0, "warning": 1, "hint": 2}
_SETTLED = 60.0  # seconds without a change after which time alone changes nothing

AT_ONCE = 6  # pairs, where no other number is given
_GLANCE = 0.05  # what it costs to see that nothing has changed, compared with looking

_Key = tuple[object, ...]


def diagnose(story: Story, facts: Facts) -> list[Finding]:
    """What is wrong, the worst first; what is past after what is not, then the newest first."""
    about_pairs = (look_at(story, pair, facts) for pair in story.pairs.values())
    return _sorted(chain(chain.from_iterable(about_pairs), _about_people(story, facts)))


def look_at(story: Story, pair: PairStory, facts: Facts) -> list[Finding]:
    """What is wrong with one pair."""
    case = Case(story, pair, facts)
    return [finding for _, look in PAIR_RULES for finding in look(case)]


class Watch:
    """As `diagnose`, called again and again: each time it looks at `most` pairs that may have changed.

    Pairs take turns, so that a call costs as much however many there are. `between` is called between two.
    """

    def __init__(self, most: int = AT_ONCE, between: Callable[[], object] = lambda: None) -> None:
        self._most = most
        self._between = between
        self._story: Story | None = None
        self._known: dict[PairKey, tuple[_Key, list[Finding]]] = {}
        self._turn: list[PairKey] = []

    def __call__(self, story: Story, facts: Facts) -> list[Finding]:
        if story is not self._story:
            self._story, self._known, self._turn = story, {}, []
        self._look(story, facts)
        for key in [key for key in self._known if key not in story.pairs]:
            del self._known[key]
        about_pairs = (findings for _, findings in self._known.values())
        return _sorted(chain(chain.from_iterable(about_pairs), _about_people(story, facts)))

    @property
    def behind(self) -> int:
        """How many pairs still wait for their turn: with some, it is worth calling again soon."""
        return len(self._turn)

    def _look(self, story: Story, facts: Facts) -> None:
        if not self._turn:
            self._turn = list(story.pairs)[::-1]
        effort = float(self._most)
        while self._turn and effort > 0:
            pair = story.pairs.get(self._turn.pop())
            if pair is not None:
                self._between()
                effort -= 1 if self._look_at(story, pair, facts) else _GLANCE

    def _look_at(self, story: Story, pair: PairStory, facts: Facts) -> bool:
        """Whether there was a reason to."""
        mark, known = _mark(story, pair, facts), self._known.get(pair.key)
        if known is not None and known[0] == mark and _settled(pair, facts):
            return False
        found = look_at(story, pair, facts)
        if known is not None:
            found += host.forgotten(known[1], found, facts)
        self._known[pair.key] = mark, found
        return True


def _mark(story: Story, pair: PairStory, facts: Facts) -> _Key:
    """As long as this is the same, and time has passed enough, nothing new can be found."""
    people = [story.people.get(peer) for peer in pair.key]
    about_people = [(p.name, len(p.away), p.is_away, tuple(p.sends)) if p else () for p in people]
    addresses = [facts.addresses.get(peer) for peer in pair.key]
    spike = facts.spikes[-1] if facts.spikes else None
    return (pair.version, *about_people, *addresses, len(facts.spikes), spike, facts.networks)


def _settled(pair: PairStory, facts: Facts) -> bool:
    return pair.over is not None or facts.now - pair.changed_at > _SETTLED


def _about_people(story: Story, facts: Facts) -> Iterator[Finding]:
    return chain.from_iterable(look(story, facts) for _, look in STORY_RULES)


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(host.one_of_each(findings), key=_rank)


def _rank(finding: Finding) -> tuple[bool, int, float, str, PairKey]:
    return finding.past, _SEVERITIES[finding.severity], -finding.at, finding.rule, finding.pair or ("", "")
