"""A window on a recording: the same workspace, without a server."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from panel.commands import Commands
from panel.feed import Pull
from panel.inspect.people.card import PeopleCard
from panel.inspect.view import Desk
from panel.look.icons import Icons, app_icon
from panel.look.theme import Theme
from panel.pace import Pace
from panel.ports import ServerPort
from panel.recordings.asking import dumps_filter, file_to_open
from panel.recordings.contents import Contents
from panel.recordings.dumps import add_dump, advice, explain
from panel.recordings.feed import RecordingFeed
from panel.recordings.loadbar import LoadBar
from panel.recordings.recorder import Recorder
from panel.texts import Names
from panel.trace.diagnosis.finding import Facts
from panel.trace.recording.beside import place
from panel.trace.recording.internals import DumpError
from panel.turns import Turns
from panel.workspace.inspector import Inspector
from panel.workspace.palette import Palette, commands_of
from panel.workspace.views import Views
from panel.workspace.workspace import Workspace

_GEOMETRY = "recording/geometry"
_SHARE, _LEAST, _MOST = 0.02, 0.2, 3.0


class RecordingWindow(QMainWindow):
    """Shows a file while it is read. `closed` comes when nothing of it runs any more."""

    closed = Signal()

    def __init__(
        self,
        feed: RecordingFeed,
        theme: Theme,
        icons: Icons,
        store: QSettings,
        commands: Commands,
        server: ServerPort | None = None,
    ) -> None:
        """`server`, where there is one, is what the recording can be played to."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.feed = feed
        self._theme = theme
        self._icons = icons
        self._store = store
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._turns = Turns(self)
        self.names = Names()
        self.inspector = Inspector(self, theme, icons, self.names, store, live=False)
        self.inspector.serve(commands, self._contents, self._facts, server)
        self.inspector.recorder.said.connect(self.statusBar().showMessage)
        self.people = PeopleCard(theme, icons, self.names, self._pace)
        self.people.only_look()
        self.views.people.house(self.people)
        self._palette = Palette(self)
        self._commands = commands
        self.load_bar = LoadBar(feed, theme, icons)
        self._lay_out()
        self._make_menus()
        feed.setParent(self)
        feed.pulled.connect(self.take)
        theme.changed.connect(self._restyle)

    @property
    def desk(self) -> Desk:
        return self.inspector.desk

    @property
    def views(self) -> Views:
        return self.inspector.views

    @property
    def workspace(self) -> Workspace:
        return self.inspector.workspace

    @property
    def recorder(self) -> Recorder:
        return self.inspector.recorder

    def start(self) -> None:
        """Show it and begin to read."""
        self.show()
        self.feed.start()

    def take(self, pull: Pull) -> None:
        """One pull of the file's feed."""
        self._turns.hand(pull, [self._take_people, *self.inspector.takers()])

    def _take_people(self, pull: Pull) -> None:
        if pull.fresh or self._pace.due():
            self._pace.begin()
            with self._pace.spending():
                snapshot = pull.snapshot()
                self.names.learn(snapshot)
                self.people.show_snapshot(snapshot, len(snapshot.peers), running=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.feed.stop()
        self._store.setValue(_GEOMETRY, self.saveGeometry())
        self.workspace.save()
        self.inspector.discard()
        self._theme.changed.disconnect(self._restyle)
        super().closeEvent(event)
        self.closed.emit()

    # Layout ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("{0} \N{EM DASH} Callbox").format(self.feed.recording.title))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(880, 580)
        self.resize(1280, 800)
        geometry = self._store.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(12, 0, 12, 4)
        layout.setSpacing(4)
        layout.addWidget(self.load_bar)
        layout.addWidget(self.workspace, 1)
        # It takes the first focus: no ring before a key is pressed.
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCentralWidget(page)
        page.setFocus()
        self.statusBar().setSizeGripEnabled(False)

    def _make_menus(self) -> None:
        file = self.menuBar().addMenu(self.tr("&Recording"))
        self.dump = QAction(self.tr("&Add a dump of webrtc-internals\N{HORIZONTAL ELLIPSIS}"), self)
        self.dump.triggered.connect(self._add_dump)
        file.setToolTipsVisible(True)
        file.addActions([*self.recorder.actions(), self.dump])
        file.addSeparator()
        close = QAction(self.tr("&Close"), self)
        close.setShortcuts(QKeySequence.StandardKey.Close)
        close.triggered.connect(self.close)
        file.addAction(close)
        self.inspector.fill(self.menuBar().addMenu(self.tr("&Inspect")))
        view_menu = self.menuBar().addMenu(self.tr("&View"))
        palette = QAction(self.tr("&Commands"), self)
        palette.setShortcut("Ctrl+K")
        palette.triggered.connect(lambda: self._palette.offer(commands_of(self.menuBar())))
        view_menu.addAction(palette)
        view_menu.addActions(self.workspace.show_actions)
        arranging = self.workspace
        view_menu.addActions([arranging.spread_action, arranging.reset_action, arranging.back_action])

    # The file -------------------------------------------------------------------------------------------

    def _contents(self) -> Contents:
        recording = self.feed.recording
        selection = self.desk.focus.selection
        return Contents(
            recording.journal, recording.snapshot(), self.names.of, recording.spikes, selection,
            redacted=recording.header.redacted,
        )  # fmt: skip

    def _facts(self) -> Facts:
        recording = self.feed.recording
        addresses = {row.id: row.address for row in recording.snapshot().peers if row.address}
        return Facts(recording.end, tuple(recording.spikes), (), addresses)

    def _add_dump(self) -> None:
        self._commands.run(self._ask_and_add(), name="add a dump")

    async def _ask_and_add(self) -> None:
        """Show what a browser saw beside what the server did."""
        title = self.tr("Add a dump of webrtc-internals")
        path = await file_to_open(self, self._store, title, dumps_filter())
        if path is None:
            return
        recording = self.feed.recording
        try:
            dump = await add_dump(recording, path)
        except (DumpError, OSError) as error:
            self.statusBar().showMessage(explain(error))
            return
        placed = len(place(self.desk.story, dump))
        found = self.tr("{0} of {1} connections belong to pairs of this recording.")
        text = advice(recording, dump) or found.format(placed, len(dump.connections))
        self.statusBar().showMessage(text)

    def _restyle(self) -> None:
        self._icons.refresh(self)
        self.people.restyle()
        self.workspace.restyle()
