"""Looking again and again costs in proportion to what changes, and finds the same."""

from __future__ import annotations

from dataclasses import replace

import journals
import pytest

from panel.trace.diagnosis import Watch, diagnose, rules
from panel.trace.diagnosis.finding import Facts, Finding
from panel.trace.pairs import PairStory
from panel.trace.story import Story
from server.journal import Observation
from server.spike import Spike
from tests.panel.trace.diagnosis.test_rules import EXPECTED

PAIRS = 40


def many() -> Story:
    """So many pairs, each with an offer that waits."""
    story = Story()
    for number in range(PAIRS):
        story.take(offer(number + 1, float(number), f"a{number:02}", f"b{number:02}"))
    return story


def offer(seq: int, at: float, sender: str, recipient: str) -> Observation:
    raw = b'{"type":"offer","description":{"type":"offer","sdp":"v=0"}}'
    return Observation(seq, at, sender, recipient, "offer", "lobby", len(raw), raw, "")


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The pairs that were looked at."""
    pairs: list[tuple[str, str]] = []
    look_at = rules.look_at

    def spy(story: Story, pair: PairStory, facts: Facts) -> list[Finding]:
        pairs.append(pair.key)
        return look_at(story, pair, facts)

    monkeypatch.setattr(rules, "look_at", spy)
    return pairs


@pytest.mark.parametrize("name", EXPECTED)
def test_it_finds_what_diagnose_finds(name: str) -> None:
    recorded = journals.load(name)
    assert Watch()(recorded.story, recorded.facts) == diagnose(recorded.story, recorded.facts)


def test_pairs_take_turns() -> None:
    story, facts, watch = many(), Facts(now=50), Watch(most=16)
    found = [(len(watch(story, facts)), watch.behind) for _ in range(3)]
    assert found == [(16, 24), (32, 8), (PAIRS, 0)]
    assert watch(story, facts) == diagnose(story, facts)


def test_what_has_not_changed_for_long_is_not_looked_at_again(looked: list[tuple[str, str]]) -> None:
    story, facts, watch = many(), Facts(now=500), Watch(most=PAIRS)
    watch(story, facts)
    assert len(looked) == PAIRS
    looked.clear()
    for _ in range(3):
        watch(story, facts)
    assert looked == []
    story.take(offer(99, 500.0, "a07", "b07"))
    watch(story, facts)
    assert looked == [("a07", "b07")]


def test_even_glances_are_counted() -> None:
    story, facts, watch = many(), Facts(now=500), Watch(most=PAIRS)
    watch(story, facts)
    watch._most = 1
    watch(story, facts)
    assert watch.behind == PAIRS - 20


def test_time_alone_can_make_a_finding(looked: list[tuple[str, str]]) -> None:
    story, watch = Story(), Watch()
    story.take(offer(1, 10.0, "a", "b"))
    assert watch(story, Facts(now=11)) == []
    assert [one.rule for one in watch(story, Facts(now=20))] == ["offer-unanswered"]


def test_facts_alone_can_make_one() -> None:
    recorded, watch = journals.load("loop-blocked"), Watch()
    story, late = recorded.story, replace(recorded.facts, now=500.0)
    assert watch(story, replace(late, spikes=())) == []
    assert [one.rule for one in watch(story, late)] == ["loop-blocked"]


def test_a_block_is_found_however_many_came_since() -> None:
    recorded = journals.load("loop-blocked")
    since = tuple(Spike(100.0 + number, 0.2) for number in range(500))
    spikes = (Spike(0.1, 0.3), *recorded.facts.spikes, *since)
    facts = replace(recorded.facts, now=700.0, spikes=spikes)
    assert [one.rule for one in diagnose(recorded.story, facts)] == ["loop-blocked"]


def test_a_block_that_began_before_the_offer_counts() -> None:
    recorded = journals.load("loop-blocked")
    [one] = next(iter(recorded.story.pairs.values())).rounds
    for at, rules_found in ((one.offered_at - 0.2, ["loop-blocked"]), (one.offered_at - 0.31, [])):
        facts = replace(recorded.facts, spikes=(Spike(0.0, 0.2), Spike(at, 0.3)))
        assert [found.rule for found in diagnose(recorded.story, facts)] == rules_found


def test_what_was_found_stays_when_the_block_is_forgotten() -> None:
    recorded, watch = journals.load("loop-blocked"), Watch()
    story, facts = recorded.story, replace(recorded.facts, now=700.0)
    first = watch(story, facts)
    assert [one.rule for one in first] == ["loop-blocked"]
    later = replace(facts, spikes=(Spike(600.0, 0.2),))
    assert watch(story, later) == first
    assert watch(story, replace(later, spikes=(*later.spikes, Spike(650.0, 0.2)))) == first


def test_one_block_is_one_finding_however_many_negotiate() -> None:
    story = Story()
    for number in range(3):
        story.take(offer(number + 1, 1.0, "a", f"b{number}"))
    facts = Facts(now=2, spikes=(Spike(1.5, 0.2, ("paint",)),))
    (finding,) = diagnose(story, facts)
    said = finding.sentence.format(**finding.words)
    assert said == "For 200 ms Callbox passed no messages on, while 3 pairs negotiated (paint)."
    assert (finding.evidence, finding.pair) == ((1, 2, 3), None)


def test_an_offer_that_gave_way_is_not_waited_for() -> None:
    recorded = journals.load("glare-resolved")
    blocked = replace(recorded.facts, spikes=(Spike(4.0, 0.5),))
    assert [one.rule for one in diagnose(recorded.story, blocked)] == ["glare-resolved"]


def test_pairs_that_are_forgotten_are_forgotten_here() -> None:
    story, watch = many(), Watch(most=PAIRS)
    assert len(watch(story, Facts(now=500))) == PAIRS
    story.pairs.clear()
    assert watch(story, Facts(now=500)) == []


def test_another_story_begins_anew() -> None:
    watch = Watch()
    assert watch(many(), Facts(now=500))
    assert watch(Story(), Facts(now=500)) == []


def test_the_worst_comes_first_and_what_is_past_last() -> None:
    recorded = journals.load("other-subnet")
    story, facts = recorded.story, replace(recorded.facts, now=40.0)
    for observation in journals.load("glare-resolved").observations:
        story.take(observation)
    found = [(one.past, one.severity) for one in diagnose(story, facts)]
    order = {"problem": 0, "warning": 1, "hint": 2}
    assert found == sorted(found, key=lambda one: (one[0], order[one[1]]))
    assert len({severity for _, severity in found}) >= 2
