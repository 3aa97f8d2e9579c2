"""What a table shows while it is empty: a picture, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from panel.look.icons import Icons
from panel.look.theme import set_font

_ICON = 28
_SMALLEST_WITH_ICON = 120


class EmptyState(QWidget):
    """Lies over a view's viewport while its model has no rows. The mouse goes through it."""

    def __init__(self, view: QAbstractItemView, icons: Icons, icon: str) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._icons = icons
        self._name = icon
        self._empty: bool | None = None  # what is shown now
        self._picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = _text()
        set_font(self._title, weight=QFont.Weight.DemiBold)
        self._hint = _text()
        self._hint.setProperty("tone", "dim")
        self._lay_out()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        model = view.model()
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._decide)
        self.restyle()
        self._decide()

    @property
    def text(self) -> str:
        """Title and hint, as they are shown."""
        return f"{self._title.text()} {self._hint.text()}".strip()

    def say(self, title: str, hint: str) -> None:
        if (title, hint) != (self._title.text(), self._hint.text()):
            self._title.setText(title)
            self._hint.setText(hint)

    def restyle(self) -> None:
        """Draw the picture in the theme's colours."""
        self._picture.setPixmap(self._icons.pixmap(self._name, "dim", _ICON, self.devicePixelRatioF()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(6)
        layout.addStretch()
        for part in (self._picture, self._title, self._hint):
            layout.addWidget(part)
        layout.addStretch()

    def _fit(self) -> None:
        area = self._view.viewport().rect()
        self._picture.setVisible(area.height() >= _SMALLEST_WITH_ICON)
        self.setGeometry(area)

    def _decide(self) -> None:
        """Asked whenever rows come or go: in a flood several times a second."""
        empty = self._view.model().rowCount() == 0
        if empty != self._empty:
            self._empty = empty
            self.setVisible(empty)
            self._fit()


def _text() -> QLabel:
    label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
