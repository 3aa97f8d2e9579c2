"""`python -m server` as a process of its own."""

from __future__ import annotations

import os
import re
import signal
import socket
import ssl
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

LOOPBACK = ("--host", "127.0.0.1", "--port", "0", "--http-port", "0")


def start(tmp_path: Path, *options: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-X", "dev", "-m", "server", *LOOPBACK, "--state-dir", str(tmp_path), *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send SIGINT to one process")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_asked_to_stop(tmp_path: Path, number: signal.Signals) -> None:
    with start(tmp_path) as process:
        if process.stdout is None:
            pytest.fail("no pipe")
        url = re.search(r"https://\S+", process.stdout.readline())
        assert url is not None
        context = ssl.create_default_context(cafile=tmp_path / "ca.pem")
        assert httpx.get(url[0].replace("/room/lobby", "/healthz"), verify=context).status_code == 200
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0, errors
    assert "Traceback" not in errors
    assert "Warning" not in errors


def test_it_explains_what_it_cannot_do(tmp_path: Path) -> None:
    with start(tmp_path, "--host", "192.0.2.1") as process:
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 1
    assert "This computer does not have that address." in errors
    assert "Traceback" not in errors


def test_a_room_is_a_slug(tmp_path: Path) -> None:
    with start(tmp_path, "--room", "my room") as process:
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert "letters, digits" in errors


@pytest.mark.parametrize("port", ["99999", "-1", "x"])
def test_a_port_that_is_none(tmp_path: Path, port: str) -> None:
    with start(tmp_path, "--port", port) as process:
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 2
    assert "Traceback" not in errors


def test_a_taken_port_is_named_with_another(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with start(tmp_path, "--port", str(port)) as process:
            _, errors = process.communicate(timeout=20)
    assert process.returncode == 1
    assert f"Port {port} is used by" in errors
    assert re.search(r"For example: --port \d+", errors)


def test_it_imports_no_qt() -> None:
    code = "import sys, server.__main__; print([n for n in sys.modules if 'PySide' in n or 'qasync' in n])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
