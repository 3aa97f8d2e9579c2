"""Run a frozen program's own checks (`callbox selftest`, see `panel/selftest`), off screen.

python packaging/selftest.py build/package/dist/callbox/callbox
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_PATIENCE = 180
_LOOK = 0.05  # seconds


class SelfTestError(Exception):
    """What is wrong with the program, in a sentence."""


def run(program: Path) -> int:
    """Print what each check says. Returns the exit code: 0 when all is well."""
    return subprocess.run(
        [str(program), "selftest"], env=_environment(), timeout=_PATIENCE, check=False
    ).returncode


def start(program: Path) -> dict[str, float]:
    """Milliseconds from the start of the process to each moment: painted, listening."""
    command = [str(program), "selftest", "--start", "--json"]
    said = subprocess.run(command, env=_environment(), timeout=_PATIENCE, check=True, capture_output=True)
    moments: dict[str, float] = json.loads(said.stdout)
    return moments


def begin_and_end(program: Path) -> None:
    """Open the panel as a person does, and end it as the system does. Raises SelfTestError."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        taken.close()
        where = (
            "--state-dir",
            folder,
            "--config",
            f"{folder}/callbox.toml",
            "--host",
            "127.0.0.1",
            "--no-mdns",
        )
        command = [str(program), *where, "--port", str(port), "--http-port", "0", "--admin-port", "0"]
        with subprocess.Popen(command, env=_environment(), stderr=subprocess.PIPE, text=True) as process:
            _wait_for(port, process)
            process.send_signal(signal.SIGTERM)
            _, said = process.communicate(timeout=_PATIENCE)
        left = [path.name for path in Path(folder, "crashes").glob("*")]
    if process.returncode or left:
        raise SelfTestError(f"The panel ended with exit code {process.returncode}, {left}: {said}")
    print("The panel began, and ended well.")


def _wait_for(port: int, process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(_LOOK)
    raise SelfTestError(f"The panel does not listen (exit code {process.poll()}).")


def _environment() -> dict[str, str]:
    """Nothing of this interpreter's surroundings: the program brings its own."""
    ours = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "QT_QPA_PLATFORM": "offscreen"}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    code = run(Path(sys.argv[1]))
    if sys.platform != "win32":  # there nobody is asked to end
        begin_and_end(Path(sys.argv[1]))
    sys.exit(code)
