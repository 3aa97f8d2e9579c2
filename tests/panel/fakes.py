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
from server.doorkeeper import Rules
from server.effects import Deliver
from server.errors import SignalingError
from server.faults import Faults, Plan
from server.files import Shelf
from server.hub import Hub
from server.invites import Invite, Invites
from server.journal import Journal, Snapshot
from server.lan import Interface
from server.looplag import LagStats, LoopLag
from server.messages import Role
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


class NoShelf(Shelf):
    """Keeps nothing."""

    def __init__(self) -> None:
        super().__init__(Path("unused"))

    def read(self, name: str, shape: type[Any]) -> Any:
        return None

    def write(self, name: str, data: bytes) -> None:
        pass


class FakeControl:
    """The surface of `server.control.Control`, with what was asked of it in the server's `calls`."""

    def __init__(self, server: FakeServer) -> None:
        self._server = server

    def admit(self, peer_id: str) -> None:
        self._server.calls.append(f"admit {peer_id}")
        self._server.hub.admit(peer_id, self._server.clock)

    def deny(self, peer_id: str) -> None:
        self._server.calls.append(f"deny {peer_id}")
        self._server.hub.deny(peer_id, self._server.clock)

    def set_door(self, room_id: str, *, locked: bool, lobby: bool) -> None:
        self._server.calls.append(f"door {room_id}")
        self._server.hub.set_door(room_id, self._server.clock, locked=locked, lobby=lobby)

    def set_faults(self, plan: Plan | None) -> None:
        self._server.hub.set_faults(plan)

    @property
    def faults(self) -> Faults | None:
        return self._server.hub.faults

    def invite(self, room: str, ttl: float, role: Role = "guest", label: str = "") -> tuple[Invite, str]:
        return self._server.invites.make(room, ttl, role, label)


class FakeServer:
    """The surface of `server.runner.Server`. `refusal` makes the next start fail."""

    def __init__(self, state: ServerState = ServerState.STOPPED) -> None:
        self.settings = Settings(state_dir=Path("unused"))
        self.state = state
        self.journal = Journal(origin=1_700_000_000.0)
        self.looplag = FakeLag()
        self.clock = 100.0
        self.invites = Invites(NoShelf(), self.now)
        self.hub = self._new_hub()
        self.troubles: tuple[SignalingError, ...] = ()
        self._links: dict[str, str] = {}
        self.refusal: SignalingError | None = None
        self.calls: list[str] = []

    @property
    def port(self) -> int:
        return self.settings.port

    @property
    def http_port(self) -> int:
        return self.settings.http_port

    @property
    def connections(self) -> int:
        return len(self.snapshot().peers)

    @property
    def ca_path(self) -> Path:
        return self.settings.ca_path

    @property
    def control(self) -> FakeControl | None:
        return FakeControl(self) if self.state is ServerState.RUNNING else None

    def now(self) -> float:
        return self.clock

    async def start(self) -> None:
        self.calls.append(f"start {self.settings.port}")
        refusal, self.refusal = self.refusal, None
        if refusal is not None:
            raise refusal
        self.hub = self._new_hub()
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
        room = room or self.settings.room
        link = f"https://{address}:{self.port}/room/{room}"
        if self.settings.access != "invite" or self.control is None:
            return link
        if room not in self._links:
            _, self._links[room] = self.control.invite(room, 60.0, label="Link")
        return f"{link}#{self._links[room]}"

    def new_link(self, room: str | None = None) -> None:
        self.calls.append(f"new link {room}")
        self._links.pop(room or self.settings.room, None)
        for invite in self.invites.all():
            self.invites.revoke(invite.id)

    def ws_url(self) -> str:
        return f"wss://127.0.0.1:{self.port}/ws"

    def _new_hub(self) -> Hub:
        return Hub(self.journal, rules=Rules(self.settings.access, self._invited))

    def _invited(self, secret: str, room: str) -> Role | None:
        invite = self.invites.find(secret, room)
        return invite.role if invite else None

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
