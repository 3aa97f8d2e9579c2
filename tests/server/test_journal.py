"""The ring: what fits stays in order, what fell out is counted."""

from __future__ import annotations

import sys
from collections import deque
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.journal import Journal, Observation


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


def test_what_is_kept_counts_and_not_what_it_is_a_part_of() -> None:
    journal = Journal(budget=30)
    for at in range(3):
        journal.append(at, "a", "b", "chat", raw=b"x" * 10, size=70_000)
    assert [(o.seq, o.size) for o in journal.since(0).observations] == [(1, 70_000), (2, 70_000), (3, 70_000)]
    assert journal.bytes_total == 30


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


@given(
    st.lists(st.integers(0, 3_000), max_size=6), st.integers(1, 5_000), st.integers(1, 4_000),
    st.integers(0, 12_000),
)  # fmt: skip
def test_any_part_can_be_read(bursts: list[int], capacity: int, limit: int, cursor: int) -> None:
    """Blocks are an inside matter: wherever one begins to read, what comes is in order and complete."""
    journal = Journal(capacity=capacity)
    for burst in bursts:
        for _ in range(burst):
            journal.append(0, "a", "b", "chat")
    cursor = min(cursor, journal.total)
    batch = journal.since(cursor, limit)
    first = max(cursor, journal.oldest - 1) + 1
    last = min(journal.total, first + limit - 1)
    assert [o.seq for o in batch.observations] == list(range(first, last + 1))
    assert journal.total - journal.oldest + 1 == min(journal.total, capacity)


def test_an_old_part_costs_no_more_than_a_new_one() -> None:
    """Reading a long journal from its beginning must not get slower with its length."""

    class Block(list[Observation]):
        read = 0

        def __getitem__(self, key: Any) -> Any:
            Block.read += 1
            return super().__getitem__(key)

    journal = filled(50_000, capacity=50_000)
    journal._blocks = deque(Block(block) for block in journal._blocks)
    cursor = 0
    while cursor < journal.total:
        cursor = journal.since(cursor, 1_000).cursor
    assert Block.read <= 50 + len(journal._blocks)


@pytest.mark.parametrize("before", [0, 1, 7, 1_023, 1_024, 1_025, 2_600])
def test_what_is_kept_stays_as_it_was(before: int) -> None:
    journal = filled(before, capacity=2_000)
    oldest, kept, then = journal.oldest, journal.keep(), journal.since(0, 5_000)
    again = journal.keep()
    for _ in range(4_000):
        journal.append(0.0, "c", "d", "offer")
    assert (kept.oldest, kept.total, kept.since(0, 5_000)) == (oldest, before, then)
    assert (
        again.since(before // 2, 3).observations
        == then.observations[: before + 1][
            max(before // 2 - then.lost, 0) : max(before // 2 - then.lost, 0) + 3
        ]
    )
    assert [o.seq for o in journal.since(0).observations] == list(range(before + 2_001, before + 4_001))


def test_keeping_copies_little() -> None:
    journal = filled(100_000, capacity=99_000)
    assert sum(a is not b for a, b in zip(journal.keep()._blocks, journal._blocks, strict=True)) == 1


def test_what_fell_out_is_let_go_of() -> None:
    """Not when its whole block is empty: payloads are large."""
    journal = Journal(capacity=2)
    raw = b"x" * 1_000
    before = sys.getrefcount(raw)
    for _ in range(10):
        journal.append(0.0, "a", "b", "chat", "", raw)
    assert sys.getrefcount(raw) == before + 2


def test_an_empty_journal_is_no_journal() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Journal(capacity=0)
