"""The computer slept, or a clock was set: two clocks tell which."""

from __future__ import annotations

import pytest

from server.sleep import SleepWatch


@pytest.mark.parametrize(
    ("monotonic", "wall", "slept"),
    [
        (1.0, 1.0, 0.0),
        (0.1, 0.1, 0.0),
        (4.9, 4.9, 0.0),  # a loop that was busy
        (0.1, 600.1, 600.1),  # Linux and macOS: the monotonic clock stood still
        (600.1, 600.1, 600.1),  # Windows: it did not, or the process was stopped
        (1.0, -3600.0, 0.0),  # someone set the clock back
        (10.0, -3600.0, 10.0),
    ],
)
def test_what_two_clocks_say(monotonic: float, wall: float, slept: float) -> None:
    watch = SleepWatch(100.0, 1_700_000_000.0)
    assert watch.look(100.0 + monotonic, 1_700_000_000.0 + wall) == pytest.approx(slept)


def test_each_sleep_is_told_once() -> None:
    watch = SleepWatch(0.0, 0.0)
    assert watch.look(1.0, 61.0) == 61.0
    assert watch.look(2.0, 62.0) == 0.0
    assert watch.look(3.0, 123.0) == 61.0
