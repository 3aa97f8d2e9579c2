"""What the bot sends, a test pattern and a tone, and what takes in everything that arrives."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from fractions import Fraction
from time import monotonic

import av
import numpy as np
import numpy.typing as npt
from aiortc import MediaStreamError, MediaStreamTrack

from panel.calls.stats import FrameMeter

Image = npt.NDArray[np.uint8]

WIDTH, HEIGHT, FPS = 640, 480, 30
_CLOCK = 90_000
_RATE = 48_000
_TONE_HZ = 440
_CHUNK = _RATE // 50  # 20 ms, one Opus frame
_VOLUME = 0.1

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
_DOT = 8


class Pacer:
    """Says when the next frame is due. Late by more than a second, it skips instead of catching up."""

    def __init__(self, interval: float, clock: Callable[[], float] = monotonic) -> None:
        self._interval = interval
        self._clock = clock
        self._origin: float | None = None
        self._next = 0

    async def tick(self) -> int:
        """Wait for the next frame's time and return its number, counting from 0."""
        now = self._clock()
        if self._origin is None:
            self._origin = now
        due = self._origin + self._next * self._interval
        if now - due > 1.0:
            self._next = int((now - self._origin) / self._interval)
        elif due > now:
            await asyncio.sleep(due - now)
        number = self._next
        self._next += 1
        return number


class PatternTrack(MediaStreamTrack):
    """Moving colour bars with a running clock and the frame's number, 640 by 480 by default."""

    kind = "video"

    def __init__(self, fps: int = FPS, width: int = WIDTH, height: int = HEIGHT) -> None:
        super().__init__()
        self.frames = 0
        self._fps = fps
        self._pacer = Pacer(1 / fps)
        self._picture = PatternPainter(width, height)

    async def recv(self) -> av.VideoFrame:
        """The next frame, at its time. Raises MediaStreamError once stopped."""
        number = await self._pacer.tick()
        if self.readyState != "live":
            raise MediaStreamError
        frame = self._picture.paint(number, number / self._fps)
        frame.pts = number * _CLOCK // self._fps
        frame.time_base = Fraction(1, _CLOCK)
        self.frames += 1
        return frame


class PatternPainter:
    """Draws the pattern straight into YUV 4:2:0 planes: slices of one prepared band, no conversion."""

    def __init__(self, width: int, height: int) -> None:
        self._width = width
        self._height = height
        wide = np.repeat(np.array(_BARS, np.uint8), -(-width // len(_BARS)), axis=0)[:width]
        # Twice the width, so that any shift is a slice.
        self._luma = np.concatenate([wide[:, 0]] * 2)
        self._chroma = [np.concatenate([wide[::2, plane]] * 2) for plane in (1, 2)]

    def paint(self, number: int, seconds: float) -> av.VideoFrame:
        """Frame `number` at `seconds`: the bars move two pixels a frame."""
        shift = (2 * number) % self._width
        half = self._width // 2
        image = np.empty((self._height * 3 // 2, self._width), np.uint8)
        image[: self._height] = self._luma[shift : shift + self._width]
        quarter = self._height // 4
        for plane, row in enumerate(self._chroma):
            top = self._height + plane * quarter
            values = row[shift // 2 : shift // 2 + half]
            image[top : top + quarter].reshape(-1, half)[:] = values
        self._label(image, f"{int(seconds) // 60:02}:{int(seconds) % 60:02} {number:6}")
        return av.VideoFrame.from_ndarray(image, format="yuv420p")

    def _label(self, image: Image, text: str) -> None:
        """White dots on a black box, colour taken out of the box."""
        dots = np.kron(_dots(text), np.ones((_DOT, _DOT), np.uint8))
        height, width = dots.shape
        top, left = self._height * 3 // 4, 16
        if top + height + _DOT > self._height or left + width + _DOT > self._width:
            return
        image[top - _DOT : top + height + _DOT, left - _DOT : left + width + _DOT] = 16
        image[top : top + height, left : left + width] = 16 + 219 * dots
        quarter = self._height // 4
        rows = slice((top - _DOT) // 2, (top + height + _DOT) // 2)
        columns = slice((left - _DOT) // 2, (left + width + _DOT) // 2)
        for plane in (0, 1):
            start = self._height + plane * quarter
            image[start : start + quarter].reshape(-1, self._width // 2)[rows, columns] = 128


def _dots(text: str) -> Image:
    """The text as a grid of 0 and 1, five rows, with a free column after each glyph."""
    grid = np.zeros((5, 4 * len(text)), np.uint8)
    for index, char in enumerate(text):
        bits = _GLYPHS[char]
        for bit in range(15):
            grid[bit // 3, 4 * index + bit % 3] = bits >> (14 - bit) & 1
    return grid


class ToneTrack(MediaStreamTrack):
    """A quiet 440 Hz tone, mono, 48 kHz, in chunks of 20 ms."""

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self._pacer = Pacer(_CHUNK / _RATE)
        # 440 Hz comes round after 1,200 samples; five chunks of 960 are four of those rounds.
        phase = np.arange(5 * _CHUNK) * (2 * np.pi * _TONE_HZ / _RATE)
        samples = (np.sin(phase) * _VOLUME * 32767).astype(np.int16)
        self._chunks = samples.reshape(5, 1, _CHUNK)

    async def recv(self) -> av.AudioFrame:
        """The next 20 ms, at their time. Raises MediaStreamError once stopped."""
        number = await self._pacer.tick()
        if self.readyState != "live":
            raise MediaStreamError
        frame = av.AudioFrame.from_ndarray(self._chunks[number % 5], format="s16", layout="mono")
        frame.sample_rate = _RATE
        frame.pts = number * _CHUNK
        frame.time_base = Fraction(1, _RATE)
        return frame


class Sink:
    """Takes in one incoming track to its end: in aiortc, a track that nobody reads grows without end."""

    def __init__(self, track: MediaStreamTrack, on_first_frame: Callable[[], None]) -> None:
        self.kind = track.kind
        self.meter = FrameMeter()
        self.latest: av.VideoFrame | None = None
        self._track = track
        self._on_first_frame = on_first_frame

    async def run(self) -> None:
        """Read until the track ends."""
        with contextlib.suppress(MediaStreamError):
            while True:
                self._take(await self._track.recv())

    def _take(self, frame: object) -> None:
        self.meter.add()
        if not isinstance(frame, av.VideoFrame):
            return
        self.latest = frame
        if self.meter.count == 1:
            self._on_first_frame()
