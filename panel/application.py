"""The composition root: makes every part, starts them in order and ends them in order."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click
from PySide6.QtCore import QEvent, QSettings, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from panel import languages, loading, texts
from panel.callcontrol import AiortcCalls, CallControl
from panel.commands import Commands
from panel.controller import Controller
from panel.desktop.manners import Manners, Parts, Surroundings
from panel.desktop.presence import autostart
from panel.desktop.presence.instance import Instance, key_of
from panel.desktop.reports import kept
from panel.desktop.reports.crash import CrashLog
from panel.feed import Feed
from panel.garbage import Collector
from panel.look.icons import Icons, app_icon
from panel.look.theme import Theme
from panel.loop import current_loop
from panel.meters.health import Health
from panel.meters.work import work_of
from panel.ports import CallMaker, Interfaces, ServerPort
from panel.window import Window
from server import configfile, lan, logs
from server.config import Settings
from server.configfile import Source
from server.runner import Server
from server.tasks import spawn

if TYPE_CHECKING:
    from panel.viewers import Viewers

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_INTERFACES_MS = 2_000  # as often as the server looks at them
_HEARTBEAT_MS = 250


class Panel:
    """The window and what belongs to it, around a server that someone else made.

    It needs a running loop that is also Qt's (see `new_event_loop`). `store` keeps what the window remembers,
    `source` is the settings file, with what was wrong with it, and `around` what there is beside the window.
    After `shutdown` nothing of it runs any more, and `closed` is set.
    """

    def __init__(
        self,
        server: ServerPort,
        app: QApplication,
        *,
        store: QSettings | None = None,
        calls: CallMaker | None = None,
        interfaces: Interfaces = lan.interfaces,
        source: Source | None = None,
        around: Surroundings | None = None,
    ) -> None:
        source = source or Source(configfile.default_path())
        around = around or Surroundings(source.path, CrashLog(server.settings.state_dir / kept.FOLDER))
        self.server = server
        self.closed = asyncio.Event()
        self._interfaces = interfaces
        store = store if store is not None else QSettings("callbox", "callbox")
        self.theme = Theme(app, store)
        icons = Icons(self.theme)
        work = work_of(asyncio.get_running_loop())
        health = Health(server.looplag, work, lambda: server.connections)
        self.feed = Feed(server, health=health)
        self.commands = Commands()
        self.window = Window(server, self.theme, icons, store, self.commands)
        self._icons = icons
        self._store = store
        self._viewers: Viewers | None = None
        self.window.furnished.connect(lambda made: made.recorder.opened.connect(self.open_recording))
        if source.trouble is not None:
            self.window.host.troubles.keep(source.trouble)
        self.theme.dress()
        self.calls = CallControl(calls or AiortcCalls(server), self.window.call, self.commands)
        self.controller = Controller(server, self.window, self.calls, self.commands, source.path)
        parts = Parts(server, self.window, self.controller, self.commands, self.feed, health, self.theme,
                      icons, store, interfaces)  # fmt: skip
        self.manners = Manners(parts, around)
        self._collector = Collector()
        self._watcher = QTimer(self.window)
        self._watcher.setInterval(_INTERFACES_MS)
        self._watcher.timeout.connect(self._look_at_network)
        self._ending: asyncio.Task[None] | None = None
        self.feed.pulled.connect(self.window.take)
        self.window.shown.connect(self._look)
        self.window.closing.connect(self.close)

    async def start(self, *, autostart: bool = True) -> None:
        """Show the window, then start the server. A server that cannot start is explained in the window."""
        self._look_at_network()
        self._watcher.start()
        self.feed.start()
        self.window.show_face(self.window.face_of_before)
        self.manners.appear()
        if autostart:
            await self.controller.start()
            self.feed.pull()
        self.commands.run(self._furnish(), name="furnish")
        self._collector.settle()

    async def _furnish(self) -> None:
        """Make the developer's face while nobody waits for it."""
        await loading.load("panel.trace", "panel.recordings", "panel.inspect", "panel.workspace")
        self.window.furnish()

    def open_recording(self, path: Path) -> None:
        """Show a recording in a window of its own."""
        from panel.viewers import Viewers

        if self._viewers is None:
            self._viewers = Viewers(self.theme, self._icons, self._store, self.commands, self.server)
            self._viewers.closed.connect(self._collector.let_go)
        self._viewers.open(path)

    def close(self) -> None:
        """Begin the shutdown, as closing the window does."""
        if self._ending is None:
            self.manners.leave()
            self._ending = spawn(self._shutdown(), name="shutdown")

    async def shutdown(self) -> None:
        """End everything in order and wait for it. Safe to repeat."""
        self.close()
        await self.closed.wait()

    async def _shutdown(self) -> None:
        try:
            self.window.hide()
            if self._viewers is not None:
                self._viewers.close()
            self._watcher.stop()
            await self.commands.close()  # calls and open questions first: they use the server
            await self.server.stop()
        finally:
            self.feed.stop()
            self.window.finish()
            self.theme.release()
            self.window.deleteLater()
            self._collector.stop()
            self.closed.set()

    def _look(self) -> None:
        if self.feed.running:
            self.feed.pull()

    def _look_at_network(self) -> None:
        self.window.show_interfaces(self._interfaces())


class Application(QApplication):
    """Quit from the system's menu or the session's end: the server says goodbye first, as on closing.

    On macOS a file that was double-clicked comes as an event as well. An event filter would do the same, but
    Qt asks it for every event of every object.
    """

    panel: Panel | None = None
    _early: tuple[Path, ...] = ()  # came before there was a panel

    def open_file(self, path: Path) -> None:
        """Show a recording, as soon as that can be."""
        if self.panel is None:
            self._early = (*self._early, path)
        else:
            self.panel.open_recording(path)

    def open_early(self) -> None:
        """The panel is there."""
        paths, self._early = self._early, ()
        for path in paths:
            self.open_file(path)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.open_file(Path(event.file()))
            return True
        if event.type() != QEvent.Type.Quit or self.panel is None or self.panel.closed.is_set():
            return super().event(event)
        self.panel.close()
        event.ignore()
        return True


def run(settings: Settings, source: Source | None = None, *, minimized: bool = False) -> int:
    """Open the panel and stay until it is closed. Returns the exit code.

    `source` is where the settings came from. Where this person's panel is open already, that one comes to the
    front instead. `minimized`: as with the system's start, nobody waits for a window.
    """
    app = QApplication.instance() or Application(sys.argv[:1])
    if not isinstance(app, Application):
        raise TypeError("the panel needs an application of its own")
    _introduce(app)
    languages.speak(app, settings.display.language)
    instance = Instance()
    if not instance.claim(key_of(settings.state_dir), settings.state_dir):
        said = texts.tr(
            "Callbox is open already: its window is in front now. The options of this start are not used."
        )
        click.echo(said, err=True)
        return 0
    crash = CrashLog(settings.state_dir / kept.FOLDER)
    crash.start()
    source = source or Source(configfile.default_path())
    around = Surroundings(source.path, crash, logs.remember(), instance, autostart, minimized)
    try:
        _run(app, _main(settings, app, source, around))
    finally:
        instance.release()
    crash.end()
    return 0


def show(settings: Settings, paths: Sequence[Path]) -> int:
    """Open recordings, and stay until the last one is closed. There is no server."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("recordings need an application with windows")
    _introduce(app)
    languages.speak(app, settings.display.language)
    _run(app, _show(app, paths))
    return 0


def _run(app: QApplication, work: Coroutine[Any, Any, None]) -> None:
    with current_loop(app) as loop:
        loop.run_until_complete(work)
        loop.run_until_complete(loop.shutdown_asyncgens())


async def _show(app: QApplication, paths: Sequence[Path]) -> None:
    from panel.viewers import Viewers

    store = QSettings("callbox", "callbox")
    theme = Theme(app, store)
    commands = Commands()
    viewers = Viewers(theme, Icons(theme), store, commands, None)
    theme.dress()
    closed = asyncio.Event()
    viewers.emptied.connect(closed.set)
    collector = Collector()
    viewers.closed.connect(collector.let_go)
    collector.settle()
    heartbeat = _watch_signals(viewers.close)
    try:
        for path in paths:
            viewers.open(path)
        await closed.wait()
    finally:
        heartbeat.stop()
        _unwatch_signals()
        await commands.close()
        theme.release()
        collector.stop()


def _introduce(app: QApplication) -> None:
    app.setApplicationName("callbox")
    app.setApplicationDisplayName("Callbox")
    app.setDesktopFileName("callbox")
    app.setWindowIcon(app_icon())
    app.setQuitOnLastWindowClosed(False)  # the window hides first and the server says goodbye


async def _main(settings: Settings, app: Application, source: Source, around: Surroundings) -> None:
    panel = app.panel = Panel(Server(settings), app, source=source, around=around)
    heartbeat = _watch_signals(panel.close)
    try:
        await panel.start()
        panel.manners.greet()
        app.open_early()
        await panel.closed.wait()
    finally:
        await panel.shutdown()
        heartbeat.stop()
        app.panel = None
        _unwatch_signals()


def _watch_signals(close: Callable[[], None]) -> QTimer:
    """Ctrl-C and SIGTERM close the windows as their close buttons do."""
    loop = asyncio.get_running_loop()
    heartbeat = QTimer()

    def handle(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(close)

    for number in _SIGNALS:
        try:
            loop.add_signal_handler(number, close)
        except NotImplementedError:  # Windows: Python's own handler runs only when Python code does
            signal.signal(number, handle)
            heartbeat.timeout.connect(lambda: None)
            heartbeat.start(_HEARTBEAT_MS)
    return heartbeat


def _unwatch_signals() -> None:
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        try:
            loop.remove_signal_handler(number)
        except NotImplementedError:
            signal.signal(number, signal.SIG_DFL)
