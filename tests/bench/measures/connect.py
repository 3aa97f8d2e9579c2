"""Setting up connections: how many a second, what each costs, and the handshake's first byte."""

from __future__ import annotations

from tests.bench.bench import Bench, Turn, latency_values
from tests.bench.catalogue import FASTAPI, FLASK, OURS, OURS_ASYNCIO, PEER, QUART, SOCKETIO, WEBSOCKETS, WS

NAME = "connect"
PARALLEL = 64
WARM = 64
SUBJECTS = (OURS, OURS_ASYNCIO, *FASTAPI[:2], WEBSOCKETS, WS, PEER, QUART, SOCKETIO, FLASK)
OVER_TLS = (OURS, *FASTAPI[:2], WS, QUART)


def run(bench: Bench) -> None:
    rounds = bench.effort.pick(2, 1)
    bench.each_round(NAME, SUBJECTS, connect, rounds=rounds)
    if not bench.effort.quick:
        bench.each_round(NAME, OVER_TLS, connect, tls=True, rounds=rounds)


def connect(turn: Turn) -> None:
    """From nothing to welcomed, 64 clients at a time."""
    count = turn.bench.effort.pick(1_000, 300)
    turn.open(WARM)
    opened = turn.load.open(count, parallel=PARALLEL, timeout=20)
    if opened.opened < count or opened.first_byte is None or opened.ready is None:
        turn.bench.results.remark(
            f"{NAME}, {turn.running.subject.label}: {opened.opened} of {count} connections were opened."
        )
        return
    turn.note(
        NAME,
        {
            "rate": opened.opened / opened.seconds,
            "cpu_us": (opened.server_cpu or 0.0) / opened.opened * 1e6,
            **latency_values("first_byte", opened.first_byte),
            **latency_values("ready", opened.ready),
        },
    )
