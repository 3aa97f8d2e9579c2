"""The life of a call: two peers come, offer and answer, trickle, stay, negotiate again, and leave."""

from __future__ import annotations

from tests.bench.bench import Bench, Turn, latency_values
from tests.bench.catalogue import FASTAPI, OURS, PEER, QUART, WS

NAME = "lifecycle"
RATE = 40  # calls that begin each second
CANDIDATES = 8  # from each side
RENEGOTIATIONS = 2
SUBJECTS = (OURS, FASTAPI[1], WS, PEER, QUART)
OVER_TLS = (OURS, FASTAPI[1], WS, QUART)


def run(bench: Bench) -> None:
    if bench.effort.quick:
        bench.each_round(NAME, SUBJECTS[:3], live, rounds=1)
        return
    bench.each_round(NAME, SUBJECTS, live, rounds=2)
    bench.each_round(NAME, OVER_TLS, live, tls=True, rounds=1)


def live(turn: Turn) -> None:
    """Calls arrive at a steady rate and overlap; each is held between its negotiations."""
    calls = turn.bench.effort.pick(120, 60)
    lives = turn.load.live(
        calls, rate=RATE, candidates=CANDIDATES, hold=0.7, renegotiations=RENEGOTIATIONS, timeout=20
    )
    if lives.complete < calls:
        turn.bench.results.remark(
            f"{NAME}, {turn.running.subject.label}: {lives.complete} of {calls} calls came to their end. "
            f"{lives.complaint}"
        )
    if lives.first_byte is None or lives.round_trip is None or lives.connected is None:
        return
    turn.note(
        NAME,
        {
            "cpu_ms": (lives.server_cpu or 0.0) / calls * 1e3,
            "complete": lives.complete / calls,
            "at_once": lives.at_once,
            **latency_values("first_byte", lives.first_byte),
            **latency_values("round_trip", lives.round_trip),
            **latency_values("connected", lives.connected),
        },
        calls=calls,
    )
