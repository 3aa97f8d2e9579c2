"""How durations are written on a timeline."""

from __future__ import annotations

from math import ceil, log10

from panel import texts
from panel.look.numbers import figure, fill


def duration(seconds: float) -> str:
    """For example "84 ms", "1.24 s", "12 s", "3 min"."""
    if seconds < 1:
        return fill(texts.tr("{0:.0f} ms"), seconds * 1000)
    return fill(texts.tr("{0:.2f} s"), seconds) if seconds < 10 else texts.age(seconds)


def since(seconds: float, step: float = 0.001) -> str:
    """How long after the beginning, as exactly as `step` seconds need: "+84 ms", "+1.24 s", "+1:02.5"."""
    if seconds <= 0:
        return texts.tr("0")
    if seconds < 1:
        return fill(texts.tr("+{0:.0f} ms"), seconds * 1000)
    digits = min(3, max(0, ceil(-log10(step) - 1e-9)))
    minutes, rest = divmod(round(seconds, digits), 60)
    if minutes < 1:
        return texts.tr("+{0} s").format(figure(rest, f".{digits}f"))
    clock = figure(rest, f"0{digits + 3 if digits else 2}.{digits}f")
    hours, minutes = divmod(int(minutes), 60)
    return f"+{hours}:{minutes:02}:{clock}" if hours else f"+{minutes}:{clock}"
