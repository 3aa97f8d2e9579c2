"""How sessions end: for a while, for good, with a reason, all at once. Sans-I/O."""

from __future__ import annotations

from collections.abc import Iterable

from server import messages as m
from server.config import Policy
from server.doorkeeper import Doorkeeper
from server.effects import Close, Deliver, Effect
from server.errors import SignalingError
from server.journal import SERVER, Journal
from server.post import Post, known
from server.pulse import Pulse
from server.rooms import Room, Session
from server.roster import Roster


class Departure:
    """Takes sessions out of their rooms, and tells those who stay."""

    def __init__(
        self,
        policy: Policy,
        journal: Journal,
        post: Post,
        pulse: Pulse,
        roster: Roster,
        doorkeeper: Doorkeeper,
    ) -> None:
        self._policy = policy
        self._doorkeeper = doorkeeper
        self._journal = journal
        self._post = post
        self._pulse = pulse
        self._roster = roster

    def lost(self, session: Session, now: float) -> list[Effect]:
        """The connection is gone. Who was in a room has a while to come back."""
        if session.away_since is not None:
            return []
        if session.room is None:
            return self.leave(session, "gone", now)
        return self.away(session, session.room, self._policy.resume_window, now)

    def away(self, session: Session, room: Room, window: float, now: float) -> list[Effect]:
        """Keep the session for `window` seconds, without a connection."""
        session.away_since, session.until, session.pinged_at = now, now + window, None
        self._pulse.plan(session)
        return self._post.announce(room, m.PeerAway(peer=session.id), session, now)

    def leave(self, session: Session, reason: str, now: float) -> list[Effect]:
        """Forget the session. Its connection, if it has one, is somebody else's to close."""
        waited = self._doorkeeper.over(session)
        room = self._forget(session)
        if room is None:
            return waited
        if not room.members:
            self._note_left(session, room, reason, now)
            return []
        return self._post.announce(room, m.PeerLeft(peer=session.id, reason=reason), session, now)

    def end(self, session: Session, error: SignalingError, now: float) -> list[Effect]:
        """Tell the session why, close its connection, and tell the others: who may come back is away."""
        if session.ended or error.spec.close is None:
            return []
        told, close = self.part(session, error, now)
        if error.spec.retryable and session.room is not None:
            return [told, close, *self.lost(session, now)]
        self._roster.bar(session, error.code)
        return [told, close, *self.leave(session, error.code, now)]

    def end_all(self, sessions: Iterable[Session], code: str, now: float) -> list[Effect]:
        """End several at once. Nobody hears that the others leave: their calls may well go on without us."""
        effects: list[Effect] = []
        for session in sessions:
            effects += self.part(session, SignalingError(code), now)
            self._roster.bar(session, code)
            if (room := self._forget(session)) is not None:
                self._note_left(session, room, code, now)
        return effects

    def part(self, session: Session, error: SignalingError, now: float) -> tuple[Deliver, Close]:
        """The last word on a connection, and its end. The session may go on."""
        told = self._post.remark(session, m.error_message(error), now)
        return told, Close(session, error.spec.close or 1000, error.code)

    def replace(self, session: Session, now: float) -> list[Effect]:
        """Its client goes on over another connection: end the one that it has, if it has one."""
        if session.away_since is not None:
            return []
        return [*self.part(session, SignalingError("replaced"), now)]

    def _forget(self, session: Session) -> Room | None:
        self._roster.knocking.pop(session.id, None)
        self._pulse.drop(session)
        return self._roster.remove(session)

    def _note_left(self, session: Session, room: Room, reason: str, now: float) -> None:
        self._journal.append(now, session.id, SERVER, "left", room.id, code=known(reason))
