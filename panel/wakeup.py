"""Python's own signal handlers wait for the next bytecode, and an idle Qt runs none."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress


@contextmanager
def hearing_signals(wakes: socket.socket, handlers: Mapping[int, object]) -> Iterator[None]:
    """Let signals write into `wakes`, which the loop reads, meanwhile and as long as there are `handlers`."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.set_wakeup_fd(wakes.fileno())
    try:
        yield
    finally:
        if not handlers:
            with suppress(OSError, ValueError):  # whose it was has closed it
                signal.set_wakeup_fd(before)
