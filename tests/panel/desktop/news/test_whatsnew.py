"""What is new: the right sections of the list of changes, quietly after an upgrade, and never as HTML."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings, QUrl
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from panel.desktop.news import changes
from panel.desktop.news.newspage import WhatsNewDialog
from panel.desktop.news.whatsnew import WhatsNew
from panel.look.icons import Icons
from panel.look.theme import Theme

LIST = """# Changelog
About this file.

## [Unreleased]
- Not yet.

## [1.2.0] - 2026-12-01
### Added
- **Rooms** have [doors](docs/doors.md).
- A picture: ![of a door](https://example.org/door.png)

## [1.1.1]
- Fixed a hinge.

## [1.1.0-rc1] - 2026-06-01
- For trying.

## [1.0.0] - 2026-01-01
- The first.
"""


class TestChanges:
    def test_what_came_since(self) -> None:
        assert [section.version for section in changes.since(LIST, "1.0.0", "1.2.0")] == ["1.2.0", "1.1.1"]
        assert [section.version for section in changes.since(LIST, "1.0.0", "1.1.1")] == ["1.1.1"]
        assert changes.since(LIST, "1.2.0", "1.2.0") == []
        assert changes.since(LIST, "?", "1.2.0") == []

    def test_a_section(self) -> None:
        (section,) = changes.of(LIST, "1.2.0")
        assert section.date == "2026-12-01"
        assert section.body == "### Added\n- **Rooms** have doors.\n- A picture: of a door"

    def test_before_a_release_it_is_what_will_be_in_it(self) -> None:
        assert [section.version for section in changes.of(LIST, "1.3.0")] == ["Unreleased"]

    @pytest.mark.parametrize("text", ["", "no sections", "## [", "\x00"])
    def test_what_is_no_list(self, text: str) -> None:
        assert changes.sections(text) == changes.of(text, "1.0.0") == []

    def test_ours_can_be_read(self) -> None:
        assert changes.sections(changes.read())


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def known() -> str:
    """The version that was here before; "" on the first start."""
    return "1.0.0"


@pytest.fixture
def new(window: QWidget, theme: Theme, icons: Icons, store: QSettings, known: str) -> WhatsNew:
    if known:
        store.setValue("version/seen", known)
    return WhatsNew(window, theme, icons, store, "1.2.0", lambda: LIST)


def speaks(new: WhatsNew) -> bool:
    return not new.note.isHidden()


def test_an_upgrade_is_told_until_it_is_read(new: WhatsNew, store: QSettings) -> None:
    new.look()
    assert speaks(new)
    assert "1.2.0" in new.note.text
    assert "1.0.0" in new.note.text
    assert store.value("version/seen") == "1.0.0"
    new.note.button.click()
    assert new._window.findChild(WhatsNewDialog) is not None
    assert not speaks(new)
    assert store.value("version/seen") == "1.2.0"


def test_the_note_opens_what_came_since(new: WhatsNew) -> None:
    new.look()
    text = new.open().page.toPlainText()
    assert "1.2.0 \N{MIDDLE DOT} 2026-12-01" in text
    assert "Fixed a hinge." in text
    assert "The first." not in text
    assert "Not yet." not in text


def test_dismissed_is_read(new: WhatsNew) -> None:
    new.look()
    new.note.close_button.click()
    assert not speaks(new)
    new.look()
    assert not speaks(new)


@pytest.mark.parametrize("known", ["", "1.2.0", "1.3.0", "nonsense"])
def test_otherwise_it_is_quiet(new: WhatsNew, store: QSettings) -> None:
    """On the very first start, the same version, after the way back, and where nothing can be known."""
    new.look()
    assert not speaks(new)
    assert store.value("version/seen") == "1.2.0"


@pytest.mark.parametrize("known", ["1.2.0"])
def test_the_menu_shows_this_version(new: WhatsNew) -> None:
    new.look()
    text = new.open().page.toPlainText()
    assert "Rooms have doors." in text
    assert "Fixed a hinge." not in text


def test_without_a_list_it_says_so(window: QWidget, theme: Theme, icons: Icons, store: QSettings) -> None:
    dialog = WhatsNew(window, theme, icons, store, "1.2.0", lambda: "").open()
    assert dialog._nothing.isVisibleTo(dialog)
    assert not dialog.page.isVisibleTo(dialog)


def test_nothing_in_it_is_html_and_nothing_is_loaded(
    window: QWidget, theme: Theme, icons: Icons, store: QSettings
) -> None:
    text = (
        "## [1.2.0]\n- <b>bold</b> <img src='file:///etc/hostname'>\n- ![x][y]\n\n[y]: file:///etc/hostname\n"
    )
    page = WhatsNew(window, theme, icons, store, "1.2.0", lambda: text).open().page
    assert "<b>bold</b> <img" in page.toPlainText()
    assert page.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert not page.openLinks()
