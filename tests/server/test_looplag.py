"""The lag sampler on a loop that is blocked on purpose, and on a clock that a test moves."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from server.looplag import INTERVAL, LagStats, LoopLag, Sighting
from server.spike import Spike

TEN_MINUTES = 12_000  # samples


class Clock:
    """Seconds, as a test sets them."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def lag(clock: Clock) -> AsyncIterator[LoopLag]:
    made = LoopLag(clock)
    made.start()
    yield made
    made.stop()


def beat(lag: LoopLag, clock: Clock, *lates: float) -> None:
    """Heartbeats that come so many seconds late, one after the other."""
    for late in lates:
        clock.now += INTERVAL + late
        assert lag._timer is not None
        lag._timer.cancel()
        lag._beat(asyncio.get_running_loop())


async def test_a_block_is_seen() -> None:
    lag = LoopLag()
    assert lag.window() == LagStats()
    lag.start()
    loop = asyncio.get_running_loop()
    blocked = loop.create_future()

    def block() -> None:
        time.sleep(0.2)
        blocked.set_result(None)

    loop.call_later(INTERVAL * 1.5, block)
    await blocked
    await asyncio.sleep(INTERVAL)
    lag.stop()
    stats = lag.window()
    assert 0.1 < stats.max < 2
    assert stats.p50 <= stats.p99 <= stats.max


async def test_after_a_stop_nothing_is_scheduled() -> None:
    lag = LoopLag()
    lag.start()
    lag.stop()
    lag.stop()
    loop = asyncio.get_running_loop()
    assert [h for h in getattr(loop, "_scheduled", []) if not h.cancelled()] == []


async def test_a_window_may_be_ten_minutes(lag: LoopLag, clock: Clock) -> None:
    beat(lag, clock, 0.04)
    beat(lag, clock, *[0.002] * 2000, *[0.001] * 100)
    assert lag.window(5).max == pytest.approx(0.001)
    assert lag.window(60).max == pytest.approx(0.002)
    assert lag.window(600).p50 == pytest.approx(0.002)
    assert lag.window(600).max == pytest.approx(0.04)
    beat(lag, clock, *[0.0] * 2 * TEN_MINUTES)
    assert lag.window(600).max == pytest.approx(0, abs=1e-9)
    assert len(lag._times) < 2 * TEN_MINUTES


async def test_a_reader_gets_each_sample_once(lag: LoopLag, clock: Clock) -> None:
    beat(lag, clock, 0.001, 0.002)
    first = lag.since(0)
    assert list(first.lags) == pytest.approx([0.001, 0.002])
    assert first.times[-1] == clock.now
    beat(lag, clock, 0.003)
    second = lag.since(first.cursor)
    assert list(second.lags) == pytest.approx([0.003])
    assert not lag.since(second.cursor).lags
    beat(lag, clock, *[0.0] * 2 * TEN_MINUTES)
    assert len(lag.since(second.cursor).lags) == len(lag._times), "what is kept of it"


async def test_only_what_takes_long_is_a_spike(lag: LoopLag, clock: Clock) -> None:
    beat(lag, clock, 0.07)
    assert not lag.spikes
    since = lag.due
    beat(lag, clock, 0.125)
    assert [spike.at for spike in lag.spikes] == pytest.approx([since - INTERVAL / 2])
    assert lag.spikes[0].seconds == pytest.approx(0.15)
    lag.alert = 0.05
    beat(lag, clock, 0.04)
    assert len(lag.spikes) == 2


async def test_a_witness_says_what_it_was(lag: LoopLag, clock: Clock) -> None:
    asked: list[tuple[float, float]] = []

    def witness(since: float, until: float) -> Sighting:
        asked.append((since, until))
        return Sighting(("panel.feed.pull:7",))

    lag.witness = witness
    due = lag.due
    beat(lag, clock, 0.0, 0.2)
    assert asked == [pytest.approx((due + INTERVAL, clock.now))], "once, and only about the late one"
    assert lag.spikes[0].stack == ("panel.feed.pull:7",)


async def test_what_does_not_count_is_forgotten(lag: LoopLag, clock: Clock) -> None:
    lag.witness = lambda since, until: Sighting(counts=False)
    beat(lag, clock, 0.001, 3600.0)
    assert not lag.spikes
    assert lag.window(600).max == pytest.approx(0.001)


async def test_the_newest_spikes_are_kept(lag: LoopLag, clock: Clock) -> None:
    beat(lag, clock, *[0.2] * 300)
    assert len(lag.spikes) == 200
    assert lag.spikes[-1].at + lag.spikes[-1].seconds == pytest.approx(clock.now)


def test_the_culprit_is_the_innermost_of_ours() -> None:
    stack = ("panel.feed.Feed._tick:76", "panel.inspect.detail.pretty.pretty:12", "json.encoder.iterencode:3")
    assert Spike(0.0, 0.1, stack).culprit == "panel.inspect.detail.pretty.pretty"
    assert Spike(0.0, 0.1, ("app.main:1", "re.match:4")).culprit == "re.match"
    assert Spike(0.0, 0.1).culprit == ""
