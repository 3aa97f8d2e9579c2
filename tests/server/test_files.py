"""Files that are written whole or not at all, and what happens where they cannot be."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from server.files import Shelf, set_aside, write_private


def test_a_private_file_is_for_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    write_private(path, b"one")
    write_private(path, b"two")
    assert path.read_bytes() == b"two"
    assert [file.name for file in tmp_path.iterdir()] == ["secret"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret"
    write_private(path, b"one")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_private(path, b"two")
    assert path.read_bytes() == b"one"
    assert [file.name for file in tmp_path.iterdir()] == ["secret"]


@pytest.mark.allow_log("Nothing can be saved")
def test_what_cannot_be_written_is_said_and_not_raised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(tmp_path)
    monkeypatch.setattr(os, "fsync", full)
    shelf.write("file", b"content")
    assert list(shelf.troubles) == ["not_kept"]
    assert "No space" in shelf.troubles["not_kept"].detail
    assert not shelf.lasting


@pytest.mark.allow_log("Nothing can be saved")
def test_where_nothing_can_be_written_another_folder_serves(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("where the folder should be")
    shelf = Shelf.open(tmp_path / "file")
    shelf.write("note", b'"x"')
    assert shelf.read("note", str) == "x"
    assert not shelf.lasting
    shelf.discard()
    assert not shelf.folder.exists()


@pytest.mark.allow_log("Nothing can be saved")
def test_a_folder_that_lasts_is_never_discarded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf.open(tmp_path / "folder")
    shelf.write("one", b"content")
    monkeypatch.setattr(os, "fsync", full)
    shelf.write("two", b"content")
    assert not shelf.lasting
    shelf.discard()
    assert (shelf.folder / "one").read_bytes() == b"content"


def test_a_folder_is_made(tmp_path: Path) -> None:
    shelf = Shelf.open(tmp_path / "new" / "folder")
    assert shelf.lasting
    assert shelf.read("nothing", str) is None
    assert list(shelf.folder.iterdir()) == []


def test_what_is_set_aside_keeps_its_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("garbage")
    aside = set_aside(path)
    assert aside is not None
    assert aside.name.startswith("file.broken-")
    assert not path.exists()
    assert aside.read_text() == "garbage"
    assert set_aside(path) is None  # nothing there: nothing happens


@pytest.mark.allow_log("could not be read")
def test_the_log_names_the_new_place(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "note").write_text("garbage")
    assert Shelf(tmp_path).read("note", str) is None
    [aside] = tmp_path.iterdir()
    assert caplog.messages[0].endswith(f" and was set aside as {aside.name}.")


@pytest.mark.allow_log("could not be read")
def test_what_cannot_be_renamed_has_no_new_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "note"
    path.write_text("garbage")
    monkeypatch.setattr(Path, "replace", in_use)
    assert Shelf(tmp_path).read("note", str) is None
    assert "set aside" not in caplog.messages[0]
    assert path.read_text() == "garbage"


def in_use(_: Path, __: Path) -> None:
    raise PermissionError(errno.EACCES, "The file is in use")


def full(_: int) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")
