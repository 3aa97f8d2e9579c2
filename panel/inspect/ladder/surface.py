"""The ladder on the screen: painted where it is in sight, scrolled, zoomed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontInfo,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from panel import texts
from panel.breath import breathe
from panel.inspect.ladder import words
from panel.inspect.ladder.backdrop import paint_backdrop
from panel.inspect.ladder.bands import Bands
from panel.inspect.ladder.content import MOST, Content
from panel.inspect.ladder.frame import AXIS, HEAD, Frame
from panel.inspect.ladder.ink import Ink
from panel.inspect.ladder.scene import Scene, is_roomy
from panel.inspect.ladder.words import NameOf
from panel.inspect.view import Desk
from panel.look.numbers import fill
from panel.look.theme import tabular
from panel.pace import Pace
from server.journal import Observation

_TOP, _BOTTOM = 42, 22  # pixels before the first message and after the last
_NOTICE = 16  # where the first line of text stands
STEP = 1.25  # of the zoom
LINE = 40  # pixels of one press of a key
_SMALL = 0.86
_ABOVE, _BELOW, _BESIDE = 5.0, 17.0, 8.0  # how near the pointer has to be
_LOOKED_AT = 60


class Surface(QAbstractScrollArea):
    """Shows a content, and where things are in it."""

    followed = Signal(bool)  # whether the newest stays in sight

    def __init__(self, content: Content, bands: Bands, desk: Desk, name_of: NameOf, pace: Pace) -> None:
        super().__init__()
        self.content = content
        self.bands = bands
        self._desk = desk
        self.focus = desk.focus
        self.name_of = name_of
        self._pace = pace
        self._following = True
        self.hovered = 0
        self._moving = False  # while the bars are set by us
        self.setFont(_small(self.font()))
        self.restyle()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Ladder of messages"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._scrolled)
            if (ground := bar.parentWidget()) is not None:  # its own: with every message the bars change
                ground.setBackgroundRole(QPalette.ColorRole.Base)
                ground.setAutoFillBackground(True)

    # What the view tells it -----------------------------------------------------------------------------

    def restyle(self) -> None:
        """After a change of theme."""
        ink = Ink(self._desk.theme.tokens)
        self.scene = Scene(self.content, self.bands, self._desk.story.people, ink, self.font())
        self.frame = Frame(self.scene, self.name_of)
        self.refresh()

    def refresh(self) -> None:
        """Messages came or went: keep in sight what was."""
        self.scene.spread(self.body().width())
        bar = self.verticalScrollBar()
        wanted = bar.value() - round(self.content.moved)
        self.content.moved = 0.0
        self._set_ranges()
        self._move_to(bar.maximum() if self._following else wanted)
        self.viewport().update()

    @property
    def following(self) -> bool:
        return self._following

    def follow(self, on: bool) -> None:
        """Keep the newest in sight from now on, or not any more."""
        if on != self._following:
            self._following = on
            self.followed.emit(on)
        if on:
            self._move_to(self.verticalScrollBar().maximum())

    def show_message(self, number: int) -> None:
        """Bring a message into sight, and say it to screen readers."""
        row = self.content.row_of(number)
        self._say(row)
        self.viewport().update()
        if row is None:
            return
        y = self.content.timeline.y(row)
        top, height = self.top(), self.body().height()
        if not top + _BELOW <= y <= top + height - LINE:
            self.follow(False)
            self._move_to(round(y + _TOP - height / 2))

    # Zooming --------------------------------------------------------------------------------------------

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Spread time by a factor; what is at the pixel `at` of the body, or in its middle, stays there."""
        timeline = self.content.timeline
        if not len(timeline):
            return
        at = self.body().height() / 2 if at is None else at
        first, _ = timeline.between(self.top() + at, self.top() + at)
        row = min(first, len(timeline) - 1)
        beside = timeline.y(row) - self.top() - at
        timeline.rescale(timeline.zoom * factor)
        self._set_ranges()
        if self._following:
            self._move_to(self.verticalScrollBar().maximum())
        else:
            self._move_to(round(timeline.y(row) + _TOP - at - beside))
        self.viewport().update()

    def zoom_in(self) -> None:
        self.zoom(STEP)

    def zoom_out(self) -> None:
        self.zoom(1 / STEP)

    def fit(self) -> None:
        """All of it in sight, if that can be."""
        timeline = self.content.timeline
        timeline.rescale(timeline.fitting(max(1.0, self.body().height() - _TOP - _BOTTOM)))
        self.refresh()

    # Where things are -----------------------------------------------------------------------------------

    def body(self) -> QRect:
        return self.viewport().rect().adjusted(AXIS, HEAD, 0, 0)

    def top(self) -> float:
        """The pixel of the messages at the body's upper edge."""
        return float(self.verticalScrollBar().value() - _TOP)

    def area(self) -> QRectF:
        """What is in sight, from the first message and the first column."""
        body = self.body()
        return QRectF(self.horizontalScrollBar().value(), self.top(), body.width(), body.height())

    def region(self, at: QPoint) -> str:
        if at.y() < HEAD:
            return "head" if at.x() >= AXIS else ""
        return "body" if at.x() >= AXIS else "times"

    def message_at(self, at: QPoint) -> Observation | None:
        """The message whose arrow or label is at a point of the viewport, or near it."""
        if self.region(at) != "body":
            return None
        area = self.area()
        x, y = at.x() - AXIS + area.left(), at.y() - HEAD + area.top()
        timeline, best, least = self.content.timeline, None, _BELOW
        first, last = timeline.between(y - _ABOVE, y + _BELOW)
        for row in range(first, min(last, first + _LOOKED_AT)):
            message = self.content.rows[row]
            where = self.scene.grid.reach(message)
            far = timeline.y(row) - y
            distance = -far if far < 0 else far / 2  # its label is above it
            if where.left - _BESIDE <= x <= where.right + _BESIDE and distance < least:
                best, least = message, distance
        return best

    def peer_at(self, at: QPoint) -> str:
        """Whose head is at a point of the viewport, or ""."""
        if self.region(at) != "head":
            return ""
        return self.scene.grid.at(at.x() - AXIS + self.horizontalScrollBar().value())

    def place_of(self, number: int) -> QPoint | None:
        """The middle of a message's arrow in the viewport."""
        row = self.content.row_of(number)
        if row is None:
            return None
        where, area = self.scene.grid.reach(self.content.rows[row]), self.area()
        x = (max(where.left, area.left()) + min(where.right, area.right())) / 2
        y = self.content.timeline.y(row)
        return QPoint(round(AXIS + x - area.left()), round(HEAD + y - area.top()))

    # Painting -------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        breathe()
        painter = QPainter(self.viewport())
        try:
            with self._pace.spending():
                self._paint(painter)
        finally:  # Qt does not survive one that is left open
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        body, area = self.body(), self.area()
        painter.fillRect(self.viewport().rect(), self.scene.ink.paper)
        painter.save()
        painter.setClipRect(body)
        painter.translate(body.left() - area.left(), body.top() - area.top())
        paint_backdrop(painter, self.scene, area)
        breathe()
        for number, share in ((self.hovered, 0.07), (self.focus.selection.message, 0.18)):
            self._paint_row(painter, number, share, area)
        rows = self.scene.rows_in(area)
        chosen = self.focus.selection.message
        self.scene.paint_arrows(painter, area, rows, roomy=is_roomy(len(rows), area), chosen=chosen)
        if self.content.cut:
            self.frame.paint_notice(painter, QPointF(area.left() + 8, _NOTICE - _TOP), self.cut_text())
        painter.restore()
        breathe()
        self._paint_frame(painter, body, area)
        breathe()

    def _paint_row(self, painter: QPainter, number: int, share: float, area: QRectF) -> None:
        row = self.content.row_of(number) if number else None
        if row is not None:
            top, bottom = self._band(row)
            tint = self.scene.ink.tint("accent", share)
            painter.fillRect(QRectF(area.left(), top, area.width(), bottom - top), tint)

    def _band(self, row: int) -> tuple[float, float]:
        """From where to where a row is marked: arrow and label, and nothing of its neighbours."""
        timeline = self.content.timeline
        y = round(timeline.y(row))
        above = (timeline.y(row - 1) + y) / 2 if row else y - _BELOW
        below = (timeline.y(row + 1) + y) / 2 if row + 1 < len(timeline) else y + _ABOVE
        return min(y - 2.0, max(y - _BELOW, above)), max(y + 2.0, min(y + _ABOVE, below))

    def _paint_frame(self, painter: QPainter, body: QRect, area: QRectF) -> None:
        times = QRectF(0, HEAD, AXIS, body.height())
        self.frame.paint_times(painter, times, area.top())
        breathe()
        if (edges := self.dragged()) is not None:
            span = QRectF(0, HEAD, self.viewport().width(), body.height())
            self.frame.paint_span(painter, span, *edges)
        painter.fillRect(QRectF(0, 0, AXIS, HEAD), self.scene.ink.paper)
        heads = QRectF(AXIS, 0, body.width(), HEAD)
        painter.setClipRect(QRectF(0, 0, self.viewport().width(), HEAD))
        painter.fillRect(QRectF(0, HEAD - 1, AXIS, 1), self.scene.ink.color("border"))
        painter.setClipRect(heads)
        self.frame.paint_heads(painter, heads, area.left(), self.focus.selection.peers)
        if self.hasFocus():
            painter.setClipping(False)
            self.frame.paint_focus(painter, QRectF(self.viewport().rect()))

    def dragged(self) -> tuple[float, float] | None:
        """The upper and the lower edge of what is being selected on the times, in the viewport."""
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def cut_text(self) -> str:
        """Why there is nothing above the first message; "" if there never was."""
        match self.content.cut:
            case "bounded":
                return fill(self.tr("Older messages are not shown: these are the newest {0:,}."), MOST)
            case "forgotten":
                return self.tr("Older messages are not in the log any more.")
            case _:
                return ""

    # Moving ---------------------------------------------------------------------------------------------

    def _set_ranges(self) -> None:
        body, timeline = self.body(), self.content.timeline
        height = _TOP + round(timeline.height) + _BOTTOM
        sizes = (
            (self.verticalScrollBar(), height, body.height()),
            (self.horizontalScrollBar(), round(self.scene.grid.total), body.width()),
        )
        self._moving = True
        for bar, needed, room in sizes:
            bar.setRange(0, max(0, needed - room))
            bar.setPageStep(max(1, room))
            bar.setSingleStep(LINE)
        self._moving = False

    def _move_to(self, value: int) -> None:
        self._moving = True
        self.verticalScrollBar().setValue(value)
        self._moving = False

    def _scrolled(self) -> None:
        """Whoever scrolls up wants to read; at the bottom the newest is wanted again."""
        self.viewport().update()
        bar = self.verticalScrollBar()
        if not self._moving and self.sender() is bar:
            self.follow(bar.value() >= bar.maximum() - 2)

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """All of it is painted again: what stays in place is in front."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    # Words ----------------------------------------------------------------------------------------------

    def facts(self, message: Observation) -> list[str]:
        when = texts.clock(self.content.origin + message.at)
        note, fault = self.bands.notes.get(message.seq), self.content.faults.get(message.seq)
        return words.facts(message, when, note, fault, self.name_of)

    def _say(self, row: int | None) -> None:
        text = "" if row is None else ". ".join(self.facts(self.content.rows[row]))
        self.setAccessibleDescription(text)


def _small(font: QFont) -> QFont:
    """In pixels: so it is as large in a picture as on the screen."""
    result = QFont(font)
    result.setPixelSize(max(9, round(QFontInfo(font).pixelSize() * _SMALL)))
    return tabular(result)
