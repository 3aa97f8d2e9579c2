"""The event loop that Qt and the server share."""

from __future__ import annotations

import os

os.environ.setdefault("QT_API", "pyside6")

import qasync
from PySide6.QtWidgets import QApplication


def new_event_loop(app: QApplication) -> qasync.QEventLoop:
    """A loop on which both Qt and asyncio run. The caller makes it current, runs it and closes it."""
    return qasync.QEventLoop(app)
