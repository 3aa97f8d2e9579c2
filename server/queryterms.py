"""The conditions of a filter, and the predicates that they become. Sans-I/O.

Types, rooms, codes and people are few, and messages many: what was found out about one of them is remembered.
Looking into the payload costs most, so that it comes last.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from server.journal import SERVER, Observation

Matcher = Callable[[Observation], bool]
NameOf = Callable[[str], str]
Test = Callable[[str], bool]
Comparison = Callable[[float, float], bool]
_REMEMBERED = 50_000
_DAY = 86_400.0

# Being told of these is the normal end of a visit, not a fault.
CALM_CODES = frozenset({"server_restart", "kicked", "room_closed", "room_locked", "not_admitted", "replaced"})
COMPARISONS: dict[str, Comparison] = {
    ":": operator.eq, "=": operator.eq, "<": operator.lt, ">": operator.gt,
    "<=": operator.le, ">=": operator.ge,
}  # fmt: skip
# What `has:` looks for in the payload, as JSON and SDP write it.
CONTENTS: dict[str, bytes] = {
    "sdp": b'"sdp"', "candidate": b"candidate:", "audio": b"m=audio", "video": b"m=video",
    "data": b"m=application", "host": b"typ host", "srflx": b"typ srflx", "relay": b"typ relay",
    "mdns": b".local",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Eyes:
    """What a filter needs to know beside the message.

    `midnight`: what `at` has to be added to for seconds since midnight, or days of them.
    """

    name_of: NameOf
    midnight: float = 0.0
    marked: Container[int] = frozenset()


class Condition(Protocol):
    """`cost` is nanoseconds, roughly; `by_name` whether the names of peers matter."""

    @property
    def cost(self) -> int: ...
    @property
    def by_name(self) -> bool: ...
    def matcher(self, eyes: Eyes) -> Matcher: ...


class Remembered(dict[str, bool]):
    """What a test says of a text, asked once for each."""

    def __init__(self, test: Test) -> None:
        super().__init__()
        self._test = test

    def __missing__(self, key: str) -> bool:
        if len(self) >= _REMEMBERED:
            self.clear()
        self[key] = found = self._test(key)
        return found


def pattern(text: str, *, exact: bool) -> Test:
    """Whether a text is this one, in any case; unless `exact`, a * in it stands for anything."""
    text = text.casefold()
    if exact or "*" not in text:
        return lambda other: other.casefold() == text
    first, *middle, last = text.split("*")

    def test(other: str) -> bool:
        other = other.casefold()
        if len(other) < len(first) + len(last) or not (other.startswith(first) and other.endswith(last)):
            return False
        return _in_order(middle, other, len(first), len(other) - len(last))

    return test


def containing(text: str) -> Test:
    """Whether a text contains this one, in any case; a * in it stands for anything."""
    pieces = text.casefold().split("*")

    def test(other: str) -> bool:
        other = other.casefold()
        return _in_order(pieces, other, 0, len(other))

    return test


def _in_order(pieces: Sequence[str], text: str, start: int, end: int) -> bool:
    """Whether all of them are in text[start:end], one after the other. Linear, whatever the pieces are."""
    for piece in pieces:
        found = text.find(piece, start, end)
        if found < 0:
            return False
        start = found + len(piece)
    return True


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word: in the type, the code, the room, or in one of the names."""

    text: str
    cost: int = 150
    by_name: bool = True

    def matcher(self, eyes: Eyes) -> Matcher:
        test, name_of = containing(self.text), eyes.name_of
        words = Remembered(test)
        people = Remembered(lambda peer: test(name_of(peer)))
        return lambda o: (
            words[o.type] or people[o.sender] or people[o.recipient] or words[o.code] or words[o.room]
        )


@dataclass(frozen=True, slots=True)
class Key:
    """One of these patterns is what the field says."""

    field: Literal["type", "room", "code"]
    tests: tuple[Test, ...]
    cost: int = 50
    by_name: bool = False

    def matcher(self, eyes: Eyes) -> Matcher:
        hits = Remembered(lambda text: any(test(text) for test in self.tests))
        match self.field:
            case "type":
                return lambda o: hits[o.type]
            case "room":
                return lambda o: hits[o.room]
            case "code":
                return lambda o: hits[o.code]


@dataclass(frozen=True, slots=True)
class Person:
    """One of these patterns is the name or the id of an end: of the sender, the recipient or of either."""

    field: Literal["from", "to", "peer"]
    tests: tuple[Test, ...]
    cost: int = 60
    by_name: bool = True

    def matcher(self, eyes: Eyes) -> Matcher:
        name_of = eyes.name_of
        hits = Remembered(lambda peer: any(test(peer) or test(name_of(peer)) for test in self.tests))
        match self.field:
            case "from":
                return lambda o: hits[o.sender]
            case "to":
                return lambda o: hits[o.recipient]
            case "peer":
                return lambda o: hits[o.sender] or hits[o.recipient]


@dataclass(frozen=True, slots=True)
class Number:
    """The size in bytes or the number, compared."""

    field: Literal["size", "seq"]
    sign: str
    value: float
    cost: int = 70
    by_name: bool = False

    def matcher(self, eyes: Eyes) -> Matcher:
        compare, value = COMPARISONS[self.sign], self.value
        if self.field == "size":
            return lambda o: compare(o.size, value)
        return lambda o: compare(o.seq, value)


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """When it passed. `value` is seconds since midnight; what equals it lies in the `length` from there."""

    sign: str
    value: float
    length: float
    cost: int = 120
    by_name: bool = False

    def matcher(self, eyes: Eyes) -> Matcher:
        compare, value, midnight = COMPARISONS[self.sign], self.value, eyes.midnight
        if compare is operator.eq:
            end = value + self.length
            return lambda o: value <= (o.at + midnight) % _DAY < end
        return lambda o: compare((o.at + midnight) % _DAY, value)


@dataclass(frozen=True, slots=True)
class Payload:
    """One of these is in the payload's bytes; a to z in any case where `folded`."""

    needles: tuple[bytes, ...]
    folded: bool
    by_name: bool = False

    @property
    def cost(self) -> int:
        return 500 * len(self.needles)

    def matcher(self, eyes: Eyes) -> Matcher:
        needles = tuple(needle.lower() for needle in self.needles) if self.folded else self.needles
        if len(needles) > 1:
            return self._any_of(needles)
        needle = needles[0]
        if self.folded:
            return lambda o: needle in o.raw.lower()
        return lambda o: needle in o.raw

    def _any_of(self, needles: tuple[bytes, ...]) -> Matcher:
        def matches(o: Observation) -> bool:
            raw = o.raw.lower() if self.folded else o.raw
            return any(needle in raw for needle in needles)

        return matches


@dataclass(frozen=True, slots=True)
class Quality:
    """What a message is, `STATES` says which there are."""

    name: str
    cost: int = 90
    by_name: bool = False

    def matcher(self, eyes: Eyes) -> Matcher:
        if self.name == "marked":
            marked = eyes.marked
            return lambda o: o.seq in marked
        return STATES[self.name]


def is_wrong(observation: Observation) -> bool:
    """Whether this message was refused or tells of a fault."""
    return bool(observation.code) and observation.code not in CALM_CODES


def _refused(o: Observation) -> bool:
    return bool(o.code) and o.recipient == SERVER and o.type != "left"


def _relayed(o: Observation) -> bool:
    return SERVER not in (o.sender, o.recipient) and not o.code and not o.type.startswith("peer-")


STATES: dict[str, Matcher] = {
    "error": is_wrong,
    "refused": _refused,
    "relayed": _relayed,
    "coded": lambda o: bool(o.code),
    "marked": lambda o: False,
}


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition

    @property
    def cost(self) -> int:
        return self.part.cost + 60

    @property
    def by_name(self) -> bool:
        return self.part.by_name

    def matcher(self, eyes: Eyes) -> Matcher:
        match = self.part.matcher(eyes)
        return lambda o: not match(o)


@dataclass(frozen=True, slots=True)
class Group:
    """All of the parts, or any of them; the cheap ones are asked first."""

    parts: tuple[Condition, ...]
    every: bool

    @property
    def cost(self) -> int:
        return sum(part.cost for part in self.parts)

    @property
    def by_name(self) -> bool:
        return any(part.by_name for part in self.parts)

    def matcher(self, eyes: Eyes) -> Matcher:
        ordered = sorted(self.parts, key=lambda part: part.cost)
        matchers = [part.matcher(eyes) for part in ordered]
        return _all_of(matchers) if self.every else _any_of(matchers)


def _all_of(matchers: Sequence[Matcher]) -> Matcher:
    if len(matchers) == 2:  # the most frequent case, in half the time
        first, second = matchers
        return lambda o: first(o) and second(o)

    def matches(o: Observation) -> bool:
        for match in matchers:  # noqa: SIM110 - all() takes twice as long
            if not match(o):
                return False
        return True

    return matches


def _any_of(matchers: Sequence[Matcher]) -> Matcher:
    if len(matchers) == 2:
        first, second = matchers
        return lambda o: first(o) or second(o)

    def matches(o: Observation) -> bool:
        for match in matchers:  # noqa: SIM110 - any() takes twice as long
            if match(o):
                return True
        return False

    return matches
