"""Follows this machine through networks: its addresses, and what depends on them.

Addresses change when it roams to another Wi-Fi or gets a new lease. No system tells of it in the same way, so
they are looked at every two seconds, which costs a millisecond.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from server import lan

INTERVAL = 2.0  # seconds
# A certificate is made anew a month before it expires: looking every three hours is early enough.
_LOOKS = 3 * 3600 / INTERVAL
Follow = Callable[[list[str]], Awaitable[None]]


class NetworkWatch:
    """Calls `follow` with all addresses whenever they have changed, and some times a day."""

    def __init__(self, follow: Follow, addresses: Callable[[], list[str]] = lan.addresses) -> None:
        self._follow = follow
        self._addresses = addresses

    async def run(self, known: list[str]) -> None:
        """Watch until cancelled. `known` are the addresses that are followed already."""
        looks = 0
        while True:
            await asyncio.sleep(INTERVAL)
            looks += 1
            addresses = self._addresses()
            if addresses != known or looks >= _LOOKS:
                await self._follow(addresses)
                known, looks = addresses, 0
