"""Where the parts of a timeline stand, and how they are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from panel import texts
from panel.inspect.negotiation.amounts import duration, since
from panel.inspect.negotiation.lanes import Lane, Mark, Piece, tone
from panel.inspect.negotiation.scale import Fold, Scale
from panel.look.icons import Icons
from panel.look.schemes import mix
from panel.look.theme import Theme

EDGE = 28  # pixels at the right, for what lasts
_ICON, _BETWEEN = 14, 3
_READABLE = 26  # pixels: a state that is narrower has no text
_APART = 64  # pixels between two figures of the axis at least


class Layout:
    """Rows from top to bottom: for each end its name with the marks beside it, and its lanes."""

    def __init__(
        self, rows: Sequence[Lane], scale: Scale, beginning: float, marks: Sequence[Mark], line: int = 14
    ) -> None:
        self.scale = scale
        self.beginning = beginning
        self.line = line + 2 * _BETWEEN
        self.height = 0
        self.names: list[tuple[QRect, str, bool]] = []  # where, the text, whether it is a peer's
        self.pieces: list[tuple[Lane, Piece, QRect]] = []
        self.marks: list[tuple[Mark, QRect]] = []
        self.width = 0
        self._rows = rows
        self._marks = marks

    @staticmethod
    def lane_names() -> dict[str, str]:
        return {
            texts.tr("Signaling"): "signaling",
            texts.tr("ICE"): "ice",
            texts.tr("DTLS"): "dtls",
            texts.tr("Connection"): "connection",
        }

    def place(self, width: int, name: Callable[[str], str]) -> None:
        """Give everything its place in so many pixels."""
        titles = {what: title for title, what in self.lane_names().items()}
        left, top = int(self.scale.places[0]), 0
        self.width = width
        for number, lane in enumerate(self._rows):
            if number == 0 or lane.peer != self._rows[number - 1].peer:
                top += _BETWEEN * 2 if number else 0
                self.names.append((QRect(0, top, width, self.line), name(lane.peer), True))
                self._place_marks(lane.peer, top + self.line)
                top += 2 * self.line
            self.names.append((QRect(0, top, left, self.line), titles[lane.what], False))
            self._place_pieces(lane, top, width)
            top += self.line
        self.height = top + self.line + _BETWEEN

    def _place_marks(self, peer: str, top: int) -> None:
        for mark in self._marks:
            if mark.by == peer and self.scale.start <= mark.at <= self.scale.end:
                x = round(self.scale.x(mark.at)) - _ICON // 2
                self.marks.append((mark, QRect(x, top + (self.line - _ICON) // 2, _ICON, _ICON)))

    def _place_pieces(self, lane: Lane, top: int, width: int) -> None:
        """A state that is too narrow to be seen gives its pixel to the next."""
        for piece in lane.pieces:
            if piece.start > self.scale.end or (piece.end is not None and piece.end < self.scale.start):
                continue
            left = round(self.scale.x(piece.start))
            right = width if piece.end is None or piece.end > self.scale.end else self.scale.x(piece.end)
            area = QRect(left, top + 1, max(2, round(right) - left), self.line - _BETWEEN)
            self.pieces.append((lane, piece, area))


class Artist:
    """Paints a layout in the theme's colours."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self._theme = theme
        self._icons = icons

    def paint(self, painter: QPainter, layout: Layout) -> None:
        for area, text, is_peer in layout.names:
            self._name(painter, area, text, is_peer=is_peer)
        for _, piece, area in layout.pieces:
            self._piece(painter, area, piece)
        for fold in layout.scale.folds:
            self._fold(painter, layout, fold)
        painter.setPen(self._theme.tokens.color("text"))
        for _, piece, area in layout.pieces:
            self._state(painter, area, piece.state, layout.scale.folds)
        self._axis(painter, layout)
        ratio = painter.device().devicePixelRatioF()
        for mark, area in layout.marks:
            painter.drawPixmap(area.topLeft(), self._icons.pixmap(mark.icon, mark.role, _ICON, ratio))

    def band(self, painter: QPainter, left: int, right: int, height: int) -> None:
        """The stretch of time that is being chosen."""
        tint = self._theme.tokens.color("accent")
        tint.setAlpha(50)
        painter.fillRect(left, 0, right - left, height, tint)

    def outline(self, painter: QPainter, area: QRect, *, strong: bool) -> None:
        """Around what is pointed at, or chosen."""
        painter.setPen(QPen(self._theme.tokens.color("accent" if strong else "text"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _name(self, painter: QPainter, area: QRect, text: str, *, is_peer: bool) -> None:
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold if is_peer else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(self._theme.tokens.color("text" if is_peer else "dim"))
        self._text(painter, area, text)

    def _piece(self, painter: QPainter, area: QRect, piece: Piece) -> None:
        tokens = self._theme.tokens
        ink = tokens.color(tone(piece.state))
        painter.fillRect(area, mix(ink.name(), tokens.surface, 0.22))
        painter.fillRect(area.left(), area.top(), 2, area.height(), ink)

    def _state(self, painter: QPainter, area: QRect, state: str, folds: Sequence[Fold]) -> None:
        """The name of a state where there is room for it: before the first fold, or after it."""
        if area.width() < _READABLE:
            return
        room = area.adjusted(6, 0, -2, 0)
        end = room.left() + min(room.width(), painter.fontMetrics().horizontalAdvance(state))
        for fold in folds:
            if room.left() < (fold.left + fold.right) / 2 < end + 6:
                room.setLeft(round((fold.left + fold.right) / 2) + 8)
                break
        self._text(painter, room, state)

    def _text(self, painter: QPainter, area: QRect, text: str) -> None:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)

    def _fold(self, painter: QPainter, layout: Layout, fold: Fold) -> None:
        """A gap in the paper, with how long it is on the axis."""
        middle, bottom = round((fold.left + fold.right) / 2), layout.height - layout.line - _BETWEEN
        painter.fillRect(middle - 2, layout.line, 4, bottom - layout.line, self._theme.tokens.surface)
        painter.setPen(QPen(self._theme.tokens.color("dim"), 1, Qt.PenStyle.DotLine))
        for x in (middle - 3, middle + 2):
            painter.drawLine(x, layout.line, x, bottom)
        text = duration(fold.seconds)
        width = painter.fontMetrics().horizontalAdvance(text)
        if width <= fold.right - fold.left:
            painter.setPen(self._theme.tokens.color("dim"))
            area = QRect(middle - width // 2, bottom + _BETWEEN, width + 1, layout.line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)

    def _axis(self, painter: QPainter, layout: Layout) -> None:
        scale, bottom = layout.scale, layout.height - layout.line - _BETWEEN
        border, dim = self._theme.tokens.color("border"), self._theme.tokens.color("dim")
        free = 0.0  # where the next figure may begin
        for at, step in self._ticks(scale):
            x = scale.x(at)
            painter.setPen(border)
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + _BETWEEN))
            text = since(at - layout.beginning, step)
            width = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(0.0, x - width / 2), layout.width - width)
            if left < free or self._on_fold(scale, left, left + width, layout):
                continue
            painter.setPen(dim)
            area = QRect(round(left), bottom + _BETWEEN, width + 1, layout.line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
            free = left + width + 8

    def _on_fold(self, scale: Scale, left: float, right: float, layout: Layout) -> bool:
        middles = ((fold.left + fold.right) / 2 for fold in scale.folds)
        return any(left - 16 < middle < right + 16 for middle in middles)

    def _ticks(self, scale: Scale) -> list[tuple[float, float]]:
        """Round figures in each stretch, as many as there is room for, and how far they are apart."""
        ticks: list[tuple[float, float]] = []
        for start, end in scale.stretches():
            room = scale.x(end) - scale.x(start)
            step = _step((end - start) * _APART / room) if room > 1 else 0.0
            count = int((end - start) / step) if step else 0
            ticks += [(start + step * number, step or _APART) for number in range(count + 1)]
        return ticks


def _step(least: float) -> float:
    """The next of 1, 2, 5 times a power of ten."""
    power = 1e-4
    while power * 10 < least:
        power *= 10
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least)
