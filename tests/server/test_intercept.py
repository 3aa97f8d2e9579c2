"""Faults at work in the hub, as scripts."""

from __future__ import annotations

import json

import pytest
from play import Heard, Play, heard_by, two, types

from server.effects import Effect, Later
from server.faults import FaultRule, Plan
from server.query import QueryError


def candidate(to: str, name: str = "1") -> dict[str, object]:
    line = f"candidate:{name} 1 udp 1 192.0.2.1 9 typ host"
    return {"type": "candidate", "to": to, "candidate": {"candidate": line}}


def offer(to: str) -> dict[str, object]:
    return {"type": "offer", "to": to, "description": {"type": "offer", "sdp": "v=0\r\n"}}


def noted(play: Play) -> list[tuple[str, str]]:
    """What the journal says about faults: the action, and the type of the message that it names."""
    observations = play.journal.since(0).observations
    told = [json.loads(o.raw) for o in observations if o.type == "fault"]
    return [(fault["action"], observations[fault["seq"] - 1].type) for fault in told]


def with_faults(*rules: FaultRule) -> tuple[Play, str, str]:
    play, ada, bo = two()
    play.hub.set_faults(Plan(rules))
    return play, ada, bo


def later(play: Play, connection: str, **message: object) -> Later:
    """Say something that is held back."""
    [effect] = play.hub.receive(play.sessions[connection], json.dumps(message).encode(), play.now)
    assert isinstance(effect, Later)
    return effect


def hear(play: Play, effects: list[Effect]) -> Heard:
    return play._heard(effects)


def test_dropped_is_seen_in_the_journal_only() -> None:
    play, ada, bo = with_faults(FaultRule("type:offer", "drop"))
    assert play.says(ada, **offer(bo)) == []
    lost = play.journal.since(0).observations[-2]
    assert (lost.type, lost.code) == ("offer", "fault_dropped")
    assert noted(play) == [("drop", "offer")]
    assert types(play.says(ada, **candidate(bo))) == [(bo, "candidate")]


def test_delayed_it_comes_when_its_time_has_come() -> None:
    play, ada, bo = with_faults(FaultRule("type:candidate", "delay", delay=2.5))
    effect = later(play, ada, **candidate(bo))
    assert effect.seconds == 2.5
    assert noted(play) == []
    assert types(hear(play, effect.run(play.now + 2.5))) == [(bo, "candidate")]
    assert noted(play) == [("delay", "candidate")]


def test_delayed_beyond_the_end_of_its_sender_it_is_gone() -> None:
    play, ada, bo = with_faults(FaultRule("", "delay"))
    effect = later(play, ada, **candidate(bo))
    play.says(ada, type="bye")
    assert effect.run(play.now + 1) == []


def test_delayed_to_someone_who_has_left_the_sender_is_told() -> None:
    play, ada, bo = with_faults(FaultRule("", "delay"))
    effect = later(play, ada, **candidate(bo))
    play.says(bo, type="bye")
    [(who, told)] = hear(play, effect.run(play.now + 1))
    assert (who, told["code"]) == (ada, "unknown_peer")


def test_duplicated_it_comes_twice() -> None:
    play, ada, bo = with_faults(FaultRule("type:candidate", "duplicate"))
    told = heard_by(bo, play.says(ada, **candidate(bo)))
    assert [message["candidate"] for message in told] == [candidate(bo)["candidate"]] * 2
    assert told[0]["seq"] + 1 == told[1]["seq"]


def test_reordered_it_comes_after_its_follower() -> None:
    play, ada, bo = with_faults(FaultRule("type:candidate", "reorder", most=1))
    later(play, ada, **candidate(bo, "first"))
    told = heard_by(bo, play.says(ada, **candidate(bo, "second")))
    assert ["first" in message["candidate"]["candidate"] for message in told] == [False, True]
    assert noted(play) == [("reorder", "candidate")]


def test_reordered_with_no_follower_it_comes_in_the_end() -> None:
    play, ada, bo = with_faults(FaultRule("type:candidate", "reorder"))
    effect = later(play, ada, **candidate(bo))
    assert types(hear(play, effect.run(play.now + 1))) == [(bo, "candidate")]
    assert effect.run(play.now + 2) == []  # it came only once


def test_corrupted_it_is_another_one() -> None:
    play, ada, bo = with_faults(FaultRule("type:candidate", "corrupt"))
    [told] = heard_by(bo, play.says(ada, **candidate(bo)))
    assert told["candidate"] != candidate(bo)["candidate"]
    assert noted(play) == [("corrupt", "candidate")]


def test_disconnected_the_message_arrives_and_its_sender_is_cut() -> None:
    play, ada, bo = with_faults(FaultRule("type:offer", "disconnect"))
    assert types(play.says(ada, **offer(bo))) == [(bo, "offer"), (ada, "close")]


def test_rooms_hear_less_too() -> None:
    play, ada, bo = with_faults(FaultRule("type:chat from:ada", "drop"))
    assert play.says(ada, type="chat", text="hello") == []
    assert types(play.says(bo, type="chat", text="hello")) == [(ada, "chat")]


def test_switched_off_nothing_happens_any_more() -> None:
    play, ada, bo = with_faults(FaultRule("", "drop"))
    play.hub.set_faults(None)
    assert play.hub.faults is None
    assert types(play.says(ada, **candidate(bo))) == [(bo, "candidate")]


def test_one_plan_replaces_another() -> None:
    play, ada, bo = with_faults(FaultRule("", "drop"))
    play.hub.set_faults(Plan((FaultRule("type:offer", "drop"),)))
    assert types(play.says(ada, **candidate(bo))) == [(bo, "candidate")]
    assert play.says(ada, **offer(bo)) == []


def test_a_filter_that_is_none_leaves_everything_as_it_was() -> None:
    play, ada, bo = two()
    with pytest.raises(QueryError):
        play.hub.set_faults(Plan((FaultRule("size>", "drop"),)))
    assert types(play.says(ada, **candidate(bo))) == [(bo, "candidate")]
