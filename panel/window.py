"""The one window: the host card on the left, what happens on the right, a test call beside it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMainWindow, QScrollArea, QSplitter, QWidget

from panel.callview import CallView
from panel.feed import Pull
from panel.host.hostcard import HostCard
from panel.inspect.graphs import Graphs
from panel.inspect.messages import MessagesCard
from panel.inspect.people import PeopleCard
from panel.look.icons import Icons, app_icon
from panel.look.theme import Theme
from panel.menus import Menus
from panel.pace import Pace
from panel.ports import ServerPort
from panel.texts import Names
from server.errors import SignalingError
from server.runner import ServerState

_HOST_WIDTH = 292
_GAP = 12
_NOTICE_MS = 8000
_GEOMETRY = "window/geometry"
# Who is here: seven times a second while that is nothing, once in five seconds with ten thousand people.
_SHARE, _LEAST, _MOST = 0.003, 0.14, 5.0


class Window(QMainWindow):
    """Shows what the feed pulls. `closing` asks for the shutdown; the window closes for real after it."""

    closing = Signal()
    shown = Signal()

    def __init__(self, server: ServerPort, theme: Theme, icons: Icons, store: QSettings) -> None:
        super().__init__()
        self._server = server
        self._theme = theme
        self._icons = icons
        self._store = store
        self._may_close = False
        self._state = ServerState.STOPPED
        self._knocks = 0
        self._pace = Pace(_SHARE, _LEAST, _MOST)
        self.names = Names()
        self.host = HostCard(server, theme, icons)
        self.people = PeopleCard(theme, icons, self.names, self._pace)
        self.messages = MessagesCard(theme, icons, self.names)
        self.graphs = Graphs(theme)
        self.call = CallView(icons)
        self.menus = Menus(self, theme, icons)
        self._lay_out()
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
        self.messages.take(pull)
        self.graphs.take(pull)

    def _show_people(self, pull: Pull) -> None:
        snapshot = pull.snapshot()
        joined = sum(peer.joined for peer in snapshot.peers)
        self.names.learn(snapshot)
        self.host.show_guests(joined, len(snapshot.rooms))
        self.host.knocks.show_waiting([peer for peer in snapshot.peers if peer.waiting])
        self.people.show_snapshot(snapshot, joined, running=pull.running)

    def _call_for_attention(self, knocks: int) -> None:
        """Someone waits at a door: the taskbar says so where nobody looks at the window."""
        if knocks > self._knocks:
            QApplication.alert(self)
        self._knocks = knocks

    def notify(self, text: str) -> None:
        """Say something for a few seconds that needs no answer."""
        self.statusBar().showMessage(text, _NOTICE_MS)

    def notify_error(self, error: SignalingError) -> None:
        """A command was refused: what happened, and what to do next."""
        parts = (error.spec.message, error.detail, error.spec.next_step)
        self.notify(" ".join(part for part in parts if part))

    def show_access(self) -> None:
        """Who may come in is as the settings say."""
        self.host.show_access()
        self.menus.show_access(self._server.settings.access)

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
        self._rows = _splitter(Qt.Orientation.Vertical, self.people, self.messages, self.graphs)
        self._columns = _splitter(Qt.Orientation.Horizontal, self._host_column(), self._rows, self.call)
        for number, share in enumerate((28, 46, 26)):
            self._rows.setStretchFactor(number, share)
        self._columns.setStretchFactor(1, 1)
        self._rows.setSizes([200, 320, 170])
        self._columns.setSizes([_HOST_WIDTH, 900, 320])
        self.people.setMinimumHeight(130)
        self.messages.setMinimumHeight(150)
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(_GAP, 4, _GAP, 4)
        layout.addWidget(self._columns)
        page.setFocusPolicy(
            Qt.FocusPolicy.ClickFocus
        )  # takes the first focus: no ring before a key is pressed
        self.setCentralWidget(page)
        page.setFocus()
        self.statusBar().setSizeGripEnabled(False)

    def _host_column(self) -> QScrollArea:
        """The card scrolls where the window is too low for it."""
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.host.setObjectName("host")
        area.setWidget(self.host)
        area.viewport().setAutoFillBackground(False)
        area.setMinimumWidth(288)
        area.setMaximumWidth(360)
        return area

    def _restyle(self) -> None:
        self._icons.refresh(self)
        for part in (self.host, self.people, self.messages, self.graphs, self.call):
            part.restyle()

    # Memory ---------------------------------------------------------------------------------------------

    def _splitters(self) -> dict[str, QSplitter]:
        return {"window/rows": self._rows, "window/columns": self._columns}

    def _restore(self) -> None:
        geometry = self._store.value(_GEOMETRY)
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        for key, splitter in self._splitters().items():
            state = self._store.value(key)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)

    def _save(self) -> None:
        self._store.setValue(_GEOMETRY, self.saveGeometry())
        for key, splitter in self._splitters().items():
            self._store.setValue(key, splitter.saveState())


def _splitter(orientation: Qt.Orientation, *parts: QWidget) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(_GAP)
    for part in parts:
        splitter.addWidget(part)
    return splitter
