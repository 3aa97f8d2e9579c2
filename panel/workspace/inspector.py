"""The developer's face with all that belongs to it, on a live server or on a recording."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from panel.commands import Commands
from panel.focus import Focus
from panel.inspect.view import ANYWHERE, Desk
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.ports import ServerPort
from panel.recordings.contents import Contents
from panel.recordings.dragout import DragOut
from panel.recordings.handout import recording_handle
from panel.recordings.recorder import Recorder
from panel.texts import Names
from panel.trace.diagnosis.finding import Facts
from panel.trace.story import Story
from panel.turns import Taker
from panel.workspace.reader import StoryReader
from panel.workspace.selectionbar import SelectionBar
from panel.workspace.views import Views
from panel.workspace.workspace import Workspace


class Inspector(QObject):
    """A desk, the views at it, and the workspace that holds them. `live`: what is seen happens now.

    `summoned`: something was done in a view, and the workspace has to be in sight.
    """

    summoned = Signal()

    def __init__(
        self, window: QWidget, theme: Theme, icons: Icons, names: Names, store: QSettings, *, live: bool
    ) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self.desk = Desk(theme, icons, names, Focus(self), Story(), live)
        self.reader = StoryReader(self.desk.story, self, live=live)
        self.views = Views(self.desk, live=live)
        key = "inspect" if live else "recording"
        self.workspace = Workspace(self.views.every, SelectionBar(self.desk), icons, store, key)
        for opened in (self.views.diagnosis.opened, self.views.ladder.opened):
            opened.connect(lambda _: self.workspace.bring_forward("messages"))
        if live:
            self._watch_faults()
        self.recorder: Recorder
        self._drag: DragOut

    def serve(
        self,
        commands: Commands,
        contents: Callable[[], Contents],
        facts: Callable[[], Facts],
        server: ServerPort | None,
    ) -> None:
        """Say where things come from: what can be saved, what is known beside the messages, who is live."""
        self.recorder = Recorder(self._window, self.desk, self._store, commands, contents, server)
        self._drag = recording_handle(self.desk.icons, self._store, contents)
        self._drag.failed.connect(self.recorder.said)
        copied = self.tr("The recording was copied as a file.")
        self._drag.copied.connect(lambda about: self.recorder.said.emit(f"{copied} {about}"))
        self.workspace.bar.add(self._drag)
        self.views.diagnosis.set_facts(facts)

    def fill(self, menu: QMenu) -> None:
        """What can be done in each view, a part of the menu for each."""
        menu.addAction(self.workspace.bar.clear)
        for view in self.workspace.views:
            if commands := view.commands():
                menu.addSection(view.title)
                menu.addActions(commands)
            for command in commands:
                if not command.property(ANYWHERE):
                    command.triggered.connect(partial(self._come_forward, view.name))

    def _come_forward(self, name: str) -> None:
        """What a command did is to be seen, from whatever face and view it was given."""
        dock = self.workspace.docks[name]
        if dock.out_of_sight:
            self.summoned.emit()
            dock.follow_command()

    def _watch_faults(self) -> None:
        """While faults are at work the bar above all views says so, and their tab."""
        bar, faults, dock = self.workspace.bar, self.views.faults, self.workspace.docks["faults"]
        bar.faults.clicked.connect(lambda: self.workspace.bring_forward("faults"))
        faults.worked.connect(bar.show_faults)
        faults.worked.connect(lambda on: dock.rename(self.tr("Faults (on)") if on else faults.title))

    def discard(self) -> None:
        """Leave no file behind."""
        self._drag.discard()

    def takers(self) -> list[Taker]:
        """Who wants to know of each pull of the feed, in this order."""
        return [self.reader.take, *(view.take for view in self.workspace.views)]
