"""Photograph every view of the workspace, to be looked at before a release.

    python packaging/viewshots.py SCALE FOLDER LANGUAGE

Run by `make screenshots` for 1x, 1.5x and 2x. Each view is shown in every scheme with a real call of three
people (`tests/panel/recorded/three_people.callbox`), wide and, except in high contrast, as narrow as a dock
gets. The language is English unless another one is named.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path

SCALE = sys.argv[1] if len(sys.argv) > 1 else "1"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = SCALE
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

# ruff: noqa: E402 - Qt reads its variables when it is imported
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QDialog

from panel import languages
from panel.application import Panel
from panel.commands import Commands
from panel.focus import Selection
from panel.inspect.faults.view import FaultsView
from panel.look.icons import Icons
from panel.look.theme import APPEARANCES, Appearance
from panel.loop import new_event_loop
from panel.recordings.contents import Contents
from panel.recordings.savedialog import SaveDialog
from panel.settings.dialog import SettingsDialog
from panel.settings.document import Document
from panel.viewer import RecordingWindow
from panel.viewers import Viewers
from server.config import Settings
from server.faults import FaultRule
from server.journal import Journal, Snapshot
from server.runner import Server

RECORDING = ROOT / "tests" / "panel" / "recorded" / "three_people.callbox"
SCHEMES: tuple[Appearance, ...] = tuple(name for name in APPEARANCES if name != "system")
SIZES = {"wide": (1400, 900), "small": (900, 600)}
ONE_SIZE = {"wide": SIZES["wide"]}
SETTLE = 0.5  # seconds: views are brought up to date in slices


async def main(app: QApplication, scratch: Path, out: Path) -> None:
    store = QSettings(str(scratch / "window.ini"), QSettings.Format.IniFormat)
    server = Server(Settings(state_dir=scratch, admin_port=None, mdns=False, port=0, http_port=0))
    panel = Panel(server, app, store=store)
    await panel.start(autostart=False)
    viewers = Viewers(panel.theme, Icons(panel.theme), store, Commands(), None)
    window = viewers.open(RECORDING)
    finished = asyncio.Event()
    window.feed.finished.connect(finished.set)
    await finished.wait()
    first, second = (row.id for row in window.feed.recording.snapshot().peers[:2])
    window.desk.focus.choose_peers(first, second)
    for scheme in SCHEMES:
        panel.theme.set_appearance(scheme)
        sizes = ONE_SIZE if scheme.startswith("contrast") else SIZES
        for size, (width, height) in sizes.items():
            window.resize(width, height)
            await photograph_all(window, out, f"{scheme}-{size}-{SCALE}x")
        await photograph_panel(panel, out, f"{scheme}-{SCALE}x", scratch)
    viewers.close()
    await panel.shutdown()


async def photograph_all(window: RecordingWindow, out: Path, tag: str) -> None:
    """Each view, in front of the others, and the whole window."""
    for view in window.workspace.views:
        window.workspace.docks[view.name].raise_()
        await asyncio.sleep(SETTLE)
        view.grab().save(str(out / f"{view.name}-{tag}.png"))
    window.grab().save(str(out / f"workspace-{tag}.png"))


async def photograph_panel(panel: Panel, out: Path, tag: str, scratch: Path) -> None:
    """What a recording has not: the host's face, faults, settings."""
    panel.window.show_face("host")
    await asyncio.sleep(SETTLE)
    panel.window.grab().save(str(out / f"host-{tag}.png"))
    panel.window.show_face("inspect")
    faults: FaultsView = panel.window.views.faults
    if not faults.rows:
        faults.add(FaultRule("type:candidate from:anna", "drop", share=0.5))
        faults.add(FaultRule("type:answer", "delay", delay=2.0, jitter=0.5, most=3))
    panel.window.workspace.bring_forward("faults")
    await asyncio.sleep(SETTLE)
    faults.grab().save(str(out / f"faults-{tag}.png"))
    window, store = panel.window, QSettings(str(scratch / "asked.ini"), QSettings.Format.IniFormat)
    contents = Contents(Journal(), Snapshot(at=0.0), str, (), Selection())
    dialogs: dict[str, QDialog] = {
        "settings": SettingsDialog(window, Document(scratch / "callbox.toml"), window.icons),
        "save": SaveDialog(window, window.icons, store, contents),
    }
    for name, dialog in dialogs.items():
        dialog.show()
        dialog.grab().save(str(out / f"{name}-{tag}.png"))
        dialog.close()
        dialog.deleteLater()


if __name__ == "__main__":
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    translators = languages.speak(application, sys.argv[3] if len(sys.argv) > 3 else languages.SOURCE)
    with tempfile.TemporaryDirectory() as scratch_name, closing(new_event_loop(application)) as loop:
        loop.run_until_complete(main(application, Path(scratch_name), folder))
