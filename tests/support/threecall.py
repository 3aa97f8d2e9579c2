"""Records a real call of three people in a LAN of its own, for the views and the diagnosis to be tried on.

    sudo .venv/bin/python tests/support/threecall.py [FILE]

writes `tests/panel/recorded/three_people.callbox`: three Chromiums with fake cameras meet in a room that the
panel serves; two of them negotiate at the same moment (glare); the network cable of the third is out for some
seconds; and the server's loop is blocked for 150 ms. Everything goes through network namespaces that this
makes and takes away again. Linux, root and iproute2 are needed.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

# ruff: noqa: E402 - Qt reads its variables when it is imported
from chromium import Chromium, Tab, executable
from lan import HOST, inside, lan
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from recorder import COLLIDE, SETTLED

from panel.application import Panel
from panel.loop import new_event_loop
from panel.trace.recording.extract import Extract
from panel.trace.recording.format import pieces
from server.config import Settings
from server.runner import Server

RECORDING = ROOT / "tests" / "panel" / "recorded" / "three_people.callbox"
PEOPLE = ("Ada", "Bo", "Cy")
BLOCK = 0.15  # seconds
CUT = 8.0
CALM = 6.0
_WAIT_MS = 30_000


def record(path: Path) -> None:
    """Make the LAN, and go on inside of it."""
    with lan() as network, tempfile.TemporaryDirectory() as folder:
        program = executable()
        if program is None:
            raise SystemExit("There is no Chromium.")
        devices = [network.device() for _ in PEOPLE]
        programs = [inside(device, program, Path(folder)) for device in devices]
        command = ["ip", "netns", "exec", network.host, sys.executable, __file__, "--inside", str(path)]
        subprocess.run([*command, network.host, folder, *programs], check=True)


def block() -> None:
    """Keep the loop from everything else."""
    until = time.perf_counter() + BLOCK
    while time.perf_counter() < until:
        pass


async def main(app: QApplication, path: Path, host: str, folder: Path, programs: list[str]) -> None:
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    panel = Panel(Server(Settings(state_dir=folder, admin_port=None, mdns=False)), app, store=store)
    await panel.start()
    try:
        with ExitStack() as stack:
            browsers = [
                await asyncio.to_thread(stack.enter_context, Chromium(program)) for program in programs
            ]
            await call(browsers, panel.server.url(HOST), host)
        save(panel, path)
    finally:
        await panel.shutdown()


async def call(browsers: list[Chromium], url: str, host: str) -> None:
    tabs = []
    for browser, name in zip(browsers, PEOPLE, strict=True):
        tab = await browser.run(browser.tabs.open(url))
        await browser.run(tab.join(name))
        tabs.append(tab)
    await asyncio.sleep(CALM)
    await glare(browsers[:2], tabs[:2])
    await asyncio.sleep(CALM)
    await asyncio.to_thread(switch, host, "port3", "down")
    await asyncio.sleep(CUT)
    await asyncio.to_thread(switch, host, "port3", "up")
    await settled(browsers, tabs)
    await asyncio.sleep(CALM)
    block()
    await asyncio.sleep(CALM)
    for browser in browsers:
        await browser.run(browser.tabs.close())


async def glare(browsers: list[Chromium], tabs: list[Tab]) -> None:
    """Both offer at the same time."""
    await asyncio.gather(
        *(browser.run(tab.evaluate(COLLIDE)) for browser, tab in zip(browsers, tabs, strict=True))
    )
    await asyncio.sleep(1)
    await settled(browsers, tabs)


async def settled(browsers: list[Chromium], tabs: list[Tab]) -> None:
    """Wait until everyone is connected with everyone."""
    for browser, tab in zip(browsers, tabs, strict=True):
        await browser.run(tab.page.wait_for_function(SETTLED, timeout=_WAIT_MS))


def switch(host: str, port: str, state: str) -> None:
    """Pull a device's cable ("down"), or plug it in ("up")."""
    subprocess.run(["ip", "-n", host, "link", "set", port, state], check=True)


def save(panel: Panel, path: Path) -> None:
    server = panel.server
    spikes = tuple(server.looplag.spikes)
    extract = Extract(server.journal, server.snapshot(), spikes)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        for piece in pieces(extract, program="0.1.0", saved=time.time()):
            file.write(piece)
    print(  # noqa: T201 - a script
        f"{server.journal.total} messages, {len(spikes)} spikes, {path.stat().st_size:,} bytes: {path}"
    )


if __name__ == "__main__":
    if sys.argv[1:2] != ["--inside"]:
        record(Path(sys.argv[1]) if len(sys.argv) > 1 else RECORDING)
    else:
        _, _, out, host_name, scratch, *chromiums = sys.argv
        application = QApplication([])
        application.setQuitOnLastWindowClosed(False)
        with closing(new_event_loop(application)) as loop:
            loop.run_until_complete(main(application, Path(out), host_name, Path(scratch), chromiums))
