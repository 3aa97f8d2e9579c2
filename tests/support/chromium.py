"""Real Chromium tabs with fake cameras, driven from a thread of their own.

The loop under test must stay free, so Playwright gets a loop in another thread: `await chromium.run(step)`
runs the coroutine `step` there and returns its result here. Pages live in that thread: touch them in
steps only.
"""

from __future__ import annotations

import asyncio
import concurrent.futures
import os
import shutil
import sys
import threading
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

T = TypeVar("T")

FLAGS = (
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--allow-loopback-in-peer-connection",  # in these tests both ends are on 127.0.0.1
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_PATIENCE_MS = 20_000
_START = 60.0
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# Wait until this page has decoded more than so many frames of one peer's video; how many it is in the end.
_FRAMES = """async ([name, wanted, patience]) => {
  const decoded = async () => {
    for (const link of globalThis.callbox.mesh.links.values()) {
      if (link.peer.name !== name) continue;
      let frames = 0;
      for (const stat of (await link.pc.getStats()).values())
        if (stat.type === "inbound-rtp" && stat.kind === "video") frames += stat.framesDecoded;
      return frames;
    }
    return -1;
  };
  const deadline = performance.now() + patience;
  let frames = await decoded();
  while (frames <= wanted && performance.now() < deadline) {
    await new Promise((next) => setTimeout(next, 50));
    frames = await decoded();
  }
  return frames;
}"""

# How each link stands, for the message of a test that waited in vain.
_STATES = """() => [...globalThis.callbox.mesh.links.values()].map(({ peer, polite, pc }) => [
  peer.name, polite ? "polite" : "impolite", pc.signalingState, pc.iceConnectionState, pc.connectionState,
  pc.getReceivers().map(({ track }) => `${track.kind} ${track.readyState} ${track.muted ? "muted" : "live"}`),
].flat().join(" "))"""


def executable() -> str | None:
    """The system's Chromium; None lets Playwright look for its own."""
    return os.environ.get("CALLBOX_CHROMIUM") or next((p for n in _NAMES if (p := shutil.which(n))), None)


def flags() -> list[str]:
    """Chromium refuses its sandbox to root."""
    root = sys.platform != "win32" and os.geteuid() == 0
    return [*FLAGS, *(["--no-sandbox"] if root else [])]


class Tab:
    """One person's browser: a context of its own, with the client page open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.noise: list[str] = []
        page.on("console", lambda m: self.noise.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda error: self.noise.append(str(error)))

    async def join(self, name: str) -> None:
        await self.page.get_by_label("Your name").fill(name)
        await self.page.get_by_role("button", name="Join").click()
        await self.page.wait_for_function("() => globalThis.callbox.mesh.self !== ''")

    async def sees(self, name: str, *, frames: int) -> int:
        """Wait until this tab has decoded more than `frames` of that peer's video; how many it is."""
        decoded = int(await self.page.evaluate(_FRAMES, [name, frames, _PATIENCE_MS]))
        if decoded <= frames:
            states = await self.page.evaluate(_STATES)
            pytest.fail(f"{decoded} frames of {name} decoded, more than {frames} wanted; {states}")
        return decoded

    async def evaluate(self, script: str, arg: Any = None) -> Any:
        return await self.page.evaluate(script, arg)


class Tabs:
    """Opens tabs, each in a context of its own."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._open: list[Tab] = []

    async def open(self, url: str, init_script: str | None = None, **context: Any) -> Tab:
        own = await self._browser.new_context(ignore_https_errors=True, **context)
        own.set_default_timeout(_PATIENCE_MS)
        if init_script is not None:
            await own.add_init_script(init_script)
        tab = Tab(await own.new_page())
        self._open.append(tab)
        await tab.page.goto(url)
        return tab

    async def close(self) -> None:
        """Close every tab that was opened here."""
        while self._open:
            await self._open.pop().page.context.close()


class Chromium:
    """A browser in a thread of its own. Use it as a context manager.

    `program` starts something else than the system's Chromium: a script that puts it elsewhere.
    """

    def __init__(self, program: str | None = None) -> None:
        self._program = program
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="playwright")
        self._stop = asyncio.Event()
        self.tabs: Tabs

    def __enter__(self) -> Self:
        self._thread.start()
        ready: concurrent.futures.Future[None] = concurrent.futures.Future()
        self._serving = asyncio.run_coroutine_threadsafe(self._serve(ready), self._loop)
        done, _ = concurrent.futures.wait((ready, self._serving), _START, concurrent.futures.FIRST_COMPLETED)
        if ready not in done:
            self._end()
            raise RuntimeError("Chromium did not start") from self._serving.exception(0)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stop.set)
        try:
            self._serving.result(_START)
        finally:
            self._end()

    def _end(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def run(self, step: Coroutine[Any, Any, T]) -> T:
        """Run one step in the browser's thread."""
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(step, self._loop))

    async def _serve(self, ready: concurrent.futures.Future[None]) -> None:
        expect.set_options(timeout=_PATIENCE_MS)
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(
                executable_path=self._program or executable(), args=flags()
            )
            self.tabs = Tabs(browser)
            ready.set_result(None)
            await self._stop.wait()
            await browser.close()
