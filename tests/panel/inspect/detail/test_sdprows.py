"""Descriptions as rows: nothing is lost under a heading, or between two columns."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from panel.inspect.detail.diffrows import Pair, Side, Title, as_text, only_differences, rows_of, unified
from panel.inspect.detail.sdprows import Heading, headings
from panel.trace.sdp.description import parse
from panel.trace.sdp.notes import Note

SDP = Path(__file__).parents[2] / "trace" / "sdp"
REAL = sorted({line for path in SDP.glob("*.sdp") for line in path.read_text().splitlines()})
ANY = st.lists(st.one_of(st.sampled_from(REAL), st.text(max_size=9)), max_size=20).map("\n".join)


@given(ANY)
def test_each_line_stands_below_one_heading(sdp: str) -> None:
    description = parse(sdp)
    found = headings(description)
    assert Counter(line for heading in found for line in heading.lines()) == Counter(description.lines)
    assert [heading.section for heading in found if heading.section] == list(description.sections)


@given(ANY)
def test_an_open_heading_shows_all_below_it(sdp: str) -> None:
    for heading in headings(parse(sdp)):
        topics = [row for row in heading.below if isinstance(row, Heading)]
        for topic in topics:
            topic.is_open = True
        assert len(list(heading.visible())) == len(list(heading.lines())) + len(topics)
        heading.is_open = False
        assert not list(heading.visible())


@given(ANY, ANY)
def test_each_line_of_both_is_copied(left: str, right: str) -> None:
    one, other = Side("one", "offer", parse(left)), Side("other", "answer", parse(right))
    rows = rows_of(one, other)
    copied = Counter(as_text(rows, one.title, other.title).split("\n")[2:])
    for line in one.description.lines:
        assert copied[f" {line.text}"] or copied[f"-{line.text}"]
    for line in other.description.lines:
        assert copied[f" {line.text}"] or copied[f"+{line.text}"]


def test_nobody_answers_an_offer_of_their_own() -> None:
    description = parse((SDP / "chromium-offer.sdp").read_text())
    offer = Side("", "offer", description, "a")
    for sender, noted in (("a", False), ("b", True), ("", True)):
        rows = rows_of(offer, Side("", "answer", description, sender))
        assert any(isinstance(row, Note) for row in rows) == noted


@given(ANY, ANY)
def test_only_what_differs(left: str, right: str) -> None:
    rows = rows_of(Side("", "offer", parse(left)), Side("", "offer", parse(right)))
    kept = only_differences(rows)
    pairs = [row.row.kind for row in kept if isinstance(row, Pair)]
    assert "same" not in pairs
    assert len(pairs) == sum(row.differences for row in rows if isinstance(row, Title))
    assert sum(row.differences for row in kept if isinstance(row, Title)) == len(pairs)
    split = [row.row.kind for row in unified(kept) if isinstance(row, Pair)]
    assert len(split) == len(pairs) + pairs.count("changed")
    assert "changed" not in split
