"""The graphs of the loop's health: what each shows, in which colours and figures."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, log10
from operator import add

from panel.look.axis import figure as axis_figure
from panel.look.axis import nice, steps
from panel.look.numbers import figure, fill
from panel.look.schemes import Role
from panel.look.strip import Series
from panel.meters.history import UNKNOWN, History
from panel.texts import DASH, milliseconds, tr

MOST = 400  # points of a curve that is drawn at once
_HEADROOM = 1.15
Values = Sequence[float]


@dataclass(frozen=True, slots=True)
class Curve:
    """One field of the history (`panel.meters.history.Point`). A lane with one curve needs no name for it."""

    field: str
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Lane:
    """Curves over one axis, which goes to `floor` at least. `stacked`: each on top of those before it.

    `logarithmic`: each power of ten from 0.1 on has the same height, so that what is usual can be seen beside
    a spike. `weight` is its share of the height, `figure` writes a value with its unit, `widest` is a long
    one.
    """

    name: str
    title: str
    curves: tuple[Curve, ...]
    figure: Callable[[float], str]
    widest: float
    floor: float
    weight: int = 1
    stacked: bool = False
    logarithmic: bool = False

    @property
    def inks(self) -> list[Role]:
        """The colours in the order of `drawn`."""
        roles = [curve.role for curve in self.curves]
        return roles[::-1] if self.stacked else roles

    def values(self, history: History, first: int) -> list[array[float]]:
        """What each curve has from point number `first` on."""
        return [history.column(curve.field)[first:] for curve in self.curves]

    def drawn(self, history: History, first: int, most: int = MOST) -> Series:
        """What is drawn from point number `first` on, in about `most` points: the highest of neighbours."""
        times = history.times[first:]
        step = max(1, len(times) // most)
        curves = [_thinned(values, step) for values in self.values(history, first)]
        if self.stacked:
            curves = _piled(curves)[::-1]  # the highest first: the others are painted over it
        if self.logarithmic:
            curves = [list(map(_height, values)) for values in curves]
        return Series(tuple(times[step - 1 :: step]), tuple(map(tuple, curves)))

    def top(self, history: History, first: int) -> float:
        """How high the axis is, in what is drawn."""
        if self.stacked:
            return self.floor
        highest = max((max(values, default=0.0) for values in self.values(history, first)), default=0.0)
        highest = max(self.floor, highest * _HEADROOM)
        return float(ceil(_height(highest))) if self.logarithmic else nice(highest)

    def ticks(self, top: float, most: int) -> list[tuple[float, str]]:
        """Heights of the axis with what stands there: `most` intervals at most, one at least."""
        if not self.logarithmic:
            return [(value, axis_figure(value)) for value in steps(top, most)]
        apart = max(1, ceil(top / max(1, most)))
        return [(height, axis_figure(10.0 ** (height - 1))) for height in range(0, round(top) + 1, apart)]

    def share(self, value: float, top: float) -> float:
        """How high a value stands on the axis, from 0 to 1."""
        return (_height(value) if self.logarithmic else value) / top

    def readout(self, history: History, point: int | None) -> list[str]:
        """What each curve has at a point, for people."""
        columns = [history.column(curve.field) for curve in self.curves]
        return [self.written(UNKNOWN if point is None else column[point]) for column in columns]

    def written(self, value: float) -> str:
        return self.figure(value) if value >= 0 else DASH


def _thinned(values: array[float], step: int) -> Values:
    """The highest of each `step` neighbours; what is left at the end is dropped, and comes with the next."""
    if step == 1:
        return values
    return [max(values[end - step : end]) for end in range(step, len(values) + 1, step)]


def _height(value: float) -> float:
    """On a logarithmic axis, 0 for 0.1; what is unknown stays so."""
    return log10(max(value, 0.1)) + 1 if value >= 0 else UNKNOWN


def _piled(curves: Sequence[Values]) -> list[Values]:
    """Each on top of those before it. Where one is unknown, all are."""
    piled: list[Values] = []
    below: Values = [0.0] * len(curves[0])
    for values in curves:
        below = [
            total if min(low, value) >= 0 else UNKNOWN
            for total, low, value in zip(map(add, below, values), below, values, strict=True)
        ]
        piled.append(below)
    return piled


def _percent(value: float) -> str:
    return fill(tr("{0:.1f} %"), value) if value < 10 else fill(tr("{0:.0f} %"), value)


def _rate(value: float) -> str:
    return fill(tr("{0:,.1f}/s"), value) if value < 10 else fill(tr("{0:,.0f}/s"), value)


def _memory(value: float) -> str:
    return fill(tr("{0:,.0f} MiB"), value)


def _count(value: float) -> str:
    return figure(value, ",.0f")


def lanes() -> tuple[Lane, ...]:
    """All, from top to bottom, in the language of now."""
    lag = (Curve("p50", "p50", "accent"), Curve("p99", "p99", "warn"), Curve("max", tr("max"), "danger"))
    work = (
        Curve("sockets", tr("sockets"), "accent"),
        Curve("timers", tr("timers"), "warn"),
        Curve("callbacks", tr("callbacks"), "ok"),
        Curve("qt", tr("painting, input"), "dim"),
    )
    return (
        Lane("lag", tr("Loop lag"), lag, milliseconds, 888, 10.0, weight=3, logarithmic=True),
        Lane("work", tr("Busy with"), work, _percent, 88, 100.0, weight=2, stacked=True),
        _single("rate", tr("Messages"), _rate, 88_888, 10.0),
        _single("cpu", tr("Processor, of one core"), _percent, 100, 20.0),
        _single("memory", tr("Memory"), _memory, 8_888, 100.0),
        _single("descriptors", tr("Open files and sockets"), _count, 88_888, 50.0),
        _single("connections", tr("Connections"), _count, 88_888, 10.0),
    )


def recorded_lanes() -> tuple[Lane, ...]:
    """Of a recording, which has spikes and nothing else."""
    return (Lane("lag", tr("Spikes"), (), milliseconds, 888, 1000.0, weight=3, logarithmic=True),)


def _single(field: str, title: str, figure: Callable[[float], str], widest: float, floor: float) -> Lane:
    return Lane(field, title, (Curve(field, "", "accent"),), figure, widest, floor)
