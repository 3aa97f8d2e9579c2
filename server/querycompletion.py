"""What could stand where the cursor is in a filter. Sans-I/O."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from server.query import FIELDS
from server.queryterms import CONTENTS, STATES
from server.querytext import MAX_LENGTH, quote

_MOST = 12
_WORD = re.compile(r"^[^\s(),\"]*")  # what is left of one at the cursor
_FIELD = re.compile(r"([A-Za-z]+)[:=]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What occurs: each is asked for when it is needed. `peers` are names, or ids of who has none.

    `nobody` are those of them that never send anything.
    """

    types: Callable[[], Iterable[str]] = field(default=lambda: ())
    peers: Callable[[], Iterable[str]] = field(default=lambda: ())
    rooms: Callable[[], Iterable[str]] = field(default=lambda: ())
    codes: Callable[[], Iterable[str]] = field(default=lambda: ())
    nobody: Callable[[], Iterable[str]] = field(default=lambda: ())


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` in the place of what is between `start` and `end`. `field` is what it belongs to."""

    text: str
    start: int
    end: int
    field: str

    def applied(self, text: str) -> tuple[str, int]:
        """The whole filter with it, and where the cursor is then: a value is complete, a field is not."""
        inserted = self.text if self.text.endswith((":", ">")) else self.text + " "
        rest = text[self.end :]
        if inserted.endswith(" ") and rest[:1] in (" ", ")", ","):
            inserted = inserted[:-1]
        return text[: self.start] + inserted + rest, self.start + len(inserted)


def complete(text: str, cursor: int, vocabulary: Vocabulary) -> list[Completion]:
    """Fields, values and people that begin with what stands before the cursor, a dozen at most."""
    if len(text) > MAX_LENGTH:
        return []
    start, in_quotes = _fragment(text, cursor)
    rest = text[cursor:]
    end = cursor + len(rest) - len(_WORD.sub("", rest, count=1))
    if found := _FIELD.match(text, start, cursor):
        place = _last_value(text, found.end(), cursor)
        values = _values(found.group(1).casefold(), vocabulary)
        end += in_quotes and text.startswith('"', end)
        return _matching(text[place:cursor], values, place, end, found.group(1).casefold())
    if in_quotes:
        return []
    return _beginning_anew(text[start:cursor], start, end, vocabulary)


def _beginning_anew(typed: str, start: int, end: int, vocabulary: Vocabulary) -> list[Completion]:
    """A new condition: a field; and where something was typed, a type or a person as well."""
    fields = [
        Completion(name + ("" if name[-1] in ":>" else ":"), start, end, name.rstrip(":>"))
        for name in (f"{name}>" if name in ("size", "at", "seq") else name for name in FIELDS)
        if name.startswith(typed.casefold()) and name != typed.casefold()
    ]
    for name in ("type", "peer") if typed else ():
        known = _in_order(_values(name, vocabulary))
        fields += [
            Completion(f"{name}:{quote(value)}", start, end, name)
            for value in islice(_that_begin(typed.casefold(), known), _MOST)
        ]
    return fields[:_MOST]


def _fragment(text: str, cursor: int) -> tuple[int, bool]:
    """Where the condition at the cursor begins, and whether the cursor is in quotes."""
    start, in_quotes, escaped = 0, False, False
    for place, letter in enumerate(text[:cursor]):
        if escaped:
            escaped = False
        elif letter == '"':
            in_quotes = not in_quotes
        elif in_quotes:
            escaped = letter == "\\"
        elif letter in " \t\n()" or (letter == "-" and place == start):
            start = place + 1
    return start, in_quotes


def _last_value(text: str, start: int, cursor: int) -> int:
    """Where the last of several values with commas between them begins."""
    in_quotes = False
    for place in range(start, cursor):
        in_quotes ^= text[place] == '"'
        if text[place] == "," and not in_quotes:
            start = place + 1
    return start


def _values(name: str, vocabulary: Vocabulary) -> Iterable[str]:
    match name:
        case "type":
            return vocabulary.types()
        case "from":
            silent = set(vocabulary.nobody())
            return (peer for peer in vocabulary.peers() if peer not in silent)
        case "to" | "peer":
            return vocabulary.peers()
        case "room":
            return vocabulary.rooms()
        case "code":
            return vocabulary.codes()
        case "is":
            return STATES
        case "has":
            return CONTENTS
        case _:
            return ()


def _matching(typed: str, values: Iterable[str], start: int, end: int, name: str) -> list[Completion]:
    """Those that begin with what was typed come first, then those that contain it."""
    typed = typed.lstrip('"').casefold()
    known = _in_order(values)
    contain = (v for v in known if typed in v.casefold() and not v.casefold().startswith(typed))
    found = islice(chain(_that_begin(typed, known), contain), _MOST)
    return [Completion(quote(value), start, end, name) for value in found]


def _that_begin(typed: str, known: Sequence[str]) -> Iterator[str]:
    return (value for value in known if value.casefold().startswith(typed))


def _in_order(values: Iterable[str]) -> list[str]:
    return sorted(set(values), key=str.casefold)
