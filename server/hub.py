"""Rooms, peers and who hears what. Sans-I/O: messages and the time go in, effects come out.

The caller owns the sockets and the clock. It calls `connect`, `receive`, `refuse`, `disconnect` and
`tick`, and applies the returned effects in order. Nothing here waits, and nothing here raises for what a
client sent: bad input becomes an `error` message to its sender, and nobody else notices.
"""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from server import codec
from server import messages as m
from server.arrival import Arrival, Granted
from server.config import Policy
from server.departure import Departure
from server.doorkeeper import Doorkeeper, Rules
from server.effects import Close, Deliver, Effect
from server.errors import SignalingError
from server.faults import Faults, Plan
from server.intercept import FaultSwitch, Handlers
from server.journal import EVERYONE, SERVER, Journal, RoomRow, Snapshot, TransportKind
from server.post import Post
from server.pulse import Pulse, ms
from server.rooms import Room, Session, pair_up
from server.roster import Roster

_UNREADABLE = "invalid"
_KEPT_OF_OVERSIZE = 1024


def _new_id() -> str:
    return secrets.token_urlsafe(9)


class Load(NamedTuple):
    """Counts of the moment: connections by transport, members of rooms, rooms, messages kept."""

    connections: Counter[str]
    peers: int
    away: int
    rooms: int
    kept: int


class Hub:
    """All sessions and rooms of one server. Times are the caller's monotonic seconds."""

    def __init__(
        self,
        journal: Journal,
        policy: Policy | None = None,
        new_id: Callable[[], str] = _new_id,
        rules: Rules | None = None,
    ) -> None:
        self.journal = journal
        self.policy = policy = policy or Policy()
        self._new_id = new_id
        self._post = Post(journal)
        self._pulse = Pulse(policy, self._post, journal.origin)
        self._roster = Roster()
        parts = (policy, journal, self._post, self._pulse, self._roster)
        self._doorkeeper = Doorkeeper(rules or Rules(), journal, self._post, self._roster)
        self._departure = Departure(*parts, self._doorkeeper)
        self._arrival = Arrival(*parts, self._departure, self._doorkeeper)
        # A message costs so much of its sender's time, which may lie so far in the future.
        self._cost = 1 / policy.message_rate if policy.message_rate else 0.0
        self._credit = (policy.message_burst - 0.5) * self._cost
        self._handlers: Handlers = {
            m.Candidate: self._relay,
            m.EndOfCandidates: self._relay,
            m.Offer: self._relay,
            m.Answer: self._relay,
            m.Hello: self._arrival.hello,
            m.Chat: self._chat,
            m.State: self._state,
            m.Bye: self._bye,
            m.Report: self._report,
            m.Moderate: self._moderate,
            m.SetDoor: self._set_door,
            m.Ping: self._pinged,
            m.Pong: self._ponged,
            m.Ack: self._acknowledged,
        }
        self._switch = FaultSwitch(self._handlers, journal, self._roster.name_of, self._reject)

    # What happened on a socket --------------------------------------------------------------------------

    def connect(
        self, address: str, agent: str, now: float, transport: TransportKind = "websocket"
    ) -> Session:
        """A client connected. It has `policy.hello_timeout` seconds to say `hello`."""
        session = Session(self._new_id(), address, agent, transport, now, now)
        self._roster.sessions[session.id] = session
        self._pulse.plan(session)
        return session

    def receive(self, session: Session, payload: bytes, now: float) -> list[Effect]:
        """One text frame arrived, as UTF-8 bytes."""
        if session.ended or session.away_since is not None:
            return []  # from a connection that was given up already
        session.last_heard = now
        session.received += 1
        paid = session.paid_until if session.paid_until > now else now
        if paid - now > self._credit:
            return self._too_fast(session, payload, now)
        session.paid_until = paid + self._cost
        if session.surplus:
            session.surplus = 0
        message = None
        try:
            message = codec.decode(payload)
            if message.seq is not None:
                if message.seq <= session.heard:
                    return []  # sent again by a client that could not know
                session.heard = message.seq
            return self._handlers[type(message)](session, message, payload, now)
        except SignalingError as error:
            kind = m.type_of(message) if message is not None else _UNREADABLE
            return self._reject(session, error, kind, payload, now)

    def idle(self, session: Session, now: float) -> list[Effect]:
        """A frame arrived that brings no message. It costs as much as one in `receive`, where the same sum
        is written out to spare the hot path a call; and too many are a flood too."""
        if session.ended or session.away_since is not None:
            return []
        paid = max(session.paid_until, now)
        if paid - now > self._credit:
            return self._surplus(session, now)
        session.paid_until = paid + self._cost
        session.surplus = 0
        return []

    def cut(self, session: Session, code: str, now: float) -> list[Effect]:
        """The transport cannot go on with this connection."""
        if session.away_since is not None:
            return []
        return self._departure.end(session, SignalingError(code), now)

    def refuse(
        self, session: Session, error: SignalingError, now: float, payload: bytes = b""
    ) -> list[Effect]:
        """The transport itself found something wrong with a frame."""
        if session.ended or session.away_since is not None:
            return []
        session.last_heard = now
        return self._reject(session, error, _UNREADABLE, payload, now)

    def disconnect(self, session: Session, now: float, *, for_good: bool = False) -> list[Effect]:
        """The socket is gone. Unless it was closed `for_good`, the client has a while to come back."""
        if session.away_since is not None:
            return []
        return self._departure.leave(session, "gone", now) if for_good else self._departure.lost(session, now)

    def tick(self, now: float) -> list[Effect]:
        """Heartbeats and deadlines. Call it every `pulse.TICK` seconds; it costs what is due."""
        return [effect for session in self._pulse.due(now) for effect in self._look_at(session, now)]

    def set_faults(self, plan: Plan | None) -> None:
        """Let faults happen from now on, or none any more. Raises `server.query.QueryError`."""
        self._switch.set(plan)

    @property
    def faults(self) -> Faults | None:
        """The faults that are at work."""
        return self._switch.faults

    def woke(self, now: float) -> list[Effect]:
        """The host has slept: nobody's silence counts, and those who are away have their time again."""
        effects: list[Effect] = []
        for session in self._roster.sessions.values():
            session.last_heard = now
            if session.away_since is not None:
                session.until = now + self.policy.resume_window
            elif session.pinged_at is not None:
                effects.append(self._pulse.ping(session, now))
            else:
                session.connected_at = now
            self._pulse.plan(session)
        return effects

    # What the host asks for -----------------------------------------------------------------------------

    def kick(self, peer_id: str, now: float) -> list[Effect]:
        """Remove one peer. Raises SignalingError("unknown_peer")."""
        session = self._roster.sessions.get(peer_id)
        if session is None:
            raise SignalingError("unknown_peer")
        return self._departure.end(session, SignalingError("kicked"), now)

    def admit(self, peer_id: str, now: float) -> list[Effect]:
        """Let someone in who knocked. Raises SignalingError: `unknown_peer`, `no_place`."""
        return self._arrival.admit(self._knocking(peer_id), now)

    def deny(self, peer_id: str, now: float) -> list[Effect]:
        """Turn someone away who knocked. Raises SignalingError("unknown_peer")."""
        return self._departure.end(self._knocking(peer_id), SignalingError("not_admitted"), now)

    def set_door(self, room_id: str, now: float, *, locked: bool, lobby: bool) -> list[Effect]:
        """Let nobody else into a room, or only who is admitted. Raises SignalingError("not_found")."""
        if not m.is_room_id(room_id):
            raise SignalingError("not_found", "No room can have that name.")
        return self._doorkeeper.set(room_id, m.Door(locked=locked, lobby=lobby), now)

    def verified(self, session: Session, granted: Granted | None, now: float) -> list[Effect]:
        """What the token of an effect `Verify` gives; None where it is not good."""
        try:
            return self._arrival.verified(session, granted, now)
        except SignalingError as error:
            return self._reject(session, error, "hello", b"", now)

    def _knocking(self, peer_id: str) -> Session:
        session = self._roster.knocking.get(peer_id)
        if session is None:
            raise SignalingError("unknown_peer")
        return session

    def close_room(self, room_id: str, now: float) -> list[Effect]:
        """Remove everyone from a room, and who knocks at it. Raises SignalingError("not_found")."""
        room = self._roster.rooms.get(room_id)
        knocking = self._roster.knocking_at(room_id)
        if room is None and not knocking:
            raise SignalingError("not_found", f"There is no room `{room_id}`.")
        inside = room.members.values() if room else ()
        return self._departure.end_all((*inside, *knocking), "room_closed", now)

    def shutdown(self, now: float) -> list[Effect]:
        """The server stops: everyone is told 1012 and may come back."""
        return self._departure.end_all(tuple(self._roster.sessions.values()), "server_restart", now)

    def snapshot(self, now: float) -> Snapshot:
        """Everything that tables show."""
        rooms = tuple(self._roster.rooms.values())
        return Snapshot(
            at=now,
            peers=tuple(session.row() for session in self._roster.sessions.values()),
            rooms=tuple(self._row(room) for room in rooms),
            pairs=tuple(row for room in rooms for row in room.rows()),
        )

    def load(self) -> Load:
        """How much there is to do."""
        sessions = self._roster.sessions.values()
        here = [session for session in sessions if session.away_since is None]
        joined = sum(session.room is not None for session in sessions)
        return Load(
            connections=Counter(session.transport for session in here),
            peers=joined,
            away=len(sessions) - len(here),
            rooms=len(self._roster.rooms),
            kept=sum(session.outbox.kept for session in sessions),
        )

    def _row(self, room: Room) -> RoomRow:
        door = self._doorkeeper.state(room)
        locked, lobby = (door.locked, door.lobby) if door else (False, False)
        return RoomRow(room.id, tuple(room.members), room.opened_at, room.messages, locked, lobby)

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
            if not pair.candidate(session.id, self.policy.candidates):
                raise SignalingError("too_many_candidates", ref=message.id)
        elif kind is m.EndOfCandidates:
            pair.end_of_candidates(session.id)
        elif kind is m.Offer:
            pair.offer(session.id, now)
        elif not pair.answer(session.id, now):
            raise SignalingError("no_offer", ref=message.id)
        room.messages += 1
        self.journal.append(now, session.id, to.id, m.type_of(message), room.id, payload)
        outbox = to.outbox
        outbox.seq += 1
        relayed = codec.relay(message, session.wire_id, outbox.seq)
        outbox.keep(relayed)
        return [Deliver(to, relayed)]

    def _chat(self, session: Session, message: m.Chat, payload: bytes, now: float) -> list[Effect]:
        room = self._note_for_room(session, message, payload, now)
        body = codec.encode(m.RelayedChat(sender=session.id, text=message.text))
        return self._post.fan_out(room.others(session), body)

    def _state(self, session: Session, message: m.State, payload: bytes, now: float) -> list[Effect]:
        room = self._note_for_room(session, message, payload, now)
        session.state = message.state
        body = codec.encode(m.RelayedState(sender=session.id, state=message.state))
        return self._post.fan_out(room.others(session), body)

    def _report(self, session: Session, message: m.Report, payload: bytes, now: float) -> list[Effect]:
        """Note it, for nobody else hears it. The last one comes after the peer that it is about has left."""
        room = session.room
        if room is None:
            raise SignalingError("hello_expected", ref=message.id)
        if message.to == session.id or not room.knows(message.to):
            raise SignalingError("unknown_peer", ref=message.id)
        if len(payload) > self.policy.report_bytes:
            limit = f"The limit is {self.policy.report_bytes:,} bytes."
            raise SignalingError("report_too_large", limit, message.id)
        self.journal.append(now, session.id, message.to, m.type_of(message), room.id, payload)
        return []

    def _bye(self, session: Session, message: m.Bye, payload: bytes, now: float) -> list[Effect]:
        room = self._note_for_room(session, message, payload, now)
        close = Close(session, 1000, "bye")
        if message.may_return:
            return [close, *self._departure.away(session, room, self.policy.reload_window, now)]
        return [close, *self._departure.leave(session, "bye", now)]

    def _moderate(self, session: Session, message: m.Moderate, payload: bytes, now: float) -> list[Effect]:
        room = self._hosted(session, message)
        self.journal.append(now, session.id, message.peer, m.type_of(message), room.id, payload)
        if message.action == "kick":
            if message.peer not in room.members or message.peer == session.id:
                raise SignalingError("unknown_peer", ref=message.id)
            return self.kick(message.peer, now)
        knocking = self._roster.knocking.get(message.peer)
        if knocking is None or knocking.knocks_at != room.id:
            raise SignalingError("unknown_peer", ref=message.id)
        if message.action == "deny":
            return self.deny(message.peer, now)
        return self._arrival.admit(knocking, now, message.id)

    def _set_door(self, session: Session, message: m.SetDoor, payload: bytes, now: float) -> list[Effect]:
        room = self._hosted(session, message)
        return self.set_door(room.id, now, locked=message.locked, lobby=message.lobby)

    def _hosted(self, session: Session, message: m.Moderate | m.SetDoor) -> Room:
        """The room of someone who may say what happens in it."""
        if session.room is None:
            raise SignalingError("hello_expected", ref=message.id)
        if session.role != "host":
            raise SignalingError("not_host", ref=message.id)
        return session.room

    def _pinged(self, session: Session, message: m.Ping, payload: bytes, now: float) -> list[Effect]:
        return [self._post.mention(session, m.ServerPong(t=message.t, server_t=ms(now)))]

    def _ponged(self, session: Session, message: m.Pong, payload: bytes, now: float) -> list[Effect]:
        self._pulse.answered(session, message, now)
        if message.ack is not None:
            session.outbox.acknowledge(message.ack)
        return []

    def _acknowledged(self, session: Session, message: m.Ack, payload: bytes, now: float) -> list[Effect]:
        session.outbox.acknowledge(message.ack)
        return []

    # Refusing -------------------------------------------------------------------------------------------

    def _reject(
        self, session: Session, error: SignalingError, kind: str, payload: bytes, now: float
    ) -> list[Effect]:
        room = session.room.id if session.room else ""
        kept = payload if len(payload) <= m.MAX_MESSAGE_BYTES else payload[:_KEPT_OF_OVERSIZE]
        raw, size = codec.redact(kept), len(payload)
        self.journal.append(now, session.id, SERVER, kind, room, raw, error.code, size)
        if error.spec.close is not None:
            return self._departure.end(session, error, now)
        told = self._post.tell(session, m.error_message(error), now)
        if error.spec.blames_the_client:
            session.bad += 1
            if session.bad >= self.policy.bad_messages:
                return [told, *self._departure.end(session, SignalingError("too_many_errors"), now)]
        return [told]

    def _too_fast(self, session: Session, payload: bytes, now: float) -> list[Effect]:
        if session.away_since is not None:  # thrown out, and this came in the same breath
            return []
        if ended := self._surplus(session, now):
            return ended
        wait = (int((session.paid_until - now - self._credit) * 1000) + 1) / 1000  # never told too short
        error = SignalingError("rate_limited", ref=codec.ref_of(payload), retry_after=wait)
        return self._reject(session, error, _UNREADABLE, payload, now)

    def _surplus(self, session: Session, now: float) -> list[Effect]:
        """One more frame came that is too many. After so many of them, this is how it ends."""
        session.surplus += 1
        if session.surplus <= self.policy.message_burst:
            return []
        return self._departure.end(session, SignalingError("flood"), now)

    # Time -----------------------------------------------------------------------------------------------

    def _look_at(self, session: Session, now: float) -> list[Effect]:
        match self._pulse.overdue(session, now):
            case "":
                if self._pulse.wants_ping(session, now):
                    return [self._pulse.ping(session, now)]
                self._pulse.plan(session)
                return []
            case "gone":
                return self._departure.leave(session, "gone", now)
            case code:
                return self._departure.end(session, SignalingError(code), now)

    def _note_for_room(self, session: Session, message: m.ForRoom, payload: bytes, now: float) -> Room:
        room = session.room
        if room is None:
            raise SignalingError("hello_expected", ref=message.id)
        room.messages += 1
        self.journal.append(now, session.id, EVERYONE, m.type_of(message), room.id, payload)
        return room
