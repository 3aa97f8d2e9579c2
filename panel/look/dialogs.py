"""Questions to the person, without a nested event loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

_LOOK_MS = 200


async def confirm(
    parent: QWidget, title: str, text: str, action: str, still: Callable[[], bool] = lambda: True
) -> bool:
    """Ask whether to do something that cannot be undone.

    The question closes when it is cancelled, and with False as soon as `still` says that it has no point
    any more.
    """
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
            answer.set_result(box.clickedButton() is yes and still())

    box.finished.connect(answered)
    look = QTimer(box)
    look.timeout.connect(lambda: None if still() else box.reject())
    look.start(_LOOK_MS)
    try:
        box.open()
        return await answer
    finally:
        look.stop()
        box.close()
        box.deleteLater()
