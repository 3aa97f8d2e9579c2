"""RFC 6455 framing for a server that takes no extensions. Sans-I/O: bytes go in, events come out.

A text message is checked for UTF-8 and comes out as the `bytes` that it travelled as; all else has a class of
its own. What is too large is told from its header and never kept. After a violation or a close frame the rest
of the stream is dropped.
"""

from __future__ import annotations

import codecs
from enum import IntEnum
from struct import Struct as Layout
from typing import NamedTuple

try:
    from websockets.speedups import apply_mask
except ImportError:  # a platform without its wheel
    from websockets.utils import apply_mask


class Opcode(IntEnum):
    """Section 5.2."""

    CONTINUATION = 0x0
    TEXT = 0x1
    BINARY = 0x2
    CLOSE = 0x8
    PING = 0x9
    PONG = 0xA


class CloseCode(IntEnum):
    """Section 7.4.1: those that the framing itself gives."""

    PROTOCOL_ERROR = 1002
    NO_STATUS = 1005
    INVALID_DATA = 1007


class Binary(NamedTuple):
    """A whole binary message."""

    payload: bytes


class Ping(NamedTuple):
    """To be answered by a pong with the same payload."""

    payload: bytes


class Pong(NamedTuple):
    """Nothing that has to be answered."""

    payload: bytes


class Crumb(NamedTuple):
    """A small fragment of a message that is still coming. Each costs as much to read as a whole message."""


class TooLarge(NamedTuple):
    """A message goes beyond the limit. It is skipped, and what comes after it is read."""


class Ended(NamedTuple):
    """The client closes, or broke the protocol. Answer with `code`; 1005 stands for an empty close frame."""

    code: int
    reason: str = ""


Event = bytes | Binary | Ping | Pong | Crumb | TooLarge | Ended

_FIN = 0x80
_MASKED = 0x80
_RESERVED = 0x70
_CONTROL = 0x08
_WHOLE_TEXT = _FIN | Opcode.TEXT
_MOST_CONTROL = 125
_U16 = Layout("!H")
_U64 = Layout("!Q")
_HEAD = Layout("!BB")
_HEAD_U16 = Layout("!BBH")
_HEAD_U64 = Layout("!BBQ")
_TEXT_HEADS = (
    *(_HEAD.pack(_WHOLE_TEXT, size) for size in range(126)),
    *(_HEAD_U16.pack(_WHOLE_TEXT, 126, size) for size in range(126, 2048)),  # ready made: most are this long
)
_Utf8 = codecs.getincrementaldecoder("utf-8")
_OPCODES = {opcode.value: opcode for opcode in Opcode}
# Section 7.4: what may stand in a close frame.
_CLOSE_CODES = frozenset({*range(1000, 1004), *range(1007, 1015), *range(3000, 5000)})


def text_frame(payload: bytes) -> bytes:
    """One unfragmented text frame from a server."""
    size = len(payload)
    if size < len(_TEXT_HEADS):
        return _TEXT_HEADS[size] + payload
    if size < 65_536:
        return _HEAD_U16.pack(_WHOLE_TEXT, 126, size) + payload
    return _HEAD_U64.pack(_WHOLE_TEXT, 127, size) + payload


def pong_frame(payload: bytes) -> bytes:
    """The answer to a ping, whose payload is 125 bytes at most."""
    return _HEAD.pack(_FIN | Opcode.PONG, len(payload)) + payload


def close_frame(code: int, reason: str = "") -> bytes:
    """A close frame; with code 1005 an empty one. A reason beyond 123 bytes is cut between characters."""
    payload = b""
    if code != CloseCode.NO_STATUS:
        cut = reason.encode()[: _MOST_CONTROL - 2].decode(errors="ignore")
        payload = _U16.pack(code) + cut.encode()
    return _HEAD.pack(_FIN | Opcode.CLOSE, len(payload)) + payload


class _ViolationError(Exception):
    """The client broke the protocol."""

    def __init__(self, reason: str, code: CloseCode = CloseCode.PROTOCOL_ERROR) -> None:
        super().__init__(reason)
        self.ended = Ended(code, reason)


class _Header(NamedTuple):
    """Section 5.2: a frame's payload lies between `start` and `end`, and its mask before it."""

    fin: bool
    opcode: Opcode
    start: int
    end: int


class FrameReader:
    """Reads what one client sends. `limit` is the most bytes that a message may have."""

    __slots__ = ("_ended", "_fresh", "_kept", "_limit", "_message", "_need", "_opcode", "_skip", "_utf8")

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._ended = False
        self._fresh = True  # a new frame and a new message begin with the next byte
        # A frame that is not complete yet:
        self._kept: bytes | bytearray = b""
        self._need = 0  # how long that must be before it is worth another look
        self._skip = 0  # bytes still to come of a frame that is not kept
        # A message whose fragments are still coming:
        self._opcode = Opcode.CONTINUATION  # there is none
        self._message: bytearray | None = None  # None where it is too large
        self._utf8: codecs.IncrementalDecoder | None = None

    def receive(self, data: bytes) -> list[Event]:
        """The events that `data`, the next bytes of the stream, completes."""
        events: list[Event] = []
        at, most, limit = 0, len(data), self._limit
        # The short way, for what nearly every frame is: a whole text message of less than 64 KiB. It stops
        # where anything else begins.
        while self._fresh and most - at > 7 and data[at] == _WHOLE_TEXT:
            size, start = data[at + 1] - _MASKED, at + 6
            if size == 126:
                size, start = data[at + 2] << 8 | data[at + 3], at + 8
                if size < 126:
                    break
            end = start + size
            if size < 0 or size == 127 or size > limit or end > most:
                break
            text = apply_mask(data[start:end], data[start - 4 : start])
            if not (text.isascii() or _is_utf8(text)):
                break
            events.append(text)
            at = end
        if at < most:
            self._read(data[at:] if at else data, events)
        return events

    def _join(self, data: bytes) -> bytes:
        """`data` behind what was kept; empty while that is not enough."""
        if self._skip:
            skipped = min(self._skip, len(data))
            self._skip -= skipped
            return data[skipped:]
        if not isinstance(self._kept, bytearray):
            self._kept = bytearray(self._kept)
        self._kept += data
        if len(self._kept) < self._need:
            return b""
        data, self._kept = bytes(self._kept), b""
        return data

    # The long way: any frame, and every rule -----------------------------------------------------------

    def _read(self, data: bytes, events: list[Event]) -> None:
        if self._kept or self._skip:
            data = self._join(data)
        try:
            self._read_frames(data, events)
        except _ViolationError as violation:
            self._ended = True
            events.append(violation.ended)
        self._fresh = not (self._kept or self._skip or self._opcode or self._ended)

    def _read_frames(self, data: bytes, events: list[Event]) -> None:
        at, most = 0, len(data)
        while at < most and not self._ended:
            header = self._header(data, at)
            if header is None:
                self._kept = data[at:]
                return
            if not self._fits(header):
                self._drop(header, events)
                self._skip = max(0, header.end - most)
            elif header.end > most:
                self._kept, self._need = data[at:], header.end - at
                return
            else:
                masked, mask = data[header.start : header.end], data[header.start - 4 : header.start]
                self._take(header, apply_mask(masked, mask), events)
            at = header.end

    def _header(self, data: bytes, at: int) -> _Header | None:
        """The header that begins at `at`, or None as long as it is incomplete."""
        if len(data) < at + 2:
            self._need = 2
            return None
        first, size = data[at], data[at + 1] & ~_MASKED
        opcode = self._opcode_of(first, size)
        if not data[at + 1] & _MASKED:
            raise _ViolationError("a client must mask its frames")
        start = at + 6 + (2 if size == 126 else 8 if size == 127 else 0)
        if len(data) < start:
            self._need = start - at
            return None
        if size > _MOST_CONTROL:
            size = _long_size(data, size, at + 2)
        return _Header(bool(first & _FIN), opcode, start, start + size)

    def _opcode_of(self, first: int, size: int) -> Opcode:
        """The opcode in a frame's first byte, where it may stand here and now."""
        opcode = _OPCODES.get(first & 0x0F)
        if first & _RESERVED or opcode is None:
            raise _ViolationError("reserved bits or opcode")
        if opcode & _CONTROL:
            if not first & _FIN or size > _MOST_CONTROL:
                raise _ViolationError("a control frame is fragmented or too long")
        elif (opcode is Opcode.CONTINUATION) is (self._opcode is Opcode.CONTINUATION):
            raise _ViolationError("a fragment is out of order")
        return opcode

    def _fits(self, header: _Header) -> bool:
        """Whether the frame leaves its message within the limit."""
        if header.opcode & _CONTROL:
            return True
        before = 0
        if header.opcode is Opcode.CONTINUATION:
            if self._message is None:
                return False
            before = len(self._message)
        return before + header.end - header.start <= self._limit

    def _drop(self, header: _Header, events: list[Event]) -> None:
        """Skip a frame of a message that is too large, and say so once for each message."""
        if header.opcode is not Opcode.CONTINUATION or self._message is not None:
            events.append(TooLarge())
        self._message = None
        if header.fin:
            self._opcode = Opcode.CONTINUATION
        elif header.opcode is not Opcode.CONTINUATION:
            self._opcode = header.opcode

    def _take(self, header: _Header, payload: bytes, events: list[Event]) -> None:
        match header.opcode:
            case Opcode.CLOSE:
                self._ended = True
                events.append(_ended(payload))
            case Opcode.PING:
                events.append(Ping(payload))
            case Opcode.PONG:
                events.append(Pong(payload))
            case _:
                self._take_fragment(header, payload, events)

    def _take_fragment(self, header: _Header, payload: bytes, events: list[Event]) -> None:
        if header.opcode is not Opcode.CONTINUATION:
            self._opcode, self._message = header.opcode, bytearray()
            self._utf8 = _Utf8() if header.opcode is Opcode.TEXT else None
        if self._message is None:
            raise AssertionError("what is too large was dropped before")
        self._message += payload
        if self._utf8 is not None:
            try:
                self._utf8.decode(payload, header.fin)
            except UnicodeDecodeError:
                raise _ViolationError("not UTF-8", CloseCode.INVALID_DATA) from None
        if header.fin:
            whole = bytes(self._message)
            events.append(whole if self._opcode is Opcode.TEXT else Binary(whole))
            self._opcode, self._message = Opcode.CONTINUATION, None
        elif len(payload) <= _MOST_CONTROL:
            events.append(Crumb())


def _is_utf8(text: bytes) -> bool:
    try:
        str(text, "utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _long_size(data: bytes, kind: int, at: int) -> int:
    """Section 5.2: the length must be said in the fewest bytes that can."""
    size: int = (_U16 if kind == 126 else _U64).unpack_from(data, at)[0]
    if size < (126 if kind == 126 else 65_536) or size >= 1 << 63:
        raise _ViolationError("a length is not written the shortest way")
    return size


def _ended(payload: bytes) -> Ended:
    """What a close frame says (section 5.5.1)."""
    if not payload:
        return Ended(CloseCode.NO_STATUS)
    code = int.from_bytes(payload[:2], "big") if len(payload) > 1 else 0
    if code not in _CLOSE_CODES:
        return Ended(CloseCode.PROTOCOL_ERROR, "an invalid close code")
    try:
        return Ended(code, str(payload[2:], "utf-8"))
    except UnicodeDecodeError:
        return Ended(CloseCode.INVALID_DATA, "not UTF-8")
