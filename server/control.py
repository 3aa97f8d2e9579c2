"""What the host can ask of a running server, from the panel and over the admin API."""

from __future__ import annotations

from collections.abc import Callable

from server.faults import Faults, Plan
from server.hub import Hub
from server.invites import Invite, Invites
from server.journal import Snapshot
from server.messages import Role
from server.transport import Transport


class Control:
    """Commands. Each raises SignalingError where it cannot be done: see `server.hub.Hub`."""

    def __init__(self, hub: Hub, transport: Transport, invites: Invites, now: Callable[[], float]) -> None:
        self._hub = hub
        self._transport = transport
        self._invites = invites
        self._now = now

    def snapshot(self) -> Snapshot:
        """Who is here, in which rooms, and how their negotiations stand."""
        return self._hub.snapshot(self._now())

    def kick(self, peer_id: str) -> None:
        """Remove one peer."""
        self._transport.apply(self._hub.kick(peer_id, self._now()))

    def admit(self, peer_id: str) -> None:
        """Let someone in who knocked."""
        self._transport.apply(self._hub.admit(peer_id, self._now()))

    def deny(self, peer_id: str) -> None:
        """Turn someone away who knocked."""
        self._transport.apply(self._hub.deny(peer_id, self._now()))

    def close_room(self, room_id: str) -> None:
        """Remove everyone from a room."""
        self._transport.apply(self._hub.close_room(room_id, self._now()))

    def set_door(self, room_id: str, *, locked: bool, lobby: bool) -> None:
        """Let nobody else into a room, or only who is admitted."""
        self._transport.apply(self._hub.set_door(room_id, self._now(), locked=locked, lobby=lobby))

    def set_faults(self, plan: Plan | None) -> None:
        """Let faults happen to messages, or none any more. Raises `server.query.QueryError`."""
        self._hub.set_faults(plan)

    @property
    def faults(self) -> Faults | None:
        """The faults that are at work."""
        return self._hub.faults

    def invite(self, room: str, ttl: float, role: Role = "guest", label: str = "") -> tuple[Invite, str]:
        """A new invite and its secret, good for `ttl` seconds."""
        return self._invites.make(room, ttl, role, label)

    def invites(self) -> list[Invite]:
        """Those that are still good."""
        return self._invites.all()

    def revoke(self, invite_id: str) -> None:
        """End an invite. Raises SignalingError("not_found")."""
        self._invites.revoke(invite_id)
