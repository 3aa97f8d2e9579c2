"""Scripts for the hub: who says what, and what everyone hears. No loop, no clock, no sockets."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from typing import Any

from server.config import Policy
from server.hub import Close, Deliver, Effect, Hub
from server.journal import Journal
from server.rooms import Session

Heard = list[tuple[str, dict[str, Any]]]


class Play:
    """A hub with peers p1, p2, ... in the order they connect, and a clock that the script turns."""

    def __init__(self, policy: Policy | None = None) -> None:
        counter = itertools.count(1)
        self.journal = Journal()
        self.hub = Hub(self.journal, policy, lambda: f"p{next(counter)}")
        self.now = 0.0
        self.sessions: dict[str, Session] = {}

    def connect(self) -> str:
        session = self.hub.connect("192.168.1.7", "Chrome 156 on Android", self.now)
        self.sessions[session.id] = session
        return session.id

    def join(self, name: str, room: str = "lobby", **more: Any) -> str:
        """Connect and say hello; what is heard is dropped."""
        peer = self.connect()
        heard = self.says(peer, type="hello", name=name, room=room, **more)
        assert heard[0][1]["type"] == "welcome", heard
        return peer

    def says(self, peer: str, **message: Any) -> Heard:
        return self.sends(peer, json.dumps(message).encode())

    def sends(self, peer: str, payload: bytes) -> Heard:
        return heard(self.hub.receive(self.sessions[peer], payload, self.now))

    def hangs_up(self, peer: str) -> Heard:
        return heard(self.hub.disconnect(self.sessions[peer], self.now))

    def waits(self, seconds: float) -> Heard:
        self.now += seconds
        return heard(self.hub.tick(self.now))

    def seen(self) -> list[tuple[str, str, str]]:
        """The journal as (from, to, type)."""
        return [(o.sender, o.recipient, o.type) for o in self.journal.since(0).observations]


def heard(effects: Iterable[Effect]) -> Heard:
    """Effects as (peer, message); a close is a message of type "close"."""
    return [_one(effect) for effect in effects]


def _one(effect: Effect) -> tuple[str, dict[str, Any]]:
    match effect:
        case Deliver(session=session, payload=payload):
            return session.id, json.loads(payload)
        case Close(session=session, code=code, reason=reason):
            return session.id, {"type": "close", "code": code, "reason": reason}


def sdp(kind: str = "offer", mark: str = "") -> dict[str, str]:
    """A description that is opaque to the server anyway."""
    return {"type": kind, "sdp": f"v=0\r\n{mark}"}
