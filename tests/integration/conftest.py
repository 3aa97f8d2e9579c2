"""The whole product in one process: the panel and its server on one qasync loop, and real browsers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path

import pytest
from chromium import Chromium
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from panel.application import Panel
from panel.loop import new_event_loop
from server.config import Settings
from server.runner import Server


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Qt's own loop, as the product runs."""
    return {"qasync": lambda: new_event_loop(_application())}


def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


@pytest.fixture(scope="session")
def browser() -> Iterator[Chromium]:
    with Chromium() as chromium:
        yield chromium


@pytest.fixture
async def chromium(browser: Chromium) -> AsyncIterator[Chromium]:
    """The browser, without tabs of other tests."""
    yield browser
    await browser.run(browser.tabs.close())


@pytest.fixture
async def panel(qapp: QApplication, tmp_path: Path) -> AsyncIterator[Panel]:
    """The panel with a running server on loopback. Afterwards no task may be left."""
    settings = Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=tmp_path / "state")
    store = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    running = Panel(Server(settings), qapp, store=store)
    await running.start()
    yield running
    await running.shutdown()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    assert not left


@pytest.fixture
def url(panel: Panel) -> str:
    return panel.server.url("127.0.0.1", "lobby")
