"""The test pattern: moving colour bars, with a clock and the frame's number in a box."""

from __future__ import annotations

import av

# (Y, U, V) in BT.601: white, yellow, cyan, green, magenta, red, blue, black.
_BARS = (
    (235, 128, 128), (210, 16, 146), (170, 166, 16), (145, 54, 34),
    (106, 202, 222), (81, 90, 240), (41, 240, 110), (16, 128, 128),
)  # fmt: skip
# Digits 0-9 and a colon, 3 by 5 dots, one row of three bits after the other.
_GLYPHS = {
    "0": 0b111_101_101_101_111, "1": 0b010_110_010_010_111, "2": 0b111_001_111_100_111,
    "3": 0b111_001_111_001_111, "4": 0b101_101_111_001_001, "5": 0b111_100_111_001_111,
    "6": 0b111_100_111_101_111, "7": 0b111_001_010_010_010, "8": 0b111_101_111_101_111,
    "9": 0b111_101_111_001_111, ":": 0b000_010_000_010_000, " ": 0,
}  # fmt: skip
_ROWS = range(5)
_DOT = 8  # pixels
_WHITE, _BLACK, _GREY = b"\xeb", b"\x10", b"\x80"  # luma, luma, and no colour
_LEFT = 16


class PatternPainter:
    """Draws straight into YUV 4:2:0 planes: slices of one prepared band, no conversion."""

    def __init__(self, width: int, height: int) -> None:
        self._width = width
        self._height = height
        columns = -(-width // len(_BARS))
        wide = [bar for bar in _BARS for _ in range(columns)][:width]
        # Twice the width, so that any shift is a slice.
        self._bands = [bytes(bar[plane] for bar in wide[:: _step(plane)]) * 2 for plane in range(3)]

    def paint(self, number: int, seconds: float) -> av.VideoFrame:
        """Frame `number` at `seconds`: the bars move two pixels a frame."""
        shift = (2 * number) % self._width
        text = f"{int(seconds) // 60:02}:{int(seconds) % 60:02} {number:6}"
        frame = av.VideoFrame(self._width, self._height, "yuv420p")
        for index, plane in enumerate(frame.planes):
            step = _step(index)
            start = shift // step
            row = self._bands[index][start : start + plane.width].ljust(plane.line_size, b"\0")
            image = bytearray(row * plane.height)
            if self._has_room(text):
                self._label(image, plane.line_size, step, text)
            plane.update(bytes(image))
        return frame

    def _has_room(self, text: str) -> bool:
        wide = _LEFT + len(text) * 4 * _DOT + _DOT <= self._width
        return wide and self._top() + (len(_ROWS) + 1) * _DOT <= self._height

    def _top(self) -> int:
        """The first row of the text."""
        return self._height * 3 // 4

    def _label(self, image: bytearray, line: int, step: int, text: str) -> None:
        """White dots on a black box, colour taken out of the box."""
        top, left = (self._top() - _DOT) // step, (_LEFT - _DOT) // step
        for at, pixels in enumerate(_box(text) if step == 1 else _greyed(text)):
            start = (top + at) * line + left
            image[start : start + len(pixels)] = pixels


def _step(plane: int) -> int:
    """Colour has half of the pixels, across and down."""
    return 2 if plane else 1


def _box(text: str) -> list[bytes]:
    """The rows of the box's luma: the text with a dot's width around it, and after each glyph."""
    lines = [_BLACK * (_DOT * (4 * len(text) + 2))]
    lines += [_BLACK * _DOT + b"".join(_line(char, row) for char in text) + _BLACK * _DOT for row in _ROWS]
    return [line for line in [*lines, lines[0]] for _ in range(_DOT)]


def _line(char: str, row: int) -> bytes:
    """One of the five lines of a glyph, and the free column after it."""
    bits = _GLYPHS[char] >> (12 - 3 * row)
    return b"".join((_WHITE if bits >> bit & 1 else _BLACK) * _DOT for bit in (2, 1, 0)) + _BLACK * _DOT


def _greyed(text: str) -> list[bytes]:
    """The rows of the box in a plane of colour."""
    return [_GREY * (_DOT * (4 * len(text) + 2) // 2)] * (_DOT * (len(_ROWS) + 2) // 2)
