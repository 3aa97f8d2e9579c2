"""The command `callbox`. Alone it opens the panel; its subcommands need no window.

Nothing heavy is imported before it is known what is wanted: `callbox serve` imports neither Qt nor aiortc.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import NoReturn

import click
from click.core import ParameterSource

from server import __version__, configfile
from server.config import Settings
from server.options import room_name, server_options

_defaults = Settings()
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_PANEL = ("PySide6", "qasync", "aiortc")
_CALLS = ("aiortc",)
_STOP_SIGN = 0x10  # MB_ICONSTOP


class _Callbox(click.Group):
    """Loads the server's own commands when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), "ca", "serve"])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name == "serve":
            from server.__main__ import serve

            return serve
        if cmd_name == "ca":
            from server.cacommand import ca

            return ca
        return super().get_command(ctx, cmd_name)


@click.group(cls=_Callbox, invoke_without_command=True)
@click.version_option(__version__)
@server_options
@click.option("--minimized", is_flag=True, help="Wait in the tray, as when the system starts it.")
@click.pass_context
def main(ctx: click.Context, settings: Settings, *, minimized: bool) -> None:
    """Local video calls in the browser, and the signaling made visible.

    Without a command the panel opens, with the server inside; the options are the server's.
    """
    if ctx.invoked_subcommand is not None:
        _refuse_options_before(ctx, ctx.invoked_subcommand)
        return
    sys.exit(_load_panel().run(settings, ctx.obj, minimized=minimized))


def _load_panel() -> ModuleType:
    """`panel.application`, or exit code 2 and a sentence where it cannot be loaded."""
    _require("The panel", _PANEL)
    if not _has_screen(os.environ):
        _give_up("There is no screen for a window here.", "Run the server without one: callbox serve")
    gc.disable()  # loading takes a sixth longer with it; the panel's own collector takes over
    try:
        return importlib.import_module("panel.application")
    except ImportError as error:  # Qt's own libraries are there, but one of the system's is not
        _give_up(f"The panel cannot be loaded: {error}", "`make run` names the system packages it needs.")


@main.command()
@click.argument("room", required=False, callback=room_name)
@click.option(
    "--url",
    default=f"wss://127.0.0.1:{_defaults.port}/ws",
    show_default=True,
    help="Server, or a link to it.",
)
@click.option("--peer", help="Id of the peer to call; otherwise the first browser in the room.")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=5.0, show_default=True)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=15.0,
    show_default=True,
    help="Seconds to connect.",
)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option(
    "--ca",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="The server's CA (ca.pem in its --state-dir); otherwise this machine's own, if there is one.",
)
@click.option("--insecure", is_flag=True, help="Accept any certificate.")
@click.option("--loopback", is_flag=True, help="Call this computer itself: no room, server or network.")
def call(
    room: str | None,
    url: str,
    peer: str | None,
    seconds: float,
    timeout: float,
    ca: Path | None,
    *,
    as_json: bool,
    insecure: bool,
    loopback: bool,
) -> None:
    """Place a test call to a browser in ROOM and say how good it was.

    The exit code is 0 when a picture arrived, else 1.
    """
    if loopback:
        _self_test(seconds, as_json=as_json)
    if room is None:
        raise click.UsageError("Name the ROOM to call, or say --loopback.")
    _require("A test call", _CALLS)
    from panel.calls.caller import Patience, Target, TestCall
    from panel.calls.command import invite_of, run, websocket_url

    target = Target(websocket_url(url), room, ca or _own_ca(), peer, insecure, invite_of(url))
    sys.exit(run(TestCall(target, seconds, patience=Patience(setup=timeout)), as_json=as_json))


@main.command("open")
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--config", type=click.Path(path_type=Path), default=configfile.default_path(), hidden=True)
def open_files(files: tuple[Path, ...], config: Path) -> None:
    """Look at recordings (.callbox files), without a server."""
    settings, _ = configfile.load(config)
    sys.exit(_load_panel().show(settings, files))


@main.command("selftest-call")
@click.option("--seconds", type=click.FloatRange(min=0, min_open=True), default=3.0, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def selftest_call(seconds: float, *, as_json: bool) -> None:
    """Call this computer itself: needs no browser, no server and no network."""
    _self_test(seconds, as_json=as_json)


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--start", is_flag=True, help="Only measure how long a start takes.")
def selftest(*, as_json: bool, start: bool) -> None:
    """Check that every part of this installation works, without touching settings or network."""
    _require("The self-test", _PANEL)
    if start:
        _load_panel()
        from panel.selftest.start import tell

        sys.exit(tell(as_json=as_json))
    from panel.selftest.command import run

    sys.exit(run(as_json=as_json))


def _self_test(seconds: float, *, as_json: bool) -> None:
    _require("A test call", _CALLS)
    from panel.calls.command import run
    from panel.calls.loopback import SelfTest

    sys.exit(run(SelfTest(seconds), as_json=as_json))


def _has_screen(environment: Mapping[str, str]) -> bool:
    """Qt would abort the process where there is none."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(environment.get(name) for name in named)


def _refuse_options_before(ctx: click.Context, command: str) -> None:
    """`callbox --port 1 serve` would mean the panel's port, and the server would not hear of it."""
    given = [name for name in ctx.params if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE]
    if given:
        option = "--" + given[0].replace("_", "-")
        raise click.UsageError(f"Say {option} after `{command}`, not before it.")


def _own_ca() -> Path | None:
    return _defaults.ca_path if _defaults.ca_path.exists() else None


def _require(what: str, modules: tuple[str, ...]) -> None:
    """End with exit code 2 and one sentence where the `panel` extra is not installed."""
    missing = [name for name in modules if importlib.util.find_spec(name) is None]
    if missing:
        _give_up(f"{what} needs {', '.join(missing)}.", 'Install it with: pip install "callbox[panel]"')


def _give_up(problem: str, next_step: str) -> NoReturn:
    click.echo(f"{problem}\n{next_step}", err=True)
    if sys.platform == "win32" and sys.stderr is None:  # started without a terminal
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, f"{problem}\n\n{next_step}", "Callbox", _STOP_SIGN)
    sys.exit(2)


if __name__ == "__main__":
    main(prog_name="callbox")
