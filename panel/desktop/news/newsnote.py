"""A quiet note in the host's face: something pleasant to know, with a button to see more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from panel.host.notes import Note
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import Theme


class NewsNote(Note):
    """Something pleasant to know, with a button to see more. Hidden until `say`."""

    wanted = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, icons: Icons, picture: str, action: str) -> None:
        """`action` is what the button says."""
        super().__init__(icons, picture, "accent", "ask")
        self.button = widgets.button(icons, action)
        self.button.clicked.connect(self.wanted)
        self.close_button = widgets.tool_button(icons, self.tr("Dismiss"), "close")
        self.close_button.clicked.connect(self.dismissed)
        self.body.setContentsMargins(12, 10, 8, 10)
        self.top.setAlignment(self._picture, Qt.AlignmentFlag.AlignVCenter)
        for part in (self.button, self.close_button):
            self.top.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self.restyle)
