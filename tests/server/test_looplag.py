"""The lag sampler on a loop that is blocked on purpose."""

from __future__ import annotations

import asyncio
import time

from server.looplag import INTERVAL, LagStats, LoopLag


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
