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

from panel.inspect.people.models import SENDING_WIDTH, PeerCells, PeerModel, RoomCells, RoomModel
from panel.look import widgets
from panel.look.empty import EmptyState
from panel.look.icons import Icons
from panel.look.table import Columns, Table
from panel.look.theme import Theme
from panel.pace import Pace
from panel.texts import Names
from server.journal import PeerRow, RoomRow, Snapshot

_ROW = 28
_SPACING, _AROUND = 8, 34  # between the buttons of the head, and around the icon and the text of each
_MARGINS = 30
_COMPACT = 32  # how wide a button is without its text
# Name, State, Sending, Room, Address, Browser, Via, RTT, Age
_PEERS = Columns((150, 84, SENDING_WIDTH, 70, 110, 110, 88, 66, 60), (0, 5), (4, 6, 8, 5, 3, 7, 2))
# Room, People, Door, Negotiation, Messages, Age
_ROOMS = Columns((96, 66, 112, 180, 84, 62), (0, 3), (5, 4, 3, 1))


class PeopleCard(QFrame):
    """Peers and rooms. It asks through its signals; the controller acts."""

    kick_requested = Signal(object)  # PeerRow
    call_requested = Signal(object)  # PeerRow
    self_test_requested = Signal()
    admit_requested = Signal(object)  # PeerRow
    deny_requested = Signal(object)  # PeerRow
    close_room_requested = Signal(object)  # RoomRow
    door_requested = Signal(object, bool, bool)  # RoomRow, to be locked, to be knocked at

    def __init__(self, theme: Theme, icons: Icons, names: Names, pace: Pace) -> None:
        super().__init__()
        self._icons = icons
        self._snapshot = Snapshot(at=0.0)
        self._running = False
        self._live = True
        self._can: tuple[bool, ...] = ()  # what the actions depend on
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

    def only_look(self) -> None:
        """Offer nothing that would need a server: the people are those of a recording."""
        self._live = False
        for action in self._buttons:
            action.setVisible(False)
        self._say()
        self._show_buttons()

    @property
    def selected_peer(self) -> PeerRow | None:
        rows = self.peer_view.selectionModel().selectedRows()
        return self.peers.at(rows[0]) if rows else None

    def select_peer(self, peer_id: str) -> None:
        """Select the row of a peer; none where there is no such row."""
        rows = [number for number, peer in enumerate(self.peers.rows) if peer.id == peer_id]
        if rows:
            self.peer_view.selectRow(rows[0])
        else:
            self.peer_view.clearSelection()

    def mark(self, peers: tuple[str, ...]) -> None:
        """Let the rows of a pair stand out: only one row can be selected."""
        self._cells.marked = frozenset(peers)
        self.peer_view.viewport().update()

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
        self._fit_buttons()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_views(self, theme: Theme, pace: Pace) -> None:
        self._cells = PeerCells(self.peers, self._icons, theme)
        rooms = RoomCells(self.rooms, self._icons, theme)
        self.peer_view = Table(self.tr("People"), self._cells, _ROW, _PEERS, pace)
        self.room_view = Table(self.tr("Rooms"), rooms, _ROW, _ROOMS, pace)
        self.no_peers = EmptyState(self.peer_view, self._icons, "phone")
        self.no_rooms = EmptyState(self.room_view, self._icons, "room")
        self._say()

    def _make_actions(self) -> None:
        self.kick = self._action(self.tr("Remove"), "kick")
        self.kick.setShortcut("Del")
        self.kick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.call = self._action(self.tr("Test call"), "call", "Ctrl+T")
        self.admit = self._action(self.tr("Let in"), "admit", "Ctrl+I")
        self.deny = self._action(self.tr("Turn away"), "kick", "Ctrl+Shift+I")
        self.copy_id = self._action(self.tr("Copy id"), "copy")
        self.lock = self._action(self.tr("Lock the room"), "lock")
        self.lobby = self._action(self.tr("Let people knock"), "knock")
        self.close_room = self._action(self.tr("Close room"), "close-room")
        self.peer_view.addActions([self.admit, self.deny, self.call, self.kick, self.copy_id])
        self.room_view.addActions([self.lock, self.lobby, self.close_room])
        self._make_buttons()

    def _action(self, text: str, icon: str, shortcut: str = "") -> QAction:
        action = QAction(text, self)
        self._icons.set(action, icon)
        if shortcut:
            action.setShortcut(shortcut)
        return action

    def _make_buttons(self) -> None:
        """Each does what an action does, with its name and as long as that is enabled."""
        self.self_test_button = widgets.button(self._icons, self.tr("Self-test"), "self-test")
        self.self_test_button.setToolTip(self.tr("Two callers inside this program call each other"))
        buttons = {
            self.call: ("call", self.tr("Call the selected browser and measure the call")),
            self.kick: ("kick", self.tr("Remove the selected person from the call")),
            self.admit: ("admit", self.tr("Let in who waits to come in")),
            self.deny: ("kick", self.tr("Turn away who waits to come in")),
            self.lock: ("lock", self.tr("Let nobody else into the selected room, or open it again")),
            self.lobby: ("knock", self.tr("Let people wait until you let them in, or not")),
            self.close_room: ("close-room", self.tr("Send everyone out of the selected room")),
        }
        self._buttons = {
            action: widgets.button(self._icons, action.text(), icon) for action, (icon, _) in buttons.items()
        }
        for action, button in self._buttons.items():
            button.setToolTip(buttons[action][1])
            button.clicked.connect(action.trigger)
        self.call_button, self.kick_button = self._buttons[self.call], self._buttons[self.kick]
        self.admit_button, self.deny_button = self._buttons[self.admit], self._buttons[self.deny]
        self.lock_button, self.lobby_button = self._buttons[self.lock], self._buttons[self.lobby]
        self.close_button = self._buttons[self.close_room]
        self.admit_button.setProperty("kind", "primary")
        self._icons.set(self.admit_button, "admit", "on_accent")

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
        head.setSpacing(_SPACING)
        head.addWidget(self.tabs, 1)
        for button in (self.self_test_button, *self._buttons.values()):
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
        self.admit.triggered.connect(lambda: self._emit_peer(self.admit_requested))
        self.deny.triggered.connect(lambda: self._emit_peer(self.deny_requested))
        self.close_room.triggered.connect(self._emit_room)
        self.lock.triggered.connect(lambda: self._emit_door(lock=True))
        self.lobby.triggered.connect(lambda: self._emit_door(lock=False))
        self.self_test_button.clicked.connect(self.self_test_requested)
        for view in (self.peer_view, self.room_view):
            view.selectionModel().selectionChanged.connect(self._refresh_actions)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.peer_view.customContextMenuRequested.connect(lambda at: _menu(self.peer_view, at))
        self.room_view.customContextMenuRequested.connect(lambda at: _menu(self.room_view, at))

    # Doing ----------------------------------------------------------------------------------------------

    def _show_tab(self, tab: int) -> None:
        self._stack.setCurrentIndex(tab)
        self._show_buttons()
        self._show_rows()

    def _show_rows(self) -> None:
        """Bring the table that is seen up to date; the other one when its turn comes."""
        if self._stack.currentWidget() is self.peer_view:
            self.peers.update(self._snapshot.peers, self._snapshot.at)
        else:
            self.rooms.show_snapshot(self._snapshot)

    def _show_counts(self, peers: int, rooms: int) -> None:
        for tab, name, count in ((0, self.tr("People"), peers), (1, self.tr("Rooms"), rooms)):
            widgets.name_tab(self.tabs, tab, f"{name}  {count}" if count else name)

    def _say(self) -> None:
        if not self._live:
            self.no_peers.say(self.tr("No one is in this recording"), "")
            self.no_rooms.say(self.tr("No rooms in this recording"), "")
        elif self._running:
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
        waits = peer is not None and peer.waiting
        callable_ = peer is not None and peer.joined and not peer.away and peer.kind == "browser"
        locked, lobby = (room.locked, room.lobby) if room else (False, False)
        can = (peer is not None, waits, callable_, room is not None, locked, lobby)
        if can == self._can:
            return
        self._can = can
        self.kick.setEnabled(peer is not None and not waits)
        self.copy_id.setEnabled(peer is not None)
        self.call.setEnabled(callable_)
        for action in (self.admit, self.deny):
            action.setEnabled(waits)
        for action in (self.lock, self.lobby, self.close_room):
            action.setEnabled(room is not None)
        self._name_door(locked=locked, lobby=lobby)
        self._show_buttons()

    def _name_door(self, *, locked: bool, lobby: bool) -> None:
        """Both actions of a door are named after what they would change."""
        self.lock.setText(self.tr("Unlock") if locked else self.tr("Lock the room"))
        self.lobby.setText(self.tr("Let everyone in") if lobby else self.tr("Let people knock"))
        self._icons.set(self.lock, "unlock" if locked else "lock")
        self._icons.set(self._buttons[self.lock], "unlock" if locked else "lock")

    def _show_buttons(self) -> None:
        """Those of the tab that is seen: who waits to come in can be let in, who is in can be called."""
        if not self._live:
            shown = []
        elif self.tabs.currentIndex() == 1:
            shown = [self.lock, self.lobby, self.close_room]
        elif self.admit.isEnabled():
            shown = [self.admit, self.deny]
        else:
            shown = [self.call, self.kick]
        self.self_test_button.setVisible(self._live and self.lock not in shown)
        for action, button in self._buttons.items():
            button.setVisible(action in shown)
            button.setEnabled(action.isEnabled())
            button.setAccessibleName(action.text())
        self._fit_buttons()

    @property
    def least_width(self) -> int:
        """With the icons of the buttons alone, however they are now."""
        every = (self.self_test_button, *self._buttons.values())
        shown = sum(not button.isHidden() for button in every)
        return self.tabs.sizeHint().width() + shown * (_COMPACT + _SPACING) + _MARGINS

    def _fit_buttons(self) -> None:
        """Leave only the icons of the buttons where there is no room for their names."""
        every = (self.self_test_button, *self._buttons.values())
        buttons = [button for button in every if not button.isHidden()]
        width = self.fontMetrics().horizontalAdvance
        wanted = sum(width(b.accessibleName()) + b.iconSize().width() + _AROUND + _SPACING for b in buttons)
        tight = self.tabs.sizeHint().width() + wanted + _MARGINS > self.width()
        for button in buttons:
            widgets.compact(button, on=tight)

    def _emit_peer(self, signal: SignalInstance) -> None:
        if self.selected_peer is not None:
            signal.emit(self.selected_peer)

    def _emit_room(self) -> None:
        if self.selected_room is not None:
            self.close_room_requested.emit(self.selected_room)

    def _emit_door(self, *, lock: bool) -> None:
        room = self.selected_room
        if room is not None:
            self.door_requested.emit(room, room.locked ^ lock, room.lobby ^ (not lock))

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
