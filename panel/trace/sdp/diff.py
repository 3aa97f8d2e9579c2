"""Two descriptions side by side: sections by their mid, lines by what they are about, not by their place.

Nothing here is quadratic, and each line is in one row exactly: what two browsers write in another order is
still the same. difflib knows neither, and takes seconds for 1,500 lines that a stranger chose.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from panel.trace import candidate
from panel.trace.sdp.description import DIRECTIONS, Description, Section
from panel.trace.sdp.lines import Line
from panel.trace.sdp.media import Codec

Kind = Literal["same", "changed", "only-left", "only-right"]
Keys = Sequence[Hashable | None]  # by what each one is found; None: not at all
Names = Mapping[str, Hashable]  # codecs by payload type, the same on both sides where the codec is

_NO_LINES: tuple[Line, ...] = ()
# Of these the first word says what the line is about.
_BY_FIRST_WORD = frozenset({"fingerprint", "group", "rid", "ssrc-group"})


class Row(NamedTuple):
    """One line of each, or of one of them."""

    left: Line | None
    right: Line | None

    @property
    def kind(self) -> Kind:
        if self.left is None:
            return "only-right"
        if self.right is None:
            return "only-left"
        return "same" if self.left.text == self.right.text else "changed"


@dataclass(frozen=True, slots=True)
class Part:
    """A section and its counterpart. Neither of them: what stands before the first section."""

    left: Section | None
    right: Section | None
    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        return all(row.kind == "same" for row in self.rows)


def compare(left: Description, right: Description) -> tuple[Part, ...]:
    """Align two descriptions; the part for the whole session comes first.

    Each line of either is in one row. Rows stand in the order of the left one.
    """
    session = Part(None, None, _align(left.session, right.session, {}, {}))
    return (session, *(_part(one, other) for one, other in _pair_sections(left.sections, right.sections)))


def _part(left: Section | None, right: Section | None) -> Part:
    if left is None or right is None:
        return Part(left, right, _align(left.lines if left else (), right.lines if right else (), {}, {}))
    return Part(left, right, _align(left.lines, right.lines, *_codec_names(left.media, right.media)))


def _pair_sections(
    left: Sequence[Section], right: Sequence[Section]
) -> list[tuple[Section | None, Section | None]]:
    """By mid and kind, or by kind in their order."""

    def by_mid(sections: Sequence[Section]) -> Keys:
        return [(section.mid, section.kind) if section.mid else None for section in sections]

    def by_kind(sections: Sequence[Section]) -> Keys:
        return [section.kind for section in sections]

    pairs = _match((by_mid(left), by_mid(right)), (by_kind(left), by_kind(right)))
    return [
        (None if one is None else left[one], None if other is None else right[other])
        for one, other in _in_order(len(left), len(right), pairs)
    ]


def _codec_names(left: Sequence[Codec], right: Sequence[Codec]) -> tuple[Names, Names]:
    """The same codec may have another payload type on the other side. A repair goes with what it repairs."""
    ours, theirs = {}, {}
    for one, other in _match(
        (_by(left, _identity, own=True), _by(right, _identity, own=True)),
        (_by(left, _identity), _by(right, _identity)),
        (_by(left, _name, own=True), _by(right, _name, own=True)),
        (_by(left, _name), _by(right, _name)),
    ).items():
        ours[left[one].payload] = theirs[right[other].payload] = ("both", left[one].payload)
    repaired = [ours.get(c.repairs) for c in left], [theirs.get(c.repairs) for c in right]
    for one, other in _match(repaired).items():
        ours[left[one].payload] = theirs[right[other].payload] = ("both", left[one].payload)
    return (
        {c.payload: ours.get(c.payload, ("left", c.payload)) for c in left},
        {c.payload: theirs.get(c.payload, ("right", c.payload)) for c in right},
    )


def _by(codecs: Sequence[Codec], key: Callable[[Codec], Hashable], *, own: bool = False) -> Keys:
    """By a key, with its own payload type or without; not the repairs."""
    return [None if c.repairs else (key(c), c.payload if own else "") for c in codecs]


def _name(codec: Codec) -> Hashable:
    return str(codec).lower()


def _identity(codec: Codec) -> Hashable:
    parameters = sorted(f"{name}={value}".lower() for name, value in codec.parameters.items())
    return _name(codec), *parameters


def _align(left: Sequence[Line], right: Sequence[Line], ours: Names, theirs: Names) -> tuple[Row, ...]:
    lefts, rights = [_subject(line, ours) for line in left], [_subject(line, theirs) for line in right]
    pairs = _match(
        ([(s, line.text) for s, line in zip(lefts, left, strict=True)],
         [(s, line.text) for s, line in zip(rights, right, strict=True)]),
        (lefts, rights),
    )  # fmt: skip
    return tuple(
        Row(None if one is None else left[one], None if other is None else right[other])
        for one, other in _in_order(len(left), len(right), pairs)
    )


def _subject(line: Line, names: Names) -> Hashable:
    """What a line is about: of two with the same subject, one is the other changed."""
    first, _, rest = line.value.partition(" ")
    match line.key:
        case "":
            return "", line.text
        case key if key in DIRECTIONS:
            return "direction"
        case "rtpmap" | "fmtp":
            return line.key, names.get(first, first)
        case "rtcp-fb":
            return line.key, names.get(first, first), rest
        case "extmap" | "ssrc":  # numbers are chosen anew by each side
            return line.key, rest.partition(" " if line.key == "extmap" else ":")[0]
        case "candidate":
            return line.key, _sort_of(line)
        case key if key in _BY_FIRST_WORD:
            return key, first
        case _:
            return line.key


def _sort_of(line: Line) -> Hashable:
    found = candidate.parse(line.text)
    return (found.kind, found.protocol, found.family) if found else line.text


def _match(*rounds: tuple[Keys, Keys]) -> dict[int, int]:
    """Which of the left goes with which of the right, by place. The first round in which two agree counts;
    in each, equal ones go together in their order.
    """
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for left, right in rounds:
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        for place, key in enumerate(right):
            if key is not None and place not in taken:
                waiting[key].append(place)
        for place, key in enumerate(left):
            if place not in pairs and waiting.get(key):
                pairs[place] = waiting[key].popleft()
                taken.add(pairs[place])
    return pairs


def _in_order(left: int, right: int, pairs: Mapping[int, int]) -> Iterable[tuple[int | None, int | None]]:
    """All places: those of the left in their order, and what only the right has after what it follows."""
    back = {other: one for one, other in pairs.items()}
    following: dict[int, list[int]] = defaultdict(list)
    last = -1
    for place in range(right):
        if place in back:
            last = back[place]
        else:
            following[last].append(place)
    for place in range(-1, left):
        if place >= 0:
            yield place, pairs.get(place)
        yield from ((None, other) for other in following.get(place, ()))
