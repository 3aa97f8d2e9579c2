"""Sends: numbers what each session hears, keeps it for those who come back, and notes it. Sans-I/O."""

from __future__ import annotations

from collections.abc import Iterable

from server import codec
from server import messages as m
from server.effects import Deliver, Effect
from server.errors import REGISTRY
from server.journal import EVERYONE, SERVER, Journal
from server.rooms import Room, Session


class Post:
    """The way of every message to its recipients, and into the journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def deliver(self, session: Session, body: bytes) -> Deliver:
        """Send an encoded message as the session's next one."""
        if session.room is None:  # there is nothing yet to come back to
            return Deliver(session, body)
        outbox = session.outbox
        outbox.seq += 1
        payload = codec.stamp(body[:-1], outbox.seq)
        outbox.keep(payload)
        return Deliver(session, payload)

    def mention(self, session: Session, message: m.ServerMessage) -> Deliver:
        """Send what concerns this connection only: it has no number and is not sent again."""
        return Deliver(session, codec.encode(message))

    def remark(self, session: Session, message: m.ServerMessage, now: float) -> Deliver:
        """As `mention`, and note it."""
        deliver = self.mention(session, message)
        self._note(session, message, deliver.payload, now)
        return deliver

    def tell(self, session: Session, message: m.ServerMessage, now: float) -> Deliver:
        """Send something of the server's own, and note it."""
        deliver = self.deliver(session, codec.encode(message))
        self._note(session, message, deliver.payload, now)
        return deliver

    def _note(self, session: Session, message: m.ServerMessage, payload: bytes, now: float) -> None:
        code = message.code if isinstance(message, m.Error) else ""
        raw = codec.redact(payload)
        self._journal.append(now, SERVER, session.id, m.type_of(message), _room(session), raw, code)

    def announce(
        self,
        room: Room,
        message: m.PeerJoined | m.PeerLeft | m.PeerAway | m.PeerBack,
        about: Session,
        now: float,
    ) -> list[Effect]:
        """Tell everyone else in the room about a member, and note it."""
        body = codec.encode(message)
        reason = message.reason if isinstance(message, m.PeerLeft) else ""
        self._journal.append(now, about.id, EVERYONE, m.type_of(message), room.id, body, known(reason))
        return self.fan_out(room.others(about), body)

    def fan_out(self, recipients: Iterable[Session], body: bytes) -> list[Effect]:
        """Send one encoded message to several members: as `deliver` does, but cut to size only once."""
        effects: list[Effect] = []
        start = body[:-1]
        for session in recipients:
            outbox = session.outbox
            outbox.seq += 1
            payload = codec.stamp(start, outbox.seq)
            outbox.keep(payload)
            effects.append(Deliver(session, payload))
        return effects


def known(reason: str) -> str:
    """The reason of an end, where it is the code of an error; else ""."""
    return reason if reason in REGISTRY else ""


def _room(session: Session) -> str:
    return session.room.id if session.room else ""
