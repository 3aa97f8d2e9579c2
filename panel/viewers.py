"""The windows on recordings: opened side by side, closed together."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from panel.commands import Commands
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.ports import ServerPort
from panel.recordings.feed import RecordingFeed
from panel.viewer import RecordingWindow


class Viewers(QObject):
    """`server`, where there is one, is what recordings can be played to."""

    closed = Signal()  # a window, and its recording may go
    emptied = Signal()  # the last one

    def __init__(
        self, theme: Theme, icons: Icons, store: QSettings, commands: Commands, server: ServerPort | None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._store = store
        self._commands = commands
        self._server = server
        self.windows: list[RecordingWindow] = []

    def open(self, path: Path) -> RecordingWindow:
        """Show a recording in a window of its own."""
        window = RecordingWindow(
            RecordingFeed(path), self._theme, self._icons, self._store, self._commands, self._server
        )
        window.recorder.opened.connect(self.open)
        window.closed.connect(lambda: self._forget(window))
        self.windows.append(window)
        window.start()
        return window

    def close(self) -> None:
        """Close all of them."""
        for window in list(self.windows):
            window.close()

    def _forget(self, window: RecordingWindow) -> None:
        self.windows.remove(window)
        self.closed.emit()
        if not self.windows:
            self.emptied.emit()
