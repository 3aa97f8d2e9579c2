"""Looking at the local CA and removing it, from Python and from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from server import localca
from server.cacommand import ca
from server.files import Shelf
from server.tls import ensure_identity


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    ensure_identity(Shelf(tmp_path / "keys"), [])
    return tmp_path / "keys"


def run(*words: str, answer: str = "") -> Result:
    return CliRunner().invoke(ca, list(words), input=answer)


def test_it_is_described_as_devices_do(folder: Path) -> None:
    found = localca.look(folder)
    assert found is not None
    certificate = x509.load_pem_x509_certificate((folder / "ca.pem").read_bytes())
    assert found.fingerprint == certificate.fingerprint(hashes.SHA256()).hex(":").upper()
    assert found.name.startswith("Callbox CA on ")
    assert (found.begins, found.ends) == (certificate.not_valid_before_utc, certificate.not_valid_after_utc)


@pytest.mark.parametrize("content", [None, "", "garbage", "-----BEGIN CERTIFICATE-----\nx\n"])
def test_there_may_be_none(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "ca.pem").write_text(content)
    assert localca.look(tmp_path) is None


def test_after_the_removal_a_new_one_is_made(folder: Path) -> None:
    old, old_pem = localca.look(folder), (folder / "ca.pem").read_text()
    (folder / "ca.key.broken-20260101-120000").write_text("an older key")
    (folder / "invites.json").write_text("[]")
    assert localca.remove(folder)
    assert [path.name for path in folder.iterdir()] == ["invites.json"]
    assert not localca.remove(folder)
    identity = ensure_identity(Shelf(folder), [])
    new = localca.look(folder)
    assert old is not None
    assert new is not None
    assert new.fingerprint != old.fingerprint
    assert old_pem not in identity.leaf.read_text()


def test_the_key_goes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone: list[str] = []

    def unlink(path: Path) -> None:
        gone.append(path.name)
        raise PermissionError(13, "No")

    monkeypatch.setattr(Path, "unlink", unlink)
    with pytest.raises(PermissionError):
        localca.remove(folder)
    assert gone == ["ca.key"]


def test_show(folder: Path) -> None:
    result = run("show", "--state-dir", str(folder))
    found = localca.look(folder)
    assert found is not None
    assert result.exit_code == 0
    for word in (str(folder / "ca.pem"), found.fingerprint, found.name, f"{found.ends:%Y-%m-%d}"):
        assert word in result.output


def test_show_says_that_there_is_none(tmp_path: Path) -> None:
    result = run("show", "--state-dir", str(tmp_path))
    assert (result.exit_code, "There is none" in result.output) == (1, True)


def test_remove_asks(folder: Path) -> None:
    assert run("remove", "--state-dir", str(folder), answer="n\n").exit_code == 1
    assert localca.look(folder) is not None
    result = run("remove", "--state-dir", str(folder), answer="y\n")
    assert result.exit_code == 0
    assert localca.look(folder) is None
    for system in ("iPhone", "Android", "Windows", "Mac", "Firefox", "Linux"):
        assert system in result.output


def test_remove_for_scripts_uses_the_folder_of_the_settings(folder: Path, tmp_path: Path) -> None:
    config = tmp_path / "callbox.toml"
    config.write_text(f"state_dir = {str(folder)!r}\n")
    assert run("remove", "--yes", "--config", str(config)).exit_code == 0
    assert not list(folder.iterdir())
    again = run("remove", "--yes", "--config", str(config))
    assert (again.exit_code, "There was none" in again.output) == (0, True)


def test_settings_that_cannot_be_understood_remove_nothing(tmp_path: Path) -> None:
    config = tmp_path / "callbox.toml"
    config.write_text("nonsense = 1\n")
    result = run("remove", "--yes", "--config", str(config))
    assert result.exit_code == 1
    assert "nonsense" in result.output


def test_what_cannot_be_removed_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(localca, "remove", refuse)
    result = run("remove", "--yes", "--state-dir", str(folder))
    assert result.exit_code == 1
    assert "could not be removed" in result.output
    assert "Permission denied" in result.output
