"""A view that costs much is brought up to date less often."""

from __future__ import annotations

import pytest

from panel.pace import Pace


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def pace(clock: Clock) -> Pace:
    return Pace(share=0.01, least=0.1, most=2.0, clock=clock)


def spend(pace: Pace, clock: Clock, *seconds: float) -> None:
    """It happens once, in so many steps."""
    pace.begin()
    for step in seconds:
        with pace.spending():
            clock.now += step


def test_the_first_time_is_at_once(pace: Pace) -> None:
    assert pace.due()


def test_what_costs_nothing_waits_the_least(pace: Pace, clock: Clock) -> None:
    pace.begin()
    assert not pace.due()
    clock.now += 0.1
    assert pace.due()


def test_what_costs_waits_until_it_is_a_small_share(pace: Pace, clock: Clock) -> None:
    for _ in range(2):
        spend(pace, clock, 0.004, 0.001)  # the table, and its painting
    assert pace.interval == pytest.approx(0.5)
    clock.now += 0.49
    assert not pace.due()
    clock.now += 0.02
    assert pace.due()


def test_a_single_dear_time_does_not_count(pace: Pace, clock: Clock) -> None:
    spend(pace, clock, 0.002)
    spend(pace, clock, 0.3)
    assert pace.interval == pytest.approx(0.2)
    spend(pace, clock, 0.002)
    assert pace.interval == pytest.approx(0.2)


def test_it_never_waits_for_ever(pace: Pace, clock: Clock) -> None:
    for _ in range(2):
        spend(pace, clock, 10.0)
    assert pace.interval == 2.0


def test_a_failure_costs_as_well(pace: Pace, clock: Clock) -> None:
    def fail() -> None:
        with pace.spending():
            clock.now += 0.005
            raise RuntimeError

    for _ in range(2):
        pace.begin()
        with pytest.raises(RuntimeError):
            fail()
    assert pace.interval == pytest.approx(0.5)
