"""Listening sockets that we bind ourselves, so that a taken port is known before anything else starts."""

from __future__ import annotations

import contextlib
import errno
import logging
import socket
import sys
import weakref
from typing import Any

import psutil

from server.errors import SignalingError

_log = logging.getLogger(__name__)
_TAKEN = {errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", -1)}
_TRIED = 50


class PortTakenError(SignalingError):
    """Someone else listens on `port`.

    `owner` is "name (pid N)" where the system tells, else None. `free_port` is one that is free.
    """

    def __init__(self, port: int, owner: str | None, free_port: int) -> None:
        self.port = port
        self.owner = owner
        self.free_port = free_port
        super().__init__("port_taken", f"Port {port} is used by {owner or 'another program'}.")


class ListeningSocket(socket.socket):
    """A socket that remembers what it accepted, as long as that is open.

    asyncio tells of a TLS connection only once its handshake is over; until then this is the only handle.
    """

    def __init__(self, family: int, kind: int = socket.SOCK_STREAM) -> None:
        super().__init__(family, kind)
        self._accepted: weakref.WeakSet[socket.socket] = weakref.WeakSet()

    __slots__ = ("_accepted",)

    def accept(self) -> tuple[socket.socket, Any]:
        connection, address = super().accept()
        self._accepted.add(connection)
        return connection, address

    def cut_accepted(self) -> None:
        """End every connection that is still open, for both sides."""
        for connection in tuple(self._accepted):
            with contextlib.suppress(OSError):  # closed, or never connected for good
                connection.shutdown(socket.SHUT_RDWR)


def listen(host: str, port: int) -> ListeningSocket:
    """A TCP socket that listens on `host`:`port`.

    Raises PortTakenError, or SignalingError with `port_denied` or `address_unavailable`.
    """
    try:
        return _bind(host, port)
    except OSError as error:
        raise _explain(host, port, error) from error


def listen_near(host: str, port: int) -> ListeningSocket:
    """As `listen`, but where the port is taken or denied, the next free one serves."""
    try:
        return listen(host, port)
    except SignalingError as error:
        if error.code == "address_unavailable":
            raise
        found = listen(host, free_port(host, port))
        _log.warning("%s Port %d is used instead.", error.detail, found.getsockname()[1])
        return found


def free_port(host: str, near: int) -> int:
    """A port that is free now: one of the next fifty, else any."""
    start = max(1024, near + 1)
    for candidate in (*range(start, min(start + _TRIED, 65_536)), 0):
        try:
            with _bind(host, candidate) as probe:
                port: int = probe.getsockname()[1]
                return port
        except OSError:
            continue
    return 0


def owner(port: int) -> str | None:
    """Which program listens on the port: "nginx (pid 123)". None where the system does not tell."""
    try:
        connections = psutil.net_connections(kind="tcp")
    except psutil.AccessDenied:  # macOS shows other programs' sockets to the administrator only
        return None
    for connection in connections:
        if connection.status == psutil.CONN_LISTEN and connection.laddr and connection.laddr.port == port:
            return _program(connection.pid)
    return None


def _program(pid: int | None) -> str | None:
    if pid is None:
        return None
    try:
        return f"{psutil.Process(pid).name()} (pid {pid})"
    except psutil.Error:
        return f"a program (pid {pid})"


def _bind(host: str, port: int) -> ListeningSocket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    sock = ListeningSocket(family)
    try:
        if sys.platform == "win32":
            # There, SO_REUSEADDR would let two programs share the port without a word.
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.bind((host, port))
        sock.listen()
        sock.setblocking(False)
    except BaseException:
        sock.close()
        raise
    return sock


def _explain(host: str, port: int, error: OSError) -> SignalingError:
    if error.errno in _TAKEN or (sys.platform == "win32" and error.errno == errno.EACCES):
        return PortTakenError(port, owner(port), free_port(host, port))
    if error.errno == errno.EACCES:
        return SignalingError("port_denied", f"It was port {port}.")
    return SignalingError("address_unavailable", f"It was {host}.")
