"""Hypercorn as one would run it in production: no access log, no limit that a measure would meet."""

from __future__ import annotations

import asyncio
from argparse import Namespace
from typing import Any

from hypercorn.asyncio import serve as hypercorn_serve
from hypercorn.config import Config

from tests.bench.subjects.common import announce, listen


async def serve(app: Any, chosen: Namespace) -> None:
    """Serve an ASGI app until the driver ends the process."""
    sock = listen()
    config = Config()
    config.bind = [f"fd://{sock.fileno()}"]
    config.accesslog = config.errorlog = None
    config.backlog = 4096
    if chosen.cert:
        config.certfile, config.keyfile = chosen.cert, chosen.key
    announce(sock.getsockname()[1])
    await hypercorn_serve(app, config, shutdown_trigger=asyncio.Event().wait)
