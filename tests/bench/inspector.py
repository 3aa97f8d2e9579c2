"""`make bench-panel`: what the inspector costs while all of its views are open, with baselines.

The real panel runs on a virtual screen on one core, the load generator on the other: 2,000 messages a second,
with every view of the workspace side by side, and with the window hidden, by turns.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click
import psutil

from tests.bench import machine, panel_filter, panel_open, processes
from tests.bench.catalogue import PANEL, Subject
from tests.bench.dialects import CANDIDATE
from tests.bench.limit import Bar
from tests.bench.load.generator import CannotBuildError, Generator, build

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))

from screen import available, virtual_screen

RATE, PAIRS = 2_000, 25  # fifty peers
SEEN = replace(PANEL, name="panel-seen", arguments=("--inspect",))
HIDDEN = replace(PANEL, name="panel-hidden", arguments=("--inspect", "--hidden"))
Figures = dict[str, float]


def load_beside(
    rounds: int, seconds: float, environment: Mapping[str, str]
) -> tuple[list[Figures], list[Figures]]:
    """Figures with all views open, and with the window hidden, of each round."""
    seen, hidden = [], []
    for number in range(rounds):
        click.echo(
            f"round {number + 1} of {rounds}: 2,000 messages a second, all views open, then hidden", err=True
        )
        seen.append(_one(SEEN, seconds, environment))
        hidden.append(_one(HIDDEN, seconds, environment))
    return seen, hidden


def _one(subject: Subject, seconds: float, environment: Mapping[str, str]) -> Figures:
    cores = machine.Cores(0, 1)
    with tempfile.TemporaryDirectory() as folder:
        nothing = processes.Certificate(Path(folder), Path(folder), Path(folder))
        with (
            processes.serving(subject, cores, nothing, environment=environment) as run,
            machine.pinned(cores.load),
            Generator(build()) as load,
        ):
            load.reach("127.0.0.1", run.port, run.pid, subject.dialect, tls=False)
            load.open(PAIRS * 2)
            load.hold(2.0)  # the first paints are over
            run.ask("start")
            traffic = load.pace(PAIRS, CANDIDATE, rate=RATE, warmup=1.0, seconds=seconds)
            meters = run.ask("report")
    if traffic.latency is None or traffic.sent != traffic.delivered:
        raise click.ClickException(f"Of {traffic.sent} messages {traffic.delivered} came.")
    return {name: float(value) for name, value in meters.items()} | {"p99_ms": traffic.latency.p99 * 1e3}


def under_load(rounds: int, seconds: float) -> list[Bar]:
    """Frames and latency."""
    with _screen() as environment:
        seen, hidden = load_beside(rounds, seconds, environment)
    frame, views = (_median(seen, name) for name in ("frame_p99_ms", "views"))
    open_, shut = _median(seen, "p99_ms"), _median(hidden, "p99_ms")
    lag = _median(seen, "lag_p99_ms")
    return [
        Bar(f"{views:.0f} views open at 2,000 messages/s: frame time p99", frame, 16.7, "ms"),
        Bar(
            f"the same: relay p99 of {open_:.2f} ms against {shut:.2f} ms with the window hidden",
            open_ / shut,
            1.5,
            "\N{MULTIPLICATION SIGN}",
        ),
        Bar("the same: loop lag p99", lag, 16.7, "ms"),
    ]


def filtering() -> list[Bar]:
    """A filter over a million messages."""
    found = panel_filter.measure()
    return [
        Bar("filtering 1,000,000 messages: the first result", found["first_ms"], 50, "ms"),
        Bar("filtering 1,000,000 messages: all of them", found["complete_ms"], 1_000, "ms"),
        Bar(
            "filtering 1,000,000 messages: the longest block of the loop", found["longest_block_ms"], 10, "ms"
        ),
        Bar("a candidate of 250 B in the journal", found["bytes_per_entry"], 1_024, "B"),
    ]


def opening() -> list[str]:
    """A file with 500,000 messages."""
    return [f"{name:78}{value:10.2f}" for name, value in panel_open.measure().items()]


def _median(rounds: list[Figures], name: str) -> float:
    return statistics.median(figures[name] for figures in rounds)


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    if not available():
        click.echo("There is no Xvfb here: the panel paints off screen.", err=True)
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    # It shares the core of the clients, who would wait for it: they have none of a real panel's screens.
    with machine.pinned(machine.Cores(0, 1).load), virtual_screen(niceness=19) as display:
        yield {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}


@click.command()
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True)
@click.option("--seconds", type=click.FloatRange(1), default=8.0, show_default=True)
@click.option("--only", type=click.Choice(["load", "filter", "open"]), help="One part of it.")
def main(rounds: int, seconds: float, only: str | None) -> None:
    """Print what the inspector costs. The exit code is 1 where a bar is missed."""
    processes.allow_many_files()
    try:
        build()
    except CannotBuildError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{psutil.cpu_count()} cores; the panel on one of them, all clients on the other.")
    bars: list[Bar] = []
    if only in (None, "load"):
        bars += under_load(rounds, seconds)
    if only in (None, "filter"):
        bars += filtering()
    for bar in bars:
        click.echo(str(bar))
    if only in (None, "open"):
        click.echo("opening a file with 500,000 messages")
        for line in opening():
            click.echo(line)
    sys.exit(not all(bar.met for bar in bars))


if __name__ == "__main__":
    main()
