"""How many descriptors this process has open: what leaks shows here."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from pathlib import Path

import psutil

PATIENCE = 5.0
_OWN = Path("/proc/self/fd")


def descriptors() -> int:
    """Open descriptors, or handles on Windows.

    On Linux without eventfds: Qt starts threads of its own when it likes, and each has one.
    """
    if sys.platform == "win32":
        return psutil.Process().num_handles()
    if not _OWN.exists():
        return psutil.Process().num_fds()
    return sum("eventfd" not in name for name in _names())


def _names() -> list[str]:
    names = []
    for entry in os.listdir(_OWN):  # noqa: PTH208 - names are enough
        with contextlib.suppress(FileNotFoundError):  # the listing's own
            names.append(str((_OWN / entry).readlink()))
    return names


async def fall_to(count: int) -> None:
    """Wait until no more than `count` are open: closing takes a few passes of the loop."""
    async with asyncio.timeout(PATIENCE):
        while descriptors() > count:  # noqa: ASYNC110 - nothing tells when the system has closed them
            await asyncio.sleep(0.01)
