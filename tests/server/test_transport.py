"""Between connections and the hub: who is cut for being slow, who is counted, who takes over whose place."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from pipe import Pipe

from server.config import Policy
from server.hub import Hub
from server.journal import Journal
from server.tasks import spawn
from server.transport import Transport


class World:
    """A hub and a transport, with a clock that stands still."""

    def __init__(self, policy: Policy | None = None) -> None:
        self.hub = Hub(Journal(), policy or Policy(message_rate=0))
        self.transport = Transport(self.hub, lambda: 0.0)

    def pipe(self, **options: Any) -> Pipe:
        return Pipe(self.transport, **options)

    def away(self) -> set[str]:
        return {row.name for row in self.hub.snapshot(0).peers if row.away}

    def names(self) -> set[str]:
        return {row.name for row in self.hub.snapshot(0).peers}


def resume(welcome: dict[str, Any], seq: int) -> dict[str, Any]:
    return {"token": welcome["session"]["token"], "epoch": welcome["session"]["epoch"], "seq": seq}


def codes(messages: list[dict[str, Any]]) -> list[str]:
    return [message["code"] for message in messages if message["type"] == "error"]


def test_who_does_not_read_is_cut_and_the_others_hear_all_in_order() -> None:
    """The slow one comes first in the room: the others are still to hear what is too much for it."""
    world = World()
    slow, ada, bo = world.pipe(room_for=10), world.pipe(), world.pipe()
    slow.joins("Slow"), ada.joins("Ada"), bo.joins("Bo")
    for number in range(20):
        bo.says(type="chat", text=str(number))
    heard = [message for message in ada.takes() if "seq" in message]
    assert [message["type"] for message in heard].count("peer-away") == 1
    assert [message["text"] for message in heard if message["type"] == "chat"] == [str(n) for n in range(20)]
    seqs = [message["seq"] for message in heard]
    assert seqs == list(range(seqs[0], seqs[0] + len(seqs)))
    assert slow.closed == (4002, "slow_consumer")
    assert codes(slow.takes()) == ["slow_consumer"]
    assert world.away() == {"Slow"}


def test_who_was_cut_comes_back_and_has_missed_nothing() -> None:
    world = World()
    slow, bo = world.pipe(room_for=10), world.pipe()
    welcome = slow.joins("Slow")
    bo.joins("Bo")
    for number in range(20):
        bo.says(type="chat", text=str(number))
    slow.ends()
    back = world.pipe()
    back.says(type="hello", name="Slow", room="lobby", resume=resume(welcome, 1))
    resumed, *missed, ping = back.takes()
    assert (resumed["type"], ping["type"]) == ("resumed", "ping")
    assert [message["seq"] for message in missed] == list(range(2, 23))
    assert [message["text"] for message in missed[1:]] == [str(number) for number in range(20)]
    assert world.away() == set()


def test_coming_back_while_the_older_connection_is_full() -> None:
    """That one cannot even be told that it was replaced; the newer one is not to suffer for it."""
    world = World()
    old, bo = world.pipe(room_for=10), world.pipe()
    welcome = old.joins("Ada")
    bo.joins("Bo")
    for number in range(9):
        bo.says(type="chat", text=str(number))
    assert len(old.unread) == 10
    new = world.pipe()
    new.says(type="hello", name="Ada", room="lobby", resume=resume(welcome, 1))
    assert [message["type"] for message in new.takes()] == ["resumed", "peer-joined", *["chat"] * 9, "ping"]
    assert old.closed == (4505, "replaced")
    assert world.away() == set()
    old.ends()
    bo.takes()
    bo.says(type="chat", text="here")
    assert [message["text"] for message in new.takes()] == ["here"]
    new.says(type="chat", text="me too")
    assert [message["type"] for message in bo.takes()] == ["chat"]


def test_what_the_older_connection_still_says_is_nobodys() -> None:
    world = World()
    old, bo = world.pipe(), world.pipe()
    welcome = old.joins("Ada")
    bo.joins("Bo")
    new = world.pipe()
    new.says(type="hello", name="Ada", room="lobby", resume=resume(welcome, 2))
    bo.takes()
    old.says(type="chat", text="from the past")
    old.ends(1000)
    assert bo.takes() == []
    assert world.away() == set()


def test_kicking_someone_who_does_not_read() -> None:
    world = World()
    slow, bo = world.pipe(room_for=10), world.pipe()
    welcome = slow.joins("Slow")
    bo.joins("Bo")
    for number in range(9):
        bo.says(type="chat", text=str(number))
    world.transport.apply(world.hub.kick(welcome["peer"], 0))
    assert slow.closed == (4501, "kicked")
    assert [m["reason"] for m in bo.takes() if m["type"] == "peer-left"] == ["kicked"]


@pytest.mark.parametrize(
    ("code", "away"), [(1000, False), (1001, True), (3001, True), (1005, True), (1006, True)]
)
def test_only_a_normal_close_is_for_good(code: int, *, away: bool) -> None:
    world = World()
    ada, bo = world.pipe(), world.pipe()
    ada.joins("Ada"), bo.joins("Bo")
    ada.ends(code)
    [message] = bo.takes()
    assert message["type"] == ("peer-away" if away else "peer-left")
    assert world.away() == ({"Ada"} if away else set())


def test_a_close_after_a_goodbye_that_may_return_changes_nothing() -> None:
    """The WebSocket of a page that is loaded again may well be closed with 1000 by its browser."""
    world = World()
    ada, bo = world.pipe(), world.pipe()
    welcome = ada.joins("Ada")
    bo.joins("Bo")
    ada.says(type="bye", mayReturn=True)
    ada.ends(1000)
    assert world.away() == {"Ada"}
    again = world.pipe()
    ticket = resume(welcome, 0) | {"reloaded": True}
    assert again.joins("Ada", resume=ticket)["peer"] == welcome["peer"]


def test_too_many_from_one_address() -> None:
    world = World(Policy(connections_per_address=3))
    pipes = [world.pipe(address="10.0.0.1") for _ in range(3)]
    late = world.pipe(address="10.0.0.1")
    assert codes(late.takes()) == ["too_many_connections"]
    assert late.closed == (4005, "too_many_connections")
    assert world.pipe(address="10.0.0.2").closed is None
    pipes[0].ends()
    assert world.pipe(address="10.0.0.1").closed == (4005, "too_many_connections")  # `late` is still there
    late.ends()
    assert [pipe.closed for pipe in pipes] == [None] * 3


def test_too_many_in_all() -> None:
    world = World(Policy(connections=2))
    first, _, late = (world.pipe(address=f"10.0.0.{number}") for number in range(3))
    assert codes(late.takes()) == ["server_full"]
    assert late.closed == (4006, "server_full")
    late.ends()
    first.ends()
    assert world.pipe(address="10.0.0.9").closed is None


def test_coming_back_counts_connections_not_sessions() -> None:
    world = World(Policy(connections_per_address=2))
    pipe = world.pipe()
    welcome = pipe.joins("Ada")
    for _ in range(10):
        newer = world.pipe()
        newer.says(type="hello", name="Ada", room="lobby", resume=resume(welcome, 1))
        assert newer.closed is None
        pipe.ends()
        pipe = newer
    assert world.names() == {"Ada"}


async def test_it_is_drained_once_the_last_connection_has_ended() -> None:
    world = World()
    await world.transport.drained()
    ada, bo = world.pipe(), world.pipe()
    drained = spawn(world.transport.drained(), name="drained")
    ada.ends(1000)
    await asyncio.sleep(0)
    assert not drained.done()
    bo.ends()
    await drained
