"""A handle that is dragged to another program as a file, or copied as one with the keyboard."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton

from panel.look import widgets
from panel.look.icons import Icons
from panel.recordings.writing import write
from server.tasks import spawn

Pieces = Callable[[], Iterator[bytes]]


class DragOut(QToolButton):
    """`pieces` makes the file, `name` its name. It is written when the mouse goes down, beside the loop.

    Dragging begins once the file is there and the mouse has moved. A click, Return or Space puts the file on
    the clipboard. `failed` carries a sentence, `copied` comes with what the file holds when it is on the
    clipboard.
    """

    failed = Signal(str)
    copied = Signal(str)

    def __init__(
        self,
        icons: Icons,
        title: str,
        name: Callable[[], str],
        pieces: Pieces,
        about: Callable[[], str] = lambda: "",
    ) -> None:
        """`about` says what the file would hold now: asked whenever somebody may read it."""
        super().__init__()
        self._title = title
        self._about = about
        self._name = name
        self._pieces = pieces
        self._folder: Path | None = None
        self._file: Path | None = None
        self._writing: asyncio.Task[None] | None = None
        self._copying: asyncio.Task[None] | None = None
        self._pressed: QPoint | None = None
        self._dragged = False
        self.setProperty("kind", "quiet")
        self.setAccessibleName(title)
        self.setToolTip(widgets.plain_tip(title))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        icons.set(self, "drag-out", "dim")
        self.clicked.connect(self.copy)

    def data(self) -> QMimeData | None:
        """The file as other programs take it; None while there is none."""
        if self._file is None:
            return None
        result = QMimeData()
        result.setUrls([QUrl.fromLocalFile(str(self._file))])
        return result

    def prepare(self) -> None:
        """Begin to write the file as things are now."""
        if self._writing is None:
            self._writing = spawn(self._write(), name="write a file to drag")
            self._writing.add_done_callback(self._written)

    def copy(self) -> None:
        """Put the file on the clipboard, as soon as it is written."""
        if self._dragged:
            return
        self._pressed = None
        self._copying = spawn(self._copy(), name="copy a file")

    def discard(self) -> None:
        """Remove what was written. Call it at the end."""
        for task in (self._writing, self._copying):
            if task is not None:
                task.cancel()
        folder, self._folder, self._file = self._folder, None, None
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ToolTip, QEvent.Type.FocusIn):
            self._describe()
        return super().event(event)

    def _describe(self) -> None:
        about = self._about()
        self.setToolTip("<br>".join(widgets.plain_tip(line) for line in (self._title, about) if line))
        self.setAccessibleDescription(about)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position().toPoint(), False
            self._file = None
            self.prepare()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed
        far = start is not None and (event.position().toPoint() - start).manhattanLength()
        if far and far >= QApplication.startDragDistance() and (data := self.data()) is not None:
            self._pressed, self._dragged = None, True
            self.setDown(False)
            self.drag(data)
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._pressed, self._dragged = None, False

    def drag(self, data: QMimeData) -> None:
        """Hand the file over to the system, until it is dropped. From an event of the mouse only."""
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.icon().pixmap(24))
        drag.exec(Qt.DropAction.CopyAction)

    async def _copy(self) -> None:
        about = self._about()
        self.prepare()
        if self._writing is not None:
            await asyncio.wait({self._writing})
        if (data := self.data()) is not None:
            QGuiApplication.clipboard().setMimeData(data)
            self.copied.emit(about)

    async def _write(self) -> None:
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="callbox-"))
        path = self._folder / self._name()
        try:
            await write(path, self._pieces())
        except OSError as error:
            said = self.tr("The file could not be written: {0}.")
            self.failed.emit(said.format(error.strerror or type(error).__name__))
        else:
            self._file = path

    def _written(self, _: asyncio.Task[None]) -> None:
        self._writing = None
