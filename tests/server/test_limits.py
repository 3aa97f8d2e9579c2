"""How much a peer may send, as scripts: a busy one is slowed down, a flood or nonsense is ended."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from play import Heard, Play, heard_by, sdp, types

from server.config import Policy
from server.errors import REGISTRY, SignalingError

BURST = 100
RATE = 50


def two(policy: Policy | None = None) -> tuple[Play, str, str]:
    """Ada and Bo, a while after they came in."""
    play = Play(policy)
    ada, bo = play.join("Ada"), play.join("Bo")
    play.now = 1.0
    return play, ada, bo


def pings(play: Play, peer: str, count: int) -> list[str]:
    """Send so many at once; what each is answered with, by type or code."""
    told = [play.says(peer, type="ping", t=number) for number in range(count)]
    return [m.get("code") or m["type"] for answers in told for m in heard_by(peer, answers)]


# The rate -----------------------------------------------------------------------------------------------


def test_a_burst_is_taken_and_one_more_is_not() -> None:
    play, ada, bo = two()
    assert pings(play, ada, BURST) == ["pong"] * BURST
    told = play.says(ada, type="chat", id="c1", text="one more")
    [(to, error)] = told
    assert (to, error["code"], error["ref"], error["retryable"]) == (ada, "rate_limited", "c1", False)
    assert error["retryAfterMs"] in range(1, 21)
    assert types(play.says(bo, type="chat", text="nobody else is slowed down")) == [(ada, "chat")]


def test_at_the_rate_that_is_allowed_it_never_ends() -> None:
    play, ada, _ = two()
    pings(play, ada, BURST)
    for _ in range(500):
        play.now += 1 / RATE
        assert pings(play, ada, 1) == ["pong"]
    play.now += BURST / RATE
    assert pings(play, ada, BURST + 1) == ["pong"] * BURST + ["rate_limited"]


@given(st.lists(st.floats(0, 0.05), min_size=1, max_size=20), st.integers(1, 90))
def test_after_the_time_that_is_named_it_is_taken(pauses: list[float], surplus: int) -> None:
    play, ada, _ = two()
    play.now += 0.123456
    pings(play, ada, BURST)
    for pause in pauses:
        play.now += pause
        pings(play, ada, 3)
    pings(play, ada, min(surplus, BURST - 1 - 3 * len(pauses)))
    [(_, answer)] = play.says(ada, type="ping", t=1)
    play.now += answer.get("retryAfterMs", 0) / 1000
    assert pings(play, ada, 1) == ["pong"]


def test_what_was_refused_can_be_sent_again_under_its_number() -> None:
    play, ada, bo = two()
    pings(play, ada, BURST)
    [(_, error)] = play.says(ada, type="chat", text="later", seq=1)
    play.now += error["retryAfterMs"] / 1000
    assert types(play.says(ada, type="chat", text="later", seq=1)) == [(bo, "chat")]


def test_a_flood_ends_the_connection_and_not_the_session() -> None:
    play, ada, bo = two()
    answers = pings(play, ada, 2 * BURST)
    assert answers == ["pong"] * BURST + ["rate_limited"] * BURST
    told = play.says(ada, type="chat", text="still not enough")
    assert [(to, m.get("code")) for to, m in told] == [(ada, "flood"), (ada, 4004), (bo, None)]
    assert types(told)[2] == (bo, "peer-away")
    noted = play.journal.total
    assert play.says(ada, type="chat", text="and more") == []
    assert play.journal.total == noted
    back, told = play.returns(ada, seq=play.sessions[ada].outbox.seq)
    assert "resumed" in [m["type"] for m in heard_by(ada, told)]
    again = heard_by(ada, play.says(back, type="ping", t=1))  # coming back is no way around the limit
    assert [m.get("code") for m in again] == ["flood", 4004]
    play.now += 20
    back, _ = play.returns(ada, seq=play.sessions[back].outbox.seq)
    assert types(play.says(back, type="ping", t=1)) == [(ada, "pong")]


def test_only_what_comes_in_a_row_is_a_flood() -> None:
    play, ada, _ = two()
    pings(play, ada, BURST)
    for _ in range(5):
        assert pings(play, ada, BURST) == ["rate_limited"] * BURST
        play.now += 1 / RATE
        assert pings(play, ada, 1) == ["pong"]


def test_a_flood_before_hello_is_one_too() -> None:
    play = Play()
    peer = play.connect()
    answers = pings(play, peer, 2 * BURST + 1)
    assert answers[-2:] == ["flood", 4004]
    assert play.hub.snapshot(0).peers == ()


@pytest.mark.parametrize("payload", [b"[" * 60_000, b"\xff", b"", b'{"id":7}', b'{"id":"\\ud800"}'])
def test_a_flood_of_anything_is_only_a_flood(payload: bytes) -> None:
    play, ada, _ = two()
    pings(play, ada, BURST)
    for _ in range(BURST):
        [(_, error)] = play.sends(ada, payload)
        assert (error["code"], "ref" in error) == ("rate_limited", False)
    assert heard_by(ada, play.sends(ada, payload))[0]["code"] == "flood"


def test_frames_without_a_message_cost_as_much_and_are_a_flood_too() -> None:
    play, ada, bo = two()
    session = play.sessions[ada]
    for number in range(2 * BURST):
        assert play.hub.idle(session, play.now) == []
        assert bool(session.surplus) is (number >= BURST)
    assert pings(play, ada, 1) == ["flood", 4004]
    assert session.away_since is not None
    assert play.hub.idle(session, play.now) == []
    play, ada, bo = two()
    for _ in range(2 * BURST):
        play.hub.idle(play.sessions[ada], play.now)
    told = play.hub.idle(play.sessions[ada], play.now)
    assert [type(effect).__name__ for effect in told] == ["Deliver", "Close", "Deliver"]
    assert pings(play, bo, 1) == ["pong"]


def test_no_rate_is_no_limit() -> None:
    play, ada, _ = two(Policy(message_rate=0))
    assert pings(play, ada, 5_000) == ["pong"] * 5_000


def test_the_limits_are_told() -> None:
    play = Play(Policy(message_rate=7, message_burst=9))
    [(_, welcome), _] = play.says(play.connect(), type="hello", name="Ada", room="lobby")
    assert welcome["limits"]["messagesPerSecond"] == 7
    assert welcome["limits"]["messageBurst"] == 9


# Nonsense -----------------------------------------------------------------------------------------------


BAD = [b"nonsense", b"[]", b'{"type":"dance"}', b'{"type":"chat"}', b'{"type":"chat","text":NaN}']


def test_five_bad_messages_end_a_connection_for_good() -> None:
    play, ada, bo = two()
    for payload in BAD[:4]:
        assert types(play.sends(ada, payload)) == [(ada, "error")]
    assert types(play.says(ada, type="chat", text="good ones between do not help")) == [(bo, "chat")]
    told = play.sends(ada, BAD[4])
    assert [m.get("code") for m in heard_by(ada, told)] == ["bad_json", "too_many_errors", 4506]
    [left] = heard_by(bo, told)
    assert (left["type"], left["reason"]) == ("peer-left", "too_many_errors")
    back, told = play.returns(ada, seq=2)
    assert [m.get("code") for m in heard_by(back, told)] == ["too_many_errors", 4506]


def test_coming_back_does_not_forgive() -> None:
    play, ada, _ = two()
    for payload in BAD[:4]:
        play.sends(ada, payload)
    play.loses(ada)
    back, _ = play.returns(ada, seq=6)
    assert [m.get("code") for m in heard_by(ada, play.sends(back, BAD[4]))][1:] == ["too_many_errors", 4506]


def test_binary_frames_are_bad_messages_too() -> None:
    play, ada, _ = two()
    session = play.sessions[ada]
    for _ in range(4):
        assert len(play.hub.refuse(session, SignalingError("binary_message"), 0, b"\x00")) == 1
    assert len(play.hub.refuse(session, SignalingError("binary_message"), 0, b"\x00")) == 4
    assert play.hub.refuse(session, SignalingError("binary_message"), 0, b"\x00") == []


def test_what_a_correct_client_may_get_is_not_counted() -> None:
    """Others leave, answers cross, a burst is a burst: none of that is the client's mistake."""
    play, ada, bo = two()
    refusals: list[dict[str, Any]] = [
        {"type": "offer", "to": "nobody", "description": sdp()},
        {"type": "answer", "to": bo, "description": sdp("answer")},
        {"type": "offer", "to": bo, "description": {"type": "offer", "sdp": "x" * 50_000}},
        {"type": "hello", "name": "Ada", "room": "lobby"},
    ]
    codes = []
    for message in refusals * 3:
        codes += [m["code"] for _, m in play.says(ada, **message)]
    assert set(codes) == {"unknown_peer", "no_offer", "description_too_large", "hello_repeated"}
    assert len(codes) == 12
    assert not any(
        REGISTRY[code].blames_the_client for code in {*codes, "rate_limited", "too_many_candidates"}
    )


# Candidates ---------------------------------------------------------------------------------------------


def trickle(play: Play, peer: str, to: str, count: int) -> Heard:
    told: Heard = []
    for number in range(count):
        candidate = {"candidate": f"candidate:{number} 1 udp 1 10.0.0.7 9 typ host", "sdpMid": "0"}
        told += play.says(peer, type="candidate", to=to, candidate=candidate)
    return told


def refusals(told: Heard) -> int:
    return sum(message.get("code") == "too_many_candidates" for _, message in told)


def test_sixty_four_candidates_for_each_description_and_side() -> None:
    play, ada, bo = two(Policy(message_rate=0))
    play.says(ada, type="offer", to=bo, description=sdp())
    assert refusals(trickle(play, ada, bo, 64)) == 0
    told = trickle(play, ada, bo, 1)
    assert types(told) == [(ada, "error")]
    assert refusals(told) == 1
    assert heard_by(ada, play.says(ada, type="candidate", to=bo, candidate=None)) == []
    play.says(bo, type="answer", to=ada, description=sdp("answer"))
    assert refusals(trickle(play, bo, ada, 64)) == 0  # the other side has its own
    assert refusals(trickle(play, ada, bo, 1)) == 1
    play.says(ada, type="offer", to=bo, description=sdp())  # a restart of ICE begins anew
    assert refusals(trickle(play, ada, bo, 64)) == 0
    assert refusals(trickle(play, bo, ada, 1)) == 1


def test_candidates_without_a_description_are_counted_too() -> None:
    play, ada, bo = two(Policy(message_rate=0))
    assert refusals(trickle(play, ada, bo, 70)) == 6


def test_with_each_peer_one_has_a_negotiation_of_its_own() -> None:
    play, ada, bo = two(Policy(message_rate=0))
    cy = play.join("Cy")
    assert refusals(trickle(play, ada, bo, 64)) == 0
    assert refusals(trickle(play, ada, cy, 64)) == 0


# The clock ----------------------------------------------------------------------------------------------


def test_the_time_that_is_named_is_a_whole_number_of_milliseconds_and_not_too_short() -> None:
    play, ada, _ = two(Policy(message_rate=3, message_burst=1))
    pings(play, ada, 1)
    [(_, error)] = play.says(ada, type="ping", t=1)
    assert isinstance(error["retryAfterMs"], int)
    assert error["retryAfterMs"] == math.ceil(1000 / 6)
    assert json.loads(json.dumps(error))["nextStep"]
