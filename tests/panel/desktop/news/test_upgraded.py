"""A program that was replaced on the disk while it runs."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from panel.desktop.news.upgraded import Upgraded
from panel.desktop.presence.errors import DesktopError


def test_another_program_in_its_place_is_told_once(qapp: QApplication, tmp_path: Path) -> None:
    told: list[DesktopError] = []
    program = tmp_path / "callbox"
    program.write_bytes(b"old")
    watch = Upgraded(told.append, program=program)
    watch.look()
    program.unlink()  # as a package's upgrade does, for a moment
    watch.look()
    assert not told
    program.write_bytes(b"newer")
    os.utime(program, ns=(1, 1))
    watch.look()
    watch.look()
    assert len(told) == 1


def test_what_is_not_frozen_changes_as_it_likes(qapp: QApplication) -> None:
    told: list[DesktopError] = []
    Upgraded(told.append).look()
    assert not told
