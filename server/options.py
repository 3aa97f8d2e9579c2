"""The command line's options that say how a server runs, for every command that starts one."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from server import configfile
from server.config import NAME_LENGTH, Policy, Settings, is_place_name
from server.messages import is_room_id

_defaults = Settings()
_PORT = click.IntRange(0, 65_535)
_COUNT = click.IntRange(1)
_RATE = click.FloatRange(0)
_FOLDER = click.Path(path_type=Path)
_LIMITS = {field.name for field in fields(Policy)}
_SETTINGS = {field.name for field in fields(Settings)}


def room_name(context: click.Context, option: click.Parameter, room: str | None) -> str | None:
    """Check a room on the command line; a click callback."""
    if room is not None and not is_room_id(room):
        raise click.BadParameter("use up to 64 letters, digits, _ and -")
    return room


def place_name(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """Check the name of this place on the command line; a click callback."""
    if name is not None and not is_place_name(name):
        raise click.BadParameter(f"use up to {NAME_LENGTH} characters of plain text")
    return name


_option = functools.partial(click.option, show_default=True)
_policy = _defaults.policy
_OPTIONS = (
    _option("--config", type=_FOLDER, default=configfile.default_path(), help="Settings file (TOML)."),
    _option("--host", default=_defaults.host, help="Address to listen on."),
    _option("--port", type=_PORT, default=_defaults.port, help="HTTPS port; 0 takes any free one."),
    _option("--http-port", type=_PORT, default=_defaults.http_port, help="Port that redirects to HTTPS."),
    _option("--plain-ws", is_flag=True, help="Take ws:// on that port too, as behind a proxy that ends TLS."),
    _option(
        "--admin-port", type=_PORT, default=_defaults.admin_port, help="Admin API, on this computer only."
    ),
    _option("--room", callback=room_name, default=_defaults.room, help="Room of the QR code."),
    _option("--name", callback=place_name, default=_defaults.name, help="What people call this place."),
    _option("--access", type=click.Choice(["open", "invite"]), default="open", help="Who may come in."),
    _option("--allow-host", "hosts", multiple=True, help="Another name of this server."),
    _option("--allow-origin", "origins", multiple=True, help="Another site whose pages may use it."),
    _option("--mdns/--no-mdns", default=True, help="Take a name ending in .local."),
    _option("--log-addresses", is_flag=True, help="Let logs name clients' addresses."),
    _option("--connections", type=_COUNT, default=_policy.connections, help="At most, in all."),
    _option("--connections-per-address", type=_COUNT, default=_policy.connections_per_address),
    _option("--message-rate", type=_RATE, default=_policy.message_rate, help="Messages a second, each peer."),
    _option("--room-peers", type=_COUNT, default=_policy.room_peers, help="Members of a room, at most."),
    _option("--state-dir", type=_FOLDER, default=_defaults.state_dir, help="Where keys are."),
)


def server_options(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command these options; it receives them, with the settings file, as one argument `settings`.

    The context's `obj` is the `configfile.Source` of that file.
    """

    @functools.wraps(command)
    @click.pass_context
    def with_settings(ctx: click.Context, /, *args: Any, config: Path, **options: Any) -> None:
        # A group's own options are for the case that no command follows: the command reads the file itself.
        settings, trouble = (Settings(), None) if ctx.invoked_subcommand else configfile.load(config)
        ctx.obj = configfile.Source(config, trouble)
        if trouble is not None:
            click.echo(f"{trouble}\n{trouble.spec.next_step}", err=True)
        ours = {name: options.pop(name) for name in tuple(options) if name in _SETTINGS | _LIMITS}
        changes = {name: value for name, value in ours.items() if _is_given(ctx, name)}
        command(*args, settings=_with(settings, changes), **options)

    for option in reversed(_OPTIONS):
        with_settings = option(with_settings)
    return with_settings


def _is_given(ctx: click.Context, name: str) -> bool:
    """Whether the command line says it itself: all else comes from the file."""
    return ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE


def _with(settings: Settings, changes: dict[str, Any]) -> Settings:
    limits = {name: value for name, value in changes.items() if name in _LIMITS}
    own = {name: value for name, value in changes.items() if name in _SETTINGS}
    return replace(settings, policy=replace(settings.policy, **limits), **own)
