"""How clients come in with their `hello`: new, back after a lost connection, or reloaded. Sans-I/O."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from server import codec
from server import messages as m
from server.config import Policy
from server.departure import Departure
from server.doorkeeper import Doorkeeper
from server.effects import Deliver, Effect, Move, Verify
from server.errors import SignalingError
from server.journal import SERVER, Journal
from server.outbox import Outbox
from server.post import Post
from server.pulse import Pulse
from server.rooms import Pending, Room, Session, clean_name
from server.roster import Roster


class _Call(NamedTuple):
    """One `hello` on one new connection. `granted` is what its token gives, if it has one."""

    session: Session
    hello: m.Hello
    payload: bytes
    now: float
    granted: m.Role | None = None


class Granted(NamedTuple):
    """What a token gives its bearer: a role in one room, or in any where it is ""."""

    role: m.Role
    room: str = ""


class Arrival:
    """Takes a `hello` and makes its sender a member of a room. Raises SignalingError where it may not be."""

    def __init__(
        self,
        policy: Policy,
        journal: Journal,
        post: Post,
        pulse: Pulse,
        roster: Roster,
        departure: Departure,
        doorkeeper: Doorkeeper,
    ) -> None:
        self._policy = policy
        self._journal = journal
        self._post = post
        self._pulse = pulse
        self._roster = roster
        self._departure = departure
        self._doorkeeper = doorkeeper

    def hello(self, session: Session, hello: m.Hello, payload: bytes, now: float) -> list[Effect]:
        """The first message of a connection."""
        if session.room is not None or session.pending is not None:
            raise SignalingError("hello_repeated", ref=hello.id)
        if hello.version != m.VERSION:
            raise SignalingError("version_unsupported", f"The server speaks {m.VERSION}.", hello.id)
        if not clean_name(hello.name):
            raise SignalingError("bad_message", "`name` has nothing that can be shown.", hello.id)
        call = _Call(session, hello, payload, now)
        if hello.resume is not None:
            return self._return(call, hello.resume)
        return self._join(call)

    def verified(self, session: Session, granted: Granted | None, now: float) -> list[Effect]:
        """The token of a `hello` was looked at: it gives this, or None. Raises `not_invited`."""
        pending, session.pending = session.pending, None
        if pending is None or session.ended:
            return []
        hello = pending.hello
        if granted is None or granted.room not in {"", hello.room}:
            raise SignalingError("not_invited", ref=hello.id)
        return self._join(_Call(session, hello, pending.payload, now, granted.role))

    def admit(self, session: Session, now: float, ref: str | None = None) -> list[Effect]:
        """A host lets someone in who knocked. Raises SignalingError: `unknown_peer`, `no_place`."""
        if session.pending is None:
            raise SignalingError("unknown_peer", ref=ref)
        call = _Call(session, session.pending.hello, session.pending.payload, now)
        try:
            room = self._room(call)
        except SignalingError as error:  # which would end the connection of whoever asked
            raise SignalingError("no_place", ref=ref) from error
        session.pending = None
        return [*self._doorkeeper.over(session), *self._enter(call, room)]

    # Newcomers ------------------------------------------------------------------------------------------

    def _join(self, call: _Call) -> list[Effect]:
        session, hello = call.session, call.hello
        if self._is_to_verify(call):
            session.pending = Pending(hello, call.payload)
            return [Verify(session, hello.token)]
        session.role = self._doorkeeper.role(hello, call.granted)
        if self._doorkeeper.must_knock(hello, session.role):
            self._introduce(session, hello)
            session.pending = Pending(hello, call.payload)
            return [*self._doorkeeper.knock(session, hello, call.now), self._pulse.ping(session, call.now)]
        return self._enter(call, self._room(call))

    def _enter(self, call: _Call, room: Room) -> list[Effect]:
        session, now = call.session, call.now
        others = tuple(room.members.values())
        self._roster.enter(session, room)
        self._introduce(session, call.hello)
        self._note(session, room, call)
        joined = m.PeerJoined(peer=session.info())
        return [*self._admit(session, room, others, now), *self._post.announce(room, joined, session, now)]

    def _is_to_verify(self, call: _Call) -> bool:
        return bool(call.hello.token) and self._doorkeeper.verifies and call.granted is None

    def _check(self, call: _Call, leaving: Session | None) -> None:
        """Raise what joining would raise once `leaving` has left, as far as that is known."""
        if self._is_to_verify(call):
            return
        self._doorkeeper.must_knock(call.hello, self._doorkeeper.role(call.hello, call.granted))
        if leaving is None or leaving.room is None or leaving.room.id != call.hello.room:
            self._room(call)

    def _room(self, call: _Call) -> Room:
        hello = call.hello
        room = self._roster.rooms.get(hello.room) or Room(hello.room, call.now)
        if len(room.members) >= self._policy.room_peers:
            raise SignalingError("room_full", f"It holds {self._policy.room_peers} people.", hello.id)
        return room

    def _introduce(self, session: Session, hello: m.Hello) -> None:
        """Take what the hello says about its sender."""
        session.name, session.kind, session.state = clean_name(hello.name), hello.kind, hello.state

    def _note(self, session: Session, room: Room, call: _Call) -> None:
        room.messages += 1
        raw, kind = codec.redact(call.payload), m.type_of(call.hello)
        self._journal.append(call.now, session.id, SERVER, kind, room.id, raw, size=len(call.payload))

    def _admit(self, session: Session, room: Room, others: Iterable[Session], now: float) -> list[Effect]:
        policy = self._policy
        welcome = m.Welcome(
            peer=session.id,
            room=room.id,
            session=self._session_info(session),
            peers=tuple(other.info() for other in others),
            ice_servers=(),
            heartbeat=m.Heartbeat(_ms(policy.ping_interval), _ms(policy.heartbeat_timeout)),
            limits=m.Limits(
                m.MAX_MESSAGE_BYTES,
                policy.room_peers,
                policy.message_rate,
                policy.message_burst,
                policy.report_bytes,
            ),
            role=session.role,
        )
        more: list[m.ServerMessage] = []
        if door := self._doorkeeper.state(room):
            more.append(door)
        if session.role == "host":
            more += self._doorkeeper.waiting_for(room.id)
        return [
            self._post.tell(session, welcome, now),
            *(self._post.deliver(session, codec.encode(message)) for message in more),
            self._pulse.ping(session, now),
        ]

    def _session_info(self, session: Session) -> m.SessionInfo:
        return m.SessionInfo(session.token, self._roster.epoch, _ms(self._policy.resume_window))

    # Those who come back --------------------------------------------------------------------------------

    def _return(self, call: _Call, resume: m.Resume) -> list[Effect]:
        if code := self._roster.barred(resume):
            raise SignalingError(code, ref=call.hello.id)
        old = self._roster.find(resume)
        if old is None or old.room is None:
            same_run = resume.epoch == self._roster.epoch
            return self._start_anew(call, "It ended too long ago." if same_run else "Callbox was restarted.")
        if old.room.id != call.hello.room:
            return self._start_anew(call, "It was in another room.", old)
        missed = None if resume.reloaded else old.outbox.since(resume.seq)
        if missed is None:
            return self._begin_again(call, old, old.room, "" if resume.reloaded else "Too much was missed.")
        old.outbox.acknowledge(resume.seq)
        return self._resume(call, old, old.room, missed)

    def _resume(self, call: _Call, old: Session, room: Room, missed: list[bytes]) -> list[Effect]:
        """Go on as if nothing had been, but for what was missed."""
        now, was_away = call.now, old.away_since is not None
        self._note(old, room, call)
        effects = self._hand_over(call.session, old, now)
        resumed = m.Resumed(peer=old.id, room=room.id, session=self._session_info(old), ack=old.heard)
        told = self._post.remark(old, resumed, now)
        effects += [told, *(Deliver(old, payload) for payload in missed), self._pulse.ping(old, now)]
        if was_away:
            effects += self._post.announce(room, m.PeerBack(peer=old.info()), old, now)
        return effects

    def _begin_again(self, call: _Call, old: Session, room: Room, lost: str) -> list[Effect]:
        """Welcome the same member, who knows nothing any more and is the newest now: a page that was loaded
        again, or a client that is told what it has `lost`."""
        effects = self._hand_over(call.session, old, call.now)
        if lost:
            failed = m.error_message(SignalingError("resume_failed", lost, call.hello.id))
            effects.append(self._post.remark(old, failed, call.now))
        room.forget_pairs(old)
        room.members[old.id] = room.members.pop(old.id)
        old.outbox, old.heard = Outbox(), 0
        self._introduce(old, call.hello)
        self._note(old, room, call)
        effects += self._admit(old, room, room.others(old), call.now)
        back = m.PeerBack(peer=old.info(), reloaded=True)
        return effects + self._post.announce(room, back, old, call.now)

    def _hand_over(self, session: Session, old: Session, now: float) -> list[Effect]:
        """Let the older session go on with the connection of the newer one."""
        effects = self._departure.replace(old, now)
        self._departure.leave(session, "", now)
        old.take_over(session)
        return [*effects, Move(session, old)]

    def _start_anew(self, call: _Call, detail: str, old: Session | None = None) -> list[Effect]:
        """Say that something is lost, and welcome the client as a newcomer. Its session `old` ends."""
        self._check(call, old)  # raises before anything has changed
        retired: list[Effect] = []
        if old is not None:
            retired = self._departure.replace(old, call.now) + self._departure.leave(old, "gone", call.now)
        error = SignalingError("resume_failed", detail, call.hello.id)
        told = self._post.tell(call.session, m.error_message(error), call.now)
        return [*retired, told, *self._join(call)]


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
