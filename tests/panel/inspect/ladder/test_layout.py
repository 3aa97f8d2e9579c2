"""Time becomes pixels: messages apart, silences folded, the old untouched by the new."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.inspect.ladder.layout import LEAST_ZOOM, MOST_ZOOM, Timeline, scale_at

times = st.lists(st.floats(0, 1000, allow_nan=False), max_size=40)
zooms = st.floats(LEAST_ZOOM, MOST_ZOOM)


def timeline(*at: float, zoom: float = 1.0) -> Timeline:
    made = Timeline(zoom)
    made.extend(at)
    return made


def test_a_burst_can_be_read() -> None:
    line = timeline(1.0, 1.0, 1.001, 1.002)
    assert line.ys(0, 4) == [0, 20, 40, 60]
    assert line.height == 60


def test_time_is_to_scale_between_messages() -> None:
    line = timeline(1.0, 1.25, 1.75)
    assert line.ys(0, 3) == pytest.approx([0, 60, 180])
    assert line.y_at(1.5) == pytest.approx(120)
    assert line.time_at(120) == pytest.approx(1.5)


def test_a_silence_is_folded() -> None:
    line = timeline(1.0, 13.0, 13.1, 700.0)
    first, second = line.folds(0, len(line))
    assert (first.seconds, first.bottom - first.top) == (12.0, scale_at(1.0).fold)
    assert second.seconds == pytest.approx(686.9)
    assert line.folds(2, 3) == []
    assert line.height < 200


def test_zoomed_in_shorter_silences_are_folded() -> None:
    line = timeline(1.0, 1.25)
    assert line.folds(0, 2) == []
    line.rescale(10.0)
    assert [fold.seconds for fold in line.folds(0, 2)] == [0.25]


def test_zoomed_out_everything_comes_closer() -> None:
    line = timeline(*(number / 1000 for number in range(1000)))
    tall = line.height
    line.rescale(0.1)
    assert line.height == pytest.approx(tall / 10)


def test_a_zoom_has_bounds() -> None:
    line = timeline(1.0, 2.0)
    line.rescale(1e9)
    assert line.zoom == MOST_ZOOM
    line.rescale(0.0)
    assert line.zoom == LEAST_ZOOM


@given(times, times, zooms)
def test_adding_by_and_by_is_the_same_as_at_once(first: list[float], more: list[float], zoom: float) -> None:
    by_and_by, at_once = Timeline(zoom), Timeline(zoom)
    by_and_by.extend(first)
    before = by_and_by.ys(0, len(first))
    by_and_by.extend(more)
    at_once.extend(first + more)
    assert by_and_by.ys(0, len(first)) == before
    assert by_and_by.ys(0, 80) == pytest.approx(at_once.ys(0, 80))
    assert at_once.ys(0, 80) == sorted(at_once.ys(0, 80))


@given(times, zooms)
def test_places_and_times_belong_together(at: list[float], zoom: float) -> None:
    line = Timeline(zoom)
    line.extend(at)
    for row, y in enumerate(line.ys(0, len(line))):
        assert line.time_at(y) == pytest.approx(line.time(row))
        first, last = line.between(y, y)
        assert first <= row < last


def test_what_is_dropped_moves_the_rest_up() -> None:
    line = timeline(1.0, 1.1, 1.3, 1.35)
    before = line.ys(0, 4)
    moved = line.drop(2)
    assert moved == pytest.approx(before[2])
    assert line.ys(0, 2) == pytest.approx([0, before[3] - before[2]])
    line.extend([1.36])
    assert len(line) == 3
    assert line.drop(3) == 0.0
    assert (line.height, line.time_at(5.0), line.y_at(5.0)) == (0.0, 0.0, 0.0)


def test_outside_of_the_messages_time_is_to_scale() -> None:
    line = timeline(1.0, 1.5)
    assert line.y_at(0.5) == pytest.approx(-120)
    assert line.time_at(-120) == pytest.approx(0.5)
    assert line.y_at(2.0) == pytest.approx(240)
    assert line.time_at(240) == pytest.approx(2.0)


def test_a_time_begins_with_its_first_message() -> None:
    line = timeline(1.0, 2.0, 2.0, 2.0)
    assert (line.y_from(2.0), line.y_at(2.0)) == (line.y(1), line.y(3))
    assert line.y_from(2.5) == line.y_at(2.5)


def test_where_many_share_a_line_some_stand_for_all() -> None:
    line = timeline(*(number / 1000 for number in range(10_000)), zoom=0.001)
    chosen = line.thinned(0, 10_000, 500)
    lines = {int(y) for y in line.ys(0, 10_000)}
    assert len(chosen) <= 500
    assert {int(line.y(row)) for row in chosen} == lines
    assert list(line.thinned(20, 30, 500)) == list(range(20, 30))


def test_all_fit_into_a_height() -> None:
    line = timeline(*(number * 0.05 for number in range(200)), *(500 + number * 7.0 for number in range(50)))
    line.rescale(line.fitting(600))
    assert 550 <= line.height <= 600


def test_a_few_messages_do_not_fill_the_window() -> None:
    assert timeline(1.0, 1.1).fitting(10_000) <= 1.5
    assert timeline().fitting(100) <= 1.5
