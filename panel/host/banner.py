"""Why the server could not start, and the buttons that put it right."""

from __future__ import annotations

from PySide6.QtCore import Signal

from panel import retold, texts
from panel.host.notes import Note
from panel.look import widgets
from panel.look.icons import Icons
from server.errors import SignalingError
from server.runner import PortTakenError


class Banner(Note):
    """Hidden until `show_error`."""

    port_chosen = Signal(int)
    retry = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "warning", "warn", "banner")
        self._free_port = 0
        self.other_port = widgets.button(icons, self.tr("Use another port"), kind="primary")
        self.again = widgets.button(icons, self.tr("Try again"), "restart")
        self.other_port.clicked.connect(lambda: self.port_chosen.emit(self._free_port))
        self.again.clicked.connect(self.retry)
        self.body.addWidget(self.other_port)
        self.body.addWidget(self.again)

    def show_error(self, error: SignalingError) -> None:
        """Explain the error in its own words, with a way out."""
        self.other_port.setVisible(isinstance(error, PortTakenError) and error.free_port > 0)
        if isinstance(error, PortTakenError):
            self._offer(error.free_port)
            owner = error.owner or self.tr("another program")
            title = self.tr("Port {0} is used by {1}.").format(error.port, owner)
            self.say(title, self.tr("Close that program, or use another port."))
        else:
            self.say(
                texts.tr(error.spec.message),
                f"{retold.detail(error.detail)}\n{texts.tr(error.spec.next_step)}".strip(),
            )

    def _offer(self, port: int) -> None:
        self._free_port = port
        name = self.tr("Use {0} instead").format(port)
        self.other_port.setText(name)
        self.other_port.setAccessibleName(name)
