"""`callbox selftest` in a process of its own, as an installed program is checked."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "panel", "selftest", "--json", *options]
    home = {"HOME": str(folder), "QT_QPA_PLATFORM": "offscreen", "PATH": ""}
    return subprocess.run(command, env=home, capture_output=True, text=True, timeout=60, check=False)


def test_every_part_works(tmp_path: Path) -> None:
    done = run(tmp_path)
    said = json.loads(done.stdout)
    assert [check["name"] for check in said["checks"] if not check["ok"]] == [], done.stdout
    assert {"TLS identity", "WebSocket", "mDNS", "the window"} < {check["name"] for check in said["checks"]}
    assert (done.returncode, said["ok"]) == (0, True)
    assert list(tmp_path.rglob("*.pem")) == [], "settings and keys of the person are left alone"


def test_a_start_is_measured(tmp_path: Path) -> None:
    figures = json.loads(run(tmp_path, "--start").stdout)
    assert set(figures) == {"painted", "listening"}
    assert all(0 < milliseconds < 60_000 for milliseconds in figures.values())
