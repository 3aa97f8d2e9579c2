"""A server on loopback, and browser tabs that may not complain or look elsewhere."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from chromium import Chromium, Tab, Tabs
from playwright.async_api import Route

from server.assets import assets_dir
from server.config import Policy, Settings
from server.runner import Server
from tests.web.faultproxy import FaultProxy

ASSETS = assets_dir()
SOAK = "soak"
FAKE_SOCKET = Path(__file__).with_name("fake_socket.js").read_text(encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", f"{SOAK}: takes its honest time; runs with `-m {SOAK}` only")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if SOAK in config.option.markexpr:
        return
    slow = [item for item in items if item.get_closest_marker(SOAK)]
    if slow:
        config.hook.pytest_deselected(items=slow)
        items[:] = [item for item in items if item not in slow]


class Visitors:
    """Opens pages of one server, and watches every one of them."""

    def __init__(self, tabs: Tabs, server: Server) -> None:
        self.server = server
        self.allowed = "(?!)"  # what a console may say: nothing
        self._tabs = tabs
        self._home = asyncio.get_running_loop()
        self._origins: set[str] = set()
        self._opened: list[Tab] = []
        self._requests: list[str] = []

    async def open(
        self, path: str = "/", script: str | None = None, *, port: int | None = None, **context: Any
    ) -> Tab:
        """A tab with its own storage and camera. `script` runs before the page's own.

        `port` is that of a proxy before the server.
        """
        origin = f"https://127.0.0.1:{port or self.server.port}"
        self._origins.add(origin)
        # Blank first, so that not even the first request goes unseen; the script is for our page alone.
        own = f'if (location.origin === "{origin}") {{ {script} }}' if script else None
        tab = await self._tabs.open("about:blank", own, **context)
        self._opened.append(tab)
        tab.page.on("request", lambda request: self._requests.append(request.url))
        tab.page.on("websocket", lambda socket: self._requests.append(socket.url.replace("wss:", "https:")))
        await tab.page.goto(origin + path)
        return tab

    async def join(self, name: str, room: str = "lobby", **options: Any) -> Tab:
        """A tab that is in the room."""
        tab = await self.open(f"/room/{room}", **options)
        await tab.join(name)
        return tab

    async def host(self, step: Coroutine[Any, Any, None]) -> None:
        """Run something of the server's on the loop of the server."""
        await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(step, self._home))

    def check(self) -> None:
        """Nothing on a console, and no request to anywhere else."""
        noise = [line for tab in self._opened for line in tab.noise]
        assert [line for line in noise if not re.search(self.allowed, line)] == []
        local = (*(origin + "/" for origin in self._origins), "blob:", "data:")
        assert [url for url in self._requests if not url.startswith(local)] == []


Visit = Callable[[Visitors], Awaitable[None]]
Browse = Callable[[Visit], Awaitable[None]]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with Chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keys")


@pytest.fixture
def policy() -> Policy:
    """The limits and times of the server; a test may name others with `parametrize`."""
    return Policy()


@pytest.fixture
async def server(keys: Path, policy: Policy) -> AsyncIterator[Server]:
    """A running server, on the loop of the test."""
    running = Server(
        Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=keys, policy=policy)
    )
    await running.start()
    yield running
    await running.stop()


@pytest.fixture
async def proxy(server: Server) -> AsyncIterator[FaultProxy]:
    """A way to the server that can be disturbed."""
    async with FaultProxy(server.port) as running:
        yield running


@pytest.fixture
def browse(chromium: Chromium, server: Server) -> Browse:
    """Runs a script with visitors, and checks afterwards that every page kept quiet and at home."""

    async def run(visit: Visit) -> None:
        visitors = Visitors(chromium.tabs, server)

        async def script() -> None:
            try:
                await visit(visitors)
                visitors.check()
            finally:
                await chromium.tabs.close()

        await chromium.run(script())

    return run


class Scripts:
    """One empty page for all scripts of a module, with the client's files and no server."""

    def __init__(self, chromium: Chromium) -> None:
        self._chromium = chromium
        self._tab: Tab | None = None

    async def evaluate(self, code: str) -> Any:
        """Run JavaScript that has `harness()`; its result."""
        return await self._chromium.run(self._evaluate(code))

    async def _evaluate(self, code: str) -> Any:
        self._tab = self._tab or await self._open()
        result = await self._tab.evaluate(code)
        assert self._tab.noise == []
        return result

    async def _open(self) -> Tab:
        tab = await self._chromium.tabs.open("about:blank", FAKE_SOCKET)
        await tab.page.route("**/*", self._serve)
        await tab.page.goto("https://callbox.test/")
        return tab

    async def _serve(self, route: Route) -> None:
        name = urlsplit(route.request.url).path.removeprefix("/")
        if name.startswith("web/"):
            await route.fulfill(path=ASSETS / name)
        else:
            await route.fulfill(body="<!doctype html>", content_type="text/html")


@pytest.fixture(scope="module")
def scripts(chromium: Chromium) -> Scripts:
    return Scripts(chromium)


@pytest.fixture
def evaluate(scripts: Scripts) -> Callable[[str], Awaitable[Any]]:
    """Runs JavaScript on a page of ours that has `harness()`, and returns its result."""
    return scripts.evaluate
