"""`make bench`: measure Callbox against other servers, print the table of bars, and keep the figures.

A whole run takes about twenty minutes and writes `tests/bench/results/<date>.json`; `--quick` or a part of it
(`--only`) writes to `build/bench` instead, for such figures are not for publishing.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests" / "support"))

# ruff: noqa: E402 - the measures take the screen from there
from server.files import Shelf
from server.tls import ensure_identity
from tests.bench import machine, report, results
from tests.bench.bars import judge
from tests.bench.bench import FULL, QUICK, Bench
from tests.bench.load.generator import BUILD, CannotBuildError, build
from tests.bench.measures import connect, crowd, fan_out, latency, lifecycle, memory, panel, relay, startup
from tests.bench.processes import NODE, Certificate, allow_many_files

_NODE_MODULES = Path(__file__).resolve().parent / "node_modules"
MEASURES = {
    module.NAME: module
    for module in (relay, panel, fan_out, crowd, memory, startup, latency, connect, lifecycle)
}


@click.command()
@click.option("--only", multiple=True, type=click.Choice(tuple(MEASURES)), help="One part; may be repeated.")
@click.option("--quick", is_flag=True, help="One short round of everything, for a first look.")
@click.option("--rounds", type=click.IntRange(min=1), help="How often everyone has a turn.")
@click.option("--update-readme", is_flag=True, help="Only copy the newest published run into the README.")
def main(only: tuple[str, ...], rounds: int | None, *, quick: bool, update_readme: bool) -> None:
    """Measure Callbox against other servers."""
    if update_readme:
        _publish()
        return
    found = measure(only or tuple(MEASURES), quick=quick, rounds=rounds)
    path = BUILD / f"{dt.datetime.now(dt.UTC):%Y-%m-%d-%H%M%S}.json"
    if not only and not quick:
        path = results.RESULTS / f"{found.date}.json"
    results.save(found, path)
    click.echo(f"\n{report.console(found)}\n\nEvery figure: {path.relative_to(ROOT)}")


def measure(names: Sequence[str], *, quick: bool, rounds: int | None) -> results.Results:
    """Run some of the measures and judge what they found."""
    allow_many_files()
    try:
        program = build()
    except CannotBuildError as error:
        sys.exit(str(error))
    found = results.Results(results.today(), quick, machine.describe(NODE, _NODE_MODULES))
    effort = QUICK if quick else FULL
    if rounds is not None:
        effort = dataclasses.replace(effort, rounds=rounds)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(found, effort, machine.cores(), _certificate(Path(folder)), program)
        for name in names:
            MEASURES[name].run(bench)
        bench.finish()
    found.bars = judge(found)
    return found


def _certificate(folder: Path) -> Certificate:
    """The one that Callbox makes for itself; everyone else shows the same."""
    identity = ensure_identity(Shelf(folder), ["127.0.0.1"])
    return Certificate(folder, identity.leaf, identity.leaf_key)


def _publish() -> None:
    path = results.newest()
    if path is None:
        sys.exit("There is no published run yet: run `make bench` first.")
    report.update_readme(ROOT / "README.md", results.load(path))
    click.echo(f"README.md now shows {path.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
