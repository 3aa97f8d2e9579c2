"""PySide6 6.12.0 on Python 3.11 loses a reference to None with each void call and aborts in the end.

The pin in pyproject.toml keeps it out; this test tells when the pin no longer does.
"""

from __future__ import annotations

import os
import subprocess
import sys

CALLS = 100_000
SCRIPT = f"""
import sys
from PySide6.QtCore import QEvent, QObject

class Receiver(QObject):
    seen = 0
    def customEvent(self, event):
        self.seen += 1

receiver = Receiver()
before = sys.getrefcount(None)
for number in range({CALLS}):
    receiver.setObjectName("x")  # a void call
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
for number in range({CALLS} // 10):
    app.sendEvent(receiver, QEvent(QEvent.Type.User))  # a void virtual
print(receiver.seen, before - sys.getrefcount(None))
"""


def test_none_keeps_its_references() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        timeout=60,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    seen, lost = (int(word) for word in done.stdout.split())
    assert seen == CALLS // 10  # from Python 3.12 on None is immortal: then surviving is all there is to see
    assert lost < CALLS // 100
