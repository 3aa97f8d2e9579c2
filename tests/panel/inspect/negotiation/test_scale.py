"""The time axis keeps proportions, folds long waits, and goes both ways."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from panel.inspect.negotiation.amounts import duration, since
from panel.inspect.negotiation.scale import Scale


def test_times_stand_in_proportion() -> None:
    scale = Scale([10.0, 10.5, 11.0], 100, 300)
    assert [scale.x(at) for at in (10.0, 10.25, 10.5, 11.0)] == [100, 150, 200, 300]
    assert not scale.folds
    assert scale.stretches() == [(10.0, 11.0)]


def test_a_long_wait_is_folded() -> None:
    scale = Scale([0.0, 0.5, 60.5, 61.0], 0, 440)
    assert [(fold.left, fold.right, fold.seconds) for fold in scale.folds] == [(200, 240, 60.0)]
    assert scale.x(60.5) - scale.x(0.5) == 40
    assert scale.x(0.5) == scale.x(61.0) - scale.x(60.5) == 200
    assert scale.stretches() == [(0.0, 0.5), (60.5, 61.0)]


def test_with_many_waits_the_rest_keeps_its_room() -> None:
    scale = Scale([0.0, *(number * 10.0 for number in range(1, 41)), 400.5], 0, 100)
    assert sum(fold.right - fold.left for fold in scale.folds) == pytest.approx(60)
    assert scale.places[-1] == pytest.approx(100)


def test_before_and_after_stand_at_the_ends() -> None:
    scale = Scale([5.0, 6.0], 10, 20)
    assert (scale.x(0.0), scale.x(99.0)) == (10, 20)
    assert (scale.at(0), scale.at(99)) == (5.0, 6.0)


def test_one_moment_or_none() -> None:
    assert Scale([7.0], 10, 20).x(7.0) == 10
    assert Scale([], 10, 20).at(15) == 0.0


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=30), st.floats(0, 1))
@example([0.0, 5e-324], 0.5)
def test_it_goes_both_ways(times: list[float], share: float) -> None:
    scale = Scale(times, 50, 750)
    at = scale.start + share * (scale.end - scale.start)
    assert 50 <= scale.x(at) <= 750 + 1e-6
    assert scale.at(scale.x(at)) == pytest.approx(at, abs=1e-3 * max(1.0, scale.end))
    assert scale.places == sorted(scale.places)


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.084, "84 ms"), (1.238, "1.24 s"), (12.0, "12 s"), (200.0, "3 min")]
)
def test_durations(seconds: float, text: str) -> None:
    assert duration(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "step", "text"),
    [
        (0.0, 0.1, "0"),
        (0.2, 0.1, "+200 ms"),
        (1.25, 0.05, "+1.25 s"),
        (60.0, 1, "+1:00"),
        (62.5, 0.1, "+1:02.5"),
        (59.996, 0.01, "+1:00.00"),
        (3_725.25, 0.05, "+1:02:05.25"),
    ],
)
def test_how_long_after_the_beginning(seconds: float, step: float, text: str) -> None:
    assert since(seconds, step) == text
