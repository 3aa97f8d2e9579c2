"""The stack of graphs: one time axis, one cursor, and a mark for each spike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from panel import texts
from panel.breath import breathe
from panel.focus import Span
from panel.inspect.health import timeaxis
from panel.inspect.health.brush import Brush, Scene
from panel.inspect.health.geometry import LEFT, RIGHT, Box, boxes, smallest
from panel.inspect.health.lanes import lanes, recorded_lanes
from panel.inspect.health.ribbon import Ribbon, moved
from panel.inspect.health.sayings import blocked
from panel.inspect.health.timeaxis import Marks
from panel.look.numbers import fill
from panel.look.theme import Theme, set_font
from panel.look.widgets import plain_tip
from panel.meters.history import History
from server.spike import Spike

_READABLE = 2  # points: figures that change more often cannot be read
_NEAR, _DRAG = 7, 4  # pixels
_STEP, _STRIDE = 4, 40  # pixels that an arrow key moves the cursor
_ROOMY = 420


class Charts(QWidget):
    """Shows a history. Where the mouse is, or the cursor of the arrow keys, all figures are of that time."""

    spike_chosen = Signal(object)  # Spike
    span_chosen = Signal(object)  # Span | None

    def __init__(self, theme: Theme, *, live: bool = True) -> None:
        """Of a recording (not `live`) there are spikes only, on its own clock."""
        super().__init__()
        self._live = live
        self.window_seconds = 60.0
        self.origin = 0.0  # wall-clock seconds at monotonic zero
        self._theme = theme
        self._history = History()
        self._seen = 0  # how many points there were when they were drawn
        self._now = 0.0
        self._moved = -1  # pixels
        self._lanes = lanes() if live else recorded_lanes()
        self._ribbons = [Ribbon(lane, theme) for lane in self._lanes]
        self._boxes: list[Box] = []
        self._bodies = QRegion()
        self._frame: QPixmap | None = None
        self._cursor: int | None = None  # in pixels from the left
        self._dragged: tuple[int, int] | None = None
        self._span: Span | None = None
        self._whole: Span | None = None  # of the recording
        self._spikes: Sequence[Spike] = ()
        set_font(self)
        self.setAccessibleName(self.tr("Graphs of the loop's health"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # What the view tells it -----------------------------------------------------------------------------

    def follow(self, history: History, now: float, spikes: Sequence[Spike]) -> None:
        """Show what there is at `now` seconds."""
        if history is not self._history:
            self._history, self._seen = history, -1
        self._now, new = now, history.total - self._seen
        marks = len(spikes) != len(self._spikes) or bool(spikes and spikes[-1] != self._spikes[-1])
        self._spikes = tuple(spikes) if marks else self._spikes
        if new:
            self._take(new)
        if marks or (new and history.total % _READABLE == 0):
            self.update()
        elif new or moved(self._ribbons, now) != self._moved:
            self.update(self._bodies)

    def show_window(self, seconds: float) -> None:
        """How much time there is from left to right."""
        self.window_seconds = seconds
        self._take(0)
        self._redraw()

    def show_all(self, start: float, end: float) -> None:
        """The whole of a recording, in seconds of its clock."""
        if (start, end) != self._whole:
            self._whole, self._now = (start, end), end
            self.show_window(max(1.0, end - start))

    def show_span(self, span: Span | None) -> None:
        """Mark the time that is selected."""
        if span != self._span:
            self._span = span
            self.update()

    def restyle(self) -> None:
        """After a change of theme."""
        self._redraw()

    @property
    def readout(self) -> dict[str, list[str]]:
        """What the figures are at the cursor, or now: by lane, one for each curve."""
        point = self._history.nearest(self._time(self._cursor)) if self._cursor is not None else None
        if point is None and self._history.times:
            point = len(self._history.times) - 1
        return {lane.name: lane.readout(self._history, point) for lane in self._lanes}

    # What Qt asks ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(640, 460)

    def minimumSizeHint(self) -> QSize:
        return smallest(self._lanes, self.fontMetrics())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._boxes = boxes(self._lanes, self.size(), self.fontMetrics())
        self._bodies = QRegion()
        for box in self._boxes:
            self._bodies += box.body
        self._redraw()

    def paintEvent(self, event: QPaintEvent) -> None:
        breathe()
        brush = Brush(self, self._theme, self._boxes)
        try:
            self._paint(brush, whole=not event.region().subtracted(self._bodies).isEmpty())
        finally:  # Qt does not survive one that is left open
            brush.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = self._clamped(event.position())
        if self._dragged is not None:
            self._dragged = (self._dragged[0], x)
        self._point_at(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            x = self._clamped(event.position())
            self._dragged = (x, x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged is None or event.button() != Qt.MouseButton.LeftButton:
            return
        (start, end), self._dragged = self._dragged, None
        if abs(end - start) >= _DRAG:
            self.span_chosen.emit((self._time(min(start, end)), self._time(max(start, end))))
        elif (spike := self._spike_at(event.position().toPoint())) is not None:
            self.spike_chosen.emit(spike)
        else:
            self.span_chosen.emit(None)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by the keyboard sees where it is."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._point_at(self.width() - RIGHT - 1, spoken=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys move the cursor, Return chooses the spike where it is, Escape lets go."""
        stride = _STRIDE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
        left, right = LEFT, self.width() - RIGHT - 1
        at = right if self._cursor is None else self._cursor
        match event.key():
            case Qt.Key.Key_Left:
                self._point_at(max(left, at - stride), spoken=True)
            case Qt.Key.Key_Right:
                self._point_at(min(right, at + stride), spoken=True)
            case Qt.Key.Key_Home:
                self._point_at(left, spoken=True)
            case Qt.Key.Key_End:
                self._point_at(right, spoken=True)
            case _:
                self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._cursor is not None and (spike := self._spike_near(self._cursor)) is not None:
                self.spike_chosen.emit(spike)
        elif event.key() == Qt.Key.Key_Escape and (self._cursor is not None or self._span is not None):
            self._point_at(None)
            self.span_chosen.emit(None)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self._tip(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(text) if text else "", self)
            return True
        return super().event(event)

    def _tip(self, position: QPoint) -> str:
        """Of a spike at its mark; of a lane's curves where their names may have had no room."""
        spike = self._spike_at(position)
        if spike is not None:
            return blocked(spike)
        for lane, box in zip(self._lanes, self._boxes, strict=True):
            head = QRect(LEFT, box.title.top(), self.width() - LEFT - RIGHT, box.title.height())
            if head.contains(position) and len(lane.curves) > 1:
                named = zip(lane.curves, self.readout[lane.name], strict=True)
                return ", ".join(f"{curve.name} {figure}" for curve, figure in named)
        return ""

    # Time and place -------------------------------------------------------------------------------------

    def _time(self, x: int) -> float:
        width = max(1, self.width() - LEFT - RIGHT)
        return self._now - (LEFT + width - x) / width * self.window_seconds

    def _x(self, at: float) -> float:
        width = self.width() - LEFT - RIGHT
        return LEFT + width - (self._now - at) / self.window_seconds * width

    def _clamped(self, position: QPointF) -> int:
        return max(LEFT, min(self.width() - RIGHT - 1, round(position.x())))

    def _spike_at(self, position: QPoint) -> Spike | None:
        """The one whose mark is there: in the first lane."""
        lag = self._boxes[0].body if self._boxes else QRect()
        return self._spike_near(position.x()) if lag.top() <= position.y() <= lag.bottom() else None

    def _spike_near(self, x: int) -> Spike | None:
        near = [spike for spike in self._spikes if abs(self._x(spike.at) - x) <= _NEAR]
        return min(near, key=lambda spike: abs(self._x(spike.at) - x)) if near else None

    def _point_at(self, x: int | None, *, spoken: bool = False) -> None:
        if x == self._cursor and self._dragged is None:
            return
        self._cursor = x
        if spoken:
            titles = {lane.name: lane.title for lane in self._lanes}
            said = (f"{titles[name]} {', '.join(figures)}" for name, figures in self.readout.items())
            self.setAccessibleDescription("; ".join((self._cursor_time(), *said)))
        self.update()

    def _cursor_time(self) -> str:
        at = self._time(self._cursor or 0)
        when = texts.clock(self.origin + at)[:-2]
        if not self._live:
            return when
        ago = fill(texts.tr("{0:.1f} s ago"), max(0.0, self._now - at))
        return f"{when} \N{MIDDLE DOT} {ago}"

    # Drawing --------------------------------------------------------------------------------------------

    @property
    def _first(self) -> int:
        """The number of the first point that is in sight, or its neighbour to the left."""
        return max(0, self._history.first_since(self._now - self.window_seconds) - 1)

    def _take(self, new: int) -> None:
        self._seen = self._history.total
        first = self._first
        rescaled = False
        for ribbon in self._ribbons:
            breathe()
            rescaled |= ribbon.follow(self._history, first, new)
        if rescaled:
            self._frame = None
            self.update()

    def _redraw(self) -> None:
        self._frame = None
        for ribbon in self._ribbons:
            ribbon.forget()
        self.update()

    def _paint(self, brush: Brush, *, whole: bool) -> None:
        if whole:
            brush.frame(self._framed(brush))
            brush.figures(self._lanes, self.readout)
        first, ratio = self._first, self.devicePixelRatioF()
        for ribbon, box in zip(self._ribbons, self._boxes, strict=True):
            breathe()
            if not ribbon.lane.curves:
                brush.blank(box.body)
            elif box.body.height() > 0 and box.body.width() > 0:
                strip = ribbon.strip(self._history, first, box.body.size(), ratio, self.window_seconds)
                brush.strip(box.body, strip, self._now)
        self._moved = moved(self._ribbons, self._now)
        spikes = [spike for spike in self._spikes if self._x(spike.at) >= LEFT]
        brush.scene(
            Scene(
                cursor=self._cursor,
                when=self._cursor_time() if self._cursor is not None else "",
                span=self._shown_span(),
                spikes=[self._x(spike.at) for spike in spikes],
                bars=() if self._live else tuple(self._height(spike) for spike in spikes),
            )
        )

    def _height(self, spike: Spike) -> float:
        return self._lanes[0].share(spike.seconds * 1000, self._ribbons[0].top)

    def _framed(self, brush: Brush) -> QPixmap:
        if self._frame is None or self._frame.devicePixelRatio() != self.devicePixelRatioF():
            tops = [ribbon.top for ribbon in self._ribbons]
            self._frame = brush.new_frame(self._lanes, tops, self.window_seconds, self._times())
        return self._frame

    def _times(self) -> Marks:
        wide = self.width() - LEFT - RIGHT > _ROOMY
        if self._live:
            return timeaxis.ago(self.window_seconds, wide=wide)
        return timeaxis.clock(self.window_seconds, self.origin + self._now, wide=wide)

    def _shown_span(self) -> tuple[float, float] | None:
        if self._dragged is not None and self._dragged[0] != self._dragged[1]:
            return min(self._dragged), max(self._dragged)
        if self._span is None:
            return None
        right = self.width() - RIGHT
        start, end = (max(LEFT, min(right, self._x(at))) for at in self._span)
        return (start, max(end, start + 1)) if start < right and end > LEFT else None
