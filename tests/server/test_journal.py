"""The ring: what fits stays in order, what fell out is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.journal import Journal


def filled(count: int, **options: int) -> Journal:
    journal = Journal(**options)
    for number in range(1, count + 1):
        journal.append(float(number), "a", "b", "chat", "room", b"x" * 10)
    return journal


def test_a_reader_that_keeps_up_sees_each_once() -> None:
    journal = Journal(capacity=10)
    cursor, seen = 0, []
    for number in range(25):
        journal.append(number, "a", "b", "offer")
        batch = journal.since(cursor)
        cursor = batch.cursor
        seen += [o.seq for o in batch.observations]
        assert batch.lost == 0
    assert seen == list(range(1, 26))


def test_a_reader_that_comes_late_learns_how_much_is_lost() -> None:
    batch = filled(25, capacity=10).since(3)
    assert [o.seq for o in batch.observations] == list(range(16, 26))
    assert (batch.lost, batch.cursor) == (12, 25)


@pytest.mark.parametrize(("count", "oldest"), [(0, 1), (3, 1), (25, 16)])
def test_the_oldest_that_is_here_is_known(count: int, oldest: int) -> None:
    assert filled(count, capacity=10).oldest == oldest


def test_a_batch_is_bounded_and_can_be_continued() -> None:
    journal = filled(7)
    first = journal.since(0, limit=5)
    assert [o.seq for o in first.observations] == [1, 2, 3, 4, 5]
    assert [o.seq for o in journal.since(first.cursor, limit=5).observations] == [6, 7]


def test_payloads_are_bounded_in_bytes_too() -> None:
    batch = filled(100, budget=55).since(0)
    assert [o.seq for o in batch.observations] == [96, 97, 98, 99, 100]
    assert batch.lost == 95


def test_one_payload_beyond_the_budget_is_still_shown() -> None:
    assert [o.seq for o in filled(2, budget=5).since(0).observations] == [2]


@given(st.lists(st.integers(0, 40), max_size=30), st.integers(1, 50), st.integers(1, 20))
def test_nothing_is_skipped_silently(bursts: list[int], capacity: int, limit: int) -> None:
    journal = Journal(capacity=capacity)
    cursor = seen = lost = 0
    for burst in bursts:
        for _ in range(burst):
            journal.append(0, "a", "b", "chat")
        batch = journal.since(cursor, limit)
        numbers = [o.seq for o in batch.observations]
        assert numbers == list(range(batch.cursor - len(numbers) + 1, batch.cursor + 1))
        cursor, seen, lost = batch.cursor, seen + len(numbers), lost + batch.lost
        assert seen + lost == cursor


def test_an_empty_journal_is_no_journal() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Journal(capacity=0)
