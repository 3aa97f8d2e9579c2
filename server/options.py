"""The command line's options that say how a server runs, for every command that starts one."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from server.config import Settings

_defaults = Settings()


def _room(context: click.Context, option: click.Parameter, room: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", room):
        raise click.BadParameter("use up to 64 letters, digits, _ and -")
    return room


_OPTIONS = (
    click.option("--host", default=_defaults.host, show_default=True, help="Address to listen on."),
    click.option(
        "--port", default=_defaults.port, show_default=True, help="HTTPS port; 0 takes any free one."
    ),
    click.option(
        "--http-port", default=_defaults.http_port, show_default=True, help="Port that redirects to HTTPS."
    ),
    click.option(
        "--room", default=_defaults.room, callback=_room, show_default=True, help="Room of the QR code."
    ),
    click.option(
        "--state-dir", type=click.Path(path_type=Path), default=_defaults.state_dir, help="Where keys are."
    ),
)


def server_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options; it receives them as one argument `settings`."""

    @functools.wraps(command)
    def with_settings(
        *args: Any, host: str, port: int, http_port: int, room: str, state_dir: Path, **rest: Any
    ) -> None:
        settings = Settings(host=host, port=port, http_port=http_port, room=room, state_dir=state_dir)
        command(*args, settings=settings, **rest)

    for option in reversed(_OPTIONS):
        with_settings = option(with_settings)
    return with_settings
