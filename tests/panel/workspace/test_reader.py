"""The story is kept up to date in slices."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from panel.feed import Pull
from panel.trace.story import Story
from panel.workspace.reader import StoryReader
from server.journal import Journal, Observation, Snapshot
from server.runner import ServerState


class Counting(Story):
    """Remembers the numbers of what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: list[int] = []

    def take(self, observation: Observation) -> None:
        self.numbers.append(observation.seq)


class Clock:
    """A slice passes with two pieces of what is read."""

    now = 0.0

    def __call__(self) -> float:
        self.now += 0.0015
        return self.now


def pull(journal: Journal, **more: Any) -> Pull:
    return Pull(
        state=ServerState.RUNNING, at=0.0, journal=journal, snapshot=lambda: Snapshot(at=0.0), troubles=(),
        lag=None, fresh=False, **more,
    )  # fmt: skip


def filled(count: int) -> Journal:
    journal = Journal(capacity=max(1, count), origin=7.0)
    for number in range(count):
        journal.append(float(number), "a", "b", "chat")
    return journal


def test_each_observation_is_read_once() -> None:
    story, journal = Counting(), filled(10)
    reader = StoryReader(story)
    reader.take(pull(journal))
    reader.take(pull(journal))
    journal.append(11.0, "a", "b", "chat")
    reader.take(pull(journal))
    assert story.numbers[-1] == 11
    assert story.origin == 7.0


def test_a_long_journal_is_read_in_slices(qtbot: QtBot) -> None:
    story, journal = Counting(), filled(2_000)
    reader = StoryReader(story, clock=Clock())
    reader.take(pull(journal))
    assert 0 < len(story.numbers) < 2_000
    assert reader.behind == 2_000 - len(story.numbers)
    qtbot.waitUntil(lambda: not reader.behind)
    assert story.numbers == list(range(1, 2_001))


def flooded(reader: StoryReader, journal: Journal, seconds: float, count: int) -> Pull:
    """The pull after so many messages in so many seconds."""
    reader.take(pull(journal))
    for number in range(count):
        journal.append(float(number), "a", "b", "chat")
    return replace(pull(journal), at=seconds)


def test_while_messages_pour_in_the_server_comes_first(qtbot: QtBot) -> None:
    story, journal = Counting(), Journal()
    reader = StoryReader(story, clock=Clock())
    late = flooded(reader, journal, 0.1, 5_000)
    reader.take(late)
    first = reader.behind
    assert 0 < first < 5_000
    QTest.qWait(30)  # in which it would have gone on
    assert reader.behind == first
    reader.take(late)  # nothing came since: it is over
    qtbot.waitUntil(lambda: not reader.behind)
    assert story.numbers == list(range(1, 5_001))


def test_a_file_is_read_as_fast_as_it_can(qtbot: QtBot) -> None:
    journal = Journal()
    reader = StoryReader(Counting(), clock=Clock(), live=False)
    reader.take(flooded(reader, journal, 0.1, 5_000))
    qtbot.waitUntil(lambda: not reader.behind)


def test_what_was_forgotten_before_is_left_out() -> None:
    story, journal = Counting(), Journal(capacity=5)
    for number in range(20):
        journal.append(float(number), "a", "b", "chat")
    StoryReader(story).take(pull(journal))
    assert story.numbers == [16, 17, 18, 19, 20]


def test_another_journal_is_read_from_its_start() -> None:
    story = Counting()
    reader = StoryReader(story)
    reader.take(pull(filled(3)))
    reader.take(pull(filled(2)))
    assert story.numbers == [1, 2, 3, 1, 2]
