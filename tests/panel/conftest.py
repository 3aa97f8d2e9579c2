"""The panel on Qt's own loop, with a server that has no sockets."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from panel.application import Panel
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.loop import new_event_loop
from tests.panel.fakes import LOOPBACK, WIFI, WIRED, FakeCalls, FakeServer

LoopFactory = Callable[[], asyncio.AbstractEventLoop]


def pytest_asyncio_loop_factories(item: pytest.Item) -> Mapping[str, LoopFactory]:
    """Qt's loop for the window; the callers import no Qt and run on asyncio's own."""
    if "calls" in Path(item.path).parts:
        return {"asyncio": asyncio.new_event_loop}
    return {"qasync": lambda: new_event_loop(_application())}


def _application() -> QApplication:
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication([])


@pytest.fixture
def store(tmp_path: Path) -> QSettings:
    """Settings of a window that leave nothing behind."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def theme(qapp: QApplication, store: QSettings) -> Iterator[Theme]:
    made = Theme(qapp, store)
    yield made
    made.release()


@pytest.fixture
def icons(theme: Theme) -> Icons:
    return Icons(theme)


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


@pytest.fixture
def calls() -> FakeCalls:
    return FakeCalls()


@pytest.fixture
def frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was there before the test stays frozen: looking through it takes a tenth of a second each time."""
    monkeypatch.setattr(gc, "freeze", lambda: None)
    monkeypatch.setattr(gc, "unfreeze", lambda: None)


@pytest.fixture
async def panel(
    qapp: QApplication, server: FakeServer, calls: FakeCalls, store: QSettings, frozen: None
) -> AsyncIterator[Panel]:
    """An open panel whose server runs. Afterwards no task may be left."""
    qapp.setStyleSheet("")  # of the test before: a window is dressed once, when all of it is there
    opened = Panel(server, qapp, store=store, calls=calls, interfaces=lambda: [WIFI, WIRED, LOOPBACK])
    await opened.start()
    yield opened
    await opened.shutdown()
    left = asyncio.all_tasks() - {asyncio.current_task()}
    assert not left


Until = Callable[[Callable[[], object]], Awaitable[None]]


@pytest.fixture
def until(panel: Panel) -> Until:
    """Wait until a condition holds, looking after each pull of the feed."""

    async def wait(condition: Callable[[], object]) -> None:
        async with asyncio.timeout(5):
            while not condition():
                pulled = asyncio.Event()
                connection = panel.feed.pulled.connect(lambda _, event=pulled: event.set())
                await pulled.wait()
                panel.feed.pulled.disconnect(connection)

    return wait
