"""Places test calls: one at a time, shown while it runs, ended before the window closes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from importlib import import_module

from PySide6.QtCore import QObject, Signal

from panel.admission import invite_to
from panel.calls.report import CallReport
from panel.callview import CallView
from panel.commands import Commands
from panel.ports import CallMaker, CallPort, ServerPort
from panel.texts import peer_name
from server.journal import PeerRow

SELF_TEST_SECONDS = 6.0
_log = logging.getLogger(__name__)


class AiortcCalls:
    """Calls through `panel.calls`. aiortc takes half a second to load: only then, and not on the loop."""

    def __init__(self, server: ServerPort) -> None:
        self._server = server

    async def to_peer(self, room: str, peer_id: str) -> CallPort:
        """A call to one peer of this machine's own server, until someone hangs up."""
        await asyncio.to_thread(import_module, "panel.calls.caller")
        from panel.calls.caller import Target, TestCall

        server = self._server
        invite = invite_to(server, room, "Test call")
        target = Target(server.ws_url(), room, server.ca_path, peer_id, invite=invite)
        return TestCall(target, seconds=None)

    async def to_self(self) -> CallPort:
        """Two peers inside this process."""
        await asyncio.to_thread(import_module, "panel.calls.loopback")
        from panel.calls.loopback import SelfTest

        return SelfTest(seconds=SELF_TEST_SECONDS)


class CallControl(QObject):
    """Between the buttons, the call and its view."""

    busy = Signal()  # a second call was asked for

    def __init__(
        self, maker: CallMaker, view: CallView, commands: Commands, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._maker = maker
        self._view = view
        self._commands = commands
        self._running = False
        self._call: CallPort | None = None
        self._hung_up = False
        view.hang_up_requested.connect(self.hang_up)

    @property
    def running(self) -> bool:
        return self._running

    def call_peer(self, peer: PeerRow) -> None:
        """Call a browser in its room."""
        title = self.tr("Test call to {0}").format(peer_name(peer))
        self._place(title, lambda: self._maker.to_peer(peer.room, peer.id))

    def self_test(self) -> None:
        """Call ourselves."""
        self._place(self.tr("Self-test"), self._maker.to_self)

    def hang_up(self) -> None:
        """End the call; its report follows."""
        self._hung_up = True
        if self._call is not None:
            self._call.stop()

    def _place(self, title: str, make: Callable[[], Awaitable[CallPort]]) -> None:
        if self._running:
            self.busy.emit()
            return
        self._running, self._hung_up = True, False
        self._view.prepare(title)
        self._commands.run(self._run(make), name=title)

    async def _run(self, make: Callable[[], Awaitable[CallPort]]) -> None:
        report = CallReport(ok=False)
        try:
            self._call = await make()
            if not self._hung_up:
                self._view.watch(self._call)
                report = await self._call.run()
        except ImportError as error:
            _log.warning("A test call cannot run", exc_info=True)
            report = CallReport(ok=False, code="call_not_installed", detail=f"({error})")
        finally:
            self._running, self._call = False, None
            self._view.finish(report)
