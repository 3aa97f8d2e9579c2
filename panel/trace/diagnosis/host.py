"""Rules about the computer that serves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from panel.trace.diagnosis.case import PATIENCE, Case
from panel.trace.diagnosis.finding import Facts, Finding
from panel.trace.diagnosis.rule import PairLook, Rule
from panel.trace.pairs import Round
from server.spike import Spike

LOOP_BLOCKED = Rule(
    "loop-blocked",
    "warning",
    "Callbox itself was busy during a negotiation",
    {
        "named": "For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated "
        "({culprit}).",
        "unnamed": "For {milliseconds} ms Callbox passed no messages on, while {a} and {b} negotiated.",
        "many-named": "For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated "
        "({culprit}).",
        "many": "For {milliseconds} ms Callbox passed no messages on, while {count} pairs negotiated.",
    },
    "The lag graph shows what it did. Close views that are not needed, or run the server without a window "
    "(callbox serve).",
)

_LEAST = 0.1  # seconds
_MOST_SPIKES = 64  # of one round
_MOST_LETTERS = 120
_OURS = ("panel.", "server.")
_LOOP = "panel.loop."  # is in every stack
_when = attrgetter("at")
_how_long = attrgetter("seconds")


def loop_blocked(case: Case) -> Iterator[Finding]:
    """The longest time for each pair; `one_of_each` puts what several pairs say of one time together."""
    met = (spike for one in case.pair.rounds for spike in _within(one, case.facts.spikes))
    worst = max((spike for spike in met if spike.seconds >= _LEAST), key=_how_long, default=None)
    if worst is None:
        return
    during = [one for one in case.pair.rounds if _overlap(one, worst)]
    culprit = culprit_of(worst)
    words = {"milliseconds": f"{worst.seconds * 1000:.0f}", "culprit": culprit}
    evidence = [number for one in during for number in (one.offer, one.answer)]
    key = "named" if culprit else "unnamed"
    yield LOOP_BLOCKED.about(case, key, worst.at, evidence, case.words(during[-1].by, **words), past=True)


def _within(one: Round, spikes: Sequence[Spike]) -> list[Spike]:
    """Those that fell between offer and answer, the newest of them if there are many.

    They are in the order of time and do not overlap, so that at most one begins before the offer.
    """
    first = bisect_left(spikes, one.offered_at, key=_when)
    last = bisect_right(spikes, _end(one), key=_when)
    return [spike for spike in spikes[max(0, first - 1, last - _MOST_SPIKES) : last] if _overlap(one, spike)]


def _overlap(one: Round, spike: Spike) -> bool:
    """Whether it fell between offer and answer. What gave way is not waited for."""
    if one.dropped:
        return False
    return spike.at <= _end(one) and spike.at + spike.seconds >= one.offered_at


def _end(one: Round) -> float:
    return one.offered_at + PATIENCE if one.answered_at is None else one.answered_at


def forgotten(before: Iterable[Finding], now: Iterable[Finding], facts: Facts) -> list[Finding]:
    """What was found before of a time of which nothing is kept any more: it happened all the same."""
    oldest = facts.spikes[0].at if facts.spikes else 0.0
    if any(finding.rule == LOOP_BLOCKED.id for finding in now):
        return []
    return [finding for finding in before if finding.rule == LOOP_BLOCKED.id and finding.at < oldest]


def culprit_of(spike: Spike) -> str:
    """The innermost function of ours, without its line, else of all; "" where it was only the loop."""
    own = [frame for frame in spike.stack if frame.startswith(_OURS)]
    innermost = own[-1].partition(":")[0] if own else "".join(spike.stack[-1:])
    return "" if innermost.startswith(_LOOP) else innermost[:_MOST_LETTERS]


def one_of_each(findings: Iterable[Finding]) -> list[Finding]:
    """The same finding about several pairs at the same time, once."""
    together: dict[float, list[Finding]] = defaultdict(list)
    others: list[Finding] = []
    for finding in findings:
        (together[finding.at] if finding.rule == LOOP_BLOCKED.id else others).append(finding)
    return others + [_merged(same) for same in together.values()]


def _merged(same: list[Finding]) -> Finding:
    first = same[0]
    if len(same) == 1:
        return first
    evidence = tuple(sorted({number for finding in same for number in finding.evidence}))
    words = {**first.words, "count": str(len(same))}
    sentence = LOOP_BLOCKED.sentences["many-named" if first.words["culprit"] else "many"]
    return replace(first, evidence=evidence, words=words, sentence=sentence, pair=None)


RULES: tuple[tuple[Rule, PairLook], ...] = ((LOOP_BLOCKED, loop_blocked),)
