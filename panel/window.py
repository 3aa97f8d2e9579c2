"""The one window: a calm face for the host, a workspace for the developer, and a test call beside either."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

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

from panel import retold, texts
from panel.breath import breathe
from panel.callview import CallView
from panel.commands import Commands
from panel.feed import Pull
from panel.focus import Selection
from panel.host.face import HostFace
from panel.host.hostcard import HostCard
from panel.host.problems import Problems
from panel.inspect.health.sayings import blocked
from panel.inspect.people.card import PeopleCard
from panel.look.icons import Icons, app_icon
from panel.look.theme import Theme
from panel.menus import Menus
from panel.pace import Pace
from panel.ports import ServerPort
from panel.recordings.contents import Contents, Roll
from panel.texts import Names
from panel.turns import Taker, Turns
from panel.workspace.facts import FactKeeper
from panel.workspace.palette import Palette, commands_of
from server.errors import SignalingError
from server.lan import Interface
from server.runner import ServerState

if TYPE_CHECKING:
    from panel.inspect.view import Desk
    from panel.workspace.inspector import Inspector
    from panel.workspace.views import Views
    from panel.workspace.workspace import Workspace

Face = Literal["host", "inspect"]
FACES: tuple[Face, ...] = ("host", "inspect")
_GAP = 12
_NOTICE_MS = 8000
_GEOMETRY, _COLUMNS, _FACE = "window/geometry", "window/columns", "window/face"
# Who is here: seven times a second while that is nothing, once in five seconds with ten thousand people.
_SHARE, _LEAST, _MOST = 0.003, 0.14, 5.0


class Window(QMainWindow):
    """Shows what the feed pulls.

    `leaving`: somebody wants to close it; `leave` does. `closing` asks for the shutdown; the window closes
    for real after it.
    """

    leaving = Signal()
    closing = Signal()
    shown = Signal()
    furnished = Signal(object)  # Inspector

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
        self._blocked_at = 0.0
        self._said_of_blocks = ""
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self._turns = Turns(self)
        self.names = Names()
        self.host = HostCard(server, theme, icons)
        self.people = PeopleCard(theme, icons, self.names, self._pace)
        self._commands = commands
        self._inspector: Inspector | None = None
        self.call = CallView(icons)
        self._palette = Palette(self)
        self.problems = Problems(theme, icons)
        self.facts = FactKeeper()
        self.face = HostFace(self.host, store)
        self._lay_out()
        self.menus = Menus(self, theme, icons)
        self._restore()
        self.show_access()
        theme.changed.connect(self._restyle)

    @property
    def inspector(self) -> Inspector:
        """The developer's face. It is made when it is first asked for: the window is there sooner."""
        if self._inspector is None:
            self._inspector = self._furnish()
            self.furnished.emit(self._inspector)
        return self._inspector

    def furnish(self) -> None:
        """Make the developer's face, if that has not been done."""
        _ = self.inspector

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
    def face_of_before(self) -> Face:
        """The face that was in front when the window was closed the last time."""
        return "inspect" if self._store.value(_FACE) == "inspect" else "host"

    def take(self, pull: Pull) -> None:
        """Show what matters at once, and hand the pull to every view in turn."""
        news = pull.fresh or pull.state is not self._state
        self._state = pull.state
        self._call_for_attention(pull.journal.types.get("knock", 0))
        if news:
            self.host.update_state(pull.state)
            self.menus.show_state(pull.state)
            self._take_people(pull, news=True)
        self.host.troubles.show_all(pull.troubles)
        self.facts.see(pull)
        self._tell_of_blocks(pull)
        self._turns.hand(pull, self._takers())
        if news and self._inspector is not None:
            self._inspector.recorder.look_again()

    def _takers(self) -> list[Taker]:
        return [self._take_people, *(self._inspector.takers() if self._inspector is not None else ())]

    def _take_people(self, pull: Pull, *, news: bool = False) -> None:
        """Who is here is read as often as that is cheap, and when it is seen."""
        in_sight = self.isVisible() and not self.isMinimized()
        if in_sight and (news or self._pace.due()):
            self._pace.begin()
            with self._pace.spending():
                self._show_people(pull)

    def _show_people(self, pull: Pull) -> None:
        snapshot = pull.snapshot()
        joined = sum(peer.joined for peer in snapshot.peers)
        self.names.learn(snapshot)
        self.facts.see_people(snapshot.peers)
        self._roll.see(snapshot)
        breathe()
        self.host.show_guests(joined, len(snapshot.rooms))
        self.host.knocks.show_waiting([peer for peer in snapshot.peers if peer.waiting])
        breathe()
        self.people.show_snapshot(snapshot, joined, running=pull.running)

    def contents(self) -> Contents:
        """All that could be saved now."""
        server = self._server
        everyone = self._roll.call(server.snapshot())
        selection = self._inspector.desk.focus.selection if self._inspector is not None else Selection()
        return Contents(
            server.journal, everyone, self.names.of, tuple(server.looplag.spikes), selection,
            server.ws_url(),
        )  # fmt: skip

    def _tell_of_blocks(self, pull: Pull) -> None:
        """A developer hears at once what kept the loop from everything else; a host need not know."""
        newest = pull.spikes[-1].at if pull.spikes else 0.0
        said = self.statusBar().currentMessage()
        replaces = said in ("", self._said_of_blocks)  # nothing that a person waits for
        if newest > self._blocked_at and replaces and self._stack.currentIndex() == FACES.index("inspect"):
            self._said_of_blocks = blocked(pull.spikes[-1])
            self.notify(self._said_of_blocks)
        self._blocked_at = max(newest, self._blocked_at)

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
        parts = (texts.tr(error.spec.message), retold.detail(error.detail), texts.tr(error.spec.next_step))
        self.notify(" ".join(part for part in parts if part))

    def show_access(self) -> None:
        """Who may come in is as the settings say."""
        self.host.show_access()
        self.menus.show_access(self._server.settings.access)
        name = self._server.settings.name
        self.setWindowTitle(f"{name} \N{EN DASH} Callbox" if name else "Callbox")

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
        if self._inspector is not None:
            self._inspector.discard()
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
        self.leaving.emit()

    def leave(self) -> None:
        """Out of sight, and the end begins."""
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
        self._stack.addWidget(self.face)
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

    def _furnish(self) -> Inspector:
        # Its views and what they know of WebRTC take as long to load as all the rest.
        from panel.workspace.inspector import Inspector

        made = Inspector(self, self._theme, self.icons, self.names, self._store, live=True)
        made.serve(self._commands, self.contents, self.facts, self._server)
        made.recorder.said.connect(self.notify)
        made.views.diagnosis.found.connect(self.problems.show_findings)
        made.views.diagnosis.counted.connect(self._show_count)
        made.views.faults.worked.connect(self.problems.show_faults)
        made.summoned.connect(lambda: self.show_face("inspect"))
        self._stack.addWidget(made.workspace)
        self.menus.add_inspector(made)
        return made

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
        for part in (self.host, self.people, self.call):
            part.restyle()
        if self._inspector is not None:
            self._inspector.workspace.restyle()

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
        self.show_face("host")

    def _save(self) -> None:
        self._store.setValue(_GEOMETRY, self.saveGeometry())
        self._store.setValue(_COLUMNS, self._columns.saveState())
        self._store.setValue(_FACE, FACES[self._stack.currentIndex()])
        self.face.save()
        if self._inspector is not None:
            self._inspector.workspace.save()
