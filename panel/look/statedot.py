"""A dot that tells the server's state by colour and by shape."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from panel.look.schemes import Role, mix
from panel.look.theme import Theme

_SIZE = 28
_ROLES: dict[str, Role] = {"running": "ok", "problem": "warn", "starting": "accent", "stopping": "accent"}


class StateDot(QWidget):
    """Full while running, a ring while not, in a soft halo of its colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = "stopped"
        self.setFixedSize(_SIZE, _SIZE)
        theme.changed.connect(self.update)

    def show_state(self, state: str) -> None:
        """One of the values of ServerState, or "problem"."""
        if state != self._state:
            self._state = state
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        color = tokens.color(_ROLES.get(self._state, "dim"))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(mix(color.name(), tokens.surface, 0.18)))
        painter.drawEllipse(self.rect())
        inner = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        if self._state in ("running", "problem"):
            painter.setBrush(color)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 2.5))
        painter.drawEllipse(inner)
        painter.end()
