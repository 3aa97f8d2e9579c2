"""What a start loads: nothing that a call, new keys or a chart would need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from server import lan
from server.files import Shelf
from server.mdns import own_name
from server.tls import ensure_identity

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("aiortc", "aioice", "av", "numpy", "cryptography", "httpx")

PANEL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from panel import application
from server.config import Settings

app = application.Application([])

def look():
    for window in app.topLevelWidgets():
        if isinstance(window, application.Window) and window.host.address:
            print([name for name in {heavy!r} if name in sys.modules])
            window.close()

ticks = QTimer()
ticks.timeout.connect(look)
ticks.start(1)
application.run(Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=Path({state!r})))
"""

SERVE = """
import asyncio, sys
from pathlib import Path
from unittest.mock import patch
from panel.__main__ import main
from server import __main__ as serving

async def look():
    print([name for name in {heavy!r} if name in sys.modules])

with patch.object(serving, "_until_signal", look):
    main(["serve", "--host", "127.0.0.1", "--port", "0", "--http-port", "0", "--state-dir", {state!r}])
"""


@pytest.mark.parametrize(
    ("script", "heavy"),
    [(PANEL, HEAVY), (SERVE, (*HEAVY, "PySide6", "shiboken6", "qasync", "segno"))],
    ids=["panel", "serve"],
)
def test_a_warm_start_loads_nothing_heavy(tmp_path: Path, script: str, heavy: tuple[str, ...]) -> None:
    shelf = Shelf(tmp_path)
    ensure_identity(shelf, lan.addresses(), own_name(shelf))
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script.format(heavy=heavy, state=str(tmp_path))],
        capture_output=True, check=True, text=True, timeout=60,
        env={**os.environ, **home, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert "[]" in done.stdout.splitlines(), f"{done.stdout}{done.stderr}"
