"""The one window: a calm face for the host, a workspace for the developer, and a test call beside either."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from panel import texts
from panel.callview import CallView
from panel.commands import Commands
from panel.feed import Pull
from panel.focus import Focus
from panel.host.face import HostFace
from panel.host.hostcard import HostCard
from panel.host.problems import Problems
from panel.inspect.people.card import PeopleCard
from panel.inspect.view import Desk
from panel.look.icons import Icons, app_icon
from panel.look.theme import Theme
from panel.menus import Menus
from panel.pace import Pace
from panel.ports import ServerPort
from panel.recordings.contents import Contents, Roll
from panel.recordings.recorder import Recorder
from panel.texts import Names
from panel.trace.story import Story
from panel.workspace.facts import FactKeeper
from panel.workspace.palette import Palette, commands_of
from panel.workspace.reader import StoryReader
from panel.workspace.selectionbar import SelectionBar
from panel.workspace.views import Views
from panel.workspace.workspace import Workspace
from server.errors import SignalingError
from server.lan import Interface
from server.runner import ServerState

Face = Literal["host", "inspect"]
FACES: tuple[Face, ...] = ("host", "inspect")
_GAP = 12
_NOTICE_MS = 8000
_GEOMETRY, _COLUMNS, _FACE = "window/geometry", "window/columns", "window/face"
# Who is here: seven times a second while that is nothing, once in five seconds with ten thousand people.
_SHARE, _LEAST, _MOST = 0.003, 0.14, 5.0


class Window(QMainWindow):
    """Shows what the feed pulls. `closing` asks for the shutdown; the window closes for real after it."""

    closing = Signal()
    shown = Signal()

    def __init__(
        self, server: ServerPort, theme: Theme, icons: Icons, store: QSettings, commands: Commands
    ) -> None:
        super().__init__()
        self._server = server
        self._roll = Roll()
        self._theme = theme
        self.icons = icons
        self._store = store
        self._may_close = False
        self._state = ServerState.STOPPED
        self._knocks = 0
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self.names = Names()
        self.host = HostCard(server, theme, icons)
        self.people = PeopleCard(theme, icons, self.names, self._pace)
        self.desk = Desk(theme, icons, self.names, Focus(self), Story())
        self.reader = StoryReader(self.desk.story, self)
        self.views = Views(self.desk)
        bar = SelectionBar(self.desk)
        self.workspace = Workspace(self.views.every, bar, icons, store, "inspect")
        self.call = CallView(icons)
        self._palette = Palette(self)
        self.problems = Problems(theme, icons)
        self.facts = FactKeeper()
        self.face = HostFace(self.host, store)
        self.recorder = Recorder(self, self.desk, store, commands, self._contents, server)
        self.recorder.said.connect(self.notify)
        self._lay_out()
        self.menus = Menus(self, theme, icons)
        self._restore()
        self.show_access()
        theme.changed.connect(self._restyle)

    def take(self, pull: Pull) -> None:
        """Hand one pull to every view. Who is here is read as often as that is cheap, and when it is seen."""
        news = pull.fresh or pull.state is not self._state
        self._state = pull.state
        if self.isVisible() and not self.isMinimized() and (news or self._pace.due()):
            self._pace.begin()
            with self._pace.spending():
                self._show_people(pull)
                self.host.troubles.show_all(pull.troubles)
        self._call_for_attention(pull.journal.types.get("knock", 0))
        if news:
            self.host.update_state(pull.state)
            self.menus.show_state(pull.state)
            self.recorder.look_again()
        self.facts.see(pull)
        self.reader.take(pull)
        self.workspace.take(pull)

    def _show_people(self, pull: Pull) -> None:
        snapshot = pull.snapshot()
        joined = sum(peer.joined for peer in snapshot.peers)
        self.names.learn(snapshot)
        self.facts.see_people(snapshot.peers)
        self._roll.see(snapshot)
        self.host.show_guests(joined, len(snapshot.rooms))
        self.host.knocks.show_waiting([peer for peer in snapshot.peers if peer.waiting])
        self.people.show_snapshot(snapshot, joined, running=pull.running)

    def _contents(self) -> Contents:
        """All that could be saved now."""
        server = self._server
        everyone = self._roll.call(server.snapshot())
        return Contents(
            server.journal, everyone, self.names.of, tuple(server.looplag.spikes), self.desk.focus.selection,
            server.ws_url(),
        )  # fmt: skip

    def _call_for_attention(self, knocks: int) -> None:
        """Someone waits at a door: the taskbar says so where nobody looks at the window."""
        if knocks > self._knocks:
            QApplication.alert(self)
        self._knocks = knocks

    def show_interfaces(self, interfaces: list[Interface]) -> None:
        """The networks of this computer are these now."""
        self.host.set_interfaces(interfaces)
        self.facts.see_networks(interfaces)

    def notify(self, text: str) -> None:
        """Say something for a few seconds that needs no answer."""
        self.statusBar().showMessage(text, _NOTICE_MS)

    def notify_error(self, error: SignalingError) -> None:
        """A command was refused: what happened, and what to do next."""
        parts = (texts.tr(error.spec.message), error.detail, texts.tr(error.spec.next_step))
        self.notify(" ".join(part for part in parts if part))

    def show_access(self) -> None:
        """Who may come in is as the settings say."""
        self.host.show_access()
        self.menus.show_access(self._server.settings.access)

    def show_face(self, face: Face) -> None:
        """Turn to the host's face or to the workspace. The people move along."""
        if face == "host":
            self.face.add(self.people, stretch=1)
        else:
            self.views.people.house(self.people)
        self.people.show()
        self._stack.setCurrentIndex(FACES.index(face))
        self.faces.setCurrentIndex(FACES.index(face))
        self._look_again()

    def open_palette(self) -> None:
        """Everything that can be done, by its name."""
        self._palette.offer(commands_of(self.menuBar()))

    def finish(self) -> None:
        """Remember the places of things and close for good."""
        self._may_close = True
        self._save()
        self._theme.changed.disconnect(self._restyle)
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()  # the server inside has to say goodbye first
        self._save()
        self.hide()
        self.closing.emit()

    # Layout ---------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setWindowTitle("Callbox")
        self.setWindowIcon(app_icon())
        self.setMinimumSize(880, 580)
        self.resize(1280, 800)
        self._stack = QStackedWidget()
        faces: tuple[QWidget, ...] = (self.face, self.workspace)
        for face in faces:
            self._stack.addWidget(face)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        self._columns.setChildrenCollapsible(False)
        self._columns.setHandleWidth(_GAP)
        for part in (self._stack, self.call):
            self._columns.addWidget(part)
        self._columns.setStretchFactor(0, 1)
        self._columns.setSizes([1200, 320])
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(_GAP, 4, _GAP, 4)
        layout.addWidget(self._columns)
        # It takes the first focus: no ring before a key is pressed.
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCentralWidget(page)
        page.setFocus()
        self.people.setMinimumHeight(130)
        self.statusBar().setSizeGripEnabled(False)
        self._make_switch()
        self.face.add(self.problems)
        diagnosis = self.views.diagnosis
        diagnosis.set_facts(self.facts)
        diagnosis.found.connect(self.problems.show_findings)
        diagnosis.counted.connect(self._show_count)
        for opened in (diagnosis.opened, self.views.ladder.opened):
            opened.connect(lambda _: self.workspace.bring_forward("messages"))

    def _show_count(self, problems: int, warnings: int) -> None:
        """The switch says that there is something to look at."""
        count = f"  {problems}" if problems else ""
        self.faces.setTabText(1, self.tr("Inspect") + count)
        self.menuBar().setCornerWidget(self.faces, Qt.Corner.TopRightCorner)  # makes room for the figure

    def _make_switch(self) -> None:
        self.faces = QTabBar()
        self.faces.setAccessibleName(self.tr("Face of the window"))
        self.faces.setExpanding(False)
        for name in (self.tr("Host"), self.tr("Inspect")):
            self.faces.addTab(name)
        self.faces.currentChanged.connect(lambda number: self.show_face(FACES[number]))
        self.menuBar().setCornerWidget(self.faces, Qt.Corner.TopRightCorner)

    def _restyle(self) -> None:
        self.icons.refresh(self)
        for part in (self.host, self.people, self.workspace, self.call):
            part.restyle()

    def _look_again(self) -> None:
        if self.isVisible():
            self.shown.emit()

    # Memory ---------------------------------------------------------------------------------------------

    def _restore(self) -> None:
        geometry, columns = self._store.value(_GEOMETRY), self._store.value(_COLUMNS)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(columns, QByteArray):
            self._columns.restoreState(columns)
        self.show_face("inspect" if self._store.value(_FACE) == "inspect" else "host")

    def _save(self) -> None:
        self._store.setValue(_GEOMETRY, self.saveGeometry())
        self._store.setValue(_COLUMNS, self._columns.saveState())
        self._store.setValue(_FACE, FACES[self._stack.currentIndex()])
        self.face.save()
        self.workspace.save()
