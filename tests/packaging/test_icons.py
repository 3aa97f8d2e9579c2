"""Icons: every size that a system wants, in files that it can read."""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path

import icons
import pytest
from PySide6.QtGui import QColor, QImage, QImageReader

DRAWINGS = pytest.mark.parametrize(
    "drawing", [icons.PROGRAM, icons.RECORDING], ids=lambda drawing: drawing.svg
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return icons.build(tmp_path_factory.mktemp("made") / "icons")


@DRAWINGS
def test_linux_has_every_size_and_the_drawing(built: Path, drawing: icons.Drawing) -> None:
    theme = built / "hicolor"
    for size in icons.LINUX_SIZES:
        image = QImage(str(theme / f"{size}x{size}" / f"{drawing.linux}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.hasAlphaChannel()
        assert image.pixelColor(0, 0).alpha() < 255  # the corner is round
        assert image.pixelColor(size // 2, size // 3).alpha() == 255
    assert (theme / "scalable" / f"{drawing.linux}.svg").read_text().startswith("<svg")


@DRAWINGS
def test_windows_reads_every_size(built: Path, drawing: icons.Drawing) -> None:
    path = built / f"{drawing.svg}.ico"
    reader = QImageReader(str(path), b"ico")
    assert reader.imageCount() == len(icons.WINDOWS_SIZES)
    for at, size in enumerate(icons.WINDOWS_SIZES):
        assert reader.jumpToImage(at)
        read, drawn = reader.read(), drawing.image(size)
        assert read.width() == size
        for place in ((size // 2, size // 3), (size // 2, size - size // 4), (size // 4, size // 2)):
            assert near(read.pixelColor(*place), drawn.pixelColor(*place)), (size, place)


def near(one: QColor, other: QColor) -> bool:
    parts = ("red", "green", "blue", "alpha")
    return all(abs(getattr(one, part)() - getattr(other, part)()) <= 2 for part in parts)


def test_an_ico_is_laid_out_as_windows_documents_it(built: Path) -> None:
    data = (built / "callbox.ico").read_bytes()
    assert struct.unpack_from("<HHH", data) == (0, 1, 8)
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * at) for at in range(8)]
    assert [width for width, *_ in entries] == [16, 20, 24, 32, 40, 48, 64, 0]
    for (*_, length, start), (*_, following) in pairwise(entries):
        assert start + length == following
    *_, length, start = entries[-1]
    assert start + length == len(data)
    assert data[start : start + 8] == b"\x89PNG\r\n\x1a\n"  # 256 pixels; the others are bitmaps
    assert struct.unpack_from("<Iii", data, entries[1][-1]) == (40, 20, 40)
    assert entries[1][-2] == 40 + 4 * 20 * 20 + 4 * 20  # rows of the mask are padded to 32 bits


@DRAWINGS
def test_an_icns_holds_its_pictures_by_type(built: Path, drawing: icons.Drawing) -> None:
    data = (built / f"{drawing.svg}.icns").read_bytes()
    kind, length = struct.unpack_from(">4sI", data)
    assert (kind, length) == (b"icns", len(data))
    found, at = {}, 8
    while at < length:
        kind, size = struct.unpack_from(">4sI", data, at)
        found[kind.decode()] = QImage.fromData(data[at + 8 : at + size]).width()
        at += size
    assert found == icons.MAC_TYPES


def test_the_program_leaves_the_margin_that_macos_wants() -> None:
    image = icons.PROGRAM.image(1024, icons.MAC_SCALE)
    row = [image.pixelColor(x, 512).alpha() for x in range(1024)]
    assert row.index(255) == pytest.approx(100, abs=1)
    assert 1023 - row[::-1].index(255) == pytest.approx(923, abs=1)


def test_what_is_no_drawing_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.svg").write_text("no SVG")
    with pytest.raises(ValueError, match="no SVG"):
        icons.render(tmp_path / "x.svg", 16)
