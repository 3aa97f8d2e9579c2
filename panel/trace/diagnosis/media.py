"""Rules about media that should arrive and do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from panel.trace.diagnosis.case import Case
from panel.trace.diagnosis.finding import Finding
from panel.trace.diagnosis.rule import PairLook, Rule, seconds
from panel.trace.pairs import FlowKey

ONE_WAY_MEDIA = Rule(
    "one-way-media",
    "problem",
    "Media is sent, but does not arrive",
    {
        "silent": "{a} has sent {kind} to {b} for {seconds} s, and nothing of it has arrived there.",
        "stopped": "{a} sends {kind} to {b}, but nothing of it has arrived there for {seconds} s.",
    },
    "Both are connected, so something drops these packets: a firewall that lets small packets pass only, a "
    "VPN with a small MTU, or a line that {b} does not take up (no transceiver, or its direction does not "
    "receive).",
)
_LEAST = 6.0  # seconds: three reports of the browser client
_STALE = 15.0  # seconds after which a report says nothing about now
_KINDS = ("audio", "video")


class _Silence(NamedTuple):
    """Nothing of one kind of media arrives, although it is sent."""

    kind: str
    since: float
    seconds: float
    ever: bool  # whether some had arrived before


def one_way_media(case: Case) -> Iterator[Finding]:
    """Both ends are connected and report; one counts what it sends, the other counts nothing."""
    pair = case.pair
    if len(pair.reported) < 2 or not case.connected:
        return
    for sender in pair.key:
        silent = [one for kind in _KINDS if (one := _silence(case, sender, kind)) is not None]
        if silent:
            yield _finding(case, sender, silent)


def _finding(case: Case, sender: str, silent: list[_Silence]) -> Finding:
    pair, first = case.pair, min(silent, key=lambda one: one.since)
    lasted = min(one.seconds for one in silent)
    words = case.words(sender, kind=", ".join(one.kind for one in silent), seconds=seconds(lasted))
    evidence = [pair.reported[peer][0] for peer in pair.key]
    key = "stopped" if any(one.ever for one in silent) else "silent"
    return ONE_WAY_MEDIA.about(case, key, first.since, evidence, words)


def _silence(case: Case, sender: str, kind: str) -> _Silence | None:
    pair, receiver = case.pair, case.pair.other(sender)
    sent = pair.flows.get(FlowKey(sender, "sent", kind))
    if sent is None or sent.since is None or sent.rose_at is None or sent.rose_at < sent.at:
        return None
    looked_at = pair.reported[receiver][1]
    if case.now - min(looked_at, sent.at) > _STALE:
        return None
    received = pair.flows.get(FlowKey(receiver, "received", kind))
    arrived = received.rose_at if received else None
    since = max(sent.since, _connected_since(case), sent.since if arrived is None else arrived)
    lasted = min(looked_at, sent.at) - since
    return _Silence(kind, since, lasted, arrived is not None) if lasted >= _LEAST else None


def _connected_since(case: Case) -> float:
    """What was sent before that is no wonder."""
    return max((links[-1].at for peer in case.pair.key if (links := case.links(peer))), default=0.0)


RULES: tuple[tuple[Rule, PairLook], ...] = ((ONE_WAY_MEDIA, one_way_media),)
