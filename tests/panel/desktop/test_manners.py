"""The window among the manners: how it appears, comes back, is named, and hears of others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMenu

from panel.application import Panel
from panel.desktop.manners import Surroundings
from panel.desktop.presence.errors import DesktopError
from panel.desktop.presence.instance import Instance
from panel.desktop.reports.crash import CrashLog
from tests.panel.fakes import FakeServer

Opening = Callable[[Surroundings], Awaitable[Panel]]


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return Surroundings(tmp_path / "callbox.toml", CrashLog(tmp_path / "crashes"))


@pytest.fixture
async def opening(qapp: QApplication, server: FakeServer, tmp_path: Path) -> AsyncIterator[Opening]:
    """Opens a panel in its surroundings; it is closed with the test."""
    async with AsyncExitStack() as stack:

        async def opened(around: Surroundings) -> Panel:
            store = QSettings(str(tmp_path / "panel.ini"), QSettings.Format.IniFormat)
            panel = Panel(server, qapp, store=store, around=around)
            stack.push_async_callback(panel.shutdown)
            await panel.start()
            return panel

        yield opened


async def test_started_with_the_system_it_waits_unseen_and_serves(
    opening: Opening, around: Surroundings, server: FakeServer
) -> None:
    panel = await opening(replace(around, minimized=True))
    assert not panel.window.isVisible()
    assert server.calls == ["start 8443"]


async def test_another_start_brings_the_window_to_the_front(opening: Opening, around: Surroundings) -> None:
    instance = Instance()
    panel = await opening(replace(around, minimized=True, instance=instance))
    instance.raised.emit()
    assert panel.window.isVisible()


async def test_what_is_wrong_with_another_one_is_said(opening: Opening, around: Surroundings) -> None:
    instance = Instance()
    instance.trouble = DesktopError("It does not answer.", "Log out.")
    panel = await opening(replace(around, instance=instance))
    assert "It does not answer." in panel.window.host.troubles.text


async def test_the_tray_knows_of_the_server(opening: Opening, around: Surroundings) -> None:
    panel = await opening(around)
    tray = panel.manners.tray
    tray._available = lambda: True
    tray.seek()
    panel.feed.pull()
    assert tray.standing == "running"
    panel.close()
    assert tray.icon is None


async def test_a_name_is_used_at_once(opening: Opening, around: Surroundings) -> None:
    panel = await opening(around)
    renamed = asyncio.Event()
    panel.window.windowTitleChanged.connect(lambda _: renamed.set())
    panel.manners.first_run.named.emit("Reading room")
    async with asyncio.timeout(5):
        await renamed.wait()
    assert "Reading room" in panel.window.windowTitle()
    assert panel.window.host.place.text() == "Reading room"


async def test_help_is_in_the_menus(opening: Opening, around: Surroundings) -> None:
    panel = await opening(around)
    [help_menu] = [menu for menu in panel.window.menuBar().findChildren(QMenu) if menu.title() == "&Help"]
    manners = panel.manners
    offered = help_menu.actions()
    for action in (manners.first_run.action, manners.news.action, manners.reporting.bundle_action):
        assert action in offered
