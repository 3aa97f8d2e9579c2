"""What is measured, in which unit it is shown, and how far its axis goes at least."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from panel import texts
from panel.look import axis, numbers
from panel.trace.story import Sample


@dataclass(frozen=True, slots=True)
class Metric:
    """`read` gives a sample's value in the unit of the title. `low`: the low values are the bad ones."""

    name: str
    title: Callable[[], str]
    read: Callable[[Sample], float | None]
    floor: float
    low: bool = False


def _scaled(value: float | None, factor: float) -> float | None:
    return None if value is None else value * factor


METRICS: tuple[Metric, ...] = (
    Metric("in", lambda: texts.tr("In, Mbit/s"), lambda s: _scaled(s.received_bps, 1e-6), 0.1),
    Metric("out", lambda: texts.tr("Out, Mbit/s"), lambda s: _scaled(s.sent_bps, 1e-6), 0.1),
    Metric("rtt", lambda: texts.tr("RTT, ms"), lambda s: _scaled(s.rtt, 1000), 10),
    Metric("jitter", lambda: texts.tr("Jitter, ms"), lambda s: _scaled(s.jitter, 1000), 5),
    Metric("loss", lambda: texts.tr("Loss, %"), lambda s: _scaled(s.loss, 100), 2),
    Metric("fps", lambda: texts.tr("Frames/s"), lambda s: s.fps, 10, low=True),
    Metric("freezes", lambda: texts.tr("Freezes"), lambda s: float(s.freezes), 2),
)


def figure(value: float | None) -> str:
    """Three figures at most: "0.04", "1.2", "12", "1,204"."""
    if value is None:
        return texts.DASH
    if value == 0 or value >= 10:
        return numbers.figure(value, ",.0f")
    return numbers.figure(value, ".1f" if value >= 1 else ".2f")


def nice(top: float) -> float:
    """A round figure for the top of an axis: shares and seconds are small."""
    return axis.nice(top, 1e-3)
