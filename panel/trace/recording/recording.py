"""A recording in memory: a journal to look at, with everyone who is in it."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from operator import attrgetter

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from panel.trace.recording.internals import Dump
from panel.trace.recording.lines import Header, Line, MessageLine, PeerLine, RoomLine, SpikeLine
from server.journal import EVERYONE, SERVER, Journal, PeerRow, RoomRow, Snapshot
from server.messages import MediaState
from server.spike import Spike

_CAPACITY = 5_000_000
_BUDGET = 2 * 1024**3
_MOST_SPIKES = 5_000
_when = attrgetter("at")
_NOBODY = frozenset({SERVER, EVERYONE})


class _Hello(Struct):
    name: str = ""
    room: str = ""
    kind: str = "browser"


class _Info(Struct):
    id: str
    name: str = ""
    kind: str = "browser"


class _Joined(Struct):
    peer: _Info


_hello = msgspec.json.Decoder(_Hello)
_joined = msgspec.json.Decoder(_Joined)


class Recording:
    """What was read of a file, or is read now. Messages are numbered anew, from 1, in the file's order.

    `spikes` and `dumps` (of webrtc-internals) are beside the journal. `title` is what a window is called.
    """

    def __init__(self, header: Header | None = None, title: str = "") -> None:
        self.title = title
        self.journal = Journal(_CAPACITY, _BUDGET)
        self.spikes: list[Spike] = []
        self.dumps: list[Dump] = []
        self.begin(header or Header())
        self._people: dict[str, PeerRow] = {}
        self._rooms: dict[str, RoomRow] = {}
        self._met: dict[str, set[str]] = {}  # who was in which room
        self._sent: Counter[str] = Counter()
        self._heard: Counter[str] = Counter()
        self._words: dict[str, str] = {}  # each word once in memory
        self._changes = 0
        self._shown = (-1, Snapshot(at=0.0))

    def begin(self, header: Header) -> None:
        """The file's first line. Nothing has been taken yet."""
        self.header = header
        self.journal.origin = header.origin
        self.end = header.at

    def take(self, line: Line) -> None:
        """The next line of the file."""
        match line:
            case MessageLine():
                self._take_message(line)
            case PeerLine():
                self._take_peer(line)
            case RoomLine():
                self._rooms[line.id] = RoomRow(
                    line.id, line.peers, line.opened_at, line.messages, line.locked, line.lobby
                )
                self._changes += 1
            case SpikeLine():
                self._take_spike(Spike(line.at, line.seconds, line.stack))

    def add(self, dump: Dump) -> None:
        """A dump of webrtc-internals, to be shown beside it."""
        self.dumps.append(dump)

    def snapshot(self) -> Snapshot:
        """Everyone who was ever there, and their rooms, as far as it is read. `at` is the end of it."""
        shown, snapshot = self._shown
        if shown != self._changes or snapshot.at != self.end:
            peers = tuple(self._counted(row) for row in self._people.values())
            rooms = tuple(self._room(room) for room in sorted({*self._met, *self._rooms}))
            self._shown = self._changes, Snapshot(at=self.end, peers=peers, rooms=rooms)
        return self._shown[1]

    # Inside ---------------------------------------------------------------------------------------------

    def _take_message(self, line: MessageLine) -> None:
        word = self._words.setdefault
        sender, recipient = word(line.sender, line.sender), word(line.recipient, line.recipient)
        kind, room = word(line.type, line.type), word(line.room, line.room)
        raw = line.raw
        code = word(line.code, line.code)
        self.journal.append(line.at, sender, recipient, kind, room, raw, code, line.size)
        self._sent[sender] += 1
        self._heard[recipient] += 1
        self.end = max(self.end, line.at)
        for peer in (sender, recipient):
            if peer not in self._people and peer not in _NOBODY:
                self._meet(_stranger(peer, room, line.at))
        if kind in ("hello", "peer-joined"):
            self._introduce(sender, kind, room, raw)

    def _take_spike(self, spike: Spike) -> None:
        """In the order of time. Callbox writes some hundred; what is far beyond that goes."""
        insort(self.spikes, spike, key=_when)
        if len(self.spikes) > _MOST_SPIKES:
            del self.spikes[0]

    def _introduce(self, peer: str, kind: str, room: str, raw: bytes) -> None:
        """Who someone is, from what was said when they came."""
        row = self._people.get(peer)
        if row is None:
            return
        try:
            info = _hello.decode(raw) if kind == "hello" else _joined.decode(raw).peer
        except (msgspec.MsgspecError, ValueError, RecursionError):
            return
        room = room or (info.room if isinstance(info, _Hello) else "") or row.room
        self._meet(replace(row, name=row.name or info.name, room=room, kind=info.kind))

    def _take_peer(self, line: PeerLine) -> None:
        self._meet(
            PeerRow(
                line.id, line.name, line.room, line.client, line.address, line.agent, line.transport,
                line.connected_at, line.joined, line.rtt, line.state, 0, 0, offset=line.offset,
                role=line.role,
            )
        )  # fmt: skip

    def _meet(self, row: PeerRow) -> None:
        self._people[row.id] = row
        if row.room:
            self._met.setdefault(row.room, set()).add(row.id)
        self._changes += 1

    def _counted(self, row: PeerRow) -> PeerRow:
        return replace(row, received=self._sent[row.id], sent=self._heard[row.id])

    def _room(self, room_id: str) -> RoomRow:
        """A room with all who were ever in it, in the order in which they are known."""
        met = self._met.get(room_id, set())
        peers = tuple(peer for peer in self._people if peer in met)
        row = self._rooms.get(room_id)
        if row is None:
            opened = min((self._people[peer].connected_at for peer in peers), default=0.0)
            return RoomRow(room_id, peers, opened, 0)
        return replace(row, peers=peers)


def _stranger(peer: str, room: str, at: float) -> PeerRow:
    """Someone of whom a message is all that is known."""
    return PeerRow(peer, "", room, "browser", "", "", "websocket", at, True, None, MediaState(), 0, 0)
