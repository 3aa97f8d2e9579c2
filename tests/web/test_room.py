"""The call itself, between real Chromium tabs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from chromium import Tab
from playwright.async_api import Locator, expect

pytestmark = pytest.mark.browser

SENT = """async () => {
  let frames = 0;
  for (const { pc } of callbox.mesh.links.values())
    for (const stat of (await pc.getStats()).values())
      if (stat.type === "outbound-rtp" && stat.kind === "video") frames += stat.framesSent ?? 0;
  return frames;
}"""

NO_AUDIO_CONTEXT = """globalThis.AudioContext = class {
  constructor() { throw new DOMException("", "NotSupportedError"); }
};"""
SENT_SOUND = """() => [...callbox.mesh.links.values()][0].pc.getSenders()
  .map(({ track }) => track).find((track) => track?.kind === "audio")?.id"""

# Enter after an input method: at once or later, with the code of such a key or without it.
ENTER = """(text, { keyCode, done }) => {
  text.dispatchEvent(new CompositionEvent("compositionstart"));
  text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, isComposing: true }));
  text.dispatchEvent(new CompositionEvent("compositionend"));
  const press = () => text.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode }));
  return new Promise((resolve) => {
    if (done) setTimeout(() => resolve(press()), done);
    else resolve(press());
  });
}"""

LOST = "{ peer: [...callbox.mesh.peers.keys()][0], reason: 'server_restart' }"


def tile(tab: Tab, name: str) -> Locator:
    return tab.page.locator(".tile").filter(has=tab.page.get_by_text(name, exact=True))


def button(tab: Tab, name: str) -> Locator:
    return tab.page.get_by_role("button", name=name)


async def test_two_people_see_each_other_in_one_round(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada")
        bo = await visitors.join("Bo")
        assert await ada.sees("Bo", frames=30) > 30
        assert await bo.sees("Ada", frames=30) > 30
        await expect(ada.page.get_by_text("2 people")).to_be_visible()
        await expect(tile(ada, "Bo")).to_have_attribute("data-state", "connected")
        directions = "[...callbox.mesh.links.values()][0].pc.getTransceivers().map((t) => t.currentDirection)"
        assert await ada.evaluate(directions) == ["sendrecv"] * 3
        # Ada was here first: she is polite. And one offer with one answer was enough.
        polite = "[...callbox.mesh.links.values()][0].polite"
        assert [await ada.evaluate(polite), await bo.evaluate(polite)] == [True, False]
        kinds = [seen.type for seen in visitors.server.journal.since(0).observations]
        assert (kinds.count("offer"), kinds.count("answer")) == (1, 1)

    await browse(visit)


async def test_mute_and_camera_reach_the_other_side(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada, bo = await visitors.join("Ada"), await visitors.join("Bo")
        await bo.sees("Ada", frames=1)
        await expect(button(ada, "Mute")).to_have_attribute("aria-pressed", "false")
        await ada.page.keyboard.press("m")
        await expect(button(ada, "Mute")).to_have_attribute("aria-pressed", "true")
        await expect(tile(bo, "Ada").locator("[data-muted]")).to_be_visible()
        await button(ada, "Camera off").click()
        await expect(button(ada, "Camera off")).to_have_attribute("aria-pressed", "true")
        await expect(tile(bo, "Ada").locator("video")).to_be_hidden()
        await expect(tile(bo, "Ada")).to_contain_text("muted, camera off")
        await button(bo, "People").click()
        await expect(bo.page.get_by_role("complementary", name="People")).to_contain_text("muted, camera off")
        # Off means off: no frame leaves, until the camera is on again.
        await ada.page.wait_for_timeout(200)  # what was in the encoder goes out
        sent = await ada.evaluate(SENT)
        await ada.page.wait_for_timeout(300)
        assert await ada.evaluate(SENT) == sent
        await button(ada, "Camera off").click()
        await expect(tile(bo, "Ada").locator("video")).to_be_visible()
        await bo.sees("Ada", frames=sent + 5)

    await browse(visit)


async def test_a_shared_screen_is_shown_large(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada, bo = await visitors.join("Ada"), await visitors.join("Bo")
        await bo.sees("Ada", frames=1)
        await button(ada, "Share screen").click()
        shared = tile(bo, "Ada\u2019s screen")
        await expect(shared).to_have_class("tile screen pinned")
        await expect(shared.locator("video")).not_to_have_js_property("videoWidth", 0)
        large, small = await shared.bounding_box(), await tile(bo, "Ada").bounding_box()
        assert large is not None
        assert small is not None
        assert large["width"] > 2 * small["width"]
        await button(ada, "Show Your screen large").press("Enter")
        await expect(tile(ada, "Your screen")).to_be_focused()
        await button(ada, "Share screen").click()
        await expect(shared).to_have_count(0)

    await browse(visit)


async def test_chat_is_text_and_counts_what_is_unread(browse: Any) -> None:
    evil = "<img src=x onerror=alert(1)>"

    async def visit(visitors: Any) -> None:
        ada, bo = await visitors.join(f"Ada {evil}"), await visitors.join("Bo")
        await expect(tile(bo, f"Ada {evil}")).to_be_visible()
        await ada.page.keyboard.press("c")
        await expect(ada.page.get_by_role("textbox", name="Message")).to_be_focused()
        await ada.page.keyboard.type(f"mmm {evil}")  # letters of shortcuts, typed
        await ada.page.keyboard.press("Enter")
        await expect(ada.page.get_by_role("log")).to_contain_text(f"mmm {evil}")
        await expect(button(ada, "Mute")).to_have_attribute("aria-pressed", "false")
        await expect(button(bo, "Chat, 1 unread")).to_be_visible()
        await expect(bo.page.get_by_role("status").filter(has_text="mmm")).to_contain_text(evil)
        await button(bo, "Chat, 1 unread").click()
        await expect(bo.page.get_by_role("log")).to_contain_text(f"mmm {evil}")
        await expect(bo.page.locator("#unread")).to_be_hidden()
        assert await bo.page.locator("img[src=x]").count() == 0
        await bo.page.keyboard.press("Escape")
        await expect(bo.page.get_by_role("complementary", name="Chat")).to_be_hidden()
        await expect(button(bo, "Chat")).to_be_focused()

    await browse(visit)


async def test_enter_that_picks_a_word_sends_nothing(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada")
        await ada.page.keyboard.press("c")
        text = ada.page.get_by_role("textbox", name="Message")
        await text.fill("\u6f22\u5b57")
        await text.evaluate(ENTER, {"keyCode": 229, "done": 0})  # Safari's, which picks a word
        await expect(text).to_have_value("\u6f22\u5b57")
        for sent, enter in enumerate(({"keyCode": 229, "done": 150}, {"keyCode": 13, "done": 0}), 1):
            await text.fill("\u6f22\u5b57")
            await text.evaluate(ENTER, enter)
            await expect(text).to_have_value("")
            await expect(ada.page.locator(".line-text")).to_have_count(sent)

    await browse(visit)


async def test_another_microphone_is_sent_also_where_no_level_can_be_shown(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await visitors.join("Ada", script=NO_AUDIO_CONTEXT)
        bo = await visitors.join("Bo")
        await bo.sees("Ada", frames=1)
        before = await ada.evaluate(SENT_SOUND)
        await button(ada, "Settings").click()
        picker = ada.page.get_by_role("dialog", name="Settings").get_by_label("Microphone")
        await picker.select_option(index=1)
        await ada.page.wait_for_function(f"(old) => ![undefined, old].includes(({SENT_SOUND})())", arg=before)
        await button(ada, "Close the settings").click()
        await button(ada, "Mute").click()
        await expect(tile(bo, "Ada").locator("[data-muted]")).to_be_visible()

    await browse(visit)


async def test_leaving_says_goodbye_and_leads_back(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada, bo = await visitors.join("Ada"), await visitors.join("Bo")
        await expect(tile(ada, "Bo")).to_be_visible()
        await button(bo, "Leave").click()
        await expect(bo.page.get_by_role("heading", name="You left the call")).to_be_focused()
        await expect(tile(ada, "Bo")).to_have_count(0)
        await expect(ada.page.get_by_role("status").filter(has_text="Bo left")).to_be_visible()
        await expect(ada.page.get_by_role("heading", name="Nobody else is here")).to_be_visible()
        await button(bo, "Join again").click()
        await expect(bo.page.get_by_role("heading", name="Join the call")).to_be_focused()
        await bo.join("Bo")
        await expect(tile(ada, "Bo")).to_be_visible()
        await ada.sees("Bo", frames=5)

    await browse(visit)


async def test_settings_stop_the_keys_and_the_host_removes_somebody(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada, bo = await visitors.join("Ada"), await visitors.join("Bo")
        await button(ada, "Settings").click()
        dialog = ada.page.get_by_role("dialog", name="Settings")
        await expect(dialog.get_by_role("combobox", name="Camera")).to_be_visible()
        await ada.page.keyboard.press("m")
        await ada.page.keyboard.press("Escape")
        await expect(dialog).to_be_hidden()
        await expect(button(ada, "Settings")).to_be_focused()
        await expect(button(ada, "Mute")).to_have_attribute("aria-pressed", "false")
        await visitors.host(visitors.server.kick(await bo.evaluate("callbox.mesh.self")))
        await expect(
            bo.page.get_by_role("heading", name="The host removed you from the call.")
        ).to_be_focused()
        await expect(bo.page.get_by_text("Ask the host if this was a mistake.")).to_be_visible()
        await expect(tile(ada, "Bo")).to_have_count(0)

    await browse(visit)


async def test_the_call_goes_on_while_the_server_is_away_and_after_it(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        visitors.allowed = "WebSocket connection to|Failed to load resource"
        server = visitors.server
        same = replace(server.settings, port=server.port, http_port=server.http_port)
        ada = await visitors.join("Ada")
        alone = ada.page.locator("#alone")
        await expect(alone).to_contain_text("You are the first one here")
        bo = await visitors.join("Bo")
        await expect(alone).to_be_hidden()
        seen = await ada.sees("Bo", frames=5)
        before = await ada.evaluate("callbox.mesh.self")
        await ada.evaluate(
            "() => { globalThis.told = new Promise((told) => callbox.signaling.on('down', told)); }"
        )
        await visitors.host(server.stop())
        assert (await ada.evaluate("told"))["cause"]["code"] == "server_restart"
        await ada.evaluate("callbox.signaling.emit('peer-left', " + LOST + ")")
        await ada.sees("Bo", frames=seen + 15)
        await ada.page.keyboard.press("c")
        await ada.page.keyboard.type("Still there?")
        await ada.page.keyboard.press("Enter")
        status = ada.page.locator("#chat-status")
        await expect(status).to_have_text("Not connected. What you write is sent as soon as you are back.")
        await expect(ada.page.get_by_role("textbox", name="Message")).to_have_value("")
        await visitors.host(server.restart(same))
        for tab in (ada, bo):
            await expect(tab.page.get_by_text("2 people")).to_be_visible()
            await expect(tab.page.locator("#banner")).to_be_hidden()
        await expect(status).to_be_empty()
        anew = ada.page.get_by_text("Callbox was restarted: everyone was connected anew.")
        await expect(anew).to_be_visible()
        await expect(ada.page.get_by_role("log")).to_contain_text("Not delivered.")  # that session is over
        assert await ada.evaluate("callbox.mesh.self") != before
        await ada.sees("Bo", frames=5)
        await bo.sees("Ada", frames=5)
        await button(bo, "Leave").click()
        await expect(alone).to_contain_text("Nobody else is here")
        await visitors.host(server.stop())
        await expect(alone).to_be_hidden()

    await browse(visit)


async def test_blocked_sound_is_one_tap_away(browse: Any) -> None:
    blocked = """{
      globalThis.blocked = true;
      const play = HTMLAudioElement.prototype.play;
      HTMLAudioElement.prototype.play = function () {
        return globalThis.blocked ? Promise.reject(new DOMException("", "NotAllowedError")) : play.call(this);
      };
    }"""

    async def visit(visitors: Any) -> None:
        await visitors.join("Ada")
        bo = await visitors.join("Bo", script=blocked)
        await expect(button(bo, "Tap to hear")).to_be_visible()
        await bo.evaluate("() => { globalThis.blocked = false; }")
        await button(bo, "Tap to hear").click()
        await expect(button(bo, "Tap to hear")).to_have_count(0)
        await bo.page.wait_for_function(
            "() => !document.querySelector('#grid .tile:first-child audio').paused"
        )

    await browse(visit)


async def test_a_viewer_watches_and_may_switch_the_camera_on_later(browse: Any) -> None:
    no_devices = """{
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      globalThis.plugged = false;
      navigator.mediaDevices.getUserMedia = (wanted) =>
        globalThis.plugged ? ask(wanted) : Promise.reject(new DOMException("", "NotFoundError"));
    }"""

    async def visit(visitors: Any) -> None:
        viewer = await visitors.join("Vi", script=no_devices)  # first in the room: answers
        ada = await visitors.join("Ada")
        later = await visitors.join("Lee", script=no_devices)  # last in the room: offers
        for tab in (viewer, later):
            await tab.sees("Ada", frames=5)
        await expect(tile(ada, "Vi").locator("video")).to_be_hidden()
        offers = [seen for seen in visitors.server.journal.since(0).observations if seen.type == "offer"]
        for tab, name in ((viewer, "Vi"), (later, "Lee")):
            await tab.evaluate("() => { globalThis.plugged = true; }")
            await button(tab, "Camera off").click()
            await expect(button(tab, "Camera off")).to_have_attribute("aria-pressed", "false")
            await ada.sees(name, frames=5)
        again = [seen for seen in visitors.server.journal.since(0).observations if seen.type == "offer"]
        assert len(again) == len(offers) == 3  # switching needs no negotiation

    await browse(visit)
