"""The settings dialog: found by words, checked as it is typed, saved to the file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from panel.look.icons import Icons
from panel.settings.dialog import SettingsDialog
from panel.settings.document import Document
from server.config import Settings


@pytest.fixture
def dialog(qtbot: QtBot, icons: Icons, tmp_path: Path) -> Iterator[SettingsDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    yield SettingsDialog(parent, Document(tmp_path / "callbox.toml"), icons)
    parent.close()


def line(dialog: SettingsDialog, name: str) -> QLineEdit:
    editor = dialog.rows[name].editor
    assert isinstance(editor, QLineEdit)
    return editor


def write(dialog: SettingsDialog, name: str, text: str) -> None:
    """As a person types it."""
    editor = line(dialog, name)
    editor.setText(text)
    editor.textEdited.emit(text)


def shown(dialog: SettingsDialog) -> list[str]:
    return [name for name, row in dialog.rows.items() if not row.isHidden()]


def test_it_is_no_larger_than_its_window(dialog: SettingsDialog) -> None:
    window = dialog.parentWidget()
    assert window is not None
    assert dialog.size().boundedTo(window.size()) == dialog.size()


def test_nothing_changed_is_nothing_to_save(dialog: SettingsDialog) -> None:
    assert dialog.changes == {}
    assert not dialog.save_button.isEnabled()


def test_settings_are_found_by_words_and_by_name(dialog: SettingsDialog) -> None:
    dialog.search.setText("PORT admin")
    assert shown(dialog) == ["admin_port"]
    dialog.search.setText("policy.room")
    assert shown(dialog) == ["policy.room_peers"]
    dialog.search.setText("no such words")
    assert shown(dialog) == []
    assert not dialog._nothing.isHidden()
    dialog.search.clear()
    assert len(shown(dialog)) == len(dialog.rows)


def test_what_was_changed_is_saved_and_told(dialog: SettingsDialog, tmp_path: Path) -> None:
    told: list[Settings] = []
    dialog.saved.connect(told.append)
    write(dialog, "port", "9443")
    write(dialog, "hosts", "a.example, b.example")
    assert dialog.save_button.isEnabled()
    dialog.save_button.click()
    assert (told[0].port, told[0].hosts) == (9443, ("a.example", "b.example"))
    assert Document(tmp_path / "callbox.toml").settings == told[0]


def test_back_to_the_default_is_no_change(dialog: SettingsDialog) -> None:
    before = line(dialog, "port").text()
    write(dialog, "port", "9443")
    write(dialog, "port", before)
    assert dialog.changes == {}


def test_a_file_that_cannot_be_written_is_said(dialog: SettingsDialog, tmp_path: Path) -> None:
    (tmp_path / "callbox.toml").mkdir()  # a folder is in its place
    write(dialog, "port", "9443")
    dialog.save_button.click()
    assert not dialog._wrong.isHidden()
    assert "could not be written" in dialog._wrong.text()


@pytest.mark.parametrize(("name", "text"), [("port", ""), ("room", "two words"), ("policy.message_rate", "")])
def test_what_is_wrong_is_said_beside_it(dialog: SettingsDialog, name: str, text: str) -> None:
    write(dialog, name, text)
    assert not dialog.save_button.isEnabled()
    assert [other for other, row in dialog.rows.items() if not row._wrong.isHidden()] == [name]


def test_everything_has_a_name(dialog: SettingsDialog) -> None:
    assert all(row.editor.accessibleName() for row in dialog.rows.values())
