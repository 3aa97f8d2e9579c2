"""Numbers as the language writes them: "1,234.5" in English, "1.234,5" in German.

Only what people read passes here. Files, the clipboard's JSON and the filter language keep their points.
Tables in a flood write thousands of numbers a second: Python formats them, Qt is asked once for its signs.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QLocale

_FOUR_DIGITS = 9_999.5


@dataclass(frozen=True, slots=True)
class Signs:
    """Between thousands, and before decimals. `late`: thousands stand apart from five digits on only."""

    thousands: str = ","
    point: str = "."
    late: bool = False


ENGLISH = Signs()


class _Language:
    signs = ENGLISH
    table: dict[int, str] | None = None  # None: as Python writes them


def use(signs: Signs) -> None:
    """Write all numbers like this from now on."""
    _Language.signs = signs
    same = signs == ENGLISH
    _Language.table = None if same else {ord(","): signs.thousands, ord("."): signs.point}


def signs_of(locale: QLocale) -> Signs:
    """How a language writes numbers. A system without a language counts as English."""
    if locale.language() == QLocale.Language.C:
        return ENGLISH
    thousands = locale.groupSeparator()
    return Signs(thousands, locale.decimalPoint(), late=thousands not in locale.toString(1234))


def fill(template: str, *values: object) -> str:
    """`template.format(*values)`, its numbers as the language writes them: "{0:,} of {1:.1f}"."""
    if _Language.table is None:
        return template.format(*values)
    return template.format(*(_Told(value) if isinstance(value, int | float) else value for value in values))


def figure(value: float, spec: str = ",") -> str:
    """One number. `spec` as `format` has it; whole numbers have their thousands apart."""
    text = format(value, spec)
    if _Language.table is None:
        return text
    if _Language.signs.late and abs(value) < _FOUR_DIGITS:
        text = text.replace(",", "")
    return text.translate(_Language.table)


def point() -> str:
    """What stands before decimals."""
    return _Language.signs.point


class _Told:
    """A number in a template: what follows its colon there is for `figure`."""

    __slots__ = ("_value",)

    def __init__(self, value: float) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        return figure(self._value, spec)
