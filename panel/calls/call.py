"""What a test call through a server and the self-test have in common: the course of a call."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Awaitable
from dataclasses import asdict, dataclass
from typing import Any

import av

from panel.calls.link import Link
from panel.calls.report import CallEndedError, CallProgress, CallReport, Quality, Stage
from panel.calls.stats import Stopwatch, packets_received, quality

_POLL = 0.25
_STALL = 2.0
_WAITED_FOR: dict[Stage, str] = {
    "signaling": "The other side did not answer.",
    "ice": "No path between the two devices was found.",
    "dtls": "The encryption handshake did not finish.",
    "media": "No frame came.",
    "ended": "It had ended already.",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a call waits, in seconds.

    `setup` from the start to a connection, `first_frame` from there to a picture. When nothing at all
    has come in for `silence`, the link is taken as lost: aiortc itself would need half a minute.
    """

    setup: float = 15.0
    first_frame: float = 6.0
    silence: float = 8.0


class Call(ABC):
    """One call: `run` it once. `stop` ends it early and well; cancelling `run` cleans up too.

    `seconds` is how long to measure, counting from the first frame; None goes on until `stop`.
    """

    __test__ = False  # no test class, whatever its name begins with

    def __init__(self, seconds: float | None, patience: Patience | None = None) -> None:
        self.seconds = seconds
        self.patience = patience or Patience()
        self._stopwatch = Stopwatch()
        self._stop = asyncio.Event()
        self._link: Link | None = None
        self._peer_name = ""
        self._quality = Quality()
        self._ended_at: float | None = None

    @abstractmethod
    async def _place(self, group: asyncio.TaskGroup) -> None:
        """Connect, start `_conduct` in `group`, carry messages until cancelled; close all in the end."""

    async def run(self) -> CallReport:
        """Place the call and report. What goes wrong is in the report; only bugs and cancellation raise."""
        self._stopwatch.start()
        over = CallEndedError()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._until_stopped(), name="test call: stop")
                group.create_task(self._place(group), name="test call")
        except* CallEndedError as ended:
            over = next(error for error in ended.exceptions if isinstance(error, CallEndedError))
        finally:
            self._end()
        return self._report(over)

    def stop(self) -> None:
        """End the call. `run` returns soon after, with what was measured until now."""
        self._stop.set()

    @property
    def latest_frame(self) -> av.VideoFrame | None:
        """The newest picture that arrived. It stays after the end."""
        sink = self._link.video if self._link else None
        return sink.latest if sink else None

    @property
    def progress(self) -> CallProgress:
        """Where the call is now; cheap enough to read at paint rate."""
        meter = self._link.video.meter if self._link and self._link.video else None
        running = self._ended_at is None
        return CallProgress(
            stage=self._stage(),
            seconds=self._seconds(),
            peer=self._link.peer if self._link else "",
            peer_name=self._peer_name,
            **self._numbers(),
            fps=meter.current if meter and running else self._mean_fps(),
            stalled=bool(meter and running and meter.silent_for() > _STALL),
        )

    # The course of the call -----------------------------------------------------------------------------

    async def _until_stopped(self) -> None:
        await self._stop.wait()
        raise CallEndedError

    async def _conduct(self, link: Link) -> None:
        """From the offer to the end of the measurement. Always ends with CallEndedError."""
        await self._within(self.patience.setup - self._stopwatch.seconds, self._connect(link), "call_timeout")
        await self._within(self.patience.first_frame, link.until("first_frame"), "call_no_media")
        await self._measure(link)

    async def _connect(self, link: Link) -> None:
        await link.offer()
        await link.until("dtls")

    async def _within(self, seconds: float, step: Awaitable[None], code: str) -> None:
        try:
            async with asyncio.timeout(max(seconds, 0.001)):
                await step
        except TimeoutError:
            raise CallEndedError(code, _WAITED_FOR[self._stage()]) from None

    async def _measure(self, link: Link) -> None:
        clock = self._stopwatch.clock
        end = None if self.seconds is None else clock() + self.seconds
        packets, heard = 0, clock()
        while end is None or clock() < end:
            await asyncio.sleep(_POLL if end is None else max(0.0, min(_POLL, end - clock())))
            rows = await link.stats()
            self._quality = quality(rows)
            if packets != (packets := packets_received(rows)):
                heard = clock()
            if link.failure is not None:
                raise link.failure
            if clock() - heard > self.patience.silence:
                raise CallEndedError("call_no_media", f"Nothing came in for {self.patience.silence:g} s.")
        raise CallEndedError

    # Numbers --------------------------------------------------------------------------------------------

    def _stage(self) -> Stage:
        reached = self._stopwatch.reached
        if self._ended_at is not None:
            return "ended"
        if not reached("signaling"):
            return "signaling"
        if not reached("ice"):
            return "ice"
        return "media" if reached("dtls") else "dtls"

    def _end(self) -> None:
        """Measuring is over; closing may take a moment longer. Only the first time counts."""
        if self._ended_at is None:
            self._ended_at = self._stopwatch.clock()

    def _seconds(self) -> float:
        return self._stopwatch.seconds if self._ended_at is None else self._ended_at - self._stopwatch.started

    def _mean_fps(self) -> float | None:
        video = self._link.video if self._link else None
        until = self._stopwatch.clock() if self._ended_at is None else self._ended_at
        return video.meter.mean(until) if video else None

    def _numbers(self) -> dict[str, Any]:
        """The fields that progress and report share."""
        link = self._link
        return {
            "signaling_ms": self._stopwatch.milliseconds("signaling"),
            "ice_ms": self._stopwatch.milliseconds("ice"),
            "dtls_ms": self._stopwatch.milliseconds("dtls"),
            "first_frame_ms": self._stopwatch.milliseconds("first_frame"),
            "frames_received": link.video.meter.count if link and link.video else 0,
            "frames_sent": link.pattern.frames if link else 0,
            **asdict(self._quality),
        }

    def _report(self, over: CallEndedError) -> CallReport:
        numbers = self._numbers()
        return CallReport(
            ok=not over.code and numbers["frames_received"] > 0,
            peer=self._link.peer if self._link else "",
            peer_name=self._peer_name,
            code=over.code,
            detail=over.detail,
            fps=self._mean_fps(),
            seconds=self._seconds(),
            **numbers,
        )
