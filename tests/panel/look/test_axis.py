"""Axes have round figures."""

from __future__ import annotations

import pytest

from panel.look.axis import figure, nice, steps


@pytest.mark.parametrize(("highest", "top"), [(0.2, 1), (1, 1), (1.1, 2), (4.9, 5), (51, 100)])
def test_the_top_is_the_next_round_figure(highest: float, top: float) -> None:
    assert nice(highest) == top


@pytest.mark.parametrize(("top", "most", "found"), [(5, 5, [0, 1, 2, 3, 4, 5]), (20, 3, [0, 10, 20])])
def test_there_are_as_many_steps_as_there_is_room_for(top: float, most: int, found: list[float]) -> None:
    assert steps(top, most) == found


def test_figures_are_short() -> None:
    assert [figure(value) for value in (0.5, 20, 9_999, 20_000)] == ["0.5", "20", "9999", "20k"]
