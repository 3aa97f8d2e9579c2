"""Once for a person and a folder: a second start shows the first one's window, and ends.

Who is first is decided by a lock, which the system itself frees when its holder ends, however it ends; a
local socket beside it only carries the word. So of two that start at once one wins, and what a crash left
behind stands in nobody's way. (`QLocalServer` alone would not do: with its access restricted it replaces the
socket of a running server, and on Windows two may listen at one name.) The socket is made when the window has
had its time: loading Qt's network takes longer than all else here.

A first one that does not answer within six seconds (a goodbye takes up to three) is waited for if it has
only just been started: it will read the word when it comes to it. Otherwise it hangs, and the second one
starts all the same and says so, in `trouble`: a person who double-clicks and gets nothing has no way on.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from panel.desktop.presence.errors import DesktopError
from panel.desktop.presence.lock import Lock
from panel.texts import tr

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

_log = logging.getLogger(__name__)
PATIENCE = 6.0  # seconds that a start waits for an answer
REST = 1.0  # seconds after `claim` that the socket may wait
STARTING = 60.0  # seconds that a start may take: on a slow disk people double-click again
_BETWEEN = 0.02
_SHOW, _SHOWN = b"show", b"shown\n"
_LONGEST = 1024  # bytes of a line
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a variable's name


def key_of(folder: Path) -> str:
    """What may run once: this person's Callbox with its state in `folder`."""
    return f"{_person()}\n{os.path.normcase(os.path.realpath(folder))}"


def _person() -> str:
    if sys.platform == "win32":
        return os.environ.get("USERNAME", "")
    return str(os.getuid())


class Instance(QObject):
    """This program among its equals. They find each other in `folder`, by default a place of the system.

    `raised`: another start asks to show the window. `trouble` is what the person should know of the first
    one, or None.
    """

    raised = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        folder: Path | None = None,
        patience: float = PATIENCE,
        rest: float = REST,
    ) -> None:
        super().__init__(parent)
        self.trouble: DesktopError | None = None
        self._folder = folder or _meeting_place()
        self._patience = patience
        self._address = ""
        self._lock: Lock | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(round(rest * 1000))
        self._rest.timeout.connect(self._listen)
        self._server: QLocalServer | None = None

    def claim(self, key: str, state: Path | None = None) -> bool:
        """Whether we are the first. If not, the other one has been told to show itself.

        `state` is the folder that must have one user, and holds the lock; else it is where the programs meet.

        Takes `patience` seconds at most. Where the system lets nobody lock or listen, everyone is first.
        """
        name = f"callbox-{hashlib.sha256(key.encode()).hexdigest()[:16]}"
        self._lock = Lock((state or self._folder) / f"{name}.lock")
        self._address = name if sys.platform == "win32" else str(self._folder / name)
        try:
            if state is not None:
                state.mkdir(parents=True, exist_ok=True)
            first = self._wait(self._lock)
        except (OSError, ImportError) as error:
            _log.warning("Another Callbox would not be noticed: %s", error)
            return True
        if first:
            self._rest.start()
        return first

    def leave(self) -> None:
        """We are about to end: who starts now waits for that, and takes our place."""
        self._rest.stop()
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None

    def release(self) -> None:
        """Let the next one be first. Safe to repeat."""
        self.leave()
        if self._lock is not None:
            self._lock.free()
            self._lock = None

    def _wait(self, lock: Lock) -> bool:
        """Whether we are to run: True as well where the first one hangs. Raises OSError and ImportError."""
        deadline = time.monotonic() + self._patience
        while not lock.take():
            if _tell(self._address, deadline):
                return False
            if time.monotonic() >= deadline:
                return self._go_on(lock)
            time.sleep(_BETWEEN)
        return True

    def _go_on(self, lock: Lock) -> bool:
        if lock.age() < STARTING:
            return False
        self.trouble = DesktopError(
            tr("Callbox runs already, but it does not answer."),
            tr("This is a second one. Log out and in again to end the first, and start Callbox anew."),
        )
        _log.warning("%s", self.trouble)
        return True

    def _listen(self) -> None:
        try:
            from PySide6.QtNetwork import QLocalServer
        except ImportError as error:  # one of the system's libraries that Qt needs for it
            _log.warning("A second start will not be heard: %s", error)
            return
        server = self._server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._greet)
        QLocalServer.removeServer(self._address)  # of one that crashed: the lock is ours
        if not server.listen(self._address):
            _log.warning("A second start will not be heard: %s (%s)", server.errorString(), self._address)

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(partial(self._hear, socket))
            socket.disconnected.connect(socket.deleteLater)
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Answer at once: the other one waits. Whoever talks on and says nothing is cut off."""
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        words = bytes(socket.readLine(_LONGEST).data()).split()
        if not words or words[0] != _SHOW:
            socket.abort()
            return
        socket.write(_SHOWN)
        socket.flush()
        if len(words) > 1:  # Wayland lets a window come to the front only with what the launcher gave
            os.environ[_TOKEN] = words[1].decode("ascii", "ignore")
        self.raised.emit()


def _tell(address: str, deadline: float) -> bool:
    """Ask the first one to show itself; whether it did before the `deadline` (monotonic, in seconds)."""
    from PySide6.QtNetwork import QLocalSocket

    def left() -> int:
        return max(1, round((deadline - time.monotonic()) * 1000))

    socket = QLocalSocket()
    socket.connectToServer(address)
    if not socket.waitForConnected(left()):
        return False
    _let_it_come_forward()
    socket.write(_request())
    told = socket.waitForReadyRead(left()) and bytes(socket.readAll().data()).startswith(_SHOWN)
    socket.close()
    return told


def _request() -> bytes:
    token = os.environ.get(_TOKEN, "")
    plain = token.isascii() and token.isprintable() and " " not in token and len(token) < _LONGEST // 2
    return b" ".join([_SHOW, token.encode() if plain else b""]) + b"\n"


def _let_it_come_forward() -> None:
    """Windows lets a program take the foreground only if the one that a person has just started agrees."""
    if sys.platform == "win32":
        import ctypes

        any_process = -1
        ctypes.windll.user32.AllowSetForegroundWindow(any_process)


def _meeting_place() -> Path:
    """A folder of this person's alone where the system has one. The path of a socket has to be short."""
    own = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(own) if own and Path(own).is_dir() else Path(tempfile.gettempdir())
