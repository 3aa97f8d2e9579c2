"""Who may come into which room: invites, locked doors, and those who knock. Sans-I/O."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from server import codec
from server import messages as m
from server.config import Access
from server.effects import Effect
from server.errors import SignalingError
from server.journal import EVERYONE, SERVER, Journal
from server.post import Post
from server.rooms import Room, Session
from server.roster import Roster

Invited = Callable[[str, str], m.Role | None]  # (the secret of an invite, a room) -> as what it lets in


@dataclass(frozen=True, slots=True)
class Rules:
    """How rooms are entered. `invited` knows the invites; `verifies` says that tokens are looked at."""

    access: Access = "open"
    invited: Invited = lambda secret, room: None
    verifies: bool = False


class Doorkeeper:
    """Decides about a `hello`, and keeps those who knock waiting."""

    def __init__(self, rules: Rules, journal: Journal, post: Post, roster: Roster) -> None:
        self._rules = rules
        self._journal = journal
        self._post = post
        self._roster = roster

    @property
    def verifies(self) -> bool:
        return self._rules.verifies

    def role(self, hello: m.Hello, granted: m.Role | None) -> m.Role:
        """As what the client comes in. `granted` is what its token says, if it has one.

        Raises SignalingError("not_invited"): the same for a room that there is not, and a wrong invite.
        """
        role = granted or (self._rules.invited(hello.invite, hello.room) if hello.invite else None)
        if role is None and self._rules.access == "invite":
            raise SignalingError("not_invited", ref=hello.id)
        return role or "guest"

    def must_knock(self, hello: m.Hello, role: m.Role) -> bool:
        """Whether a host has to let this client in. Raises SignalingError("room_locked")."""
        door = self._roster.doors.get(hello.room)
        if door is None or role == "host":
            return False
        if door.locked:
            raise SignalingError("room_locked", ref=hello.id)
        return door.lobby

    def knock(self, session: Session, hello: m.Hello, now: float) -> list[Effect]:
        """Let the client wait, and tell the hosts."""
        session.knocks_at = hello.room
        self._roster.knocking[session.id] = session
        knock = m.Knock(peer=session.info())
        self._journal.append(now, session.id, SERVER, m.type_of(knock), hello.room)
        waiting = self._post.tell(session, m.Waiting(room=hello.room), now)
        return [waiting, *self._tell_hosts(hello.room, knock)]

    def over(self, session: Session) -> list[Effect]:
        """The client waits no longer, for whatever reason."""
        if self._roster.knocking.pop(session.id, None) is None:
            return []
        room, session.knocks_at = session.knocks_at, ""
        return self._tell_hosts(room, m.KnockOver(peer=session.id))

    def waiting_for(self, room_id: str) -> list[m.Knock]:
        """What a host who comes in has to know."""
        return [m.Knock(peer=session.info()) for session in self._roster.knocking_at(room_id)]

    def set(self, room_id: str, door: m.Door, now: float) -> list[Effect]:
        """Lock or open a room, and tell everyone in it."""
        self._roster.doors[room_id] = door
        body = codec.encode(door)
        self._journal.append(now, SERVER, EVERYONE, m.type_of(door), room_id, body)
        room = self._roster.rooms.get(room_id)
        return self._post.fan_out(room.members.values(), body) if room else []

    def state(self, room: Room) -> m.Door | None:
        """How the door stands, where it is not as it was in the beginning."""
        door = self._roster.doors.get(room.id)
        return door if door and (door.locked or door.lobby) else None

    def _tell_hosts(self, room_id: str, message: m.ServerMessage) -> list[Effect]:
        room = self._roster.rooms.get(room_id)
        hosts = [member for member in room.members.values() if member.role == "host"] if room else []
        return self._post.fan_out(hosts, codec.encode(message))
