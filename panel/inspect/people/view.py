"""People and rooms as a view of the workspace: whoever is selected here is selected everywhere."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, QSize
from PySide6.QtWidgets import QDockWidget, QPushButton, QToolButton, QVBoxLayout, QWidget

from panel.focus import Selection
from panel.inspect.people.card import PeopleCard
from panel.inspect.view import Desk, View
from server.journal import PeerRow

_LEAST_WIDTH, _LEAST_HEIGHT = 165, 120


class PeopleView(View):
    """Room for the one card of people, which moves here from the host's face and back."""

    name = "people"
    icon = "people"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("role", "")
        self._card: PeopleCard | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        desk.focus.changed.connect(self._follow)

    @property
    def title(self) -> str:
        return self.tr("People")

    def minimumSizeHint(self) -> QSize:
        """Buttons with names in a wide dock must not keep it from becoming narrow."""
        width = self._card.least_width if self._card is not None else 0
        return QSize(max(_LEAST_WIDTH, width), _LEAST_HEIGHT)

    def keyboard(self) -> QWidget:
        if self._card is None:
            return self
        return self._card.room_view if self._card.peer_view.isHidden() else self._card.peer_view

    def house(self, card: PeopleCard) -> None:
        """Take the card in."""
        if self._card is None:
            card.peer_view.selectionModel().selectionChanged.connect(self._choose_peer)
            card.room_view.selectionModel().selectionChanged.connect(self._choose_room)
        self._card = card
        self._layout.addWidget(card)
        card.show()
        self._order(card)

    def _order(self, card: PeopleCard) -> None:
        """The Tab key comes to the card from its dock's buttons: it was made long before this view."""
        dock = self.parentWidget()
        while dock is not None and not isinstance(dock, QDockWidget):
            dock = dock.parentWidget()
        bar = dock.titleBarWidget() if dock is not None else None
        if bar is not None:
            parts = (*bar.findChildren(QToolButton), *card.findChildren(QPushButton))
            for before, part in pairwise((*parts, card.tabs, card.peer_view, card.room_view)):
                QWidget.setTabOrder(before, part)

    def _choose_peer(self) -> None:
        card = self._card
        if card is not None and card.isVisible() and card.selected_peer is not None:
            self.desk.focus.choose_peers(card.selected_peer.id)

    def _choose_room(self) -> None:
        card = self._card
        if card is not None and card.isVisible() and card.selected_room is not None:
            self.desk.focus.choose_room(card.selected_room.id)

    def _follow(self, selection: Selection) -> None:
        """One person chosen elsewhere is selected here; a pair is marked; anything else has no row."""
        card = self._card
        if card is None:
            return
        card.mark(selection.pair or ())
        wanted = selection.peers[0] if len(selection.peers) == 1 else ""
        chosen: PeerRow | None = card.selected_peer
        if (chosen.id if chosen else "") == wanted:
            return
        with QSignalBlocker(card.peer_view.selectionModel()):
            card.select_peer(wanted)
        card.peer_view.viewport().update()
