"""What a test call found out. Imports neither aiortc nor Qt.

**Times** are milliseconds from the start of the call (the first step towards the server; for the
self-test, the first offer) on one monotonic clock, so they never decrease from one stage to the next:

- `signaling_ms`: the other side's answer is applied. With a server this includes the TCP, TLS and
  WebSocket handshakes and `hello`.
- `ice_ms`: the ICE transport is connected ("completed" in aiortc).
- `dtls_ms`: the whole connection is "connected", media may flow.
- `first_frame_ms`: the first video frame that arrived is decoded.

The length of one phase is the difference of two neighbours. None means that it was not reached.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Literal

from server.errors import REGISTRY

Stage = Literal["signaling", "ice", "dtls", "media", "ended"]

# What happened and what to do, for the person who placed the call. The registry speaks to guests.
_FOR_CALLERS = {
    "server_restart": ("The server was stopped.", "Start it and call again."),
    "kicked": ("The bot was removed from the room.", "Call again."),
    "room_closed": ("The room was closed.", "Call again when someone has joined."),
    "heartbeat_lost": ("The server heard nothing from the bot for a while.", "Call again."),
    "slow_consumer": ("The bot's connection could not keep up.", "Call again."),
    "hello_timeout": ("The bot did not join in time.", "Call again."),
    "flood": ("The bot sent more than the server takes.", "Call again."),
    "server_full": ("The server takes no more connections.", "Call again when others have left."),
    "not_invited": (
        "The bot is not invited to this room.", "Name the whole link, with what follows its #, as --url."
    ),
    "room_locked": ("The room is locked.", "Unlock it and call again."),
    "not_admitted": ("The bot was not let in.", "Let it in, or let everyone in, and call again."),
    "version_unsupported": (
        "The server is another version of Callbox.", "Use the same version on both sides."
    ),
}  # fmt: skip


class CallEndedError(Exception):
    """The call is over. `code` is "" when it ended as planned, else why: see `CallReport.code`."""

    def __init__(self, code: str = "", detail: str = "") -> None:
        super().__init__(f"{code} {detail}".strip())
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Quality:
    """How well the media came through. None where it was not measured (yet).

    `rtt_ms` comes with the other side's RTCP reports, so it takes one to three seconds. `jitter_ms` is
    the interarrival jitter of the incoming video (RFC 3550 section 6.4.1). `loss_percent` is what
    was lost of all incoming RTP packets.
    """

    rtt_ms: float | None = None
    jitter_ms: float | None = None
    loss_percent: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured(Quality):
    """What is known of a call, while it runs and at its end.

    `peer` and `peer_name` say who is called. `frames_received` are decoded pictures, `frames_sent` those
    that the test pattern made. `seconds` is the length of the call until now. For the times see the top
    of this module.
    """

    peer: str = ""
    peer_name: str = ""
    signaling_ms: float | None = None
    ice_ms: float | None = None
    dtls_ms: float | None = None
    first_frame_ms: float | None = None
    frames_received: int = 0
    frames_sent: int = 0
    fps: float | None = None
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CallProgress(Measured):
    """A call while it runs. `stage` is what it is waiting for, or "media" while frames may flow.

    `fps` counts the last two seconds. `stalled`: frames came, and for two seconds none has.
    """

    stage: Stage
    stalled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallReport(Measured):
    """The result of a call.

    `ok`: frames arrived, and the call ended because its time was up, someone pressed stop, or the
    other side left. `code` is "" or a key of `server.errors.REGISTRY`: call_unreachable, call_untrusted,
    call_no_peer, call_timeout, call_no_media, call_bad_description, or what the server sent (room_full,
    kicked, ...). Or it is `NOT_INSTALLED`.
    A call that is stopped before the first frame is not ok and has no code. `detail` adds particulars.
    `fps` is the mean from the first frame to the end.
    """

    ok: bool
    code: str = ""
    detail: str = ""

    @property
    def message(self) -> str:
        """One sentence for people; "" when all went well."""
        if self.code in _FOR_CALLERS:
            return _FOR_CALLERS[self.code][0]
        if spec := REGISTRY.get(self.code):
            return spec.message
        if self.code:
            return "The server ended the call."
        return "" if self.ok else "The call was stopped before a picture arrived."

    @property
    def next_step(self) -> str:
        """What to do about it; "" when nothing has to be done."""
        if self.code in _FOR_CALLERS:
            return _FOR_CALLERS[self.code][1]
        if spec := REGISTRY.get(self.code):
            return spec.next_step
        return "" if self.ok else "Call again."

    def to_dict(self) -> dict[str, Any]:
        """Every field, plus `message` and `next_step`. Fractions are rounded to 0.01."""
        fields = {key: _rounded(value) for key, value in asdict(self).items()}
        return {**fields, "message": self.message, "next_step": self.next_step}

    def to_json(self) -> str:
        """`to_dict` as one line of JSON."""
        return json.dumps(self.to_dict(), ensure_ascii=False)


def _rounded(value: object) -> object:
    return round(value, 2) if isinstance(value, float) else value
