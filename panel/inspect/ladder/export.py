"""The ladder as a picture: SVG or PNG.

It is painted on the loop, some messages at a time, because that is where fonts may be used everywhere; making
a PNG of it and writing the file take longer, and are done in a thread.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from panel import texts
from panel.inspect.ladder.backdrop import paint_backdrop
from panel.inspect.ladder.columns import Columns
from panel.inspect.ladder.frame import AXIS, HEAD, Frame
from panel.inspect.ladder.ink import Ink
from panel.inspect.ladder.scene import Scene, is_roomy
from panel.inspect.ladder.words import NameOf
from panel.look.numbers import fill
from panel.look.schemes import Tokens

Kind = Literal["svg", "png"]
HIGHEST, WIDEST = 20_000, 8_000  # pixels
_MOST_PIXELS = 24_000_000  # of a PNG: 96 MB while it is made
_SHARP_BELOW = 4_000_000  # so many are drawn twice as fine
_TOP, _BOTTOM = 42, 22
_AT_ONCE = 100  # messages
_WIDTH = 900.0  # for the columns, where they need no more


class ExportError(Exception):
    """Says in a sentence why there is no picture."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a picture will show: its size in pixels, and how many messages and columns had to be left out."""

    scene: Scene
    frame: Frame
    size: QSize
    messages: int
    left_out: int
    columns_left_out: int

    @property
    def sentence(self) -> str:
        """What became of it, for people."""
        if self.left_out:
            text = texts.tr(
                "The picture was saved with the newest {0:,} of {1:,} messages: it would have been too high."
            )
            return fill(text, self.messages, self.messages + self.left_out)
        if self.columns_left_out:
            text = texts.tr("The picture was saved without {0:,} columns: it would have been too wide.")
            return fill(text, self.columns_left_out)
        return texts.tr("The picture was saved.")


def plan(scene: Scene, tokens: Tokens, name_of: NameOf, kind: Kind) -> Plan:
    """Lay out a copy of what a scene shows, as much of it as a picture may hold, in these colours.

    Who has zoomed out sees more at once, but a picture is to be read: all of that, as large as it has room.
    """
    content = scene.content
    width = _width(content.columns)
    highest = HIGHEST if kind == "svg" else min(HIGHEST, _MOST_PIXELS // width)
    room = highest - HEAD - _TOP - _BOTTOM
    timeline = content.timeline.copy()
    if timeline.zoom < 1:
        timeline.rescale(min(1.0, max(timeline.zoom, timeline.fitting(room))))
    first, _ = timeline.between(timeline.height - room, timeline.height)
    kept = content.copy(first)
    kept.timeline.rescale(timeline.zoom)
    copy = Scene(kept, scene.bands.copy(), scene.people, Ink(tokens, vector=True), scene.font)
    copy.spread(_WIDTH)
    width = _width(kept.columns)
    height = HEAD + _TOP + round(kept.timeline.height) + _BOTTOM
    hidden = len(kept.columns.order) - len(copy.grid.between(0, width - AXIS - 1))
    return Plan(copy, Frame(copy, name_of), QSize(width, height), len(kept.rows), first, hidden)


def _width(columns: Columns) -> int:
    """Of a picture with as many whole columns as it may have."""
    each = columns.width(_WIDTH)
    return AXIS + round(min(len(columns.order), (WIDEST - AXIS) // each) * each)


async def save(picture: Plan, path: Path, kind: Kind) -> None:
    """Paint it and write it. Raises ExportError."""
    try:
        if kind == "svg":
            data = await _svg(picture)
            await asyncio.to_thread(path.write_bytes, data)
        else:
            image = await _image(picture)
            await asyncio.to_thread(_write_png, image, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            texts.tr("The picture could not be saved as {0}: {1}.").format(path, reason)
        ) from error


async def _svg(picture: Plan) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(picture.size)
    generator.setViewBox(QRect(QPointF(0, 0).toPoint(), picture.size))
    generator.setTitle(texts.tr("Ladder of messages"))
    generator.setDescription(texts.tr("Saved by Callbox"))
    await _paint(picture, generator)
    return bytes(data.data())


async def _image(picture: Plan) -> QImage:
    pixels = picture.size.width() * picture.size.height()
    ratio = 2 if pixels <= _SHARP_BELOW else 1
    image = QImage(picture.size * ratio, QImage.Format.Format_RGB32)
    if image.isNull():
        raise ExportError(texts.tr("There is not enough memory for this picture."))
    image.setDevicePixelRatio(ratio)
    await _paint(picture, image)
    return image


def _write_png(image: QImage, path: Path) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    path.write_bytes(buffer.data().data())


async def _paint(picture: Plan, device: QPaintDevice) -> None:
    """The whole of it, with pauses for everyone else on the loop."""
    scene, size = picture.scene, picture.size
    area = QRectF(0, -_TOP, size.width() - AXIS, size.height() - HEAD)
    painter = QPainter(device)
    try:
        painter.fillRect(QRect(QPointF(0, 0).toPoint(), size), scene.ink.paper)
        painter.translate(AXIS, HEAD + _TOP)
        paint_backdrop(painter, scene, area)
        rows = range(len(scene.content.rows))
        roomy = is_roomy(len(rows), area)
        for start in range(0, len(rows), _AT_ONCE):
            await asyncio.sleep(0)
            scene.paint_arrows(painter, area, rows[start : start + _AT_ONCE], roomy=roomy)
        await asyncio.sleep(0)
        painter.resetTransform()
        picture.frame.paint_times(painter, QRectF(0, HEAD, AXIS, size.height() - HEAD), -_TOP)
        picture.frame.paint_heads(painter, QRectF(AXIS, 0, size.width() - AXIS, HEAD), 0.0, ())
    finally:  # Qt does not survive one that is left open
        painter.end()
