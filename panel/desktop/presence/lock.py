"""A lock between processes that the system frees when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _seize(file: int) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


_HELD = (BlockingIOError, PermissionError)  # POSIX's and Windows' ways to say that another one has it


class Lock:
    """The file at `path`. It stays when the lock is freed: two could hold it if it were removed."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> bool:
        """Whether it is ours now. Raises OSError where there can be no such lock."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
        file = os.open(self._path, flags, 0o600)
        try:
            _seize(file)
        except _HELD:
            os.close(file)
            return False
        except OSError:
            os.close(file)
            raise
        os.utime(self._path)  # since when it is held
        self._file = file
        return True

    def age(self) -> float:
        """Seconds since it was taken, by whoever holds it. Raises OSError."""
        return abs(time.time() - self._path.stat().st_mtime)

    def free(self) -> None:
        """Safe to repeat."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
