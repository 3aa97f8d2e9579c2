"""Small parts that several views share: cards, plain-text labels, buttons, tables, a combo box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from panel.icons import Icons
from panel.theme import Role


def card(parent: QWidget | None = None) -> QFrame:
    """A surface with a border and round corners."""
    frame = QFrame(parent)
    frame.setProperty("role", "card")
    return frame


def rule() -> QFrame:
    """A hairline."""
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def label(text: str = "", tone: str = "", *, wrap: bool = False) -> QLabel:
    """A label that never takes its text for HTML."""
    result = QLabel(text)
    result.setTextFormat(Qt.TextFormat.PlainText)
    result.setWordWrap(wrap)
    if tone:
        result.setProperty("tone", tone)
    return result


def set_tone(target: QWidget, tone: str) -> None:
    """Change a label's colour by meaning."""
    if target.property("tone") != tone:
        target.setProperty("tone", tone)
        target.style().unpolish(target)
        target.style().polish(target)


def button(icons: Icons, text: str, icon: str = "", *, kind: str = "", role: Role = "text") -> QPushButton:
    """A push button with an icon; `kind` is "primary", "danger" or ""."""
    result = QPushButton(text)
    result.setAccessibleName(text)
    result.setAutoDefault(False)
    if icon:
        icons.set(result, icon, role)
    if kind:
        result.setProperty("kind", kind)
    return result


def tool_button(icons: Icons, name: str, icon: str, *, checkable: bool = False) -> QToolButton:
    """A quiet button that is only an icon; `name` is its tooltip and what a screen reader says."""
    result = QToolButton()
    result.setProperty("kind", "quiet")
    result.setToolTip(name)
    result.setAccessibleName(name)
    result.setCheckable(checkable)
    result.setIconSize(QSize(16, 16))
    result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    icons.set(result, icon, "dim")
    return result


def compact(target: QPushButton, *, on: bool) -> None:
    """Leave only the icon of a button where there is no room; the name stays as its tooltip."""
    text = "" if on else target.accessibleName()
    if target.text() != text:
        target.setText(text)
        target.setProperty("compact", on)
        target.style().unpolish(target)
        target.style().polish(target)


class Chooser(QComboBox):
    """A combo box whose arrow is one of our icons. The wheel does not change it by accident."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = 14
        pixmap = self._icons.pixmap("chevron-down", "dim", size, self.devicePixelRatioF())
        spot = QRect(self.width() - size - 9, (self.height() - size) // 2, size, size)
        painter = QPainter(self)
        painter.drawPixmap(spot, pixmap)
        painter.end()
