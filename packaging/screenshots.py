"""Take the README's pictures: the panel while real browsers are in a real call with each other.

Run by `make screenshots`. The pictures go to `assets/screenshots`, at twice the size for sharp screens.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

# ruff: noqa: E402 - Qt reads its variables when it is imported
from chromium import Chromium, Tab
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from panel.application import Panel
from panel.loop import new_event_loop
from server.config import Settings
from server.runner import Server

OUT = ROOT / "assets" / "screenshots"
PEOPLE = ("Living room", "Kitchen tablet", "Phone")
CAMERA = (ROOT / "packaging" / "camera.js").read_text(encoding="utf-8")
DESKTOP: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}, "device_scale_factor": 2}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
SETTLE = 12.0  # seconds of call before each picture


async def main(app: QApplication, folder: Path, chromium: Chromium) -> None:
    """Everything between the start of the server and its end."""
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    panel = Panel(Server(Settings(state_dir=folder, admin_port=None, mdns=False)), app, store=store)
    await panel.start()
    try:
        await take(panel, chromium)
    finally:
        await panel.shutdown()


async def take(panel: Panel, chromium: Chromium) -> None:
    """Three people meet, a test call joins them, and the camera goes round."""
    url = panel.server.url("127.0.0.1")
    tabs = [
        await chromium.run(
            chromium.tabs.open(url, f"globalThis.callboxPerson = {number};\n{CAMERA}", **device)
        )
        for number, device in enumerate((DESKTOP, DESKTOP, PHONE))
    ]
    await chromium.run(tabs[-1].page.screenshot(path=OUT / "join-phone.png"))
    for tab, name in zip(tabs, PEOPLE, strict=True):
        await chromium.run(tab.join(name))
    for tab, other in zip(tabs, (*PEOPLE[1:], PEOPLE[0]), strict=True):
        await chromium.run(see(tab, other))
    await asyncio.sleep(SETTLE)  # until the notices of who joined have gone
    await chromium.run(tabs[0].page.screenshot(path=OUT / "room.png"))
    await chromium.run(tabs[-1].page.screenshot(path=OUT / "room-phone.png"))
    panel.window.people.peer_view.selectRow(0)
    panel.window.people.call_button.click()
    panel.theme.set_appearance("light")
    await asyncio.sleep(SETTLE)
    panel.window.grab().save(str(OUT / "host.png"))
    panel.calls.hang_up()
    panel.window.call.hide()
    panel.window.resize(1440, 900)
    panel.window.show_face("inspect")
    first, second = (row.id for row in panel.server.snapshot().peers[:2])
    panel.window.desk.focus.choose_peers(first, second)
    for name in ("ladder", "negotiation"):
        panel.window.workspace.bring_forward(name)
    for appearance in ("light", "dark"):
        panel.theme.set_appearance(appearance)
        await asyncio.sleep(SETTLE)  # a picture takes half a second: its own lag must not be in the next one
        panel.window.grab().save(str(OUT / f"inspect-{appearance}.png"))


async def see(tab: Tab, name: str) -> None:
    """Wait until the other's picture moves."""
    await tab.sees(name, frames=30)


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with (
        tempfile.TemporaryDirectory() as scratch,
        Chromium() as browser,
        closing(new_event_loop(application)) as loop,
    ):
        loop.run_until_complete(main(application, Path(scratch), browser))
