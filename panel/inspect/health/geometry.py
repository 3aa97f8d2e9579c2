"""Where everything is in the stack of graphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFontMetrics

from panel.inspect.health.lanes import Lane

LEFT, TOP, RIGHT, BOTTOM = 46, 4, 16, 26  # pixels around the graphs, for the axes
SWATCH = 10
_GAP, _APART = 8, 12
_LOWEST, _PER_WEIGHT = 14, 14  # pixels of a curve's height
_NARROW = 160
_DECIMAL = 8.8


@dataclass(frozen=True, slots=True)
class Key:
    """One curve's entry in the legend; a rectangle is empty where there is no room for its part."""

    swatch: QRect
    name: QRect
    value: QRect


@dataclass(frozen=True, slots=True)
class Box:
    """A lane: the line with its title and legend, and the area of the curves below it."""

    title: QRect
    body: QRect
    keys: tuple[Key, ...]


def smallest(lanes: Sequence[Lane], metrics: QFontMetrics) -> QSize:
    """The least room in which everything can be read."""
    head = metrics.height() + 2
    height = sum(head + _GAP + _LOWEST + _PER_WEIGHT * lane.weight for lane in lanes)
    return QSize(LEFT + RIGHT + _NARROW, TOP + height + BOTTOM)


def boxes(lanes: Sequence[Lane], size: QSize, metrics: QFontMetrics) -> list[Box]:
    """Share the height by weight."""
    head = metrics.height() + 2
    weights = sum(lane.weight for lane in lanes)
    room = size.height() - TOP - BOTTOM - (head + _GAP + _LOWEST) * len(lanes)
    width, top, found = max(0, size.width() - LEFT - RIGHT), TOP, []
    for lane in lanes:
        height = _LOWEST + max(0, room) * lane.weight // weights
        line = QRect(LEFT, top, width, head)
        found.append(_box(lane, line, QRect(LEFT, top + head, width, height), metrics))
        top += head + height + _GAP
    return found


def _box(lane: Lane, line: QRect, body: QRect, metrics: QFontMetrics) -> Box:
    """Figures give way first: the axis has some, and a colour without a name says nothing."""
    title = metrics.horizontalAdvance(lane.title) + _APART
    for valued in (True, False):
        keys, width = _keys(lane, line, metrics, valued=valued)
        if title + width <= line.width():
            return Box(line.adjusted(0, 0, -width, 0), body, keys)
    nothing = Key(QRect(), QRect(), QRect())
    return Box(line, body, (nothing,) * len(lane.curves))


def _keys(lane: Lane, line: QRect, metrics: QFontMetrics, *, valued: bool) -> tuple[tuple[Key, ...], int]:
    """From right to left; and how wide they are together."""
    right = line.right() + 1
    value = max(metrics.horizontalAdvance(lane.figure(number)) for number in (_DECIMAL, lane.widest)) + 2
    found = []
    for curve in reversed(lane.curves):
        figure = QRect(right - value, line.top(), value, line.height()) if valued else QRect(right, 0, 0, 0)
        name = metrics.horizontalAdvance(curve.name) if curve.name else 0
        label = QRect(figure.left() - name - 4, line.top(), name, line.height()) if name else QRect()
        left = label.left() if name else figure.left()
        middle = line.center().y()
        swatch = QRect(left - SWATCH - 4, middle - 1, SWATCH, 3) if curve.name else QRect()
        found.append(Key(swatch, label, figure))
        right = (swatch.left() if curve.name else left) - _APART
    return tuple(reversed(found)), line.right() + 1 - right
