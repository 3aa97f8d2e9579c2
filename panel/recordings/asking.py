"""Asks for files, without a nested event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from panel import texts

_FOLDER = "recordings/folder"
Pick = Callable[[QFileDialog], Awaitable[Path | None]]


async def pick(dialog: QFileDialog) -> Path | None:
    """Show a prepared dialog; the file that was chosen, or None."""
    answer: asyncio.Future[Path | None] = asyncio.get_running_loop().create_future()

    def answered(code: int) -> None:
        accepted = QDialog.DialogCode(code) is QDialog.DialogCode.Accepted
        chosen = dialog.selectedFiles() if accepted else []  # a closed dialog may know them no more
        if not answer.done():
            answer.set_result(Path(chosen[0]) if chosen else None)

    dialog.finished.connect(answered)
    try:
        dialog.open()
        return await answer
    finally:
        dialog.close()
        dialog.deleteLater()


async def file_to_save(
    parent: QWidget, store: QSettings, title: str, name: str, filters: str, ask: Pick = pick
) -> Path | None:
    """Where to save `name`; the system asks before it overwrites. The folder is remembered."""
    dialog = QFileDialog(parent, title, _remembered(store), filters)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    dialog.selectFile(name)
    return _remember(store, await ask(dialog))


async def file_to_open(
    parent: QWidget, store: QSettings, title: str, filters: str, ask: Pick = pick
) -> Path | None:
    """Which file to open. The folder is remembered."""
    dialog = QFileDialog(parent, title, _remembered(store), filters)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _remember(store, await ask(dialog))


def recordings_filter() -> str:
    return texts.tr("Recordings of Callbox (*.callbox);;All files (*)")


def dumps_filter() -> str:
    return texts.tr("Dumps of webrtc-internals (*.txt *.json *.gz);;All files (*)")


def _remembered(store: QSettings) -> str:
    folder = str(store.value(_FOLDER, "") or "")
    return folder if folder and Path(folder).is_dir() else str(Path.home())


def _remember(store: QSettings, chosen: Path | None) -> Path | None:
    if chosen is not None:
        store.setValue(_FOLDER, str(chosen.parent))
    return chosen
