"""Tells of a newer version, where the settings want it. It never downloads or installs anything."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

import msgspec
from PySide6.QtCore import QObject, QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from panel.desktop.news.feedreader import FeedError, Release, understand
from panel.desktop.news.feedreader import read as read_feed
from panel.desktop.news.newsnote import NewsNote
from panel.look import widgets
from panel.look.icons import Icons
from panel.look.theme import Theme
from server import __version__
from server import config as settings

_DAY, _EVERY = 86_400.0, 60.0  # seconds
_ASKED, _FEED, _FOUND, _DISMISSED = "updates/asked", "updates/feed", "updates/found", "updates/dismissed"
_log = logging.getLogger(__name__)


class Updates(QObject):
    """Asks the feed of the settings, once a day at most. `note` is for the host's face."""

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        icons: Icons,
        store: QSettings,
        wanted: Callable[[], settings.Updates],
        *,
        read: Callable[[str], Awaitable[Release]] = read_feed,
        now: Callable[[], float] = time.time,
        version: str = __version__,
    ) -> None:
        """`wanted` returns what the settings say now, `now` the seconds since 1970; `version` is ours."""
        super().__init__(window)
        self._store = store
        self._wanted = wanted
        self._read = read
        self._now = now
        self._version = version
        self._shown: Release | None = None
        self.note = NewsNote(theme, icons, "info", self.tr("Open the page"))
        self.note.wanted.connect(self._open)
        self.note.dismissed.connect(self._dismiss)

    async def run(self) -> None:
        """Look again and again, until it is cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(_EVERY)

    async def look(self) -> None:
        """Show what is known, and ask the feed if that is due. What goes wrong is for the log only."""
        feed = self._wanted().feed if self._wanted().check else ""
        if feed and self._due(feed):
            await self._ask(feed)
        self._show(self._found() if feed else None)

    def _due(self, feed: str) -> bool:
        """Whether a day has passed; a clock that was put back, or another feed, begins anew."""
        try:
            asked = float(str(self._store.value(_ASKED, 0)))
        except ValueError:
            asked = 0.0
        return self._store.value(_FEED) != feed or not 0 <= self._now() - asked < _DAY

    async def _ask(self, feed: str) -> None:
        if self._store.value(_FEED) != feed:
            self._store.remove(_FOUND)
        self._store.setValue(_FEED, feed)
        self._store.setValue(_ASKED, self._now())
        try:
            release = await self._read(feed)
        except FeedError as error:
            _log.info("The feed of newer versions could not be read: %s", error)
        else:
            self._store.setValue(_FOUND, msgspec.json.encode(release).decode())

    def _found(self) -> Release | None:
        """What the feed said the last time."""
        try:
            return understand(str(self._store.value(_FOUND, "")).encode())
        except FeedError:
            return None

    def _show(self, release: Release | None) -> None:
        seen = release is not None and release.version == self._store.value(_DISMISSED)
        if release is None or seen or not release.is_newer_than(self._version):
            self._shown = None
            self.note.fall_silent()
            return
        self._shown = release
        self.note.button.setToolTip(widgets.plain_tip(release.page))
        self.note.say(
            self.tr("There is a newer version of Callbox: {0}").format(release.version),
            self.tr("This is version {0}. Nothing is installed by itself.").format(self._version),
        )

    def _open(self) -> None:
        if self._shown is not None:
            QDesktopServices.openUrl(QUrl(self._shown.page))

    def _dismiss(self) -> None:
        """Until there is another one."""
        if self._shown is not None:
            self._store.setValue(_DISMISSED, self._shown.version)
        self._show(None)
