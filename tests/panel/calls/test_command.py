"""`callbox call` as people and scripts use it, in a process of its own."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import click
import pytest
from callee import callee
from click.testing import CliRunner

import panel.__main__ as command_line
from panel.calls.command import invite_of, text, websocket_url
from panel.calls.report import CallReport
from server.config import Settings
from server.configfile import Source
from server.runner import Server

ROOT = Path(__file__).parents[3]


async def callbox(*arguments: str) -> tuple[int, str, str]:
    """Run the command with warnings on; its exit code, output and error output."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-W", "default", "-m", "panel", *arguments,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    out, err = await process.communicate()
    return process.returncode or 0, out.decode(), err.decode()


def _to(server: Server) -> Sequence[str]:
    return ("--url", server.url("127.0.0.1"), "--ca", str(server.settings.ca_path))


async def test_a_call_as_json(server: Server) -> None:
    async with callee(server) as ada:
        code, out, err = await callbox("call", "lobby", *_to(server), "--seconds", "1", "--json")
    assert (code, err) == (0, "")
    report = json.loads(out)
    assert report["ok"]
    assert report["peer"] == ada.id
    assert report["frames_received"] > 5


async def test_a_call_that_fails(server: Server) -> None:
    code, out, err = await callbox("call", "lobby", *_to(server), "--json")
    assert code == 1
    assert json.loads(out)["code"] == "call_no_peer"
    assert err == "Nobody is in that room to call.\nOpen the room in a browser first.\n"


def test_a_self_test_for_people() -> None:
    done = CliRunner().invoke(command_line.main, ["call", "--loopback", "--seconds", "0.3"])
    assert done.exit_code == 0, done.output
    assert "First frame" in done.output


def test_without_a_room() -> None:
    done = CliRunner().invoke(command_line.main, ["call"])
    assert done.exit_code == 2
    assert "--loopback" in done.output


@pytest.mark.parametrize("arguments", [["call", "x"], ["call", "--loopback"], ["selftest-call"], []])
def test_without_the_extra(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    done = CliRunner().invoke(command_line.main, arguments)
    assert done.exit_code == 2
    assert "aiortc" in done.output
    assert 'pip install "callbox[panel]"' in done.output


def test_a_system_library_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "panel.application", None)
    done = CliRunner().invoke(command_line.main, [])
    assert done.exit_code == 2
    assert "The panel cannot be loaded" in done.output


def test_no_argument_opens_the_panel(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = _opened(monkeypatch)
    done = CliRunner().invoke(command_line.main, ["--port", "0", "--room", "class"])
    assert done.exit_code == 3, done.output
    settings, source, minimized = opened[0]
    assert (settings.port, settings.room, source.trouble, minimized) == (0, "class", None, False)


def test_the_system_starts_it_without_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    opened = _opened(monkeypatch)
    CliRunner().invoke(command_line.main, ["--minimized"])
    assert [minimized for _, _, minimized in opened] == [True]


def test_a_broken_settings_file_is_told_to_the_panel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = _opened(monkeypatch)
    broken = tmp_path / "callbox.toml"
    broken.write_text('port = "many"', encoding="utf-8")
    done = CliRunner().invoke(command_line.main, ["--config", str(broken)])
    assert done.exit_code == 3, done.output
    settings, source, _ = opened[0]
    assert settings == Settings()
    assert source.trouble is not None
    assert source.trouble.code == "config_broken"


def _opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Settings, Source, bool]]:
    """With what the panel is opened from now on; its exit code is 3."""
    opened: list[tuple[Settings, Source, bool]] = []

    class Application:
        @staticmethod
        def run(settings: Settings, source: Source, *, minimized: bool) -> int:
            opened.append((settings, source, minimized))
            return 3

    monkeypatch.setitem(sys.modules, "panel.application", Application)
    return opened


def test_serve_is_the_servers_own() -> None:
    done = CliRunner().invoke(command_line.main, ["serve", "--help"])
    assert done.exit_code == 0
    assert "--http-port" in done.output
    assert {"call", "selftest-call", "serve"} <= set(
        command_line.main.list_commands(click.Context(command_line.main))
    )


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        ("wss://10.0.0.2:8443/ws", "wss://10.0.0.2:8443/ws"),
        ("https://10.0.0.2:8443/room/lobby#x", "wss://10.0.0.2:8443/ws"),
        ("ws://[::1]:80", "ws://[::1]:80/ws"),
    ],
)
def test_addresses(given: str, taken: str) -> None:
    assert websocket_url(given) == taken


def test_a_link_carries_its_invite() -> None:
    assert invite_of("https://10.0.0.2:8443/room/lobby#Zk3-x_9") == "Zk3-x_9"
    assert not invite_of("wss://10.0.0.2:8443/ws")


@pytest.mark.parametrize("given", ["10.0.0.2:8443", "ftp://x/ws", "", "wss:///ws"])
def test_what_is_no_address(given: str) -> None:
    with pytest.raises(click.BadParameter):
        websocket_url(given)


def test_a_name_cannot_steer_the_terminal() -> None:
    shown = text(CallReport(ok=True, peer="p", peer_name="A\x1b[31mda\r\n"))
    assert shown.startswith("Called A[31mda for")
    assert text(CallReport(ok=False)) == "No call took place."


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        (
            "import panel.calls.caller, panel.calls.loopback, panel.calls.command",
            "PySide6 shiboken6 qasync",
        ),
        ("import panel.calls.report, panel.calls.signaling", "PySide6 qasync aiortc av numpy"),
        (
            "import panel.__main__",
            "PySide6 qasync aiortc av numpy cryptography quart hypercorn asyncio.sslproto",
        ),
        (
            "import panel.__main__ as p; p.main.get_command(None, 'serve')",
            "PySide6 qasync aiortc av numpy cryptography",
        ),
    ],
)
def test_what_is_imported(code: str, unwanted: str) -> None:
    script = f"{code}\nimport sys\nprint([m for m in {unwanted.split()!r} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True,
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.stdout.strip() == "[]"


def test_options_of_the_panel_before_a_command_are_refused() -> None:
    done = CliRunner().invoke(command_line.main, ["--port", "1", "call", "lobby"])
    assert done.exit_code == 2
    assert "Say --port after `call`" in done.output


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    done = CliRunner().invoke(command_line.main, [])
    assert done.exit_code == 2
    assert "callbox serve" in done.output
