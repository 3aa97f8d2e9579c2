"""What is kept for a client that may come back: everything it lacks, in order, or nothing and it is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import outbox
from server.outbox import MAX_KEPT, MAX_KEPT_BYTES, Outbox
from server.transport import MAX_QUEUED, MAX_QUEUED_BYTES


def send(box: Outbox, count: int = 1, size: int = 0) -> None:
    """Send so many messages, whose payload is their number, padded to `size`."""
    for _ in range(count):
        box.seq += 1
        box.keep(b"%d" % box.seq + b" " * size)


def numbers(kept: list[bytes] | None) -> list[int]:
    assert kept is not None
    return [int(payload) for payload in kept]


def test_a_new_one_has_nothing_to_repeat() -> None:
    assert Outbox().since(0) == []


def test_what_was_missed_is_repeated_in_order() -> None:
    box = Outbox()
    send(box, 5)
    assert numbers(box.since(0)) == [1, 2, 3, 4, 5]
    assert numbers(box.since(3)) == [4, 5]
    assert box.since(5) == []


def test_what_was_acknowledged_is_not_kept() -> None:
    box = Outbox()
    send(box, 5)
    box.acknowledge(3)
    assert numbers(box.since(3)) == [4, 5]
    assert box.since(2) is None


@pytest.mark.parametrize("ack", [0, 2, 3, 6, 1000])
def test_an_acknowledgement_of_the_past_or_the_future_changes_nothing(ack: int) -> None:
    box = Outbox()
    send(box, 5)
    box.acknowledge(3)
    box.acknowledge(ack)
    assert numbers(box.since(3)) == [4, 5]


def test_nobody_can_have_seen_what_was_not_sent() -> None:
    box = Outbox()
    send(box, 5)
    assert box.since(6) is None


def test_one_message_too_many_and_all_is_lost() -> None:
    box = Outbox()
    send(box, MAX_KEPT)
    assert len(numbers(box.since(0))) == MAX_KEPT
    send(box)
    assert box.since(0) is None
    assert box.since(MAX_KEPT) is None
    assert box.since(MAX_KEPT + 1) == []


def test_one_byte_too_many_and_all_is_lost() -> None:
    box = Outbox()
    send(box, 1, MAX_KEPT_BYTES - 1)
    assert numbers(box.since(0)) == [1]
    send(box)
    assert box.since(0) is None


def test_bytes_that_were_acknowledged_do_not_count() -> None:
    box = Outbox()
    for _ in range(20):
        send(box, 1, MAX_KEPT_BYTES // 3)
        box.acknowledge(box.seq - 1)
    assert numbers(box.since(19)) == [20]


def test_after_an_acknowledgement_it_keeps_again() -> None:
    box = Outbox()
    send(box, MAX_KEPT + 10)
    box.acknowledge(MAX_KEPT + 5)
    send(box, 2)
    assert box.since(MAX_KEPT + 5) is None  # what it lacks was dropped before
    assert numbers(box.since(MAX_KEPT + 10)) == [MAX_KEPT + 11, MAX_KEPT + 12]


def test_all_that_is_kept_fits_into_the_connection_of_who_comes_back() -> None:
    """It is sent at once, behind `resumed`: who had to be cut for that would never come back."""
    assert MAX_KEPT < MAX_QUEUED - 8
    assert MAX_KEPT_BYTES <= MAX_QUEUED_BYTES // 2


@pytest.mark.fuzz
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("ack"), st.integers(0, 40)), st.tuples(st.just("send"), st.integers(0, 30))
        )
    )
)
def test_what_is_repeated_is_always_exactly_what_was_missed(script: list[tuple[str, int]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(outbox, "MAX_KEPT", 8)
        patch.setattr(outbox, "MAX_KEPT_BYTES", 100)
        box, gone = Outbox(), 0
        for step, number in script:
            if step == "send":
                send(box, size=number)
            else:
                box.acknowledge(number)
                gone = max(gone, number if number <= box.seq else 0)
        for seq in range(box.seq + 1):
            kept = box.since(seq)
            assert kept is None or numbers(kept) == list(range(seq + 1, box.seq + 1))
        assert box.since(box.seq) == []
