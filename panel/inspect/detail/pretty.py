"""JSON set out for reading. It comes from strangers: whatever it holds, the time stays in proportion."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from panel import texts

LIMIT = 64 * 1024
_STEP = "  "
_BREAK = re.compile(r"\r\n|\r|\n")
# What a text field takes for a line break, turns around or hides; JSON's own escapes show it.
_ODD = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    r"\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


def pretty(raw: bytes, limit: int = LIMIT) -> str:
    """The payload for reading, `limit` characters of it. Texts of several lines have real line breaks.

    What is not JSON is shown as it came, with odd bytes escaped.
    """
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        return _first(limit, iter([raw.decode("utf-8", "backslashreplace")]))
    return _first(limit, _pieces(value))


def _first(limit: int, pieces: Iterator[str]) -> str:
    shown: list[str] = []
    for piece in pieces:
        if len(piece) > limit:
            note = texts.tr("The rest is not shown.")
            return "".join((*shown, piece[:limit], f"\n\N{HORIZONTAL ELLIPSIS} {note}"))
        shown.append(piece)
        limit -= len(piece)
    return "".join(shown)


def _pieces(root: Any) -> Iterator[str]:
    """The text of a JSON value. Nothing here calls itself: how deep it goes is a stranger's choice."""
    levels: list[tuple[Iterator[tuple[str, Any]], str]] = [(iter([("", root)]), "")]
    while levels:
        members, end = levels[-1]
        depth = len(levels)
        for before, member in members:
            yield before
            if isinstance(member, dict | list) and member:
                left, right = "{}" if isinstance(member, dict) else "[]"
                yield left
                levels.append((_members(member, _margin(depth)), _margin(depth - 1) + right))
                break
            yield from _lines(member, _margin(depth)) if _is_block(member) else (_quoted(member),)
        else:
            yield end
            levels.pop()


def _members(value: dict[str, Any] | list[Any], margin: str) -> Iterator[tuple[str, Any]]:
    """Each member with what stands before it. After a block of lines a comma would look like its text."""
    named = isinstance(value, dict)
    comma = ""
    for key, member in value.items() if isinstance(value, dict) else enumerate(value):
        name = f"{_quoted(key)}: " if named else ""
        yield comma + margin + name, member
        comma = "" if _is_block(member) else ","


def _margin(depth: int) -> str:
    return "\n" + _STEP * depth


def _is_block(value: Any) -> bool:
    return isinstance(value, str) and "\n" in value


def _lines(text: str, margin: str) -> Iterator[str]:
    lines = _BREAK.split(text)
    for line in lines if lines[-1] else lines[:-1]:
        yield margin + escaped(line)


def _quoted(value: Any) -> str:
    return escaped(json.dumps(value, ensure_ascii=False))


def escaped(text: str) -> str:
    """A text in which nothing breaks a line, turns it around or hides."""
    return _ODD.sub(lambda odd: json.dumps(odd[0])[1:-1], text)
