"""Who is here: sessions, rooms, and the tokens with which clients come back. Sans-I/O."""

from __future__ import annotations

import secrets

from server.messages import Door, Resume
from server.rooms import Room, Session

_BARRED = 1_000  # tokens of removed clients that are remembered


class Roster:
    """`epoch` tells one run of a server from the next."""

    def __init__(self) -> None:
        self.epoch = secrets.token_urlsafe(9)
        self.sessions: dict[str, Session] = {}
        self.rooms: dict[str, Room] = {}
        self.doors: dict[str, Door] = {}  # those that are not open to all
        self.knocking: dict[str, Session] = {}
        self._by_token: dict[str, Session] = {}
        self._barred: dict[str, str] = {}

    def name_of(self, peer: str) -> str:
        """How someone who is here is called; anyone else by the id."""
        session = self.sessions.get(peer)
        return session.name if session and session.name else peer

    def knocking_at(self, room_id: str) -> list[Session]:
        """Those who wait to be let into a room."""
        return [session for session in self.knocking.values() if session.knocks_at == room_id]

    def enter(self, session: Session, room: Room) -> None:
        """Make the session a member of the room, with a token to come back with."""
        self.rooms[room.id] = room
        room.members[session.id] = session
        session.room = room
        session.token = secrets.token_urlsafe(18)
        self._by_token[session.token] = session

    def remove(self, session: Session) -> Room | None:
        """Forget the session. Returns the room that it was in."""
        room, session.room = session.room, None
        session.ended = True
        self.sessions.pop(session.id, None)
        if room is None:
            return None
        del self._by_token[session.token]
        room.remove(session)
        if not room.members:
            del self.rooms[room.id]
            self._unlock(room.id)
        return room

    def _unlock(self, room_id: str) -> None:
        """Nobody is left who could open the room."""
        door = self.doors.pop(room_id, None)
        if door is not None and door.lobby:
            self.doors[room_id] = Door(locked=False, lobby=True)

    def bar(self, session: Session, code: str) -> None:
        """Remember why the session was ended, for a client that is away and will ask."""
        if session.token:
            self._barred[session.token] = code
        while len(self._barred) > _BARRED:
            del self._barred[next(iter(self._barred))]

    def barred(self, resume: Resume) -> str:
        """The code with which this client was removed; "" if it was not."""
        return self._barred.get(resume.token, "")

    def find(self, resume: Resume) -> Session | None:
        """The session that a client wants to go on with."""
        return self._by_token.get(resume.token) if resume.epoch == self.epoch else None
