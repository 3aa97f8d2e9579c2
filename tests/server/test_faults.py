"""Fault rules: which messages they hit, and that the same seed hits the same ones again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.faults import Action, FaultRule, Faults, Plan
from server.journal import Observation
from server.query import QueryError

NAMES = {"p1": "Ada", "p2": "Bo"}


def message(number: int = 1, kind: str = "candidate", raw: bytes = b"{}") -> Observation:
    return Observation(number, float(number), "p1", "p2", kind, "lobby", len(raw), raw, "")


def faults(*rules: FaultRule, seed: int = 0) -> Faults:
    return Faults(Plan(rules, seed), lambda peer: NAMES.get(peer, peer))


def test_the_first_rule_that_matches_decides() -> None:
    plan = faults(
        FaultRule("type:offer", "drop"), FaultRule("from:ada", "delay", delay=2.0), FaultRule("", "duplicate")
    )
    hit = plan.judge(message(kind="offer"))
    assert hit is not None
    assert (hit.rule, hit.action) == (1, "drop")
    late = plan.judge(message())
    assert late is not None
    assert (late.rule, late.action, late.delay) == (2, "delay", 2.0)
    assert plan.hits == [1, 1, 0]


def test_a_rule_strikes_as_often_as_it_may() -> None:
    plan = faults(FaultRule("type:candidate", "drop", most=2))
    assert [plan.judge(message(number)) is not None for number in range(4)] == [True, True, False, False]


@given(st.integers(0, 2**32))
def test_the_same_seed_hits_the_same_messages(seed: int) -> None:
    rule = FaultRule("", "delay", share=0.5, delay=1.0, jitter=3.0)
    first, second = faults(rule, seed=seed), faults(rule, seed=seed)
    assert [first.judge(message(n)) for n in range(50)] == [second.judge(message(n)) for n in range(50)]


def test_a_share_is_about_that_many() -> None:
    plan = faults(FaultRule("", "drop", share=0.25), seed=7)
    assert 180 < sum(plan.judge(message(n)) is not None for n in range(1000)) < 320


def test_another_seed_hits_others() -> None:
    rule = FaultRule("", "drop", share=0.5)
    one, other = faults(rule, seed=1), faults(rule, seed=2)
    assert [one.judge(message(n)) for n in range(50)] != [other.judge(message(n)) for n in range(50)]


def test_a_filter_that_is_none_is_refused() -> None:
    with pytest.raises(QueryError):
        faults(FaultRule("type:(", "drop"))


@given(st.dictionaries(st.text(), st.text()), st.integers(0, 99))
def test_what_is_corrupted_stays_json_of_its_length(value: dict[str, str], seed: int) -> None:
    payload = json.dumps({"type": "chat", "text": value}).encode()
    broken = faults(seed=seed).corrupt(payload)
    assert len(broken) == len(payload)
    assert sum(a != b for a, b in zip(payload, broken, strict=True)) <= 1


def test_a_description_is_corrupted_where_it_hurts() -> None:
    sdp = "v=0\r\na=ice-pwd:abcdef\r\na=fingerprint:sha-256 AB:CD\r\n"
    payload = json.dumps({"type": "offer", "to": "p2", "description": {"type": "offer", "sdp": sdp}}).encode()
    for seed in range(8):
        broken = json.loads(faults(seed=seed).corrupt(payload))
        assert broken["type"] == "offer"
        assert broken["description"]["sdp"] != sdp
        assert broken["description"]["sdp"].startswith("v=0\r\na=ice-pwd:")


def test_a_plan_can_be_shared_as_json() -> None:
    plan = Plan((FaultRule("type:offer from:ada", "drop", share=0.5, most=3),), seed=42)
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan) == plan


def test_the_example_of_the_document_is_a_plan() -> None:
    text = (Path(__file__).parents[2] / "docs" / "faults.md").read_text(encoding="utf-8")
    plan = msgspec.json.decode(text.partition("```json")[2].partition("```")[0], type=Plan)
    assert [rule.action for rule in plan.rules] == ["drop", "delay", "disconnect"]
    Faults(plan, str)
    assert all(f"`{action}`" in text for action in get_args(Action))
