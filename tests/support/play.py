"""Scripts for the hub: who says what, and what everyone hears. No loop, no clock, no sockets."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable
from typing import Any

from server.config import Policy
from server.effects import Close, Deliver, Effect, Move
from server.hub import Hub
from server.journal import Journal
from server.rooms import Session

Heard = list[tuple[str, dict[str, Any]]]


class Play:
    """A hub with peers p1, p2, ... in the order they connect, and a clock that the script turns.

    A connection is called by the id that its peer has at first. Who comes back has another connection, but is
    heard under the old id.
    """

    def __init__(self, policy: Policy | None = None) -> None:
        counter = itertools.count(1)
        self.journal = Journal()
        self.hub = Hub(self.journal, policy, lambda: f"p{next(counter)}")
        self.now = 0.0
        self.sessions: dict[str, Session] = {}  # by connection
        self.tickets: dict[str, dict[str, Any]] = {}  # the way back, by peer

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

    def returns(self, peer: str, seq: int = 0, room: str = "lobby", **more: Any) -> tuple[str, Heard]:
        """Connect again and say hello as who was `peer`. The new connection, and what is heard."""
        connection = self.connect()
        ticket = {"token": self.tickets[peer]["token"], "epoch": self.tickets[peer]["epoch"], "seq": seq}
        resume = {**ticket, **more}
        return connection, self.says(connection, type="hello", name="Again", room=room, resume=resume)

    def says(self, connection: str, **message: Any) -> Heard:
        return self.sends(connection, json.dumps(message).encode())

    def sends(self, connection: str, payload: bytes) -> Heard:
        return self._heard(self.hub.receive(self.sessions[connection], payload, self.now))

    def chats(self, connection: str, *texts: str) -> None:
        """Say these; what is heard is dropped."""
        for text in texts:
            self.says(connection, type="chat", text=text)

    def hangs_up(self, connection: str) -> Heard:
        """The client closes its connection for good."""
        return heard(self.hub.disconnect(self.sessions[connection], self.now, for_good=True))

    def loses(self, connection: str) -> Heard:
        """The connection breaks."""
        return heard(self.hub.disconnect(self.sessions[connection], self.now))

    def waits(self, seconds: float) -> Heard:
        self.now += seconds
        return heard(self.hub.tick(self.now))

    def seen(self) -> list[tuple[str, str, str]]:
        """The journal as (from, to, type)."""
        return [(o.sender, o.recipient, o.type) for o in self.journal.since(0).observations]

    def _heard(self, effects: list[Effect]) -> Heard:
        for effect in effects:
            if isinstance(effect, Move):
                self._move(effect.source, effect.target)
        told = heard(effects)
        self.tickets |= {peer: message["session"] for peer, message in told if "session" in message}
        return told

    def _move(self, source: Session, target: Session) -> None:
        """As `server.transport` does: the newer connection is the target's, the older one nobody's."""
        for connection, session in self.sessions.items():
            if session in {source, target}:
                self.sessions[connection] = target if session is source else source


def heard(effects: Iterable[Effect]) -> Heard:
    """Effects as (peer, message); a close is a message of type "close"."""
    return [_one(effect) for effect in effects]


def types(told: Heard) -> list[tuple[str, str]]:
    """Who hears what, without the particulars."""
    return [(peer, message["type"]) for peer, message in told]


def heard_by(peer: str, told: Heard) -> list[dict[str, Any]]:
    """What one peer hears."""
    return [message for other, message in told if other == peer]


def codes(told: Heard, peer: str) -> list[Any]:
    """The codes in what one peer hears; None where there is none."""
    return [message.get("code") for message in heard_by(peer, told)]


def two(policy: Policy | None = None) -> tuple[Play, str, str]:
    """Ada and Bo in the lobby. Ada has heard two messages: her welcome, and that Bo joined."""
    play = Play(policy)
    return play, play.join("Ada"), play.join("Bo")


def newcomer(told: Heard, peer: str) -> dict[str, Any]:
    """Check that `told` begins as it must for someone who has lost something; the welcome of `peer`."""
    failed, welcome = [message for _, message in told if message["type"] in {"error", "welcome"}][-2:]
    assert (failed["code"], failed["retryable"]) == ("resume_failed", False)
    assert "seq" not in failed  # what belongs to no session yet has no number in it
    assert welcome["seq"] == 1
    assert welcome["peer"] == peer
    return welcome


def _one(effect: Effect) -> tuple[str, dict[str, Any]]:
    match effect:
        case Deliver(session=session, payload=payload):
            return session.id, json.loads(payload)
        case Close(session=session, code=code, reason=reason):
            return session.id, {"type": "close", "code": code, "reason": reason}
        case Move(source=source, target=target):
            return target.id, {"type": "move", "connection": source.id}
        case _:
            raise AssertionError(effect)


def sdp(kind: str = "offer", mark: str = "") -> dict[str, str]:
    """A description that is opaque to the server anyway."""
    return {"type": kind, "sdp": f"v=0\r\n{mark}"}
