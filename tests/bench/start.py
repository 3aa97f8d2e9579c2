"""`make bench-start`: how long until Callbox listens, and until its window is painted.

All times are milliseconds from the creation of the process, as its parent sees them. *Listening* is the
moment at which an HTTPS request for `/healthz`, begun as soon as the port takes connections, is answered.
*Painted* is the moment after Qt has painted the exposed window for the first time. The keys exist, and the
files have been read before: a warm start.
"""

from __future__ import annotations

import contextlib
import os
import socket
import ssl
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests" / "support"))

import screen  # noqa: E402 - it is in that folder

BARS = {("panel", "listening"): 600, ("panel", "painted"): 1000}
_PATIENCE = 30.0
_LOOK = 0.001
_REQUEST = b"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Program:
    """What is started. It tells of `moments` on its stdout; the parent adds "listening"."""

    name: str
    module: str
    moments: tuple[str, ...]


PROGRAMS = (
    Program("serve", "tests.bench.start_serve", ("python", "imported")),
    Program("panel", "tests.bench.start_panel", ("python", "imported", "made", "shown", "painted")),
)


class NoStartError(Exception):
    """The program ended, or did not get there in time."""


def start(program: Program, state: Path) -> dict[str, float]:
    """Start it, wait until it is all there, and end it. When each moment came."""
    port, plain = _free_port(), _free_port()
    options = ("--host", "127.0.0.1", "--port", str(port), "--http-port", str(plain))
    command = [sys.executable, "-m", program.module, *options, "--state-dir", str(state)]
    begun = time.monotonic()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            moments = {"listening": _answered(process, port)}
            moments.update(_told(process, set(program.moments)))
        finally:
            process.terminate()
            process.communicate(timeout=_PATIENCE)
    return {name: (at - begun) * 1000 for name, at in moments.items()}


def _answered(process: subprocess.Popen[str], port: int) -> float:
    """When `/healthz` was answered."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            plain = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE)
        except ConnectionRefusedError:
            time.sleep(_LOOK)
            continue
        with plain, context.wrap_socket(plain) as secure:
            secure.sendall(_REQUEST)
            if secure.recv(64).startswith(b"HTTP/1.1 200"):
                return time.monotonic()
    raise NoStartError(f"it does not listen (exit code {process.returncode})")


def _told(process: subprocess.Popen[str], wanted: set[str]) -> Iterator[tuple[str, float]]:
    """What the program says of itself, until it has said all."""
    if process.stdout is None:
        raise TypeError("the program's stdout is not a pipe")
    for line in process.stdout:
        name, _, at = line.strip().partition(" ")
        if name in wanted:
            wanted.remove(name)
            yield name, float(at)
        if not wanted:
            return
    raise NoStartError(f"it never came to: {', '.join(sorted(wanted))}")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def _screen() -> Iterator[None]:
    """An X screen of our own where there can be one, else none at all."""
    if not screen.available():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield
        return
    with screen.virtual_screen() as display:
        os.environ["DISPLAY"] = display
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        yield


def _report(program: Program, runs: list[dict[str, float]]) -> bool:
    """Print one line for each moment, in the order in which they came. Whether every bar is kept."""
    medians = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
    passed = True
    for name, median in sorted(medians.items(), key=lambda item: item[1]):
        bar = BARS.get((program.name, name))
        best, worst = min(run[name] for run in runs), max(run[name] for run in runs)
        verdict = "" if bar is None else f"  bar {bar}: {'kept' if median <= bar else 'MISSED'}"
        passed = passed and (bar is None or median <= bar)
        click.echo(f"{program.name:6} {name:10} {median:6.0f} ms  ({best:.0f} to {worst:.0f}){verdict}")
    return passed


@click.command()
@click.option("--runs", type=click.IntRange(min=1), default=9, show_default=True)
def main(runs: int) -> None:
    """Measure the start of the panel and of the headless server."""
    with tempfile.TemporaryDirectory() as folder, _screen():
        home = Path(folder)
        os.environ.update(HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
        for program in PROGRAMS:  # makes the keys, compiles and reads the files
            start(program, home / "state")
        found: dict[str, list[dict[str, float]]] = {program.name: [] for program in PROGRAMS}
        for _ in range(runs):
            for program in PROGRAMS:
                found[program.name].append(start(program, home / "state"))
    kept = [_report(program, found[program.name]) for program in PROGRAMS]
    sys.exit(0 if all(kept) else 1)


if __name__ == "__main__":
    main()
