"""A crowd: 10,000 clients join, each of them is spoken to, and nothing may be lost."""

from __future__ import annotations

from tests.bench.bench import Bench, Turn
from tests.bench.catalogue import OURS
from tests.bench.dialects import CANDIDATE

NAME = "crowd"
CLIENTS = 10_000
RATE = 5_000


def run(bench: Bench) -> None:
    bench.each_round(NAME, (OURS,), gather, rounds=1)


def gather(turn: Turn) -> None:
    """All join in rooms of two; then every client sends to its partner, several times."""
    opened = turn.load.open(CLIENTS, parallel=128, timeout=60)
    seconds = CLIENTS / RATE * turn.bench.effort.pick(5, 2)
    traffic = turn.load.pace(CLIENTS // 2, CANDIDATE, rate=RATE, warmup=0.2, seconds=seconds)
    held = turn.load.hold(0.5)
    turn.note_traffic(NAME, traffic, saturates=False, clients=CLIENTS)
    turn.note(
        NAME,
        {
            "joined": opened.opened,
            "sent": traffic.sent,
            "delivered": traffic.delivered,
            "dropped": CLIENTS - held.connected,
            "refused": traffic.refused,
        },
    )
