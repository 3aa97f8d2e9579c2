"""Reads and writes `.callbox` files: JSON Lines, a header first. Both go on a few lines at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, NamedTuple

import msgspec
from msgspec import Struct

from panel.trace.recording.extract import Extract
from panel.trace.recording.lines import (
    KINDS,
    VERSION,
    Header,
    Line,
    MessageLine,
    PeerLine,
    RoomLine,
    SpikeLine,
    payload_members,
)
from server.journal import Observation, PeerRow, RoomRow

MAX_LINE = 1024 * 1024  # bytes: a message of 64 KiB, each character escaped, and its envelope
MAX_FILE = 4 * 1024**3
_NOTED = 100  # broken lines that are remembered one by one
_BUFFER = 256 * 1024
_PART = 64  # lines written at once

Trouble = Literal["unreadable", "not_a_recording", "too_new", "too_large"]


class RecordingError(Exception):
    """The file cannot be opened. `trouble` says why, `detail` adds particulars."""

    def __init__(self, trouble: Trouble, detail: str = "") -> None:
        super().__init__(f"{trouble} {detail}".strip())
        self.trouble: Trouble = trouble
        self.detail = detail


class Broken(NamedTuple):
    """A line that cannot be read; the header is number 1."""

    number: int
    why: str


class _Kind(Struct):
    kind: str


class _Version(Struct):
    callbox: int


_lines: msgspec.json.Decoder[Line] = msgspec.json.Decoder(Line)
_header = msgspec.json.Decoder(Header)
_kind = msgspec.json.Decoder(_Kind)
_version = msgspec.json.Decoder(_Version)
_encode = msgspec.json.Encoder().encode


class Reader:
    """An open file. `position` bytes of `size` are read, `done` says that there are no more.

    `broken` lines could not be read, `notes` are the first of them. `skipped` counts the lines of kinds that
    a newer version may know. `truncated`: the last line ends in the middle, as where a disk was full.
    """

    def __init__(self, path: Path) -> None:
        """Open it and read its header. Raises RecordingError."""
        self.path = path
        self.position = 0
        self.number = 0
        self.done = False
        self.broken = 0
        self.truncated = False
        self.notes: list[Broken] = []
        self.skipped: Counter[str] = Counter()
        self._inside = False  # of a line that is too long
        try:
            self._file: BinaryIO = path.open("rb", buffering=_BUFFER)
        except OSError as error:
            raise _unreadable(error) from error
        try:
            self.size = self._measure()
            self.header = self._read_header()
        except BaseException:
            self.close()
            raise

    def read(self, lines: int = _PART) -> list[Line]:
        """The next so many lines at most; fewer where some cannot be read. Raises RecordingError."""
        found: list[Line] = []
        for _ in range(lines):
            text = self._next_line()
            if not text:
                self.done = True
                self.close()
                break
            line = self._decode(text)
            if line is not None:
                found.append(line)
        return found

    def close(self) -> None:
        """Nothing can be read any more. Safe to repeat."""
        self._file.close()

    def _measure(self) -> int:
        size = self.path.stat().st_size
        if size > MAX_FILE:
            raise RecordingError("too_large", f"{size / 1024**3:.1f} GiB")
        return size

    def _read_header(self) -> Header:
        line = self._next_line()
        try:
            version = _version.decode(line).callbox
            if version > VERSION:
                raise RecordingError("too_new", str(version))
            return _header.decode(line)
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            raise RecordingError("not_a_recording", str(error)) from error

    def _next_line(self) -> bytes:
        """A line, or the beginning of one that is too long; b"" at the end of the file."""
        try:
            line = self._file.readline(MAX_LINE)
        except OSError as error:
            raise _unreadable(error) from error
        self.position += len(line)
        self.number += not self._inside
        return line

    def _decode(self, text: bytes) -> Line | None:
        whole, inside = text.endswith(b"\n"), self._inside
        self._inside = not whole and len(text) == MAX_LINE
        if self._inside and not inside:
            self._note(f"It is longer than {MAX_LINE:,} bytes.")
        if self._inside or inside:
            return None
        try:
            line = _lines.decode(text)
            if type(line) is MessageLine and line.base64:
                line.raw  # noqa: B018 - whether it can be had
        except (msgspec.MsgspecError, ValueError, RecursionError) as error:
            self._refuse(text, error, whole=whole)
            return None
        return line

    def _refuse(self, text: bytes, error: Exception, *, whole: bool) -> None:
        if not text.strip():
            return
        if not whole:
            self.truncated = True
            return
        try:
            kind = _kind.decode(text).kind
        except (msgspec.MsgspecError, ValueError, RecursionError):
            kind = ""
        if kind and kind not in KINDS:
            self.skipped[kind[:40] if len(self.skipped) < _NOTED else ""] += 1
        else:
            self._note(str(error))

    def _note(self, why: str) -> None:
        self.broken += 1
        if len(self.notes) < _NOTED:
            self.notes.append(Broken(self.number, why))


def _unreadable(error: OSError) -> RecordingError:
    return RecordingError("unreadable", error.strerror or type(error).__name__)


# Writing ------------------------------------------------------------------------------------------------


def pieces(extract: Extract, *, program: str, saved: float) -> Iterator[bytes]:
    """The file, in pieces of some dozen lines; empty ones while nothing is found to write."""
    yield _line(
        Header(
            program=program,
            origin=extract.journal.origin,
            saved=saved,
            at=extract.snapshot.at,
            redacted=extract.redacted,
            part=extract.admits is not None,
            messages=extract.messages,
        )
    )
    yield from _parts([_line(_peer(row)) for row in extract.peers()])
    yield from _parts([_line(_room(row)) for row in extract.rooms()])
    yield from _parts([_line(SpikeLine(s.at, s.seconds, s.stack)) for s in extract.spikes])
    for batch in extract.batches():
        yield b"".join([_line(_message(observation)) for observation in batch])


def _parts(lines: list[bytes]) -> Iterator[bytes]:
    for start in range(0, len(lines), _PART):
        yield b"".join(lines[start : start + _PART])


def _line(value: Header | Line) -> bytes:
    return _encode(value) + b"\n"


def _message(o: Observation) -> MessageLine:
    size = 0 if o.size == len(o.raw) else o.size
    return MessageLine(
        o.seq, o.at, o.sender, o.recipient, o.type, o.room, o.code, size, **payload_members(o.raw)
    )


def _peer(row: PeerRow) -> PeerLine:
    return PeerLine(
        id=row.id,
        name=row.name,
        room=row.room,
        client=row.kind,
        address=row.address,
        agent=row.agent,
        transport=row.transport,
        connected_at=row.connected_at,
        joined=row.joined,
        rtt=row.rtt,
        offset=row.offset,
        state=row.state,
        role=row.role,
    )


def _room(row: RoomRow) -> RoomLine:
    return RoomLine(row.id, row.peers, row.opened_at, row.messages, row.locked, row.lobby)
