"""Relay: a hundred pairs send to each other as fast as the server can. CPU time for each message."""

from __future__ import annotations

from tests.bench.bench import Bench, Turn
from tests.bench.catalogue import BARE, FASTAPI, HEADLESS, OURS, PEERS, QUART, WEBSOCKETS, WS
from tests.bench.dialects import CANDIDATE, LARGE, OFFER, SMALL

NAME = "relay"
PAIRS = 100
WINDOWS = (1, 8)
OVER_TLS = (OURS, *FASTAPI, BARE, WEBSOCKETS, WS, QUART)


def run(bench: Bench) -> None:
    """Everyone in the clear; over TLS those that an application would let end it."""
    bench.each_round(NAME, (*HEADLESS, *PEERS), relay)
    bench.each_round(NAME, OVER_TLS[: bench.effort.pick(len(OVER_TLS), 3)], relay_small, tls=True)


def relay(turn: Turn) -> None:
    """Candidates, then offers."""
    relay_small(turn)
    if not turn.bench.effort.quick:
        _relay(turn, OFFER, LARGE)


def relay_small(turn: Turn) -> None:
    turn.open(PAIRS * 2)
    _relay(turn, CANDIDATE, SMALL)


def _relay(turn: Turn, message: int, size: int) -> None:
    effort = turn.bench.effort
    for window in WINDOWS:
        traffic = turn.load.relay(PAIRS, message, window=window, warmup=effort.warmup, seconds=effort.seconds)
        turn.note_traffic(NAME, traffic, size=size, window=window)
