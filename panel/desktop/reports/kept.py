"""The folder of crash reports: which there are, which are of a run that ended badly, and how many stay.

The report of a program that runs is `crash-TIME-PID.open`. Once that has ended it is a `.txt`, or gone where
there was nothing to report.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from server.files import write_private

if TYPE_CHECKING:
    from panel.desktop.reports.scrub import Scrubber

FOLDER = "crashes"
KEPT = 5
OPEN, CLOSED = ".open", ".txt"
_GAP = "\n\n"  # after the versions
_MOST = 512 * 1024  # bytes that are read of one


def closed(folder: Path) -> list[Path]:
    """All reports of programs that have ended, the newest first."""
    return _newest(folder, CLOSED)


def read(path: Path, clean: Scrubber | None = None) -> str:
    """What it says, without what tells of people and places; "" where it cannot be read."""
    from panel.desktop.reports.scrub import Scrubber  # its patterns take as long to make as a whole start

    try:
        with path.open("rb") as file:
            text = file.read(_MOST).decode(errors="replace")
    except OSError:
        return ""
    head, gap, body = text.partition(_GAP)
    clean = clean or Scrubber()
    return head + gap + clean(body) if gap else clean(text)


def settle(folder: Path) -> Path | None:
    """Close what earlier runs left open. Returns the newest that tells how one of them ended.

    A run that was killed, or had its power cut, says nothing: its report goes.
    """
    found = [path for path in _newest(folder, OPEN) if _is_abandoned(path)]
    told = [done for path in found if (done := close(path)) is not None]
    for old in closed(folder)[KEPT:]:
        _remove(old)
    return told[0] if told else None


def close(path: Path, last_words: str = "") -> Path | None:
    """Its program has ended. Returns where the report is now; None where nothing was to report."""
    done = path.with_suffix(CLOSED)
    if _tells(path):
        with contextlib.suppress(OSError):
            write_private(done, (read(path) + last_words).encode())
    _remove(path)
    return done if done.exists() else None


def _tells(path: Path) -> bool:
    """Whether there is more than the versions."""
    try:
        return bool(path.read_bytes().partition(_GAP.encode())[2].strip())
    except OSError:
        return False


def _newest(folder: Path, suffix: str) -> list[Path]:
    try:
        return sorted((path for path in folder.iterdir() if path.suffix == suffix), reverse=True)
    except OSError:
        return []


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


if sys.platform == "win32":

    def hold(descriptor: int) -> None:
        """Nobody can rename or remove an open file there."""

    def _is_abandoned(path: Path) -> bool:
        moved = path.with_suffix(".part")
        try:
            path.replace(moved)
            moved.replace(path)
        except OSError:
            return False
        return True

else:
    import fcntl

    def hold(descriptor: int) -> None:
        """Let everyone see that the program of this report runs. It ends with the program."""
        with contextlib.suppress(OSError):  # some network folders know no locks
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _is_abandoned(path: Path) -> bool:
        try:
            descriptor = os.open(path, os.O_RDWR)
        except OSError:
            return False
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        finally:
            os.close(descriptor)
        return True
