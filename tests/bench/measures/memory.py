"""Memory of an idle connection: how much the server grows from 200 clients to 1,000, 5,000 and 10,000.

Callbox's are sessions that joined a room. A second of traffic goes before, so that what a server keeps
anyway (a journal of the newest messages, pools of buffers) is full and is not counted as theirs.
"""

from __future__ import annotations

from tests.bench.bench import Bench, Turn
from tests.bench.catalogue import FASTAPI, FLASK, OURS, OURS_ASYNCIO, PEER, QUART, SOCKETIO, WEBSOCKETS, WS
from tests.bench.dialects import CANDIDATE

NAME = "memory"
BASE = 200
CROWD = 10_000
STEPS = (1_000, 5_000, CROWD)
SUBJECTS = (OURS, OURS_ASYNCIO, FASTAPI[1], WEBSOCKETS, WS, PEER, QUART, SOCKETIO, FLASK)
_PATIENCE = 30.0


def run(bench: Bench) -> None:
    """Peers stop at 5,000: a slow handshake times five thousand is long enough."""
    ours = SUBJECTS[:2] if not bench.effort.quick else (OURS,)
    bench.each_round(NAME, ours, grow, rounds=1)
    bench.each_round(NAME, ours, grow, tls=True, rounds=1)
    if not bench.effort.quick:
        bench.each_round(NAME, SUBJECTS[2:], grow_less, rounds=1)
        bench.each_round(NAME, (FASTAPI[1], WS), grow_less, tls=True, rounds=1)


def grow(turn: Turn) -> None:
    _grow(turn, STEPS)


def grow_less(turn: Turn) -> None:
    _grow(turn, STEPS[:2])


def _grow(turn: Turn, steps: tuple[int, ...]) -> None:
    turn.open(BASE)
    turn.load.relay(BASE // 2, CANDIDATE, window=1, warmup=0, seconds=1.5)
    turn.load.hold(0.5)
    before, there = turn.running.memory(), BASE
    for step in steps:
        there += turn.load.open(step - there, timeout=_PATIENCE).opened
        held = turn.load.hold(1.0)
        if held.connected < step:
            turn.bench.results.remark(
                f"{NAME}, {turn.running.subject.label}: {held.connected} of {step} were connected in time."
            )
            return
        per_connection = (turn.running.memory() - before) / (step - BASE)
        turn.note(NAME, {"kib": per_connection / 1024}, connections=step)
