"""The command palette: type a few letters of what you want to do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from panel.look import widgets

_WIDTH, _HEIGHT = 560, 380
_ANGLE = " \N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK} "
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


@dataclass(frozen=True, slots=True)
class Command:
    """An action and where it is found, for example "Inspect > Ladder > Zoom in" with finer signs."""

    path: str
    action: QAction


def commands_of(bar: QMenuBar) -> list[Command]:
    """Everything that the menus offer, in their order."""
    return [command for action in bar.actions() for command in _in_menu(action.menu(), action.text())]


def _in_menu(menu: QObject | None, path: str) -> Iterable[Command]:
    if not isinstance(menu, QMenu):
        return
    section = ""
    for action in menu.actions():
        if action.isSeparator():
            section = action.text()
            continue
        name = _ANGLE.join(part for part in (path, section, action.text()) if part)
        if isinstance(action.menu(), QMenu):
            yield from _in_menu(action.menu(), name)
        else:
            yield Command(plain(name), action)


def plain(text: str) -> str:
    """A menu's text without the marks of its keys."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def rank(needle: str, text: str) -> tuple[int, int] | None:
    """How well a command fits what was typed, the smaller the better; None where it does not.

    All letters must be there in their order; the beginnings of words count more than their middles.
    """
    at, broken = -1, 0
    for letter in needle:
        found = _next(text, letter, at + 1)
        if found < 0:
            return None
        broken += found != at + 1 and not (found == 0 or not text[found - 1].isalnum())
        at = found
    return broken, len(text)


def _next(text: str, letter: str, start: int) -> int:
    """Where a letter comes next: right here, else at the next beginning of a word, else anywhere."""
    if text.startswith(letter, start):
        return start
    for at in range(start, len(text)):
        if text[at] == letter and not text[at - 1 : at].isalnum():
            return at
    return text.find(letter, start)


class Palette(QDialog):
    """Opens over its window; closes when a command was chosen or the keyboard goes elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._window = parent
        self._commands: Sequence[Command] = ()
        self.setAccessibleName(self.tr("Commands"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("What do you want to do?"))
        self.search.setAccessibleName(self.tr("Search for a command"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys work from the line above
        self.list.setUniformItemSizes(True)
        self._nothing = widgets.label(self.tr("No command has these letters in this order."), "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list)
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self.choose())

    def offer(self, commands: Iterable[Command]) -> None:
        """Open with these commands. Those that cannot be given now are left out."""
        self._commands = [
            command for command in commands if command.action.isEnabled() and command.action.isVisible()
        ]
        self.search.clear()
        self._show("")
        window = self._window
        width = min(_WIDTH, window.width() - 40)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(
            corner.x() + (window.width() - width) // 2,
            corner.y() + 60,
            width,
            min(_HEIGHT, window.height() - 100),
        )
        self.open()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def choose(self) -> None:
        """Do what is selected."""
        item = self.list.currentItem()
        self.close()
        if item is not None:
            self._shown[self.list.row(item)].action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self.search and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._steer(event)
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            row = self.list.currentRow() + _STEPS[key]
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
            return True
        return False

    def _show(self, text: str) -> None:
        needle = "".join(text.casefold().split())
        found = [
            (fit, command)
            for command in self._commands
            if (fit := rank(needle, command.path.casefold())) is not None
        ]
        if needle:
            found.sort(key=lambda pair: pair[0])
        self._shown = [command for _, command in found]
        self.list.clear()
        for command in self._shown:
            self.list.addItem(_item(command))
        self.list.setCurrentRow(0)
        self._nothing.setHidden(bool(found))


def _item(command: Command) -> QListWidgetItem:
    keys = command.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    item = QListWidgetItem(f"{command.path}    {keys}" if keys else command.path)
    item.setIcon(command.action.icon())
    return item
