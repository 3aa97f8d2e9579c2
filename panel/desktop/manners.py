"""How the program behaves around its window, from the start to the end."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings

from panel.commands import Commands
from panel.controller import Controller
from panel.desktop.news.upgraded import Upgraded
from panel.desktop.news.whatsnew import WhatsNew
from panel.desktop.presence.appearing import appear, bring_back
from panel.desktop.presence.errors import DesktopError
from panel.desktop.presence.instance import Instance
from panel.desktop.presence.tray import Actions, Tray
from panel.desktop.reporting import Reporting
from panel.desktop.reports.crash import CrashLog
from panel.desktop.welcome.firstrun import FirstRun
from panel.feed import Feed
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.meters.health import Health
from panel.ports import Interfaces, ServerPort
from panel.window import Window
from server.logs import Newest

if TYPE_CHECKING:
    from panel.desktop.welcome.questions import Autostart


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What there is before the window, and outlives it.

    `config` is the settings file. `crash` and `log` note what a report may need, `instance` knows whether
    there is another Callbox, `autostart` starts this one with the system; the last two may be missing.
    `minimized`: the system started us, and nobody is waiting for a window.
    """

    config: Path
    crash: CrashLog
    log: Newest = field(default_factory=Newest)
    instance: Instance | None = None
    autostart: Autostart | None = None
    minimized: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """Of the panel, what the manners are about."""

    server: ServerPort
    window: Window
    controller: Controller
    commands: Commands
    feed: Feed
    health: Health
    theme: Theme
    icons: Icons
    store: QSettings
    interfaces: Interfaces


class Manners(QObject):
    """The tray, the questions of the first start, news of versions, and what helps to report a bug."""

    def __init__(self, parts: Parts, around: Surroundings) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._around = around
        self._make_tray()
        self._make_reporting()
        self._make_first_run()
        self.news = WhatsNew(parts.window, parts.theme, parts.icons, parts.store)
        parts.window.face.add_above(self.news.note)
        reporting = self.reporting
        welcome = [self.first_run.action, self.news.action]
        parts.window.menus.add_help(welcome, [reporting.bundle_action, reporting.ca_action])
        self._upgraded = Upgraded(parts.window.host.troubles.keep, self)
        self._heed_others()

    def appear(self) -> None:
        """The window comes, in the way that the start asks for."""
        self.first_run.recall_network()
        self.news.look()
        appear(self._parts.window, self.tray, minimized=self._around.minimized)

    def greet(self) -> None:
        """What a person meets after a start, and what is asked while the panel is open."""
        from panel.desktop.news.updates import Updates  # nobody waits for it

        parts = self._parts
        if not self._around.minimized:
            self.first_run.wait(parts.feed)
        updates = Updates(
            parts.window, parts.theme, parts.icons, parts.store, lambda: parts.server.settings.updates
        )
        parts.window.face.add_above(updates.note)
        parts.commands.run(updates.run(), name="updates")
        if self._around.autostart is not None:
            with suppress(DesktopError):  # then it does not start with the system, as before
                self._around.autostart.refresh()

    def leave(self) -> None:
        """The end begins: who starts now is the next one. Safe to repeat."""
        self.tray.close()
        if self._around.instance is not None:
            self._around.instance.leave()

    # Parts ----------------------------------------------------------------------------------------------

    def _make_tray(self) -> None:
        window, menus = self._parts.window, self._parts.window.menus
        actions = Actions(menus.copy_action, menus.start_action, menus.stop_action, menus.quit_action)
        host = window.host
        self.tray = Tray(actions, self, problem=lambda: host.banner.text or host.troubles.text)
        self.tray.opened.connect(partial(bring_back, window))
        self._parts.feed.pulled.connect(self.tray.take)

    def _make_reporting(self) -> None:
        parts, around = self._parts, self._around
        self.reporting = Reporting(
            parts.window, parts.theme, parts.icons, parts.store, parts.server, parts.commands,
            parts.controller.start, contents=parts.window.contents, health=parts.health,
            crash=around.crash, log=around.log,
        )  # fmt: skip
        self.reporting.said.connect(parts.window.notify)
        self.reporting.tell(parts.window.face.add)

    def _make_first_run(self) -> None:
        parts, around = self._parts, self._around
        self.first_run = FirstRun(
            parts.window, parts.window.host, parts.store, parts.icons, around.config, around.autostart,
            parts.interfaces,
        )  # fmt: skip
        self.first_run.named.connect(self._rename)
        self.first_run.failed.connect(parts.window.notify_error)

    def _heed_others(self) -> None:
        instance = self._around.instance
        if instance is None:
            return
        instance.raised.connect(partial(bring_back, self._parts.window))
        if instance.trouble is not None:
            self._parts.window.host.troubles.keep(instance.trouble)

    def _rename(self, name: str) -> None:
        """The name of the place is in the settings file already."""
        settings = replace(self._parts.server.settings, name=name)
        self._parts.commands.run(self._parts.controller.apply(settings), name="name")
