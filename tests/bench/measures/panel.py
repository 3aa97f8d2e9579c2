"""Inside the panel: the same server beside a window that repaints, and with 10,000 idle connections."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from screen import available, virtual_screen

from tests.bench.bench import Bench, Turn, cpu_values
from tests.bench.catalogue import OURS_ASYNCIO, PANEL
from tests.bench.dialects import CANDIDATE, SMALL
from tests.bench.measures import latency, relay
from tests.bench.measures.relay import PAIRS, WINDOWS

NAME = "panel"
PACE = "panel_pace"
IDLE = 10_000
RATE = 2_000
REPAINTS = 18  # a second, of each graph; it means to do 20


def run(bench: Bench) -> None:
    """Headless on the same kind of loop, and inside the panel, by turns."""
    with _screen(bench) as environment:
        bench.each_round(NAME, (OURS_ASYNCIO, PANEL), compare, environment=environment)


def compare(turn: Turn) -> None:
    """As fast as it can, then at a steady pace, then as fast as it can beside a silent crowd."""
    turn.open(PAIRS * 2)
    turn.load.hold(1.0)  # the window's first paints are over
    _relay(turn, idle=0)
    if turn.running.subject is PANEL:
        _pace(turn)
    turn.open(IDLE)
    turn.load.hold(1.0)
    _relay(turn, idle=IDLE)


def _relay(turn: Turn, idle: int) -> None:
    effort = turn.bench.effort
    for window in WINDOWS:
        traffic = turn.load.relay(
            PAIRS, CANDIDATE, window=window, warmup=effort.warmup, seconds=effort.seconds * 2
        )
        turn.note_traffic(NAME, traffic, size=SMALL, window=window, idle=idle)
        if turn.running.subject is PANEL and not idle:
            turn.note(relay.NAME, cpu_values(traffic), size=SMALL, window=window)


def _pace(turn: Turn) -> None:
    """How late the loop is and how long frames take while messages pass at a steady pace."""
    turn.running.ask("start")
    seconds = float(turn.bench.effort.pick(10, 4))
    traffic = turn.load.pace(PAIRS, CANDIDATE, rate=RATE, warmup=0.5, seconds=seconds)
    meters = turn.running.ask("report")
    turn.note_traffic(latency.NAME, traffic, saturates=False, rate=RATE)
    turn.note(PACE, {name: float(value) for name, value in meters.items()})
    if not meters["visible"] or meters["graph_repaints_per_second"] < REPAINTS:
        turn.bench.results.remark(
            f"The panel's window was {'' if meters['visible'] else 'not '}visible; its graphs were painted "
            f"{meters['graph_repaints_per_second']:.0f} times a second."
        )


@contextmanager
def _screen(bench: Bench) -> Iterator[dict[str, str]]:
    """A virtual screen where there is one: what the window paints really goes somewhere."""
    if not available():
        bench.results.remark("There is no Xvfb here: the panel painted off screen.")
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    with bench.beside(), virtual_screen() as display:
        yield {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
