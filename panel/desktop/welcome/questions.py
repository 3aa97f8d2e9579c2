"""The questions of the first start: one page, answered in ten seconds or closed without harm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from panel import texts
from panel.look import widgets
from panel.look.icons import Icons, app_icon
from panel.look.theme import set_font
from panel.settings.catalogue import place_name
from panel.settings.document import Document
from server.config import NAME_LENGTH, is_place_name
from server.errors import SignalingError

_WIDTH, _MARGIN, _GAP, _ICON = 480, 24, 18, 40

Network = tuple[str, str]  # what people read, and the address


class Autostart(Protocol):
    """Whether the system starts Callbox when the person logs in. What changes it raises SignalingError.

    `refresh` starts this program where the one that was to be started is gone.
    """

    def enabled(self) -> bool: ...
    def enable(self) -> None: ...
    def disable(self) -> None: ...
    def refresh(self) -> None: ...


class Questions(QDialog):
    """Open it with `open`. `saved` carries the name of the place, and `network_chosen` an address."""

    saved = Signal(str)
    network_chosen = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        document: Document,
        icons: Icons,
        networks: Sequence[Network] = (),
        address: str = "",
        autostart: Autostart | None = None,
    ) -> None:
        """`networks` are those to choose from, with the one of now at `address`: one alone is no question."""
        super().__init__(parent)
        self._document = document
        self._autostart = autostart
        self._address = address
        self.setWindowTitle(self.tr("First steps"))
        self.name = QLineEdit(document.settings.name)
        self.name.setMaxLength(NAME_LENGTH)
        self.name.setPlaceholderText(self.tr("For example: Grandma\N{RIGHT SINGLE QUOTATION MARK}s kitchen"))
        self.network = widgets.Chooser(icons)
        for label, one in networks:
            self.network.addItem(label, one)
        self.network.setCurrentIndex(max(0, self.network.findData(address)))
        self.by_itself = QCheckBox(self.tr("Start Callbox when I log in"))
        self.by_itself.setChecked(autostart is not None and autostart.enabled())
        self.done_button = widgets.button(icons, self.tr("Done"), kind="primary")
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self._finish)
        self._later = widgets.button(icons, self.tr("Not now"))
        self._later.clicked.connect(self.reject)
        self._wrong = widgets.label(tone="danger", wrap=True)
        self._wrong.hide()
        self._lay_out()

    @property
    def place(self) -> str:
        """What was typed, without what nobody could see."""
        return "".join(c for c in self.name.text() if is_place_name(c)).strip()

    # Parts ----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_GAP)
        layout.addLayout(self._head())
        layout.addWidget(self._questions())
        layout.addWidget(self._wrong)
        layout.addLayout(self._foot())
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # but the one of `_fit`
        self._fit()
        self.name.setFocus()

    def _head(self) -> QHBoxLayout:
        picture = widgets.label()
        picture.setPixmap(app_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        title = widgets.label(self.tr("Welcome to Callbox"))
        set_font(title, scale=1.55, weight=QFont.Weight.DemiBold)
        about = self.tr("It works as it is. A few answers make it fit this place.")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        words.addWidget(widgets.label(about, "dim", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _questions(self) -> QFrame:
        card = widgets.card()
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(_GAP)
        column.addLayout(
            _question(
                self.tr("What is this place called?"),
                self.name,
                self.tr("Your guests see it before they join. It may stay empty."),
            )
        )
        if self.network.count() > 1:
            column.addLayout(
                _question(
                    self.tr("Which network are the phones in?"),
                    self.network,
                    self.tr("The QR code leads there. Usually that is the Wi-Fi."),
                )
            )
            self.network.view().setAccessibleName(self.network.accessibleName())
        if self._autostart is not None:
            column.addWidget(self.by_itself)
        return card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(widgets.label(self.tr("All of it can be changed later."), "dim", wrap=True), 1)
        foot.addWidget(self._later)
        foot.addWidget(self.done_button)
        return foot

    def _fit(self) -> None:
        """As high as the lines need: labels that wrap do not know it before they have their width."""
        layout = self.layout()
        if layout is not None:
            self.setFixedSize(_WIDTH, layout.totalHeightForWidth(_WIDTH))

    # Doing ----------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        problem = self._keep()
        self._wrong.setText(texts.breakable(problem))
        self._wrong.setVisible(bool(problem))
        self._fit()
        if problem:
            return
        self.accept()
        chosen = self.network.currentData()
        if chosen and chosen != self._address:
            self.network_chosen.emit(chosen)

    def _keep(self) -> str:
        """Save the answers. Returns what stood in the way; "" where nothing did."""
        try:
            self._save_name()
            self._set_autostart()
        except SignalingError as error:
            return f"{error} {error.spec.next_step}"
        except (OSError, ValueError) as error:
            return self.tr("That could not be saved: {0}").format(error)
        return ""

    def _save_name(self) -> None:
        item = place_name()
        if self.place != self._document.settings.name:
            self._document.save({item: self.place})
            self.saved.emit(self.place)

    def _set_autostart(self) -> None:
        if self._autostart is not None and self.by_itself.isChecked() != self._autostart.enabled():
            if self.by_itself.isChecked():
                self._autostart.enable()
            else:
                self._autostart.disable()


def _question(title: str, editor: QWidget, about: str) -> QVBoxLayout:
    caption = widgets.label(title, wrap=True)
    set_font(caption, weight=QFont.Weight.DemiBold)
    caption.setBuddy(editor)
    editor.setAccessibleName(title)
    editor.setAccessibleDescription(about)
    layout = QVBoxLayout()
    layout.setSpacing(6)
    for part in (caption, editor, widgets.label(about, "dim", wrap=True)):
        layout.addWidget(part)
    return layout
