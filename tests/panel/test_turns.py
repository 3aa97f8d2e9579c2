"""Takers of a pull come one after the other, with room for sockets in between."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from panel.feed import Feed, Pull
from panel.turns import Turns
from tests.panel.fakes import FakeServer


@pytest.fixture
def pull() -> Pull:
    """One that was not asked for."""
    pulls: list[Pull] = []
    feed = Feed(FakeServer())
    feed.pulled.connect(pulls.append)
    feed.pull()
    return replace(pulls[0], fresh=False)


def test_each_has_a_turn_of_its_own(qtbot: QtBot, pull: Pull) -> None:
    turns, seen = Turns(), list[str]()
    turns.hand(pull, [lambda _: seen.append("a"), lambda _: seen.append("b")])
    assert not seen
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["a", "b"]


def test_who_still_waits_gets_the_newest(qtbot: QtBot, pull: Pull) -> None:
    turns, seen = Turns(), list[float]()
    turns.hand(replace(pull, at=1), [lambda one: seen.append(one.at)])
    turns.hand(replace(pull, at=2), [lambda one: seen.append(-one.at)])
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [2]


def test_what_was_asked_for_comes_at_once_and_instead(qtbot: QtBot, pull: Pull) -> None:
    turns, seen = Turns(), list[str]()
    turns.hand(pull, [lambda _: seen.append("before")])
    turns.hand(replace(pull, fresh=True), [lambda _: seen.append("now")])
    assert seen == ["now"]
    turns.hand(pull, [lambda _: seen.append("after")])
    qtbot.waitUntil(lambda: len(seen) > 1)
    assert seen == ["now", "after"]
