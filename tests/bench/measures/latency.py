"""Latency at 2,000 messages a second: from when a message was due to when it was delivered."""

from __future__ import annotations

from tests.bench.bench import Bench, Turn
from tests.bench.catalogue import FASTAPI, FLASK, OURS, OURS_ASYNCIO, PEER, QUART, SOCKETIO, WEBSOCKETS, WS
from tests.bench.dialects import CANDIDATE

NAME = "latency"
RATE = 2_000
PAIRS = 100
SUBJECTS = (OURS, OURS_ASYNCIO, *FASTAPI[:2], WEBSOCKETS, WS, PEER, QUART, SOCKETIO, FLASK)


def run(bench: Bench) -> None:
    bench.each_round(NAME, SUBJECTS, pace)


def pace(turn: Turn) -> None:
    """Each client sends in its turn, so that each pair exchanges twenty messages a second."""
    turn.open(PAIRS * 2)
    effort = turn.bench.effort
    traffic = turn.load.pace(PAIRS, CANDIDATE, rate=RATE, warmup=effort.warmup, seconds=effort.seconds * 1.5)
    turn.note_traffic(NAME, traffic, saturates=False, rate=RATE)
