"""What clients measured, from one report to the next: differences of counters (W3C webrtc-stats)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from panel.trace.pairs import Flow, FlowKey, PairStory, Sample, chosen
from panel.trace.reports import Digest, Received, Sent

_SHORTEST = 0.2  # seconds: two reports that are nearer to each other give no rate
_LONGEST = 120.0
_KINDS = ("audio", "video")

Media = TypeVar("Media", Sent, Received)


def measured(pair: PairStory, by: str, at: float, seq: int, digest: Digest) -> None:
    """A report about `pair` by one of its ends, sent at `at` on the server's clock."""
    _flow(pair, by, "sent", at, seq, digest.sent)
    _flow(pair, by, "received", at, seq, digest.received)
    if not (digest.sent or digest.received):
        return  # the last one has no numbers
    before = pair.counters.get(by)
    if before is None or not _SHORTEST <= at - before[0] <= _LONGEST:
        if before is None or not 0 <= at - before[0] < _SHORTEST:
            pair.counters[by] = at, digest
        return
    pair.counters[by] = at, digest
    pair.samples[by].append(_sample(by, at, at - before[0], before[1], digest))


def _sample(by: str, at: float, seconds: float, old: Digest, new: Digest) -> Sample:
    used = chosen(new)
    received = new.received.values()
    jitters = [one.jitter for one in received if one.jitter is not None]
    return Sample(
        at=at,
        by=by,
        seconds=seconds,
        sent_bps=_rate(_grown(old.sent, new.sent, _sent_bytes), seconds),
        received_bps=_rate(_grown(old.received, new.received, _received_bytes), seconds),
        rtt=used.rtt if used else None,
        jitter=max(jitters, default=None),
        loss=_loss(old, new),
        fps=_fps(old, new, seconds),
        freezes=_grown(old.received, new.received, lambda one: one.freezes) or 0,
    )


def _sent_bytes(sent: Sent) -> int:
    return sent.bytes


def _received_bytes(received: Received) -> int:
    return received.bytes


def _grown(old: Mapping[str, Media], new: Mapping[str, Media], count: Callable[[Media], int]) -> int | None:
    """By how much a count has grown; None where it is not counted, or began anew."""
    if not new:
        return None
    growths = [count(one) - (count(old[kind]) if kind in old else 0) for kind, one in new.items()]
    return None if min(growths) < 0 else sum(growths)


def _rate(count: int | None, seconds: float) -> float | None:
    return None if count is None else count * 8 / seconds


def _loss(old: Digest, new: Digest) -> float | None:
    """Lost packets of those that were expected. Duplicates make the count fall: that is no loss."""
    packets = _grown(old.received, new.received, lambda one: one.packets)
    if packets is None:
        return None
    lost = sum(
        one.lost - (old.received[k].lost if k in old.received else 0) for k, one in new.received.items()
    )
    lost = max(0, lost)
    return lost / (lost + packets) if lost + packets else None


def _fps(old: Digest, new: Digest, seconds: float) -> float | None:
    """Of the picture that comes in: as reported, else counted."""
    video, before = new.received.get("video"), old.received.get("video")
    if video is None:
        return None
    if video.fps is not None:
        return video.fps
    frames = video.frames - (before.frames if before else 0)
    return frames / seconds if frames >= 0 else None


def _flow(
    pair: PairStory,
    by: str,
    way: str,
    at: float,
    seq: int,
    media: Mapping[str, Sent] | Mapping[str, Received],
) -> None:
    """Note which kinds of media move."""
    for kind in _KINDS:
        if (one := media.get(kind)) is None:
            continue
        key = FlowKey(by, way, kind)
        flow = pair.flows.get(key)
        if flow is None:
            moves = at if one.bytes else None
            pair.flows[key] = Flow(one.bytes, moves, moves, at, seq)
            continue
        if one.bytes > flow.bytes:
            if flow.since is None or (flow.rose_at is not None and flow.at > flow.rose_at):
                flow.since = flow.at  # it stood still until the last look
            flow.rose_at = at
        flow.bytes, flow.at, flow.seq = one.bytes, at, seq
