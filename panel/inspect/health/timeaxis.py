"""What stands below the graphs: how long ago, or what the clock said."""

from __future__ import annotations

from datetime import datetime

from panel.look.numbers import fill
from panel.texts import tr

Marks = list[tuple[float, str]]  # seconds before the right end, and what stands there
_AGO = {60.0: 15, 300.0: 60, 600.0: 120}  # seconds between two figures, by window
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400)


def ago(window: float, *, wide: bool) -> Marks:
    """Of what happens now, which is at the right end. `window`: seconds in sight."""
    step = _AGO.get(window, window / 4) * (1 if wide else 2)
    marks, back = [], 0.0
    while back <= window:
        marks.append((back, _ago(back)))
        back += step
    return marks


def clock(window: float, end: float, *, wide: bool) -> Marks:
    """Of what was recorded. `end` is the wall-clock time of the right end."""
    most = 5 if wide else 2
    step = next((step for step in _STEPS if window / step <= most), _STEPS[-1])
    back, marks = end % step, []
    while back <= window:
        marks.append((back, datetime.fromtimestamp(end - back).astimezone().strftime("%H:%M:%S")))
        back += step
    return marks


def _ago(seconds: float) -> str:
    if not seconds:
        return tr("now")
    if seconds < 60 or seconds % 60:
        return fill(tr("-{0:.0f} s"), seconds)
    return fill(tr("-{0:.0f} min"), seconds / 60)
