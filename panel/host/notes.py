"""Calm notices inside the host card: what the person there should know, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from panel import retold, texts
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.schemes import Role
from panel.look.theme import set_font
from server.errors import SignalingError
from server.journal import PeerRow

_ICON = 18
_REST_MS = 700


class Note(QFrame):
    """A picture, a title, and what is to be said about it. Hidden until `say`."""

    def __init__(self, icons: Icons, picture: str, tone: Role, role: str) -> None:
        super().__init__()
        self._icons = icons
        self._drawn: tuple[str, Role] = (picture, tone)
        self.text = ""  # what it says, as one string
        self.setProperty("role", role)
        self._picture = widgets.label()
        self._title = widgets.label(wrap=True)
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self._hint = widgets.label(wrap=True)
        self.top = QHBoxLayout()
        self.top.setSpacing(8)
        self.top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self.top.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(12, 10, 12, 12)
        self.body.setSpacing(8)
        self.body.addLayout(self.top)
        self.body.addWidget(self._hint)
        self.restyle()
        self.hide()

    def say(self, title: str, hint: str) -> None:
        """Show this, and tell it to who does not see it."""
        text = f"{title} {hint}".strip()
        if text != self.text:
            self.text = text
            self._title.setText(texts.breakable(title))
            self._hint.setText(texts.breakable(hint))
            self._hint.setVisible(bool(hint))
            self.setAccessibleName(text)
            _announce(self, text)
        self.show()

    def fall_silent(self) -> None:
        """There is nothing to say any more."""
        self.text = ""
        self.hide()

    def restyle(self) -> None:
        """Draw the picture in the theme's colours."""
        name, tone = self._drawn
        self._picture.setPixmap(self._icons.pixmap(name, tone, _ICON, self.devicePixelRatioF()))


class TroubleNote(Note):
    """What the person should know although the server runs, one thing after the other, until dismissed."""

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "warning", "warn", "banner")
        self._kept: tuple[SignalingError, ...] = ()
        self._known: tuple[SignalingError, ...] = ()
        self._dismissed: set[str] = set()
        self.close_button = widgets.tool_button(icons, self.tr("Dismiss"), "close")
        self.close_button.clicked.connect(self._dismiss)
        self.top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._more = widgets.label(tone="dim", wrap=True)
        self.body.addWidget(self._more)
        self.body.setContentsMargins(12, 10, 8, 12)
        self._show()

    def keep(self, error: SignalingError) -> None:
        """Show what happened before there was a server, until it is dismissed."""
        self._kept = (*self._kept, error)
        self._show()

    def show_all(self, errors: Sequence[SignalingError]) -> None:
        """These are the server's troubles now. One that comes back is shown again."""
        known = tuple(errors)
        if known != self._known:
            self._known = known
            self._dismissed &= {str(error) for error in (*self._kept, *known)}
            self._show()

    def _dismiss(self) -> None:
        self._dismissed.add(str(self._open()[0]))
        self._show()

    def _open(self) -> list[SignalingError]:
        return [error for error in (*self._kept, *self._known) if str(error) not in self._dismissed]

    def _show(self) -> None:
        found = self._open()
        if not found:
            self.fall_silent()
            return
        more = len(found) - 1
        self._more.setText(
            self.tr("1 more notice") if more == 1 else self.tr("{0} more notices").format(more)
        )
        self._more.setVisible(more > 0)
        self.say(
            texts.tr(found[0].spec.message),
            f"{retold.detail(found[0].detail)}\n{texts.tr(found[0].spec.next_step)}".strip(),
        )


class KnockNote(Note):
    """Someone wants to come in. It shows who came first; the others follow."""

    admitted = Signal(object)  # PeerRow
    denied = Signal(object)  # PeerRow

    def __init__(self, icons: Icons) -> None:
        super().__init__(icons, "knock", "accent", "ask")
        self._waiting: tuple[PeerRow, ...] = ()
        self.admit = widgets.button(icons, self.tr("Let in"), kind="primary")
        self.deny = widgets.button(icons, self.tr("Turn away"))
        self.admit.clicked.connect(lambda: self._answer(yes=True))
        self.deny.clicked.connect(lambda: self._answer(yes=False))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.admit, 1)
        buttons.addWidget(self.deny, 1)
        self.body.addLayout(buttons)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: self._enable(on=True))

    def show_waiting(self, waiting: Sequence[PeerRow]) -> None:
        """These people wait, the first one first."""
        before, self._waiting = self._waiting, tuple(waiting)
        if not waiting:
            self.fall_silent()
            return
        if before and before[0].id != waiting[0].id:
            self._pause()
        first, more = waiting[0], len(waiting) - 1
        where = self.tr("Room {0}").format(first.room)
        parts = [part for part in (where, first.agent) if part]
        hint = " \N{MIDDLE DOT} ".join(parts)
        if more:
            others = (
                self.tr("1 more is waiting.") if more == 1 else self.tr("{0} more are waiting.").format(more)
            )
            hint = f"{hint}\n{others}"
        self.say(self.tr("{0} wants to come in").format(first.name), hint)

    def _answer(self, *, yes: bool) -> None:
        if self._waiting:
            self._pause()
            (self.admitted if yes else self.denied).emit(self._waiting[0])

    def _pause(self) -> None:
        """Another name may be there from now on: a click that comes too late must not mean someone else."""
        self._enable(on=False)
        self._rest.start()

    def _enable(self, *, on: bool) -> None:
        for button in (self.admit, self.deny):
            button.setEnabled(on)


def _announce(note: Note, text: str) -> None:
    """Let a screen reader say it, without taking the focus."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(note, text))
