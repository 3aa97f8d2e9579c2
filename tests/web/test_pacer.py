"""pacer.js: what is sent stays below what the server takes, by a clock that the test turns."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.browser

PACER = """async (limits) => {
  const { Pacer } = await import("/web/pacer.js");
  const sent = [];
  const pacer = new Pacer((text) => sent.push(text));
  if (limits) pacer.limit(limits);
  let pushed = 0;
  const push = (count) => { for (let i = 0; i < count; i++) pacer.push(String(pushed++)); };
  Object.assign(globalThis, { pacer, sent, push });
}"""
LIMITS = {"messagesPerSecond": 50, "messageBurst": 100}


async def test_a_burst_goes_at_once_and_the_rest_at_the_servers_rate(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.open("/trust")
        clock = tab.page.clock
        await clock.install(time=0)
        await clock.pause_at(10_000)
        await tab.evaluate(PACER, LIMITS)
        await tab.evaluate("push(300)")
        assert await tab.evaluate("sent.length") == 90  # a tenth less than the server would take
        await clock.run_for(1_000)
        assert await tab.evaluate("sent.length") == 135
        await clock.run_for(4_000)
        assert await tab.evaluate("sent") == [str(number) for number in range(300)]
        await clock.run_for(2_100)  # all is paid for: there is a burst to spend again
        await tab.evaluate("push(90)")
        assert await tab.evaluate("sent.length") == 390

    await browse(visit)


async def test_it_can_be_paused_and_emptied(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.open("/trust")
        clock = tab.page.clock
        await clock.install(time=0)
        await clock.pause_at(10_000)
        await tab.evaluate(PACER, LIMITS)
        await tab.evaluate("push(1); pacer.pause(500); push(2)")
        assert await tab.evaluate("sent.length") == 1
        await clock.run_for(490)
        assert await tab.evaluate("sent.length") == 1
        await clock.run_for(40)
        assert await tab.evaluate("sent.length") == 3
        await tab.evaluate("pacer.pause(500); push(5); pacer.clear()")
        await clock.run_for(2_000)
        assert await tab.evaluate("sent.length") == 3

    await browse(visit)


@pytest.mark.parametrize(
    ("limits", "at_once"),
    [
        (None, 500),  # before the welcome nothing is known
        ({"messagesPerSecond": 0, "messageBurst": 1}, 500),
        ({"messagesPerSecond": 50, "messageBurst": 1}, 1),
    ],
)
async def test_odd_limits_stop_nothing(browse: Any, limits: dict[str, int] | None, at_once: int) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.open("/trust")
        clock = tab.page.clock
        await clock.install(time=0)
        await clock.pause_at(10_000)
        await tab.evaluate(PACER, limits)
        await tab.evaluate("push(500)")
        assert await tab.evaluate("sent.length") == at_once
        await clock.run_for(12_000)
        assert await tab.evaluate("sent.length") == 500

    await browse(visit)
