"""What the mouse and the keys do on the ladder. Selecting goes through the focus, and comes back from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from panel.focus import Span
from panel.inspect.ladder import words
from panel.inspect.ladder.bands import Bands
from panel.inspect.ladder.content import Content
from panel.inspect.ladder.frame import HEAD
from panel.inspect.ladder.surface import LINE, STEP, Surface
from panel.inspect.ladder.words import NameOf
from panel.inspect.view import Desk
from panel.look import widgets
from panel.pace import Pace
from server.journal import SERVER

_NOTCH = 120  # of a wheel


@dataclass(slots=True)
class _Press:
    """A button that is down. `kind` is "times", "body" or "head"."""

    kind: str
    at: QPoint
    bars: tuple[int, int]
    moved: bool = False
    here: QPoint | None = None


class Canvas(Surface):
    """Moved, zoomed and selected in."""

    opened = Signal(int)  # a message's number

    def __init__(self, content: Content, bands: Bands, desk: Desk, name_of: NameOf, pace: Pace) -> None:
        super().__init__(content, bands, desk, name_of, pace)
        self._press: _Press | None = None
        self.viewport().setMouseTracking(True)

    # The mouse ------------------------------------------------------------------------------------------

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turned = event.angleDelta().y() / _NOTCH
        self.zoom(STEP**turned, event.position().y() - HEAD)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        region = self.region(at)
        if event.button() != Qt.MouseButton.LeftButton or not region:
            super().mousePressEvent(event)
            return
        bars = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        self._press = _Press(region, at, bars)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._press is None:
            self._hover(at)
            return
        far = (at - self._press.at).manhattanLength()
        self._press.moved = self._press.moved or far >= QApplication.startDragDistance()
        self._press.here = at
        if self._press.moved and self._press.kind == "body":
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            left, top = self._press.bars
            self.horizontalScrollBar().setValue(left - at.x() + self._press.at.x())
            self.verticalScrollBar().setValue(top - at.y() + self._press.at.y())
        self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        press, edges = self._press, self.dragged()
        self._press = None
        self.viewport().unsetCursor()
        self.viewport().update()
        if press is None:
            super().mouseReleaseEvent(event)
        elif press.kind == "times":
            self.focus.choose_span(self._span(edges) if edges else None)
        elif not press.moved:
            self._click(press, event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        message = self.message_at(event.position().toPoint())
        if message is not None:
            self.focus.choose_message(message.seq)
            self.opened.emit(message.seq)

    def _click(self, press: _Press, modifiers: Qt.KeyboardModifier) -> None:
        if press.kind == "head":
            both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            self._choose(self.peer_at(press.at), more=bool(modifiers & both))
            return
        message = self.message_at(press.at)
        self.focus.choose_message(message.seq if message else 0)

    def _choose(self, peer: str, *, more: bool) -> None:
        """Select a peer, or let go of the one that is selected; with `more` beside another one."""
        if peer in ("", SERVER):
            return
        chosen = self.focus.selection.peers
        if more and peer not in chosen:
            self.focus.choose_peers(*chosen[:1], peer)
        elif more:
            self.focus.choose_peers(*(other for other in chosen if other != peer))
        else:
            self.focus.choose_peers(*(() if chosen == (peer,) else (peer,)))

    def dragged(self) -> tuple[float, float] | None:
        """The upper and the lower edge of what is being selected on the times, in the viewport."""
        press = self._press
        if press is None or press.kind != "times" or not press.moved or press.here is None:
            return None
        top, bottom = sorted((press.at.y(), press.here.y()))
        return float(max(top, HEAD)), float(max(min(bottom, self.viewport().height()), HEAD))

    def _span(self, edges: tuple[float, float]) -> Span:
        start, end = (self.content.timeline.time_at(y - HEAD + self.top()) for y in edges)
        return start, end

    def _hover(self, at: QPoint) -> None:
        message = self.message_at(at)
        number = message.seq if message else 0
        times = self.region(at) == "times"
        self.viewport().setCursor(Qt.CursorShape.SplitVCursor if times else Qt.CursorShape.ArrowCursor)
        if number != self.hovered:
            self.hovered = number
            self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered = 0
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            lines = self.tip_at(event.pos())
            text = "<br>".join(widgets.plain_tip(line) for line in lines)
            QToolTip.showText(event.globalPos(), text, self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPoint) -> list[str]:
        """What is at a point of the viewport, line by line."""
        if peer := self.peer_at(at):
            return [words.column_title(peer, self.name_of)]
        message = self.message_at(at)
        return [] if message is None else self.facts(message)

    # Keys -----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._key(event)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _key(self, event: QKeyEvent) -> Callable[[], object] | None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        keys = Qt.Key
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        acts: dict[int, Callable[[], object]] = {
            keys.Key_Plus: self.zoom_in,
            keys.Key_Equal: self.zoom_in,
            keys.Key_Minus: self.zoom_out,
            keys.Key_0: self.fit,
            keys.Key_Up: (lambda: bar.setValue(bar.value() - LINE)) if control else lambda: self._step(-1),
            keys.Key_Down: (lambda: bar.setValue(bar.value() + LINE)) if control else lambda: self._step(1),
            keys.Key_Left: lambda: across.setValue(across.value() - LINE),
            keys.Key_Right: lambda: across.setValue(across.value() + LINE),
            keys.Key_PageUp: lambda: bar.setValue(bar.value() - bar.pageStep()),
            keys.Key_PageDown: lambda: bar.setValue(bar.value() + bar.pageStep()),
            keys.Key_Home: lambda: self._go_to(0),
            keys.Key_End: lambda: self._go_to(len(self.content.rows) - 1),
            keys.Key_Return: self._open,
            keys.Key_Enter: self._open,
            keys.Key_Escape: self.focus.clear,
        }
        return acts.get(event.key())

    def _step(self, by: int) -> None:
        """To the next message, or to the one before it. Without one, to the first that is in sight."""
        row = self.content.row_of(self.focus.selection.message)
        if row is None:
            area = self.area()
            first, last = self.content.timeline.between(area.top(), area.bottom())
            self._go_to(first if by > 0 else last - 1)
        else:
            self._go_to(row + by)

    def _go_to(self, row: int) -> None:
        if 0 <= row < len(self.content.rows):
            number = self.content.rows[row].seq
            self.focus.choose_message(number)
            self.show_message(number)

    def _open(self) -> None:
        if self.focus.selection.message:
            self.opened.emit(self.focus.selection.message)
