"""What this process uses: processor, memory, descriptors."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import psutil

from panel.pace import Pace

# Reading takes 0.1 ms, and with 10,000 open sockets 4 ms, on the server's loop.
_SHARE, _LEAST, _MOST = 0.001, 1.0, 10.0


class Figures(NamedTuple):
    """`cpu` in percent of one core since the figures before, `memory` in bytes (resident).

    `descriptors` are open files and sockets; on Windows, handles.
    """

    cpu: float = 0.0
    memory: int = 0
    descriptors: int = 0


class ProcessMeter:
    """Reads the figures once a second, and less often where that takes long."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._process = psutil.Process()
        self._pace = Pace(_SHARE, _LEAST, _MOST, clock)
        self._figures = Figures()

    def read(self) -> Figures:
        """The newest."""
        if self._pace.due():
            self._pace.begin()
            with self._pace.spending():
                self._figures = self._look()
        return self._figures

    def _look(self) -> Figures:
        process = self._process
        try:
            with process.oneshot():
                return Figures(process.cpu_percent(), process.memory_info().rss, _descriptors(process))
        except (psutil.Error, OSError):  # no descriptor is left to look with
            return self._figures


def _descriptors(process: psutil.Process) -> int:
    if sys.platform == "win32":
        return process.num_handles()
    return process.num_fds()
