"""Invites: secrets that let people into one room for a while. Only their hashes are kept."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable

import msgspec
from msgspec import Struct

from server.errors import SignalingError
from server.files import Shelf
from server.messages import Role

_MOST = 10_000


class Invite(Struct, frozen=True):
    """One invite, without its secret. Times are seconds since 1970."""

    id: str
    digest: str
    room: str
    role: Role
    label: str
    created: float
    expires: float


class Invites:
    """All invites that may still be used. `now` is the wall clock."""

    def __init__(self, shelf: Shelf, now: Callable[[], float]) -> None:
        self._shelf = shelf
        self._now = now
        kept = shelf.read("invites.json", list[Invite]) or []
        self._by_digest = {invite.digest: invite for invite in kept}

    def make(self, room: str, ttl: float, role: Role = "guest", label: str = "") -> tuple[Invite, str]:
        """A new invite and its secret, which is known to nobody afterwards."""
        secret, now = secrets.token_urlsafe(16), self._now()
        invite = Invite(secrets.token_urlsafe(6), _digest(secret), room, role, label, now, now + ttl)
        self._by_digest[invite.digest] = invite
        self._save()
        return invite, secret

    def find(self, secret: str, room: str) -> Invite | None:
        """The invite to this room with this secret, if it is still good."""
        invite = self._by_digest.get(_digest(secret))
        good = invite is not None and invite.room == room and self._now() < invite.expires
        return invite if good else None

    def revoke(self, invite_id: str) -> None:
        """End an invite. Who came in with it stays. Raises SignalingError("not_found")."""
        found = [digest for digest, invite in self._by_digest.items() if invite.id == invite_id]
        if not found:
            raise SignalingError("not_found", "There is no such invite.")
        for digest in found:
            del self._by_digest[digest]
        self._save()

    def all(self) -> list[Invite]:
        """Those that are still good, oldest first."""
        self._drop_expired()
        return list(self._by_digest.values())

    def _drop_expired(self) -> None:
        now = self._now()
        good = [invite for invite in self._by_digest.values() if now < invite.expires][-_MOST:]
        self._by_digest = {invite.digest: invite for invite in good}

    def _save(self) -> None:
        self._drop_expired()
        self._shelf.write("invites.json", msgspec.json.encode(list(self._by_digest.values())))


def _digest(secret: str) -> str:
    # The secret has 128 random bits: nothing slower than SHA-256 is needed to keep it from being guessed.
    return hashlib.sha256(secret.encode()).hexdigest()
