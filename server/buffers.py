"""How large asyncio's buffers are. The one place where its defaults, made for bulk transfer, become smaller.

Signaling is thousands of sockets with a small message now and then. asyncio gives each TLS connection a
buffer of 256 KiB for its whole life; the largest TLS record is 16 KiB (RFC 8446 section 5.1), so with that
much nothing takes another round. And it asks for 256 KiB with each read of a plain socket: beyond 128 KiB the
C library may fetch such a block from the kernel each time and give it back, which costs more than the read.
"""

from __future__ import annotations

from asyncio import selector_events, sslproto

TLS_RECORD = 16 * 1024
PLAIN_READ = 64 * 1024


def shrink() -> None:
    """For every connection made from now on. uvloop has buffers of its own, and needs none of this."""
    sslproto.SSLProtocol.max_size = TLS_RECORD
    transport = selector_events._SelectorTransport  # type: ignore[attr-defined]  # noqa: SLF001
    transport.max_size = PLAIN_READ
