"""Render the drawings of the program and of its recordings into what each system wants.

    python packaging/icons.py

writes to `build/package/icons`: `hicolor/` (Linux: PNG and SVG as freedesktop.org's icon theme names them),
`*.ico` (Windows), `*.icns` (macOS), and the program's icon with 1024 pixels.
"""

from __future__ import annotations

import shutil
import struct
from dataclasses import dataclass
from pathlib import Path

import versions
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWINGS = ROOT / "assets" / "icons"
OUT = ROOT / "build" / "package" / "icons"

LINUX_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
# What an entry of an .icns file is called, and its pixels: `ic11` is 16 points on a screen of double density.
MAC_TYPES = {
    "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512,
}  # fmt: skip
# A program's shape takes 824 of 1024 pixels on macOS; in our drawing it takes 60 of 64.
MAC_SCALE = (824 / 1024) / (60 / 64)
SMALL = 24  # up to this many pixels the simpler drawing is clearer
SIDE_COLOR = 0xFF063F3A  # a darker shade of the icon's
PNG_FROM = 256  # smaller entries of an .ico are bitmaps: old dialogs of Windows read nothing else


@dataclass(frozen=True, slots=True)
class Drawing:
    """What is drawn, where its files go, and how much of the square it fills on macOS."""

    svg: str
    small: str
    linux: str  # folder and name in the icon theme
    mac_scale: float = 1.0

    def image(self, size: int, scale: float = 1.0) -> QImage:
        """The drawing in a transparent square of `size` pixels, which it fills by `scale`."""
        name = self.small if size <= SMALL else self.svg
        return render(DRAWINGS / f"{name}.svg", size, scale)


PROGRAM = Drawing("callbox", "callbox-small", "apps/callbox", MAC_SCALE)
RECORDING = Drawing("callbox-file", "callbox-file-small", "mimetypes/" + versions.MIME_TYPE.replace("/", "-"))


def render(svg: Path, size: int, scale: float = 1.0) -> QImage:
    """An SVG file as a square picture with transparency. Raises ValueError if Qt cannot read it."""
    renderer = QSvgRenderer(str(svg))
    if not renderer.isValid():
        raise ValueError(f"{svg} is no SVG that Qt can draw")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    margin = size * (1 - scale) / 2
    painter = QPainter(image)
    renderer.render(painter, QRectF(margin, margin, size * scale, size * scale))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_ARGB32)


def png(image: QImage) -> bytes:
    """The picture as a PNG file."""
    return encoded(image, "PNG")


def encoded(image: QImage, form: str) -> bytes:
    """The picture as a file in one of the forms that Qt can write."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)  # type: ignore[call-overload]  # PySide6 takes str here
    return bytes(data.data())


def bitmap(image: QImage) -> bytes:
    """The picture as an .ico file keeps it: a 32-bit DIB from the bottom up, and a mask of one bit each.

    Its header counts the rows of both (Windows SDK, "Icons"). The mask is empty: the alpha channel rules.
    """
    size = image.width()
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, 0, 0, 0, 0, 0)
    rows, width = bytes(image.constBits()), image.bytesPerLine()
    pixels = b"".join(rows[at : at + width] for at in reversed(range(0, len(rows), width)))
    mask_row = (size + 31) // 32 * 4
    return header + pixels + bytes(mask_row * size)


def ico(images: list[QImage]) -> bytes:
    """A Windows icon with these square pictures of at most 256 pixels."""
    entries, bodies = b"", b""
    start = 6 + 16 * len(images)
    for image in images:
        size = image.width()
        body = png(image) if size >= PNG_FROM else bitmap(image)
        # 256 is written as 0.
        entries += struct.pack(
            "<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(body), start + len(bodies)
        )
        bodies += body
    return struct.pack("<HHH", 0, 1, len(images)) + entries + bodies


def icns(pictures: dict[str, bytes]) -> bytes:
    """A macOS icon: PNG files by the name of their type."""
    body = b"".join(
        kind.encode("ascii") + struct.pack(">I", 8 + len(data)) + data for kind, data in pictures.items()
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def side_picture() -> QImage:
    """What stands at the left of the Windows installer's last page: 164 × 314 at twice the density."""
    picture = QImage(328, 628, QImage.Format.Format_RGB32)
    picture.fill(SIDE_COLOR)
    painter = QPainter(picture)
    painter.drawImage(64, 150, PROGRAM.image(200))
    painter.end()
    return picture.convertToFormat(QImage.Format.Format_RGB888)


def write_linux(drawing: Drawing, folder: Path) -> None:
    """The drawing in an icon theme, `folder/hicolor`."""
    for size in LINUX_SIZES:
        path = folder / "hicolor" / f"{size}x{size}" / f"{drawing.linux}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(drawing.image(size)))
    scalable = folder / "hicolor" / "scalable" / f"{drawing.linux}.svg"
    scalable.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWINGS / f"{drawing.svg}.svg", scalable)


def write(drawing: Drawing, folder: Path) -> None:
    """Everything that systems want of one drawing."""
    write_linux(drawing, folder)
    windows = ico([drawing.image(size) for size in WINDOWS_SIZES])
    (folder / f"{drawing.svg}.ico").write_bytes(windows)
    mac = {kind: png(drawing.image(size, drawing.mac_scale)) for kind, size in MAC_TYPES.items()}
    (folder / f"{drawing.svg}.icns").write_bytes(icns(mac))


def build(folder: Path = OUT) -> Path:
    """Write all icons to a folder, which is made anew, and say where."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for drawing in (PROGRAM, RECORDING):
        write(drawing, folder)
    (folder / "callbox-1024.png").write_bytes(png(PROGRAM.image(1024, MAC_SCALE)))
    (folder / "setup.bmp").write_bytes(encoded(side_picture(), "BMP"))
    return folder


if __name__ == "__main__":
    print(build())
