"""A dialog that asks where to put a file, and writes it while the person may go on or cancel."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from panel import texts
from panel.look import widgets
from panel.look.form import fit
from panel.look.icons import Icons
from panel.recordings import asking
from server.tasks import spawn

Write = Callable[[Path], Awaitable[int]]


class WritingDialog(QDialog):
    """`saved` carries the path. Closing it cancels. `width` is in pixels."""

    saved = Signal(object)  # Path

    def __init__(self, parent: QWidget, icons: Icons, store: QSettings, ask: asking.Pick, width: int) -> None:
        super().__init__(parent)
        self._icons = icons
        self._store = store
        self._ask = ask
        self._width = width
        self._task: asyncio.Task[None] | None = None
        self.status = widgets.label(tone="dim", wrap=True)
        self.status.hide()
        ellipsis = "\N{HORIZONTAL ELLIPSIS}"
        self.save_button = widgets.button(icons, self.tr("Save{0}").format(ellipsis), kind="primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button = widgets.button(icons, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.finished.connect(self._cancel)

    @property
    def saving(self) -> bool:
        """Whether it asks for a file or writes one."""
        return self._task is not None

    def save(self) -> None:
        """Ask where to, and write."""
        raise NotImplementedError

    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        super().closeEvent(event)

    # For those that say what is written ----------------------------------------------------------------

    def write(self, name: str, filters: str, write: Write) -> None:
        """Ask for a place, proposing `name`. `write` returns the bytes that it wrote, or raises OSError."""
        self._task = spawn(self._write(name, filters, write), name="save a file")
        self._task.add_done_callback(self._over)

    def enable(self, *, on: bool) -> None:
        """While it is written, what was chosen stays as it is."""
        self.save_button.setEnabled(on)

    def done_with(self, path: Path, size: int) -> None:
        """The file is there, with so many bytes."""
        self.saved.emit(path)

    def tell(self, size: int) -> None:
        """So many bytes are written yet."""
        self.say(self.tr("{0} written").format(texts.size(size)), "dim")

    def say(self, text: str, tone: str) -> None:
        """A sentence above the buttons."""
        self.status.setText(texts.breakable(text))
        widgets.set_tone(self.status, tone)
        self.status.show()
        fit(self, self._width)

    # Inside ---------------------------------------------------------------------------------------------

    async def _write(self, name: str, filters: str, write: Write) -> None:
        path = await asking.file_to_save(self, self._store, self.windowTitle(), name, filters, self._ask)
        if path is None:
            return
        self.enable(on=False)
        try:
            size = await write(path)
        except OSError as error:
            sentence = self.tr("It could not be saved: {0}. Choose another place.")
            self.say(sentence.format(error.strerror or type(error).__name__), "danger")
        else:
            self.done_with(path, size)
        finally:
            self.enable(on=True)

    def _over(self, _: asyncio.Task[None]) -> None:
        self._task = None

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
