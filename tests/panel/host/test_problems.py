"""The worst of a diagnosis, for a host: in words without jargon."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from panel.host.problems import Problems, plain
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.trace.diagnosis import RULES
from panel.trace.diagnosis.finding import Finding

FAILED = Finding(
    "ice-failed",
    "problem",
    "No way",
    "{a} and {b}: ICE failed.",
    "TURN.",
    1.0,
    pair=("p1", "p2"),
    words={"a": "Anna", "b": "Ben"},
)
JARGON = (
    "offer",
    "answer",
    "candidate",
    "ICE",
    "DTLS",
    "SDP",
    "codec",
    "TURN",
    "UDP",
    "media",
    "mDNS",
    "HTTPS",
)


@pytest.fixture
def note(qapp: QApplication, theme: Theme, icons: Icons) -> Problems:
    return Problems(theme, icons)


def test_it_says_the_worst_and_what_to_try(note: Problems) -> None:
    note.show_findings([FAILED])
    assert not note.isHidden()
    assert note.text.startswith(
        "Anna and Ben cannot see and hear each other. Ask both to join the same Wi-Fi"
    )
    assert note.accessibleName() == note.text


def test_without_problems_it_is_not_there(note: Problems) -> None:
    note.show_findings([FAILED])
    for findings in ([], [replace(FAILED, severity="warning")], [replace(FAILED, past=True)]):
        note.show_findings([FAILED])
        note.show_findings(findings)
        assert note.isHidden()
        assert note.text == ""


def test_others_are_counted_by_connection(note: Problems) -> None:
    again = replace(FAILED, rule="one-way-media")
    other = replace(FAILED, pair=("p1", "p3"))
    note.show_findings([FAILED, again])
    assert "other connection" not in note.text
    note.show_findings([FAILED, again, other])
    assert note.text.endswith("1 other connection has a problem as well.")
    note.show_findings([FAILED, other, replace(FAILED, pair=None, peer="p9")])
    assert note.text.endswith("2 other connections have problems as well.")


@pytest.mark.parametrize("rule", [rule.id for rule in RULES if rule.severity == "problem"])
def test_every_problem_has_plain_words(rule: str) -> None:
    sentence, advice = plain(replace(FAILED, rule=rule))
    assert "Something is wrong" not in sentence
    assert "Ask " in advice
    for word in JARGON:
        assert word not in f"{sentence} {advice}"


def test_a_rule_that_it_does_not_know_or_that_names_nobody() -> None:
    for finding in (replace(FAILED, rule="new"), replace(FAILED, words={})):
        assert plain(finding)[0] == "Something is wrong with a connection."
