"""Times, frame rates, and the numbers in aiortc's getStats."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Literal

from aiortc.stats import (
    RTCInboundRtpStreamStats,
    RTCRemoteInboundRtpStreamStats,
    RTCStats,
    RTCTransportStats,
)

from panel.calls.report import Quality

VIDEO_CLOCK = 90_000  # RTP timestamps of video, ticks a second (RFC 3551 section 5)
WINDOW = 2.0

Milestone = Literal["signaling", "ice", "dtls", "first_frame"]
MILESTONES: tuple[Milestone, ...] = ("signaling", "ice", "dtls", "first_frame")


class Stopwatch:
    """When each milestone of a call was reached first. Seconds of a monotonic clock."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self.clock = clock
        self.started = clock()
        self._at: dict[Milestone, float] = {}

    def start(self) -> None:
        """Count from now."""
        self.started = self.clock()
        self._at.clear()

    def mark(self, milestone: Milestone) -> None:
        """Note a milestone; only the first time counts."""
        self._at.setdefault(milestone, self.clock())

    def reached(self, milestone: Milestone) -> bool:
        return milestone in self._at

    @property
    def seconds(self) -> float:
        """Since the start."""
        return self.clock() - self.started

    def milliseconds(self, milestone: Milestone) -> float | None:
        """From the start to the milestone, and never before those that precede it."""
        if milestone not in self._at:
            return None
        before = MILESTONES[: MILESTONES.index(milestone) + 1]
        return (max(self._at[m] for m in before if m in self._at) - self.started) * 1000


class FrameMeter:
    """Counts frames, and says how many a second there were."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._recent: deque[float] = deque()
        self.count = 0
        self.first: float | None = None
        self.last: float | None = None

    def add(self) -> None:
        """A frame arrived."""
        now = self._clock()
        self.count += 1
        self.first = now if self.first is None else self.first
        self.last = now
        self._recent.append(now)
        self._forget(now)

    @property
    def current(self) -> float | None:
        """Frames a second in the last two seconds, None before the first frame."""
        if self.first is None:
            return None
        now = self._clock()
        self._forget(now)
        return len(self._recent) / max(min(WINDOW, now - self.first), 0.5)

    def mean(self, until: float) -> float | None:
        """Frames a second from the first frame to `until`, None with fewer than two frames."""
        if self.first is None or self.count < 2 or until <= self.first:
            return None
        return (self.count - 1) / (until - self.first)

    @property
    def age(self) -> float:
        """Seconds since the first frame; 0 before it."""
        return 0.0 if self.first is None else self._clock() - self.first

    def silent_for(self) -> float:
        """Seconds since the newest frame; 0 before the first."""
        return 0.0 if self.last is None else self._clock() - self.last

    def _forget(self, now: float) -> None:
        while self._recent and self._recent[0] < now - WINDOW:
            self._recent.popleft()


def quality(stats: Iterable[RTCStats]) -> Quality:
    """Read what getStats knows. See `Quality` for units.

    aiortc counts jitter in RTP ticks, and loss can be negative where packets came twice.
    """
    rtts: list[float] = []
    jitter: float | None = None
    lost = received = 0
    for row in stats:
        match row:
            case RTCRemoteInboundRtpStreamStats(roundTripTime=float(rtt)) if math.isfinite(rtt):
                rtts.append(max(rtt, 0.0))
            case RTCInboundRtpStreamStats():
                lost += max(row.packetsLost, 0)
                received += row.packetsReceived
                if row.kind == "video":
                    jitter = row.jitter / VIDEO_CLOCK * 1000
    return Quality(
        rtt_ms=min(rtts) * 1000 if rtts else None,
        jitter_ms=jitter,
        loss_percent=100 * lost / (lost + received) if received else None,
    )


def packets_received(stats: Iterable[RTCStats]) -> int:
    """All datagrams that came in, RTP and RTCP. When it stands still, the link is gone."""
    return sum(row.packetsReceived for row in stats if isinstance(row, RTCTransportStats))
