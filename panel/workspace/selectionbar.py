"""Says what is selected in all views, and lets go of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from panel import texts
from panel.focus import Selection
from panel.inspect.view import Desk
from panel.look import widgets

_DOT = " \N{MIDDLE DOT} "


class SelectionBar(QWidget):
    """One line above the docks, with room for a few buttons."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.text = widgets.ElidedLabel()
        self.text.setAccessibleName(self.tr("Selection"))
        self.clear = QAction(self.tr("Clear the selection"), self)
        self.clear.setShortcut("Ctrl+Shift+X")
        self.clear.triggered.connect(desk.focus.clear)
        self._button = widgets.button(desk.icons, self.tr("Show everything"), "close")
        self._button.clicked.connect(desk.focus.clear)
        self.faults = widgets.button(desk.icons, self.tr("Faults are at work"), "faults", role="warn")
        self.faults.setToolTip(self.tr("Messages are lost, late or changed on purpose. F9 ends that."))
        self.faults.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(10, 2, 4, 4)
        self._row.setSpacing(8)
        self._row.addWidget(self.text, 1)
        for button in (self._button, self.faults):
            self._row.addWidget(button)
        desk.focus.changed.connect(self.show_selection)
        self.show_selection(desk.focus.selection)

    def add(self, *parts: QWidget) -> None:
        """Put buttons at the right end."""
        for part in parts:
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_faults(self, on: bool) -> None:
        """Whether messages are changed on purpose now."""
        self.faults.setVisible(on)

    def show_selection(self, selection: Selection) -> None:
        """Name it in words."""
        self.text.setText(self._words(selection))
        widgets.set_tone(self.text, "" if selection.narrows else "dim")
        self._button.setVisible(selection.narrows)
        self.clear.setEnabled(selection.narrows)

    def _words(self, selection: Selection) -> str:
        if not selection.narrows:
            return self.tr("Everything is shown. Select a person, a pair, a room or a time in any view.")
        names = [self._desk.names.of(peer) for peer in selection.peers]
        parts = [texts.pair(*names)]
        if selection.room:
            parts.append(self.tr("Room {0}").format(selection.room))
        if selection.span:
            start, end = (texts.clock(self._desk.story.origin + at) for at in selection.span)
            parts.append(f"{start} \N{EN DASH} {end}")
        return _DOT.join(part for part in parts if part)
