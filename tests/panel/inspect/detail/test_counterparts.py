"""The other half of an offer or an answer."""

from __future__ import annotations

import json

import pytest

from panel.inspect.detail.counterparts import Counterparts
from panel.texts import Names
from panel.trace.story import Story
from server.journal import Journal, Observation


def description(kind: str) -> bytes:
    return json.dumps(
        {"type": kind, "description": {"type": kind, "sdp": "v=0\r\nm=audio 9 X 0\r\n"}}
    ).encode()


class Room:
    """A journal and what it tells. `say` notes a message and returns it."""

    def __init__(self, capacity: int = 100) -> None:
        self.journal = Journal(capacity=capacity)
        self.story = Story()
        self.found = Counterparts(self.story, Names(), lambda: self.journal)

    def say(self, sender: str, kind: str, recipient: str) -> Observation:
        raw = description(kind) if kind in ("offer", "answer") else b"{}"
        self.journal.append(float(self.journal.total), sender, recipient, kind, "lobby", raw)
        seen = self.journal.since(self.journal.total - 1).observations[0]
        self.story.take(seen)
        return seen


@pytest.fixture
def room() -> Room:
    return Room()


def test_they_belong_together(room: Room) -> None:
    offer = room.say("a", "offer", "b")
    assert room.found.of(offer) is None
    answer = room.say("b", "answer", "a")
    assert room.found.of(offer) == answer
    assert room.found.of(answer) == offer
    second = room.say("b", "offer", "a")
    assert room.found.of(second) is None
    assert room.found.of(offer) == answer


def test_an_offer_that_gave_way_belongs_to_the_one_that_crossed_it(room: Room) -> None:
    room.say("a", "offer", "b")
    room.say("b", "answer", "a")
    lost, won = room.say("a", "offer", "b"), room.say("b", "offer", "a")
    assert room.found.of(lost) is None, "nobody knows yet which of the two it will be"
    answer = room.say("a", "answer", "b")
    assert room.found.of(lost) == won
    assert room.found.of(won) == answer
    assert room.found.of(answer) == won


def test_an_offer_that_was_only_made_again_crossed_none(room: Room) -> None:
    first = room.say("a", "offer", "b")
    for _ in range(5):
        room.say("a", "candidate", "b")
    second = room.say("a", "offer", "b")
    answer = room.say("b", "answer", "a")
    assert (room.found.of(first), room.found.of(second)) == (None, answer)


def test_what_is_no_description_has_none(room: Room) -> None:
    assert room.found.of(room.say("a", "chat", "everyone")) is None


def test_what_the_journal_forgot_is_not_there() -> None:
    room = Room(capacity=3)
    offer = room.say("a", "offer", "b")
    answer = room.say("b", "answer", "a")
    for _ in range(2):
        room.say("a", "candidate", "b")
    assert room.found.of(answer) is None
    assert room.found.of(offer) == answer
    assert [each for _, each in room.found.others(offer)] == [answer]


def test_the_others_of_the_same_two_come_first(room: Room) -> None:
    offer = room.say("a", "offer", "b")
    answer = room.say("b", "answer", "a")
    other = room.say("c", "offer", "a")
    found = room.found.others(offer)
    assert [each for _, each in found] == [answer, offer, other]
    assert found[2][0].endswith("offer from c to a")
