"""Signs of life, as scripts: who is silent is away, and a computer that slept throws nobody out."""

from __future__ import annotations

import pytest
from play import Play, heard, heard_by, types

from server.config import Policy
from server.journal import PeerRow


def row(play: Play, peer: str) -> PeerRow:
    return next(row for row in play.hub.snapshot(play.now).peers if row.id == peer)


def test_who_is_silent_is_told_closed_and_away() -> None:
    play = Play()
    ada = play.join("Ada")
    play.now = 30
    bo = play.join("Bo")
    told = play.waits(15.1)
    assert [m.get("code") for m in heard_by(ada, told)] == ["heartbeat_lost", 4001]
    assert "peer-away" in [m["type"] for m in heard_by(bo, told)]
    assert row(play, ada).away
    _, told = play.returns(ada, seq=2)
    assert types(told)[:2] == [(ada, "move"), (ada, "resumed")]


def test_a_half_open_connection_is_noticed_within_45_seconds() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    away_at = None
    while away_at is None and play.now < 60:
        told = play.waits(0.1)
        play.says(bo, type="pong", t=0)
        if (bo, "peer-away") in types(told):
            away_at = play.now
    assert away_at is not None
    assert 45 <= away_at <= 45.2
    assert row(play, ada).away


def test_any_message_is_a_sign_of_life() -> None:
    play = Play()
    ada = play.join("Ada")
    for _ in range(10):
        play.says(ada, type="ack", ack=1)
        assert set(types(play.waits(20))) <= {(ada, "ping")}


def test_who_is_away_is_not_asked() -> None:
    play = Play()
    ada = play.join("Ada")
    play.loses(ada)
    for _ in range(29):
        assert play.waits(1) == []
    assert play.waits(1.1) == []  # nobody is left to be told
    assert play.hub.snapshot(play.now).peers == ()


def test_who_comes_back_is_asked_at_once_and_soon_again() -> None:
    play = Play()
    ada = play.join("Ada")
    play.waits(20)
    play.says(ada, type="pong", t=20_000.0)
    assert row(play, ada).rtt is not None
    play.loses(ada)
    assert (row(play, ada).away, row(play, ada).joined) == (True, True)
    _, told = play.returns(ada, seq=1)
    assert types(told)[-1] == (ada, "ping")
    assert row(play, ada).rtt is None  # that was another way
    assert types(play.waits(3.1)) == [(ada, "ping")]
    assert types(play.waits(3.1)) == []


def test_the_clock_of_the_other_side_is_compared() -> None:
    play = Play()
    play.journal.origin = 1_700_000_000.0
    play.now = 5.0
    play.hub = type(play.hub)(play.journal, None, lambda: "p1")
    ada = play.connect()
    told = play.says(ada, type="hello", name="Ada", room="lobby")
    [ping] = [m for _, m in told if m["type"] == "ping"]
    play.now = 5.2
    there = 1_700_000_000.0 + 5.1 + 7.5  # half of the way back is over, and the clock is ahead
    play.says(ada, type="pong", t=ping["t"], clientT=there * 1000)
    assert row(play, ada).rtt == pytest.approx(0.2)
    assert row(play, ada).offset == pytest.approx(7.5, abs=1e-3)


def test_a_pong_without_a_clock_still_measures_the_way() -> None:
    play = Play()
    ada = play.join("Ada")
    play.now = 0.1
    play.says(ada, type="pong", t=0.0)
    assert row(play, ada).rtt == pytest.approx(0.1)
    assert row(play, ada).offset is None


def test_a_pong_to_an_older_ping_measures_nothing_but_acknowledges() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    play.waits(3)
    play.says(ada, type="pong", t=0.0, clientT=1.0, ack=2)
    assert (row(play, ada).rtt, row(play, ada).offset) == (None, None)
    play.says(bo, type="chat", text="hi")
    play.loses(ada)
    _, told = play.returns(ada, seq=2)
    assert [m["type"] for m in heard_by(ada, told)] == ["move", "resumed", "chat", "ping"]


# The host's computer slept ------------------------------------------------------------------------------


def test_after_sleep_nobody_is_thrown_out() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    silent = play.connect()
    play.waits(5)
    play.loses(bo)
    play.now += 600
    told = heard(play.hub.woke(play.now))
    assert types(told) == [(ada, "ping")]
    assert play.waits(0) == []
    assert not play.sessions[silent].ended
    assert row(play, bo).away
    _, told = play.returns(bo, seq=1)
    assert types(told)[:2] == [(bo, "move"), (bo, "resumed")]


def test_after_sleep_time_goes_on_as_before() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    play.loses(bo)
    silent = play.connect()
    play.now += 600
    play.hub.woke(play.now)
    told = play.waits(10.2)
    assert [m.get("code") for m in heard_by(silent, told)] == ["hello_timeout", 4003]
    told = play.waits(19.9)
    assert [m["reason"] for m in heard_by(ada, told) if m["type"] == "peer-left"] == ["gone"]
    told = play.waits(15.2)
    assert [m.get("code") for m in heard_by(ada, told)] == ["heartbeat_lost", 4001]


def test_without_anyone_waking_is_nothing() -> None:
    assert Play().hub.woke(600) == []


def test_a_page_that_was_about_to_be_loaded_has_its_time_again() -> None:
    play = Play(Policy(reload_window=8))
    ada = play.join("Ada")
    play.says(ada, type="bye", mayReturn=True)
    play.now += 600
    play.hub.woke(play.now)
    play.waits(7)
    _, told = play.returns(ada, reloaded=True)
    assert types(told)[:2] == [(ada, "move"), (ada, "welcome")]
