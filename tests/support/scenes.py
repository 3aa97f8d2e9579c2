"""Calls as a server would have seen them, written by hand: a journal, and the story of it."""

from __future__ import annotations

import json
from math import sin
from typing import Any

from panel.feed import Pull
from panel.trace.story import Story
from server.journal import EVERYONE, SERVER, Journal, Snapshot
from server.runner import ServerState

ORIGIN = 1_767_222_000.0
HOST = "candidate:1 1 udp 2122260223 {0} {1} typ host generation 0 ufrag abcd"


class Scene:
    """Time goes on with each step. Peers are called by their ids, with a capital letter."""

    def __init__(self, at: float = 100.0) -> None:
        self.at = at
        self.journal = Journal(origin=ORIGIN)
        self.story = Story(ORIGIN)
        self._sent: dict[tuple[str, str], dict[str, int]] = {}

    def wait(self, seconds: float) -> Scene:
        self.at += seconds
        return self

    def pull(self, *, fresh: bool = True) -> Pull:
        """What the feed would give the views now."""
        return Pull(
            state=ServerState.RUNNING,
            at=self.at,
            journal=self.journal,
            snapshot=lambda: Snapshot(self.at),
            troubles=(),
            lag=None,
            fresh=fresh,
        )

    def say(self, sender: str, to: str, type_: str, message: dict[str, Any], room: str = "lobby") -> int:
        """One message; its number."""
        raw = json.dumps({"type": type_, "to": to, **message}).encode()
        self.journal.append(self.at, sender, to, type_, room, raw)
        self.story.take(self.journal.since(self.journal.total - 1).observations[0])
        return self.journal.total

    def join(self, *peers: str, room: str = "lobby") -> Scene:
        for peer in peers:
            self.say(peer, SERVER, "hello", {"name": peer.capitalize(), "room": room}, room)
            self.wait(0.01)
            self.say(SERVER, peer, "welcome", {"peers": []}, room)
        return self

    def leave(self, peer: str) -> None:
        self.say(peer, EVERYONE, "peer-left", {"reason": "left"})

    def offer(self, sender: str, to: str, after: float = 0.02, sdp: str = "v=0\r\n") -> int:
        self.wait(after)
        return self.say(sender, to, "offer", {"description": {"type": "offer", "sdp": sdp}})

    def answer(self, sender: str, to: str, after: float = 0.03, sdp: str = "v=0\r\n") -> int:
        self.wait(after)
        return self.say(sender, to, "answer", {"description": {"type": "answer", "sdp": sdp}})

    def candidate(self, sender: str, to: str, line: str | None = None, after: float = 0.004) -> int:
        self.wait(after)
        init = {"candidate": HOST.format("192.168.1.5", 50_000) if line is None else line, "sdpMid": "0"}
        return self.say(sender, to, "candidate", {"candidate": init})

    def done(self, sender: str, to: str) -> int:
        """The end of candidates."""
        return self.say(sender, to, "candidate", {"candidate": None})

    def report(self, sender: str, to: str, *changes: tuple[float, str, str], **members: Any) -> int:
        """`changes` are (seconds ago, what, value); `members` as in the protocol."""
        now = (ORIGIN + self.at) * 1000
        told = [{"t": now - ago * 1000, "what": what, "value": value} for ago, what, value in changes]
        return self.say(sender, to, "report", {"t": now, "report": {"changes": told, **members}})

    def connect(self, one: str, other: str) -> Scene:
        """An offer, its answer, candidates, and what both say of their way to the first frame."""
        self.offer(one, other)
        self.candidate(one, other, HOST.format("6a1f2c.local", 50_001))
        self.answer(other, one)
        self.candidate(other, one, HOST.format("192.168.1.9", 50_002))
        self.done(one, other)
        self.wait(0.24)
        for sender, to in ((one, other), (other, one)):
            self.report(sender, to, *CONNECTED, **connected(sender == one))
        return self

    def measure(self, seconds: float, *pairs: tuple[str, str], step: float = 2.0) -> Scene:
        """Both ends of each pair report every `step` seconds; what they measure goes up and down."""
        for _ in range(int(seconds / step)):
            self.wait(step)
            for one, other in pairs:
                for sender, to in ((one, other), (other, one)):
                    self.report(sender, to, **self._measured(sender, to, step))
        return self

    def _measured(self, sender: str, to: str, step: float) -> dict[str, Any]:
        wave = sin(self.at / 9 + len(sender) + 2 * len(to))
        counts = self._sent.setdefault((sender, to), {"sent": 0, "received": 0, "packets": 0, "frames": 0})
        counts["sent"] += int(step * 125_000 * (1.2 + wave / 3))
        counts["received"] += int(step * 125_000 * (1.0 + wave / 2))
        counts["packets"] += int(step * 100)
        counts["frames"] += int(step * (26 + 4 * wave))
        rtt = 0.012 + 0.006 * wave
        return {
            "sent": {"video": {"bytes": counts["sent"], "packets": counts["packets"], "fps": 30}},
            "received": {
                "video": {
                    "bytes": counts["received"],
                    "packets": counts["packets"],
                    "lost": counts["packets"] // 100,
                    "jitter": 0.004 + 0.002 * wave,
                    "frames": counts["frames"],
                    "fps": 26 + 4 * wave,
                    "freezes": int(self.at // 40),
                }
            },
            **connected(sender < to, rtt=rtt),
        }


CONNECTED = (
    (0.22, "ice", "checking"),
    (0.16, "ice", "connected"),
    (0.16, "dtls", "connecting"),
    (0.16, "connection", "connecting"),
    (0.11, "dtls", "connected"),
    (0.11, "connection", "connected"),
    (0.02, "first-frame", "video"),
)


def connected(caller: bool, rtt: float = 0.003) -> dict[str, Any]:
    """The states and candidate pairs of an end that is connected."""
    ends = [
        {"kind": "host", "protocol": "udp", "address": "192.168.1.5", "port": 50_001},
        {"kind": "host", "protocol": "udp", "address": "192.168.1.9", "port": 50_002},
    ]
    local, remote = ends if caller else ends[::-1]
    used = {"local": local, "remote": remote, "state": "succeeded", "nominated": True, "selected": True}
    other = {"local": {**local, "address": "", "port": 9}, "remote": remote, "state": "failed", "requests": 7}
    return {
        "pairs": [{**used, "rtt": rtt, "requests": 14, "responses": 14}, other],
        "ice": "connected",
        "dtls": "connected",
        "connection": "connected",
        "dtlsRole": "client" if caller else "server",
        "secure": True,
    }
