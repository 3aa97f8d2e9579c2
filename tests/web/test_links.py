"""Perfect negotiation under glare, and what happens when a connection breaks."""

from __future__ import annotations

from typing import Any

import pytest
from chromium import Tab

pytestmark = pytest.mark.browser

# Offers and their candidates wait until `release()`: so both sides have one under way.
HOLD = """() => {
  const { signaling } = callbox;
  const send = signaling.send.bind(signaling);
  const held = [];
  let offered;
  globalThis.offered = new Promise((resolve) => (offered = resolve));
  globalThis.refused = [];
  signaling.on("refused", ({ code }) => globalThis.refused.push(code));
  signaling.send = (message) => {
    if (message.type !== "offer" && message.type !== "candidate") return send(message);
    held.push(message);
    if (message.type === "offer") offered();
    return "held";
  };
  globalThis.release = () => {
    signaling.send = send;
    for (const message of held) send(message);
  };
}"""
RESTART = "() => { for (const link of callbox.mesh.links.values()) link.restart(); }"
UFRAG = "() => /ice-ufrag:(.*)/.exec([...callbox.mesh.links.values()][0].pc.localDescription.sdp)[1]"
SETTLED = """() => [...callbox.mesh.links.values()].every(({ pc, state }) =>
  pc.signalingState === "stable" && state === "connected" && pc.connectionState === state)"""

FIVE_LINES = """() => [...callbox.mesh.links.values()][0].pc.getTransceivers()
  .filter(({ mid }) => mid !== null).length === 5"""


async def collide(one: Tab, other: Tab) -> None:
    """Both sides have an offer under way, then both offers go out."""
    await one.evaluate("offered")
    await other.evaluate("offered")
    await one.evaluate("release()")
    await other.evaluate("release()")


async def settled(*tabs: Tab) -> None:
    for tab in tabs:
        await tab.page.wait_for_function(SETTLED)
        assert await tab.evaluate("refused") == []


async def test_glare_in_the_middle_of_a_call(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada, bo = await visitors.join("Ada"), await visitors.join("Bo")
        seen = await ada.sees("Bo", frames=5), await bo.sees("Ada", frames=5)
        before = await ada.evaluate(UFRAG), await bo.evaluate(UFRAG)
        for tab in (ada, bo):
            await tab.evaluate(HOLD)
            await tab.evaluate(RESTART)
        await collide(ada, bo)
        await settled(ada, bo)
        after = await ada.evaluate(UFRAG), await bo.evaluate(UFRAG)
        assert before[0] != after[0]
        assert before[1] != after[1]
        # The polite side's offer gave way and went out again: the picture stayed.
        await ada.sees("Bo", frames=seen[0] + 10)
        await bo.sees("Ada", frames=seen[1] + 10)
        for tab in (ada, bo):  # and both add a line at once
            await tab.evaluate(HOLD)
            await tab.evaluate("() => { [...callbox.mesh.links.values()][0].pc.addTransceiver('audio'); }")
        await collide(ada, bo)
        for tab in (ada, bo):
            await tab.page.wait_for_function(FIVE_LINES)
        await settled(ada, bo)

    await browse(visit)


async def test_glare_in_the_very_first_round(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada")
        await ada.evaluate(HOLD)
        bo = await visitors.open()
        await bo.evaluate(HOLD)
        await bo.join("Bo")
        await ada.page.wait_for_function("() => callbox.mesh.links.size === 1")
        await ada.evaluate(RESTART)  # she should have waited for his offer
        await collide(ada, bo)
        await settled(ada, bo)
        await ada.sees("Bo", frames=10)
        await bo.sees("Ada", frames=10)

    await browse(visit)


async def test_candidates_may_come_before_the_offer(browse: Any) -> None:
    early = """() => {
      const { signaling } = callbox;
      const send = signaling.send.bind(signaling);
      const offers = [];
      signaling.send = (message) => {
        if (message.type === "offer") offers.push(message);
        else send(message);
        if (message.type === "candidate" && message.candidate === null) offers.splice(0).forEach(send);
        return "";
      };
    }"""

    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada")
        bo = await visitors.open()
        await bo.evaluate(early)
        await bo.join("Bo")
        await ada.sees("Bo", frames=5)
        await bo.sees("Ada", frames=5)

    await browse(visit)


RECOVERY = """async () => {
  const { Recovery } = await import("/web/recovery.js");
  const pc = Object.assign(new EventTarget(), { connectionState: "new" });
  const log = [];
  const recovery = new Recovery(pc, () => log.push("restart"), (state) => log.push(state));
  const become = (state) => {
    pc.connectionState = state;
    pc.dispatchEvent(new Event("connectionstatechange"));
  };
  Object.assign(globalThis, { log, recovery, become });
}"""


async def test_a_broken_connection_waits_then_restarts_then_gives_up(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.open("/trust")
        await tab.page.clock.install(time=0)
        await tab.page.clock.pause_at(10_000)  # else it goes on by itself, and a busy machine is slow
        await tab.evaluate(RECOVERY)
        await tab.evaluate("become('connected')")
        await tab.evaluate("become('disconnected')")
        await tab.page.clock.run_for(2_900)
        assert await tab.evaluate("log") == ["connected", "reconnecting"]
        await tab.page.clock.run_for(200)
        assert await tab.evaluate("log") == ["connected", "reconnecting", "restart"]
        await tab.evaluate("become('connected')")
        await tab.evaluate("log.length = 0")
        for _ in range(6):
            await tab.evaluate("become('failed')")
            await tab.page.clock.run_for(10_000)
        assert await tab.evaluate("log") == ["reconnecting", *["restart"] * 5, "failed"]
        await tab.evaluate("log.length = 0; recovery.retry()")
        await tab.evaluate("become('connected')")
        assert await tab.evaluate("log") == ["reconnecting", "restart", "connected"]

    await browse(visit)


async def test_an_offer_that_nobody_answers_is_not_waited_for_forever(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.open("/trust")
        await tab.page.clock.install()
        await tab.evaluate(RECOVERY)
        await tab.page.clock.run_for(200_000)
        log = await tab.evaluate("log")
        assert log == [*["restart"] * 5, "failed"]

    await browse(visit)
