"""`callbox serve`: the server without a window. It imports no Qt."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import signal
import sys
from collections.abc import Callable

import click

from server import lan, logs
from server.admin import TOKEN_FILE
from server.config import Settings
from server.errors import SignalingError
from server.options import server_options
from server.runner import PortTakenError, Server


@click.command(name="serve")
@server_options
@click.option("--qr/--no-qr", default=True, help="Show a QR code.")
@click.option("--log-json", is_flag=True, help="Write each line of the log as a JSON object.")
def serve(settings: Settings, *, qr: bool, log_json: bool) -> None:
    """Run the signaling server without a window."""
    logs.configure(as_json=log_json, addresses=settings.log_addresses)
    try:
        with asyncio.Runner(loop_factory=_loop_factory()) as runner:
            runner.run(_serve(settings, qr=qr))
    except SignalingError as error:
        click.echo(f"{error}\n{error.spec.next_step}", err=True)
        if isinstance(error, PortTakenError):
            click.echo(f"For example: --port {error.free_port}", err=True)
        sys.exit(1)


async def _serve(settings: Settings, *, qr: bool) -> None:
    server = Server(settings)
    await server.start()
    _spare_the_garbage_collector()
    try:
        _announce(server, qr=qr)
        await _until_signal()
    finally:
        await server.stop()


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop where it exists; else asyncio's own."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


def _spare_the_garbage_collector() -> None:
    """What exists now stays. A connection is some hundred objects: with Python's own thresholds, thousands
    that come together are looked through again and again, and everybody waits for tenths of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def _announce(server: Server, *, qr: bool) -> None:
    found = lan.interfaces() if server.settings.listens_everywhere else []
    address = found[0].address if found else server.settings.host
    url = server.url(address)
    if qr and sys.stdout.isatty():
        import segno

        segno.make(url, error="m").terminal(compact=True)
    click.echo(f"Callbox is at {url}")
    click.echo(f"To trust its certificate: http://{address}:{server.http_port}/trust")
    if server.admin_port:
        token = server.folder / TOKEN_FILE
        click.echo(f"Admin API: http://127.0.0.1:{server.admin_port}/api/v1/ (token: {token})")
    click.echo("Press Ctrl-C to stop.")


async def _until_signal() -> None:
    """Wait for Ctrl-C or a request to terminate."""
    loop = asyncio.get_running_loop()
    asked = asyncio.Event()
    if sys.platform == "win32":
        # No add_signal_handler there; asyncio.run turns Ctrl-C into a cancellation of this wait.
        with contextlib.suppress(asyncio.CancelledError):
            await asked.wait()
        return
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, asked.set)
    await asked.wait()


if __name__ == "__main__":
    serve()
