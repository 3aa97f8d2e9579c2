"""Leaving for good, being removed, and pages that are loaded again, as scripts."""

from __future__ import annotations

from play import Play, codes, heard, heard_by, newcomer, sdp, two, types


def test_who_leaves_is_gone() -> None:
    play, ada, bo = two()
    assert types(play.says(bo, type="bye")) == [(bo, "close"), (ada, "peer-left")]
    back, told = play.returns(bo)
    newcomer(told, back)


def test_kicked_while_away() -> None:
    play, ada, bo = two()
    play.loses(ada)
    told = heard(play.hub.kick(ada, 0))
    [left] = heard_by(bo, told)
    assert (left["type"], left["reason"]) == ("peer-left", "kicked")
    for _ in range(2):  # asking again does not help
        back, told = play.returns(ada, seq=2)
        assert codes(told, back) == ["kicked", 4501]
        assert heard_by(bo, told) == []


def test_a_room_that_was_closed_while_away() -> None:
    play, ada, _ = two()
    play.loses(ada)
    play.hub.close_room("lobby", 0)
    back, told = play.returns(ada, seq=2)
    assert codes(told, back) == ["room_closed", 4503]


def test_too_large_a_message_ends_the_session_too() -> None:
    play, ada, _ = two()
    play.sends(ada, b" " * 65_537)
    back, told = play.returns(ada, seq=2)
    assert codes(told, back) == ["message_too_large", 1009]


def test_a_page_that_is_loaded_again_takes_its_own_place() -> None:
    play, ada, bo = two()
    assert types(play.says(ada, type="bye", mayReturn=True)) == [(ada, "close"), (bo, "peer-away")]
    assert play.loses(ada) == []
    play.chats(bo, "missed")
    play.now += 7.9
    _, told = play.returns(ada, reloaded=True, seq=0)
    move, welcome, ping = heard_by(ada, told)
    assert (move["type"], welcome["type"], ping["type"]) == ("move", "welcome", "ping")
    assert (welcome["peer"], welcome["seq"], [p["id"] for p in welcome["peers"]]) == (ada, 1, [bo])
    [message] = heard_by(bo, told)
    assert (message["type"], message["peer"]["id"], message["reloaded"]) == ("peer-back", ada, True)
    assert message["peer"]["name"] == "Again"
    [(_, said)] = play.says(bo, type="chat", text="hello again")
    assert said["seq"] == 2


def test_a_page_that_is_loaded_again_begins_its_negotiations_anew() -> None:
    play, ada, bo = two()
    play.says(bo, type="offer", to=ada, description=sdp())
    assert play.hub.snapshot(0).pairs
    back, told = play.returns(ada, reloaded=True)
    assert codes(told, ada)[:2] == ["replaced", 4505]
    assert play.hub.snapshot(0).pairs == ()
    assert play.hub.snapshot(0).rooms[0].peers == (bo, ada)  # the newest offers to the others
    assert [m["code"] for m in heard_by(ada, play.says(back, type="answer", to=bo, description=sdp()))] == [
        "no_offer"
    ]


def test_a_page_that_is_loaded_again_numbers_from_one() -> None:
    play, ada, bo = two()
    play.says(ada, type="chat", text="one", seq=1)
    play.says(ada, type="bye", mayReturn=True)
    back, _ = play.returns(ada, reloaded=True)
    assert types(play.says(back, type="chat", text="first again", seq=1)) == [(bo, "chat")]


def test_a_page_that_does_not_come_back_has_left() -> None:
    play, ada, bo = two()
    play.says(ada, type="bye", mayReturn=True)
    assert types(play.waits(7.9)) == [(bo, "ping")]
    [(to, left)] = play.waits(0.2)
    assert (to, left["type"], left["peer"]) == (bo, "peer-left", ada)


def test_a_goodbye_counts_once_and_the_end_of_its_connection_for_nothing() -> None:
    play, ada, bo = two()
    play.says(ada, type="bye", mayReturn=True)
    assert play.says(ada, type="bye", mayReturn=True) == []
    assert play.says(ada, type="chat", text="one more thing") == []
    assert play.hangs_up(ada) == []
    _, told = play.returns(ada, reloaded=True)
    assert heard_by(bo, told)[0]["type"] == "peer-back"


def test_after_a_restart_of_the_server_everyone_is_new() -> None:
    play, ada, _ = two()
    assert codes(heard(play.hub.shutdown(0)), ada) == ["server_restart", 1012]
    again = Play()
    again.tickets = play.tickets
    back, told = again.returns(ada, seq=2)
    newcomer(told, back)
