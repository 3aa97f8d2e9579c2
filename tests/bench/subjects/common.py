"""What every subject written in Python shares: its options, its socket, and how it says that it is ready."""

from __future__ import annotations

import argparse
import json
import os
import socket
import ssl

HOST = "127.0.0.1"
_BACKLOG = 4096


def options(*switches: str, choices: tuple[str, ...] = ()) -> argparse.Namespace:
    """`--cert` and `--key` for TLS; `--use` one of `choices`; and switches that are on or off."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cert")
    parser.add_argument("--key")
    parser.add_argument("--state", help="a folder for keys")
    parser.add_argument("--use", choices=choices, default=choices[0] if choices else None)
    for switch in switches:
        parser.add_argument(f"--{switch}", action="store_true")
    return parser.parse_args()


def listen() -> socket.socket:
    """A listening socket on any free port, with a queue that is long enough for a storm."""
    sock = socket.socket()
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.bind((HOST, 0))
    sock.listen(_BACKLOG)
    return sock


def announce(port: int) -> None:
    """Tell the driver that clients may come."""
    print(json.dumps({"port": port, "pid": os.getpid()}), flush=True)  # noqa: T201 - the driver reads it


def tls_context(chosen: argparse.Namespace) -> ssl.SSLContext | None:
    """A context as servers make it by default, where a certificate was given."""
    if chosen.cert is None:
        return None
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chosen.cert, chosen.key)
    return context
