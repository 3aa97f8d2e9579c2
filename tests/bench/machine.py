"""The machine that measures: its processor, its cores, and the versions that ran."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

_CPUS = Path("/sys/devices/system/cpu")
_PACKAGES = (
    "quart", "hypercorn", "uvloop", "websockets", "fastapi", "uvicorn", "httptools", "wsproto",
    "python-socketio", "flask-socketio", "eventlet", "PySide6-Essentials", "qasync",
)  # fmt: skip
_NODE_PACKAGES = ("ws", "peer")


class Cores(NamedTuple):
    """One core for the server, one for the load generator. They are the same where there is only one."""

    server: int
    load: int


def cores() -> Cores:
    """Two cores that share no hardware where that is possible."""
    allowed = sorted(os.sched_getaffinity(0))
    server = allowed[-1]
    apart = [core for core in allowed if core not in _siblings(server)]
    others = apart or [core for core in allowed if core != server]
    return Cores(server, others[0] if others else server)


def _siblings(core: int) -> set[int]:
    """The hyperthreads of the same core, itself among them."""
    try:
        text = (_CPUS / f"cpu{core}/topology/thread_siblings_list").read_text(encoding="ascii")
    except OSError:
        return {core}
    siblings: set[int] = set()
    for part in text.strip().split(","):
        low, _, high = part.partition("-")
        siblings.update(range(int(low), int(high or low) + 1))
    return siblings


@contextmanager
def pinned(core: int) -> Iterator[None]:
    """Processes that are started inside stay on this core."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def describe(node: Path, node_modules: Path) -> dict[str, str]:
    """What a reader of the figures must know about where they come from."""
    return {
        "cpu": _cpu_model(),
        "cores": str(os.cpu_count()),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "node": _output(str(node), "--version").lstrip("v"),
        **_versions(node_modules),
    }


def _versions(node_modules: Path) -> dict[str, str]:
    found = {}
    for name in _PACKAGES:
        with suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    for name in _NODE_PACKAGES:
        with suppress(OSError):
            found[f"{name} (Node)"] = _node_version(node_modules / name / "package.json")
    return found


def _node_version(manifest: Path) -> str:
    return str(json.loads(manifest.read_text(encoding="utf-8"))["version"])


def _cpu_model() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition(":")
            if name.strip() == "model name":
                return value.strip()
    return platform.processor() or platform.machine()


def _output(*command: str) -> str:
    with suppress(OSError):
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    return ""
