"""When a connection that stood was down, by what both ends report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from panel.trace.diagnosis.case import CONNECTED, Case

_DOWN = frozenset({"disconnected", "failed"})


@dataclass(frozen=True, slots=True)
class Interruption:
    """`end` is None while it lasts. `evidence` are the numbers of reports."""

    start: float
    end: float | None
    evidence: tuple[int, ...]


def interruptions(case: Case) -> list[Interruption]:
    """What one end or both noticed, in the order of time; what overlaps is one."""
    found = [one for peer in case.pair.key for one in _of_one_end(case, peer)]
    merged: list[Interruption] = []
    for one in sorted(found, key=lambda one: one.start):
        last = merged[-1] if merged else None
        if last is not None and (last.end is None or one.start <= last.end):
            merged[-1] = _both(last, one)
        else:
            merged.append(one)
    return merged


def _both(one: Interruption, other: Interruption) -> Interruption:
    end = None if one.end is None or other.end is None else max(one.end, other.end)
    return Interruption(one.start, end, one.evidence + other.evidence)


def _of_one_end(case: Case, peer: str) -> Iterator[Interruption]:
    up, noticed = False, 0
    down: float | None = None
    for event in case.links(peer):
        if event.value in CONNECTED:
            if down is not None:
                yield Interruption(down, event.at, (noticed, event.seq))
            up, down = True, None
        elif event.value in _DOWN and up and down is None:
            down, noticed = event.at, event.seq
    if down is not None:
        yield Interruption(down, None, (noticed,))
