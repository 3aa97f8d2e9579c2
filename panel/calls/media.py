"""What the bot sends, a test pattern and a tone, and what takes in everything that arrives."""

from __future__ import annotations

import asyncio
import contextlib
import math
from array import array
from collections.abc import Callable
from fractions import Fraction
from time import monotonic

import av
from aiortc import MediaStreamError, MediaStreamTrack

from panel.calls.pattern import PatternPainter
from panel.calls.stats import FrameMeter

WIDTH, HEIGHT, FPS = 640, 480, 30
_CLOCK = 90_000
_RATE = 48_000
_TONE_HZ = 440
_CHUNK = _RATE // 50  # 20 ms, one Opus frame
_VOLUME = 0.1


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


class ToneTrack(MediaStreamTrack):
    """A quiet 440 Hz tone, mono, 48 kHz, in chunks of 20 ms."""

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self._pacer = Pacer(_CHUNK / _RATE)
        # 440 Hz comes round after 1,200 samples; five chunks of 960 are four of those rounds.
        loudest = _VOLUME * 32767
        wave = [round(loudest * math.sin(2 * math.pi * _TONE_HZ * at / _RATE)) for at in range(5 * _CHUNK)]
        self._chunks = [array("h", wave[at : at + _CHUNK]).tobytes() for at in range(0, len(wave), _CHUNK)]

    async def recv(self) -> av.AudioFrame:
        """The next 20 ms, at their time. Raises MediaStreamError once stopped."""
        number = await self._pacer.tick()
        if self.readyState != "live":
            raise MediaStreamError
        frame = av.AudioFrame(format="s16", layout="mono", samples=_CHUNK)
        frame.planes[0].update(self._chunks[number % 5])
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
