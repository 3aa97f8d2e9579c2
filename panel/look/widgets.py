"""Small parts that several views share: cards, plain-text labels, buttons, tables, a combo box."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QTabBar,
    QToolButton,
    QWidget,
)

from panel.look.icons import Icons
from panel.look.schemes import Role

_TALL = "\N{LATIN CAPITAL LETTER O WITH DIAERESIS}"


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
    if wrap:  # it is as high as its lines: what stands out above the first one would be cut off
        metrics = result.fontMetrics()
        result.setContentsMargins(0, max(0, -metrics.boundingRect(_TALL).top() - metrics.ascent()), 0, 0)
    if tone:
        result.setProperty("tone", tone)
    return result


class ElidedLabel(QLabel):
    """A line of plain text that ends in an ellipsis where it does not fit; then its tooltip has it all."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip("" if shown == self.text() else plain_tip(self.text()))
        painter = QStylePainter(self)
        painter.drawItemText(
            area, self.alignment(), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
        painter.end()


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is: Qt would take a part of it for HTML."""
    return f"<span>{escape(text)}</span>"


def name_tab(tabs: QTabBar, tab: int, text: str) -> None:
    """Name a tab, where it has another name: Qt would lay out all tabs and what is around them again."""
    if tabs.tabText(tab) != text:
        tabs.setTabText(tab, text)


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
    """A combo box whose arrow is one of our icons, with an ellipsis where a name does not fit.

    The wheel does not change it by accident.
    """

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.installEventFilter(self)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Its list has the same."""
        super().setAccessibleName(name)
        self.view().setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elide(option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        size = 14
        pixmap = self._icons.pixmap("chevron-down", "dim", size, self.devicePixelRatioF())
        spot = QRect(self.width() - size - 9, (self.height() - size) // 2, size, size)
        painter.drawPixmap(spot, pixmap)
        painter.end()

    def _elide(self, option: QStyleOptionComboBox) -> str:
        """What fits of the name; if that is not all, the tooltip has it."""
        part = QStyle.SubControl.SC_ComboBoxEditField
        field = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        name = self.currentText()
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, field.width() - 4)
        self.setToolTip("" if shown == name else plain_tip(name))
        return shown
