"""What can be set, with its defaults."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from msgspec import Meta

Access = Literal["open", "invite"]
NAME_LENGTH = 60
_Some = Annotated[int, Meta(ge=1)]
_Seconds = Annotated[float, Meta(ge=0, le=7 * 24 * 3600)]
_JOINER = "\N{ZERO WIDTH JOINER}"  # inside of emoji


@dataclass(frozen=True, slots=True)
class Policy:
    """Limits and times of the hub, in counts, bytes and seconds.

    A client that is gone has `resume_window` to come back, and a page that is being loaded again
    `reload_window`. Each peer may send `message_rate` messages a second, and `message_burst` at once.
    A report of what it measures has `report_bytes` at most; 0 asks clients for none.
    """

    room_peers: _Some = 6
    hello_timeout: _Seconds = 10.0
    ping_interval: _Seconds = 15.0
    heartbeat_timeout: _Seconds = 45.0
    resume_window: _Seconds = 30.0
    reload_window: _Seconds = 8.0
    message_rate: Annotated[float, Meta(ge=0, le=1e6)] = 50.0
    message_burst: _Some = 100
    bad_messages: _Some = 5
    candidates: _Some = 64
    report_bytes: Annotated[int, Meta(ge=0)] = 16 * 1024
    connections: _Some = 1_000
    connections_per_address: _Some = 32


@dataclass(frozen=True, slots=True)
class Display:
    """How the panel speaks. The server does not look at it."""

    language: Literal["system", "en", "de", "es"] = "system"


@dataclass(frozen=True, slots=True)
class Updates:
    """Whether the panel asks, once a day, if there is a newer version, and where. It only tells.

    `feed` is the https address of a JSON object with `version` and `page`. The server does not look at it.
    """

    check: bool = False
    feed: str = ""


def _state_dir() -> Path:
    return platformdirs.user_data_path("callbox", appauthor=False)


@dataclass(frozen=True, slots=True)
class Jwt:
    """JSON Web Tokens (RFC 7519) that let their bearers in: signed with `key`, made for `audience`.

    `key` is the file of a public key (PEM) or, for HS256, of a shared secret.
    """

    key: Path
    audience: str
    algorithm: Literal["HS256", "RS256", "ES256", "EdDSA"] = "ES256"


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server runs. Port 0 takes any free port.

    `name` is what people call this place; who joins sees it. "" for none.

    `http_port` is for plain HTTP: it redirects to `port` and offers the CA. With `plain_ws` it also takes
    WebSockets: for a proxy that ends TLS, or an app on this computer. `takeover` lets a protocol of ours read
    and write the sockets after the handshake (see `server.handover`); without it they stay with Hypercorn.
    The admin API listens on `admin_port` of this computer only; None leaves it out. `state_dir` holds keys
    and invites.

    Whoever finds a room may come in where `access` is "open", else only who brings an invite, or a token by
    the rules of `jwt`. `hosts` are further names of this server, `origins` other sites whose pages may use
    it. With `mdns` it has a name that ends in `.local`. Logs name addresses only with `log_addresses`.
    The newest `journal_messages` are kept to be looked at.
    """

    host: str = "0.0.0.0"
    port: int = 8443
    http_port: int = 8080
    plain_ws: bool = False
    takeover: bool = True
    room: str = "lobby"
    state_dir: Path = field(default_factory=_state_dir)
    policy: Policy = field(default_factory=Policy)
    admin_port: int | None = 8444
    access: Access = "open"
    jwt: Jwt | None = None
    hosts: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    mdns: bool = True
    log_addresses: bool = False
    journal_messages: int = 50_000
    display: Display = field(default_factory=Display)
    updates: Updates = field(default_factory=Updates)
    name: str = ""

    @property
    def listens_everywhere(self) -> bool:
        """Whether every network interface is served, not one address only."""
        return self.host in {"", "0.0.0.0", "::"}

    @property
    def ca_path(self) -> Path:
        """The certificate of the local CA (PEM). It exists once a server has started."""
        return self.state_dir / "ca.pem"


def is_place_name(text: str) -> bool:
    """Whether `Settings.name` may be this: up to `NAME_LENGTH` characters, none that are not seen."""
    return len(text) <= NAME_LENGTH and all(c.isprintable() or c == _JOINER for c in text)
