"""What the bot reports about a connection, as far as aiortc knows it: see `panel.trace.reports`.

Of what comes in, aiortc counts the bytes for the whole transport only. It tells of no candidate pair, which
is why the one in use is read from its inside.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from time import time

import msgspec
from aiortc import RTCDtlsTransport, RTCPeerConnection
from aiortc.stats import (
    RTCInboundRtpStreamStats,
    RTCOutboundRtpStreamStats,
    RTCStats,
    RTCTransportStats,
)

from panel.calls.media import Sink
from panel.calls.stats import VIDEO_CLOCK, quality
from panel.trace.reports import Change, Digest, End, Received, Sent, TriedPair

_AUDIO_CLOCK = 48_000  # RTP timestamps of Opus, ticks a second (RFC 7587 section 4.1)
_MAX_CHANGES = 100
_MAX_VALUE = 120


def now_ms() -> float:
    """This computer's clock as reports tell it: milliseconds since 1970."""
    return round(time() * 1000, 1)


class Notes:
    """What happened on a connection and was not reported yet, and the bytes of each kind that came in."""

    def __init__(self, pc: RTCPeerConnection, now: Callable[[], float] = now_ms) -> None:
        self._pc = pc
        self._now = now
        self._changes: list[Change] = []
        self._followed: list[RTCDtlsTransport] = []
        self._heard: set[str] = set()
        self._bytes: dict[str, int] = {}
        self._latest = Digest()
        self._counted = (0, dict[str, int]())  # bytes and packets, when they were shared out last
        for event, what, attribute in (
            ("signalingstatechange", "signaling", "signalingState"),
            ("icegatheringstatechange", "gathering", "iceGatheringState"),
            ("iceconnectionstatechange", "ice", "iceConnectionState"),
            ("connectionstatechange", "connection", "connectionState"),
        ):
            pc.on(event, self._noting(what, attribute))

    def note(self, what: str, value: str = "", ago: float = 0.0) -> None:
        """Something happened, so many seconds ago."""
        self._changes.append(Change(round(self._now() - ago * 1000, 1), what, value[:_MAX_VALUE]))
        del self._changes[:-_MAX_CHANGES]

    def follow_transports(self) -> None:
        """There is one from the first description on."""
        for sender in self._pc.getSenders():
            transport = sender.transport
            if transport not in self._followed:
                self._followed.append(transport)
                transport.on("statechange", lambda transport=transport: self.note("dtls", transport.state))

    def digest(self, rows: Sequence[RTCStats], sinks: Iterable[Sink]) -> Digest:
        """All that is known now. What is told of changes is forgotten."""
        by_kind = {sink.kind: sink for sink in sinks}
        for kind, sink in by_kind.items():
            if kind not in self._heard and sink.meter.count:
                self._heard.add(kind)
                self.note("first-frame", kind, sink.meter.age)
        changes = tuple(sorted(self._changes, key=lambda change: change.t))
        self._changes.clear()
        pc = self._pc
        self._latest = Digest(
            changes=changes,
            pairs=_nominated(pc, rows),
            sent={row.kind: _sent(row) for row in rows if isinstance(row, RTCOutboundRtpStreamStats)},
            received=self._received(rows, by_kind),
            signaling=pc.signalingState,
            gathering=pc.iceGatheringState,
            ice=pc.iceConnectionState,
            connection=pc.connectionState,
            dtls=next((row.dtlsState for row in rows if isinstance(row, RTCTransportStats)), ""),
        )
        return self._latest

    def last(self) -> Digest:
        """The connection is about to be closed. Without numbers: old ones would look like a stall."""
        self.note("connection", "closed")
        changes = tuple(self._changes)
        return msgspec.structs.replace(
            self._latest, changes=changes, sent={}, received={}, connection="closed"
        )

    def _noting(self, what: str, attribute: str) -> Callable[[], None]:
        return lambda: self.note(what, getattr(self._pc, attribute))

    def _received(self, rows: Sequence[RTCStats], sinks: dict[str, Sink]) -> dict[str, Received]:
        inbound = {row.kind: row for row in rows if isinstance(row, RTCInboundRtpStreamStats)}
        total = max((row.bytesReceived for row in rows if isinstance(row, RTCTransportStats)), default=0)
        self._share(total, {kind: row.packetsReceived for kind, row in inbound.items()})
        return {kind: self._one(row, sinks.get(kind)) for kind, row in inbound.items()}

    def _share(self, total: int, packets: dict[str, int]) -> None:
        """The bytes since the last time were carried by the packets since then."""
        before, counted = self._counted
        new = {kind: max(0, count - counted.get(kind, 0)) for kind, count in packets.items()}
        if not sum(new.values()):
            return
        for kind, count in new.items():
            share = max(0, total - before) * count // sum(new.values())
            self._bytes[kind] = self._bytes.get(kind, 0) + share
        self._counted = total, packets

    def _one(self, row: RTCInboundRtpStreamStats, sink: Sink | None) -> Received:
        video = row.kind == "video"
        picture = sink.latest if sink and video else None
        return Received(
            bytes=self._bytes.get(row.kind, 0),
            packets=row.packetsReceived,
            lost=row.packetsLost,
            jitter=row.jitter / (VIDEO_CLOCK if video else _AUDIO_CLOCK),
            frames=sink.meter.count if sink and video else 0,
            fps=sink.meter.current if sink and video else None,
            width=picture.width if picture else 0,
            height=picture.height if picture else 0,
        )


def _sent(row: RTCOutboundRtpStreamStats) -> Sent:
    return Sent(bytes=row.bytesSent, packets=row.packetsSent)


def _nominated(pc: RTCPeerConnection, rows: Iterable[RTCStats]) -> tuple[TriedPair, ...]:
    """The pair in use. Its round-trip time is the one that RTCP measures."""
    rtt = quality(rows).rtt_ms
    for sender in pc.getSenders():
        connection = sender.transport.transport._connection  # noqa: SLF001 - aiortc tells it nowhere else
        for pair in connection._nominated.values():  # noqa: SLF001
            return (
                TriedPair(
                    local=_end(pair.local_candidate),
                    remote=_end(pair.remote_candidate),
                    state="succeeded",
                    nominated=True,
                    selected=True,
                    rtt=None if rtt is None else rtt / 1000,
                ),
            )
    return ()


def _end(candidate: object) -> End:
    kind, protocol, host, port = (
        getattr(candidate, name, "") for name in ("type", "transport", "host", "port")
    )
    return End(str(kind), str(protocol), str(host), port if isinstance(port, int) else 0)
