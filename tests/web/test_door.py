"""Invites, knocking and locked rooms, as people meet them in real Chromium tabs."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from chromium import Tab
from playwright.async_api import Locator, expect

from server.runner import Server

pytestmark = pytest.mark.browser


@pytest.fixture
async def server(server: Server) -> Server:
    """One whose rooms need an invite."""
    await server.restart(replace(server.settings, access="invite"))
    return server


async def invited(visitors: Any, name: str, role: str = "guest") -> Tab:
    """A tab that was opened with an invite, and has asked to join."""
    _, secret = visitors.server.control.invite("lobby", 60, role)
    tab: Tab = await visitors.open(f"/room/lobby#{secret}")
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
