"""Messages as an HTTP Archive (HAR 1.2), with one WebSocket for each peer, as Chromium's tools write it.

`_webSocketMessages` are what the peer sent and received. The journal has each message as its sender wrote
it; the recipient's copy is made from it as the server does, but for its `seq`.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from urllib.parse import urlencode

import msgspec

from panel.trace.recording.extract import Extract
from server.journal import EVERYONE, SERVER, Observation, PeerRow

_TEXT, _BINARY = 1, 2  # opcodes, RFC 6455 section 5.2
_RELAYED = frozenset({"offer", "answer", "candidate", "chat", "state"})
# What the server says about someone to the others: that one neither sent nor got it.
_ABOUT = frozenset({"peer-joined", "peer-left", "peer-away", "peer-back"})
_NOT_ON_THE_WIRE = frozenset({"left", "knock"})
_PART = 64
_encode = msgspec.json.Encoder().encode


class _Frame(NamedTuple):
    message: Observation
    sent: bool


class Har:
    """Collects messages with `take`, in order; `pieces` is the file."""

    def __init__(self, origin: float, url: str, program: str) -> None:
        """`url` is the WebSocket's, "wss://192.0.2.1:8443/ws". Each entry has it with the peer's name: tools
        call an entry by its address, and have no other place for who it was.
        """
        self._origin = origin
        self._url = url
        self._program = program
        self._frames: dict[str, list[_Frame]] = {}
        self._rooms: dict[str, dict[str, None]] = {}  # who is in, as the messages tell

    def take(self, o: Observation) -> None:
        if o.type in _NOT_ON_THE_WIRE:
            self._follow(o)
            return
        if o.sender != SERVER and o.type not in _ABOUT:
            self._frames.setdefault(o.sender, []).append(_Frame(o, sent=True))
        for peer in self._recipients(o):
            self._frames.setdefault(peer, []).append(_Frame(o, sent=False))
        self._follow(o)

    def pieces(self, peers: dict[str, PeerRow]) -> Iterator[bytes]:
        """The file, in pieces of some dozen messages."""
        creator = {"name": "Callbox", "version": self._program}
        yield b'{"log":{"version":"1.2","creator":%b,"pages":[],"entries":[' % _encode(creator)
        comma = b""
        for peer, frames in self._frames.items():
            head = _encode(self._entry(peer, frames, peers.get(peer)))
            yield comma + head[:-1] + b',"_webSocketMessages":['
            yield from self._messages(frames)
            yield b"]}"
            comma = b","
        yield b"]}}\n"

    # Inside ---------------------------------------------------------------------------------------------

    def _recipients(self, o: Observation) -> tuple[str, ...]:
        if o.sender != SERVER and o.type not in _ABOUT and (o.code or o.type not in _RELAYED):
            return ()  # it was refused, or for the server only
        if o.recipient == EVERYONE:
            return tuple(peer for peer in self._rooms.get(o.room, ()) if peer != o.sender)
        return () if o.recipient == SERVER else (o.recipient,)

    def _follow(self, o: Observation) -> None:
        room = self._rooms.setdefault(o.room, {})
        if o.type in ("welcome", "resumed"):
            room[o.recipient] = None
        elif o.type in ("peer-left", "left"):
            room.pop(o.sender, None)
        else:
            for peer in (o.sender, o.recipient):
                if o.room and not o.code and peer not in (SERVER, EVERYONE) and o.type in _RELAYED:
                    room.setdefault(peer)  # the recording begins later than they came

    def _messages(self, frames: list[_Frame]) -> Iterator[bytes]:
        comma = b""
        for start in range(0, len(frames), _PART):
            part = b",".join(_encode(self._message(frame)) for frame in frames[start : start + _PART])
            yield comma + part
            comma = b","

    def _message(self, frame: _Frame) -> dict[str, Any]:
        o = frame.message
        opcode, data = _data(o.raw if frame.sent else _relayed(o))
        kind = "send" if frame.sent else "receive"
        return {"type": kind, "time": self._origin + o.at, "opcode": opcode, "data": data}

    def _entry(self, peer: str, frames: list[_Frame], row: PeerRow | None) -> dict[str, Any]:
        start, end = (self._origin + frame.message.at for frame in (frames[0], frames[-1]))
        agent = [{"name": "User-Agent", "value": row.agent}] if row and row.agent else []
        called = row.name if row and row.name else peer
        name = f"{called} ({peer})" if called != peer else peer
        query = [{"name": "peer", "value": called}]
        url = f"{self._url}?{urlencode({'peer': called}, errors='replace')}"
        return {
            "startedDateTime": f"{datetime.fromtimestamp(start, UTC):%Y-%m-%dT%H:%M:%S.%f}"[:-3] + "Z",
            "time": (end - start) * 1000,
            "request": {**_EMPTY, "method": "GET", "url": url,
                        "headers": agent, "queryString": query},
            "response": {**_EMPTY, "status": 101, "statusText": "Switching Protocols", "headers": [],
                         "content": {"size": 0, "mimeType": "x-unknown"}, "redirectURL": ""},
            "cache": {},
            "timings": {"send": 0, "wait": 0, "receive": (end - start) * 1000},
            "comment": name,
            "connection": peer,
            "_resourceType": "websocket",
        }  # fmt: skip


_EMPTY = {"httpVersion": "HTTP/1.1", "cookies": [], "headersSize": -1, "bodySize": -1}


def collect(extract: Extract, url: str, program: str) -> Iterator[bytes]:
    """The file of an extract, in pieces: empty ones first, while its messages are sorted."""
    har = Har(extract.journal.origin, url, program)
    for batch in extract.batches():
        for observation in batch:
            har.take(observation)
        yield b""
    yield from har.pieces({row.id: row for row in extract.peers()})


def _relayed(o: Observation) -> bytes:
    """The payload as its recipient got it: `from` for `to`, without the sender's own numbers."""
    if o.type not in _RELAYED or o.sender == SERVER:
        return o.raw
    try:
        message = msgspec.json.decode(o.raw, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return o.raw
    rest = {key: value for key, value in message.items() if key not in ("type", "to", "id", "seq")}
    return msgspec.json.encode({"type": o.type, "from": o.sender, **rest})


def _data(raw: bytes) -> tuple[int, str]:
    try:
        return _TEXT, raw.decode()
    except UnicodeDecodeError:
        return _BINARY, base64.b64encode(raw).decode()
