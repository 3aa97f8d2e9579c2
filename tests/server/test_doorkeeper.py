"""Who comes in: invites, locked rooms, and those who knock. As scripts for the hub."""

from __future__ import annotations

from typing import Any

import pytest
from play import Play, heard, heard_by, types

from server.arrival import Granted
from server.config import Policy
from server.doorkeeper import Rules
from server.effects import Verify
from server.errors import SignalingError
from server.hub import Hub
from server.messages import Role

INVITES: dict[tuple[str, str], Role] = {("s3cret", "lobby"): "guest", ("m4ster", "lobby"): "host"}


def by_invite(**more: Any) -> Play:
    """A hub whose rooms need an invite."""
    return playing(Rules("invite", lambda secret, room: INVITES.get((secret, room)), **more))


def playing(rules: Rules, policy: Policy | None = None) -> Play:
    play = Play()
    play.hub = Hub(play.journal, policy, play.hub._new_id, rules)
    return play


def with_host() -> tuple[Play, str]:
    """An open room with a host in it."""
    play = playing(Rules("open", lambda secret, room: INVITES.get((secret, room))))
    return play, play.join("Ada", invite="m4ster")


@pytest.mark.parametrize(
    ("room", "invite"), [("lobby", ""), ("lobby", "wrong"), ("attic", "s3cret"), ("attic", "")]
)
def test_a_wrong_room_and_a_wrong_invite_read_the_same(room: str, invite: str) -> None:
    play = by_invite()
    ada = play.connect()
    error, close = play.says(ada, type="hello", name="Ada", room=room, invite=invite)
    assert {**error[1], "message": ""} == {
        "type": "error",
        "code": "not_invited",
        "message": "",
        "nextStep": "Ask the host for a new link or QR code.",
        "retryable": False,
    }
    assert (close[1]["code"], close[1]["reason"]) == (4507, "not_invited")
    assert play.hub.snapshot(0).rooms == ()


def test_an_invite_lets_in_as_what_it_says() -> None:
    play = by_invite()
    ada, bo = play.connect(), play.connect()
    [_, welcome], *_ = play.says(ada, type="hello", name="Ada", room="lobby", invite="m4ster")
    assert welcome["role"] == "host"
    [_, welcome], *_ = play.says(bo, type="hello", name="Bo", room="lobby", invite="s3cret")
    assert welcome["role"] == "guest"
    assert [row.role for row in play.hub.snapshot(0).peers] == ["host", "guest"]


def test_secrets_do_not_show_in_the_journal() -> None:
    play = by_invite()
    play.join("Ada", invite="m4ster")
    ticket = play.tickets["p1"]
    seen = b"".join(observation.raw for observation in play.journal.since(0).observations)
    assert b'"Ada"' in seen
    assert b"m4ster" not in seen
    assert ticket["token"].encode() not in seen


def test_who_came_in_may_come_back_although_the_invite_is_over() -> None:
    play = by_invite()
    ada = play.join("Ada", invite="s3cret")
    INVITES.pop(("s3cret", "lobby"))
    try:
        play.loses(ada)
        _, told = play.returns(ada, seq=1)
    finally:
        INVITES["s3cret", "lobby"] = "guest"
    assert (ada, "resumed") in types(told)


def test_a_locked_room_lets_nobody_in_but_those_who_come_back_and_hosts() -> None:
    play, ada = with_host()
    bo = play.join("Bo")
    told = play.says(ada, type="door", locked=True, lobby=False)
    assert [(peer, message["locked"]) for peer, message in told] == [(ada, True), (bo, True)]
    cy = play.connect()
    assert [m.get("code") for _, m in play.says(cy, type="hello", name="Cy", room="lobby")] == [
        "room_locked",
        4508,
    ]
    play.loses(bo)
    _, told = play.returns(bo, seq=2)
    assert (bo, "resumed") in types(told)
    di = play.connect()
    told = play.says(di, type="hello", name="Di", room="lobby", invite="m4ster")
    assert [m["type"] for m in heard_by(di, told)] == ["welcome", "door", "ping"]
    assert play.hub.snapshot(0).rooms[0].locked


def test_a_lock_ends_with_the_last_member() -> None:
    play, ada = with_host()
    play.says(ada, type="door", locked=True, lobby=True)
    play.says(ada, type="bye")
    bo = play.connect()
    assert play.says(bo, type="hello", name="Bo", room="lobby")[0][1]["type"] == "waiting"


def knocking() -> tuple[Play, str, str]:
    """A host in a room where one knocks, and someone who does."""
    play, ada = with_host()
    play.says(ada, type="door", locked=False, lobby=True)
    bo = play.connect()
    told = play.says(bo, type="hello", name="Bo", room="lobby")
    assert types(told) == [(bo, "waiting"), (ada, "knock"), (bo, "ping")]
    knock = heard_by(ada, told)[0]
    assert (knock["peer"]["id"], knock["peer"]["name"]) == (bo, "Bo")
    [row] = [row for row in play.hub.snapshot(0).peers if row.waiting]
    assert (row.id, row.room, row.joined) == (bo, "lobby", False)
    return play, ada, bo


def test_who_knocks_is_let_in_by_a_host() -> None:
    play, ada, bo = knocking()
    told = play.says(ada, type="moderate", action="admit", peer=bo)
    assert [m["type"] for m in heard_by(ada, told)] == ["knock-over", "peer-joined"]
    assert [m["type"] for m in heard_by(bo, told)] == ["welcome", "door", "ping"]
    assert not [row for row in play.hub.snapshot(0).peers if row.waiting]


def test_who_knocks_is_turned_away_by_a_host() -> None:
    play, ada, bo = knocking()
    told = play.says(ada, type="moderate", action="deny", peer=bo)
    assert [m["type"] for m in heard_by(ada, told)] == ["knock-over"]
    assert [m.get("code") for m in heard_by(bo, told)] == ["not_admitted", 4509]


@pytest.mark.parametrize("leaving", ["hangs_up", "loses"])
def test_who_goes_away_knocks_no_longer(leaving: str) -> None:
    play, ada, bo = knocking()
    assert types(getattr(play, leaving)(bo)) == [(ada, "knock-over")]
    [(_, error)] = play.says(ada, type="moderate", action="admit", peer=bo)
    assert error["code"] == "unknown_peer"


def test_who_waits_hears_nothing_of_the_room_and_stays_as_long_as_it_likes() -> None:
    play, ada, bo = knocking()
    assert heard_by(bo, play.says(ada, type="chat", text="about you")) == []
    assert play.says(bo, type="chat", text="let me in")[0][1]["code"] == "hello_expected"
    for _ in range(20):
        told = play.waits(10)
        for peer, message in told:
            assert message["type"] == "ping"
            play.says(peer, type="pong", t=message["t"])
    assert play.says(ada, type="moderate", action="admit", peer=bo)


def test_a_host_who_comes_later_learns_who_waits() -> None:
    play, _, bo = knocking()
    cy = play.connect()
    told = heard_by(cy, play.says(cy, type="hello", name="Cy", room="lobby", invite="m4ster"))
    assert [m["type"] for m in told] == ["welcome", "door", "knock", "ping"]
    assert told[2]["peer"]["id"] == bo


def test_a_full_room_admits_nobody_and_the_host_stays() -> None:
    play = playing(Rules("open", lambda secret, room: INVITES.get((secret, room))), Policy(room_peers=1))
    ada = play.join("Ada", invite="m4ster")
    play.says(ada, type="door", locked=False, lobby=True)
    bo = play.connect()
    play.says(bo, type="hello", name="Bo", room="lobby")
    [(_, error)] = play.says(ada, type="moderate", action="admit", peer=bo, id="m1")
    assert (error["code"], error["ref"]) == ("no_place", "m1")
    assert play.hub.snapshot(0).peers[1].waiting


def test_who_knocks_at_a_room_that_is_closed_is_told() -> None:
    play, ada, bo = knocking()
    told = heard(play.hub.close_room("lobby", play.now))
    assert [m.get("code") for m in heard_by(ada, told)] == ["room_closed", 4503]
    assert [m.get("code") for m in heard_by(bo, told)] == ["room_closed", 4503]
    assert play.hub.snapshot(0).peers == ()
    with pytest.raises(SignalingError, match="There is nothing"):
        play.hub.close_room("lobby", play.now)


def test_a_room_without_members_can_be_closed_for_who_knocks() -> None:
    play, ada, bo = knocking()
    play.says(ada, type="bye")
    told = heard(play.hub.close_room("lobby", play.now))
    assert [m.get("code") for m in heard_by(bo, told)] == ["room_closed", 4503]


@pytest.mark.parametrize("room", ["", "bad room", "../door", "x" * 65, "lobby\n"])
def test_what_can_be_no_room_has_no_door(room: str) -> None:
    with pytest.raises(SignalingError, match="There is nothing"):
        Play().hub.set_door(room, 0, locked=True, lobby=False)


def test_the_panel_can_do_what_hosts_can() -> None:
    play = Play()
    play.hub.set_door("lobby", 0, locked=False, lobby=True)
    ada, bo = play.connect(), play.connect()
    for peer in (ada, bo):
        assert play.says(peer, type="hello", name=peer, room="lobby")[0][1]["type"] == "waiting"
    assert (ada, "welcome") in types(heard(play.hub.admit(ada, 0)))
    assert types(heard(play.hub.deny(bo, 0))) == [(bo, "error"), (bo, "close")]
    with pytest.raises(SignalingError, match="id"):
        play.hub.admit(bo, 0)


@pytest.mark.parametrize(
    "message",
    [
        {"type": "door", "locked": True, "lobby": False},
        {"type": "moderate", "action": "kick", "peer": "p1"},
        {"type": "moderate", "action": "admit", "peer": "p1"},
    ],
)
def test_guests_cannot(message: dict[str, Any]) -> None:
    play, _ = with_host()
    bo = play.join("Bo")
    [(_, error)] = play.says(bo, **message)
    assert error["code"] == "not_host"


def test_a_host_removes_members_of_the_own_room_only() -> None:
    play, ada = with_host()
    bo, cy = play.join("Bo"), play.join("Cy", room="attic")
    told = play.says(ada, type="moderate", action="kick", peer=bo)
    assert types(told) == [(bo, "error"), (bo, "close"), (ada, "peer-left")]
    for peer in (ada, cy):
        [(_, error)] = play.says(ada, type="moderate", action="kick", peer=peer)
        assert error["code"] == "unknown_peer"


# Tokens ---------------------------------------------------------------------------------------------------


def asking(play: Play, **hello: Any) -> Verify:
    session = play.sessions[play.connect()]
    text = f'{{"type":"hello","name":"Ada","room":"lobby","token":"a.b.c"{hello.get("more", "")}}}'
    [effect] = play.hub.receive(session, text.encode(), 0)
    assert isinstance(effect, Verify)
    assert effect.token == "a.b.c"
    assert play.hub.receive(session, text.encode(), 0) != []  # a second hello is refused meanwhile
    return effect


@pytest.mark.parametrize(
    ("granted", "role"), [(Granted("host"), "host"), (Granted("guest", "lobby"), "guest")]
)
def test_a_good_token_lets_in(granted: Granted, role: str) -> None:
    play = by_invite(verifies=True)
    effect = asking(play)
    [(_, welcome), *_] = heard(play.hub.verified(effect.session, granted, 0))
    assert welcome["role"] == role
    assert play.hub.verified(effect.session, granted, 0) == []


@pytest.mark.parametrize("granted", [None, Granted("host", "attic")])
def test_another_token_does_not(granted: Granted | None) -> None:
    play = by_invite(verifies=True)
    effect = asking(play)
    told = heard(play.hub.verified(effect.session, granted, 0))
    assert [message.get("code") for _, message in told] == ["not_invited", 4507]


def test_who_left_meanwhile_is_not_let_in() -> None:
    play = by_invite(verifies=True)
    effect = asking(play)
    play.hub.disconnect(effect.session, 0)
    assert play.hub.verified(effect.session, Granted("host"), 0) == []
    assert play.hub.snapshot(0).peers == ()
