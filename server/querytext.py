"""A filter as text: its words with their places, and what can be wrong with it. Sans-I/O."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

MAX_LENGTH = 1_000  # characters
MAX_DEPTH = 20  # parentheses within parentheses
MAX_CONDITIONS = 100
MAX_SEARCHED = 20  # conditions that look into the payload: each may cost a pass over 64 KiB

# By code: what is wrong and what would do. {0} is the piece in question, {1} what helps with it.
SENTENCES = {
    "too_long": ("A filter has 1,000 characters at most.", "Make two of it."),
    "too_deep": ("Parentheses can be 20 deep at most.", "Leave out those that are not needed."),
    "too_many": ("A filter has 100 conditions at most.", "Try a * in place of single values."),
    "too_many_texts": ("A filter searches for 20 texts at most.", "Ask for types or people instead."),
    "unknown_field": ("There is no field \u201c{0}\u201d.", "Put it in double quotes to search for it."),
    "unknown_field_like": ("There is no field \u201c{0}\u201d.", "Do you mean {1}?"),
    "no_value": ("After {0} something is missing.", "For example {1}"),
    "open_quote": ("This double quote is not closed.", 'Write " at the end of the text.'),
    "open_parenthesis": ("This parenthesis is not closed.", "Write ) at its end."),
    "stray_parenthesis": ("This parenthesis was not opened.", "Leave it out, or write ( before it."),
    "empty_parentheses": ("There is nothing in these parentheses.", "Leave them out."),
    "nothing_before": ("Before \u201c{0}\u201d something is missing.", "For example offer or answer"),
    "nothing_after": ("After \u201c{0}\u201d something is missing.", "For example {1}"),
    "bad_size": ("\u201c{0}\u201d is no size.", "For example size>800, size>2k or size<1.5M"),
    "bad_number": ("\u201c{0}\u201d is no number.", "For example seq>100"),
    "bad_time": ("\u201c{0}\u201d is no time of day.", "For example at>12:03 or at<12:03:10.5"),
    "bad_operator": ("{0} cannot be larger or smaller.", "Write {1}"),
    "bad_choice": ("\u201c{0}\u201d is not known here.", "Known are {1}."),
}


class QueryError(ValueError):
    """The text is no filter. `start` and `end` are places in it; `hint` says what would do.

    `code` names the row of SENTENCES, `parts` is what stands in its braces: for who translates them.
    """

    def __init__(self, code: str, start: int, end: int, *parts: str) -> None:
        message, hint = (sentence.format(*parts, "", "") for sentence in SENTENCES[code])
        super().__init__(message)
        self.code = code
        self.parts = parts
        self.start = start
        self.end = end
        self.hint = hint


Kind = Literal["open", "close", "minus", "field", "quoted", "word"]


class Token(NamedTuple):
    """One piece of a filter, from `start` to `end`. Of a field, `text` is its name and operator."""

    kind: Kind
    text: str
    start: int
    end: int


class Value(NamedTuple):
    """What is looked for. In quotes it means exactly what it says, else * stands for anything."""

    text: str
    quoted: bool
    start: int
    end: int


_TOKEN = re.compile(
    r"""\s*(?:(?P<open>\()|(?P<close>\))|(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<minus>-)
        |(?P<field>[A-Za-z]+(?:>=|<=|[:=<>]))|(?P<word>[^\s()"]+))""",
    re.VERBOSE | re.DOTALL,
)
_VALUE = re.compile(r'"((?:[^"\\]|\\.)*)"|([^\s(),"]+)', re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\])')
_KINDS: dict[str, Kind] = {
    "open": "open", "close": "close", "minus": "minus", "field": "field", "quoted": "quoted", "word": "word",
}  # fmt: skip


def unquoted(text: str) -> str:
    """What is in the quotes: \\" is a quote, \\\\ a backslash, and any other backslash is itself."""
    return _ESCAPED.sub(r"\1", text)


def quote(text: str) -> str:
    """A value as it has to be written: in quotes only where it needs them."""
    if text and not re.search(r'[\s()",*\\]', text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Reader:
    """Goes through a filter from the left."""

    def __init__(self, text: str) -> None:
        if len(text) > MAX_LENGTH:
            raise QueryError("too_long", MAX_LENGTH, len(text))
        self.text = text
        self._place = 0
        self._next = self._read()

    def peek(self) -> Token | None:
        """The token that comes; None at the end."""
        return self._next

    def take(self) -> Token:
        """The token that comes; the caller knows that there is one."""
        token = self._next
        if token is None:
            raise IndexError("the filter is at its end")
        self._place = token.end
        # What follows a field is its value, and no token of its own.
        self._next = None if token.kind == "field" else self._read()
        return token

    def values(self) -> Iterator[Value]:
        """What follows a field: one value, or several with commas between them."""
        while found := _VALUE.match(self.text, self._place):
            self._place = found.end()
            quoted = found.group(1) is not None
            text = unquoted(found.group(1)) if quoted else found.group(2)
            yield Value(text, quoted, found.start(), found.end())
            if not self.text.startswith(",", self._place):
                break
            self._place += 1
        if self.text.startswith('"', self._place):
            raise QueryError("open_quote", self._place, len(self.text))
        self._next = self._read()

    def _read(self) -> Token | None:
        found = _TOKEN.match(self.text, self._place)
        if found is None:
            start = len(self.text) - len(self.text[self._place :].lstrip())
            if start < len(self.text):  # nothing else is no token
                raise QueryError("open_quote", start, len(self.text))
            return None
        kind = _KINDS[str(found.lastgroup)]
        return Token(kind, found.group(kind), found.start(kind), found.end(kind))
