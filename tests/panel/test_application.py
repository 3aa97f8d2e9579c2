"""The whole program in a process of its own: it starts, serves, and leaves in silence."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from panel import application
from server.config import Settings

folder = Path(sys.argv[1])
QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(folder))
app = application.Application([])

def running():
    for window in app.topLevelWidgets():
        early = sys.argv[2] == "early" and isinstance(window, application.Window) and window.isVisible()
        if early:
            ticks.stop()
            print("running", flush=True)
            window.close()
        elif isinstance(window, application.Window) and window.host.address:
            ticks.stop()
            print("running", flush=True)
            if sys.argv[2] == "close":
                window.close()
            if sys.argv[2] == "quit":
                app.quit()

ticks = QTimer()
ticks.timeout.connect(running)
ticks.start(1)
settings = Settings(host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=folder / "state")
sys.exit(application.run(settings))
"""

FINDER = """
import sys
from PySide6.QtGui import QFileOpenEvent
from panel import application

class Panel:
    def open_recording(self, path):
        print(path.name)

app = application.Application([])
for name in sys.argv[1:]:
    app.sendEvent(app, QFileOpenEvent(name))
print("the panel is there")
app.panel = Panel()
app.open_early()
app.open_early()
app.sendEvent(app, QFileOpenEvent("later"))
"""

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send these to one process")


def start(folder: Path, ending: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    command = [sys.executable, "-W", "error", "-c", SCRIPT, str(folder), ending]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )


@pytest.mark.parametrize("ending", ["close", "quit", "early"])
def test_closing_the_window_ends_the_program(tmp_path: Path, ending: str) -> None:
    with start(tmp_path, ending) as process:
        out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == ("running\n", "", 0)


def test_recordings_opened_before_the_panel_is_there_wait_for_it() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", FINDER, "one", "two", "three"],
        capture_output=True, check=True, text=True, timeout=30,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.stdout.splitlines() == ["the panel is there", "one", "two", "three", "later"]


@POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program(tmp_path: Path, number: signal.Signals) -> None:
    with start(tmp_path, "wait") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "running\n"
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert (out, err, process.returncode) == ("", "", 0)
