"""Calls that lose their network, or their page, and go on; and those that cannot."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from chromium import Tab
from playwright.async_api import Locator, expect

from server.config import Policy
from server.tasks import spawn
from tests.web.faultproxy import FaultProxy

pytestmark = pytest.mark.browser

AWAY = "Reconnecting\u2026"
LOST = "The connection was lost. Reconnecting\u2026"
# What Chromium says about connections that a test breaks.
BROKEN = "WebSocket connection to|Failed to load resource|net::ERR_"
# Makes the page use the fallback: its WebSocket fails as it does where a proxy or Safari stands in the way.
NO_WEB_SOCKET = """globalThis.WebSocket = class {
  constructor() { setTimeout(() => this.onclose?.({ code: 1006, reason: "" })); }
  close() {}
};"""
over_both = pytest.mark.parametrize("script", [None, NO_WEB_SOCKET], ids=["websocket", "events"])
# Notes what the person sees and what the session does, from now on.
WATCH = """() => {
  const { signaling, mesh } = callbox;
  const seen = { resumed: 0, welcome: 0, joined: 0, left: 0, tiles: new Set() };
  for (const event of ["resumed", "welcome"]) signaling.on(event, () => seen[event]++);
  for (const event of ["joined", "left"]) mesh.on(event, () => seen[event]++);
  const count = () => seen.tiles.add(document.querySelectorAll("#grid .tile").length);
  new MutationObserver(count).observe(document.querySelector("#grid"), { childList: true });
  count();
  globalThis.seen = seen;
  globalThis.connections = [...mesh.links.values()].map(({ pc }) => pc);
}"""
SAME = """() => [...callbox.mesh.links.values()].every(({ pc }, at) => pc === connections[at])"""
SEEN = "() => ({ ...seen, tiles: [...seen.tiles] })"
CALM = {"resumed": 0, "welcome": 0, "joined": 0, "left": 0, "tiles": [2]}
SELF = "callbox.mesh.self"
UFRAG = "() => /ice-ufrag:(.*)/.exec([...callbox.mesh.links.values()][0].pc.localDescription.sdp)[1]"
SETTLED = "() => [...callbox.mesh.links.values()][0].pc.signalingState === 'stable'"


def tile(tab: Tab, name: str) -> Locator:
    return tab.page.locator(".tile").filter(has=tab.page.get_by_text(name, exact=True))


def button(tab: Tab, name: str) -> Locator:
    return tab.page.get_by_role("button", name=name)


def transports(visitors: Any) -> list[str]:
    return [peer.transport for peer in visitors.server.snapshot().peers]


async def says(tab: Tab, text: str) -> None:
    """Write into the chat, whose panel is open."""
    await tab.page.get_by_role("textbox", name="Message").fill(text)
    await tab.page.keyboard.press("Enter")


@over_both
async def test_a_call_survives_ten_seconds_without_network(
    browse: Any, proxy: FaultProxy, script: str | None
) -> None:
    async def visit(visitors: Any) -> None:
        visitors.allowed = BROKEN
        ada = await visitors.join("Ada", port=proxy.port, script=script)
        bo = await visitors.join("Bo")
        frames = await ada.sees("Bo", frames=5), await bo.sees("Ada", frames=5)
        ids = await ada.evaluate(SELF), await bo.evaluate(SELF)
        for tab in (ada, bo):
            await tab.evaluate(WATCH)
            await button(tab, "Chat").click()
        await visitors.host(proxy.cut())
        healing = spawn(visitors.host(heal_after(proxy, 10)), name="the network comes back")
        await expect(ada.page.get_by_text(LOST)).to_be_visible()
        await expect(tile(bo, "Ada")).to_contain_text(AWAY)
        await expect(ada.page.locator("#chat-status")).to_contain_text("sent as soon as you are back")
        await says(ada, "one, from Ada")
        await says(bo, "two, from Bo")
        # Nothing of the media goes through the server.
        frames = await ada.sees("Bo", frames=frames[0] + 40), await bo.sees("Ada", frames=frames[1] + 40)
        assert not healing.done()
        await expect(tile(bo, "Ada")).to_have_attribute("data-state", "connected")
        await healing
        await expect(ada.page.locator("#banner")).to_be_hidden()
        await expect(tile(bo, "Ada")).not_to_contain_text(AWAY)
        await expect(ada.page.get_by_role("log")).to_contain_text("two, from Bo")
        await expect(bo.page.get_by_role("log")).to_contain_text("one, from Ada")
        await expect(ada.page.locator("#chat-status")).to_be_empty()
        assert await ada.evaluate(SEEN) == {**CALM, "resumed": 1}
        assert await bo.evaluate(SEEN) == CALM
        for tab, own in ((ada, ids[0]), (bo, ids[1])):
            assert await tab.evaluate(SAME)
            assert await tab.evaluate(SELF) == own
            await expect(tab.page.locator(".line-text")).to_have_count(2)  # each of them once
        await ada.sees("Bo", frames=frames[0] + 10)

    await browse(visit)


async def heal_after(proxy: FaultProxy, seconds: float) -> None:
    await asyncio.sleep(seconds)
    await proxy.heal()


async def stays_away(visitors: Any, proxy: FaultProxy, seconds: float | None) -> None:
    """Ada is cut off until the others have given her up (or for so many seconds), and comes back."""
    visitors.allowed = BROKEN
    ada = await visitors.join("Ada", port=proxy.port)
    bo = await visitors.join("Bo")
    await ada.sees("Bo", frames=5)
    before = await ada.evaluate(SELF)
    await button(ada, "Chat").click()
    await visitors.host(proxy.cut())
    await expect(tile(bo, "Ada")).to_contain_text(AWAY)
    await says(ada, "Hello?")
    if seconds:
        await visitors.host(asyncio.sleep(seconds))
    await expect(tile(bo, "Ada")).to_have_count(0)
    await expect(ada.page.get_by_text(LOST)).to_be_visible()
    await visitors.host(proxy.heal())
    notice = ada.page.locator("#notices").get_by_text("You were away too long: everyone was connected anew.")
    await expect(notice).to_be_visible()
    await expect(ada.page.locator("#banner")).to_be_hidden()
    await expect(ada.page.get_by_role("log")).to_contain_text("Not delivered.")
    assert await ada.evaluate(SELF) != before
    await expect(tile(bo, "Ada")).to_have_count(1)
    await ada.sees("Bo", frames=5)
    await bo.sees("Ada", frames=5)


@pytest.mark.parametrize("policy", [Policy(resume_window=1.0)])
async def test_who_is_away_too_long_is_told_and_connected_anew(browse: Any, proxy: FaultProxy) -> None:
    await browse(lambda visitors: stays_away(visitors, proxy, None))


@pytest.mark.soak
async def test_thirty_five_seconds_without_network(browse: Any, proxy: FaultProxy) -> None:
    await browse(lambda visitors: stays_away(visitors, proxy, 35))


async def test_a_half_open_connection_is_found_out_when_the_network_is_back(
    browse: Any, proxy: FaultProxy
) -> None:
    """Both ends still believe in it: the client asks, and goes on with another one."""

    async def visit(visitors: Any) -> None:
        visitors.allowed = BROKEN
        ada = await visitors.join("Ada", port=proxy.port)
        bo = await visitors.join("Bo")
        await ada.sees("Bo", frames=5)
        before = await ada.evaluate(SELF)
        for tab in (ada, bo):
            await tab.evaluate(WATCH)
        await button(bo, "Chat").click()
        await visitors.host(proxy.freeze())
        await says(bo, "into the void")
        await ada.evaluate("() => { dispatchEvent(new Event('online')); }")
        await expect(button(ada, "Chat, 1 unread")).to_be_visible()
        await expect(ada.page.locator("#banner")).to_be_hidden()
        assert await ada.evaluate(SEEN) == {**CALM, "resumed": 1}
        assert await bo.evaluate(SEEN) == CALM
        assert await ada.evaluate(SELF) == before
        assert await ada.evaluate(SAME)

    await browse(visit)


@pytest.mark.parametrize("mender", ["Ada", "Bo"])
async def test_what_broke_meanwhile_is_mended_where_it_stands(
    browse: Any, proxy: FaultProxy, mender: str
) -> None:
    async def visit(visitors: Any) -> None:
        visitors.allowed = BROKEN
        ada = await visitors.join("Ada", port=proxy.port)
        bo = await visitors.join("Bo")
        frames = await bo.sees("Ada", frames=5)
        for tab in (ada, bo):
            await tab.evaluate(WATCH)
        before = await ada.evaluate(UFRAG), await bo.evaluate(UFRAG)
        await visitors.host(proxy.cut())
        await expect(tile(bo, "Ada")).to_contain_text(AWAY)
        # One side would restart ICE, but cannot tell the other.
        one = ada if mender == "Ada" else bo
        await one.evaluate("[...callbox.mesh.links.values()][0].restart()")
        await one.page.wait_for_timeout(200)  # in which an offer would be made
        seen = visitors.server.journal.since(0).observations
        assert [one.type for one in seen].count("offer") == 1
        await visitors.host(proxy.heal())
        for tab, old in ((ada, before[0]), (bo, before[1])):
            await tab.page.wait_for_function(f"(old) => ({UFRAG})() !== old", arg=old)
            await tab.page.wait_for_function(SETTLED)
            assert await tab.evaluate(SAME)
        await bo.sees("Ada", frames=frames + 10)

    await browse(visit)


@over_both
async def test_a_page_that_is_loaded_again_is_the_same_person(browse: Any, script: str | None) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada")
        bo = await visitors.join("Bo", script=script)
        await ada.sees("Bo", frames=5)
        own = await bo.evaluate(SELF)
        await button(bo, "Mute").click()
        await expect(tile(ada, "Bo").locator("[data-muted]")).to_be_visible()
        await ada.evaluate(WATCH)
        await bo.page.reload()
        await expect(bo.page.get_by_role("heading", name="lobby", level=1)).to_be_visible()
        assert await bo.evaluate(SELF) == own
        assert await bo.evaluate("sessionStorage.length") == 0  # a duplicate of this tab is someone else
        await ada.sees("Bo", frames=5)
        await bo.sees("Ada", frames=5)
        assert not await ada.evaluate(SAME)  # his end of the call is another one
        await expect(tile(ada, "Bo")).not_to_contain_text(AWAY)
        # A microphone that was off stays off.
        await expect(button(bo, "Mute")).to_have_attribute("aria-pressed", "true")
        await expect(tile(ada, "Bo").locator("[data-muted]")).to_be_visible()
        assert await ada.evaluate(SEEN) == CALM
        await expect(ada.page.locator("#notices")).to_be_empty()
        assert len(visitors.server.snapshot().peers) == 2

    await browse(visit)


@over_both
@pytest.mark.parametrize("policy", [Policy(reload_window=0.5)])
async def test_a_closed_page_is_gone_soon(browse: Any, proxy: FaultProxy, script: str | None) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada")
        bo = await visitors.join("Bo", script=script, port=proxy.port)
        await expect(tile(ada, "Bo")).to_have_attribute("data-state", "connected")
        proxy.latency = 0.3  # which the end of a stream of events does not have: the goodbye comes behind it
        await bo.page.close()
        # Long before those 30 s are over that a lost connection has.
        await expect(tile(ada, "Bo")).to_have_count(0, timeout=8_000)
        await expect(ada.page.get_by_role("status").filter(has_text="Bo left")).to_be_visible()

    await browse(visit)


async def test_where_web_sockets_are_blocked_the_call_runs_over_events(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada", script=NO_WEB_SOCKET)
        bo = await visitors.join("Bo", script=NO_WEB_SOCKET)
        await ada.sees("Bo", frames=5)
        await bo.sees("Ada", frames=5)
        assert transports(visitors) == ["events", "events"]
        await button(ada, "Chat").click()
        await says(ada, "as ever")
        await button(bo, "Chat, 1 unread").click()
        await expect(bo.page.get_by_role("log")).to_contain_text("as ever")
        visitors.allowed = "status of 410"  # the answer to whatever Bo is just sending
        await visitors.host(visitors.server.kick(await bo.evaluate(SELF)))
        await expect(
            bo.page.get_by_role("heading", name="The host removed you from the call.")
        ).to_be_focused()
        await expect(tile(ada, "Bo")).to_have_count(0)
        cy = await visitors.join("Cy", script=NO_WEB_SOCKET)
        await expect(tile(ada, "Cy")).to_be_visible()
        await button(cy, "Leave").click()
        await expect(tile(ada, "Cy")).to_have_count(0, timeout=4_000)  # at once, not after a while

    await browse(visit)


@over_both
async def test_a_network_that_is_slow_and_cuts_everything_to_pieces(
    browse: Any, proxy: FaultProxy, script: str | None
) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.open(port=proxy.port, script=script)
        bo = await visitors.open(port=proxy.port, script=script)
        proxy.latency, proxy.piece = 0.1, 1
        await ada.join("Ada")
        await bo.join("Bo")
        await ada.sees("Bo", frames=5)
        await bo.sees("Ada", frames=5)
        await button(ada, "Chat").click()
        await says(ada, "piece by piece")
        await button(bo, "Chat, 1 unread").click()
        await expect(bo.page.get_by_role("log")).to_contain_text("piece by piece")
        assert transports(visitors) == ["websocket" if script is None else "events"] * 2

    await browse(visit)


async def test_a_session_that_goes_on_elsewhere_ends_here(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.open()
        await ada.evaluate(
            "() => { callbox.signaling.on('welcome', ({ session }) => (globalThis.own = session)); }"
        )
        await ada.join("Ada")
        other = await visitors.open()
        await other.evaluate(
            """({ token, epoch }) => callbox.signaling.join(
              { name: "Ada", room: "lobby", state: { microphone: false, camera: false, screen: false } },
              { token, epoch, reloaded: true })""",
            await ada.evaluate("own"),
        )
        title = ada.page.get_by_role("heading", name="You have opened this call somewhere else.")
        await expect(title).to_be_focused()
        await expect(ada.page.get_by_text("Go on there, or join again here.")).to_be_visible()
        await expect(other.page.get_by_role("heading", name="lobby", level=1)).to_be_visible()

    await browse(visit)
