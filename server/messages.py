"""Every message of `callbox.v1`: its shape, its limits, and the way to and from bytes.

`server/PROTOCOL.md` describes the same wire for people. Descriptions and candidates stay opaque
(`msgspec.Raw`): the server relays them byte for byte and never reads SDP.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal, final, get_args

import msgspec
from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from server.errors import SignalingError

VERSION = "callbox.v1"
MAX_MESSAGE_BYTES = 64 * 1024

Name = Annotated[str, Meta(min_length=1, max_length=64)]
ROOM_PATTERN = r"\A[A-Za-z0-9_-]{1,64}\Z"
RoomId = Annotated[str, Meta(pattern=ROOM_PATTERN)]
PeerId = Annotated[str, Meta(min_length=1, max_length=64)]
Ref = Annotated[str, Meta(max_length=64)]
Kind = Literal["browser", "bot"]


class MediaState(Struct, frozen=True, rename="camel"):
    """What a peer says it is sending. All false until it says otherwise."""

    microphone: bool = False
    camera: bool = False
    screen: bool = False


# From a client ------------------------------------------------------------------------------------------


class ClientMessage(Struct, frozen=True, tag_field="type", rename="camel"):
    """What all client messages share: an optional `id`, which an error gives back as `ref`."""

    id: Ref | None = None


class Hello(ClientMessage, frozen=True, tag="hello", kw_only=True):
    """Join `room` as `name`. A `bot` cannot roll back an offer, so everyone is polite towards it."""

    name: Name
    room: RoomId
    version: str = VERSION
    kind: Kind = "browser"
    state: MediaState = MediaState()


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
    """What `decode` makes of a Candidate that is null, or has an empty string."""


class Bye(ClientMessage, frozen=True, tag="bye"):
    """Leave the room for good."""


class Chat(ClientMessage, frozen=True, tag="chat", kw_only=True):
    """A line of text for everyone in the room."""

    text: Annotated[str, Meta(min_length=1, max_length=2000)]


class State(ClientMessage, frozen=True, tag="state", kw_only=True):
    """Microphone, camera or screen were switched."""

    state: MediaState


class Ping(ClientMessage, frozen=True, tag="ping", kw_only=True):
    """`t` is the sender's own clock in milliseconds; the pong gives it back."""

    t: float


class Pong(ClientMessage, frozen=True, tag="pong", kw_only=True):
    """The answer to the server's ping, with its `t`."""

    t: float


AnyClientMessage = Hello | Offer | Answer | Candidate | Bye | Chat | State | Ping | Pong
Relayed = Offer | Answer | Candidate
ForRoom = Bye | Chat | State


# From the server ----------------------------------------------------------------------------------------


class PeerInfo(Struct, frozen=True, rename="camel"):
    """Someone in the room, as the others see them."""

    id: str
    name: str
    kind: Kind
    state: MediaState


class Heartbeat(Struct, frozen=True, rename="camel"):
    """How often the server pings, and after how much silence it gives a peer up. Milliseconds."""

    interval_ms: int
    timeout_ms: int


class Limits(Struct, frozen=True, rename="camel"):
    """What the server accepts."""

    message_bytes: int
    room_peers: int


class ServerMessage(Struct, frozen=True, tag_field="type", rename="camel"):
    """What all server messages share. `stamp` adds `seq`."""


class Welcome(ServerMessage, frozen=True, tag="welcome", kw_only=True):
    """The answer to `hello`. `peers` are those who were there before you, eldest first."""

    peer: str
    room: str
    peers: tuple[PeerInfo, ...]
    ice_servers: tuple[str, ...]
    heartbeat: Heartbeat
    limits: Limits
    version: str = VERSION


class PeerJoined(ServerMessage, frozen=True, tag="peer-joined", kw_only=True):
    peer: PeerInfo


class PeerLeft(ServerMessage, frozen=True, tag="peer-left", kw_only=True):
    """`reason` is "bye", "gone" (the connection ended) or an error code."""

    peer: str
    reason: str


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
    t: float


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


AnyServerMessage = (
    Welcome | PeerJoined | PeerLeft | RelayedOffer | RelayedAnswer | RelayedCandidate | RelayedChat
    | RelayedState | ServerPing | ServerPong | Error
)  # fmt: skip


# To and from bytes --------------------------------------------------------------------------------------


class _Envelope(Struct):
    type: str
    id: str | None = None


_decoder: msgspec.json.Decoder[AnyClientMessage] = msgspec.json.Decoder(AnyClientMessage)
_server_decoder: msgspec.json.Decoder[AnyServerMessage] = msgspec.json.Decoder(AnyServerMessage)
_envelope = msgspec.json.Decoder(_Envelope)
_encoder = msgspec.json.Encoder()
_NULL = Raw(b"null")
_OBJECT = re.compile(rb"\{").match
_USUAL_CANDIDATE = re.compile(rb'\{\s*"candidate"\s*:\s*"[^"]').match  # as browsers write it
_EMPTY_CANDIDATE = re.compile(rb'"candidate"\s*:\s*""').search
_TYPES = {cls: str(cls.__struct_config__.tag) for cls in get_args(AnyClientMessage)}
_ALL_TYPES = {
    **_TYPES,
    EndOfCandidates: "candidate",
    **{cls: str(cls.__struct_config__.tag) for cls in get_args(AnyServerMessage)},
}


def decode(payload: bytes) -> AnyClientMessage:
    """Decode one text frame's payload from a client.

    Raises SignalingError and nothing else: `message_too_large`, `bad_json`, `unknown_type`, `bad_message`.
    """
    if len(payload) > MAX_MESSAGE_BYTES:
        raise too_large()
    try:
        if not payload.isascii():
            str(payload, "utf-8")  # msgspec does not look inside Raw, and its bytes are relayed as they are
        message = _decoder.decode(payload)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise _explain(payload, error) from error
    # Opaque is not arbitrary: descriptions are objects, candidates objects or null.
    if type(message) is Candidate:
        return message if _USUAL_CANDIDATE(message.candidate) else _unusual(message)
    if (type(message) is Offer or type(message) is Answer) and not _OBJECT(message.description):
        raise SignalingError("bad_message", "`description` must be an object.", message.id)
    return message


def too_large() -> SignalingError:
    """What a message of more than `MAX_MESSAGE_BYTES` gets."""
    return SignalingError("message_too_large", f"The limit is {MAX_MESSAGE_BYTES:,} bytes.")


def decode_server(payload: bytes | str) -> AnyServerMessage:
    """Decode what a server sent, for clients written in Python. Raises msgspec.MsgspecError."""
    return _server_decoder.decode(payload)


def encode(message: ServerMessage | ClientMessage) -> bytes:
    """Encode a message as JSON. A server's message still lacks its `seq`: see `stamp`."""
    return _encoder.encode(message)


def stamp(body: bytes, seq: int) -> bytes:
    """Add the recipient's own `seq` to an encoded message, so that a fan-out encodes only once."""
    return b'%b,"seq":%d}' % (body[:-1], seq)


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
    )


def type_of(message: ServerMessage | ClientMessage) -> str:
    """The value of the message's `type` on the wire."""
    return _ALL_TYPES[type(message)]


def relay(message: Relayed, sender: bytes, seq: int) -> bytes:
    """The message as its recipient sees it: `to` is gone, `from` is the server's own stamp.

    What the server does not read is not written anew either, only copied. `sender` is a peer id as bytes.
    """
    if type(message) is Offer:
        return b'{"type":"offer","from":"%b","description":%b,"seq":%d}' % (sender, message.description, seq)
    if type(message) is Answer:
        return b'{"type":"answer","from":"%b","description":%b,"seq":%d}' % (sender, message.description, seq)
    return b'{"type":"candidate","from":"%b","candidate":%b,"seq":%d}' % (sender, message.candidate, seq)


def _unusual(message: Candidate) -> Candidate:
    """Check a candidate that is not written as browsers do, and tell the end of candidates apart."""
    raw = message.candidate
    if raw != _NULL and not _OBJECT(raw):
        raise SignalingError("bad_message", "`candidate` must be an object or null.", message.id)
    if raw == _NULL or _EMPTY_CANDIDATE(raw):
        return EndOfCandidates(id=message.id, to=message.to, candidate=raw)
    return message


def _explain(payload: bytes, error: Exception) -> SignalingError:
    if not isinstance(error, msgspec.ValidationError):
        return SignalingError("bad_json", "It nests too deeply." if isinstance(error, RecursionError) else "")
    try:
        envelope = _envelope.decode(payload)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return SignalingError("bad_message", str(error))
    ref = envelope.id[:64] if envelope.id else None
    if envelope.type not in _TYPES.values():
        return SignalingError("unknown_type", f"It said `{envelope.type[:40]}`.", ref)
    return SignalingError("bad_message", str(error), ref)
