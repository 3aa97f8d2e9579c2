"""What stands in the ladder's place while there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import set_font

_ICON = 28


class Teach(QWidget):
    """A picture, a title and what to do next."""

    def __init__(self, icons: Icons, icon: str) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self._picture = QLabel()
        self._title = widgets.label(wrap=True)
        self._hint = widgets.label(tone="dim", wrap=True)
        set_font(self._title, weight=QFont.Weight.DemiBold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(6)
        layout.addStretch()
        for part in (self._picture, self._title, self._hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(part)
        layout.addStretch()
        self.restyle()

    @property
    def text(self) -> str:
        """Title and hint, as they are shown."""
        return f"{self._title.text()} {self._hint.text()}"

    def say(self, title: str, hint: str) -> None:
        if title != self._title.text():
            self._title.setText(title)
            self._hint.setText(hint)

    def restyle(self) -> None:
        """Draw the picture in the theme's colours."""
        self._picture.setPixmap(self._icons.pixmap(self._icon, "dim", _ICON, self.devicePixelRatioF()))
