"""How many descriptors this process has open: what leaks shows here."""

from __future__ import annotations

import asyncio
import sys

import psutil

PATIENCE = 5.0


def descriptors() -> int:
    """Open descriptors, or handles on Windows."""
    process = psutil.Process()
    if sys.platform == "win32":
        return process.num_handles()
    return process.num_fds()


async def fall_to(count: int) -> None:
    """Wait until no more than `count` are open: closing takes a few passes of the loop."""
    async with asyncio.timeout(PATIENCE):
        while descriptors() > count:
            await asyncio.sleep(0.01)
