"""Deadlines: each is told once, never early, and less than a step late."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.wheel import Wheel


def test_what_is_due_comes_out_once_in_order() -> None:
    wheel: Wheel[str] = Wheel(0.1)
    wheel.set("late", 0.55)
    wheel.set("soon", 0.21)
    assert wheel.due(0.2) == []
    assert wheel.due(0.7) == ["soon", "late"]
    assert wheel.due(9.0) == []


def test_a_new_deadline_replaces_the_old_one() -> None:
    wheel: Wheel[str] = Wheel(0.1)
    wheel.set("a", 0.2)
    wheel.set("a", 0.5)
    wheel.set("b", 0.5)
    wheel.drop("b")
    wheel.drop("b")
    assert wheel.due(0.3) == []
    assert wheel.due(0.6) == ["a"]


@given(
    st.lists(st.tuples(st.integers(0, 5), st.floats(0, 10)), max_size=20),
    st.lists(st.floats(0, 0.7), max_size=40),
)
def test_never_early_and_less_than_two_steps_late(plans: list[tuple[int, float]], waits: list[float]) -> None:
    wheel: Wheel[int] = Wheel(0.1)
    for item, due in plans:
        wheel.set(item, due)
    expected, now = dict(plans), 0.0
    for wait in (*waits, 20.0):
        now += wait
        for item in wheel.due(now):
            assert expected.pop(item) <= now + 1e-9
        assert all(due > now - 0.2 for due in expected.values())
    assert not expected
