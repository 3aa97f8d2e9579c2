"""Newer versions are told where the settings want it, once a day at most, and quietly."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from panel.desktop.news.feedreader import FeedError, Release
from panel.desktop.news.updates import Updates
from panel.look.icons import Icons
from panel.look.theme import Theme
from server.config import Updates as Wanted

FEED = "https://example.org/callbox.json"
DAY = 86_400.0


class Net:
    """What the feed says, and how often it was asked."""

    def __init__(self) -> None:
        self.release = Release("0.2.0", "https://example.org/new")
        self.refusal = ""
        self.asked: list[str] = []
        self.wanted = Wanted(check=True, feed=FEED)
        self.clock = 1_700_000_000.0

    async def read(self, feed: str) -> Release:
        self.asked.append(feed)
        if self.refusal:
            raise FeedError(self.refusal)
        return self.release


@pytest.fixture
def net() -> Net:
    return Net()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def updates(window: QWidget, theme: Theme, icons: Icons, store: QSettings, net: Net) -> Updates:
    return Updates(
        window, theme, icons, store, lambda: net.wanted, read=net.read, now=lambda: net.clock, version="0.1.0"
    )


def speaks(updates: Updates) -> bool:
    return not updates.note.isHidden()


async def test_a_newer_version_is_told(updates: Updates, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    await updates.look()
    assert speaks(updates)
    assert "0.2.0" in updates.note.text
    assert opened == []
    updates.note.button.click()
    assert opened == [QUrl("https://example.org/new")]


@pytest.mark.parametrize("version", ["0.1.0", "0.0.9", "0.2.0rc1", "<b>9</b>", ""])
async def test_others_are_not(updates: Updates, net: Net, version: str) -> None:
    net.release = Release(version, "https://example.org/new")
    await updates.look()
    assert net.asked == [FEED]
    assert not speaks(updates)


@pytest.mark.parametrize("wanted", [Wanted(), Wanted(feed=FEED), Wanted(check=True)])
async def test_it_is_off_unless_it_is_wanted(updates: Updates, net: Net, wanted: Wanted) -> None:
    net.wanted = wanted
    await updates.look()
    assert net.asked == []
    assert not speaks(updates)


async def test_once_a_day(updates: Updates, net: Net) -> None:
    for clock, asked in ((0.0, 1), (1.0, 1), (DAY - 1, 1), (DAY, 2), (DAY + 1, 2), (-5 * DAY, 3)):
        net.clock = 1_700_000_000.0 + clock
        await updates.look()
        assert len(net.asked) == asked
        assert speaks(updates)


async def test_another_feed_is_another_day(updates: Updates, net: Net) -> None:
    await updates.look()
    net.wanted = Wanted(check=True, feed="https://example.org/other.json")
    net.refusal = "away"
    await updates.look()
    assert len(net.asked) == 2
    assert not speaks(updates)


async def test_what_is_known_stays_after_a_start(
    updates: Updates, window: QWidget, theme: Theme, icons: Icons, store: QSettings, net: Net
) -> None:
    await updates.look()
    for version, told in (("0.1.0", True), ("0.2.0", False)):
        later = Updates(
            window,
            theme,
            icons,
            store,
            lambda: net.wanted,
            read=net.read,
            now=lambda: net.clock,
            version=version,
        )
        await later.look()
        assert speaks(later) is told
    assert len(net.asked) == 1


async def test_dismissed_until_there_is_another(updates: Updates, net: Net) -> None:
    await updates.look()
    updates.note.close_button.click()
    assert not speaks(updates)
    net.clock += DAY
    await updates.look()
    assert not speaks(updates)
    net.release = Release("0.3.0", "https://example.org/new")
    net.clock += DAY
    await updates.look()
    assert "0.3.0" in updates.note.text


async def test_switched_off_it_falls_silent(updates: Updates, net: Net) -> None:
    await updates.look()
    net.wanted = Wanted(feed=FEED)
    await updates.look()
    assert not speaks(updates)


async def test_a_failure_is_for_the_log(updates: Updates, net: Net, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    net.refusal = "no answer within 10 s"
    await updates.look()
    await updates.look()
    assert not speaks(updates)
    assert len(net.asked) == 1
    assert [record.levelname for record in caplog.records if "no answer" in record.getMessage()] == ["INFO"]


@pytest.mark.parametrize("kept", ["", "{", "[]", '{"version": "9", "page": "file:///"}'])
async def test_what_was_kept_may_be_garbage(updates: Updates, net: Net, store: QSettings, kept: str) -> None:
    await updates.look()
    store.setValue("updates/found", kept)
    store.setValue("updates/asked", "yesterday" if not kept else net.clock)
    net.refusal = "away"
    await updates.look()
    assert not speaks(updates)
