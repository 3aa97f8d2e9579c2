"""The states of both ends on one time axis, with marks for what happened in between."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from panel.focus import Span
from panel.inspect.negotiation.drawing import EDGE, Artist, Layout
from panel.inspect.negotiation.lanes import Lane, Mark, lanes, last, marks
from panel.inspect.negotiation.scale import Scale
from panel.look.icons import Icons
from panel.look.theme import Theme, tabular
from panel.trace.story import PairStory

_NEAR, _DRAG = 8, 4  # pixels


@dataclass(frozen=True, slots=True)
class Spot:
    """A place that says something; `seq` is its message, or 0."""

    area: QRect
    at: float
    text: str
    seq: int


class Timeline(QWidget):
    """Arrow keys go from one event to the next, Enter chooses its message; dragging chooses a time."""

    chosen = Signal(int)  # the number of a message
    span_chosen = Signal(object)  # Span, or None for all of it
    said = Signal(str)  # about what is under the mouse or the keys

    def __init__(
        self, theme: Theme, icons: Icons, name: Callable[[str], str], when: Callable[[float], str]
    ) -> None:
        super().__init__()
        self._name, self._when = name, when
        self._lanes: list[Lane] = []
        self._marks: list[Mark] = []
        self._times: list[float] = []
        self._layout = Layout([], Scale([], 0, 0), 0.0, [])
        self._spots: list[Spot] = []
        self._current: Spot | None = None
        self._message = 0
        self._span: Span | None = None
        self._pressed: QPointF | None = None
        self._dragged: QPointF | None = None
        self._artist = Artist(theme, icons)
        self.setFont(tabular(self.font()))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Timeline of both ends"))

    @property
    def scale(self) -> Scale:
        return self._layout.scale

    @property
    def spots(self) -> list[Spot]:
        """What can be pointed at, in the order of time."""
        return self._spots

    @property
    def current(self) -> Spot | None:
        return self._current

    def show_pair(self, pair: PairStory, span: Span | None) -> None:
        """All of it, or what happened in a stretch of time."""
        self._span = span
        self._lanes, self._marks = lanes(pair), marks(pair)
        self._times = [pair.since, last(pair)]
        self._times += [piece.start for lane in self._lanes for piece in lane.pieces]
        self._times += [mark.at for mark in self._marks]
        if span:
            self._times = [at for at in self._times if span[0] <= at <= span[1]] + list(span)
        self._arrange()

    def highlight(self, message: int) -> None:
        """Show where a message stands."""
        if message != self._message:
            self._message = message
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, self._layout.height or 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._artist.paint(painter, self._layout)
        for spot in self._spots:
            if spot is self._current or (spot.seq and spot.seq == self._message):
                self._artist.outline(painter, spot.area, strong=spot is self._current and self.hasFocus())
        if self.hasFocus() and self._current is None:
            self._artist.outline(painter, self.rect(), strong=True)
        if self._pressed and self._dragged:
            left, right = sorted((round(self._pressed.x()), round(self._dragged.x())))
            self._artist.band(painter, left, right, self.height())
        painter.end()

    # The mouse and the keys -----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._point_at(self._spot_at(event.position()))
        else:
            self._dragged = event.position()
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed, self._dragged = self._pressed, None, None
        self.update()
        if pressed is None:
            return
        if abs(event.position().x() - pressed.x()) > _DRAG:
            ends = sorted(self.scale.at(x) for x in (pressed.x(), event.position().x()))
            if ends[0] < ends[1]:
                self.span_chosen.emit((ends[0], ends[1]))
            return
        self._choose(self._spot_at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._span:
            self.span_chosen.emit(None)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._choose(self._current)
            case Qt.Key.Key_Escape if self._span:
                self.span_chosen.emit(None)
            case _:
                super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        if not self._spots:
            return
        now = self._spots.index(self._current) if self._current in self._spots else -1 if by > 0 else 0
        self._point_at(self._spots[(now + by) % len(self._spots)])

    def _choose(self, spot: Spot | None) -> None:
        if spot is not None and spot.seq:
            self.chosen.emit(spot.seq)

    def _point_at(self, spot: Spot | None) -> None:
        if spot != self._current:
            self._current = spot
            self.said.emit(spot.text if spot else "")
            self.setAccessibleDescription(spot.text if spot else "")
            self.update()

    def _spot_at(self, place: QPointF) -> Spot | None:
        """The nearest mark, or the state that is there."""
        near = [
            spot for spot in self._spots if spot.area.adjusted(-_NEAR, 0, _NEAR, 0).contains(place.toPoint())
        ]
        return min(near, key=lambda spot: _distance(spot.area, place.x()), default=None)

    # Laying out -----------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        metrics = self.fontMetrics()
        left = max(metrics.horizontalAdvance(text) for text in Layout.lane_names()) + 12
        scale = Scale(self._times, left, max(left, self.width() - EDGE))
        height = self._layout.height
        self._layout = Layout(self._lanes, scale, self._beginning, self._marks, metrics.height())
        self._layout.place(self.width(), self._name)
        self._spots = sorted(self._find_spots(), key=lambda spot: (spot.at, spot.area.top()))
        self._current = next((spot for spot in self._spots if self._same(spot)), None)
        if self._layout.height != height:
            self.updateGeometry()
        self.update()

    @property
    def _beginning(self) -> float:
        return min(self._times, default=0.0)

    def _same(self, spot: Spot) -> bool:
        current = self._current
        return current is not None and (spot.at, spot.text) == (current.at, current.text)

    def _find_spots(self) -> list[Spot]:
        spots = [
            Spot(area, piece.start, self._tell(piece.start, lane.peer, piece.state), piece.seq)
            for lane, piece, area in self._layout.pieces
        ]
        spots += [
            Spot(area, mark.at, self._tell(mark.at, mark.by, mark.text), mark.seq)
            for mark, area in self._layout.marks
        ]
        return spots

    def _tell(self, at: float, peer: str, what: str) -> str:
        return self.tr("{0} {1}: {2}").format(self._when(at), self._name(peer), what)


def _distance(area: QRect, x: float) -> float:
    if area.left() <= x <= area.right():
        return area.width() / 1000  # a mark before the state that it stands in
    return min(abs(area.left() - x), abs(area.right() - x))
