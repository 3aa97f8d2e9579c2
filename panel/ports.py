"""What the panel needs from outside, as types: the server, the network, and test calls.

`server.runner.Server` and `panel.calls` fit these without knowing them; tests put simpler ones in.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from panel.calls.report import CallProgress, CallReport
from server.config import Settings
from server.journal import Journal, Snapshot
from server.lan import Interface
from server.looplag import LoopLag
from server.runner import ServerState

Interfaces = Callable[[], list[Interface]]


class ServerPort(Protocol):
    """The server as the panel sees it. Commands raise SignalingError."""

    settings: Settings

    @property
    def state(self) -> ServerState: ...
    @property
    def journal(self) -> Journal: ...
    @property
    def looplag(self) -> LoopLag: ...
    @property
    def port(self) -> int: ...
    @property
    def http_port(self) -> int: ...

    async def start(self) -> None: ...
    async def stop(self) -> None: ...
    async def kick(self, peer_id: str) -> None: ...
    async def close_room(self, room_id: str) -> None: ...
    def snapshot(self) -> Snapshot: ...
    def now(self) -> float: ...
    def url(self, address: str, room: str | None = None) -> str: ...
    def ws_url(self) -> str: ...


class CallPort(Protocol):
    """One test call. `run` ends when the call does; `stop` asks it to hang up."""

    async def run(self) -> CallReport: ...
    def stop(self) -> None: ...
    @property
    def latest_frame(self) -> Any: ...  # av.VideoFrame | None: not imported here, PyAV is heavy
    @property
    def progress(self) -> CallProgress: ...


class CallMaker(Protocol):
    """Makes calls; nothing is sent before `run`. Making the first one may take a second: it loads aiortc."""

    async def to_peer(self, room: str, peer_id: str) -> CallPort: ...
    async def to_self(self) -> CallPort: ...
