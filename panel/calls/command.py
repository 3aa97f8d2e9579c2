"""`callbox call`: a test call without a window, for people and for programs."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import urllib.parse

import click

from panel.calls.call import Call
from panel.calls.report import CallReport


def run(call: Call, *, as_json: bool) -> int:
    """Place the call on a loop of its own, print the result, and return the exit code: 0 or 1.

    Standard output gets one JSON object or a table, standard error what went wrong and what to do.
    """
    report = asyncio.run(_run(call))
    click.echo(report.to_json() if as_json else text(report))
    if report.ok:
        return 0
    click.echo(f"{report.message} {report.detail}".rstrip(), err=True)
    click.echo(report.next_step, err=True)
    return 1


def text(report: CallReport) -> str:
    """The report as lines for people."""
    if not report.peer:
        return "No call took place."
    rows = (
        ("Signaling", report.signaling_ms, "ms"),
        ("ICE", report.ice_ms, "ms"),
        ("DTLS", report.dtls_ms, "ms"),
        ("First frame", report.first_frame_ms, "ms"),
        ("Frame rate", report.fps, "fps"),
        ("Round trip", report.rtt_ms, "ms"),
        ("Jitter", report.jitter_ms, "ms"),
        ("Packet loss", report.loss_percent, "%"),
    )
    lines = [f"Called {_plain(report.peer_name or report.peer)} for {report.seconds:.1f} s"]
    lines += [f"  {name:<12}{'-' if v is None else format(v, '.1f'):>9} {unit}" for name, v, unit in rows]
    lines.append(f"  {'Frames':<12}{report.frames_received:>9} received, {report.frames_sent} sent")
    return "\n".join(lines)


def websocket_url(url: str) -> str:
    """Accept what a browser's address bar shows as well: https://HOST:PORT/room/x becomes wss://HOST:PORT/ws.

    Raises click.BadParameter for anything that is not an address of a server.
    """
    parts = urllib.parse.urlsplit(url)
    scheme = {"https": "wss", "http": "ws"}.get(parts.scheme, parts.scheme)
    if scheme not in {"ws", "wss"} or not parts.hostname:
        raise click.BadParameter(f"{url!r} is not like wss://127.0.0.1:8443/ws", param_hint="--url")
    path = "/ws" if scheme != parts.scheme or parts.path in {"", "/"} else parts.path
    return urllib.parse.urlunsplit((scheme, parts.netloc, path, "", ""))


def invite_of(url: str) -> str:
    """The invite that a link carries: what follows its #, which is never sent as a part of the address."""
    return urllib.parse.urlsplit(url).fragment


def _plain(name: str) -> str:
    """A name comes from someone else: nothing in it may steer the terminal."""
    return "".join(char for char in name if char.isprintable())


async def _run(call: Call) -> CallReport:
    with contextlib.suppress(NotImplementedError):  # Windows: Ctrl-C cancels, which cleans up too
        asyncio.get_running_loop().add_signal_handler(signal.SIGINT, call.stop)
    return await call.run()
