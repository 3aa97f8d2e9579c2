"""Doing all checks, and telling what came of them."""

from __future__ import annotations

import asyncio
import json
import platform
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import click

from panel.selftest import parts
from panel.selftest.check import Check, Result, carry_out
from server import __version__
from server.runner import Server


def run(*, as_json: bool) -> int:
    """Print each check as it is done, or one JSON object in the end. Returns the exit code: 0 or 1."""
    about = _about()
    if not as_json:
        click.echo(about["build"])
    results: list[Result] = []
    for result in _results():
        results.append(result)
        if not as_json:
            click.echo(str(result))
    ok = all(result.ok for result in results)
    if as_json:
        click.echo(json.dumps({**about, "ok": ok, "checks": [one.as_dict() for one in results]}, indent=2))
    else:
        click.echo("All is well." if ok else "Something is missing in this build: see what FAILED above.")
    return 0 if ok else 1


def _about() -> dict[str, str]:
    kind = "frozen" if getattr(sys, "frozen", False) else "from source"
    system = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return {"version": __version__, "build": f"Callbox {__version__}, {kind}, {system}"}


def _results() -> Iterator[Result]:
    with tempfile.TemporaryDirectory(prefix="callbox-selftest-", ignore_cleanup_errors=True) as folder:
        yield from asyncio.run(_without_window(Path(folder) / "server"))
        yield _window(Path(folder) / "panel")


async def _without_window(folder: Path) -> list[Result]:
    server = Server(parts.settings(folder))

    async def start() -> str:
        await server.start()
        return f"It listens on {server.port}."

    checks: tuple[tuple[str, Check], ...] = (
        ("our own modules", parts.ours),
        ("assets", parts.assets),
        ("the server", start),
        ("TLS identity", partial(parts.identity, server)),
        ("HTTPS", partial(parts.https, server)),
        ("WebSocket", partial(parts.websocket, server)),
        ("a call with itself", parts.call),
        ("mDNS", parts.mdns),
    )
    try:
        return [await carry_out(name, check) for name, check in checks]
    finally:
        await server.stop()


def _window(folder: Path) -> Result:
    try:
        from panel.selftest import window
    except ImportError as error:  # Qt, or a library of the system that it needs
        return Result("the window", ok=False, seconds=0.0, detail=str(error))
    return window.check(folder)
