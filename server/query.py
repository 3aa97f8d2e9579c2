"""The filter language for messages. Sans-I/O. `docs/filters.md` describes it for people.

filter    = either
either    = both { "or" both }
both      = one { ["and"] one }
one       = { "not" | "-" } ( "(" either ")" | condition )
condition = field operator value { "," value } | word | quoted
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container
from difflib import get_close_matches

from server.queryterms import (
    CONTENTS,
    STATES,
    Condition,
    Eyes,
    Group,
    Key,
    Matcher,
    NameOf,
    Not,
    Number,
    Payload,
    Person,
    Quality,
    Test,
    TimeOfDay,
    Word,
    pattern,
)
from server.querytext import (
    MAX_CONDITIONS,
    MAX_DEPTH,
    MAX_SEARCHED,
    QueryError,
    Reader,
    Token,
    Value,
    unquoted,
)

__all__ = ["FIELDS", "Matcher", "NameOf", "Query", "QueryError", "parse"]

# The fields, with an example of each and what it finds.
FIELDS: dict[str, tuple[str, str]] = {
    "type": ("type:offer", "the type of the message"),
    "from": ("from:anna", "who sent it, by name or id"),
    "to": ("to:anna", "who got it, by name or id"),
    "peer": ("peer:anna", "who sent or got it"),
    "room": ("room:lobby", "the room"),
    "code": ("code:rate_limited", "the error code"),
    "size": ("size>2k", "the size of the payload"),
    "at": ("at>12:03:10", "the time of day"),
    "seq": ("seq>100", "the number of the message"),
    "is": ("is:refused", "a quality of the message"),
    "has": ("has:sdp", "what the payload contains"),
}
_KEYWORDS = ("or", "and", "not")
_SIZE = re.compile(r"(\d{1,12}(?:\.\d{1,6})?)([km]?)i?b?", re.IGNORECASE)
_UNITS = {"": 1, "k": 1024, "m": 1024 * 1024}
_WHOLE = re.compile(r"\d{1,15}", re.ASCII)
_CLOCK = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(\.\d{1,3})?)?", re.ASCII)


class Query:
    """A filter that was understood."""

    def __init__(self, text: str, condition: Condition | None = None) -> None:
        self.text = text
        self._condition = condition

    @property
    def matches_all(self) -> bool:
        return self._condition is None

    @property
    def by_name(self) -> bool:
        """Whether another name of a peer may change what matches."""
        return self._condition is not None and self._condition.by_name

    def matcher(
        self, name_of: NameOf, *, midnight: float = 0.0, marked: Container[int] = frozenset()
    ) -> Matcher:
        """A predicate. `name_of` gives the name of a peer id: people are asked for by either.

        It remembers what it found out about a name: make a new one when a name has changed. `midnight`
        is what has to be added to `at` for seconds since some midnight, `marked` the marked numbers.
        """
        if self._condition is None:
            return lambda _: True
        return self._condition.matcher(Eyes(name_of, midnight, marked))


def parse(text: str) -> Query:
    """Understand a filter; the empty one matches all. Raises QueryError."""
    return Query(text, _Parser(text).whole())


class _Parser:
    """Descends into parentheses, MAX_DEPTH of them at most."""

    def __init__(self, text: str) -> None:
        self._reader = Reader(text)
        self._conditions = self._searched = 0

    def whole(self) -> Condition | None:
        if self._reader.peek() is None:
            return None
        condition = self._either(0)
        if stray := self._reader.peek():
            raise QueryError("stray_parenthesis", stray.start, stray.end)
        return condition

    def _either(self, depth: int) -> Condition:
        parts = [self._both(depth)]
        while (token := self._reader.peek()) and _keyword(token) == "or":
            self._after(self._reader.take(), "offer or answer")
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Group(tuple(parts), every=False)

    def _both(self, depth: int) -> Condition:
        parts: list[Condition] = []
        while (token := self._reader.peek()) and token.kind != "close":
            word = _keyword(token)
            if word in ("or", "and") and not parts:
                raise QueryError("nothing_before", token.start, token.end, token.text)
            if word == "or":
                break
            if word == "and":
                self._after(self._reader.take(), "offer and from:anna")
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else Group(tuple(parts), every=True)

    def _one(self, depth: int) -> Condition:
        negative = False
        while (token := self._reader.peek()) and (token.kind == "minus" or _keyword(token) == "not"):
            self._after(self._reader.take(), "not type:ping")
            negative = not negative
        condition = self._plain(self._reader.take(), depth)
        return Not(condition) if negative else condition

    def _plain(self, token: Token, depth: int) -> Condition:
        if token.kind == "open":
            return self._parentheses(token, depth)
        self._conditions += 1
        if self._conditions > MAX_CONDITIONS:
            raise QueryError("too_many", token.start, token.end)
        match token.kind:
            case "field":
                return self._field(token)
            case "quoted":
                return self._payload(token, (unquoted(token.text[1:-1]).encode(),), folded=True)
            case _:
                return Word(token.text)

    def _parentheses(self, opened: Token, depth: int) -> Condition:
        if depth >= MAX_DEPTH:
            raise QueryError("too_deep", opened.start, opened.end)
        token = self._reader.peek()
        if token and token.kind == "close":
            raise QueryError("empty_parentheses", opened.start, token.end)
        self._opened(opened)
        condition = self._either(depth + 1)
        self._opened(opened)
        self._reader.take()
        return condition

    def _opened(self, opened: Token) -> None:
        """There has to be more: at least what closes it."""
        if self._reader.peek() is None:
            raise QueryError("open_parenthesis", opened.start, opened.end)

    def _after(self, keyword: Token, example: str) -> None:
        """Something has to follow."""
        token = self._reader.peek()
        if token is None or token.kind == "close" or _keyword(token) in ("or", "and"):
            raise QueryError("nothing_after", keyword.start, keyword.end, keyword.text, example)

    # Fields ---------------------------------------------------------------------------------------------

    def _field(self, token: Token) -> Condition:
        name = token.text.rstrip(":=<>").casefold()
        sign = token.text[len(name) :]
        if name not in FIELDS:
            raise _unknown_field(name, token)
        values = list(self._reader.values())
        if not values:
            raise QueryError("no_value", token.start, token.end, token.text, FIELDS[name][0])
        if name in ("size", "seq", "at"):
            return _any_of([_measured(name, sign, value) for value in values])
        if sign not in (":", "="):
            raise QueryError("bad_operator", token.start, token.end, name, FIELDS[name][0])
        return self._named(name, values, token)

    def _named(self, name: str, values: list[Value], token: Token) -> Condition:
        tests = tuple(_test(value) for value in values)
        match name:
            case "type" | "room" | "code":
                return Key(name, tests)
            case "from" | "to" | "peer":
                return Person(name, tests)
            case "is":
                return _any_of([Quality(_choice(value, STATES)) for value in values])
            case _:
                needles = tuple(CONTENTS[_choice(value, CONTENTS)] for value in values)
                return self._payload(token, needles, folded=False)

    def _payload(self, token: Token, needles: tuple[bytes, ...], *, folded: bool) -> Condition:
        self._searched += len(needles)
        if self._searched > MAX_SEARCHED:
            raise QueryError("too_many_texts", token.start, token.end)
        return Payload(needles, folded)


def _keyword(token: Token) -> str:
    """Which of the keywords the token is, or ""."""
    word = token.text.casefold()
    return word if token.kind == "word" and word in _KEYWORDS else ""


def _unknown_field(name: str, token: Token) -> QueryError:
    if alike := get_close_matches(name, FIELDS, 1):
        return QueryError("unknown_field_like", token.start, token.end, name, alike[0])
    return QueryError("unknown_field", token.start, token.end, name)


def _any_of(parts: list[Condition]) -> Condition:
    return parts[0] if len(parts) == 1 else Group(tuple(parts), every=False)


def _test(value: Value) -> Test:
    return pattern(value.text, exact=value.quoted)


def _choice(value: Value, known: Collection[str]) -> str:
    word = value.text.casefold()
    if word not in known:
        raise QueryError("bad_choice", value.start, value.end, value.text, ", ".join(known))
    return word


def _measured(name: str, sign: str, value: Value) -> Condition:
    match name:
        case "size":
            return Number("size", sign, _size(value))
        case "at":
            return _time_of_day(sign, value)
        case _:
            if not _WHOLE.fullmatch(value.text):
                raise QueryError("bad_number", value.start, value.end, value.text)
            return Number("seq", sign, int(value.text))


def _size(value: Value) -> float:
    """Bytes. "2k" is 2048 of them, as the table counts."""
    found = _SIZE.fullmatch(value.text)
    if found is None:
        raise QueryError("bad_size", value.start, value.end, value.text)
    return float(found.group(1)) * _UNITS[found.group(2).casefold()]


def _time_of_day(sign: str, value: Value) -> TimeOfDay:
    """12:03 is a minute, 12:03:10 a second, 12:03:10.5 and the like a millisecond."""
    found = _CLOCK.fullmatch(value.text)
    if found is None:
        raise QueryError("bad_time", value.start, value.end, value.text)
    hours, minutes, seconds, fraction = found.groups()
    start = int(hours) * 3600 + int(minutes) * 60 + int(seconds or 0) + float(fraction or 0)
    length = 0.001 if fraction else 1.0 if seconds else 60.0
    return TimeOfDay(sign, start, length)
