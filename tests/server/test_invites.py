"""Invites: for one room, for a while, and nobody can read them from the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.errors import SignalingError
from server.files import Shelf
from server.invites import Invites


class Clock:
    now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_an_invite_is_for_one_room_until_it_expires(tmp_path: Path, clock: Clock) -> None:
    invites = Invites(Shelf(tmp_path), clock)
    invite, secret = invites.make("attic", 60, "host", "for Ada")
    assert invites.find(secret, "attic") == invite
    assert invites.find(secret, "cellar") is None
    assert invites.find(secret[:-1], "attic") is None
    clock.now += 59
    assert invites.find(secret, "attic") is not None
    clock.now += 1
    assert invites.find(secret, "attic") is None
    assert invites.all() == []


def test_only_hashes_are_kept_and_they_outlast_a_restart(tmp_path: Path, clock: Clock) -> None:
    invite, secret = Invites(Shelf(tmp_path), clock).make("attic", 60)
    assert all(secret.encode() not in path.read_bytes() for path in tmp_path.iterdir())
    again = Invites(Shelf(tmp_path), clock)
    assert again.find(secret, "attic") == invite
    again.revoke(invite.id)
    assert Invites(Shelf(tmp_path), clock).find(secret, "attic") is None


def test_what_is_not_there_cannot_be_revoked(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(SignalingError, match="no such invite"):
        Invites(Shelf(tmp_path), clock).revoke("nope")


def test_secrets_are_different_and_long(tmp_path: Path, clock: Clock) -> None:
    invites = Invites(Shelf(tmp_path), clock)
    secrets = {invites.make("attic", 60)[1] for _ in range(50)}
    assert len(secrets) == 50
    assert all(len(secret) >= 22 for secret in secrets)  # 128 bits


@pytest.mark.allow_log("set aside")
def test_a_broken_file_is_set_aside(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "invites.json").write_text('[{"id":')
    invites = Invites(Shelf(tmp_path), clock)
    assert invites.all() == []
    assert [path.read_text() for path in tmp_path.glob("invites.json.broken-*")] == ['[{"id":']
    invites.make("attic", 60)
    assert len(Invites(Shelf(tmp_path), clock).all()) == 1
