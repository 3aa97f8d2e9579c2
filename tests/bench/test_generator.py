"""The load generator, against a server of our own: what it counts is what happened."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from server.runner import Server
from tests.bench.dialects import CALLBOX, CANDIDATE, CHAT, OFFER
from tests.bench.load.generator import CannotBuildError, Generator, Traffic, build

P = ParamSpec("P")
T = TypeVar("T")


@pytest.fixture(scope="module")
def program() -> Path:
    """Only who measures needs a compiler: tests of everything else pass without."""
    try:
        return build()
    except CannotBuildError as error:
        pytest.skip(str(error))


@pytest.fixture(params=[False, True], ids=["plain", "tls"])
def load(request: pytest.FixtureRequest, server: Server, program: Path) -> Iterator[Generator]:
    with Generator(program) as generator:
        port = server.port if request.param else server.http_port
        generator.reach("127.0.0.1", port, os.getpid(), CALLBOX, tls=request.param)
        yield generator


async def off_loop(action: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The generator blocks until it is done, and the server runs on this loop."""
    async with asyncio.timeout(60):
        return await asyncio.to_thread(action, *args, **kwargs)


def delivered_all(traffic: Traffic) -> bool:
    return traffic.delivered == traffic.sent > 0 and not traffic.refused and not traffic.gone


async def test_relay_counts_every_message(server: Server, load: Generator) -> None:
    opened = await off_loop(load.open, 20)
    assert (opened.first, opened.opened) == (0, 20)
    assert len(server.snapshot().rooms) == 10
    before = server.journal.total
    for message, window in ((CANDIDATE, 1), (OFFER, 4)):
        traffic = await off_loop(load.relay, 10, message, window=window, warmup=0.05, seconds=0.2)
        assert delivered_all(traffic)
        assert 0 < traffic.counted <= traffic.delivered
        assert server.journal.total - before == traffic.sent
        before = server.journal.total
        assert traffic.server_cpu is not None
        assert 0 < traffic.server_cpu <= traffic.seconds * 2  # this process has two threads


async def test_a_steady_pace_has_latencies(load: Generator) -> None:
    await off_loop(load.open, 10)
    traffic = await off_loop(load.pace, 5, CANDIDATE, rate=200, warmup=0.1, seconds=0.5)
    assert delivered_all(traffic)
    assert traffic.latency is not None
    assert traffic.latency.count == pytest.approx(100, abs=2)
    assert 0 < traffic.latency.p50 <= traffic.latency.p90 <= traffic.latency.p99 <= traffic.latency.max < 0.5


async def test_everyone_else_hears_a_chat(server: Server, load: Generator) -> None:
    await off_loop(load.open, 11, per_room=11)
    assert [len(room.peers) for room in server.snapshot().rooms] == [11]
    before = server.journal.total
    traffic = await off_loop(load.fan_out, 10, CHAT, window=1, warmup=0.05, seconds=0.2)
    assert delivered_all(traffic)
    assert traffic.sent == (server.journal.total - before) * 10


async def test_calls_live_and_end(server: Server, load: Generator) -> None:
    lives = await off_loop(load.live, 6, rate=50, candidates=3, hold=0.05, renegotiations=2, timeout=10)
    assert (lives.complete, lives.refused) == (6, 0)
    assert lives.round_trip is not None
    assert lives.round_trip.count == 18
    assert lives.connected is not None
    assert lives.connected.count == 6
    assert lives.first_byte is not None
    assert lives.first_byte.count == 12


async def test_who_leaves_is_gone_and_may_come_again(server: Server, load: Generator) -> None:
    await off_loop(load.open, 6)
    closed = await off_loop(load.close, 2, 4)
    assert (closed.closed, closed.cut) == (4, 0)
    held = await off_loop(load.hold, 0.05)
    assert held.connected == 2
    assert len(server.snapshot().peers) == 2
    assert (await off_loop(load.open, 4)).opened == 4


async def test_what_is_refused_is_told(load: Generator) -> None:
    opened = await off_loop(load.open, 60, per_room=60)  # the room holds 50
    assert (opened.opened, opened.refused, opened.gone) == (50, 10, 10)
    assert "room_full" in opened.complaint
    held = await off_loop(load.hold, 0.2)
    assert held.connected == 50
