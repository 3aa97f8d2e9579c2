"""The product's icon with a badge that tells the server's state, by shape and by colour.

Nobody knows how dark a bar of the system is: the badge stands in a white rim, in the colours that can be read
on white, so that on a dark bar the rim is seen and on a light one the badge.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

from panel.look.icons import render
from panel.look.schemes import LIGHT, Role

Standing = Literal["stopped", "running", "people", "problem"]
STANDINGS: tuple[Standing, ...] = ("stopped", "running", "people", "problem")
# What bars ask for, at the densities 1, 1.5 and 2: each is drawn at its own size, none is scaled.
SIZES = (16, 20, 22, 24, 28, 32, 33, 36, 40, 44, 48, 64)
_ROLES: dict[Standing, Role] = {"stopped": "dim", "running": "ok", "people": "ok", "problem": "danger"}
_BADGE = 0.56  # of the icon's side, rim and all
_FADED = 0.55


@cache
def icon(standing: Standing) -> QIcon:
    """The icon in all its sizes. Needs an application."""
    made = QIcon()
    for size in SIZES:
        made.addPixmap(draw(standing, size))
    return made


def draw(standing: Standing, size: int) -> QPixmap:
    """The icon, `size` pixels wide: while the server is stopped it is pale."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(_FADED if standing == "stopped" else 1.0)
    painter.drawPixmap(0, 0, render("callbox", "#000000", size))
    painter.setOpacity(1.0)
    side = round(size * _BADGE)
    _badge(painter, standing, QRectF(size - side, size - side, side, side))
    painter.end()
    return pixmap


def _badge(painter: QPainter, standing: Standing, box: QRectF) -> None:
    """A ring, a disc, a disc with someone in it, or a triangle, on white."""
    rim = max(1.0, box.width() / 8)
    inner = box.adjusted(rim, rim, -rim, -rim)
    color, white = LIGHT.color(_ROLES[standing]), LIGHT.color("on_accent")
    painter.setPen(Qt.PenStyle.NoPen)
    if standing == "problem":
        _fill(painter, white, _triangle(box))
        _fill(painter, color, _triangle(inner.translated(0, rim / 3)))
        return
    for tone, ellipse in ((white, box), (color, inner)):
        painter.setBrush(tone)
        painter.drawEllipse(ellipse)
    if standing != "running":
        painter.setBrush(white)
        hole = inner.width() * (0.22 if standing == "stopped" else 0.3)
        painter.drawEllipse(inner.adjusted(hole, hole, -hole, -hole))


def _fill(painter: QPainter, color: QColor, shape: QPolygonF) -> None:
    painter.setBrush(color)
    painter.drawPolygon(shape)


def _triangle(box: QRectF) -> QPolygonF:
    return QPolygonF([QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()])
