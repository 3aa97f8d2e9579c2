"""The graphs of everyone below each other, on one time axis with one cursor.

A row is drawn once, as a picture, and again when something in it changes; moving the mouse paints the
pictures with the cursor and its figures over them. Only rows in sight are drawn, for a few milliseconds at
a time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from panel.focus import Span
from panel.inspect.quality.drawing import HEAD, Draftsman, Grid
from panel.inspect.quality.ensemble import Ensemble, Row
from panel.inspect.quality.metrics import METRICS
from panel.inspect.quality.overlay import FOOT, Overlay, Pointing, figures
from panel.look.theme import Theme, tabular
from panel.pace import Pace

_BUDGET = 0.003  # seconds of drawing at a time
_DRAG = 4  # pixels
_KEY_STEPS = 100  # from one end of the time to the other


class Board(QAbstractScrollArea):
    """Left and Right move the cursor, with Shift they choose a stretch of time; Up, Down and Enter a peer."""

    span_chosen = Signal(object)  # Span, or None for all of it
    peers_chosen = Signal(object)  # tuple of one peer id or two
    pointed = Signal(object)  # seconds, or None

    def __init__(
        self, theme: Theme, name: Callable[[str], str], when: Callable[[float], str], pace: Pace
    ) -> None:
        super().__init__()
        self.ensemble = Ensemble()
        self.current = 0  # the row that the keys are on
        self._pointing = Pointing()
        self._theme, self._name, self._when, self._pace = theme, name, when, pace
        self._draftsman = Draftsman(theme, name)
        self._overlay = Overlay(theme, self._draftsman, when)
        self._grid = Grid(0)
        self._pictures: dict[str, QPixmap] = {}
        self._stale: set[str] = set()  # whose picture is out of date
        self._span: Span | None = None
        self._pressed: tuple[QPoint, float] | None = None
        self._anchor: float | None = None  # where a stretch that is being chosen begins
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_stale)
        self._set_behaviour()

    @property
    def cursor_at(self) -> float | None:
        """Seconds; None while nothing is pointed at."""
        return self._pointing.at

    @property
    def drawn(self) -> list[str]:
        """Whose rows are drawn and up to date."""
        return [peer for peer in self._pictures if peer not in self._stale]

    def show_rows(self, changed: set[str], span: Span | None) -> None:
        """The ensemble changed in these rows. Mark a stretch of time."""
        seen = {row.peer for _, row in self._in_sight()}
        self._span = self._pointing.band = span
        self._stale = (self._stale | changed) & seen & self._pictures.keys()
        for peer in [peer for peer in self._pictures if peer in changed and peer not in seen]:
            del self._pictures[peer]
        self.current = max(0, min(self.current, len(self.ensemble.rows) - 1))
        self._fit()
        if self._stale:
            self._soon.start()
        self.viewport().update()

    def redraw(self) -> None:
        """Draw everything anew."""
        self._pictures.clear()
        self._stale.clear()
        self.viewport().update()

    def point_at(self, at: float | None) -> None:
        """Put the cursor there, in every graph."""
        if at != self._pointing.at:
            self._pointing.at = at
            self.setAccessibleDescription(self.describe())
            self.pointed.emit(at)
            self.viewport().update()

    def describe(self) -> str:
        """What the row of the keys shows at the cursor, in words."""
        at = self._pointing.at
        if at is None or not self.ensemble.rows:
            return ""
        row = self.ensemble.rows[self.current]
        parts = [f"{metric.title()}: {' '.join(figures(row, n, at))}" for n, metric in enumerate(METRICS)]
        return f"{self._name(row.peer)}, {self._when(at)}. {'; '.join(parts)}"

    def place_of(self, row: int, number: int) -> QRect:
        """Where in the viewport the plot of a metric stands."""
        return self._grid.plot(number).translated(0, self._top(row))

    # What Qt asks ---------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(640, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.viewport().width() != self._grid.width:
            self._grid = Grid(self.viewport().width())
            self.redraw()
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            with self._pace.spending():
                painter.setFont(self.font())
                self._paint(painter)
        finally:  # Qt does not survive one that is left open
            painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave and self._pressed is None:
            self.point_at(None)
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()  # the row of the keys is marked

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        hand = bool(self._named_at(spot))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        at = self._time_at(spot)
        if at is not None:
            if self._pressed:
                self._pointing.band = _span(self._pressed[1], at)
            self.point_at(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        spot = event.position().toPoint()
        named, at = self._named_at(spot), self._time_at(spot)
        if named:
            self.peers_chosen.emit(named)
        elif at is not None:
            self._pressed = spot, at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        at = self._time_at(event.position().toPoint())
        if at is not None and abs(event.position().x() - pressed[0].x()) > _DRAG and at != pressed[1]:
            self.span_chosen.emit(_span(pressed[1], at))
        self._pointing.band = self._span
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self._let_span_go()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1, extend=extend)
            case Qt.Key.Key_Right:
                self._step(1, extend=extend)
            case Qt.Key.Key_Up:
                self._go_to(self.current - 1)
            case Qt.Key.Key_Down:
                self._go_to(self.current + 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.ensemble.rows:
                self.peers_chosen.emit((self.ensemble.rows[self.current].peer,))
            case Qt.Key.Key_Escape if self._span:
                self._let_span_go()
            case _:
                super().keyPressEvent(event)

    # Painting -------------------------------------------------------------------------------------------

    def _paint(self, painter: QPainter) -> None:
        viewport = self.viewport().rect()
        painter.fillRect(viewport, QColor(self._theme.tokens.surface))
        if not self.ensemble.rows:
            return
        self._draw_missing()
        painter.setClipRect(viewport.adjusted(0, 0, 0, -FOOT))
        for number, row in self._in_sight():
            top = self._top(number)
            painter.translate(0, top)
            if row.peer in self._pictures:
                painter.drawPixmap(0, 0, self._pictures[row.peer])
                here = number == self.current and self.hasFocus()
                self._overlay.paint(painter, self.ensemble, row, self._grid, self._pointing, here=here)
            painter.translate(0, -top)
        painter.setClipping(False)
        foot = viewport.adjusted(0, viewport.height() - FOOT, 0, 0)
        self._overlay.axis(painter, self.ensemble, self._grid, foot)

    def _draw_missing(self) -> None:
        """Rows in sight that have no picture yet; what takes too long comes with the next painting."""
        until = time.perf_counter() + _BUDGET
        for _, row in self._in_sight():
            if row.peer not in self._pictures:
                if time.perf_counter() > until:
                    self._soon.start()
                    return
                self._draw(row)

    def _draw_stale(self) -> None:
        """Rows in sight that are out of date, then paint."""
        until = time.perf_counter() + _BUDGET
        with self._pace.spending():
            for _, row in self._in_sight():
                if row.peer in self._stale and time.perf_counter() < until:
                    self._draw(row)
        seen = {row.peer for _, row in self._in_sight()}
        for peer in self._stale - seen:
            self._pictures.pop(peer, None)
        self._stale &= seen
        if self._stale:
            self._soon.start()
        self.viewport().update()

    def _draw(self, row: Row) -> None:
        ratio = self.viewport().devicePixelRatioF()
        self._pictures[row.peer] = self._draftsman.draw(self.ensemble, row, self._grid, self.font(), ratio)
        self._stale.discard(row.peer)

    # Where things are -----------------------------------------------------------------------------------

    def _top(self, number: int) -> int:
        return number * self._grid.height - self.verticalScrollBar().value()

    def _in_sight(self) -> Iterator[tuple[int, Row]]:
        first = self.verticalScrollBar().value() // self._grid.height
        last = (self.verticalScrollBar().value() + self.viewport().height() - FOOT) // self._grid.height
        rows = self.ensemble.rows
        return ((number, rows[number]) for number in range(first, min(last + 1, len(rows))))

    def _row_at(self, spot: QPoint) -> int | None:
        number = (spot.y() + self.verticalScrollBar().value()) // self._grid.height
        return (
            number
            if spot.y() < self.viewport().height() - FOOT and number < len(self.ensemble.rows)
            else None
        )

    def _time_at(self, spot: QPoint) -> float | None:
        """In the column that is there, whichever row it is."""
        if not self.ensemble.rows:
            return None
        plots = [self._grid.plot(column) for column in range(self._grid.columns)]
        plot = min(plots, key=lambda plot: max(plot.left() - spot.x(), spot.x() - plot.right()))
        share = (spot.x() - plot.left()) / max(1, plot.width() - 1)
        start, end = self.ensemble.range
        return start + min(max(share, 0.0), 1.0) * (end - start)

    def _named_at(self, spot: QPoint) -> tuple[str, ...]:
        """Whom a name in the head of a row stands for: the row's own peer, or a pair."""
        number = self._row_at(spot)
        if number is None or spot.y() - self._top(number) >= HEAD:
            return ()
        peer = self.ensemble.rows[number].peer
        for area, named in self._draftsman.legends.get(peer, ()):
            if area.left() - 2 <= spot.x() <= area.right() + 2:
                return (peer,) if named == peer else (peer, named)
        return ()

    # Doing ----------------------------------------------------------------------------------------------

    def _step(self, by: int, *, extend: bool) -> None:
        """Move the cursor; choose what lies between where it was and where it is."""
        start, end = self.ensemble.range
        now = self._pointing.at if self._pointing.at is not None else (end if by < 0 else start)
        if not extend:
            self._anchor = None
        elif self._anchor is None:
            self._anchor = now
        at = min(max(now + by * (end - start) / _KEY_STEPS, start), end)
        self.point_at(at)
        if self._anchor is not None and at != self._anchor:
            self.span_chosen.emit(_span(self._anchor, at))

    def _go_to(self, number: int) -> None:
        self.current = max(0, min(number, len(self.ensemble.rows) - 1))
        bar, top = self.verticalScrollBar(), self._top(self.current)
        below = top + self._grid.height - (self.viewport().height() - FOOT)
        if top < 0 or below > 0:
            bar.setValue(bar.value() + (top if top < 0 else min(below, top)))
        self.setAccessibleDescription(self.describe())
        self.viewport().update()

    def _let_span_go(self) -> None:
        self._anchor = None
        if self._span:
            self.span_chosen.emit(None)

    def _fit(self) -> None:
        room = self.viewport().height() - FOOT
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, len(self.ensemble.rows) * self._grid.height - room))
        bar.setPageStep(max(1, room))
        bar.setSingleStep(max(1, self._grid.height // 4))

    def _set_behaviour(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(tabular(self.font()))
        self.setAccessibleName(self.tr("Quality over time"))
        self.viewport().setMouseTracking(True)
        # It fills its rectangle: nothing behind it has to be painted first.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)


def _span(one: float, other: float) -> Span:
    return (one, other) if one < other else (other, one)
