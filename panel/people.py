"""The upper card: people and rooms in two tabs, and what can be done with the selected one."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from panel import widgets
from panel.cells import Cells
from panel.empty import EmptyState
from panel.icons import Icons
from panel.pace import Pace
from panel.peers import SENDING_WIDTH, PeerCells, PeerModel, RoomModel
from panel.table import Columns, Table
from panel.texts import Names
from panel.theme import Theme
from server.journal import PeerRow, RoomRow, Snapshot

_ROW = 28
_NARROW = 460
# Name, State, Sending, Room, Address, Browser, RTT, Age
_PEERS = Columns((120, 84, SENDING_WIDTH, 70, 110, 120, 66, 60), (0, 5), (4, 1, 7, 5, 3, 6))
# Room, People, Negotiation, Messages, Age
_ROOMS = Columns((110, 66, 180, 84, 62), (2,), (4, 3, 1))


class PeopleCard(QFrame):
    """Peers and rooms. It asks through its signals; the controller acts."""

    kick_requested = Signal(object)  # PeerRow
    call_requested = Signal(object)  # PeerRow
    self_test_requested = Signal()
    close_room_requested = Signal(object)  # RoomRow

    def __init__(self, theme: Theme, icons: Icons, names: Names, pace: Pace) -> None:
        super().__init__()
        self._icons = icons
        self._snapshot = Snapshot(at=0.0)
        self._running = False
        self._can: tuple[bool, ...] = ()  # what the actions allow
        self.setProperty("role", "card")
        self.peers = PeerModel(self)
        self.rooms = RoomModel(names, self)
        self._make_views(theme, pace)
        self._make_actions()
        self._lay_out()
        self._connect()
        self._refresh_actions()

    # What the window tells it ---------------------------------------------------------------------------

    def show_snapshot(self, snapshot: Snapshot, joined: int, *, running: bool) -> None:
        """Show who is here, `joined` of them in rooms. The tab that is not seen waits."""
        self._snapshot = snapshot
        if running != self._running:
            self._running = running
            self._say()
        self._show_rows()
        self._show_counts(joined, len(snapshot.rooms))
        self._refresh_actions()

    @property
    def selected_peer(self) -> PeerRow | None:
        rows = self.peer_view.selectionModel().selectedRows()
        return self.peers.at(rows[0]) if rows else None

    @property
    def selected_room(self) -> RoomRow | None:
        rows = self.room_view.selectionModel().selectedRows()
        return self.rooms.at(rows[0]) if rows else None

    def restyle(self) -> None:
        """After a change of theme."""
        for empty in (self.no_peers, self.no_rooms):
            empty.restyle()
        self.peer_view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in self._buttons:
            widgets.compact(button, on=self.width() < _NARROW)

    # Parts ----------------------------------------------------------------------------------------------

    def _make_views(self, theme: Theme, pace: Pace) -> None:
        peers, rooms = PeerCells(self.peers, self._icons, theme), Cells(self.rooms, theme)
        self.peer_view = Table(self.tr("People"), peers, _ROW, _PEERS, pace)
        self.room_view = Table(self.tr("Rooms"), rooms, _ROW, _ROOMS, pace)
        self.no_peers = EmptyState(self.peer_view, self._icons, "phone")
        self.no_rooms = EmptyState(self.room_view, self._icons, "room")
        self._say()

    def _make_actions(self) -> None:
        self.kick = QAction(self.tr("Remove"), self)
        self.kick.setShortcut("Del")
        self.kick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.call = QAction(self.tr("Test call"), self)
        self.call.setShortcut("Ctrl+T")
        self.copy_id = QAction(self.tr("Copy id"), self)
        self.close_room = QAction(self.tr("Close room"), self)
        for action, icon in (
            (self.call, "call"), (self.kick, "kick"), (self.copy_id, "copy"), (self.close_room, "close-room"),
        ):  # fmt: skip
            self._icons.set(action, icon)
        self.peer_view.addActions([self.call, self.kick, self.copy_id])
        self.room_view.addActions([self.close_room])
        self.self_test_button = widgets.button(self._icons, self.tr("Self-test"), "self-test")
        self.self_test_button.setToolTip(self.tr("Two callers inside this program call each other"))
        self.call_button = widgets.button(self._icons, self.tr("Test call"), "call")
        self.call_button.setToolTip(self.tr("Call the selected browser and measure the call"))
        self.kick_button = widgets.button(self._icons, self.tr("Remove"), "kick")
        self.kick_button.setToolTip(self.tr("Remove the selected person from the call"))
        self.close_button = widgets.button(self._icons, self.tr("Close room"), "close-room")

        self._buttons = (self.self_test_button, self.call_button, self.kick_button, self.close_button)

    def _lay_out(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("People and rooms"))
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(False)
        self.tabs.addTab(self.tr("People"))
        self.tabs.addTab(self.tr("Rooms"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.peer_view)
        self._stack.addWidget(self.room_view)
        head = QHBoxLayout()
        head.setContentsMargins(9, 8, 2, 6)
        head.setSpacing(8)
        head.addWidget(self.tabs, 1)
        for button in self._buttons:
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(7, 0, 7, 6)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(widgets.rule())
        layout.addWidget(self._stack, 1)
        self._show_tab(0)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.kick.triggered.connect(lambda: self._emit_peer(self.kick_requested))
        self.call.triggered.connect(lambda: self._emit_peer(self.call_requested))
        self.copy_id.triggered.connect(self._copy_id)
        self.close_room.triggered.connect(self._emit_room)
        self.kick_button.clicked.connect(self.kick.trigger)
        self.call_button.clicked.connect(self.call.trigger)
        self.close_button.clicked.connect(self.close_room.trigger)
        self.self_test_button.clicked.connect(self.self_test_requested)
        for view in (self.peer_view, self.room_view):
            view.selectionModel().selectionChanged.connect(self._refresh_actions)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.peer_view.customContextMenuRequested.connect(lambda at: _menu(self.peer_view, at))
        self.room_view.customContextMenuRequested.connect(lambda at: _menu(self.room_view, at))

    # Doing ----------------------------------------------------------------------------------------------

    def _show_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        for button in (self.call_button, self.kick_button):
            button.setVisible(tab == 0)
        self.close_button.setVisible(tab == 1)
        self._show_rows()

    def _show_rows(self) -> None:
        """Bring the table that is seen up to date; the other one when its turn comes."""
        if self._stack.currentWidget() is self.peer_view:
            self.peers.update(self._snapshot.peers, self._snapshot.at)
        else:
            self.rooms.show_snapshot(self._snapshot)

    def _show_counts(self, peers: int, rooms: int) -> None:
        for tab, name, count in ((0, self.tr("People"), peers), (1, self.tr("Rooms"), rooms)):
            text = f"{name}  {count}" if count else name
            if self.tabs.tabText(tab) != text:
                self.tabs.setTabText(tab, text)

    def _say(self) -> None:
        if self._running:
            self.no_peers.say(
                self.tr("No one is here yet"), self.tr("Scan the QR code with a phone in the same Wi-Fi.")
            )
            self.no_rooms.say(
                self.tr("No rooms yet"), self.tr("A room opens by itself when the first person joins.")
            )
        else:
            hint = self.tr("Start it to let people in.")
            self.no_peers.say(self.tr("The server is stopped"), hint)
            self.no_rooms.say(self.tr("The server is stopped"), hint)

    def _refresh_actions(self) -> None:
        peer, room = self.selected_peer, self.selected_room
        callable_ = peer is not None and peer.joined and peer.kind == "browser"
        can = (peer is not None, callable_, room is not None)
        if can == self._can:
            return
        self._can = can
        self.kick.setEnabled(peer is not None)
        self.copy_id.setEnabled(peer is not None)
        self.call.setEnabled(callable_)
        self.close_room.setEnabled(room is not None)
        self.kick_button.setEnabled(self.kick.isEnabled())
        self.call_button.setEnabled(self.call.isEnabled())
        self.close_button.setEnabled(self.close_room.isEnabled())

    def _emit_peer(self, signal: SignalInstance) -> None:
        if self.selected_peer is not None:
            signal.emit(self.selected_peer)

    def _emit_room(self) -> None:
        if self.selected_room is not None:
            self.close_room_requested.emit(self.selected_room)

    def _copy_id(self) -> None:
        if self.selected_peer is not None:
            QGuiApplication.clipboard().setText(self.selected_peer.id)


def _menu(view: Table, at: QPoint) -> None:
    """The context menu for the row under the mouse. `popup` returns at once: no nested event loop."""
    if not view.indexAt(at).isValid():
        return
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(view.actions())
    menu.popup(view.viewport().mapToGlobal(at))
