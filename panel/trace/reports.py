"""What a browser reports about its connection to one peer: the `report` of the message with that type.

Every member may be missing: other clients report what they know. Counters count from the start of the
connection, as in getStats (W3C webrtc-stats). `server/PROTOCOL.md` describes the same for people.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct


class End(Struct, frozen=True, rename="camel"):
    """One end of a candidate pair. `kind` is "host", "srflx", "prflx" or "relay"."""

    kind: str = ""
    protocol: str = ""
    address: str = ""
    port: int = 0


class TriedPair(Struct, frozen=True, rename="camel"):
    """A candidate pair. `state` as in RTCStatsIceCandidatePairState; `rtt` in seconds."""

    local: End = End()
    remote: End = End()
    state: str = ""
    nominated: bool = False
    selected: bool = False
    rtt: float | None = None
    requests: int = 0  # connectivity checks sent
    responses: int = 0  # and answered


class Sent(Struct, frozen=True, rename="camel"):
    """Of one kind of media, over all streams that go out. `limited` as in qualityLimitationReason."""

    bytes: int = 0
    packets: int = 0
    frames: int = 0
    fps: float | None = None
    width: int = 0
    height: int = 0
    limited: str = ""
    codec: str = ""


class Received(Struct, frozen=True, rename="camel"):
    """Of one kind of media, over all streams that come in. `jitter` and `freeze_seconds` in seconds."""

    bytes: int = 0
    packets: int = 0
    lost: int = 0
    jitter: float | None = None
    frames: int = 0
    fps: float | None = None
    width: int = 0
    height: int = 0
    freezes: int = 0
    freeze_seconds: float = 0.0
    codec: str = ""


class Change(Struct, frozen=True, rename="camel"):
    """Something happened at `t` ms since 1970 on the client's clock.

    `what` is "signaling", "gathering", "ice", "dtls" or "connection", and `value` the new state as W3C
    webrtc-pc names it; or "glare" ("rolled-back", "ignored"), "restart" (""), "candidate-error" (the code),
    "failure" (the error that a call into the connection raised), "first-frame" ("audio" or "video").
    """

    t: float
    what: str
    value: str = ""


class Digest(Struct, frozen=True, rename="camel"):
    """All of it. `changes` are those since the last report, oldest first."""

    changes: tuple[Change, ...] = ()
    pairs: tuple[TriedPair, ...] = ()
    sent: dict[str, Sent] = {}  # by "audio", "video"
    received: dict[str, Received] = {}
    ice: str = ""  # states now
    dtls: str = ""
    dtls_role: str = ""  # "client" or "server"
    secure: bool = True  # isSecureContext


class Report(Struct, frozen=True):
    """The message. `t`: milliseconds since 1970 on the client's clock when it was sent; `to`: about whom."""

    to: str
    t: float
    report: Digest


_decoder = msgspec.json.Decoder(Report)


def decode(raw: bytes) -> Report | None:
    """The report in a message's payload; None where it is none."""
    try:
        return _decoder.decode(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
