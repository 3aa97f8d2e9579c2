"""What one side said, ready to be said again."""

from __future__ import annotations

import json
from typing import Any

from panel.trace.recording import replay
from panel.trace.recording.replay import plan
from server.journal import Observation


def said(at: float, sender: str, recipient: str, kind: str, code: str = "", **members: Any) -> Observation:
    raw = json.dumps({"type": kind, "to": recipient, "id": "x", "seq": 9, **members}).encode()
    return Observation(int(at), at, sender, recipient, kind, "lobby", len(raw), raw, code)


STORY = [
    said(5.0, "c", "a", "offer"),
    said(10.0, "b", "a", "offer", description={"type": "offer", "sdp": "v=0\r\n  \u2028"}),
    said(10.5, "b", "a", "candidate", candidate=None),
    said(11.0, "a", "b", "answer", description={}),
    said(12.0, "b", "everyone", "chat", text="hi"),
    said(12.0, "b", "a", "answer", "no_offer", description={}),
    said(13.0, "b", "a", "candidate", candidate={"candidate": ""}),
]


def test_one_side_with_its_pauses() -> None:
    made = plan(STORY, "b", "a")
    assert [(step.after, step.type, step.number) for step in made.steps] == [
        (0.0, "offer", 10), (0.5, "candidate", 10), (3.0, "candidate", 13),
    ]  # fmt: skip
    assert made.expected == {"answer": 1}
    assert (made.left_out, made.seconds, made.offers_first) == (1, 3.0, True)


def test_long_pauses_are_cut_for_both_sides_alike() -> None:
    story = [
        *STORY,
        said(400.0, "a", "b", "offer"),
        said(400.5, "b", "a", "answer"),
        said(900.0, "b", "a", "offer"),
    ]
    one, other = plan(story, "b", "a"), plan(story, "a", "b")
    assert [step.after for step in one.steps] == [0.0, 0.5, 3.0, 6.5, 9.5]
    assert [step.after for step in other.steps] == [1.0, 6.0]
    assert (one.shortened, other.shortened) == (2, 2)
    assert (one.offers, plan(STORY, "a", "b").offers) == (True, False)


def test_the_other_side_waits_as_long_as_then() -> None:
    made = plan(STORY, "a", "b")
    assert [(step.after, step.type) for step in made.steps] == [(1.0, "answer")]
    assert made.expected == {"offer": 1, "candidate": 2, "answer": 1}
    assert not made.offers_first


def test_a_step_is_for_whoever_is_there_now() -> None:
    first, second, _ = plan(STORY, "b", "a").steps
    assert json.loads(first.payload("new")) == {
        "type": "offer", "to": "new", "description": {"type": "offer", "sdp": "v=0\r\n  \u2028"}
    }  # fmt: skip
    assert json.loads(second.payload('q"')) == {"type": "candidate", "to": 'q"', "candidate": None}


def test_nothing_between_them() -> None:
    made = plan(STORY, "a", "z")
    assert (made.steps, made.expected, made.seconds, made.offers_first) == ((), {}, 0.0, False)


def test_what_cannot_be_played_again() -> None:
    odd = Observation(1, 1.0, "b", "a", "offer", "", 1, b"?", "")
    assert plan([odd], "b", "a").left_out == 1


def test_a_bounded_number_of_steps() -> None:
    many = [said(float(i), "b", "a", "candidate", candidate=None) for i in range(replay.MAX_STEPS + 5)]
    made = plan(many, "b", "a")
    assert (len(made.steps), made.left_out) == (replay.MAX_STEPS, 5)
