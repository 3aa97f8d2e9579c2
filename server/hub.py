"""Rooms, peers and who hears what. Sans-I/O: messages and the time go in, effects come out.

The caller owns the sockets and the clock. It calls `connect`, `receive`, `refuse`, `disconnect` and
`tick`, and applies the returned effects in order. Nothing here waits, and nothing here raises for what a
client sent: bad input becomes an `error` message to its sender, and nobody else notices.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from typing import final

from msgspec import Struct

from server import messages as m
from server.config import Policy
from server.errors import REGISTRY, SignalingError
from server.journal import EVERYONE, SERVER, Journal, RoomRow, Snapshot
from server.rooms import Room, Session, clean_name, pair_up
from server.wheel import Wheel

_UNREADABLE = "invalid"
_KEPT_OF_OVERSIZE = 1024
TICK = 0.1  # seconds between two calls of `Hub.tick`: few sessions are due in each
_SECOND_PING = 3.0  # seconds: the first is answered late by a device that is busy starting its camera


@final
class Deliver(Struct, frozen=True, gc=False):
    """Write `payload` to the session's socket as one text frame."""

    session: Session
    payload: bytes


@final
class Close(Struct, frozen=True, gc=False):
    """Close the session's socket, after what was delivered before. The hub has forgotten the session."""

    session: Session
    code: int
    reason: str


Effect = Deliver | Close


def _new_id() -> str:
    return secrets.token_urlsafe(9)


class Hub:
    """All sessions and rooms of one server. Times are the caller's monotonic seconds."""

    def __init__(
        self, journal: Journal, policy: Policy | None = None, new_id: Callable[[], str] = _new_id
    ) -> None:
        self.journal = journal
        self.policy = policy or Policy()
        self._new_id = new_id
        self._sessions: dict[str, Session] = {}
        self._rooms: dict[str, Room] = {}
        self._deadlines: Wheel[Session] = Wheel(TICK)
        self._handlers: dict[type[m.AnyClientMessage], Callable[..., list[Effect]]] = {
            m.Candidate: self._relay,
            m.EndOfCandidates: self._relay,
            m.Offer: self._relay,
            m.Answer: self._relay,
            m.Hello: self._hello,
            m.Chat: self._chat,
            m.State: self._state,
            m.Bye: self._bye,
            m.Ping: self._pinged,
            m.Pong: self._ponged,
        }

    # What happened on a socket --------------------------------------------------------------------------

    def connect(self, address: str, agent: str, now: float, transport: str = "websocket") -> Session:
        """A client connected. It has `policy.hello_timeout` seconds to say `hello`."""
        session = Session(self._new_id(), address, agent, transport, now, now)
        self._sessions[session.id] = session
        self._plan(session)
        return session

    def receive(self, session: Session, payload: bytes, now: float) -> list[Effect]:
        """One text frame arrived, as UTF-8 bytes."""
        if session.ended:
            return []
        session.last_heard = now
        session.received += 1
        message = None
        try:
            message = m.decode(payload)
            return self._handlers[type(message)](session, message, payload, now)
        except SignalingError as error:
            kind = m.type_of(message) if message is not None else _UNREADABLE
            return self._reject(session, error, kind, payload, now)

    def cut(self, session: Session, code: str, now: float) -> list[Effect]:
        """The transport cannot go on with this session."""
        return self._end(session, SignalingError(code), now)

    def refuse(
        self, session: Session, error: SignalingError, now: float, payload: bytes = b""
    ) -> list[Effect]:
        """The transport itself found something wrong with a frame."""
        if session.ended:
            return []
        session.last_heard = now
        return self._reject(session, error, _UNREADABLE, payload, now)

    def disconnect(self, session: Session, now: float) -> list[Effect]:
        """The socket is gone."""
        return self._leave(session, "gone", now)

    def tick(self, now: float) -> list[Effect]:
        """Heartbeats and deadlines. Call it every `TICK` seconds; it costs what is due."""
        return [effect for session in self._deadlines.due(now) for effect in self._tick(session, now)]

    # What the host asks for -----------------------------------------------------------------------------

    def kick(self, peer_id: str, now: float) -> list[Effect]:
        """Remove one peer. Raises SignalingError("unknown_peer")."""
        session = self._sessions.get(peer_id)
        if session is None:
            raise SignalingError("unknown_peer")
        return self._end(session, SignalingError("kicked"), now)

    def close_room(self, room_id: str, now: float) -> list[Effect]:
        """Remove everyone from a room. Raises SignalingError("not_found")."""
        room = self._rooms.get(room_id)
        if room is None:
            raise SignalingError("not_found", f"There is no room `{room_id}`.")
        return self._end_all(tuple(room.members.values()), "room_closed", now)

    def shutdown(self, now: float) -> list[Effect]:
        """The server stops: everyone is told 1012 and may come back."""
        return self._end_all(tuple(self._sessions.values()), "server_restart", now)

    def snapshot(self, now: float) -> Snapshot:
        """Everything that tables show."""
        rooms = tuple(self._rooms.values())
        return Snapshot(
            at=now,
            peers=tuple(session.row() for session in self._sessions.values()),
            rooms=tuple(RoomRow(r.id, tuple(r.members), r.opened_at, r.messages) for r in rooms),
            pairs=tuple(row for room in rooms for row in room.rows()),
        )

    # Messages -------------------------------------------------------------------------------------------

    def _relay(self, session: Session, message: m.Relayed, payload: bytes, now: float) -> list[Effect]:
        room = session.room
        if room is None:
            raise SignalingError("hello_expected", ref=message.id)
        to = room.members.get(message.to)
        if to is None or to is session:
            raise SignalingError("unknown_peer", ref=message.id)
        pair = session.pairs.get(to.id) or pair_up(session, to, now)
        kind = type(message)
        if kind is m.Candidate:
            pair.candidate(session.id)
        elif kind is m.EndOfCandidates:
            pair.end_of_candidates(session.id)
        elif kind is m.Offer:
            pair.offer(session.id, now)
        elif not pair.answer(session.id, now):
            raise SignalingError("no_offer", ref=message.id)
        room.messages += 1
        self.journal.append(now, session.id, to.id, m.type_of(message), room.id, payload)
        to.seq += 1
        return [Deliver(to, m.relay(message, session.wire_id, to.seq))]

    def _chat(self, session: Session, message: m.Chat, payload: bytes, now: float) -> list[Effect]:
        room = self._note_for_room(session, message, payload, now)
        return self._fan_out(room, m.RelayedChat(sender=session.id, text=message.text), session)

    def _state(self, session: Session, message: m.State, payload: bytes, now: float) -> list[Effect]:
        room = self._note_for_room(session, message, payload, now)
        session.state = message.state
        return self._fan_out(room, m.RelayedState(sender=session.id, state=message.state), session)

    def _bye(self, session: Session, message: m.Bye, payload: bytes, now: float) -> list[Effect]:
        self._note_for_room(session, message, payload, now)
        return [Close(session, 1000, "bye"), *self._leave(session, "bye", now)]

    def _pinged(self, session: Session, message: m.Ping, payload: bytes, now: float) -> list[Effect]:
        return [self._deliver(session, m.encode(m.ServerPong(t=message.t, server_t=_ms(now))))]

    def _ponged(self, session: Session, message: m.Pong, payload: bytes, now: float) -> list[Effect]:
        if session.pinged_at is not None and message.t == _ms(session.pinged_at):
            session.rtt = now - session.pinged_at
        return []

    def _hello(self, session: Session, hello: m.Hello, payload: bytes, now: float) -> list[Effect]:
        if session.room is not None:
            raise SignalingError("hello_repeated", ref=hello.id)
        if hello.version != m.VERSION:
            raise SignalingError("version_unsupported", f"The server speaks {m.VERSION}.", hello.id)
        name = clean_name(hello.name)
        if not name:
            raise SignalingError("bad_message", "`name` has nothing that can be shown.", hello.id)
        room = self._rooms.get(hello.room) or Room(hello.room, now)
        if len(room.members) >= self.policy.room_peers:
            raise SignalingError("room_full", f"It holds {self.policy.room_peers} people.", hello.id)
        self._rooms[room.id] = room
        others = tuple(room.members.values())
        room.members[session.id] = session
        session.room, session.name, session.kind, session.state = room, name, hello.kind, hello.state
        room.messages += 1
        self.journal.append(now, session.id, SERVER, m.type_of(hello), room.id, payload)
        return [
            self._tell(session, self._welcome(session, room, others), now),
            self._ping(session, now),
            *self._announce(room, m.PeerJoined(peer=session.info()), session, now),
        ]

    def _welcome(self, session: Session, room: Room, others: Iterable[Session]) -> m.Welcome:
        policy = self.policy
        return m.Welcome(
            peer=session.id,
            room=room.id,
            peers=tuple(other.info() for other in others),
            ice_servers=(),
            heartbeat=m.Heartbeat(_ms_int(policy.ping_interval), _ms_int(policy.heartbeat_timeout)),
            limits=m.Limits(m.MAX_MESSAGE_BYTES, policy.room_peers),
        )

    # Leaving --------------------------------------------------------------------------------------------

    def _leave(self, session: Session, reason: str, now: float) -> list[Effect]:
        room = self._remove(session)
        if room is None:
            return []
        if not room.members:
            self._note_left(session, room, reason, now)
            return []
        return self._announce(room, m.PeerLeft(peer=session.id, reason=reason), session, now)

    def _remove(self, session: Session) -> Room | None:
        """Forget the session. Returns the room that it was in."""
        room, session.room = session.room, None
        session.ended = True
        self._sessions.pop(session.id, None)
        self._deadlines.drop(session)
        if room is None:
            return None
        room.remove(session)
        if not room.members:
            del self._rooms[room.id]
        return room

    def _note_left(self, session: Session, room: Room, reason: str, now: float) -> None:
        self.journal.append(now, session.id, SERVER, "left", room.id, code=_code(reason))

    def _end(self, session: Session, error: SignalingError, now: float) -> list[Effect]:
        """Tell the session why, close it, and tell the others."""
        if session.ended or error.spec.close is None:
            return []
        told = self._tell(session, m.error_message(error), now)
        close = Close(session, error.spec.close, error.code)
        return [told, close, *self._leave(session, error.code, now)]

    def _end_all(self, sessions: Iterable[Session], code: str, now: float) -> list[Effect]:
        """End several at once. Nobody hears that the others leave: their calls may well go on without us."""
        effects: list[Effect] = []
        for session in sessions:
            error = SignalingError(code)
            effects.append(self._tell(session, m.error_message(error), now))
            effects.append(Close(session, error.spec.close or 1000, code))
            if (room := self._remove(session)) is not None:
                self._note_left(session, room, code, now)
        return effects

    def _reject(
        self, session: Session, error: SignalingError, kind: str, payload: bytes, now: float
    ) -> list[Effect]:
        room = session.room.id if session.room else ""
        kept = payload if len(payload) <= m.MAX_MESSAGE_BYTES else payload[:_KEPT_OF_OVERSIZE]
        self.journal.append(now, session.id, SERVER, kind, room, kept, error.code)
        if error.spec.close is not None:
            return self._end(session, error, now)
        return [self._tell(session, m.error_message(error), now)]

    # Heartbeats -----------------------------------------------------------------------------------------

    def _tick(self, session: Session, now: float) -> list[Effect]:
        policy = self.policy
        if session.room is None and now - session.connected_at > policy.hello_timeout:
            return self._end(session, SignalingError("hello_timeout"), now)
        if now - session.last_heard > policy.heartbeat_timeout:
            return self._end(session, SignalingError("heartbeat_lost"), now)
        if session.pinged_at is not None and now - session.pinged_at >= self._ping_interval(session):
            return [self._ping(session, now)]
        self._plan(session)
        return []

    def _ping(self, session: Session, now: float) -> Deliver:
        session.pinged_at = now
        session.pings += 1
        self._plan(session)
        return self._deliver(session, m.encode(m.ServerPing(t=_ms(now))))

    def _ping_interval(self, session: Session) -> float:
        longest = self.policy.ping_interval
        return longest if session.pings > 1 else min(_SECOND_PING, longest)

    def _plan(self, session: Session) -> None:
        """Look at the session again when its hello, its next ping or its end by silence is due."""
        due = session.last_heard + self.policy.heartbeat_timeout
        if session.pinged_at is None:
            due = min(due, session.connected_at + self.policy.hello_timeout)
        else:
            due = min(due, session.pinged_at + self._ping_interval(session))
        self._deadlines.set(session, due)

    # Sending --------------------------------------------------------------------------------------------

    def _deliver(self, session: Session, body: bytes) -> Deliver:
        session.seq += 1
        return Deliver(session, m.stamp(body, session.seq))

    def _tell(self, session: Session, message: m.ServerMessage, now: float) -> Deliver:
        """Send something of the server's own, and note it."""
        deliver = self._deliver(session, m.encode(message))
        code = message.code if isinstance(message, m.Error) else ""
        room = session.room.id if session.room else ""
        self.journal.append(now, SERVER, session.id, m.type_of(message), room, deliver.payload, code)
        return deliver

    def _announce(
        self, room: Room, message: m.PeerJoined | m.PeerLeft, about: Session, now: float
    ) -> list[Effect]:
        body = m.encode(message)
        code = _code(message.reason) if isinstance(message, m.PeerLeft) else ""
        self.journal.append(now, about.id, EVERYONE, m.type_of(message), room.id, body, code)
        return [self._deliver(other, body) for other in room.members.values() if other is not about]

    def _fan_out(self, room: Room, message: m.ServerMessage, sender: Session) -> list[Effect]:
        body = m.encode(message)
        return [self._deliver(other, body) for other in room.members.values() if other is not sender]

    def _note_for_room(self, session: Session, message: m.ForRoom, payload: bytes, now: float) -> Room:
        room = session.room
        if room is None:
            raise SignalingError("hello_expected", ref=message.id)
        room.messages += 1
        self.journal.append(now, session.id, EVERYONE, m.type_of(message), room.id, payload)
        return room


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 3)


def _ms_int(seconds: float) -> int:
    return round(seconds * 1000)


def _code(reason: str) -> str:
    return reason if reason in REGISTRY else ""
