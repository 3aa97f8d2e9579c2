"""What lies behind the arrows: the phases of each pair, everyone's lifeline, folded silences."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from panel import texts
from panel.inspect.ladder.bands import Band, Kind
from panel.inspect.ladder.layout import Fold
from panel.inspect.ladder.scene import Scene
from panel.look.numbers import fill
from panel.look.schemes import Role

_MOST = 200  # bands that begin or end in sight, and folds, painted at once
_STRIP = 6  # pixels
_ABSENT = 0.45  # of a lifeline's colour
_SHARES: dict[Kind, tuple[Role, float]] = {
    "negotiating": ("accent", 0.14), "glare": ("warn", 0.16), "connected": ("ok", 0.09),
}  # fmt: skip
_UNANSWERED: tuple[Role, float] = ("dim", 0.16)
_MOST_ROWS = 2_000  # where more are in sight, no fold between them can be seen
_READABLE = 20  # pixels that a fold needs for its text
_BREAK, _BELOW = 14, 22  # its height, and how far its middle is below the message before it


def paint_backdrop(painter: QPainter, scene: Scene, area: QRectF) -> None:
    """Everything behind the arrows of an area, but not the paper."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_bands(painter, scene, area)
    for number in scene.grid.between(area.left(), area.right()):
        _paint_lifeline(painter, scene, number, area)
    _paint_folds(painter, scene, area)


def _paint_bands(painter: QPainter, scene: Scene, area: QRectF) -> None:
    """Between neighbours all of the space; where others stand between them, strips beside both lifelines."""
    grid, painted = scene.grid, set[_Spot]()
    across = grid.between(area.left(), area.right())
    for band, top, bottom in _bands_in(scene, area, across):
        left, right = sorted((grid.columns.index[band.a], grid.columns.index[band.b]))
        sides = ((left, _ALL),) if right - left == 1 else ((left, _RIGHT), (right, _LEFT))
        for column, side in sides:
            spot = (column, side, top, bottom, band.kind)
            if spot not in painted and (column in across or side == _ALL):
                painted.add(spot)
                painter.fillRect(_place(grid.width, spot), _color(scene, band))


_ALL, _RIGHT, _LEFT = 0, 1, -1
_Spot = tuple[int, int, float, float, Kind]  # column, side, top, bottom


def _bands_in(scene: Scene, area: QRectF, across: range) -> Iterator[tuple[Band, float, float]]:
    """Those that can be seen there, from where to where. What lasts all the time in sight costs least."""
    timeline, index = scene.content.timeline, scene.grid.columns.index
    start, end = timeline.time_at(area.top()), timeline.time_at(area.bottom())
    now = [
        band for band in scene.bands.bands if band.start <= end and (band.end is None or band.end >= start)
    ]
    seen = [band for band in now if index.get(band.a, -1) in across or index.get(band.b, -1) in across]
    parts: list[Band] = []
    for band in seen:
        if band.a not in index or band.b not in index:
            continue
        if band.start <= start and (band.end is None or band.end >= end):
            yield band, area.top(), area.bottom()
        else:
            parts.append(band)
    for band in parts[-_MOST:]:
        top = max(area.top(), round(timeline.y_from(band.start)))
        last = area.bottom() if band.end is None else round(timeline.y_at(band.end)) + 1
        bottom = min(area.bottom(), last)
        yield band, top, max(top + 1, bottom)


def _place(width: float, spot: _Spot) -> QRectF:
    column, side, top, bottom, _ = spot
    x = round((column + 0.5) * width)
    match side:
        case 0:
            return QRectF(x + 1, top, round((column + 1.5) * width) - x - 1, bottom - top)
        case 1:
            return QRectF(x + 1, top, _STRIP, bottom - top)
        case _:
            return QRectF(x - _STRIP, top, _STRIP, bottom - top)


def _color(scene: Scene, band: Band) -> QColor:
    open_ = band.kind == "negotiating" and not band.answered
    return scene.ink.tint(*(_UNANSWERED if open_ else _SHARES[band.kind]))


def _paint_lifeline(painter: QPainter, scene: Scene, number: int, area: QRectF) -> None:
    """Fainter while they are not there."""
    x = round((number + 0.5) * scene.grid.width)
    painter.fillRect(QRectF(x, area.top(), 1, area.height()), scene.ink.tint("border", _ABSENT))
    person = scene.people.get(scene.grid.columns.order[number])
    start, end = (person.joined_at, person.left_at) if person else (None, None)
    timeline = scene.content.timeline
    top = area.top() if start is None else max(area.top(), round(timeline.y_from(start)))
    bottom = area.bottom() if end is None else min(area.bottom(), round(timeline.y_at(end)))
    if top < bottom:
        painter.fillRect(QRectF(x, top, 1, bottom - top), scene.ink.color("border"))


def _paint_folds(painter: QPainter, scene: Scene, area: QRectF) -> None:
    timeline = scene.content.timeline
    first, last = timeline.between(area.top(), area.bottom())
    if last - first > _MOST_ROWS:
        return
    painter.setFont(scene.font)
    for fold in timeline.folds(first, last + 1)[:_MOST]:
        if fold.bottom - fold.top >= _READABLE:
            _paint_break(painter, scene, fold, area)
        else:
            middle = round((fold.top + fold.bottom) / 2)
            painter.setPen(QPen(scene.ink.color("border"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle))


def _paint_break(painter: QPainter, scene: Scene, fold: Fold, area: QRectF) -> None:
    """Nothing goes on for a while: the lifelines are interrupted."""
    height = fold.bottom - fold.top
    middle = round(fold.top + min(_BELOW, height / 2))
    top = middle - _BREAK // 2
    painter.fillRect(QRectF(area.left(), top, area.width(), _BREAK), scene.ink.paper)
    painter.setPen(QPen(scene.ink.tint("dim", 0.5), 1, Qt.PenStyle.DotLine))
    for y in (top, top + _BREAK):
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
    text = "\N{MIDLINE HORIZONTAL ELLIPSIS} " + silence(fold.seconds)
    painter.setPen(scene.ink.color("dim"))
    painter.drawText(QPointF(area.left() + 8, middle + 4), text)


def silence(seconds: float) -> str:
    """ "12 s", "0.4 s", "85 ms"."""
    if seconds < 1:
        return texts.milliseconds(seconds * 1000)
    return fill(texts.tr("{0:.1f} s"), seconds) if seconds < 10 else texts.age(seconds)
