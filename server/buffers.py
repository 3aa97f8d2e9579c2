"""How large asyncio's buffers are. The one place where its defaults, made for bulk transfer, become smaller.

Signaling is thousands of sockets with a small message now and then, but asyncio gives each TLS connection a
buffer of 256 KiB for its whole life, and asks for 256 KiB with each read of a plain socket.
"""

from __future__ import annotations

import ctypes
import sys
from asyncio import selector_events, sslproto

_TLS_READ = 4 * 1024  # more than most messages; longer ones take another round
_FROM_KERNEL = 128 * 1024  # glibc's own first threshold
_PLAIN_READ = 64 * 1024  # below that: a block from the kernel for each read costs more than the read
_M_MMAP_THRESHOLD = -3  # malloc.h


def shrink() -> None:
    """For every connection made from now on."""
    sslproto.SSLProtocol.max_size = _TLS_READ
    transport = selector_events._SelectorTransport  # type: ignore[attr-defined]  # noqa: SLF001
    transport.max_size = _PLAIN_READ
    if sys.platform == "linux":
        _keep_large_blocks_apart()


def _keep_large_blocks_apart() -> None:
    """Let glibc's malloc not raise the size from which a block is the kernel's own.

    uvloop's buffers of 256 KiB per TLS connection, which cannot be set, then cost only the pages that they
    use: 31 KiB a connection, else 50.
    """
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # musl has none
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _FROM_KERNEL)
