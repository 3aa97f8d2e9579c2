"""Every example of docs/filters.md does what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.journal import EVERYONE, SERVER, Journal, Observation
from server.query import FIELDS, QueryError, parse
from server.queryterms import CONTENTS, STATES

PAGE = (Path(__file__).parents[2] / "docs" / "filters.md").read_text(encoding="utf-8")
IDS = {"Anna": "k3", "Ben": "m7", "Anna Maria": "x9", "server": SERVER, "everyone": EVERYONE}
NAMES = {peer: name for name, peer in IDS.items()} | {SERVER: "Callbox"}
ROW = re.compile(r"\| (\d+) \| ([\d:.]+) \| (.*?) \| (.*?) \| (.*?) \| (.*?) \| (\d+) \| (.*?)\| `(.*)` \|")
EXAMPLE = re.compile(r"```filter\n(.*?)\n```\n(.*)")
SHOWN = re.compile(r"Matches ([\d, ]+)\.")
WRONG = re.compile(r"Error at (\d+) to (\d+): (.*)")
EXAMPLES = EXAMPLE.findall(PAGE)


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


def recording() -> list[Observation]:
    """What the table at the top of the page says."""
    journal = Journal()
    for number, clock, sender, recipient, kind, room, size, code, payload in ROW.findall(PAGE):
        raw = payload.encode().ljust(int(size))
        assert len(raw) == int(size)
        journal.append(seconds(clock), IDS[sender], IDS[recipient], kind, room, raw, code.strip())
        assert journal.total == int(number)
    return journal.since(0).observations


def test_the_page_has_examples_and_a_recording() -> None:
    assert len(recording()) == 11
    assert len(EXAMPLES) == PAGE.count("```filter") > 25


@pytest.mark.parametrize(("text", "says"), EXAMPLES, ids=[text for text, _ in EXAMPLES])
def test_an_example(text: str, says: str) -> None:
    if shown := SHOWN.fullmatch(says):
        match = parse(text).matcher(lambda peer: NAMES[peer])
        assert [o.seq for o in recording() if match(o)] == [int(n) for n in shown.group(1).split(", ")]
        return
    wrong = WRONG.fullmatch(says)
    assert wrong, says
    with pytest.raises(QueryError) as error:
        parse(text)
    place = (error.value.start + 1, error.value.end)  # people count from one
    assert place == (int(wrong.group(1)), int(wrong.group(2)))
    assert f"{error.value} {error.value.hint}" == wrong.group(3)


@pytest.mark.parametrize("word", [*FIELDS, *(f"is:{s}" for s in STATES), *(f"has:{c}" for c in CONTENTS)])
def test_everything_there_is_stands_on_the_page(word: str) -> None:
    assert re.search(rf"`{word}:?`", PAGE) or word in ("is", "has")
