"""The picture that arrives in a call: the newest frame, converted only when it is painted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from panel.look.icons import Icons

_BACK = QColor("#0B0E10")
_RADIUS = 8
_ROUNDING = 4  # pixels: no hairline at the edge


class Picture(QWidget):
    """Draws an `av.VideoFrame` in its own proportions on black."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._frame: Any = None
        self._converted: Any = None  # keeps the pixels alive that `_image` points to
        self._image: QImage | None = None
        self.setMinimumSize(200, 130)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture of the call"))

    def show_frame(self, frame: Any) -> None:
        """Show an `av.VideoFrame`, or nothing for None."""
        if frame is self._frame:
            return
        self._frame = frame
        self._converted = self._image = None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self.width() * 3 // 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_BACK)
        painter.drawRoundedRect(self.rect(), _RADIUS, _RADIUS)
        if self._frame is None:
            self._paint_nothing(painter)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            image = self._convert()
            painter.drawImage(self._fit(image.size()), image)
        painter.end()

    def _convert(self) -> QImage:
        if self._image is None:
            self._converted = self._frame.reformat(format="bgra")
            plane = self._converted.planes[0]
            self._image = QImage(
                memoryview(plane), plane.width, plane.height, plane.line_size, QImage.Format.Format_RGB32
            )
        return self._image

    def _fit(self, size: QSize) -> QRect:
        fitted = QRect(self.rect())
        fitted.setSize(size.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio))
        if self.width() - fitted.width() + self.height() - fitted.height() <= _ROUNDING:
            return self.rect()
        fitted.moveCenter(self.rect().center())
        return fitted

    def _paint_nothing(self, painter: QPainter) -> None:
        size = 32
        spot = QRect(0, 0, size, size)
        spot.moveCenter(self.rect().center())
        painter.setOpacity(0.6)
        painter.drawPixmap(spot, self._icons.pixmap("camera", "dim", size, self.devicePixelRatioF()))
