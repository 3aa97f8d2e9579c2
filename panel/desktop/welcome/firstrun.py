"""The first start: its questions come by themselves once, and again from a menu."""

from __future__ import annotations

import ipaddress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from panel.feed import Feed, Pull
from panel.host.hostcard import HostCard
from panel.look.icons import Icons
from panel.ports import Interfaces
from server import lan
from server.errors import SignalingError

if TYPE_CHECKING:
    from panel.desktop.welcome.questions import Autostart, Network, Questions

_DONE, _NETWORK = "firstrun/done", "host/network"


class FirstRun(QObject):
    """Knows when the dialog is due, and what becomes of the answers.

    `named` carries a new name of the place, which is in the settings file already; `failed` the
    SignalingError of a file that cannot be understood. `action` is for a menu.
    """

    named = Signal(str)
    failed = Signal(object)  # SignalingError

    def __init__(
        self,
        window: QWidget,
        card: HostCard,
        store: QSettings,
        icons: Icons,
        config: Path,
        autostart: Autostart | None = None,
        interfaces: Interfaces = lan.interfaces,
    ) -> None:
        """`config` is the settings file. Without `autostart` nothing is asked about it."""
        super().__init__(window)
        self._window = window
        self._card = card
        self._store = store
        self._icons = icons
        self._config = config
        self._autostart = autostart
        self._interfaces = interfaces
        self._feed: Feed | None = None
        self.action = QAction(self.tr("&First steps\N{HORIZONTAL ELLIPSIS}"), self)
        self.action.triggered.connect(self.open)
        card.network.activated.connect(self._keep_network)

    @property
    def due(self) -> bool:
        """Whether nobody has been asked, nor has made a settings file in another way."""
        return not self._store.contains(_DONE) and not self._config.exists()

    def wait(self, feed: Feed) -> None:
        """Come once, when the window has been painted and the server runs.

        Where the program starts in the background, do not call it: they come with the next start.
        """
        if self.due and self._feed is None:
            self._feed = feed
            feed.pulled.connect(self._see)

    def recall_network(self) -> None:
        """Choose the network of the last time, under whatever address it has now."""
        name = self._store.value(_NETWORK, "")
        for address in [one.address for one in self._interfaces() if one.name == name][:1]:
            self._card.network.setCurrentIndex(max(0, self._card.network.findData(address)))

    def open(self) -> Questions | None:
        """Ask now. None where the settings file cannot be understood: `failed` tells."""
        from panel.desktop.welcome.questions import Questions  # with tomlkit: rarely needed
        from panel.settings.document import Document

        try:
            document = Document(self._config)
        except (OSError, ValueError) as error:
            self.failed.emit(SignalingError("config_broken", f"{self._config}: {error}."))
            return None
        self._store.setValue(_DONE, True)
        networks, current = self._networks(), self._card.network.currentData()
        dialog = Questions(self._window, document, self._icons, networks, current or "", self._autostart)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self.named)
        dialog.network_chosen.connect(self._choose_network)
        dialog.open()
        return dialog

    def _see(self, pull: Pull) -> None:
        window = self._window
        painted = window.isVisible() and window.windowHandle().isExposed()  # Qt paints when it is exposed
        busy = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if pull.running and painted and not busy and self._feed is not None:
            self._feed.pulled.disconnect(self._see)
            self._feed = None
            if self.due:
                self.open()

    def _networks(self) -> list[Network]:
        """Those of the host card that others may be in."""
        box = self._card.network
        found = [(box.itemText(i), str(box.itemData(i))) for i in range(box.count())]
        return [one for one in found if not ipaddress.ip_address(one[1]).is_loopback]

    def _choose_network(self, address: str) -> None:
        place = self._card.network.findData(address)
        if place >= 0:  # it may be gone by now
            self._card.network.setCurrentIndex(place)
            self._keep_network(place)

    def _keep_network(self, place: int) -> None:
        """By its name: the address may be another one the next time."""
        address = self._card.network.itemData(place)
        for name in [one.name for one in self._interfaces() if one.address == address][:1]:
            self._store.setValue(_NETWORK, name)
