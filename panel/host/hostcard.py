"""The left column: is the server running, and how do people get in."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QRegularExpressionValidator
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from panel import retold, texts
from panel.host.banner import Banner
from panel.host.networks import place_of
from panel.host.notes import KnockNote, TroubleNote
from panel.host.qr import QrCode
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.statedot import StateDot
from panel.look.theme import Theme, set_font
from panel.ports import ServerPort
from server.config import Access
from server.errors import SignalingError
from server.lan import Interface
from server.messages import ROOM_PATTERN
from server.runner import ServerState

_ROOM = QRegularExpression(ROOM_PATTERN)
_CONFIRM_MS = 1500
_TYPED_MS = 600


class HostCard(QFrame):
    """State, Start and Stop, the QR code and the address. It asks; the controller acts."""

    start_requested = Signal()
    stop_requested = Signal()
    port_chosen = Signal(int)
    access_chosen = Signal(str)  # Access
    new_link_requested = Signal()

    def __init__(self, server: ServerPort, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._server = server
        self._icons = icons
        self._interfaces: list[Interface] = []
        self._wanted: Interface | None = None  # the one that the person has chosen
        self._problem: SignalingError | None = None
        self._state = ServerState.STOPPED
        self._guests = (0, 0)
        self.setProperty("role", "card")
        self._make_parts(theme)
        self._lay_out()
        self._connect()
        self.show_access()
        self._show_state()

    # What the window and the controller tell it -------------------------------------------------------

    def update_state(self, state: ServerState) -> None:
        """The server is in this state now."""
        if state is not self._state and state is not ServerState.STOPPED:
            self._set_problem(None)
        self._state = state
        self._show_state()

    def show_guests(self, joined: int, rooms: int) -> None:
        """So many people are in so many rooms."""
        if (joined, rooms) != self._guests:
            self._guests = (joined, rooms)
            self.summary.setText(self._summary())

    def show_access(self) -> None:
        """Who may come in is as the settings say; the link may be another one too."""
        with QSignalBlocker(self.access):
            self.access.setCurrentIndex(self.access.findData(self._server.settings.access))
        self.new_link.setVisible(self.by_invite)
        self.place.setText(self._server.settings.name)
        self.place.setVisible(bool(self._server.settings.name))
        self._show_address()

    def show_problem(self, error: SignalingError) -> None:
        """The server could not start."""
        self._set_problem(error)
        self._show_state()

    def set_interfaces(self, interfaces: list[Interface]) -> None:
        """The addresses to choose from, best first. What the person chose stays as long as it exists."""
        settings = self._server.settings
        own = [i for i in interfaces if settings.listens_everywhere or i.address == settings.host]
        shown = own or interfaces
        if shown == self._interfaces:
            return
        place = place_of(shown, self._wanted, self._chosen())
        self._interfaces = shown
        with QSignalBlocker(self.network):
            self.network.clear()
            for interface in shown:
                self.network.addItem(retold.network(interface.label), interface.address)
            self.network.setCurrentIndex(place)
        self._show_network()
        self._show_address()

    @property
    def by_invite(self) -> bool:
        """Whether only those may come in who have the link."""
        return self._server.settings.access == "invite"

    @property
    def room_name(self) -> str:
        """The room of the link."""
        return self.room.text() or self._server.settings.room

    @property
    def address(self) -> str:
        """The URL that people open; "" while the server is not running."""
        ip = self.network.currentData()
        running = self._state is ServerState.RUNNING
        return self._server.url(ip, self.room_name) if running and ip else ""

    def copy_address(self) -> None:
        """Put the URL on the clipboard and say so for a moment."""
        if self.address:
            QGuiApplication.clipboard().setText(self.address)
            self._icons.set(self.copy, "check", "ok")
            self._copied.start()

    def restyle(self) -> None:
        """After a change of theme."""
        for note in (self.banner, self.knocks, self.troubles):
            note.restyle()
        self.qr.update()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_parts(self, theme: Theme) -> None:
        self.place = widgets.ElidedLabel()
        self.place.setProperty("tone", "dim")
        self._dot = StateDot(theme)
        self.state_label = widgets.label()
        set_font(self.state_label, scale=1.55, weight=QFont.Weight.DemiBold)
        self.summary = widgets.label(tone="dim")
        self.toggle = widgets.button(self._icons, self.tr("Start"), "play", kind="primary", role="on_accent")
        self.banner = Banner(self._icons)
        self.knocks = KnockNote(self._icons)
        self.troubles = TroubleNote(self._icons)
        self.qr = QrCode(theme, self._icons)
        self._caption = widgets.label(tone="dim", wrap=True)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.link = widgets.label(tone="accent", wrap=True)
        self.link.setAccessibleName(self.tr("Address"))
        set_font(self.link, weight=QFont.Weight.DemiBold)
        self.copy = widgets.tool_button(self._icons, self.tr("Copy the address"), "copy")
        self.new_link = widgets.tool_button(
            self._icons, self.tr("New link\N{HORIZONTAL ELLIPSIS}"), "new-link"
        )
        self.network = self._chooser(self.tr("Network"))
        self.access = self._chooser(self.tr("Who may come in"))
        choices: tuple[tuple[Access, str], ...] = (
            ("open", self.tr("Everyone")), ("invite", self.tr("Only with the link")),
        )  # fmt: skip
        for access, name in choices:
            self.access.addItem(name, access)
        self._network_name = widgets.ElidedLabel()
        self.room = QLineEdit(self._server.settings.room)
        self.room.setPlaceholderText(self._server.settings.room)
        self.room.setAccessibleName(self.tr("Room"))
        self.room.setValidator(QRegularExpressionValidator(_ROOM, self.room))
        self.hint = widgets.label(tone="dim", wrap=True)
        self.hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._copied = QTimer(self)
        self._copied.setSingleShot(True)
        self._copied.setInterval(_CONFIRM_MS)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_TYPED_MS)

    def _chooser(self, name: str) -> widgets.Chooser:
        chooser = widgets.Chooser(self._icons)
        for part in (chooser, chooser.view()):
            part.setAccessibleName(name)
        return chooser

    def _connect(self) -> None:
        self.toggle.clicked.connect(self._toggle)
        self.banner.port_chosen.connect(self.port_chosen)
        self.banner.retry.connect(self.start_requested)
        self.copy.clicked.connect(self.copy_address)
        self._copied.timeout.connect(lambda: self._icons.set(self.copy, "copy", "dim"))
        self.network.currentIndexChanged.connect(self._choose_network)
        self.access.currentIndexChanged.connect(lambda _: self.access_chosen.emit(self.access.currentData()))
        self.new_link.clicked.connect(self.new_link_requested)
        self.room.textChanged.connect(self._type_room)
        self.room.editingFinished.connect(self._show_address)
        self._typed.timeout.connect(self._show_address)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.place)
        layout.addLayout(self._head())
        layout.addWidget(self.toggle)
        for note in (self.banner, self.knocks, self.troubles):
            layout.addWidget(note)
        layout.addWidget(self.qr, 1)
        layout.addWidget(self._caption)
        layout.addWidget(self._address_chip())
        layout.addLayout(self._form())
        layout.addWidget(self.hint)
        layout.addStretch()

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.state_label)
        words.addWidget(self.summary)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._dot, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        return head

    def _address_chip(self) -> QFrame:
        self._chip = QFrame()
        self._chip.setProperty("role", "chip")
        row = QHBoxLayout(self._chip)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        row.addWidget(self.link, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        for button in (self.copy, self.new_link):
            buttons.addWidget(button)
        row.addLayout(buttons)
        return self._chip

    def _form(self) -> QGridLayout:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Network"), self.network), (self.tr("Room"), self.room),
            (self.tr("Let in"), self.access),
        )  # fmt: skip
        for number, (name, field) in enumerate(rows):
            caption = widgets.label(name, "dim")
            caption.setBuddy(field)
            form.addWidget(caption, number, 0)
            form.addWidget(field, number, 1)
        form.addWidget(self._network_name, 0, 1)
        return form

    # Showing --------------------------------------------------------------------------------------------

    def _toggle(self) -> None:
        running = self._state is ServerState.RUNNING
        (self.stop_requested if running else self.start_requested).emit()

    def _choose_network(self, index: int) -> None:
        self._wanted = self._interfaces[index]
        self._show_address()

    def _type_room(self) -> None:
        """Each room has a link of its own: where that takes an invite, half a name must not get one."""
        if self.by_invite:
            self._typed.start()
        else:
            self._show_address()

    def _set_problem(self, error: SignalingError | None) -> None:
        self._problem = error
        if error is None:
            self.banner.fall_silent()
        else:
            self.banner.show_error(error)

    def _show_state(self) -> None:
        running = self._state is ServerState.RUNNING
        problem = self._problem is not None and self._state is ServerState.STOPPED
        titles = {
            ServerState.STOPPED: self.tr("Stopped"),
            ServerState.STARTING: self.tr("Starting\N{HORIZONTAL ELLIPSIS}"),
            ServerState.RUNNING: self.tr("Running"),
            ServerState.STOPPING: self.tr("Stopping\N{HORIZONTAL ELLIPSIS}"),
        }
        self.state_label.setText(self.tr("Problem") if problem else titles[self._state])
        self._dot.show_state("problem" if problem else self._state.value)
        self.summary.setText(self._summary())
        self._show_toggle(running)
        self.toggle.setHidden(problem)
        self._show_address()

    def _summary(self) -> str:
        if self._state is ServerState.RUNNING:
            joined, rooms = self._guests
            if not joined:
                return self.tr("Waiting for the first guest")
            return f"{texts.people(joined)} \N{MIDDLE DOT} {texts.rooms(rooms)}"
        if self._problem:
            return self.tr("The server could not start")
        return self.tr("Nobody can join now") if self._state is ServerState.STOPPED else ""

    def _show_toggle(self, running: bool) -> None:
        text = self.tr("Stop") if running else self.tr("Start")
        for part in (self.toggle, self.access):
            part.setEnabled(self._state in (ServerState.RUNNING, ServerState.STOPPED))
        if self.toggle.text() == text:
            return
        self.toggle.setText(text)
        self.toggle.setAccessibleName(text)
        self._icons.set(self.toggle, "stop" if running else "play", "text" if running else "on_accent")
        self.toggle.setProperty("kind", "" if running else "primary")
        self.toggle.style().unpolish(self.toggle)
        self.toggle.style().polish(self.toggle)

    def _show_network(self) -> None:
        several = len(self._interfaces) > 1
        self.network.setVisible(several)
        self._network_name.setVisible(not several)
        only = retold.network(self._interfaces[0].label) if self._interfaces else self.tr("No network found")
        self._network_name.setText(only)

    def _show_address(self) -> None:
        address = self.address
        self.qr.show_text(address)
        self.qr.set_placeholder("network" if self._state is ServerState.RUNNING else "phone")
        self._show_link(address)
        self._chip.setVisible(bool(address))
        self.hint.setVisible(bool(address))
        caption = self._caption_text(bool(address))
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self.hint.setText(self._hint_text() if address else "")

    def _show_link(self, address: str) -> None:
        """Without its secret, which nobody types; so there is nothing to copy by hand, which would not do."""
        shown, secret = address.partition("#")[::2]
        text = f"{shown}#\N{HORIZONTAL ELLIPSIS}" if secret else shown
        if self.link.text() != text:
            self.link.setText(text)
        by_hand = (
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction if secret else by_hand)

    def _caption_text(self, reachable: bool) -> str:
        if self._state is not ServerState.RUNNING:
            return "" if self._problem else self.tr("Press Start to get a QR code")
        if not reachable:
            return self.tr("Connect this computer to a network first.")
        here = self.tr("This address works on this computer only.")
        scan = here if self._is_loopback() else self.tr("Scan with a phone in the same network")
        return f"{scan}\n{self.tr('Only people with this link can come in')}" if self.by_invite else scan

    def _hint_text(self) -> str:
        warning = self.tr(
            "The first time, the browser warns about the certificate: open the details and continue."
        )
        if self._is_loopback():
            return warning
        trust = f"http://{self.network.currentData()}:{self._server.http_port}/trust"
        return f"{warning} " + self.tr("On an iPhone, open {0} first.").format(trust)

    def _chosen(self) -> Interface | None:
        index = self.network.currentIndex()
        return self._interfaces[index] if 0 <= index < len(self._interfaces) else None

    def _is_loopback(self) -> bool:
        chosen = self._chosen()
        return chosen is not None and chosen.kind == "loopback"
