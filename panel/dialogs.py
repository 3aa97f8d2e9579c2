"""Questions to the person, without a nested event loop."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


async def confirm(parent: QWidget, title: str, text: str, action: str) -> bool:
    """Ask whether to do something that cannot be undone. Closes the question when it is cancelled."""
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(text)
    yes = box.addButton(action, QMessageBox.ButtonRole.DestructiveRole)
    yes.setProperty("kind", "danger")
    yes.style().polish(yes)
    no = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(QMessageBox.StandardButton.Cancel)
    box.setEscapeButton(no)
    answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def answered(_: int) -> None:
        if not answer.done():
            answer.set_result(box.clickedButton() is yes)

    box.finished.connect(answered)
    try:
        box.open()
        return await answer
    finally:
        box.close()
        box.deleteLater()
