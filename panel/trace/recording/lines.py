"""The lines of a `.callbox` file. `docs/recordings.md` describes them for people and other tools.

All times are seconds of the server's monotonic clock, and `origin` of the header is the wall-clock time
(seconds since 1970, UTC) at its zero.
"""

from __future__ import annotations

import base64
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from server.journal import TransportKind
from server.messages import MediaState

VERSION = 1
SUFFIX = ".callbox"
# What is beyond has no date that every system can write: such a line is broken.
Wall = Annotated[float, Meta(ge=0, le=3e10)]  # until the year 2920
Moment = Annotated[float, Meta(ge=0, le=1e9)]  # some thirty years


class Header(Struct, frozen=True, rename="camel", kw_only=True):
    """The first line. `redacted` names what was taken out, see `panel.trace.recording.redaction`.

    `saved` is when (seconds since 1970), `at` the newest moment in it, `part`: whether messages were left
    out by choice, `messages` about how many there are.
    """

    callbox: int = VERSION
    program: str = ""
    origin: Wall = 0.0
    saved: Wall = 0.0
    at: Moment = 0.0
    redacted: tuple[str, ...] = ()
    part: bool = False
    messages: int = 0


class PeerLine(
    Struct, frozen=True, gc=False, tag_field="kind", tag="peer", rename="camel", omit_defaults=True
):
    """One client. `client` is "browser" or "bot", `offset` how far its clock is ahead of the server's."""

    id: str
    name: str = ""
    room: str = ""
    client: str = "browser"
    address: str = ""
    agent: str = ""
    transport: TransportKind = "websocket"
    connected_at: Moment = 0.0
    joined: bool = True
    rtt: float | None = None
    offset: float | None = None
    state: MediaState = MediaState()
    role: str = "guest"


class RoomLine(
    Struct, frozen=True, gc=False, tag_field="kind", tag="room", rename="camel", omit_defaults=True
):
    """One room with someone in it when the recording was saved."""

    id: str
    peers: tuple[str, ...] = ()
    opened_at: Moment = 0.0
    messages: int = 0
    locked: bool = False
    lobby: bool = False


class MessageLine(
    Struct, frozen=True, gc=False, tag_field="kind", tag="message", rename="camel", omit_defaults=True
):
    """One message. Its payload is `text`, the very characters, or `base64` where it is not UTF-8.

    `size` counts the bytes that it had on the wire, redacted or not; 0: as many as the payload has.
    """

    seq: int
    at: Moment
    sender: str = msgspec.field(name="from")
    recipient: str = msgspec.field(name="to")
    type: str
    room: str = ""
    code: str = ""
    size: Annotated[int, Meta(ge=0, le=2**53)] = 0
    text: str = ""
    base64: str = ""

    @property
    def raw(self) -> bytes:
        """The payload. Raises ValueError where it is no base64."""
        return base64.b64decode(self.base64, validate=True) if self.base64 else self.text.encode()


class SpikeLine(
    Struct, frozen=True, gc=False, tag_field="kind", tag="spike", rename="camel", omit_defaults=True
):
    """The server's loop was blocked for `seconds`; `stack` says where, innermost last."""

    at: Moment
    seconds: Moment
    stack: tuple[str, ...] = ()


Line = PeerLine | RoomLine | MessageLine | SpikeLine
KINDS = frozenset({"peer", "room", "message", "spike"})


def payload_members(raw: bytes) -> dict[str, str]:
    """`text` or `base64` of a message line."""
    try:
        return {"text": raw.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(raw).decode()}
