"""Says what is in a bundle for a bug report, asks where to put it, and makes it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QFont
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from panel import texts
from panel.desktop.reports.bundle import Evidence, make, suggested_name
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font
from panel.recordings import asking
from panel.recordings.fitting import fit
from server.tasks import spawn

_WIDTH = 480


class BundleDialog(QDialog):
    """Open it with `open`. `saved` carries the path. Closing it cancels.

    `gather` looks at what there is when the bundle is made, not before.
    """

    saved = Signal(object)  # Path

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        store: QSettings,
        gather: Callable[[], Evidence],
        ask: asking.Pick = asking.pick,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._store = store
        self._gather = gather
        self._ask = ask
        self._task: asyncio.Task[None] | None = None
        self._path: Path | None = None
        self.setWindowTitle(self.tr("Bundle for a bug report"))
        self.status = widgets.label(tone="dim", wrap=True)
        self.status.hide()
        self._make_buttons()
        self._lay_out()
        fit(self, _WIDTH)
        self.finished.connect(self._cancel)

    def save(self) -> None:
        """Ask where to, and make it."""
        if self._task is None:
            self._task = spawn(self._save(), name="make a bundle")
            self._task.add_done_callback(self._over)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._cancel()
        super().closeEvent(event)

    # Parts ----------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        ellipsis = "\N{HORIZONTAL ELLIPSIS}"
        self.save_button = widgets.button(self._icons, self.tr("Save{0}").format(ellipsis), kind="primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self.save)
        self.cancel_button = widgets.button(self._icons, self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.folder_button = widgets.button(self._icons, self.tr("Open the folder"))
        self.folder_button.clicked.connect(self._open_folder)
        self.folder_button.hide()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(6)
        first = self.tr(
            "Callbox makes one file that helps to find a mistake in it. The file stays on this computer: you "
            "decide who gets it."
        )
        layout.addWidget(widgets.label(first, wrap=True))
        for title, lines in self._contents():
            layout.addSpacing(10)
            heading = widgets.label(title)
            set_font(heading, weight=QFont.Weight.DemiBold)
            layout.addWidget(heading)
            for line in lines:
                layout.addWidget(widgets.label(f"\N{BULLET} {line}", wrap=True))
        layout.addSpacing(10)
        last = self.tr("All files in it are plain text. Look into it before you send it.")
        layout.addWidget(widgets.label(last, "dim", wrap=True))
        layout.addStretch()
        layout.addWidget(self.status)
        layout.addLayout(self._foot())

    def _contents(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        inside = (
            self.tr("versions of Callbox, its libraries and the operating system"),
            self.tr("the settings, the newest lines of the log, and crash reports"),
            self.tr("how busy the program was, and which kinds of networks there are"),
            self.tr("the messages of signaling, without sound and pictures"),
        )
        outside = (
            self.tr("names of people and rooms, what was written in the chat"),
            self.tr("addresses, invites, tokens and passwords"),
        )
        return (self.tr("In it"), inside), (self.tr("Left out"), outside)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 8, 0, 0)
        foot.setSpacing(8)
        foot.addWidget(self.folder_button)
        foot.addStretch()
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        return foot

    # Saving ---------------------------------------------------------------------------------------------

    def _over(self, _: asyncio.Task[None]) -> None:
        self._task = None

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    async def _save(self) -> None:
        now = time.time()
        filters = texts.tr("Zip files (*.zip)")
        title = self.windowTitle()
        path = await asking.file_to_save(self, self._store, title, suggested_name(now), filters, self._ask)
        if path is None:
            return
        self.save_button.setEnabled(False)
        try:
            size = await make(path, self._gather(), now, self._tell)
        except OSError as error:
            sentence = self.tr("It could not be saved: {0}. Choose another place.")
            self._say(sentence.format(error.strerror or type(error).__name__), "danger")
        else:
            self._done(path, size)
        finally:
            self.save_button.setEnabled(True)

    def _tell(self, size: int) -> None:
        self._say(self.tr("{0} written").format(texts.size(size)), "dim")

    def _done(self, path: Path, size: int) -> None:
        self._path = path
        self._say(self.tr("Saved as {0} ({1}).").format(path.name, texts.size(size)), "ok")
        self.folder_button.show()
        self.cancel_button.setText(self.tr("Close"))
        self.saved.emit(path)

    def _say(self, text: str, tone: str) -> None:
        self.status.setText(texts.breakable(text))
        widgets.set_tone(self.status, tone)
        self.status.show()
        fit(self, _WIDTH)

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
