"""How peers, pairs and messages are called in the views that read a story."""

from __future__ import annotations

from panel import texts
from panel.inspect.view import Desk
from panel.trace.story import PairKey
from server.journal import Journal, Observation

ARROW = "\N{RIGHTWARDS ARROW}"


def called(desk: Desk, peer: str) -> str:
    """The name of a peer; who left before the window opened is known to the story only."""
    name = desk.names.of(peer)
    return name if name != peer else desk.story.name(peer)


def both(desk: Desk, pair: PairKey) -> str:
    return texts.pair(called(desk, pair[0]), called(desk, pair[1]))


def when(desk: Desk, at: float) -> str:
    """Local time of `at` seconds on the server's clock."""
    return texts.clock(desk.story.origin + at)


def message(desk: Desk, journal: Journal | None, number: int) -> str:
    """A line for a message: "#123 offer 12:03:04.120 Anna → Ben". It may be gone from the journal."""
    found = find(journal, number)
    if found is None:
        return texts.tr("#{0} (not kept any more)").format(number)
    ends = f"{called(desk, found.sender)} {ARROW} {called(desk, found.recipient)}"
    return f"#{number} {found.type} {when(desk, found.at)} {ends}"


def find(journal: Journal | None, number: int) -> Observation | None:
    if journal is None or not journal.oldest <= number <= journal.total:
        return None
    return next(iter(journal.since(number - 1, 1).observations), None)
