"""What must hold for every script: isolation of rooms, order for each pair, true senders."""

from __future__ import annotations

import contextlib
import itertools
import json
from collections import defaultdict
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from play import Play, heard, sdp

from server.config import Policy
from server.errors import SignalingError

PEERS = ["p1", "p2", "p3", "p4", "p5"]
ROOMS = ["red", "blue"]

joins = st.tuples(st.just("hello"), st.sampled_from(PEERS), st.sampled_from(ROOMS))
relays = st.tuples(
    st.sampled_from(["offer", "answer", "candidate"]), st.sampled_from(PEERS), st.sampled_from(PEERS)
)
others = st.tuples(
    st.sampled_from(["chat", "bye", "hangs-up", "loses", "kick", "garbage"]), st.sampled_from(PEERS)
)
scripts = st.lists(st.one_of(joins, relays, relays, others), max_size=60)


class Watched:
    """Runs a script and keeps what each peer heard, and which room it was in when it heard it."""

    def __init__(self) -> None:
        self.play = Play(Policy(bad_messages=1000))
        self.marks = itertools.count()
        self.sent: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.heard: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.seqs: dict[str, list[int]] = defaultdict(list)
        for _ in PEERS:
            self.play.connect()

    def run(self, step: tuple[str, ...]) -> None:
        match step:
            case ("hello", peer, room):
                self.listen(peer, self.play.says(peer, type="hello", name=peer, room=room))
            case ("offer" | "answer" | "candidate" as kind, peer, to):
                self.relay(kind, peer, to)
            case ("chat", peer):
                self.listen(peer, self.play.says(peer, type="chat", text="hi"))
            case ("bye", peer):
                self.listen(peer, self.play.says(peer, type="bye"))
            case ("hangs-up", peer):
                self.listen(peer, self.play.hangs_up(peer))
            case ("loses", peer):
                self.listen(peer, self.play.loses(peer))
            case ("garbage", peer):
                self.listen(peer, self.play.sends(peer, b'{"type":"offer","from":"p9"'))
            case ("kick", peer):
                with contextlib.suppress(SignalingError):  # gone already
                    self.listen(peer, heard(self.play.hub.kick(peer, 0)))
            case _:
                raise AssertionError(step)

    def relay(self, kind: str, peer: str, to: str) -> None:
        mark = next(self.marks)
        body: dict[str, Any] = {"candidate": {"mark": mark}} if kind == "candidate" else {}
        body = body or {"description": {**sdp(kind), "mark": mark}}
        here = self.play.sessions[peer].away_since is None
        together = here and peer != to and self.room(peer) == self.room(to) != ""
        told = self.play.says(peer, type=kind, to=to, **{"from": "p9"}, **body)
        refused = kind == "answer" and any(message.get("code") == "no_offer" for _, message in told)
        if together and not refused:
            self.sent[peer, to].append(mark)
        self.listen(peer, told)

    def listen(self, speaker: str, told: list[tuple[str, dict[str, Any]]]) -> None:
        for to, message in told:
            if message["type"] == "close":
                continue
            if "seq" in message:
                self.seqs[to].append(message["seq"])
            else:
                assert message["type"] == "ping" or message["retryable"] is False
            if "from" in message:
                assert message["from"] == speaker
                assert self.room(to) == self.room(speaker) != ""
                payload = message.get("description") or message.get("candidate") or {}
                if "mark" in payload:
                    self.heard[speaker, to].append(payload["mark"])
            if message["type"] in {"peer-joined", "peer-left"}:
                assert to != speaker

    def room(self, peer: str) -> str:
        room = self.play.sessions[peer].room
        return room.id if room else ""


@given(scripts)
def test_nothing_crosses_rooms_order_holds_and_senders_are_true(script: list[tuple[str, ...]]) -> None:
    watched = Watched()
    for step in script:
        watched.run(step)
    assert watched.heard == watched.sent
    for seqs in watched.seqs.values():
        assert seqs == list(range(1, len(seqs) + 1))


@given(scripts)
def test_the_snapshot_agrees_with_itself(script: list[tuple[str, ...]]) -> None:
    watched = Watched()
    for step in script:
        watched.run(step)
    snapshot = watched.play.hub.snapshot(0)
    members = {peer: room.id for room in snapshot.rooms for peer in room.peers}
    assert members == {row.id: row.room for row in snapshot.peers if row.joined}
    assert all(room.peers for room in snapshot.rooms)
    for pair in snapshot.pairs:
        assert members[pair.a] == members[pair.b] == pair.room


@given(st.lists(st.tuples(st.sampled_from(PEERS[:2]), st.binary(max_size=200)), max_size=20))
def test_no_bytes_break_the_hub_or_reach_another(noise: list[tuple[str, bytes]]) -> None:
    play = Play(Policy(bad_messages=1000))
    play.join("Ada"), play.join("Bo")
    for peer, payload in noise:
        told = play.sends(peer, payload)
        assert [(to, m["type"]) for to, m in told] == [(peer, "error")], payload


def test_the_journal_of_a_script_can_be_read_back() -> None:
    play = Play()
    ada, bo = play.join("Ada"), play.join("Bo")
    play.says(bo, type="offer", to=ada, description=sdp())
    offer = next(o for o in play.journal.since(0).observations if o.type == "offer")
    assert json.loads(offer.raw) == {"type": "offer", "to": ada, "description": sdp()}
    assert (offer.sender, offer.recipient, offer.room) == (bo, ada, "lobby")
    assert offer.size == len(offer.raw)
