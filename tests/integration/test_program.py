"""`callbox` as people start it: a process of its own, with a window on an X screen."""

from __future__ import annotations

import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
import screen

pytestmark = pytest.mark.skipif(
    not screen.available(), reason="X screens are a Linux matter; Xvfb is not here"
)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def answers(url: str, ca: Path, process: subprocess.Popen[str]) -> bool:
    """Ask until the server answers, or the process or half a minute is over."""
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        try:
            context = ssl.create_default_context(cafile=ca)
            return httpx.get(url, verify=context, timeout=5).status_code == 200
        except (OSError, httpx.HTTPError):
            continue
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_panel_opens_serves_and_ends_cleanly(tmp_path: Path, number: signal.Signals) -> None:
    port = free_port()
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-X", "dev", "-m", "panel", "--host", "127.0.0.1", "--port", str(port),
               "--http-port", "0", "--state-dir", str(tmp_path / "state")]  # fmt: skip
    with screen.virtual_screen() as display:
        environment = {**os.environ, **home, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
            try:
                served = answers(f"https://127.0.0.1:{port}/healthz", tmp_path / "state" / "ca.pem", process)
                process.send_signal(number)
                _, errors = process.communicate(timeout=20)
            finally:
                process.kill()
    assert served, errors
    assert process.returncode == 0, errors
    assert "Traceback" not in errors, errors
    assert "Warning" not in errors, errors
