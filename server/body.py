"""Reads what a request carries, as long as that takes no longer than it should."""

from __future__ import annotations

import asyncio

from quart import Request

from server.errors import SignalingError

TIMEOUT = 10.0  # seconds


async def read(request: Request) -> bytes:
    """The whole body. Raises SignalingError("request_timeout"): Quart itself would wait for ever."""
    try:
        async with asyncio.timeout(TIMEOUT):
            return bytes(await request.body)
    except TimeoutError:
        raise SignalingError("request_timeout") from None
