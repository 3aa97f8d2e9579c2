"""Removes the local certificate authority, and says how devices forget it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QDialog, QFormLayout, QLabel, QVBoxLayout, QWidget

from panel import texts
from panel.commands import Commands
from panel.desktop.certificate.casteps import systems
from panel.look import widgets
from panel.look.form import fit, foot
from panel.look.icons import Icons
from panel.look.theme import set_font
from panel.ports import ServerPort
from server import localca
from server.localca import LocalCa
from server.runner import ServerState

_WIDTH = 540
_HALF = 48  # characters of the fingerprint: half of it
Start = Callable[[], Awaitable[None]]


async def replace_ca(server: ServerPort, start: Start) -> LocalCa | None:
    """Remove the CA. A server that runs is stopped and started again, and has made a new one then: it is
    returned. Raises OSError where the files stay; then the server runs again, too."""
    running, folder = server.state is ServerState.RUNNING, server.ca_path.parent
    await server.stop()
    problem = None
    try:
        await asyncio.to_thread(localca.remove, folder)
    except OSError as error:
        problem = error
    if running:
        await start()
    if problem is not None:
        raise problem
    return localca.look(server.ca_path.parent)


class CaRemoval(QDialog):
    """Open it with `open`. `start` starts the server, and explains in the window where it cannot.

    What it does is one of the `commands`, which the program's end waits for.
    """

    def __init__(
        self, parent: QWidget, icons: Icons, server: ServerPort, start: Start, commands: Commands
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._server = server
        self._start = start
        self._commands = commands
        self._busy = False
        self._ca = localca.look(server.ca_path.parent)
        self._name = self._ca.name if self._ca else "Callbox CA"
        self._systems = systems()
        self.setWindowTitle(self.tr("Remove the certificate authority"))
        self._make_parts()
        self._lay_out()
        self._show_steps()

    def remove(self) -> None:
        """Do it; once."""
        if not self._busy:
            self._busy = True
            for button in (self.remove_button, self.close_button):
                button.setEnabled(False)
            self._say(self.tr("Working\N{HORIZONTAL ELLIPSIS}"), "dim")
            self._commands.run(self._remove(), name="remove the CA")

    def reject(self) -> None:
        """Not in the middle of it."""
        if not self._busy:
            super().reject()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.system = widgets.Chooser(self._icons)
        self.system.addItems([system.title for system in self._systems])
        self.system.setAccessibleName(self.tr("Kind of device"))
        self.system.currentIndexChanged.connect(self._show_steps)
        self.steps = widgets.label(wrap=True)
        self.command = _selectable(widgets.label(wrap=True))
        self.command.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.status = widgets.label(wrap=True)
        self.status.hide()
        self.remove_button = widgets.button(self._icons, self.tr("Remove"), kind="danger")
        self.remove_button.setEnabled(self._ca is not None)
        self.remove_button.clicked.connect(self.remove)
        self.close_button = widgets.button(self._icons, self.tr("Cancel"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for text in self._consequences():
            layout.addWidget(widgets.label(text, wrap=True))
        if self._ca is not None:
            layout.addSpacing(4)
            layout.addLayout(self._identity(self._ca))
        layout.addSpacing(8)
        title = widgets.label(self.tr("How devices forget it"))
        set_font(title, weight=QFont.Weight.DemiBold)
        layout.addWidget(title)
        layout.addWidget(self.system)
        layout.addWidget(self.steps)
        layout.addWidget(self.command)
        layout.addStretch()
        layout.addWidget(self.status)
        layout.addLayout(foot(self.close_button, self.remove_button))

    def _consequences(self) -> tuple[str, ...]:
        if self._ca is None:
            return (
                self.tr("There is none yet: Callbox makes one when the server starts for the first time."),
            )
        people = self._present()
        now = self.tr("{0} would be disconnected now.").format(texts.people(people)) if people else ""
        calls = self.tr(
            "Running calls lose their connection to Callbox: everyone has to load the page again, and to "
            "pass the browser\N{RIGHT SINGLE QUOTATION MARK}s warning or install the new certificate."
        )
        return (
            self.tr(
                "Callbox deletes its certificate authority with the key, and makes a new one. Phones and "
                "computers on which you installed the old one do not trust Callbox any more, until you "
                "install the new one there."
            ),
            f"{calls} {now}".strip(),
            self.tr("Settings, invites and recordings stay as they are."),
        )

    def _identity(self, ca: LocalCa) -> QFormLayout:
        """By which it is recognised in the list of a device."""
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(4)
        print_ = _selectable(widgets.label(f"{ca.fingerprint[:_HALF]}\n{ca.fingerprint[_HALF:]}"))
        print_.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        form.addRow(widgets.label(self.tr("Name"), "dim"), _selectable(widgets.label(ca.name, wrap=True)))
        form.addRow(widgets.label(self.tr("SHA-256"), "dim"), print_)
        return form

    def _show_steps(self) -> None:
        system = self._systems[self.system.currentIndex()]
        lines = [f"{number}. {step.format(self._name)}" for number, step in enumerate(system.steps, 1)]
        if system.command:
            lines.append(self.tr("Or in a terminal:"))
        self.steps.setText("\n".join(lines))
        self.command.setText(system.command)
        self.command.setVisible(bool(system.command))
        fit(self, _WIDTH)

    def _present(self) -> int:
        return sum(peer.joined and peer.kind == "browser" for peer in self._server.snapshot().peers)

    # Doing ----------------------------------------------------------------------------------------------

    async def _remove(self) -> None:
        try:
            new = await replace_ca(self._server, self._start)
        except OSError as error:
            sentence = self.tr("It could not be removed: {0}.")
            self._say(sentence.format(error.strerror or type(error).__name__), "danger")
            self.remove_button.setEnabled(True)
        else:
            self._done(new)
        finally:
            self._busy = False
            self.close_button.setEnabled(True)

    def _done(self, new: LocalCa | None) -> None:
        text = self.tr("It is removed.")
        if new is not None:
            text = self.tr("It is removed. The fingerprint of the new one begins with {0}.")
            text = text.format(new.fingerprint[:11])
        self._say(text, "ok")
        self.close_button.setText(self.tr("Close"))

    def _say(self, text: str, tone: str) -> None:
        self.status.setText(text)
        widgets.set_tone(self.status, tone)
        self.status.show()
        fit(self, _WIDTH)


def _selectable(label: QLabel) -> QLabel:
    """What people may want to copy."""
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
