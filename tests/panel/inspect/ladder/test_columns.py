"""Who has a column: those whose messages are shown, in an order that stays."""

from __future__ import annotations

from panel.inspect.ladder.columns import NARROWEST, WIDEST, Columns
from panel.trace.story import Person
from server.journal import EVERYONE, SERVER, Observation


def said(seq: int, sender: str, to: str, room: str = "lobby") -> Observation:
    return Observation(seq, float(seq), sender, to, "chat", room, 2, b"", "")


def columns(*messages: Observation, people: dict[str, Person] | None = None) -> Columns:
    made = Columns()
    made.add(list(messages), people or {})
    made.settle()
    return made


def test_the_server_comes_first_and_everyone_is_nobody() -> None:
    made = columns(said(1, "a", EVERYONE), said(2, "b", SERVER))
    assert made.order == (SERVER, "a", "b")
    assert columns(said(1, "a", "b")).order == ("a", "b")


def test_rooms_stay_together() -> None:
    made = columns(said(1, "a", SERVER, "one"), said(2, "x", SERVER, "two"), said(3, "b", SERVER, "one"))
    assert made.order == (SERVER, "a", "b", "x")
    assert made.rooms == {"one": (1, 2), "two": (3, 3)}


def test_who_joined_first_stands_first_whoever_spoke_first() -> None:
    people = {"a": Person("a", room="lobby", joined_at=5.0), "b": Person("b", room="lobby", joined_at=2.0)}
    assert columns(said(9, "a", "b"), people=people).order == ("b", "a")


def test_newcomers_move_nobody_past_another() -> None:
    made = columns(said(1, "a", "b", "one"), said(2, "x", "y", "two"))
    before = made.order
    made.add([said(3, "c", "a", "one"), said(4, "z", "x", "two")], {})
    made.settle()
    assert tuple(peer for peer in made.order if peer in before) == before
    assert made.order == ("a", "b", "c", "x", "y", "z")


def test_a_column_goes_with_its_last_message() -> None:
    first, second = said(1, "a", "b"), said(2, "b", "c")
    made = columns(first, second)
    version = made.version
    made.remove([first])
    made.settle()
    assert made.order == ("b", "c")
    assert made.version > version
    made.settle()
    assert made.version == version + 1


def test_widths_have_bounds() -> None:
    made = columns(said(1, "a", "b"))
    assert (made.width(100), made.width(400), made.width(5000)) == (NARROWEST, 200, WIDEST)


def test_a_reduced_copy_stays_as_it_is() -> None:
    made = columns(said(1, "a", "b"), said(2, "c", SERVER))
    copy = made.reduced({"b", "c"})
    made.add([said(3, "d", "a")], {})
    made.settle()
    assert copy.order == ("b", "c")
    assert copy.rooms == {"lobby": (0, 1)}
