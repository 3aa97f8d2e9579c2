"""What the views of the workspace have in common."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction, QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from panel.feed import Pull
from panel.focus import Focus
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.texts import Names
from panel.trace.story import Story

ANYWHERE = "anywhere"  # a property of a command whose effect is seen wherever it is given


@dataclass(frozen=True, slots=True)
class Desk:
    """What the views of one workspace share. `live`: there is a server behind it, not a recording."""

    theme: Theme
    icons: Icons
    names: Names
    focus: Focus
    story: Story
    live: bool = True


class View(QFrame):
    """One dock. `name` is stable (layouts are remembered by it), `title` is what people read.

    It shows what it is given, and does nothing while it is not seen.
    """

    name = ""
    icon = "list"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._behind = False
        self.setProperty("role", "card")

    @property
    def title(self) -> str:
        raise NotImplementedError

    def take(self, pull: Pull) -> None:
        """One pull of the feed; the story knows all that is in its journal, or will soon."""

    @property
    def seen(self) -> bool:
        """Whether there is something of it to be seen. Qt calls visible what is behind a tab as well."""
        return self.isVisible() and not self._behind

    def set_behind(self, behind: bool) -> None:
        """It is behind a tab now, or comes forward."""
        changed, self._behind = behind != self._behind, behind
        if changed and self.isVisible():
            self.vanish() if behind else self.appear()

    def appear(self) -> None:
        """It comes into sight: show what happened meanwhile."""

    def vanish(self) -> None:
        """It goes out of sight."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appear()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.vanish()

    def keyboard(self) -> QWidget:
        """The part that has the keyboard when the view is brought forward."""
        return self

    def restyle(self) -> None:
        """After a change of theme."""

    def state(self) -> bytes:
        """What a person arranged here, to be remembered."""
        return b""

    def restore(self, state: bytes) -> None:
        """What `state` gave once."""

    def commands(self) -> list[QAction]:
        """What can be done here, for the menus and the command palette."""
        return []
