"""Which of two versions is the newer one: as much of PEP 440 as releases need."""

from __future__ import annotations

import re

_NUMBERS = r"\d{1,9}(?:\.\d{1,9}){0,5}"
_FINAL = re.compile(rf"v?({_NUMBERS})(?:\.post(\d{{1,9}}))?")
_ANY = re.compile(rf"v?({_NUMBERS})(.*)")

Order = tuple[tuple[int, ...], int]  # the numbers; -1 before the release, 0 for it, more after it


def final(text: str) -> Order | None:
    """The place of a release among all versions; None for what is not final, or no version at all."""
    found = _FINAL.fullmatch(_public(text))
    return (_numbers(found[1]), int(found[2] or 0)) if found else None


def order(text: str) -> Order | None:
    """The same, for pre-releases too: before their release. None for what is no version."""
    found = _ANY.fullmatch(_public(text))
    return final(text) or ((_numbers(found[1]), -1) if found else None)


def is_newer(text: str, than: str) -> bool:
    """Whether this is a release, and newer than that version, which may be a pre-release itself."""
    new, old = final(text), order(than)
    return new is not None and old is not None and new > old


def _public(text: str) -> str:
    """Without what a builder added: 1.0+debian is 1.0."""
    return text.partition("+")[0]


def _numbers(text: str) -> tuple[int, ...]:
    """1.0 is 1.0.0."""
    numbers = [int(part) for part in text.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
