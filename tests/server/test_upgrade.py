"""What an earlier version wrote is good for this one: its folder of keys and its settings file.

`kept-0.1.0` was written by that version: its keys are for nothing but this test. Whoever changes a file that
is kept adds a folder of the version before, and leaves this one as it is.
"""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest

from server import configfile, localca
from server.config import Settings
from server.files import Shelf
from server.invites import Invites
from server.runner import Server

KEPT = Path(__file__).with_name("kept-0.1.0")
FINGERPRINT = (
    "08:F5:D1:E0:7C:63:00:85:E9:93:65:D3:F9:AE:44:67:D1:5E:3C:52:5D:2A:52:8B:1F:17:B3:03:B4:83:8A:33"
)
INVITE = "attic-invite-of-0.1.0x"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return Path(shutil.copytree(KEPT / "state", tmp_path / "state"))


def kept_in(state: Path) -> dict[str, bytes]:
    """All but the server's certificate, which follows the computer's addresses."""
    return {path.name: path.read_bytes() for path in state.iterdir() if "leaf" not in path.name}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return Path(shutil.copy(KEPT / "callbox.toml", tmp_path / "callbox.toml"))


async def test_a_start_with_the_folder_keeps_the_ca_the_invites_and_the_name(state: Path) -> None:
    before = kept_in(state)
    settings = Settings(host="127.0.0.1", port=0, http_port=0, admin_port=0, state_dir=state, mdns=False)
    server = Server(replace(settings, access="invite"))
    await server.start()
    try:
        found = localca.look(server.ca_path.parent)
        assert found is not None
        assert found.fingerprint == FINGERPRINT
        assert server.control is not None
        assert [(invite.id, invite.room, invite.role) for invite in server.control.invites()] == [
            ("inviteid", "attic", "host")
        ]
        assert server.troubles == ()
    finally:
        await server.stop()
    assert kept_in(state) == before


def test_invites_still_let_people_in(state: Path) -> None:
    invites = Invites(Shelf(state), time.time)
    found = invites.find(INVITE, "attic")
    assert found is not None
    assert found.role == "host"
    assert invites.find(INVITE, "lobby") is None
    _, secret = invites.make("lobby", 60.0)
    again = Invites(Shelf(state), time.time)
    assert again.find(INVITE, "attic") == found, "also beside new ones"
    assert again.find(secret, "lobby") is not None


def test_settings_are_understood(config: Path) -> None:
    before = config.read_bytes()
    settings, trouble = configfile.load(config)
    assert trouble is None
    assert (settings.port, settings.room, settings.access, settings.hosts) == (
        9443, "attic", "invite", ("calls.example.org",),
    )  # fmt: skip
    assert (settings.policy.room_peers, settings.display.language) == (4, "de")
    assert config.read_bytes() == before


@pytest.mark.parametrize("line", ["tomorrows_setting = 7\n", "[tomorrow]\nx = 1\n"])
def test_a_setting_of_a_newer_version_destroys_nothing(config: Path, line: str) -> None:
    """Back to this version from a newer one: the file stays, and its writer hears what is wrong."""
    text = config.read_text()
    config.write_text(line + text if "=" in line.partition("\n")[0] else text + line)
    before = config.read_bytes()
    _, trouble = configfile.load(config)
    assert trouble is not None
    assert trouble.code == "config_broken"
    assert "tomorrow" in trouble.detail
    assert config.read_bytes() == before
    assert [path.name for path in config.parent.iterdir()] == ["callbox.toml"]


def test_a_field_of_a_newer_version_in_a_kept_file_is_no_reason_to_lose_it(state: Path) -> None:
    file = state / "invites.json"
    file.write_text(file.read_text().replace('"id":', '"tomorrow":1,"id":'))
    assert Invites(Shelf(state), time.time).find(INVITE, "attic") is not None
