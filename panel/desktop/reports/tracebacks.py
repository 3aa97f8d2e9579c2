"""An exception as text, without the values that were in it."""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Iterator
from types import TracebackType

from server.errors import SignalingError

_DEEPEST = 8  # exceptions that were the cause of another
_FRAMES = 60
_LONGEST = 400
# Python itself words these, about the code: what is quoted in them are names that we gave.
_ABOUT_CODE = (AttributeError, ImportError, NameError, TypeError)
_QUOTED = re.compile(
    r"(?<!\w)b?(?P<mark>['\"\N{LEFT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}`])(?:\\.|[^\\])*?"
    r"(?:(?P=mark)(?!\w)|[\N{RIGHT SINGLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}]|$)",
    re.DOTALL,
)
_BETWEEN = {
    "cause": "This was the cause of the following.",
    "context": "While this was dealt with, the following happened.",
}


def tell(error: BaseException, trace: TracebackType | None, clean: Callable[[str], str]) -> str:
    """The exception with those behind it, the first one first. Paths and messages are made clean."""
    return "".join(_parts(error, trace, clean, _DEEPEST))


def message_of(error: BaseException, clean: Callable[[str], str]) -> str:
    """What it says, without what may be somebody's: anything in quotes, unless Python speaks of the code."""
    if isinstance(error, SignalingError):
        return error.code
    if isinstance(error, OSError):
        return clean(error.strerror or "")
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 - a broken __str__ must not hide what happened
        return "(it cannot say what)"
    if not isinstance(error, _ABOUT_CODE):
        text = _QUOTED.sub("'...'", text)
    return clean(text)[:_LONGEST]


def _parts(
    error: BaseException, trace: TracebackType | None, clean: Callable[[str], str], deep: int
) -> Iterator[str]:
    before, why = _before(error)
    if before is not None and deep > 0:
        yield from _parts(before, before.__traceback__, clean, deep - 1)
        yield f"\n{_BETWEEN[why]}\n\n"
    yield from (clean(line) for line in _frames(trace))
    yield f"{type(error).__module__}.{type(error).__qualname__}: {message_of(error, clean)}".strip() + "\n"
    if isinstance(error, BaseExceptionGroup) and deep > 0:
        for number, inner in enumerate(error.exceptions[:_DEEPEST], 1):
            yield f"\n{number} of {len(error.exceptions)} in it:\n"
            yield from _parts(inner, inner.__traceback__, clean, min(deep - 1, 1))


def _before(error: BaseException) -> tuple[BaseException | None, str]:
    if error.__cause__ is not None:
        return error.__cause__, "cause"
    return (None if error.__suppress_context__ else error.__context__), "context"


def _frames(trace: TracebackType | None) -> list[str]:
    """The outermost first. Where there are too many, those in the middle are left out."""
    lines = traceback.StackSummary.extract(traceback.walk_tb(trace), lookup_lines=True).format()
    if len(lines) > _FRAMES:
        half = _FRAMES // 2
        lines[half:-half] = [f"  ... {len(lines) - _FRAMES} more ...\n"]
    return ["Traceback (the last call is the last line):\n", *lines] if lines else []
