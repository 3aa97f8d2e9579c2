"""A virtual X screen of a test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


def available() -> bool:
    return shutil.which("Xvfb") is not None


@contextmanager
def virtual_screen(niceness: int = 0) -> Iterator[str]:
    """Start Xvfb on a display that is free; its name, for the variable DISPLAY."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.setpriority(os.PRIO_PROCESS, server.pid, niceness)
        os.close(write)
        with os.fdopen(read) as told:
            display = told.readline().strip()
        try:
            yield f":{display}"
        finally:
            server.terminate()
