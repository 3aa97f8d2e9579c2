"""The host's face of the window: the link, who is here, and problems in plain words."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from panel.host.hostcard import HostCard

_CARD_WIDTH, _PEOPLE_WIDTH = 320, 900
_GAP = 12
_KEY = "host/columns"


class HostFace(QWidget):
    """The host card on the left; what is put in on the right, from above."""

    def __init__(self, card: HostCard, store: QSettings) -> None:
        super().__init__()
        self._store = store
        self._right = QVBoxLayout()
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(_GAP)
        right = QWidget()
        right.setLayout(self._right)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(_GAP)
        self.columns.addWidget(_column(card))
        self.columns.addWidget(right)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([_CARD_WIDTH, _PEOPLE_WIDTH])
        state = store.value(_KEY)
        if isinstance(state, QByteArray):
            self.columns.restoreState(state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def add(self, part: QWidget, *, stretch: int = 0) -> None:
        """Put something below what is there already."""
        self._right.addWidget(part, stretch)

    def add_above(self, part: QWidget) -> None:
        """Put something above what is there already."""
        self._right.insertWidget(0, part)

    def save(self) -> None:
        """Remember how wide the columns are."""
        self._store.setValue(_KEY, self.columns.saveState())


def _column(card: HostCard) -> QScrollArea:
    """The card scrolls where the window is too low for it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    card.setObjectName("host")
    area.setWidget(card)
    area.viewport().setAutoFillBackground(False)
    area.setMinimumWidth(288)
    area.setMaximumWidth(420)
    return area
