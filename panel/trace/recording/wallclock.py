"""Times as other programs write them."""

from __future__ import annotations

import math
from datetime import datetime

_IN_WORDS = ("%m/%d/%Y, %I:%M:%S %p", "%d/%m/%Y, %H:%M:%S", "%d.%m.%Y, %H:%M:%S", "%Y/%m/%d %H:%M:%S")
_LATEST = 1e11  # seconds since 1970: what is beyond counts in milliseconds, and this year is not


def read(time: str | float) -> float | None:
    """Seconds since 1970 of a time in milliseconds, in ISO 8601, or in words. None where it cannot be read.

    Words tell no time zone: it is taken for this computer's.
    """
    if isinstance(time, str):
        return _number(time) or _in_words(time)
    return time / 1000 if math.isfinite(time) and 0 < time / 1000 < _LATEST else None


def _number(time: str) -> float | None:
    try:
        return read(float(time))
    except ValueError:
        return None


def _in_words(time: str) -> float | None:
    time = time.replace("\N{NARROW NO-BREAK SPACE}", " ").strip()
    try:
        return datetime.fromisoformat(time).timestamp()
    except (ValueError, OverflowError):
        pass
    for form in _IN_WORDS:
        try:
            return datetime.strptime(time, form).astimezone().timestamp()
        except (ValueError, OverflowError):
            continue
    return None
