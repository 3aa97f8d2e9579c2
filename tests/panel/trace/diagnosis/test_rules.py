"""Each rule on recorded journals: those in which it finds something, and those in which it must not."""

from __future__ import annotations

import string

import journals
import pytest

from panel.trace.diagnosis import RULES, diagnose
from panel.trace.diagnosis.finding import Finding

# What is to be found in each journal, and nothing else: (rule, severity, whether it is past).
EXPECTED: dict[str, list[tuple[str, str, bool]]] = {
    "healthy": [],
    "offer-unanswered": [("offer-unanswered", "problem", False)],
    "offer-unanswered-lost": [("offer-unanswered", "problem", False)],
    "offer-unanswered-past": [("offer-unanswered", "problem", True)],
    "offer-unanswered-away": [],
    "offer-unanswered-not": [],
    "candidates-before-description": [("candidates-before-description", "warning", False)],
    "candidates-before-description-not": [],
    "glare-unresolved": [("glare-unresolved", "problem", False)],
    "glare-unresolved-not": [("glare-resolved", "hint", True)],
    "glare-resolved": [("glare-resolved", "hint", True)],
    "glare-resolved-not": [],
    "no-common-codec": [("no-common-codec", "problem", False)],
    "no-common-codec-declined": [("no-common-codec", "problem", False)],
    "no-common-codec-unwanted": [],
    "no-common-codec-not": [],
    "direction-mismatch": [("direction-mismatch", "warning", False)],
    "direction-mismatch-in-vain": [("direction-mismatch", "warning", False)],
    "direction-mismatch-not": [],
    "dtls-role-conflict": [("dtls-role-conflict", "problem", False)],
    "dtls-role-conflict-reported": [("dtls-role-conflict", "problem", False)],
    "dtls-role-conflict-not": [],
    "ice-failed": [("ice-failed", "problem", False)],
    "ice-failed-untried": [("ice-failed", "problem", False)],
    "ice-failed-again": [("ice-failed", "problem", False)],
    "ice-failed-lost": [("ice-failed", "problem", False)],
    "ice-failed-not": [],
    "only-mdns-candidates": [("only-mdns-candidates", "warning", False)],
    "only-mdns-candidates-hint": [("only-mdns-candidates", "hint", False)],
    "only-mdns-candidates-not": [],
    "turn-needed": [("ice-failed", "problem", False), ("turn-needed", "warning", False)],
    "turn-needed-not": [("ice-failed", "problem", False)],
    "other-subnet": [("ice-failed", "problem", False), ("other-subnet", "warning", False)],
    "other-subnet-vpn": [("ice-failed", "problem", False), ("other-subnet", "warning", False)],
    "other-subnet-by-candidates": [("ice-failed", "problem", False), ("other-subnet", "warning", False)],
    "other-subnet-not": [],
    "connection-interrupted": [("connection-interrupted", "hint", True)],
    "connection-interrupted-now": [("connection-interrupted", "warning", False)],
    "connection-interrupted-unreported": [("connection-interrupted", "hint", True)],
    "connection-interrupted-not": [],
    "one-way-media": [("one-way-media", "problem", False)],
    "one-way-media-muted": [],
    "one-way-media-not": [],
    "loop-blocked": [("loop-blocked", "warning", True)],
    "loop-blocked-not": [],
    "insecure-context": [("insecure-context", "problem", False)],
    "insecure-context-not": [],
    "clock-jump": [("clock-jump", "hint", True)],
    "clock-jump-back": [("clock-jump", "hint", True)],
    "clock-jump-of-all": [("clock-jump", "hint", True)],
    "clock-jump-not": [],
    "sent-to-departed": [("sent-to-departed", "hint", False)],
    "sent-to-departed-not": [],
    "slow-consumer": [("slow-consumer", "warning", False)],
    "slow-consumer-not": [],
}

SENTENCES = {
    "offer-unanswered": "Bo sent an offer to Ada 6.9 s ago, and no answer has come.",
    "offer-unanswered-lost": "Bo sent an offer to Ada 6.9 s ago. A fault rule dropped it.",
    "no-common-codec": "Bo can do H264 for video, but the answer of Ada names only VP8.",
    "no-common-codec-declined": "Ada declined all video. Bo offered AV1: Ada seems to know none of these.",
    "direction-mismatch-in-vain": "The camera of Ada is on, but what was agreed with Bo does not let Ada "
    "send video.",
    "ice-failed": "Bo and Ada could not connect. Tried in vain (checks sent/answered): host udp "
    "192.168.1.7:50001 → host udp 192.168.1.5:50001 (12/0); host udp 192.168.1.7:50001 → host udp "
    "[fd00::5]:50001 (3/0).",
    "other-subnet-vpn": "Ada is in the network 192.168.1.0/24, Bo in 10.8.0.0/24, one of them a VPN, and "
    "the two have not connected.",
    "connection-interrupted": "The connection between Ada and Bo was interrupted for 4.1 s and came back.",
    "one-way-media": "Ada has sent audio, video to Bo for 12 s, and nothing of it has arrived there.",
    "loop-blocked": "For 150 ms Callbox passed no messages on, while Bo and Ada negotiated "
    "(panel.inspect.pretty.sdp).",
    "clock-jump": "The clock of Bo jumped 3600 s ahead of the clock of this computer.",
    "clock-jump-back": "The clock of Bo jumped 60 s back from the clock of this computer.",
    "clock-jump-of-all": "The clocks of 2 clients jumped 900 s ahead at once: this computer has slept, or "
    "its own clock was set.",
    "sent-to-departed": "Bo sent a message (candidate) to Ada, who had left 4.0 s before.",
}


def found_in(name: str) -> list[Finding]:
    recorded = journals.load(name)
    return diagnose(recorded.story, recorded.facts)


def said(finding: Finding) -> str:
    return finding.sentence.format(**finding.words)


def test_every_journal_is_looked_at() -> None:
    assert {path.stem for path in journals.JOURNALS.glob("*.jsonl")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_found_and_nothing_else(name: str) -> None:
    found = [(one.rule, one.severity, one.past) for one in found_in(name)]
    assert found == EXPECTED[name]


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_every_rule_has_a_journal_for_it_and_one_against(rule: str) -> None:
    assert rule in [name for name, _, _ in EXPECTED[rule]]
    assert rule not in [name for name, _, _ in EXPECTED[f"{rule}-not"]]


@pytest.mark.parametrize("name", SENTENCES)
def test_what_it_says(name: str) -> None:
    rule = next(rule for rule, _, _ in EXPECTED[name] if name.startswith(rule))
    assert SENTENCES[name] in [said(one) for one in found_in(name) if one.rule == rule]


@pytest.mark.parametrize("name", [name for name in EXPECTED if EXPECTED[name]])
def test_the_evidence_is_there_and_the_words_fit(name: str) -> None:
    recorded = journals.load(name)
    numbers = {observation.seq for observation in recorded.observations}
    for finding in diagnose(recorded.story, recorded.facts):
        assert finding.evidence
        assert set(finding.evidence) <= numbers
        assert list(finding.evidence) == sorted(finding.evidence)
        assert "{" not in said(finding) + finding.advice.format(**finding.words)


def test_the_evidence_is_what_the_sentence_is_about() -> None:
    recorded = journals.load("glare-resolved")
    (finding,) = diagnose(recorded.story, recorded.facts)
    types = [(recorded.observations[number - 1].type, recorded.observations[number - 1].sender)
             for number in finding.evidence]  # fmt: skip
    assert types == [("offer", "p2"), ("offer", "p1"), ("answer", "p1")]


def test_placeholders_are_names() -> None:
    """Translators see them: each one is a word."""
    texts = [text for rule in RULES for text in (rule.title, *rule.sentences.values(), rule.advice)]
    names = {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    assert names
    assert all(name.isidentifier() for name in names)


def test_ids_titles_and_texts_are_unique_or_said_once() -> None:
    assert len({rule.id for rule in RULES}) == len({rule.title for rule in RULES}) == len(RULES)
