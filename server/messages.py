"""Every message of `callbox.v1`: its shape and the limits of its members.

`server/PROTOCOL.md` describes the same wire for people, `server.codec` is the way to and from bytes.
Descriptions and candidates stay opaque (`msgspec.Raw`): the server relays them byte for byte.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, final, get_args

import msgspec
from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from server.errors import SignalingError

VERSION = "callbox.v1"
MAX_MESSAGE_BYTES = 64 * 1024
MAX_SDP_BYTES = 48 * 1024
MAX_SDP_LINES = 1500

Name = Annotated[str, Meta(min_length=1, max_length=64)]
ROOM_PATTERN = r"\A[A-Za-z0-9_-]{1,64}\Z"
RoomId = Annotated[str, Meta(pattern=ROOM_PATTERN)]
is_room_id = re.compile(ROOM_PATTERN).match
PeerId = Annotated[str, Meta(min_length=1, max_length=64)]
Ref = Annotated[str, Meta(max_length=64)]
Kind = Literal["browser", "bot"]
Role = Literal["guest", "host"]
Seq = Annotated[int, Meta(ge=1, lt=2**53)]  # what JavaScript can count
Milliseconds = Annotated[float, Meta(ge=0, le=8.64e15)]  # since 1970, as far as JavaScript's calendar goes
Seen = Annotated[int, Meta(ge=0, lt=2**53)]


class MediaState(Struct, frozen=True, rename="camel"):
    """What a peer says it is sending. All false until it says otherwise."""

    microphone: bool = False
    camera: bool = False
    screen: bool = False


# From a client ------------------------------------------------------------------------------------------


class ClientMessage(Struct, frozen=True, tag_field="type", rename="camel"):
    """What all client messages may carry.

    `id` is given back by an error as `ref`. `seq` counts up by one: a number that was there before marks a
    repetition, which is dropped, so that a client may send again what it does not know to have arrived.
    """

    id: Ref | None = None
    seq: Seq | None = None


class Resume(Struct, frozen=True):
    """Back to an earlier session: what its `welcome` said, and the `seq` of the last message that came.

    A client that was `reloaded` has nothing of before: it gets a new `welcome`, not what it missed.
    """

    token: Annotated[str, Meta(max_length=64)]
    epoch: Annotated[str, Meta(max_length=64)]
    seq: Seen = 0
    reloaded: bool = False


class Hello(ClientMessage, frozen=True, tag="hello", kw_only=True):
    """Join `room` as `name`, or go on where an earlier connection ended: `resume`.

    `invite` is the secret of an invite, `token` a JSON Web Token: what is needed depends on the server.
    A `bot` cannot roll back an offer, so everyone is polite towards it.
    """

    name: Name
    room: RoomId
    version: str = VERSION
    kind: Kind = "browser"
    state: MediaState = MediaState()
    resume: Resume | None = None
    invite: Annotated[str, Meta(max_length=64)] = ""
    token: Annotated[str, Meta(max_length=8192)] = ""


@final
class Offer(ClientMessage, frozen=True, tag="offer", kw_only=True):
    """`description` is an RTCSessionDescriptionInit of type "offer" (W3C webrtc-pc section 4.6.2)."""

    to: PeerId
    description: Raw


@final
class Answer(ClientMessage, frozen=True, tag="answer", kw_only=True):
    """`description` is an RTCSessionDescriptionInit of type "answer"."""

    to: PeerId
    description: Raw


class Candidate(ClientMessage, frozen=True, tag="candidate", kw_only=True):
    """`candidate` is an RTCIceCandidateInit, or null for the end of candidates (RFC 8838 section 13)."""

    to: PeerId
    candidate: Raw


class EndOfCandidates(Candidate, frozen=True, tag="candidate", kw_only=True):
    """What `server.codec.decode` makes of a Candidate that is null, or has an empty string."""


class Bye(ClientMessage, frozen=True, tag="bye", rename="camel"):
    """Leave the room: for good, or as a page does that may be about to be loaded again."""

    may_return: bool = False


class Chat(ClientMessage, frozen=True, tag="chat", kw_only=True):
    """A line of text for everyone in the room."""

    text: Annotated[str, Meta(min_length=1, max_length=2000)]


class State(ClientMessage, frozen=True, tag="state", kw_only=True):
    """Microphone, camera or screen were switched."""

    state: MediaState


@final
class Report(ClientMessage, frozen=True, tag="report", kw_only=True):
    """What a client measured and noticed of its connection to the peer `to`, for whoever watches the server.

    `t` is when it was sent, in milliseconds since 1970 on the client's clock. `report` is an object whose
    members PROTOCOL.md names (`panel.trace.reports` reads them); the server only notes it.
    """

    to: PeerId
    t: Milliseconds
    report: Raw


class Moderate(ClientMessage, frozen=True, tag="moderate", kw_only=True):
    """From a host: let someone in who knocked, or not, or remove a member."""

    action: Literal["admit", "deny", "kick"]
    peer: PeerId


class SetDoor(ClientMessage, frozen=True, tag="door", kw_only=True):
    """From a host: nobody else may come in (`locked`), or they have to knock (`lobby`)."""

    locked: bool
    lobby: bool


class Ping(ClientMessage, frozen=True, tag="ping", kw_only=True):
    """`t` is the sender's own clock in milliseconds; the pong gives it back."""

    t: float


class Pong(ClientMessage, frozen=True, tag="pong", kw_only=True, rename="camel"):
    """The answer to the server's ping, with its `t`. `client_t`: milliseconds since 1970 on its own clock."""

    t: float
    client_t: float | None = None
    ack: Seen | None = None


class Ack(ClientMessage, frozen=True, tag="ack", kw_only=True):
    """Every message up to number `ack` has arrived."""

    ack: Seen


AnyClientMessage = (
    Hello | Offer | Answer | Candidate | Bye | Chat | State | Report | Moderate | SetDoor | Ping | Pong | Ack
)
Relayed = Offer | Answer | Candidate
ForRoom = Bye | Chat | State


# From the server ----------------------------------------------------------------------------------------


class PeerInfo(Struct, frozen=True, rename="camel", omit_defaults=True):
    """Someone in the room, as the others see them. `away` is there only where it is true."""

    id: str
    name: str
    kind: Kind
    state: MediaState
    away: bool = False


class Heartbeat(Struct, frozen=True, rename="camel"):
    """How often the server pings, and after how much silence it gives a peer up. Milliseconds."""

    interval_ms: int
    timeout_ms: int


class Limits(Struct, frozen=True, rename="camel"):
    """What the server accepts. `report_bytes` is the size of a whole report, 0 where it takes none."""

    message_bytes: int
    room_peers: int
    messages_per_second: float
    message_burst: int
    report_bytes: int = 0


class SessionInfo(Struct, frozen=True, rename="camel"):
    """The way back into this session, for `window_ms` after the connection ended. `token` is a secret."""

    token: str
    epoch: str
    window_ms: int


class ServerMessage(Struct, frozen=True, tag_field="type", rename="camel"):
    """What all server messages share. `server.codec.stamp` adds `seq`."""


class Welcome(ServerMessage, frozen=True, tag="welcome", kw_only=True):
    """The answer to `hello`. `peers` are those who were there before you, eldest first."""

    peer: str
    room: str
    session: SessionInfo
    peers: tuple[PeerInfo, ...]
    ice_servers: tuple[str, ...]
    heartbeat: Heartbeat
    limits: Limits
    role: Role = "guest"
    version: str = VERSION


class Waiting(ServerMessage, frozen=True, tag="waiting", kw_only=True):
    """The answer to `hello` where one has to knock. `welcome` follows when a host says so."""

    room: str


class Knock(ServerMessage, frozen=True, tag="knock", kw_only=True):
    """To hosts: someone wants to come in."""

    peer: PeerInfo


class KnockOver(ServerMessage, frozen=True, tag="knock-over", kw_only=True):
    """To hosts: who knocked was let in, turned away, or went away."""

    peer: str


class Door(ServerMessage, frozen=True, tag="door", kw_only=True):
    """Who can come in now. Every room begins with both false; after `welcome` only if it is otherwise."""

    locked: bool
    lobby: bool


class Resumed(ServerMessage, frozen=True, tag="resumed", kw_only=True):
    """The answer to a `hello` that resumes. Everything missed follows, in order.

    `ack` is the `seq` of the last message that came from this client: what it sent after that is lost.
    """

    peer: str
    room: str
    session: SessionInfo
    ack: int


class PeerJoined(ServerMessage, frozen=True, tag="peer-joined", kw_only=True):
    peer: PeerInfo


class PeerLeft(ServerMessage, frozen=True, tag="peer-left", kw_only=True):
    """`reason` is "bye", "gone" (the connection ended) or an error code."""

    peer: str
    reason: str


class PeerAway(ServerMessage, frozen=True, tag="peer-away", kw_only=True):
    """The connection of `peer` to the server is lost. It may come back."""

    peer: str


class PeerBack(ServerMessage, frozen=True, tag="peer-back", kw_only=True):
    """It did. One that was `reloaded` has lost its peer connections too, and offers anew like a newcomer."""

    peer: PeerInfo
    reloaded: bool = False


class RelayedOffer(ServerMessage, frozen=True, tag="offer", kw_only=True):
    sender: str = msgspec.field(name="from")
    description: Raw


class RelayedAnswer(ServerMessage, frozen=True, tag="answer", kw_only=True):
    sender: str = msgspec.field(name="from")
    description: Raw


class RelayedCandidate(ServerMessage, frozen=True, tag="candidate", kw_only=True):
    sender: str = msgspec.field(name="from")
    candidate: Raw


class RelayedChat(ServerMessage, frozen=True, tag="chat", kw_only=True):
    sender: str = msgspec.field(name="from")
    text: str


class RelayedState(ServerMessage, frozen=True, tag="state", kw_only=True):
    sender: str = msgspec.field(name="from")
    state: MediaState


class ServerPing(ServerMessage, frozen=True, tag="ping", kw_only=True):
    """`ack` is the `seq` of the last message that came from this client."""

    t: float
    ack: int


class ServerPong(ServerMessage, frozen=True, tag="pong", kw_only=True):
    """`t` is the ping's own; `server_t` the server's monotonic clock. Milliseconds."""

    t: float
    server_t: float


class Error(ServerMessage, frozen=True, tag="error", kw_only=True):
    """`code` is a row of `server.errors`; `message` and `next_step` are for people."""

    code: str
    message: str
    next_step: str
    retryable: bool
    ref: str | UnsetType = UNSET
    detail: str | UnsetType = UNSET
    retry_after_ms: int | UnsetType = UNSET


AnyServerMessage = (
    Welcome | Waiting | Knock | KnockOver | Door | Resumed | PeerJoined | PeerLeft | PeerAway | PeerBack
    | RelayedOffer | RelayedAnswer | RelayedCandidate | RelayedChat | RelayedState | ServerPing | ServerPong
    | Error
)  # fmt: skip

_TYPES = {
    EndOfCandidates: "candidate",
    **{cls: str(cls.__struct_config__.tag) for cls in get_args(AnyClientMessage | AnyServerMessage)},
}


def type_of(message: ServerMessage | ClientMessage) -> str:
    """The value of the message's `type` on the wire."""
    return _TYPES[type(message)]


def error_message(error: SignalingError) -> Error:
    """The wire form of an error."""
    spec = error.spec
    return Error(
        code=spec.code,
        message=spec.message,
        next_step=spec.next_step,
        retryable=spec.retryable,
        ref=error.ref or UNSET,
        detail=error.detail or UNSET,
        retry_after_ms=UNSET if error.retry_after is None else round(error.retry_after * 1000),
    )
