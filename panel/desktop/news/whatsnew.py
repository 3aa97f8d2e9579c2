"""What is new: a quiet note after an upgrade, and the changes to read, from the note or from a menu."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from panel.desktop.news.newsnote import NewsNote
from panel.desktop.news.versions import is_newer, order
from panel.look.icons import Icons
from panel.look.theme import Theme
from server import __version__

if TYPE_CHECKING:
    from panel.desktop.news.newspage import WhatsNewDialog

_SEEN = "version/seen"


class WhatsNew(QObject):
    """Knows which version was here before. `note` is for the host's face, `action` for a menu."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        icons: Icons,
        store: QSettings,
        version: str = __version__,
        read: Callable[[], str] | None = None,
    ) -> None:
        """`version` is this program's, `read` returns the list of changes: if it is not said, ours."""
        super().__init__(window)
        self._window = window
        self._icons = icons
        self._store = store
        self._version = version
        self._read = read
        self.action = QAction(self.tr("&What is new"), self)
        self.action.triggered.connect(self.open)
        self.note = NewsNote(theme, icons, "info", self.tr("What is new"))
        self.note.wanted.connect(self.open)
        self.note.dismissed.connect(self._know)

    def look(self) -> None:
        """Say so if this version is newer than the last one that was known here."""
        before = self._before()
        if before and is_newer(self._version, before):
            title = self.tr("Callbox is now version {0}").format(self._version)
            self.note.say(title, self.tr("Before, it was version {0}.").format(before))
        elif before != self._version:
            self._know()

    def open(self) -> WhatsNewDialog:
        """Show what changed since the version that was known, or in this one."""
        from panel.desktop.news import changes  # with the page: rarely needed
        from panel.desktop.news.newspage import WhatsNewDialog

        text = (self._read or changes.read)()
        before = self._before() or self._version
        found = changes.since(text, before, self._version) or changes.of(text, self._version)
        self._know()
        dialog = WhatsNewDialog(self._window, self._icons, found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _before(self) -> str:
        """The version that was known here; "" on the very first start, or where that is no version."""
        known = str(self._store.value(_SEEN, ""))
        return known if order(known) is not None else ""

    def _know(self) -> None:
        self._store.setValue(_SEEN, self._version)
        self.note.fall_silent()
