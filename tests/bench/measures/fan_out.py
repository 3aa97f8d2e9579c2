"""Fan-out: one client speaks and everyone else in the room hears it. CPU time for each delivery."""

from __future__ import annotations

from tests.bench.bench import Bench, Turn
from tests.bench.catalogue import OURS, OURS_ASYNCIO, PEERS
from tests.bench.dialects import CHAT

NAME = "fan_out"
SIZES = (100, 1_000)
WINDOW = 2
SUBJECTS = tuple(subject for subject in (OURS, OURS_ASYNCIO, *PEERS) if subject.fans_out)


def run(bench: Bench) -> None:
    bench.each_round(NAME, SUBJECTS, fan_out)


def fan_out(turn: Turn) -> None:
    """To 100, then 900 more come into the same room."""
    effort = turn.bench.effort
    room, there = SIZES[-1] + 1, 0
    for members in SIZES:
        turn.open(members + 1 - there, per_room=room)
        there = members + 1
        turn.load.hold(0.2)
        traffic = turn.load.fan_out(
            members, CHAT, window=WINDOW, warmup=effort.warmup, seconds=effort.seconds
        )
        turn.note_traffic(NAME, traffic, members=members)
