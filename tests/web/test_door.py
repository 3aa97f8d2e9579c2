"""Invites, knocking and locked rooms, as people meet them in real Chromium tabs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from chromium import Tab
from playwright.async_api import Locator, expect

from server.config import Policy
from server.runner import Server
from tests.web.faultproxy import FaultProxy

pytestmark = pytest.mark.browser

# The next request is one that no server takes.
SPOIL = """() => {
  const { signaling } = callbox;
  const { send } = signaling;
  signaling.send = (message, how) => {
    if (message.type !== "door") return send.call(signaling, message, how);
    delete signaling.send;
    return send.call(signaling, { ...message, lobby: "perhaps" });
  };
}"""
REFUSED = "(error) => callbox.signaling.emit('refused', error)"
ERROR = {"message": "That cannot be.", "nextStep": "Do something else.", "retryable": False}


@pytest.fixture
async def server(server: Server) -> Server:
    """One whose rooms need an invite."""
    await server.restart(replace(server.settings, access="invite"))
    return server


async def invited(visitors: Any, name: str, role: str = "guest", **options: Any) -> Tab:
    """A tab that was opened with an invite, and has asked to join."""
    _, secret = visitors.server.control.invite("lobby", 60, role)
    tab: Tab = await visitors.open(f"/room/lobby#{secret}", **options)
    await tab.page.get_by_label("Your name").fill(name)
    await tab.page.get_by_role("button", name="Join").click()
    return tab


def people(tab: Tab) -> Locator:
    return tab.page.get_by_role("complementary", name="People")


async def test_a_link_with_an_invite_lets_in_and_one_without_does_not(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await invited(visitors, "Ada")
        await expect(ada.page.get_by_text("1 person")).to_be_visible()
        stranger: Tab = await visitors.open("/room/lobby")
        await stranger.page.get_by_label("Your name").fill("Stranger")
        await stranger.page.get_by_role("button", name="Join").click()
        await expect(stranger.page.get_by_text("You are not invited to this room")).to_be_visible()
        await expect(stranger.page.get_by_text("Ask the host for a new link or QR code.")).to_be_visible()

    await browse(visit)


async def test_who_knocks_is_let_in_or_turned_away(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        host = await invited(visitors, "Ada", "host")
        await host.page.get_by_role("button", name="People").click()
        await expect(host.page.locator("#alone-link")).to_be_hidden()  # it would make hosts of others
        await people(host).get_by_label("have to be let in").check()
        bo = await invited(visitors, "Bo")
        await expect(bo.page.get_by_text("The host is asked to let you in")).to_be_visible()
        await people(host).get_by_role("button", name="Let in: Bo").click()
        await bo.sees("Ada", frames=5)
        await expect(people(host).get_by_text("wants to come in")).to_have_count(0)
        cy = await invited(visitors, "Cy")
        await people(host).get_by_role("button", name="Turn away: Cy").click()
        await expect(cy.page.get_by_text("The host did not let you in.")).to_be_visible()

    await browse(visit)


async def test_a_locked_room_says_so(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        host = await invited(visitors, "Ada", "host")
        await host.page.get_by_role("button", name="People").click()
        await people(host).get_by_label("cannot come in").check()
        bo = await invited(visitors, "Bo")
        await expect(bo.page.get_by_text("The host lets nobody else in.")).to_be_visible()

    await browse(visit)


async def test_guests_see_no_switches(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        ada = await invited(visitors, "Ada")
        await ada.page.get_by_role("button", name="People").click()
        await expect(people(ada).get_by_label("cannot come in")).to_be_hidden()

    await browse(visit)


@pytest.mark.parametrize("policy", [Policy(room_peers=1)])
async def test_a_host_is_told_why_nobody_can_be_let_in(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        host = await invited(visitors, "Ada", "host")
        await host.page.get_by_role("button", name="People").click()
        await people(host).get_by_label("have to be let in").check()
        await invited(visitors, "Bo")
        await people(host).get_by_role("button", name="Let in: Bo").click()
        notice = host.page.locator("#notices").get_by_text("There is no place left in this room.")
        await expect(notice).to_have_text("There is no place left in this room. Remove someone first.")

    await browse(visit)


async def test_switches_that_are_refused_show_the_door_as_it_is(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        host, guest = await invited(visitors, "Ada", "host"), await invited(visitors, "Bo")
        for tab in (host, guest):
            await tab.page.get_by_role("button", name="People").click()
        locked, lobby = (people(host).get_by_label(name) for name in ("cannot come in", "have to be let in"))
        await lobby.check()
        await host.evaluate(SPOIL)
        await locked.click()
        await expect(host.page.locator("#notices")).to_contain_text("A field of this message is missing")
        await expect(locked).not_to_be_checked()
        await expect(lobby).to_be_checked()
        await guest.evaluate("() => { document.querySelector('#door').hidden = false; }")
        await expect(people(guest).get_by_label("have to be let in")).to_be_checked()
        await people(guest).get_by_label("have to be let in").click()
        told = "Only the host of the room may do this. Ask the host to do it."
        await expect(guest.page.locator("#notices").get_by_text(told)).to_be_visible()
        await expect(people(guest).get_by_label("have to be let in")).to_be_checked()

    await browse(visit)


async def test_only_what_a_host_asked_for_is_told_as_refused(browse: Any) -> None:
    async def visit(visitors: Any) -> None:
        host = await invited(visitors, "Ada", "host")
        await host.page.get_by_role("button", name="People").click()
        notices = host.page.locator("#notices .notice")
        for error in ({"code": "unknown_peer", "ref": "a report"}, {"code": "resume_failed"}):
            await host.evaluate(REFUSED, {**ERROR, **error})
        assert await notices.count() == 0

    await browse(visit)


@pytest.mark.parametrize("policy", [Policy(resume_window=0.5)])
async def test_who_was_away_too_long_sees_that_they_wait_to_be_let_in_again(
    browse: Any, proxy: FaultProxy
) -> None:
    async def visit(visitors: Any) -> None:
        visitors.allowed = "WebSocket connection to|Failed to load resource|net::ERR_"
        host = await invited(visitors, "Ada", "host")
        await host.page.get_by_role("button", name="People").click()
        bo = await invited(visitors, "Bo", port=proxy.port)
        await bo.sees("Ada", frames=5)
        await people(host).get_by_label("have to be let in").check()
        banner = bo.page.locator("#banner")
        for _ in range(2):  # what is lost once may be lost again, while they wait
            await visitors.host(proxy.cut())
            await expect(banner).to_contain_text("Reconnecting")
            await expect(people(host).get_by_text("Bo", exact=True)).to_have_count(0)
            await visitors.host(proxy.heal())
            await expect(banner).to_have_text("The host is asked to let you in again\u2026")
        await people(host).get_by_role("button", name="Let in: Bo").click()
        await expect(banner).to_be_hidden()
        await bo.sees("Ada", frames=5)

    await browse(visit)
