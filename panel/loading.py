"""Loads modules that nobody waits for, without keeping the window from painting."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules


async def load(*packages: str) -> None:
    """Import every module of these packages, one for each pass of the loop.

    Those below come first, so that a module's own imports are there already and each pass stays short.
    Not in a thread: Qt's classes are made as their modules are read, and Qt may be at work meanwhile.
    """
    for package in packages:
        for name in _modules(package):
            await asyncio.sleep(0)
            import_module(name)


def _modules(package: str) -> Iterator[str]:
    """The modules below a package, the deepest first."""
    own: list[str] = []
    for found in iter_modules(import_module(package).__path__, f"{package}."):
        if found.ispkg:
            yield from _modules(found.name)
        else:
            own.append(found.name)
    yield from own
