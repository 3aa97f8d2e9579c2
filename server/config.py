"""What can be set, with its defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import platformdirs


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits and times of the hub, in counts and seconds."""

    room_peers: int = 6
    hello_timeout: float = 10.0
    ping_interval: float = 15.0
    heartbeat_timeout: float = 45.0


def _state_dir() -> Path:
    return platformdirs.user_data_path("callbox", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server runs. Port 0 takes any free port.

    `http_port` is for plain HTTP: it redirects to `port` and offers the CA. With `plain_ws` it also takes
    WebSockets: for a proxy that ends TLS, or an app on this computer. `takeover` lets a protocol of ours read
    and write the sockets after the handshake (see `server.handover`); without it they stay with Hypercorn.
    `state_dir` holds the keys.
    """

    host: str = "0.0.0.0"
    port: int = 8443
    http_port: int = 8080
    plain_ws: bool = False
    takeover: bool = True
    room: str = "lobby"
    state_dir: Path = field(default_factory=_state_dir)
    policy: Policy = field(default_factory=Policy)

    @property
    def listens_everywhere(self) -> bool:
        """Whether every network interface is served, not one address only."""
        return self.host in {"", "0.0.0.0", "::"}

    @property
    def ca_path(self) -> Path:
        """The certificate of the local CA (PEM). It exists once a server has started."""
        return self.state_dir / "ca.pem"
