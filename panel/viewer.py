"""A window on a recording: the same workspace, without a server."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QProgressBar, QVBoxLayout, QWidget

from panel.feed import Pull
from panel.focus import Focus
from panel.inspect.people.card import PeopleCard
from panel.inspect.view import Desk
from panel.look import widgets
from panel.look.icons import Icons, app_icon
from panel.look.theme import Theme
from panel.pace import Pace
from panel.recordings.feed import RecordingFeed
from panel.texts import Names
from panel.trace.story import Story
from panel.workspace.palette import Palette, commands_of
from panel.workspace.reader import StoryReader
from panel.workspace.selectionbar import SelectionBar
from panel.workspace.views import Views
from panel.workspace.workspace import Workspace

_GEOMETRY = "recording/geometry"
_SHARE, _LEAST, _MOST = 0.02, 0.2, 3.0
_STEPS = 1000  # of the progress bar


class RecordingWindow(QMainWindow):
    """Shows a file while it is read. `closed` comes when nothing of it runs any more."""

    closed = Signal()

    def __init__(self, feed: RecordingFeed, theme: Theme, icons: Icons, store: QSettings) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.feed = feed
        self._theme = theme
        self._icons = icons
        self._store = store
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self.names = Names()
        self.desk = Desk(theme, icons, self.names, Focus(self), Story())
        self.reader = StoryReader(self.desk.story, self)
        self.views = Views(self.desk, live=False)
        self.people = PeopleCard(theme, icons, self.names, self._pace)
        self.people.only_look()
        self.views.people.house(self.people)
        self.workspace = Workspace(self.views.every, SelectionBar(self.desk), icons, store, "recording")
        self._palette = Palette(self)
        self._lay_out()
        self._make_menus()
        feed.setParent(self)
        feed.pulled.connect(self.take)
        feed.progress.connect(self._show_progress)
        feed.finished.connect(self._finish_loading)
        feed.failed.connect(self._fail)
        theme.changed.connect(self._restyle)

    def start(self) -> None:
        """Show it and begin to read."""
        self.show()
        self.feed.start()

    def take(self, pull: Pull) -> None:
        """One pull of the file's feed."""
        if pull.fresh or self._pace.due():
            self._pace.begin()
            with self._pace.spending():
                snapshot = pull.snapshot()
                self.names.learn(snapshot)
                self.people.show_snapshot(snapshot, len(snapshot.peers), running=True)
        self.reader.take(pull)
        self.workspace.take(pull)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.feed.stop()
        self._store.setValue(_GEOMETRY, self.saveGeometry())
        self.workspace.save()
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
        layout.addWidget(self.workspace)
        self.setCentralWidget(page)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(180)
        self._bar.setAccessibleName(self.tr("Reading the recording"))
        self._stop = widgets.button(self._icons, self.tr("Read no more"), "stop")
        self._stop.clicked.connect(self.feed.cancel)
        parts: tuple[QWidget, ...] = (self._bar, self._stop)
        for part in parts:
            self.statusBar().addPermanentWidget(part)
        self.statusBar().setSizeGripEnabled(False)

    def _make_menus(self) -> None:
        file = self.menuBar().addMenu(self.tr("&Recording"))
        close = QAction(self.tr("&Close"), self)
        close.setShortcuts(QKeySequence.StandardKey.Close)
        close.triggered.connect(self.close)
        file.addAction(close)
        inspect = self.menuBar().addMenu(self.tr("&Inspect"))
        inspect.addAction(self.workspace.bar.clear)
        for view in self.workspace.views:
            if commands := view.commands():
                inspect.addSection(view.title)
                inspect.addActions(commands)
        view_menu = self.menuBar().addMenu(self.tr("&View"))
        palette = QAction(self.tr("&Commands"), self)
        palette.setShortcut("Ctrl+K")
        palette.triggered.connect(lambda: self._palette.offer(commands_of(self.menuBar())))
        view_menu.addAction(palette)
        view_menu.addActions(self.workspace.show_actions)
        view_menu.addActions([self.workspace.spread_action, self.workspace.reset_action])

    # The file -------------------------------------------------------------------------------------------

    def _show_progress(self, read: int, size: int) -> None:
        self._bar.setValue(read * _STEPS // max(1, size))

    def _finish_loading(self) -> None:
        self._bar.hide()
        self._stop.hide()
        messages = self.tr("{0:,} messages").format(self.feed.recording.journal.total)
        cut = [self.tr("The rest was not read.")] if self.feed.cancelled else []
        self.statusBar().showMessage(" ".join([f"{messages}.", *cut, *self.feed.remarks]))

    def _fail(self, text: str) -> None:
        self._bar.hide()
        self._stop.hide()
        self.statusBar().showMessage(text)

    def _restyle(self) -> None:
        self._icons.refresh(self)
        self.people.restyle()
        self.workspace.restyle()
