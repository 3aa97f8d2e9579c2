"""Start-up: how long until Callbox listens, and until its window is painted (see `tests/bench/start.py`)."""

from __future__ import annotations

import subprocess
import sys

from tests.bench.bench import Bench
from tests.bench.processes import ROOT

NAME = "start"
_PATIENCE = 120.0


def run(bench: Bench) -> None:
    """Let `make bench-start` measure, in an environment of its own, and keep the medians that it prints."""
    runs = bench.effort.pick(9, 3)
    bench.say(f"{NAME}, {runs} times")
    command = [sys.executable, "-m", "tests.bench.start", "--runs", str(runs)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_PATIENCE)
    found = medians(done.stdout)
    if not found:
        bench.results.remark(f"{NAME}: it did not start. {done.stderr.strip().rpartition(chr(10))[2]}")
    for program, values in found.items():
        bench.results.add(NAME, program, 0, values)


def medians(report: str) -> dict[str, dict[str, float]]:
    """Milliseconds, by program and moment, from lines like `panel painted 812 ms (790 to 850)`."""
    found: dict[str, dict[str, float]] = {}
    for line in report.splitlines():
        match line.split():
            case [program, moment, value, "ms", *_]:
                found.setdefault(program, {})[moment] = float(value)
    return found
