"""Says what is in a bundle for a bug report, asks where to put it, and makes it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from panel import texts
from panel.desktop.reports.bundle import Evidence, make, suggested_name
from panel.look import widgets
from panel.look.form import fit, foot
from panel.look.icons import Icons
from panel.look.theme import set_font
from panel.recordings import asking
from panel.recordings.writingdialog import WritingDialog

_WIDTH = 480


class BundleDialog(WritingDialog):
    """Open it with `open`. It stays open, to show where the file is.

    `gather` looks at what there is when the bundle is made, not before.
    """

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        store: QSettings,
        gather: Callable[[], Evidence],
        ask: asking.Pick = asking.pick,
    ) -> None:
        super().__init__(parent, icons, store, ask, _WIDTH)
        self._gather = gather
        self._path: Path | None = None
        self.setWindowTitle(self.tr("Bundle for a bug report"))
        self.folder_button = widgets.button(self._icons, self.tr("Open the folder"))
        self.folder_button.clicked.connect(self._open_folder)
        self.folder_button.hide()
        self._lay_out()
        fit(self, _WIDTH)

    def save(self) -> None:
        """Ask where to, and make it."""
        if not self.saving:
            now = time.time()
            self.write(suggested_name(now), texts.tr("Zip files (*.zip)"), partial(self._make, now))

    def done_with(self, path: Path, size: int) -> None:
        self._path = path
        self.say(self.tr("Saved as {0} ({1}).").format(path.name, texts.size(size)), "ok")
        self.folder_button.show()
        self.cancel_button.setText(self.tr("Close"))
        super().done_with(path, size)

    # Parts ----------------------------------------------------------------------------------------------

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
        layout.addLayout(foot(self.cancel_button, self.save_button, apart=self.folder_button))

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

    # Doing ----------------------------------------------------------------------------------------------

    async def _make(self, now: float, path: Path) -> int:
        return await make(path, self._gather(), now, self.tell)

    def _open_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent)))
