"""The settings file: what it can say, and what is done where it cannot be understood."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from server.config import Jwt, Policy, Settings
from server.configfile import load


def written(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "callbox.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "callbox.toml") == (Settings(), None)


def test_what_it_says_replaces_the_defaults(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
        port = 9443
        access = "invite"
        hosts = ["party.example"]
        state_dir = "/var/lib/callbox"
        [policy]
        room_peers = 12
        [jwt]
        key = "/etc/callbox/issuer.pem"
        audience = "callbox"
        """,
    )
    assert load(path) == (
        Settings(
            port=9443,
            access="invite",
            hosts=("party.example",),
            state_dir=Path("/var/lib/callbox"),
            policy=Policy(room_peers=12),
            jwt=Jwt(Path("/etc/callbox/issuer.pem"), "callbox"),
        ),
        None,
    )


@pytest.mark.parametrize("garbage", ["port = ", b"\xff\xfe\x00", "[[[", "port = 1\nport = 2"])
def test_garbage_is_set_aside_and_said(tmp_path: Path, garbage: str | bytes) -> None:
    path = written(tmp_path, garbage)
    settings, error = load(path)
    assert settings == Settings()
    assert error is not None
    assert error.code == "config_broken"
    assert not path.exists()
    [aside] = tmp_path.iterdir()
    assert aside.name in error.detail
    assert load(path) == (Settings(), None)


def test_garbage_that_stays_has_no_new_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path, __: Path) -> None:
        raise PermissionError(errno.EROFS, "Read-only file system")

    path = written(tmp_path, "[[[")
    monkeypatch.setattr(Path, "replace", refuse)
    settings, error = load(path)
    assert settings == Settings()
    assert error is not None
    assert error.detail.startswith(f"{path}: ")
    assert "now" not in error.detail.removeprefix(f"{path}")
    assert path.read_text() == "[[["


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('port = "x"', "$.port"),
        ("colour = 1", "`colour`"),
        ("[policy]\nroom_pears = 3", "`policy.room_pears`"),
        ('access = "closed"', "$.access"),
        ("[policy]\nconnections = -1", "$.policy.connections"),
        ("[policy]\nroom_peers = 0", "$.policy.room_peers"),
        ("[policy]\nmessage_burst = 0", "$.policy.message_burst"),
        ("[policy]\nmessage_rate = inf", "`policy.message_rate`"),
        ("[policy]\nresume_window = nan", "`policy.resume_window`"),
        ('[jwt]\nkey = "k"\naudience = "a"\nalgorithm = "none"', "$.jwt.algorithm"),
    ],
)
def test_a_mistake_is_named_and_the_file_stays(tmp_path: Path, text: str, named: str) -> None:
    path = written(tmp_path, text)
    settings, error = load(path)
    assert replace(settings, access="open") == Settings()
    assert error is not None
    assert named in error.detail
    assert path.exists()


def test_the_rest_is_used_beside_a_mistake(tmp_path: Path) -> None:
    """A file of a newer version, for one, has settings that this one does not know."""
    text = 'port = 9443\naccess = "invite"\nhologram = true\n[policy]\nroom_peers = 3\nroom_pears = 4'
    settings, error = load(written(tmp_path, text))
    assert settings == Settings(port=9443, access="invite", policy=Policy(room_peers=3))
    assert error is not None


@pytest.mark.parametrize(
    "text", ['access = "closed"', 'acces = "invite"', '[jwt]\nkey = "issuer.pem"\naudience = 3']
)
def test_a_mistake_opens_no_door(tmp_path: Path, text: str) -> None:
    settings, error = load(written(tmp_path, text))
    assert settings.access == "invite"
    assert error is not None
    assert error.detail.endswith("only invites let people in.")


def test_a_mistake_in_the_address_listens_to_this_computer_only(tmp_path: Path) -> None:
    settings, _ = load(written(tmp_path, "host = 127"))
    assert settings.host == "127.0.0.1"
