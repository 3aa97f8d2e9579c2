"""Small files that a server keeps in its folder: written whole or not at all, set aside where they broke."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import TypeVar

import msgspec

from server.errors import SignalingError

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Shelf:
    """The files in one folder. What cannot be written is kept in memory, and `troubles` says so."""

    def __init__(self, folder: Path, *, temporary: bool = False) -> None:
        self.folder = folder
        self._temporary = temporary
        self.troubles: dict[str, SignalingError] = {}

    @classmethod
    def open(cls, folder: Path) -> Shelf:
        """The shelf in `folder`, or, where nothing can be written there, in one that does not last."""
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder) as probe:
                probe.write(b"x" * 4096)
        except OSError as error:
            shelf = cls(Path(tempfile.mkdtemp(prefix="callbox-")), temporary=True)
            shelf.complain(SignalingError("not_kept", f"{error.strerror or error} ({folder})."))
            return shelf
        return cls(folder)

    @property
    def lasting(self) -> bool:
        """Whether the files will be here the next time."""
        return "not_kept" not in self.troubles

    def discard(self) -> None:
        """Leave nothing of a shelf that was not to last. Any other stays."""
        if self._temporary:
            shutil.rmtree(self.folder, ignore_errors=True)

    def complain(self, error: SignalingError) -> None:
        """Note what the person in front of this computer should know."""
        _log.warning("%s %s", error, error.spec.next_step)
        self.troubles[error.code] = error

    def read(self, name: str, shape: type[T]) -> T | None:
        """The contents of a JSON file; None where there is none, or none that can be read."""
        path = self.folder / name
        try:
            return msgspec.json.decode(path.read_bytes(), type=shape)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.MsgspecError) as error:
            aside = set_aside(path)
            kept = f" and was set aside as {aside.name}" if aside else ""
            _log.warning("%s could not be read (%s)%s.", path, error, kept)
            return None

    def write(self, name: str, data: bytes) -> None:
        """Replace a file, readable for its owner only. Where that fails nothing has changed."""
        try:
            write_private(self.folder / name, data)
        except OSError as error:
            self.complain(SignalingError("not_kept", f"{error.strerror or error} ({self.folder})."))


def set_aside(path: Path) -> Path | None:
    """Rename a broken file, so that a new one can take its place and nothing is lost.

    Returns its new path, or None where it could not be renamed.
    """
    aside = path.with_name(f"{path.name}.broken-{time.strftime('%Y%m%d-%H%M%S')}")
    try:
        return path.replace(aside)
    except OSError:
        return None


def write_private(path: Path, data: bytes) -> None:
    """Write so that nobody else could read it at any moment (on Windows the profile's own ACL holds)."""
    part = path.with_name(f"{path.name}.part")
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())  # a power cut leaves the old file or the new one
        part.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
