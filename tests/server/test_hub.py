"""The hub as scripts: who says what, and what everyone hears."""

from __future__ import annotations

import pytest
from play import Play, heard, heard_by, sdp, types

from server.config import Policy
from server.errors import SignalingError


def test_the_first_one_is_welcomed_into_an_empty_room() -> None:
    play = Play()
    peer = play.connect()
    (_, welcome), (_, ping) = play.says(peer, type="hello", name="Ada", room="lobby")
    assert welcome["type"] == "welcome"
    assert (welcome["peer"], welcome["room"], welcome["peers"]) == (peer, "lobby", [])
    assert welcome["iceServers"] == []
    assert (welcome["seq"], ping["type"], ping["ack"]) == (1, "ping", 0)
    assert "seq" not in ping


def test_a_newcomer_and_the_others_learn_of_each_other() -> None:
    play = Play()
    ada = play.join("Ada", state={"camera": True})
    bo = play.connect()
    (to_bo, welcome), _, (to_ada, joined) = play.says(bo, type="hello", name="Bo", room="lobby")
    assert to_bo == bo
    assert welcome["peers"] == [
        {
            "id": ada,
            "name": "Ada",
            "kind": "browser",
            "state": {"microphone": False, "camera": True, "screen": False},
        }
    ]
    assert to_ada == ada
    assert joined["type"] == "peer-joined"
    assert joined["peer"]["id"] == bo


def test_an_exchange_is_relayed_with_the_true_sender() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    [(to, offer)] = play.says(bo, type="offer", to=ada, description=sdp(), **{"from": "someone else"})
    assert to == ada
    assert (offer["type"], offer["from"], offer["description"]) == ("offer", bo, sdp())
    [(to, answer)] = play.says(ada, type="answer", to=bo, description=sdp("answer"))
    assert (to, answer["from"], answer["description"]) == (bo, ada, sdp("answer"))
    [(to, candidate)] = play.says(ada, type="candidate", to=bo, candidate=None)
    assert (to, candidate["candidate"]) == (bo, None)
    assert play.seen()[-3:] == [(bo, ada, "offer"), (ada, bo, "answer"), (ada, bo, "candidate")]


def test_chat_and_state_reach_everyone_else_in_the_room_only() -> None:
    play = Play()
    ada, bo, cy = play.join("Ada"), play.join("Bo"), play.join("Cy")
    play.join("Di", room="elsewhere")
    said = play.says(bo, type="chat", text="<b>hi</b>")
    assert [(to, m["from"], m["text"]) for to, m in said] == [(ada, bo, "<b>hi</b>"), (cy, bo, "<b>hi</b>")]
    state = {"microphone": True, "camera": False, "screen": False}
    changed = play.says(bo, type="state", state=state)
    assert [(to, m["state"]) for to, m in changed] == [(ada, state), (cy, state)]
    row = next(row for row in play.hub.snapshot(0).peers if row.id == bo)
    assert row.state.microphone


def test_leaving_is_told_to_those_who_stay() -> None:
    play = Play()
    ada, bo, cy = play.join("Ada"), play.join("Bo"), play.join("Cy")
    assert types(play.says(bo, type="bye")) == [(bo, "close"), (ada, "peer-left"), (cy, "peer-left")]
    [(_, left)] = play.hangs_up(cy)
    assert (left["peer"], left["reason"]) == (cy, "gone")
    assert play.hangs_up(ada) == []
    assert play.hub.snapshot(0).rooms == ()
    assert play.hub.snapshot(0).peers == ()


def test_what_comes_after_leaving_is_ignored() -> None:
    play = Play()
    ada = play.join("Ada")
    play.says(ada, type="bye")
    assert play.says(ada, type="chat", text="still here") == []
    assert play.hangs_up(ada) == []


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (b"nonsense", "bad_json"),
        (b'{"type":"offer","to":"p2","description":' + b"[" * 10_000, "bad_json"),
        (b"[]", "bad_message"),
        (b'{"type":"dance","id":"7"}', "unknown_type"),
        (b'{"type":"chat","text":""}', "bad_message"),
        (b'{"type":"hello","name":"Ada","room":"lobby"}', "hello_repeated"),
        (b'{"type":"offer","to":"nobody","description":{}}', "unknown_peer"),
        (b'{"type":"offer","to":"p1","description":{}}', "unknown_peer"),
        (b'{"type":"offer","to":"p2","description":"v=0"}', "bad_message"),
        (b'{"type":"answer","to":"p2","description":{}}', "no_offer"),
        (b'{"type":"candidate","to":"p2","candidate":7}', "bad_message"),
    ],
)
def test_bad_input_gets_a_code_and_nobody_else_notices(payload: bytes, code: str) -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    [(to, error)] = play.sends(ada, payload)
    assert (to, error["type"], error["code"]) == (ada, "error", code)
    assert error["message"]
    assert error["nextStep"]
    assert types(play.says(ada, type="chat", text="still here")) == [(bo, "chat")]


def test_an_error_names_the_message_that_caused_it() -> None:
    play = Play()
    ada = play.join("Ada")
    [(_, error)] = play.says(ada, type="offer", id="o-1", to="nobody", description=sdp())
    assert error["ref"] == "o-1"
    [(_, error)] = play.says(ada, type="dance", id="o-2")
    assert (error["code"], error["ref"]) == ("unknown_type", "o-2")


def test_nothing_goes_before_hello() -> None:
    play = Play()
    peer = play.connect()
    [(_, error)] = play.says(peer, type="chat", text="hi")
    assert error["code"] == "hello_expected"
    assert "seq" not in error
    assert types(play.says(peer, type="hello", name="Ada", room="lobby"))[0] == (peer, "welcome")


def test_a_message_that_is_too_large_ends_its_sender_only() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    told = play.sends(ada, b" " * 65_537)
    assert types(told) == [(ada, "error"), (ada, "close"), (bo, "peer-left")]
    assert told[1][1]["code"] == 1009
    assert told[2][1]["reason"] == "message_too_large"


def test_a_full_room_turns_people_away() -> None:
    play = Play(Policy(room_peers=2))
    play.join("Ada"), play.join("Bo")
    late = play.connect()
    told = play.says(late, type="hello", name="Cy", room="lobby")
    assert [m.get("code") for _, m in told] == ["room_full", 4502]
    assert types(play.says(play.connect(), type="hello", name="Cy", room="other"))[0][1] == "welcome"


def test_another_version_is_turned_away() -> None:
    play = Play()
    told = play.says(play.connect(), type="hello", name="Ada", room="lobby", version="callbox.v9")
    assert [m.get("code") for _, m in told] == ["version_unsupported", 4504]


@pytest.mark.parametrize(
    ("given", "shown"),
    [("  Ada \n Lovelace ", "Ada Lovelace"), ("a\u202eb\x00c", "abc"), ("👩\u200d🚀", "👩\u200d🚀")],
)
def test_names_are_plain_text(given: str, shown: str) -> None:
    play = Play()
    play.join(given)
    assert play.hub.snapshot(0).peers[0].name == shown


@pytest.mark.parametrize("name", ["\u202e \x00", "\u200d", "\u2800", "\u3164 "])
def test_a_name_of_nothing_visible_is_refused(name: str) -> None:
    play = Play()
    [(_, error)] = play.says(play.connect(), type="hello", name=name, room="lobby")
    assert error["code"] == "bad_message"


def test_heartbeats_measure_and_miss() -> None:
    play = Play(Policy(ping_interval=15, heartbeat_timeout=45))
    ada, bo = play.join("Ada"), play.join("Bo")
    play.now = 0.025
    assert play.says(ada, type="pong", t=0.0) == []
    assert play.hub.snapshot(play.now).peers[0].rtt == pytest.approx(0.025)
    assert types(play.waits(3)) == [(ada, "ping"), (bo, "ping")]
    assert play.waits(1) == []
    play.now = 17.9
    assert play.waits(0) == []
    play.now = 18.1
    assert types(play.waits(0)) == [(ada, "ping"), (bo, "ping")]
    assert play.waits(10) == []
    play.says(ada, type="pong", t=18_100.0)
    told = play.waits(30)
    assert [m.get("code") for m in heard_by(bo, told)] == ["heartbeat_lost", 4001]
    assert (ada, "peer-away") in types(told)
    play.says(ada, type="pong", t=0.0)
    told = play.waits(30.1)
    assert [(to, m.get("peer")) for to, m in told if m["type"] == "peer-left"] == [(ada, bo)]


def test_a_forged_pong_does_not_move_the_round_trip_time() -> None:
    play = Play()
    ada = play.join("Ada")
    play.now = 1
    play.says(ada, type="pong", t=999.0)
    assert play.hub.snapshot(1).peers[0].rtt is None


def test_who_never_says_hello_is_closed() -> None:
    play = Play(Policy(hello_timeout=10))
    peer = play.connect()
    assert play.waits(10) == []
    assert [m.get("code") for _, m in play.waits(1)] == ["hello_timeout", 4003]
    assert play.hub.snapshot(play.now).peers == ()
    assert play.says(peer, type="hello", name="Ada", room="lobby") == []


def test_a_ping_is_answered_on_the_server_s_clock() -> None:
    play = Play()
    ada = play.join("Ada")
    play.now = 2.5
    [(_, pong)] = play.says(ada, type="ping", t=17)
    assert (pong["t"], pong["serverT"]) == (17, 2500)


def test_the_host_can_kick_and_close_and_stop() -> None:
    play = Play()
    ada, bo, cy = play.join("Ada"), play.join("Bo"), play.join("Cy", room="other")
    assert types(heard(play.hub.kick(ada, 0))) == [(ada, "error"), (ada, "close"), (bo, "peer-left")]
    di = play.join("Di")
    closed = heard(play.hub.close_room("lobby", 0))
    assert [(to, m.get("code")) for to, m in closed] == [
        (bo, "room_closed"), (bo, 4503), (di, "room_closed"), (di, 4503),
    ]  # fmt: skip
    stopped = heard(play.hub.shutdown(0))
    assert [(to, m.get("code")) for to, m in stopped] == [(cy, "server_restart"), (cy, 1012)]
    with pytest.raises(SignalingError, match="Nobody"):
        play.hub.kick(ada, 0)
    with pytest.raises(SignalingError, match="no room"):
        play.hub.close_room("lobby", 0)


def test_the_snapshot_shows_how_negotiations_stand() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    play.says(bo, type="offer", to=ada, description=sdp())
    [pair] = play.hub.snapshot(0).pairs
    assert (pair.state, pair.missing[0]) == ("have-offer", (ada, "answer"))
    play.says(ada, type="offer", to=bo, description=sdp())
    assert play.hub.snapshot(0).pairs[0].state == "glare"
    play.says(ada, type="answer", to=bo, description=sdp("answer"))
    [pair] = play.hub.snapshot(0).pairs
    assert (pair.state, pair.rounds, pair.glares) == ("stable", 1, 1)
    play.hangs_up(bo)
    assert play.hub.snapshot(0).pairs == ()


def test_the_journal_keeps_refused_messages_with_their_code() -> None:
    play = Play()
    ada = play.join("Ada")
    play.sends(ada, b"nonsense")
    bad, told = play.journal.since(play.journal.total - 2).observations
    assert (bad.type, bad.code, bad.raw) == ("invalid", "bad_json", b"nonsense")
    assert (told.type, told.code, told.recipient) == ("error", "bad_json", ada)
