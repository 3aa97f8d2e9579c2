"""Axes with round figures."""

from __future__ import annotations

from panel.look import numbers


def nice(top: float, least: float = 1.0) -> float:
    """The next of 1, 2, 5 times a power of ten, from `least` on: the axis does not tremble."""
    step = least
    while step * 10 < top:
        step *= 10
    return next(step * factor for factor in (1, 2, 5, 10) if step * factor >= top)


def steps(top: float, most: int) -> list[float]:
    """The figures of an axis from 0 to a nice `top`: `most` intervals at most, one at least."""
    leading = top
    while leading >= 10:
        leading /= 10
    parts = {1: (5, 2), 2: (4, 2), 5: (5,)}[round(leading)]
    count = next((part for part in parts if part <= most), 1)
    return [top * number / count for number in range(count + 1)]


def figure(value: float) -> str:
    return numbers.figure(value, "g") if value < 10_000 else numbers.figure(value / 1000, "g") + "k"
