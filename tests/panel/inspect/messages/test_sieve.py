"""A selection narrows messages as it says, only faster."""

from __future__ import annotations

from itertools import product

import pytest

from panel.focus import Selection
from panel.inspect.messages.sieve import Sieve, admitting
from server.journal import EVERYONE, SERVER, Journal


def crowd() -> Journal:
    journal = Journal()
    ends = ("a", "b", "c", SERVER, EVERYONE)
    for number, (sender, recipient, room) in enumerate(product(ends, ends, ("", "x", "y"))):
        journal.append(number / 10, sender, recipient, "chat", room)
    return journal


@pytest.mark.parametrize("room", ["", "x"])
@pytest.mark.parametrize("peers", [(), ("a",), ("a", "b")])
@pytest.mark.parametrize("span", [None, (1.0, 4.5)])
def test_it_is_what_the_selection_admits(
    room: str, peers: tuple[str, ...], span: tuple[float, float] | None
) -> None:
    selection = Selection(room, peers, span)
    admits = admitting(selection)
    seen = crowd().since(0).observations
    assert [o.seq for o in seen if admits(o)] == [o.seq for o in seen if selection.admits(o)]


class Clock:
    """Time passes with the messages that were looked at: `each` seconds for one."""

    def __init__(self, journal: Journal, each: float) -> None:
        self.each = each
        self.looked = 0

    def __call__(self) -> float:
        return self.looked * self.each


@pytest.mark.parametrize(("each", "most"), [(1e-7, 40_000), (1e-6, 4_500), (1e-4, 300), (1e-2, 260)])
def test_it_stops_in_time_whatever_a_message_costs(each: float, most: int) -> None:
    journal = Journal(100_000)
    for _ in range(50_000):
        journal.append(0.0, "a", "b", "chat")
    clock = Clock(journal, each)

    def matches(_: object) -> bool:
        clock.looked += 1
        return True

    sieve = Sieve(matches, 0, clock)
    slices = []
    for _ in range(6):
        before = sieve.last
        sieve.look(journal, journal.total, 0.003)
        slices.append(sieve.last - before)
    assert 0 < max(slices) <= most
    assert slices[-1] * each <= max(0.008, 8 * each), "it has learnt what a message costs"
    assert list(sieve.found) == list(range(1, sieve.last + 1))


def test_neighbours() -> None:
    journal = crowd()
    sieve = Sieve(lambda o: o.seq % 10 == 0, 0)
    assert sieve.look(journal, journal.total)
    assert list(sieve.found) == [10, 20, 30, 40, 50, 60, 70]
    assert [sieve.after(n) for n in (0, 10, 69, 70)] == [10, 20, 70, 0]
    assert [sieve.before(n) for n in (10, 11, 99)] == [0, 10, 70]
    assert [sieve.place(n) for n in (10, 11, 70)] == [1, 0, 7]
    assert sieve.forget(31) == 3
    assert [sieve.holds(n) for n in (30, 40, 45)] == [False, True, False]
