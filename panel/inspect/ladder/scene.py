"""Paints the ladder's arrows and what lies behind them, for a window as for a picture.

The painter stands at the first message and the first column. Lines are filled rectangles, which Qt paints
ten times faster than wide pens, and go to it together: one call for each colour.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from panel.breath import breathe
from panel.inspect.ladder import words
from panel.inspect.ladder.bands import Bands
from panel.inspect.ladder.content import Content
from panel.inspect.ladder.ink import Ink, role_of
from panel.inspect.ladder.reach import Grid, Reach
from panel.inspect.marks import SIZE as MARK
from panel.look.schemes import Role
from panel.trace.story import Person
from server.journal import SERVER, Observation

ABOVE, BELOW = 18.0, 22.0  # pixels around what is in sight, of which arrows and labels may reach into it
_MOST = 1_000  # arrows painted at once: 3 ms
_LABEL = 15.0  # the height that a label needs
_BESIDE = 10.0  # free at both ends of a label
_GAP = 3.0
_HEAD = 4.0
_ROOMY = 6.0  # pixels between two arrows, so that their heads can be told apart
_LOOK_BACK = 12
_STOPPED = {"drop", "disconnect"}
_LABELLED_FIRST = {"offer", "answer", "error"}


class _Label(NamedTuple):
    x: float
    y: float
    text: str
    role: Role
    message: Observation
    width: float
    above: bool = False  # lines pass behind it

    def meets(self, other: _Label) -> bool:
        """Whether both would stand in the same place."""
        across = other.x < self.x + self.width and self.x < other.x + other.width
        return across and abs(other.y - self.y) < _LABEL


@dataclass(slots=True)
class _Strokes:
    """What is to be painted, by colour."""

    bars: dict[Role, list[QRectF]] = field(default_factory=dict)
    heads: dict[Role, list[QPolygonF]] = field(default_factory=dict)
    crosses: list[QLineF] = field(default_factory=list)
    labels: list[_Label] = field(default_factory=list)
    first: list[_Label] = field(default_factory=list)  # of what matters most; the others give way
    reserved: set[int] = field(default_factory=set)  # the numbers of their messages
    lines: list[tuple[float, float, float]] = field(default_factory=list)  # y, left, right

    def bar(self, role: Role, *bars: QRectF) -> None:
        self.bars.setdefault(role, []).extend(bars)

    def head(self, role: Role, head: QPolygonF) -> None:
        self.heads.setdefault(role, []).append(head)

    def cross(self, x: float, y: float) -> None:
        self.crosses += (QLineF(x - 4, y - 4, x + 4, y + 4), QLineF(x - 4, y + 4, x + 4, y - 4))

    def free(self, y: float, left: float, right: float) -> bool:
        """Whether a label may stand above `y`: no line crosses it, and so no label of another line."""
        for other, start, end in self.lines[: -_LOOK_BACK - 1 : -1]:
            if y - other >= _LABEL:
                return True
            if start < right and end > left:
                return False
        return len(self.lines) < _LOOK_BACK

    def taken(self, label: _Label) -> bool:
        """Whether one that matters stands there."""
        start = bisect_right(self.first, label.y - _LABEL, key=_height)
        end = bisect_left(self.first, label.y + _LABEL, key=_height)
        return any(label.meets(other) for other in self.first[start:end])


_height = attrgetter("y")


class Scene:
    """What is painted, and with what."""

    def __init__(
        self, content: Content, bands: Bands, people: Mapping[str, Person], ink: Ink, font: QFont
    ) -> None:
        self.content = content
        self.people = people
        self.bands = bands
        self.ink = ink
        self.font = font
        self.grid = Grid(content.columns, 100.0)
        self.metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}

    def spread(self, width: float) -> None:
        """Give the columns `width` pixels together, or what they need."""
        each = self.content.columns.width(width)
        columns = self.content.columns
        if (columns, columns.version, each) != (self.grid.columns, self.grid.version, self.grid.width):
            self.grid = Grid(columns, each)

    def rows_in(self, area: QRectF) -> Sequence[int]:
        """Those that are painted there: not all where several share a line of pixels, but all that matter."""
        first, last = self.content.timeline.between(area.top() - BELOW, area.bottom() + ABOVE)
        rows = self.content.timeline.thinned(first, last, _MOST)
        if last - first <= len(rows):
            return rows
        return sorted({*rows, *self._notable(first, last)})

    def _notable(self, first: int, last: int) -> Iterable[int]:
        """What went wrong, or is marked, one of them for each line of pixels."""
        content = self.content
        lowest, highest = content.rows[first].seq, content.rows[last - 1].seq
        numbers = (*content.wrong, *content.faults, *self.bands.notes)
        rows = (content.row_of(number) for number in numbers if lowest <= number <= highest)
        return {int(content.timeline.y(row)): row for row in rows if row is not None}.values()

    # Arrows ---------------------------------------------------------------------------------------------

    def paint_arrows(
        self, painter: QPainter, area: QRectF, rows: Sequence[int], *, roomy: bool, chosen: int = 0
    ) -> None:
        """The messages of these rows, as far as they are in the area; `roomy`: with heads and labels.

        The label of the message `chosen` comes before others.
        """
        strokes = _Strokes(lines=self._lines_before(rows[0]) if rows else [])
        if roomy:
            self._reserve(strokes, rows, area, chosen)
        content, reach = self.content, self.grid.reach
        left, right = area.left(), area.right()
        messages, y_of = content.rows, content.timeline.y
        add = self._add if roomy else self._add_thin
        for row in rows:
            breathe()
            message = messages[row]
            where = reach(message)
            if where.right >= left and where.left <= right:
                add(strokes, message, where, round(y_of(row)), area)
        self._flush(painter, strokes)

    def _lines_before(self, row: int) -> list[tuple[float, float, float]]:
        """What labels must not touch, whoever painted it."""
        reaches = [
            (before, self.grid.reach(self.content.rows[before]))
            for before in range(max(0, row - _LOOK_BACK), row)
        ]
        return [
            (round(self.content.timeline.y(before)), where.left, where.right) for before, where in reaches
        ]

    def _add(self, strokes: _Strokes, message: Observation, where: Reach, y: int, area: QRectF) -> None:
        role = role_of(message)
        self._add_label(strokes, message, where, y, area)
        strokes.lines.append((y, where.left, where.right))
        strokes.bar(role, QRectF(min(where.start, where.end), y, abs(where.end - where.start), 1))
        if where.wide:
            _add_wide(strokes, role, where, y)
        elif self._stops(message):
            strokes.cross(where.end + (_BESIDE if where.end < where.start else -_BESIDE), y)
        else:
            strokes.head(role, _head(where, y))
        if self._is_marked(message):
            strokes.head("warn", _diamond(where.start, y))

    def _add_thin(self, strokes: _Strokes, message: Observation, where: Reach, y: int, area: QRectF) -> None:
        """Where there is no room for heads and labels: a line with a dot at its end."""
        left, right = where.bar if where.wide else (where.left, where.right)
        dot = where.start if where.wide else where.end
        strokes.bar(role_of(message), QRectF(left, y, right - left, 1), QRectF(dot - 1, y - 1, 3, 3))
        if self._is_marked(message):
            strokes.head("warn", _diamond(where.start, y))

    def _is_marked(self, message: Observation) -> bool:
        return message.seq in self.content.faults or message.seq in self.bands.notes

    def _stops(self, message: Observation) -> bool:
        """Whether it did not get where it should."""
        fault = self.content.faults.get(message.seq)
        if fault is not None and fault.action in _STOPPED:
            return True
        return role_of(message) == "danger" and message.recipient == SERVER

    def _reserve(self, strokes: _Strokes, rows: Sequence[int], area: QRectF, chosen: int) -> None:
        """Give what matters its place, even where lines of others pass; also what came right before."""
        before = range(max(0, rows[0] - _LOOK_BACK), rows[0]) if rows else ()
        messages = self.content.rows
        found = [row for row in (*before, *rows) if self._matters(messages[row], chosen)]
        for row in sorted(found, key=lambda row: messages[row].seq != chosen):
            message = messages[row]
            where, y = self.grid.reach(message), round(self.content.timeline.y(row))
            label = self._label(message, where, y, area)
            if label is not None and not strokes.taken(label):
                insort(strokes.first, label, key=_height)
                strokes.reserved.add(message.seq)

    def _matters(self, message: Observation, chosen: int) -> bool:
        if message.seq == chosen or message.type in _LABELLED_FIRST:
            return True
        return role_of(message) == "danger" or self._is_marked(message)

    def _add_label(self, strokes: _Strokes, message: Observation, where: Reach, y: int, area: QRectF) -> None:
        label = self._label(message, where, y, area)
        if label is None:
            return
        free = strokes.free(y, label.x, label.x + label.width)
        if message.seq in strokes.reserved:
            strokes.labels.append(label._replace(above=not free))
        elif free and not strokes.taken(label):
            strokes.labels.append(label)

    def _label(self, message: Observation, where: Reach, y: int, area: QRectF) -> _Label | None:
        """Where it would stand; None where there is no room for it."""
        left = max(where.left, area.left()) + _BESIDE
        right = min(where.right, area.right()) - _BESIDE
        note, fault = self.bands.notes.get(message.seq), self.content.faults.get(message.seq)
        text, width = self._fitting(words.label(message, note, fault), message.type, right - left)
        if width > right - left:
            return None
        role: Role = "warn" if (note or fault) else role_of(message)
        return _Label(round((left + right - width) / 2), y, text, role, message, width)

    def _fitting(self, text: str, kind: str, room: float) -> tuple[str, float]:
        """The whole text, the type alone, or only the mark; and how wide that is."""
        for shown in (text, words.one_line(kind)):
            width = MARK + _GAP + self.width_of(shown)
            if width <= room:
                return shown, width
        return "", float(MARK)

    def width_of(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) > 2_000:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def _flush(self, painter: QPainter, strokes: _Strokes) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(Qt.PenStyle.NoPen)
        for role, bars in strokes.bars.items():
            painter.setBrush(self.ink.color(role))
            painter.drawRects(bars)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for role, heads in strokes.heads.items():
            breathe()
            painter.setBrush(self.ink.color(role))
            for head in heads:
                painter.drawPolygon(head)
        if strokes.crosses:
            painter.setPen(QPen(self.ink.color("danger"), 2))
            painter.drawLines(strokes.crosses)
        self._write(painter, strokes.labels)

    def _write(self, painter: QPainter, labels: list[_Label]) -> None:
        painter.setFont(self.font)
        for label in labels:
            breathe()
            if label.above:
                behind = QRectF(label.x - 2, label.y - MARK - 2, label.width + 4, MARK + 1)
                painter.fillRect(behind, self.ink.paper)
            self.ink.mark(painter, label.x, label.y - MARK - 2, label.message)
            if label.text:
                painter.setPen(self.ink.color(label.role))
                painter.drawText(QPointF(label.x + MARK + _GAP, label.y - 5), label.text)


def is_roomy(rows: int, area: QRectF) -> bool:
    """Whether so many messages have room for heads and labels there."""
    return rows <= max(1.0, area.height() / _ROOMY)


def _add_wide(strokes: _Strokes, role: Role, where: Reach, y: int) -> None:
    """To everyone: a bar, and a square at who sent it."""
    left, right = where.bar
    strokes.bar(role, QRectF(left, y - 1, right - left, 3), QRectF(where.start - 3, y - 3, 7, 7))
    strokes.bar(role, QRectF(left, y - 4, 2, 9), QRectF(right - 2, y - 4, 2, 9))


def _head(where: Reach, y: int) -> QPolygonF:
    back = where.end + (2 * _HEAD if where.end < where.start else -2 * _HEAD)
    corners = ((where.end, 0.0), (back, -_HEAD), (back, _HEAD))
    return QPolygonF([QPointF(x, y + 0.5 + down) for x, down in corners])


def _diamond(x: float, y: int) -> QPolygonF:
    corners = ((0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0))
    return QPolygonF([QPointF(x + right, y + 0.5 + down) for right, down in corners])
