"""Series of getStats, put together to one measurement for each moment: rates from counters that only grow."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

MAX_VALUES = 20_000
_MEMBERS = frozenset({
    "timestamp", "bytesReceived", "bytesSent", "packetsReceived", "packetsLost", "jitter", "framesPerSecond",
    "freezeCount", "currentRoundTripTime", "selectedCandidatePairId", "nominated",
    "googFrameRateReceived", "googJitterReceived", "googRtt", "googActiveConnection",
})  # fmt: skip
_TYPES = (  # by how Chromium named its reports before it said their type
    ("RTCInboundRTP", "inbound-rtp"), ("RTCOutboundRTP", "outbound-rtp"), ("RTCTransport", "transport"),
    ("RTCIceCandidatePair", "candidate-pair"), ("ssrc_", "ssrc"), ("Conn-", "googCandidatePair"),
)  # fmt: skip


@dataclass(slots=True)
class Measured:
    """At `wall` (seconds since 1970), over the `seconds` before; units as in `panel.trace.story.Sample`."""

    wall: float
    seconds: float
    sent_bps: float | None = None
    received_bps: float | None = None
    rtt: float | None = None
    jitter: float | None = None
    loss: float | None = None
    fps: float | None = None
    freezes: int = 0


@dataclass(slots=True)
class Report:
    """One object of getStats over time."""

    id: str
    type: str = ""
    series: dict[str, list[Any]] = field(default_factory=dict)
    start: float | None = None
    end: float | None = None

    def __post_init__(self) -> None:
        if not self.type:
            self.type = next((kind for prefix, kind in _TYPES if self.id.startswith(prefix)), "")

    @staticmethod
    def knows(member: str) -> bool:
        """Whether a series of this name is of any use here."""
        return member in _MEMBERS

    def add(self, member: str, values: object, start: float | None, end: float | None) -> None:
        if not isinstance(values, list):
            return
        self.series[member] = values[:MAX_VALUES]
        self.start = start if self.start is None else self.start
        self.end = end if self.end is None else self.end

    def times(self, member: str) -> list[float]:
        """Seconds since 1970 of each value, as far as they are known."""
        count = len(self.series.get(member, ()))
        told = [_number(t) for t in self.series.get("timestamp", ())]
        if told and None not in told:
            return [t / 1000 for t in told[-count:] if t is not None] if count else []
        if self.start is None or self.end is None:
            return []
        step = (self.end - self.start) / (count - 1) if count > 1 else 0.0
        return [self.start + step * i for i in range(count)]

    def points(self, member: str) -> list[tuple[float, float]]:
        """The values that are numbers, with their times, oldest first."""
        values = zip(self.times(member), self.series.get(member, ()), strict=False)
        return [(time, number) for time, value in values if (number := _number(value)) is not None]

    @property
    def sends(self) -> bool:
        return self.type == "outbound-rtp" or (self.type == "ssrc" and self.id.endswith("_send"))

    @property
    def receives(self) -> bool:
        return self.type == "inbound-rtp" or (self.type == "ssrc" and self.id.endswith("_recv"))


def measure(reports: Iterable[Report]) -> list[Measured]:
    """One measurement for each moment at which anything was, oldest first."""
    reports = list(reports)
    moments = _Moments()
    for report in reports:
        if report.receives:
            moments.rate(report, "bytesReceived", moments.received)
            moments.loss(report)
            moments.latest(report.points("jitter"), moments.jitter, max)
            moments.latest(_scaled(report.points("googJitterReceived"), 1000), moments.jitter, max)
            moments.latest(report.points("framesPerSecond"), moments.fps, max)
            moments.latest(report.points("googFrameRateReceived"), moments.fps, max)
            moments.count(report, "freezeCount", moments.freezes)
        elif report.sends:
            moments.rate(report, "bytesSent", moments.sent)
    for pair in _pairs_in_use(reports):
        moments.latest(pair.points("currentRoundTripTime"), moments.rtt, min)
        moments.latest(_scaled(pair.points("googRtt"), 1000), moments.rtt, min)
    return moments.measured()


class _Moments:
    """What was measured, by when: all reports of one getStats have the same time."""

    def __init__(self) -> None:
        self.sent: dict[int, float] = defaultdict(float)
        self.received: dict[int, float] = defaultdict(float)
        self.freezes: dict[int, float] = defaultdict(float)
        self.rtt: dict[int, float] = {}
        self.jitter: dict[int, float] = {}
        self.fps: dict[int, float] = {}
        self._lost: dict[int, float] = defaultdict(float)
        self._packets: dict[int, float] = defaultdict(float)
        self._seconds: dict[int, float] = {}

    def rate(self, report: Report, member: str, into: dict[int, float]) -> None:
        """Bytes that only grow, as bit/s, added up over the reports."""
        for (before, old), (now, new) in pairwise(report.points(member)):
            if now > before:
                into[_key(now)] += max(0.0, new - old) * 8 / (now - before)
                self._seconds[_key(now)] = now - before

    def count(self, report: Report, member: str, into: dict[int, float]) -> None:
        for (_, old), (now, new) in pairwise(report.points(member)):
            into[_key(now)] += max(0.0, new - old)

    def loss(self, report: Report) -> None:
        self.count(report, "packetsLost", self._lost)
        self.count(report, "packetsReceived", self._packets)

    def latest(
        self,
        points: list[tuple[float, float]],
        into: dict[int, float],
        choose: Callable[[float, float], float],
    ) -> None:
        for time, value in points:
            key = _key(time)
            into[key] = choose(into[key], value) if key in into else value

    def measured(self) -> list[Measured]:
        keys = sorted({*self.sent, *self.received, *self.rtt, *self.fps} & set(self._seconds))
        return [
            Measured(
                key / 1000,
                self._seconds[key],
                self.sent.get(key),
                self.received.get(key),
                self.rtt.get(key),
                self.jitter.get(key),
                self._share(key),
                self.fps.get(key),
                round(self.freezes.get(key, 0.0)),
            )
            for key in keys
        ]

    def _share(self, key: int) -> float | None:
        if key not in self._packets:
            return None
        lost = self._lost.get(key, 0.0)
        whole = lost + self._packets[key]
        return lost / whole if whole else None


def _pairs_in_use(reports: list[Report]) -> list[Report]:
    """The candidate pairs that a transport selected; those that were nominated, where none says so."""
    chosen = {
        str(pair)
        for report in reports
        if report.type == "transport"
        for pair in report.series.get("selectedCandidatePairId", ())
    }
    pairs = [report for report in reports if report.type in ("candidate-pair", "googCandidatePair")]
    if found := [pair for pair in pairs if pair.id in chosen]:
        return found
    marks = ("nominated", "googActiveConnection")
    return [pair for pair in pairs if any(_is_true(v) for m in marks for v in pair.series.get(m, ()))]


def _is_true(value: object) -> bool:
    return value is True or value == "true"


def _scaled(points: list[tuple[float, float]], divisor: float) -> list[tuple[float, float]]:
    return [(time, value / divisor) for time, value in points]


def _key(time: float) -> int:
    """A moment in whole milliseconds."""
    return round(time * 1000)


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None
