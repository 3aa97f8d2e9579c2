"""Keeps what moves inside a view from moving everything around it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget, QWidgetItem


class Still(QWidget):
    """Holds one widget, and tells the layout around it only of a new least size.

    Without it each label whose text changes would let Qt lay out all parents up to the window anew, and paint
    what lies between the views: some milliseconds a second, while messages wait.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        content.setParent(self)  # there is no layout: this is where Qt's requests end
        self._item = QWidgetItem(content)  # knows what a layout would make of its hints and limits
        self._least = self.minimumSizeHint()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return self._item.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._item.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._content.resize(event.size())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            least = self.minimumSizeHint()
            if least != self._least:
                self._least = least
                self.updateGeometry()
        return super().event(event)
