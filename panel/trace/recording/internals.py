"""Reads what chrome://webrtc-internals saves: what one browser saw, to stand beside a recording.

Known are the layouts of Chromium from 2013 on: getStats series named after their report, with times of their
own (since 2021) or spread evenly between a first and a last one, and before that the older "goog" statistics;
events with a `timestamp`, or with a `time` in words. What is missing is left out.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import msgspec
from msgspec import Struct

from panel.trace.recording import wallclock
from panel.trace.recording.statseries import Measured, Report, measure
from panel.trace.story import Event, Sample

MAX_BYTES = 96 * 1024 * 1024
MAX_EVENTS = 5_000
MAX_SERIES = 50_000
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31  # zlib's number for "with the header of gzip"
_SHOWN = 200
_STATES = {
    "signalingstatechange": "signaling",
    "icegatheringstatechange": "gathering",
    "iceconnectionstatechange": "ice",
    "connectionstatechange": "connection",
}
_SET = re.compile(rb'"type"\s*:\s*"set(Local|Remote)Description')
_UFRAG = re.compile(rb"ice-ufrag:([0-9A-Za-z+/]{4,256})")
_MOST_NAMES = 32  # of one description
_PREFIXES = ("kICEConnectionState", "ICEConnectionState", "ICEGatheringState", "SignalingState")


class DumpError(ValueError):
    """The file is no dump of webrtc-internals."""


class _Stat(Struct):
    values: str | list[Any] = ""
    stats_type: str = msgspec.field(name="statsType", default="")
    start: str = msgspec.field(name="startTime", default="")
    end: str = msgspec.field(name="endTime", default="")


class _Update(Struct):
    type: str = ""
    value: Any = ""
    timestamp: float | None = None
    time: str | float = ""


class _Connection(Struct):
    url: str = ""
    updates: list[msgspec.Raw] = msgspec.field(name="updateLog", default_factory=list)
    stats: dict[str, msgspec.Raw] = {}


class _File(Struct):
    connections: dict[str, msgspec.Raw] = msgspec.field(name="PeerConnections")
    agent: str = msgspec.field(name="UserAgent", default="")


_update = msgspec.json.Decoder(_Update)
_stat = msgspec.json.Decoder(_Stat)


@dataclass(frozen=True, slots=True)
class Happened:
    """At `wall` (seconds since 1970). `what` is as in `panel.trace.reports.Change`, or the browser's word."""

    wall: float
    what: str
    value: str


@dataclass(frozen=True, slots=True)
class Seen:
    """One RTCPeerConnection, as its browser saw it. `own` and `others` are what the two ends call themselves
    in ICE (`ice-ufrag`), as far as descriptions are in the dump.
    """

    id: str
    url: str
    happened: tuple[Happened, ...]
    measured: tuple[Measured, ...]
    own: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    def events(self, origin: float, by: str) -> list[Event]:
        """On the clock of a recording with that `origin`; `by` is the peer whose browser it was."""
        return [Event(0, h.wall - origin, by, h.what, h.value) for h in self.happened]

    def samples(self, origin: float, by: str) -> list[Sample]:
        """As between two reports, on the clock of a recording with that `origin`."""
        return [
            Sample(
                m.wall - origin, by, m.seconds, m.sent_bps, m.received_bps, m.rtt, m.jitter, m.loss, m.fps,
                m.freezes,
            )
            for m in self.measured
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dump:
    """A whole file. `left_out` counts what could not be read in it."""

    title: str
    agent: str
    connections: tuple[Seen, ...] = field(default=())
    left_out: int = 0

    def span(self) -> tuple[float, float] | None:
        """From the first moment to the last, in seconds since 1970; None where nothing happened."""
        walls = [h.wall for c in self.connections for h in c.happened]
        walls += [m.wall for c in self.connections for m in c.measured]
        return (min(walls), max(walls)) if walls else None


def read(data: bytes, title: str = "") -> Dump:
    """Read a dump, compressed or not. Raises DumpError. A large one takes a while: not on the loop."""
    try:
        file = msgspec.json.decode(_unpacked(data), type=_File)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise DumpError(str(error)) from error
    left_out = 0
    seen = []
    for name, raw in file.connections.items():
        try:
            connection = msgspec.json.decode(raw, type=_Connection)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            left_out += 1
            continue
        found, missed = _seen(name, connection)
        seen.append(found)
        left_out += missed
    return Dump(title, file.agent, tuple(seen), left_out)


def _unpacked(data: bytes) -> bytes:
    if data.startswith(_GZIP):
        packed = zlib.decompressobj(_GZIP_WINDOW)
        try:
            data = packed.decompress(data, MAX_BYTES)
        except zlib.error as error:
            raise DumpError(str(error)) from error
        if packed.unconsumed_tail:
            raise DumpError(f"It is larger than {MAX_BYTES // 1024**2} MiB.")
    if len(data) > MAX_BYTES:
        raise DumpError(f"It is larger than {MAX_BYTES // 1024**2} MiB.")
    return data


def _seen(name: str, connection: _Connection) -> tuple[Seen, int]:
    happened, missed = _events(connection.updates)
    reports, unread = _reports(connection.stats)
    own, others = _fragments(connection.updates)
    return Seen(name, connection.url, happened, tuple(measure(reports)), own, others), missed + unread


# Events -------------------------------------------------------------------------------------------------


def _events(updates: list[msgspec.Raw]) -> tuple[tuple[Happened, ...], int]:
    """State changes and failures. The rest are calls with descriptions, which the recording has anyway."""
    found: list[Happened] = []
    missed = max(0, len(updates) - MAX_EVENTS)
    for raw in updates[:MAX_EVENTS]:
        try:
            update = _update.decode(raw)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            missed += 1
            continue
        wall = wallclock.read(update.time if update.timestamp is None else update.timestamp)
        if wall is None:
            missed += 1
        elif event := _event(wall, update):
            found.append(event)
    return tuple(sorted(found, key=lambda event: event.wall)), missed


def _fragments(updates: list[msgspec.Raw]) -> tuple[frozenset[str], frozenset[str]]:
    """The names in descriptions that were set: its own, and the other end's."""
    found: dict[str, set[str]] = {"local": set(), "remote": set()}
    for raw in updates[:MAX_EVENTS]:
        data = bytes(raw)
        kind = _SET.search(data)
        if kind is not None:
            names = found["local" if kind[1] == b"Local" else "remote"]
            names.update(name[1].decode() for name in islice(_UFRAG.finditer(data), _MOST_NAMES))
    return frozenset(found["local"]), frozenset(found["remote"])


def _event(wall: float, update: _Update) -> Happened | None:
    name = update.type.lower().removeprefix("on")
    if name in _STATES:
        return Happened(wall, _STATES[name], _state(update.value))
    if "fail" in name or "error" in name:
        return Happened(wall, update.type[:_SHOWN], str(update.value)[:_SHOWN])
    return None


def _state(value: object) -> str:
    """The state as W3C webrtc-pc names it: `"connected"`, ICEConnectionStateConnected → connected."""
    state = str(value).strip('"')[:_SHOWN]
    for prefix in _PREFIXES:
        if state.startswith(prefix):
            words = state.removeprefix(prefix)
            return "".join(f"-{c.lower()}" if c.isupper() else c for c in words).lstrip("-")
    return state


# Statistics ---------------------------------------------------------------------------------------------


def _reports(stats: dict[str, msgspec.Raw]) -> tuple[Iterable[Report], int]:
    """The series of each report, which are named "report-member"."""
    reports: dict[str, Report] = {}
    missed = max(0, len(stats) - MAX_SERIES)
    for name, raw in list(stats.items())[:MAX_SERIES]:
        owner, _, member = name.rpartition("-")
        if not Report.knows(member):
            continue
        try:
            stat = _stat.decode(raw)
            values = msgspec.json.decode(stat.values) if isinstance(stat.values, str) else stat.values
        except (msgspec.MsgspecError, ValueError, RecursionError):
            missed += 1
            continue
        report = reports.setdefault(owner, Report(owner, stat.stats_type))
        report.add(member, values, wallclock.read(stat.start), wallclock.read(stat.end))
    return reports.values(), missed
