"""A server without sockets: the real hub and journal, driven by hand."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtWidgets import QWidget

from panel.calls.report import CallProgress, CallReport
from server.config import Settings
from server.errors import SignalingError
from server.hub import Deliver, Hub
from server.journal import Journal, Snapshot
from server.lan import Interface
from server.looplag import LagStats, LoopLag
from server.rooms import Session
from server.runner import ServerState

WIFI = Interface("wlan0", "192.168.1.5", "wifi", "Wi-Fi (wlan0)")
WIRED = Interface("eth0", "10.0.0.7", "ethernet", "Ethernet (eth0)")
LOOPBACK = Interface("lo", "127.0.0.1", "loopback", "This computer only (lo)")


class FakeLag(LoopLag):
    """A lag that a test sets."""

    stats = LagStats()

    def window(self, seconds: float = 5.0) -> LagStats:
        return self.stats


class FakeServer:
    """The surface of `server.runner.Server`. `refusal` makes the next start fail."""

    def __init__(self, state: ServerState = ServerState.STOPPED) -> None:
        self.settings = Settings(state_dir=Path("unused"))
        self.state = state
        self.journal = Journal(origin=1_700_000_000.0)
        self.looplag = FakeLag()
        self.hub = Hub(self.journal)
        self.clock = 100.0
        self.refusal: SignalingError | None = None
        self.calls: list[str] = []

    @property
    def port(self) -> int:
        return self.settings.port

    @property
    def http_port(self) -> int:
        return self.settings.http_port

    def now(self) -> float:
        return self.clock

    async def start(self) -> None:
        self.calls.append(f"start {self.settings.port}")
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal
        self.state = ServerState.RUNNING

    async def stop(self) -> None:
        self.calls.append("stop")
        self.hub.shutdown(self.clock)
        self.state = ServerState.STOPPED

    async def kick(self, peer_id: str) -> None:
        self.calls.append(f"kick {peer_id}")
        self.hub.kick(peer_id, self.clock)

    async def close_room(self, room_id: str) -> None:
        self.calls.append(f"close {room_id}")
        self.hub.close_room(room_id, self.clock)

    def snapshot(self) -> Snapshot:
        if self.state is not ServerState.RUNNING:
            return Snapshot(at=self.clock)
        return self.hub.snapshot(self.clock)

    def url(self, address: str, room: str | None = None) -> str:
        return f"https://{address}:{self.port}/room/{room or self.settings.room}"

    def ws_url(self) -> str:
        return f"wss://127.0.0.1:{self.port}/ws"

    # What clients do ------------------------------------------------------------------------------------

    def join(self, name: str, room: str = "lobby", **hello: Any) -> Session:
        """Someone connects and says hello."""
        agent = hello.pop("agent", "Chrome 156 on Android")
        session = self.hub.connect("192.168.1.20", agent, self.clock)
        self.send(session, type="hello", name=name, room=room, **hello)
        return session

    def send(self, session: Session, **message: Any) -> list[bytes]:
        """One message from a client; what the server delivered for it."""
        effects = self.hub.receive(session, msgspec.json.encode(message), self.clock)
        return [effect.payload for effect in effects if isinstance(effect, Deliver)]


@dataclass
class FakeCall:
    """A call that a test moves along by hand."""

    progress: CallProgress = field(default_factory=lambda: CallProgress(stage="signaling"))
    latest_frame: Any = None
    report: CallReport = field(default_factory=lambda: CallReport(ok=True, first_frame_ms=90.0))
    stopped: bool = False
    started: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def run(self) -> CallReport:
        self.started.set()
        await self.ended.wait()
        return self.report

    def stop(self) -> None:
        self.stopped = True
        self.ended.set()

    def reach(self, **fields: Any) -> None:
        self.progress = replace(self.progress, **fields)


class FakeCalls:
    """Hands out one prepared call and remembers whom it was for. `refusal` is raised instead."""

    def __init__(self, call: FakeCall | None = None) -> None:
        self.call = call or FakeCall()
        self.asked: list[str] = []
        self.refusal: Exception | None = None

    async def to_peer(self, room: str, peer_id: str) -> FakeCall:
        self.asked.append(f"{room}/{peer_id}")
        return self.call

    async def to_self(self) -> FakeCall:
        self.asked.append("self")
        if self.refusal is not None:
            raise self.refusal
        return self.call


def shown(widget: QWidget, window: QWidget) -> bool:
    """Whether the widget would be seen if the window were."""
    return widget.isVisibleTo(window)
