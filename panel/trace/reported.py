"""What a pair learns from a report of one of its ends."""

from __future__ import annotations

from panel.trace import quality
from panel.trace.pairs import Event, PairStory
from panel.trace.reports import Digest, Report

_EARLIEST = 300.0  # seconds: nothing that a report tells is older than that
_MOST_CHANGES = 64


def note(pair: PairStory, by: str, seq: int, sent_at: float, report: Report) -> int:
    """Report number `seq` by one end, sent at `sent_at` on the server's clock. How much of it is kept."""
    digest = report.report
    pair.values.update(((by, what), value) for what, value in _states(digest) if value)
    changes = digest.changes[-_MOST_CHANGES:]
    for change in changes:
        ago = (report.t - change.t) / 1000
        at = sent_at - min(max(ago, 0.0), _EARLIEST)
        pair.note(Event(seq, at, by, change.what, change.value))
        pair.values[by, change.what] = change.value
    pair.latest[by] = digest
    pair.reported[by] = seq, sent_at
    if digest.pairs:
        pair.tried[by] = digest.pairs
    quality.measured(pair, by, sent_at, seq, digest)
    return 1 + len(changes)


def _states(digest: Digest) -> tuple[tuple[str, str], ...]:
    return (
        ("signaling", digest.signaling),
        ("gathering", digest.gathering),
        ("ice", digest.ice),
        ("connection", digest.connection),
        ("dtls", digest.dtls),
    )
