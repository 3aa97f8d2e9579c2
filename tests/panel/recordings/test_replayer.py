"""A recorded negotiation is played again through a real server."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from wire import WireClient

from panel.calls.report import CallEndedError
from panel.calls.signaling import Target
from panel.recordings.replayer import (
    Patience,
    Replayer,
    plans_of,
    replay_both,
    resend,
    target_in,
)
from panel.trace.recording.replay import Plan, plan
from server.config import Settings
from server.journal import Journal, Observation
from server.runner import Server
from server.tasks import spawn

HASTY = Patience(setup=5.0, offer=0.05, settle=0.05)
SDP = {"type": "offer", "sdp": "v=0\r\n"}


@pytest.fixture
async def server(tmp_path: Path) -> AsyncIterator[Server]:
    settings = Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=tmp_path / "state")
    running = Server(settings)
    await running.start()
    yield running
    await running.stop()
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.fixture
def target(server: Server) -> Target:
    return target_in(server, "lobby")


def said(number: int, at: float, sender: str, recipient: str, kind: str, **members: Any) -> Observation:
    raw = json.dumps({"type": kind, "to": recipient, "seq": number, **members}).encode()
    return Observation(number, at, sender, recipient, kind, "lobby", len(raw), raw, "")


INIT = {"candidate": "candidate:1 1 udp 1 10.0.0.1 9 typ host"}
RECORDED = [
    said(1, 10.0, "old-b", "old-a", "offer", description=SDP),
    said(2, 10.01, "old-b", "old-a", "candidate", candidate=INIT),
    said(3, 10.02, "old-a", "old-b", "answer", description={"type": "answer", "sdp": "v=0\r\n"}),
    said(4, 10.03, "old-a", "old-b", "candidate", candidate=None),
    said(5, 10.04, "old-b", "old-a", "candidate", candidate=None),
]  # fmt: skip
OFFERING, ANSWERING = plan(RECORDED, "old-b", "old-a"), plan(RECORDED, "old-a", "old-b")


async def test_a_live_peer_gets_what_was_sent_then(server: Server, target: Target) -> None:
    async with WireClient(server) as ada:
        welcome = await ada.join("Ada")
        running = spawn(Replayer(target, OFFERING).run(), name="replay")
        bot = (await ada.expect("peer-joined"))["peer"]
        offer = await ada.expect("offer")
        assert (offer["from"], offer["description"]) == (bot["id"], SDP)
        assert (await ada.expect("candidate"))["candidate"]["candidate"].startswith("candidate:1 ")
        assert (await ada.expect("candidate"))["candidate"] is None
        await ada.send(type="answer", to=bot["id"], description={"type": "answer", "sdp": ""})
        await ada.send(type="candidate", to=bot["id"], candidate=None)
        result = await running
        assert (await ada.expect("peer-left"))["reason"] == "bye"
    assert (result.sent, result.total, result.ended) == (3, 3, "")
    assert (result.to, result.to_name) == (welcome["peer"], "Ada")
    assert result.counts == {"answer": 1, "candidate": 1}


async def test_both_sides_against_each_other(target: Target) -> None:
    alone = dataclasses.replace(target, room="replay")
    sides = (Replayer(alone, side, speed=4.0) for side in (OFFERING, ANSWERING))
    results = await replay_both(*sides)
    assert [(r.sent, r.ended) for r in results] == [(3, ""), (2, "")]
    assert results[0].counts == {"answer": 1, "candidate": 1}
    assert results[1].counts == {"offer": 1, "candidate": 2}


async def test_both_plans_are_read_from_a_journal() -> None:
    journal = Journal()
    for o in RECORDED:
        journal.append(o.at, o.sender, o.recipient, o.type, o.room, o.raw)
        for _ in range(3_000):
            journal.append(o.at, "x", "y", "candidate")
    one, other = await plans_of(journal, "old-b", "old-a")
    assert ([step.after for step in one.steps], one.expected) == (
        [step.after for step in OFFERING.steps], OFFERING.expected
    )  # fmt: skip
    assert [step.payload("a") for step in other.steps] == [step.payload("a") for step in ANSWERING.steps]


async def test_only_what_was_said_in_a_span() -> None:
    journal = Journal()
    for o in RECORDED:
        journal.append(o.at, o.sender, o.recipient, o.type, o.room, o.raw)
    one, other = await plans_of(journal, "old-b", "old-a", (10.005, 10.03))
    assert [step.number for step in one.steps] == [2]
    assert ([step.number for step in other.steps], other.expected) == ([3, 4], {"candidate": 1})


ANSWER = {"type": "answer", "sdp": "v=0\r\n"}
ROUNDS = [
    said(1, 1.0, "old-b", "old-a", "answer", description=ANSWER),  # its offer is not there any more
    *RECORDED,
    said(6, 400.0, "old-a", "old-b", "offer", description=SDP),
    said(7, 400.1, "old-b", "old-a", "answer", description=ANSWER),
    said(8, 900.0, "old-b", "old-a", "candidate", candidate=None),
]


async def test_several_rounds_in_which_both_offered(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("panel.trace.recording.replay.MOST_PAUSE", 0.05)
    alone = dataclasses.replace(target, room="replay")
    patience = Patience(setup=5.0, offer=0.05, settle=0.3)
    plans = plan(ROUNDS, "old-b", "old-a"), plan(ROUNDS, "old-a", "old-b")
    results = await replay_both(*(Replayer(alone, each, patience=patience) for each in plans))
    assert [(r.sent, r.skipped, r.total, r.ended) for r in results] == [(5, 1, 6, ""), (3, 0, 3, "")]
    assert results[1].counts == {"offer": 1, "answer": 1, "candidate": 3}, "it stayed until the last one"


async def test_nobody_is_there(target: Target) -> None:
    result = await Replayer(target, OFFERING, patience=HASTY).run()
    assert (result.sent, result.ended) == (0, "call_no_peer")


async def test_the_wanted_one_is_gone(target: Target) -> None:
    wanted = dataclasses.replace(target, peer_id="nobody")
    result = await Replayer(wanted, OFFERING, patience=HASTY).run()
    assert (result.ended, result.detail) == ("call_no_peer", "The peer nobody is not there.")


async def test_there_is_nothing_to_answer(server: Server, target: Target) -> None:
    async with WireClient(server) as ada:
        await ada.join("Ada")
        result = await Replayer(target, ANSWERING, patience=HASTY).run()
    assert (result.sent, result.ended) == (0, "no_offer_came")


async def test_no_server() -> None:
    result = await Replayer(Target("ws://127.0.0.1:9/ws", "lobby"), OFFERING, patience=HASTY).run()
    assert result.ended == "call_unreachable"


async def test_it_can_be_stopped(server: Server, target: Target) -> None:
    slow = Plan("b", "a", (OFFERING.steps[0], dataclasses.replace(OFFERING.steps[1], after=60.0)), {})
    async with WireClient(server) as ada:
        await ada.join("Ada")
        replayer = Replayer(target, slow)
        running = spawn(replayer.run(), name="replay")
        await ada.expect("peer-joined")
        await ada.expect("offer")
        replayer.stop()
        result = await running
        assert (await ada.expect("peer-left"))["reason"] == "bye"
    assert (result.sent, result.ended) == (1, "stopped")


async def test_it_ends_when_the_other_side_leaves(server: Server, target: Target) -> None:
    slow = Plan("b", "a", (OFFERING.steps[0], dataclasses.replace(OFFERING.steps[1], after=60.0)), {})
    async with WireClient(server) as ada:
        await ada.join("Ada")
        running = spawn(Replayer(target, slow).run(), name="replay")
        await ada.expect("peer-joined")
        await ada.expect("offer")
        await ada.send(type="bye")
        result = await running
    assert (result.sent, result.ended, result.detail) == (1, "call_no_peer", "Ada left.")


async def test_faster_and_slower(target: Target) -> None:
    with pytest.raises(ValueError, match="factor above 0"):
        Replayer(target, OFFERING, speed=0.0)


async def test_an_edited_message_is_sent_as_it_is(server: Server, target: Target) -> None:
    async with WireClient(server) as ada:
        peer = (await ada.join("Ada"))["peer"]
        payload = json.dumps({"type": "offer", "to": peer, "description": {"type": "offer", "x": 1}}).encode()
        sending = spawn(resend(target, payload, listen=0.1), name="resend")
        await ada.expect("peer-joined")
        assert (await ada.expect("offer"))["description"] == {"type": "offer", "x": 1}
        assert await sending == []


async def test_the_answer_to_an_edited_message(target: Target) -> None:
    [came] = await resend(target, b'{"type":"offer","to":"nobody","description":{}}', listen=0.1)
    assert (came.type, came.code) == ("error", "unknown_peer")
    [came] = await resend(target, b"no JSON", listen=0.1)
    assert came.code == "bad_json"


async def test_a_message_that_ends_the_connection(target: Target) -> None:
    with pytest.raises(CallEndedError, match="message_too_large"):
        await resend(target, b" " * 70_000)


async def test_through_a_locked_door(server: Server) -> None:
    async with WireClient(server) as ada:
        await ada.join("Ada")
        assert server.control is not None
        server.control.set_door("lobby", locked=True, lobby=False)
        [came] = await resend(target_in(server, "lobby"), b'{"type":"chat","text":"x"}', listen=0.1)
        assert came.type == "door"
        while (message := await ada.receive())["type"] != "chat":
            pass
        assert message["text"] == "x"
