"""A breath for the server in the middle of painting: a table takes longer than a message should wait."""

from __future__ import annotations

import asyncio


def breathe() -> None:
    """Let the sockets be read, and what came be passed on. Nothing that may change a window happens.

    It costs some microseconds: call it between two pieces of what takes a millisecond or more.
    """
    try:
        take = getattr(asyncio.get_running_loop(), "breathe", None)
    except RuntimeError:  # there is none
        return
    if take is not None:
        take()
