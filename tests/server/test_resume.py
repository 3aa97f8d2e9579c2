"""Coming back, as scripts: nothing is heard twice, nothing is missing, and a gap is never silent."""

from __future__ import annotations

import pytest
from play import Play, codes, heard, heard_by, newcomer, sdp, two, types

from server.config import Policy
from server.doorkeeper import Rules
from server.hub import Hub
from server.outbox import MAX_KEPT

WINDOW = 30.0


# Within the window --------------------------------------------------------------------------------------


def test_welcome_says_how_to_come_back() -> None:
    play, ada, _ = two()
    ticket = play.tickets[ada]
    assert len(ticket["token"]) >= 24
    assert ticket["windowMs"] == 30_000
    assert play.tickets["p2"]["token"] != ticket["token"]
    assert play.tickets["p2"]["epoch"] == ticket["epoch"]


def test_who_comes_back_hears_what_was_missed_in_order_and_once() -> None:
    play, ada, bo = two()
    play.chats(bo, "heard")
    assert types(play.loses(ada)) == [(bo, "peer-away")]
    play.chats(bo, "one", "two", "three")
    play.now += WINDOW - 0.1
    _, told = play.returns(ada, seq=3)
    assert types(told) == [
        *((ada, kind) for kind in ("move", "resumed", "chat", "chat", "chat", "ping")),
        (bo, "peer-back"),
    ]
    resumed, *missed, ping = heard_by(ada, told)[1:]
    assert (resumed["peer"], resumed["room"], resumed["ack"]) == (ada, "lobby", 0)
    assert [(m["seq"], m["text"]) for m in missed] == [(4, "one"), (5, "two"), (6, "three")]
    assert not {"seq"} & (resumed.keys() | ping.keys())


def test_others_see_the_same_peer_go_and_come() -> None:
    play, ada, bo = two()
    [(_, away)] = play.loses(ada)
    assert (away["type"], away["peer"]) == ("peer-away", ada)
    [row] = [row for row in play.hub.snapshot(0).peers if row.id == ada]
    assert row.away
    _, told = play.returns(ada, seq=2)
    back = heard_by(bo, told)[0]
    assert (back["peer"]["id"], back["peer"]["name"], back["reloaded"]) == (ada, "Ada", False)
    [row] = [row for row in play.hub.snapshot(0).peers if row.id == ada]
    assert not row.away
    assert {row.name for row in play.hub.snapshot(0).peers} == {"Ada", "Bo"}


def test_an_exchange_goes_on_where_it_was() -> None:
    play, ada, bo = two()
    play.says(bo, type="offer", to=ada, description=sdp())
    play.loses(bo)
    play.says(ada, type="answer", to=bo, description=sdp("answer"))
    back, told = play.returns(bo, seq=1)
    assert [m["type"] for m in heard_by(bo, told)] == ["move", "resumed", "answer", "ping"]
    [(to, candidate)] = play.says(back, type="candidate", to=ada, candidate=None)
    assert (to, candidate["from"]) == (ada, bo)
    assert play.hub.snapshot(0).pairs[0].rounds == 1


def test_it_can_be_done_again_and_again() -> None:
    play, ada, bo = two()
    connection, seen = ada, 2
    for number in range(20):
        play.loses(connection)
        play.chats(bo, str(number))
        connection, told = play.returns(ada, seq=seen)
        [missed] = [m for m in heard_by(ada, told) if m["type"] == "chat"]
        assert (missed["seq"], missed["text"]) == (seen + 1, str(number))
        seen = missed["seq"]
    assert [row.id for row in play.hub.snapshot(0).peers] == [ada, bo]


def test_another_address_and_another_transport_are_shown() -> None:
    play, ada, _ = two()
    play.loses(ada)
    session = play.hub.connect("10.0.0.9", "Safari", 0, "events")
    play.sessions[session.id] = session
    resume = {**play.tickets[ada], "seq": 2}
    play.says(session.id, type="hello", name="Ada", room="lobby", resume=resume)
    [row] = [row for row in play.hub.snapshot(0).peers if row.id == ada]
    assert (row.address, row.agent, row.transport) == ("10.0.0.9", "Safari", "events")


def test_what_was_acknowledged_is_not_needed_again() -> None:
    play, ada, bo = two()
    play.chats(bo, "one", "two")
    play.says(ada, type="ack", ack=3)
    play.loses(ada)
    _, told = play.returns(ada, seq=3)
    assert [m["text"] for m in heard_by(ada, told) if m["type"] == "chat"] == ["two"]


def test_an_acknowledgement_says_more_than_an_old_ticket() -> None:
    play, ada, bo = two()
    play.chats(bo, "one", "two")
    play.says(ada, type="ack", ack=4)
    play.loses(ada)
    _, told = play.returns(ada, seq=2)
    newcomer(told, ada)


# While the older connection still lives -----------------------------------------------------------------


def test_the_older_connection_is_told_that_it_was_replaced() -> None:
    play, ada, bo = two()
    play.chats(bo, "one")
    back, told = play.returns(ada, seq=2)
    error, close, move, resumed, missed, ping = heard_by(ada, told)
    assert (error["code"], close["code"], move["type"]) == ("replaced", 4505, "move")
    assert "seq" not in error
    assert (resumed["type"], missed["text"], ping["type"]) == ("resumed", "one", "ping")
    assert heard_by(bo, told) == []  # who never was away is not back
    assert play.says(ada, type="chat", text="from the past") == []
    assert play.loses(ada) == []
    assert types(play.says(back, type="chat", text="here")) == [(bo, "chat")]


def test_the_end_of_the_older_connection_does_not_end_the_newer_one() -> None:
    play, ada, bo = two()
    back, _ = play.returns(ada, seq=2)
    assert play.hangs_up(ada) == []
    play.now += 40
    play.says(back, type="pong", t=0)
    play.says(bo, type="pong", t=0)
    assert "peer-left" not in {kind for _, kind in types(play.waits(10))}


# Too late, or too much ----------------------------------------------------------------------------------


def test_after_the_window_it_is_over() -> None:
    play, ada, bo = two(Policy(heartbeat_timeout=1000))
    play.loses(ada)
    play.now += WINDOW
    told = play.waits(0)
    assert (bo, "peer-left") in types(told)
    [left] = [m for m in heard_by(bo, told) if m["type"] == "peer-left"]
    assert (left["peer"], left["reason"]) == (ada, "gone")
    play.chats(bo, "to nobody")
    back, told = play.returns(ada, seq=2)
    welcome = newcomer(told, back)
    assert [peer["name"] for peer in welcome["peers"]] == ["Bo"]
    assert heard_by(bo, told)[0]["type"] == "peer-joined"


def test_another_epoch_is_another_run_of_the_server() -> None:
    play, ada, _ = two()
    play.loses(ada)
    back, told = play.returns(ada, seq=2, epoch="earlier")
    newcomer(told, back)
    assert "restarted" in told[0][1]["detail"]


@pytest.mark.parametrize("token", ["", "guessed", "x" * 64])
def test_a_guessed_token_opens_nothing(token: str) -> None:
    play, ada, _ = two()
    for _ in range(2):  # whoever was refused before leaves nothing behind for the next
        early = play.connect()
        play.waits(11)
        assert play.sessions[early].ended
        back, told = play.returns(ada, token=token)
        newcomer(told, back)


def test_more_than_is_kept_is_told_and_not_half_repeated() -> None:
    play, ada, bo = two(Policy(message_rate=0))
    play.loses(ada)
    play.chats(bo, *map(str, range(MAX_KEPT)))
    again, told = play.returns(ada, seq=2)
    newcomer(told, ada)
    assert "chat" not in {message["type"] for _, message in told}
    [back] = heard_by(bo, told)
    assert (back["type"], back["peer"]["id"], back["reloaded"]) == ("peer-back", ada, True)
    assert {row.id for row in play.hub.snapshot(0).peers} == {ada, bo}
    play.chats(bo, "after")
    play.loses(again)
    _, told = play.returns(ada, seq=1)
    assert [message["text"] for message in heard_by(ada, told) if message["type"] == "chat"] == ["after"]


def test_a_number_that_was_never_sent_is_not_believed() -> None:
    play, ada, _ = two()
    play.loses(ada)
    _, told = play.returns(ada, seq=7)
    newcomer(told, ada)


def test_another_room_is_another_session() -> None:
    play, ada, bo = two()
    play.loses(ada)
    back, told = play.returns(ada, seq=2, room="attic")
    welcome = newcomer(told, back)
    assert (welcome["room"], welcome["peers"]) == ("attic", [])
    assert types(told)[0] == (bo, "peer-left")


def test_another_room_while_the_older_connection_lives() -> None:
    play, ada, bo = two()
    back, told = play.returns(ada, seq=2, room="attic")
    newcomer(told, back)
    assert codes(told, ada) == ["replaced", 4505]
    assert (bo, "peer-left") in types(told)
    assert play.says(ada, type="chat", text="from the past") == []


def test_another_room_that_is_full_changes_nothing() -> None:
    play = Play(Policy(room_peers=2))
    ada, bo, *_ = play.join("Ada"), play.join("Bo"), play.join("Cy", "attic"), play.join("Di", "attic")
    back, told = play.returns(ada, seq=2, room="attic")
    assert codes(told, back) == ["room_full", 4502]
    assert types(told) == [(back, "error"), (back, "close")]
    assert types(play.says(ada, type="chat", text="still here")) == [(bo, "chat")]


def test_a_session_that_is_over_and_a_room_that_is_full() -> None:
    play = Play(Policy(room_peers=2, heartbeat_timeout=1000))
    ada, _ = play.join("Ada"), play.join("Bo")
    play.loses(ada)
    play.waits(WINDOW + 1)
    play.join("Cy")
    back, told = play.returns(ada, seq=2)
    assert codes(told, back) == ["room_full", 4502]
    noted = [o.code for o in play.journal.since(0).observations if o.recipient == back]
    assert noted == ["room_full"]  # nothing is noted that was not sent


def test_a_full_room_has_room_for_its_own() -> None:
    play = Play(Policy(room_peers=2, message_rate=0))
    ada, bo = play.join("Ada"), play.join("Bo")
    play.loses(ada)
    late = play.connect()
    assert codes(play.says(late, type="hello", name="Cy", room="lobby"), late) == ["room_full", 4502]
    play.chats(bo, *map(str, range(MAX_KEPT + 1)))
    _, told = play.returns(ada, seq=2)
    newcomer(told, ada)


def test_a_locked_room_stays_open_for_its_own() -> None:
    rules = Rules("open", lambda secret, room: "host" if secret == "m4ster" else None)
    play = Play()
    play.hub = Hub(play.journal, Policy(message_rate=0), play.hub._new_id, rules)
    ada, bo = play.join("Ada"), play.join("Bo", invite="m4ster")
    play.says(bo, type="door", locked=True, lobby=False)
    play.loses(ada)
    play.chats(bo, *map(str, range(MAX_KEPT)))
    _, told = play.returns(ada, seq=2)
    newcomer(told, ada)


# What clients number ------------------------------------------------------------------------------------


def test_a_message_that_is_sent_again_is_dropped() -> None:
    play, ada, bo = two()
    assert types(play.says(ada, type="chat", text="one", seq=1)) == [(bo, "chat")]
    assert play.says(ada, type="chat", text="one", seq=1) == []
    play.loses(ada)
    back, told = play.returns(ada, seq=2)
    assert heard_by(ada, told)[1]["ack"] == 1
    assert play.says(back, type="chat", text="one", seq=1) == []
    assert types(play.says(back, type="chat", text="two", seq=2)) == [(bo, "chat")]


def test_pings_say_how_far_the_client_was_heard() -> None:
    play, ada, _ = two()
    for number in (1, 2, 3):
        play.says(ada, type="chat", text="hi", seq=number)
    [ping] = heard_by(ada, play.waits(3))
    assert (ping["type"], ping["ack"]) == ("ping", 3)


def test_what_still_comes_from_a_lost_connection_is_not_taken() -> None:
    """It was given up: its client will send again what was not acknowledged."""
    play, ada, bo = two(Policy(heartbeat_timeout=5, ping_interval=2))
    play.now = 4
    play.says(bo, type="pong", t=0)
    assert (bo, "peer-away") in types(play.waits(2))
    assert play.says(ada, type="chat", text="late", seq=1) == []
    assert heard(play.hub.cut(play.sessions[ada], "slow_consumer", play.now)) == []
    back, told = play.returns(ada, seq=2)
    assert heard_by(ada, told)[1]["ack"] == 0
    assert types(play.says(back, type="chat", text="late", seq=1)) == [(bo, "chat")]


def test_no_token_is_in_the_journal() -> None:
    play, ada, bo = two(Policy(room_peers=2))
    play.join("Cy", "attic"), play.join("Di", "attic")
    play.loses(ada)
    back, _ = play.returns(ada, seq=2)
    play.returns(ada, seq=2, room="attic")  # refused: it is full
    resume = {**play.tickets[bo], "seq": 1}
    play.says(back, type="hello", name="Ada", room="lobby", resume=resume)  # refused: one too many
    play.says(play.connect(), type="hello", name="", room="lobby", resume=resume)  # cannot be read
    secrets = {ticket["token"].encode() for ticket in play.tickets.values()}
    raw = b"".join(o.raw for o in play.journal.since(0).observations)
    assert not [secret for secret in secrets if secret in raw]
