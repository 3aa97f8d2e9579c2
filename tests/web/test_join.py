"""The page before the call, as a person with a keyboard, a small phone or no camera meets it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from chromium import Tab
from playwright.async_api import expect

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 360, "height": 640}, "has_touch": True}
WIDTHS = "() => [document.documentElement.scrollWidth, innerWidth]"


async def fits(tab: Tab) -> None:
    """Nothing sticks out to the right, and what is touched is large enough."""
    wide, width = await tab.evaluate(WIDTHS)
    assert wide <= width
    small = await tab.evaluate(
        """() => [...document.querySelectorAll("button, select, input, summary, textarea")]
          .map((node) => [node.id || node.className, node.getBoundingClientRect()])
          .filter(([, box]) => box.width > 0 && (box.width < 44 || box.height < 44)).map(([name]) => name)"""
    )
    assert small == []


async def test_everything_has_a_name_and_a_role(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        page = (await visitors.open("/room/kitchen")).page
        await expect(page).to_have_title("Join · Callbox")
        await expect(page.get_by_role("main")).to_have_count(1)
        await expect(page.get_by_role("heading", name="Join the call", level=1)).to_be_visible()
        await expect(page.get_by_text("Room kitchen")).to_be_visible()
        await expect(page.get_by_role("textbox", name="Your name")).to_be_focused()
        await expect(page.get_by_role("region", name="Your camera and microphone")).to_be_visible()
        await expect(page.get_by_role("meter", name="Microphone level")).to_be_visible()
        await expect(page.get_by_role("button", name="Mute microphone")).to_be_enabled()
        for name in ("Camera", "Microphone", "Speakers"):
            picker = page.get_by_role("combobox", name=name, exact=True)
            await expect(picker).to_be_visible()
            assert "fake" in (await picker.inner_text()).lower()
        await expect(page.locator("#preview-video")).to_have_js_property("paused", value=False)
        await page.get_by_role("link", name="About the browser").click()
        back = page.get_by_role("link", name="Go to the call")
        await expect(back).to_have_attribute("href", "/room/kitchen")
        await back.click()
        await expect(page.get_by_text("Room kitchen")).to_be_visible()

    await browse(visit)


async def test_a_room_that_cannot_be_is_the_lobby_and_says_so(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        page = (await visitors.open("/room/foo%20bar?a=b")).page
        await expect(page).to_have_url(re.compile(r"/room/lobby\?a=b$"))
        await expect(page.get_by_text("\u201cfoo bar\u201d cannot be the name of a room.")).to_be_visible()

    await browse(visit)


async def test_the_level_moves_with_the_sound(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        page = (await visitors.open()).page
        await page.get_by_label("Your name").press("A")  # browsers wait for a key or touch
        await expect(page.get_by_text("We hear you")).to_be_visible()
        await page.get_by_role("button", name="Mute microphone").click()
        await expect(page.get_by_text("Muted")).to_be_visible()

    await browse(visit)


async def test_joins_by_keyboard_alone_and_remembers_the_name(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        page = (await visitors.open("/room/kitchen")).page
        join = page.get_by_role("button", name="Join", exact=True)
        await expect(page.get_by_label("Your name")).to_be_focused()
        await page.keyboard.press("Tab")
        await expect(join).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("alert")).to_have_text(
            "Type a name, so that the others know who you are."
        )
        await expect(page.get_by_label("Your name")).to_be_focused()
        await page.keyboard.type("Ada")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="kitchen", level=1)).to_be_focused()
        await page.reload()
        await expect(page.get_by_label("Your name")).to_have_value("Ada")

    await browse(visit)


@pytest.mark.parametrize("path", ["/", "/trust"])
async def test_fits_a_small_phone(browse: Any, path: str) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.open(path, **PHONE)
        await fits(tab)
        if path == "/":
            await expect(tab.page.get_by_role("button", name="Join", exact=True)).to_be_in_viewport(ratio=1)
            await expect(tab.page).to_have_url(re.compile("/room/lobby$"))

    await browse(visit)


async def test_the_room_fits_a_small_phone(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        tab = await visitors.join("Ada", **PHONE)
        await fits(tab)
        await expect(tab.page.get_by_role("button", name="Leave")).to_be_in_viewport(ratio=1)
        for panel in ("Chat", "People"):
            await tab.page.get_by_role("button", name=panel, exact=True).click()
            await expect(tab.page.get_by_role("complementary", name=panel)).to_be_in_viewport(ratio=1)
            await fits(tab)
        await tab.page.set_viewport_size({"width": 320, "height": 640})
        leave = await tab.page.get_by_role("button", name="Leave").bounding_box()
        assert leave is not None
        assert leave["x"] + leave["width"] <= 320
        await tab.page.set_viewport_size({"width": 740, "height": 170})  # on its side, with its keyboard
        await tab.page.get_by_role("button", name="Chat", exact=True).click()
        await expect(tab.page.locator("#chat-form")).to_be_in_viewport(ratio=1)

    await browse(visit)


@pytest.mark.parametrize(
    ("error", "said", "next_step"),
    [
        ("NotAllowedError", "This page may not use your camera or microphone.", "allow access"),
        ("NotFoundError", "No camera or microphone found.", "Plug one in"),
        (
            "NotReadableError",
            "Another program is using your camera or microphone.",
            "Close the other program",
        ),
    ],
)
async def test_joins_without_devices_and_says_why(browse: Any, error: str, said: str, next_step: str) -> None:
    refuse = (
        f"""navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "{error}"))"""
    )

    async def visit(visitors: Any) -> None:
        tab = await visitors.open(script=refuse)
        await expect(tab.page.get_by_text(said)).to_be_visible()
        await expect(tab.page.get_by_text(next_step)).to_be_visible()
        await expect(tab.page.get_by_role("button", name="Try again")).to_have_count(1)
        await tab.join("Ada")
        await expect(tab.page.get_by_role("listitem").filter(has_text="Ada (you)")).to_contain_text(
            "muted, camera off"
        )
        mute = tab.page.get_by_role("button", name="Mute")
        await expect(mute).to_have_attribute("aria-pressed", "true")
        await mute.click()
        await expect(tab.page.locator("#notices")).to_contain_text("microphone")

    await browse(visit)


async def test_only_the_missing_device_is_missed_and_joining_can_be_cancelled(browse: Any) -> None:
    no_camera = """{
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      globalThis.WebSocket = class { close() {} };
      navigator.mediaDevices.getUserMedia = (wanted) =>
        wanted.video ? Promise.reject(new DOMException("", "NotFoundError")) : ask(wanted);
    }"""

    async def visit(visitors: Any) -> None:
        tab = await visitors.open(script=no_camera)
        await expect(tab.page.get_by_text("No camera found.")).to_be_visible()
        mute = tab.page.get_by_role("button", name="Mute microphone")
        await expect(mute).to_have_attribute("aria-pressed", "false")
        await mute.click()
        again = tab.page.get_by_role("button", name="Try again")
        await again.click()
        await expect(again).to_be_focused()
        await expect(mute).to_have_attribute("aria-pressed", "true")  # the camera was tried again, no more
        await tab.page.get_by_label("Your name").fill("Ada")
        await tab.page.get_by_role("button", name="Join", exact=True).click()
        await expect(tab.page.get_by_role("button", name="Joining\u2026")).to_be_disabled()
        await tab.page.get_by_role("button", name="Cancel").click()
        await expect(tab.page.get_by_role("button", name="Join", exact=True)).to_be_focused()
        await expect(tab.page.get_by_role("button", name="Cancel")).to_be_hidden()

    await browse(visit)


async def test_an_iphone_that_gets_through_neither_way_is_shown_the_certificate(browse: Any) -> None:
    nothing = """
      globalThis.WebSocket = class {
        constructor() { setTimeout(() => this.onclose?.({ code: 1006, reason: "" })); }
        close() {}
      };
      globalThis.EventSource = class extends EventTarget {
        constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error"))); }
        close() {}
      };"""
    iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1"

    async def visit(visitors: Any) -> None:
        page = (await visitors.open(script=nothing, user_agent=iphone)).page
        await page.get_by_label("Your name").fill("Ada")
        await page.get_by_role("button", name="Join", exact=True).click()
        await expect(page.get_by_text("Callbox does not answer. Trying again\u2026")).to_be_visible()
        hint = page.get_by_role("link", name="On an iPhone or iPad, install the certificate first.")
        await expect(hint).to_have_attribute("href", "/trust?room=lobby")

    await browse(visit)


async def test_an_insecure_page_says_so(browse: Any) -> None:
    insecure = """Object.defineProperty(Navigator.prototype, "mediaDevices", { get: () => undefined })"""

    async def visit(visitors: Any) -> None:
        tab = await visitors.open(script=insecure)
        await expect(tab.page.get_by_text("This page was opened without encryption")).to_be_visible()
        await tab.join("Ada")
        await expect(tab.page.get_by_role("button", name="Share screen")).to_be_hidden()

    await browse(visit)


async def test_a_name_that_shows_nothing_is_refused_with_words(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        page = (await visitors.open()).page
        await page.get_by_label("Your name").fill("\u202e\u202d")
        await page.get_by_role("button", name="Join", exact=True).click()
        await expect(page.get_by_role("alert")).to_have_text(
            "Please use a name that can be seen, with up to 64 characters."
        )
        await expect(page.get_by_role("button", name="Join", exact=True)).to_be_enabled()

    await browse(visit)


async def test_no_peer_connection_before_the_camera(browse: Any) -> None:
    """Before the grant Chromium exposes only mDNS candidates, which other devices may not resolve."""
    trace = """{
      globalThis.order = [];
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        globalThis.order.push("camera");
        return stream;
      };
      const Native = RTCPeerConnection;
      globalThis.RTCPeerConnection = class extends Native {
        constructor(config) {
          super(config);
          globalThis.order.push(JSON.stringify(config.iceServers));
        }
      };
    }"""

    async def visit(visitors: Any) -> None:
        await visitors.join("Ada")
        bo = await visitors.join("Bo", script=trace)
        assert await bo.evaluate("order") == ["camera", "[]"]

    await browse(visit)


def place_is(answer: str) -> str:
    """A script for a page that asks for the name of the place and gets this answer."""
    asked = '(url, ...rest) => url === "/place"'
    return f"const real = fetch; globalThis.fetch = {asked} ? {answer} : real(url, ...rest);"


async def test_guests_see_where_they_are(browse: Any) -> None:
    name = "<b>Grandma</b>\N{RIGHT SINGLE QUOTATION MARK}s kitchen"

    async def visit(visitors: Any) -> None:
        named = place_is(f"Promise.resolve(Response.json({{name: {name!r}}}))")
        page = (await visitors.open("/room/attic", named)).page
        await expect(page.get_by_text(f"{name} \N{MIDDLE DOT} Room attic")).to_be_visible()
        await expect(page).to_have_title(f"Join \N{MIDDLE DOT} {name} \N{MIDDLE DOT} Callbox")
        unknown = await visitors.join("Ada", script=place_is("Promise.reject(new TypeError())"))
        assert await unknown.page.locator("#join-place").is_hidden()

    await browse(visit)
