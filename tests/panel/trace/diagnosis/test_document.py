"""`docs/diagnosis.md` describes the rules as they are, and its examples lead to what they are examples of."""

from __future__ import annotations

import re
from pathlib import Path

import journals
import pytest

from panel.trace.diagnosis import RULES, diagnose
from panel.trace.diagnosis.rule import Rule

_TEXT = (Path(__file__).parents[4] / "docs" / "diagnosis.md").read_text(encoding="utf-8")
SECTIONS = dict(part.split("\n", 1) for part in _TEXT.split("\n## ")[1:])


@pytest.fixture(params=RULES, ids=lambda rule: rule.id)
def rule(request: pytest.FixtureRequest) -> Rule:
    found: Rule = request.param
    return found


def test_every_rule_is_described_in_order() -> None:
    assert list(SECTIONS) == [rule.title for rule in RULES]


def test_a_section_names_the_rule_and_says_what_to_look_at_and_try(rule: Rule) -> None:
    section = SECTIONS[rule.title]
    assert section.startswith(f"`{rule.id}`, {rule.severity}")
    assert "**Evidence**: " in section
    assert "**What to try**: " in section


def test_the_example_leads_to_the_finding(rule: Rule) -> None:
    (example,) = re.findall(r"```jsonl\n(.*?)```", SECTIONS[rule.title], re.DOTALL)
    recorded = journals.read(example)
    found = [finding.rule for finding in diagnose(recorded.story, recorded.facts)]
    assert rule.id in found
