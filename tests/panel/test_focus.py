"""The selection that all views share."""

from __future__ import annotations

import pytest

from panel.focus import Focus, Selection
from server.journal import Journal, Observation


def message(sender: str, recipient: str, room: str = "lobby", at: float = 1.0) -> Observation:
    journal = Journal()
    journal.append(at, sender, recipient, "chat", room)
    return journal.since(0).observations[0]


def test_nothing_selected_leaves_nothing_out() -> None:
    assert Selection().admits(message("a", "b"))
    assert not Selection().narrows


def test_one_peer_stands_for_all_that_it_sent_and_got() -> None:
    selection = Selection(peers=("a",))
    assert selection.admits(message("a", "b"))
    assert selection.admits(message("server", "a"))
    assert not selection.admits(message("b", "c"))


def test_two_peers_stand_for_what_went_between_them() -> None:
    selection = Selection(peers=("a", "b"))
    assert selection.admits(message("b", "a"))
    assert not selection.admits(message("a", "everyone"))
    assert selection.pair == ("a", "b")


def test_a_room_and_a_time_narrow_further() -> None:
    selection = Selection(room="attic", span=(1.0, 2.0))
    assert selection.admits(message("a", "b", "attic", 2.0))
    assert not selection.admits(message("a", "b", "lobby", 2.0))
    assert not selection.admits(message("a", "b", "attic", 2.1))


def test_a_change_is_told_once_and_only_if_it_is_one() -> None:
    focus = Focus()
    told: list[Selection] = []
    focus.changed.connect(told.append)
    focus.choose_peers("b", "a")
    focus.choose_peers("a", "b")
    focus.choose_message(7)
    focus.clear()
    assert told == [Selection(peers=("a", "b")), Selection(peers=("a", "b"), message=7), Selection(message=7)]


def test_more_than_two_peers_are_refused() -> None:
    with pytest.raises(ValueError, match="two"):
        Focus().choose_peers("a", "b", "c")
