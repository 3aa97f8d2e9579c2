"""A calm notice inside the host card: what went wrong, and the buttons that put it right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from panel import widgets
from panel.icons import Icons
from panel.theme import set_font
from server.errors import SignalingError
from server.runner import PortTakenError

_ICON = 18


class Banner(QFrame):
    """Hidden until `show_error`."""

    port_chosen = Signal(int)
    retry = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._free_port = 0
        self.setProperty("role", "banner")
        self._picture = widgets.label()
        self._title = widgets.label(wrap=True)
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self._hint = widgets.label(wrap=True)
        self.other_port = widgets.button(icons, "", kind="primary")
        self.again = widgets.button(icons, self.tr("Try again"), "restart")
        self.other_port.clicked.connect(lambda: self.port_chosen.emit(self._free_port))
        self.again.clicked.connect(self.retry)
        self._lay_out()
        self.restyle()
        self.hide()

    @property
    def text(self) -> str:
        """What it says, as one string."""
        return f"{self._title.text()} {self._hint.text()}".strip()

    def show_error(self, error: SignalingError) -> None:
        """Explain the error in its own words, with a way out."""
        taken = isinstance(error, PortTakenError)
        if isinstance(error, PortTakenError):
            self._free_port = error.free_port
            owner = error.owner or self.tr("another program")
            self._title.setText(self.tr("Port {0} is used by {1}.").format(error.port, owner))
            self._hint.setText(self.tr("Close that program, or use another port."))
            name = self.tr("Use {0} instead").format(error.free_port)
            self.other_port.setText(name)
            self.other_port.setAccessibleName(name)
        else:
            self._title.setText(error.spec.message)
            self._hint.setText(f"{error.detail}\n{error.spec.next_step}".strip())
        self.other_port.setVisible(taken and self._free_port > 0)
        self.show()

    def restyle(self) -> None:
        self._picture.setPixmap(self._icons.pixmap("warning", "warn", _ICON, self.devicePixelRatioF()))

    def _lay_out(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(4)
        texts.addWidget(self._title)
        texts.addWidget(self._hint)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(texts, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.other_port)
        layout.addWidget(self.again)
