"""Connections that break between any two messages: each is heard once and in order, or its loss is told.

The world, its clients and what they check at each message are in `tests/support/history.py`.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator

import fuzz
import history
import pytest
from history import Person, World
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from server import outbox

PEOPLE = 3
MAX_KEPT = 8
who = st.integers(0, PEOPLE - 1)


@pytest.fixture(autouse=True)
def small_tail(monkeypatch: pytest.MonkeyPatch) -> None:
    """So little is kept that it is too little now and then."""
    monkeypatch.setattr(outbox, "MAX_KEPT", MAX_KEPT)


def finish(world: World) -> None:
    """Bring the world to rest, look at its history, and count it."""
    world.settle()
    world.check()
    fuzz.tried["conversations"] += 1
    fuzz.tried["sessions"] += len(world.lives)
    fuzz.tried["connections that were cut"] += world.cuts


# Any order of anything ----------------------------------------------------------------------------------


class Conversations(RuleBasedStateMachine):
    """What clients do, and what becomes of their connections."""

    def __init__(self) -> None:
        super().__init__()
        self.world = World()
        for person in self.world.people:
            person.connect()
        self.world.flow()

    def person(self, number: int) -> Person:
        return self.world.people[number]

    @rule(who=who, at_once=st.booleans())
    def connects(self, who: int, at_once: bool) -> None:
        self.person(who).connect()
        if at_once:
            self.world.flow()

    @rule(who=who, count=st.integers(1, 10), at_once=st.booleans())
    def chats(self, who: int, count: int, at_once: bool) -> None:
        for _ in range(count):
            self.person(who).say()
        if at_once:
            self.world.flow()

    @rule(who=who, to=who)
    def offers(self, who: int, to: int) -> None:
        life = self.person(to).life
        self.person(who).say(life.peer if life else "nobody")

    @rule(who=who, count=st.integers(1, 6))
    def server_reads(self, who: int, count: int) -> None:
        for _ in range(count):
            self.world.send_up(self.person(who).link)

    @rule(who=who, count=st.integers(1, 6))
    def client_reads(self, who: int, count: int) -> None:
        for _ in range(count):
            self.person(who).read()

    @rule(deaf=st.none() | who)
    def all_arrives(self, deaf: int | None) -> None:
        self.world.flow(deaf=None if deaf is None else self.person(deaf))

    @rule(who=who, noticed=st.booleans())
    def is_cut(self, who: int, noticed: bool) -> None:
        self.world.cut(self.person(who), noticed=noticed)

    @rule()
    def is_noticed(self) -> None:
        self.world.notice()

    @rule(seconds=st.sampled_from([0.1, 3.1, 8.1, 15.1, 29.0, 30.1, 46.0]))
    def time_passes(self, seconds: float) -> None:
        self.world.passes(seconds)

    @rule(who=who, with_goodbye=st.booleans())
    def reloads(self, who: int, with_goodbye: bool) -> None:
        self.person(who).reload(with_goodbye=with_goodbye)

    @rule(who=who, what=st.sampled_from(["leaves", "kicked", "elsewhere", "restart", "asleep"]))
    def something_rare(self, who: int, what: str) -> None:
        person = self.person(who)
        match what:
            case "leaves":
                person.leave()
            case "kicked":
                self.world.kick(person)
            case "elsewhere":
                person.go_to("blue" if person.room == "red" else "red")
            case "restart":
                self.world.restart()
            case "asleep":
                self.world.wakes(600.0)

    def teardown(self) -> None:
        finish(self.world)


TestConversations = pytest.mark.fuzz(Conversations.TestCase)
TestConversations.settings = fuzz.cases(0.25)


# A cut at every boundary --------------------------------------------------------------------------------

Step = Callable[[World], object]


def steps(seed: int) -> list[Step]:
    """A conversation, one message over one boundary in each step. No step draws anything by itself."""
    dice = random.Random(seed)  # noqa: S311 - the same conversation for each cut
    script: list[Step] = []
    for _ in range(12):
        number, to = dice.randrange(PEOPLE), dice.randrange(PEOPLE)
        script.append(chat(number) if dice.random() < 0.6 else offer(number, to))
        script += dice.sample([arrival(number), *(reading(n) for n in range(PEOPLE) for _ in (1, 2))], k=6)
    return [*script, World.flow]


def chat(number: int) -> Step:
    return lambda world: world.people[number].say()


def offer(number: int, to: int) -> Step:
    def step(world: World) -> None:
        life = world.people[to].life
        world.people[number].say(life.peer if life else "nobody")

    return step


def arrival(number: int) -> Step:
    return lambda world: world.send_up(world.people[number].link)


def reading(number: int) -> Step:
    return lambda world: world.people[number].read()


def cuts(length: int) -> Iterator[tuple[int, int, bool, int]]:
    """Before which step, whose connection, whether that is noticed, and after how many steps they return."""
    for at, number in itertools.product(range(length), range(PEOPLE)):
        yield at, number, (at + number) % 2 == 0, (at * 7 + number) % 9


def perform(script: list[Step], cut: tuple[int, int, bool, int]) -> World:
    at, number, noticed, pause = cut
    world = World()
    for person in world.people:
        person.connect()
        world.flow()
    for index, step in enumerate(script):
        if index == at:
            world.cut(world.people[number], noticed=noticed)
        if index == at + pause:
            world.people[number].connect()
        step(world)
    return world


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(max(2, fuzz.FACTOR // 10)))
def test_a_cut_at_every_boundary_loses_nothing(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "MAX_KEPT", 200)
    monkeypatch.setattr(history, "ROOM_FOR", 256)
    script = steps(seed)
    for cut in cuts(len(script)):
        world = perform(script, cut)
        finish(world)
        assert world.cuts == 1
        assert len(world.lives) == PEOPLE, "nobody had to begin anew"


# The world itself ---------------------------------------------------------------------------------------


def test_a_message_that_is_missing_is_noticed() -> None:
    """The checker can fail: someone takes a message out of the way."""
    world = perform(steps(0), (0, 0, True, 0))
    world.flow()
    ada, bo, _ = world.people
    bo.say()
    world.send_up(bo.link)
    assert ada.link is not None
    ada.link.pipe.unread.pop()
    bo.say()
    with pytest.raises(AssertionError):
        world.settle()


def test_a_message_that_comes_twice_is_noticed() -> None:
    world = perform(steps(0), (0, 0, True, 0))
    world.flow()
    ada, bo, _ = world.people
    bo.say()
    world.send_up(bo.link)
    assert ada.link is not None
    ada.link.pipe.unread.append(ada.link.pipe.unread[-1])
    with pytest.raises(AssertionError):
        world.settle()


def test_too_much_is_told() -> None:
    world = World()
    for person in world.people:
        person.connect()
        world.flow()
    ada, bo, _ = world.people
    world.cut(ada, noticed=True)
    for _ in range(MAX_KEPT):  # and one more: that she is away
        bo.say()
    world.flow()
    finish(world)
    assert len(world.lives) == PEOPLE + 1
    assert world.lives[0].ended == "resume_failed"
