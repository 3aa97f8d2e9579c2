"""Two descriptions as rows: headings, what an answer makes of an offer, and lines side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from panel import texts
from panel.inspect.detail.sdprows import section_title
from panel.trace.sdp import diff as sdpdiff
from panel.trace.sdp.description import Description, Section
from panel.trace.sdp.diff import Part
from panel.trace.sdp.notes import Note, negotiated


class Title(NamedTuple):
    """The heading of a section; `differences` counts its rows that are not the same."""

    text: str
    differences: int


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of the comparison, and the sections that its lines stand in."""

    row: sdpdiff.Row
    left: Section | None
    right: Section | None


DiffRow = Title | Note | Pair


class Side(NamedTuple):
    """One of two descriptions that are compared. `kind` is "offer", "answer" or what the message says,
    `sender` who sent it, "" where that is unknown.
    """

    title: str
    kind: str
    description: Description
    sender: str = ""

    def may_answer(self, offer: Side) -> bool:
        """Whether it can be the answer to that: nobody answers an offer of their own."""
        if (offer.kind, self.kind) != ("offer", "answer"):
            return False
        return not self.sender or self.sender != offer.sender


def rows_of(left: Side, right: Side) -> list[DiffRow]:
    """All of them; notes only where the right one answers the left one."""
    said = negotiated(left.description, right.description) if right.may_answer(left) else ()
    notes = {id(each.offer or each.answer): each.notes for each in said}
    rows: list[DiffRow] = []
    for part in sdpdiff.compare(left.description, right.description):
        if part.rows:
            rows.append(Title(_title(part), sum(row.kind != "same" for row in part.rows)))
            rows += _notes(part, notes)
            rows += (Pair(row, part.left, part.right) for row in part.rows)
    return rows


def only_differences(rows: Sequence[DiffRow]) -> list[DiffRow]:
    """Without the lines that are the same on both sides, and without headings over nothing."""
    kept = [row for row in rows if not (isinstance(row, Pair) and row.row.kind == "same")]
    following = chain(kept[1:], (Title("", 0),))
    return [
        row
        for row, after in zip(kept, following, strict=False)
        if not (isinstance(row, Title) and isinstance(after, Title))
    ]


def unified(rows: Sequence[DiffRow]) -> Iterator[DiffRow]:
    """For one column: what changed is two rows, the left line and below it the right one."""
    for row in rows:
        if isinstance(row, Pair) and row.row.kind == "changed":
            yield Pair(sdpdiff.Row(row.row.left, None), row.left, None)
            yield Pair(sdpdiff.Row(None, row.row.right), None, row.right)
        else:
            yield row


def as_text(rows: Sequence[DiffRow], left: str, right: str) -> str:
    """For the clipboard, as differences are usually written: the left one with "-", the other with "+"."""
    return "\n".join((f"--- {left}", f"+++ {right}", *(line for row in rows for line in lines_of(row))))


def lines_of(row: DiffRow) -> Iterator[str]:
    if isinstance(row, Title):
        yield f"@@ {row.text} @@"
    elif isinstance(row, Note):
        yield f"# {note_text(row)}"
    elif row.row.kind == "same" and row.row.left:
        yield f" {row.row.left.text}"
    else:
        yield from (f"{sign}{line.text}" for sign, line in zip("-+", row.row, strict=True) if line)


def note_text(note: Note) -> str:
    return texts.tr(note.template).format(*note.words)


def _notes(part: Part, notes: dict[int, tuple[Note, ...]]) -> tuple[Note, ...]:
    """A section of the answer that stands alone has notes of its own."""
    return notes.pop(id(part.left), ()) or notes.pop(id(part.right), ())


def _title(part: Part) -> str:
    section = part.left or part.right
    return section_title(section) if section else texts.tr("The whole session")
