"""Writes down how this program failed, so that the next start can say so.

A report is a small text file in the folder of keys. It has the time, versions and tracebacks, and none of
the values in them: no names, rooms, addresses or secrets, and paths below the home folder begin with `~`.
What Python's faulthandler writes while the process dies is cleaned when the next start finds it.
"""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import platform
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion

from panel.desktop.reports import kept
from server import __version__

_MOST = 256 * 1024  # bytes of one report; what kills the process is written in any case
_SAID = 5  # of Qt's messages
# Who logs what nobody caught: tasks of ours, and both event loops.
_TASKS = "server.tasks"
_LOGGERS = (_TASKS, "asyncio", "qasync")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_ENDED = "\nCallbox went on, and ended properly later.\n"
_log = logging.getLogger("qt")


class CrashLog:
    """One for the program: `start` it before anything else, `end` it where all went well.

    `found` is the report of an earlier run that ended badly. `words` are names to leave out, of people and
    rooms, as they are known at the time. Where no file can be written it does nothing.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self.folder = folder
        self.found: Path | None = None
        self.words: Callable[[], Iterable[str]] = tuple
        self._clock = clock
        self._file: int | None = None
        self._path: Path | None = None
        self._size = 0
        self._known: set[str] = set()
        self._said: deque[str] = deque(maxlen=_SAID)
        self._lock = threading.RLock()
        self._listener = _Listener(self.note)

    def start(self) -> None:
        """Look what earlier runs left, and note from now on what nobody catches."""
        self.found = kept.settle(self.folder)
        self._open()
        if self._file is None:
            return
        self._faults = faulthandler.is_enabled()
        faulthandler.enable(self._file)
        self._hooks = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._on_exception, self._on_thread
        qInstallMessageHandler(self._on_qt)
        for name in _LOGGERS:
            logging.getLogger(name).addHandler(self._listener)

    def end(self) -> None:
        """All went well: a report in which nothing stands is removed. Safe to repeat."""
        if self._file is None or self._path is None:
            return
        for name in _LOGGERS:
            logging.getLogger(name).removeHandler(self._listener)
        qInstallMessageHandler(None)
        sys.excepthook, threading.excepthook = self._hooks
        faulthandler.disable()
        if self._faults and sys.stderr is not None:
            faulthandler.enable()
        os.close(self._file)
        self._file = None
        kept.close(self._path, _ENDED)

    def note(self, where: str, error: BaseException, trace: TracebackType | None) -> None:
        """Write down an exception that nobody caught; the same one only once."""
        from panel.desktop.reports.tracebacks import (
            tell,
        )  # with what takes names and addresses out: rarely needed

        self._add(where, lambda clean: tell(error, trace, clean))

    # Inside ---------------------------------------------------------------------------------------------

    def _open(self) -> None:
        now = time.gmtime(self._clock())
        path = self.folder / f"crash-{time.strftime('%Y%m%d-%H%M%S', now)}-{os.getpid()}{kept.OPEN}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file = os.open(path, flags, 0o600)
            kept.hold(self._file)
            self._size = os.write(self._file, _head().encode())
        except OSError:
            self._file = None
        self._path = path

    def _add(self, where: str, text: Callable[[Callable[[str], str]], str]) -> None:
        """An entry. Whatever goes wrong with it, what it tells of matters more."""
        from panel.desktop.reports.scrub import Scrubber

        with contextlib.suppress(Exception), self._lock:
            told = text(Scrubber(self._names()))
            if self._file is None or told in self._known or self._size + len(told) > _MOST:
                return
            self._known.add(told)
            moment = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(self._clock()))
            entry = f"{moment} UTC, {where}:\n{told}\n".encode()
            self._size += os.write(self._file, entry)

    def _names(self) -> list[str]:
        try:
            return list(self.words())
        except Exception:  # noqa: BLE001 - it is from a program that is failing
            return []

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):  # not Ctrl-C
            self.note("nobody caught this", error, trace)
        self._hooks[0](kind, error, trace)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and issubclass(args.exc_type, Exception):
            self.note("nobody caught this in a thread", args.exc_value, args.exc_traceback)
        self._hooks[1](args)

    def _on_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Qt ends the process after a fatal message; what it said shortly before may explain it."""
        self._said.append(message)
        if kind is QtMsgType.QtFatalMsg:
            self._add("Qt cannot go on. It said", lambda clean: clean("\n".join(self._said)) + "\n")
        _log.log(_LEVELS.get(kind, logging.WARNING), "%s", message)


class _Listener(logging.Handler):
    """Hears of exceptions that event loops and tasks could only log."""

    def __init__(self, note: Callable[[str, BaseException, TracebackType | None], None]) -> None:
        super().__init__(logging.ERROR)
        self._note = note

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if not isinstance(error, Exception):
            return
        # Networks fail, and strangers' handshakes do: of what the loop itself says, that is nobody's mistake.
        if record.name == _TASKS or not isinstance(error, OSError | EOFError):
            self._note("a task of the event loop failed", error, error.__traceback__)


def _head() -> str:
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    python = platform.python_version()
    return f"Callbox {__version__}\n{system}\nPython {python}, Qt {qVersion()}\n\n"
