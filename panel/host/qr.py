"""The QR code: whole device pixels for each module, black on white in either theme."""

from __future__ import annotations

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from panel.look.icons import Icons
from panel.look.theme import Theme

_QUIET_ZONE = 4  # modules, ISO/IEC 18004 section 9.1
_SMALLEST = 148
_RADIUS = 10


def modules(text: str) -> list[list[bool]]:
    """The dark modules of the code for `text`, without the quiet zone."""
    code = segno.make(text, error="m", micro=False)
    return [[bool(module) for module in row] for row in code.matrix]


class QrCode(QWidget):
    """Shows the code of an address, or a quiet placeholder while there is none."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._text = ""
        self._placeholder = "phone"
        self._modules: list[list[bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_SMALLEST, _SMALLEST)
        self.setAccessibleName(self.tr("QR code"))

    @property
    def text(self) -> str:
        """What the code says; "" without a code."""
        return self._text

    def show_text(self, text: str) -> None:
        if text == self._text:
            return
        self._text = text
        self._modules = modules(text) if text else []
        self.setAccessibleDescription(text or self.tr("No code while the server is stopped."))
        self.update()

    def set_placeholder(self, icon: str) -> None:
        """What to show while there is no code."""
        if icon != self._placeholder:
            self._placeholder = icon
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SMALLEST, _SMALLEST)  # it takes what the others leave

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._modules:
            self._paint_code(painter)
        else:
            self._paint_placeholder(painter, self._square(min(self.width(), self.height())))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMaximumHeight(self.width())  # no empty bands above and below the square

    def _square(self, side: float) -> QRectF:
        return QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)

    def _paint_code(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        count = len(self._modules) + 2 * _QUIET_ZONE
        pixels = max(1, int(min(self.width(), self.height()) * ratio / count))
        square = self._square(count * pixels / ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(square, _RADIUS, _RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.scale(1 / ratio, 1 / ratio)  # device pixels from here on: no module is wider than another
        margin = _QUIET_ZONE * pixels
        left, top = int(square.left() * ratio) + margin, int(square.top() * ratio) + margin
        for y, row in enumerate(self._modules):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(left + x * pixels, top + y * pixels, pixels, pixels, QColor("black"))

    def _paint_placeholder(self, painter: QPainter, square: QRectF) -> None:
        tokens = self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.raised))
        painter.drawRoundedRect(square, _RADIUS, _RADIUS)
        size = 40
        pixmap = self._icons.pixmap(self._placeholder, "dim", size, self.devicePixelRatioF())
        spot = QRectF(0, 0, size, size)
        spot.moveCenter(square.center())
        painter.drawPixmap(spot.toRect(), pixmap)
