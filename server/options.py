"""The command line's options that say how a server runs, for every command that starts one."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from server.config import Settings
from server.messages import ROOM_PATTERN

_defaults = Settings()
_PORT = click.IntRange(0, 65_535)
_FOLDER = click.Path(path_type=Path)


def room_name(context: click.Context, option: click.Parameter, room: str | None) -> str | None:
    """Check a room on the command line; a click callback."""
    if room is not None and not re.match(ROOM_PATTERN, room):
        raise click.BadParameter("use up to 64 letters, digits, _ and -")
    return room


_option = functools.partial(click.option, show_default=True)
_OPTIONS = (
    _option("--host", default=_defaults.host, help="Address to listen on."),
    _option("--port", type=_PORT, default=_defaults.port, help="HTTPS port; 0 takes any free one."),
    _option("--http-port", type=_PORT, default=_defaults.http_port, help="Port that redirects to HTTPS."),
    _option("--plain-ws", is_flag=True, help="Take ws:// on that port too, as behind a proxy that ends TLS."),
    _option("--room", callback=room_name, default=_defaults.room, help="Room of the QR code."),
    _option("--state-dir", type=_FOLDER, default=_defaults.state_dir, help="Where keys are."),
)


def server_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options; it receives them as one argument `settings`."""

    @functools.wraps(command)
    def with_settings(
        *args: Any,
        host: str,
        port: int,
        http_port: int,
        plain_ws: bool,
        room: str,
        state_dir: Path,
        **rest: Any,
    ) -> None:
        settings = Settings(host, port, http_port, plain_ws=plain_ws, room=room, state_dir=state_dir)
        command(*args, settings=settings, **rest)

    for option in reversed(_OPTIONS):
        with_settings = option(with_settings)
    return with_settings
