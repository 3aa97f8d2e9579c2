"""The plain files of a bundle: versions, networks, settings, the health of the loop."""

from __future__ import annotations

import csv
import io
import locale
import os
import platform
import socket
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, get_args, get_type_hints

import psutil
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from panel.meters.health import Health
from panel.meters.history import UNKNOWN, History, Point
from server import __version__, lan
from server.config import Settings
from server.spike import Spike

LIBRARIES = (
    "aiortc", "aioice", "av", "click", "cryptography", "hypercorn", "msgspec", "platformdirs",
    "prometheus-client", "psutil", "pyjwt", "PySide6-Essentials", "qasync", "quart", "quart-cors", "segno",
    "shiboken6", "tomlkit", "uvloop", "websockets", "zeroconf",
)  # fmt: skip
_LISTENS = frozenset({"", "0.0.0.0", "::", "127.0.0.1", "::1", "localhost"})
_FAMILIES = {socket.AF_INET: "IPv4", socket.AF_INET6: "IPv6"}
_ROWS = 64  # of a table, made at once
_MIB = 1024 * 1024
# What of the environment decides how windows are drawn.
_SCREEN = ("XDG_CURRENT_DESKTOP", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR")


def system_facts() -> dict[str, str]:
    """`versions.txt` and `networks.txt`. Reads files: for another thread."""
    return {"versions.txt": _versions(), "networks.txt": _networks()}


# Settings -----------------------------------------------------------------------------------------------


def settings_text(settings: Settings) -> str:
    """One setting a line. Texts that somebody has chosen are only said to be there."""
    lines = ["# Those with a star are not as they come with Callbox.", *_lines(settings, Settings(), "")]
    return "\n".join(lines) + "\n"


def chosen_words(settings: Settings) -> Iterator[str]:
    """Texts among the settings that somebody has chosen: they may stand in a log, too."""
    yield from _words(settings, Settings())


def _lines(values: Any, defaults: Any, table: str) -> Iterator[str]:
    hints = get_type_hints(type(values))
    for field in fields(values):
        value, default = getattr(values, field.name), getattr(defaults, field.name, None)
        name = f"{table}{field.name}"
        if is_dataclass(value):
            yield from _lines(value, default, f"{name}.")
            continue
        shown = _shown(value, default, get_args(hints[field.name]), field.name)
        yield f"{'  ' if value == default else '* '}{name} = {shown}"


def _shown(value: Any, default: Any, choices: tuple[Any, ...], name: str) -> str:
    """Numbers, and words out of a few that we know; else only whether there is something."""
    if isinstance(value, Path):
        return "(as it comes)" if value == default else "(chosen)"
    if value == default or value is None or isinstance(value, bool | int | float):
        return repr(value)
    if isinstance(value, str) and (value in choices or (name == "host" and value in _LISTENS)):
        return repr(value)
    if isinstance(value, tuple):
        return f"({len(value)} of them)"
    return "(chosen)"


def _words(values: Any, defaults: Any) -> Iterator[str]:
    hints = get_type_hints(type(values))
    for field in fields(values):
        value, default = getattr(values, field.name), getattr(defaults, field.name, None)
        if is_dataclass(value):
            yield from _words(value, default)
        elif isinstance(value, tuple):
            yield from (item for item in value if isinstance(item, str))
        elif isinstance(value, str) and value != default and value not in get_args(hints[field.name]):
            yield value


# The loop -----------------------------------------------------------------------------------------------


def health_table(history: History) -> Iterator[bytes]:
    """A row for each point of the last ten minutes, its time in seconds before the newest."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(("seconds", *Point._fields))
    columns = [history.column(name) for name in Point._fields]
    newest = history.times[-1] if history.times else 0.0
    for start in range(0, len(history.times), _ROWS):
        for row in range(start, min(start + _ROWS, len(history.times))):
            known = ("" if column[row] == UNKNOWN else f"{column[row]:.3f}" for column in columns)
            table.writerow((f"{history.times[row] - newest:.2f}", *known))
        yield _taken(out)
    yield _taken(out)


def blocked_text(health: Health) -> str:
    """What kept the loop, newest first, and which functions took long how often."""
    lag = health.lag
    stats = lag.window(600.0)
    lines = [
        f"Lag of the loop in the last ten minutes: median {stats.p50 * 1000:.2f} ms, 99 of 100 below "
        f"{stats.p99 * 1000:.2f} ms, at most {stats.max * 1000:.1f} ms.",
        f"Blocked for {lag.alert * 1000:.0f} ms or longer: {len(lag.spikes)} times, as far as it is kept.",
        *(_blocked(spike) for spike in reversed(lag.spikes)),
        "",
        "Functions that took 5 ms or longer: how often, the longest, all together.",
    ]
    lines += [
        f"  {slow.name}: {slow.count}, {slow.longest * 1000:.1f} ms, {slow.total * 1000:.0f} ms"
        for slow in health.slow.slowest()
    ]
    return "\n".join(lines) + "\n"


def _blocked(spike: Spike) -> str:
    stack = "".join(f"\n      {frame}" for frame in spike.stack)
    return f"  {spike.seconds * 1000:.0f} ms in {spike.culprit or 'what nobody saw'}{stack}"


def _taken(out: io.StringIO) -> bytes:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text.encode()


# This computer ------------------------------------------------------------------------------------------


def _versions() -> str:
    lines = [
        f"Callbox {__version__}{' (installed)' if getattr(sys, 'frozen', False) else ''}",
        f"Python {platform.python_version()} ({platform.python_compiler()})",
        f"Qt {qVersion()}, {QGuiApplication.platformName() or 'no screen'}",
        f"System: {_system()}, {platform.machine()}",
        f"C library: {' '.join(platform.libc_ver()).strip() or 'unknown'}",
        f"Language: {locale.getlocale()[0] or 'unknown'}",
        f"Processors: {os.cpu_count()}, memory: {psutil.virtual_memory().total // _MIB} MiB",
        *(f"{name}={os.environ[name]}" for name in _SCREEN if name in os.environ),
        "",
        *(f"{name} {_version_of(name)}" for name in LIBRARIES),
    ]
    return "\n".join(lines) + "\n"


def _system() -> str:
    if sys.platform == "linux":
        try:
            release = platform.freedesktop_os_release()
        except OSError:
            release = {}
        return f"{release.get('PRETTY_NAME', 'Linux')}, kernel {platform.release()}"
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    return f"{platform.system()} {platform.release()}, {platform.version()}"


def _version_of(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "not known"


def _networks() -> str:
    """Kinds and families, no addresses and no names: people name their networks."""
    counted: dict[str, int] = {}
    states = psutil.net_if_stats()
    for name, entries in psutil.net_if_addrs().items():
        families = sorted({_FAMILIES[e.family] for e in entries if e.family in _FAMILIES})
        state = "up" if name in states and states[name].isup else "down"
        first = next((e.address for e in entries if e.family == socket.AF_INET), "0.0.0.0")
        line = f"{lan.describe(name, first).kind}, {state}: {' and '.join(families) or 'no address'}"
        counted[line] = counted.get(line, 0) + 1
    return "".join(f"{count} x {line}\n" for line, count in sorted(counted.items()))
