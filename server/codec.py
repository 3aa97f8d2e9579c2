"""The way of messages to and from bytes, and what may come in at all."""

from __future__ import annotations

import re
from typing import Any, get_args

import msgspec
from msgspec import Struct

from server import strict
from server.errors import SignalingError
from server.messages import (
    MAX_MESSAGE_BYTES,
    MAX_SDP_BYTES,
    MAX_SDP_LINES,
    Answer,
    AnyClientMessage,
    AnyServerMessage,
    Candidate,
    ClientMessage,
    EndOfCandidates,
    Offer,
    Relayed,
    Report,
    ServerMessage,
)


class _Description(Struct):
    """What is looked at in an RTCSessionDescriptionInit."""

    sdp: str


class _Envelope(Struct):
    type: str
    id: str | None = None

    @property
    def ref(self) -> str | None:
        """The id as an error gives it back."""
        return self.id[:64] if self.id else None


_decoder: msgspec.json.Decoder[AnyClientMessage] = msgspec.json.Decoder(AnyClientMessage)
_server_decoder: msgspec.json.Decoder[AnyServerMessage] = msgspec.json.Decoder(AnyServerMessage)
_offer_or_answer: msgspec.json.Decoder[Offer | Answer] = msgspec.json.Decoder(Offer | Answer)
_description = msgspec.json.Decoder(_Description)
_envelope = msgspec.json.Decoder(_Envelope)
_encoder = msgspec.json.Encoder()
_CLIENT_TYPES = {str(cls.__struct_config__.tag) for cls in get_args(AnyClientMessage)}

_secrets = re.compile(rb'("(?:token|invite)"\s*+:\s*+")(?:[^"\\]|\\.)++', re.DOTALL).sub

# Candidates and descriptions as JSON.stringify writes them: most messages are. What matches is proven to have
# no member twice and none nested, for its texts end where JSON's do: no backslash is in them, or, in an SDP,
# none before the quote that ends it. All else is read by `strict`, which takes some microseconds.
_BACKSLASH = 0x5C
_TEXT = rb'"[^"]*+"'  # and no backslash: looking for it afterwards takes half as long
_WORD = rb'"[^"\\]*+"'
_USUAL_CANDIDATE = re.compile(
    rb'\{"type":"candidate","to":%(text)b,"candidate":\{"candidate":"[^"]++",'
    rb'"sdpMid":(?:%(text)b|null),"sdpMLineIndex":(?:0|[1-9]\d{0,4}+|null)(?:,"usernameFragment":(?:%(text)b|null))?\}'
    rb'(?:,"id":%(text)b)?(?:,"seq":[1-9]\d{0,15}+)?\}' % {b"text": _TEXT}
).fullmatch
_USUAL_DESCRIPTION = re.compile(
    rb'\{"type":"(?:offer|answer)","to":%(word)b,"description":\{"type":%(word)b,"sdp":"[^"]*+(?<!\\)"\}'
    rb'(?:,"id":%(word)b)?(?:,"seq":[1-9]\d{0,15}+)?\}' % {b"word": _WORD}
).fullmatch


def decode(payload: bytes) -> AnyClientMessage:
    """Decode one text message from a client.

    Raises SignalingError and nothing else: `message_too_large`, `bad_json`, `unknown_type`, `bad_message`,
    `description_too_large`.
    """
    if len(payload) > MAX_MESSAGE_BYTES:
        raise too_large()
    if payload.isascii():
        try:
            if _USUAL_CANDIDATE(payload) and _BACKSLASH not in payload:
                return _decoder.decode(payload)
            if _USUAL_DESCRIPTION(payload):
                return _decode_description(payload)
        except msgspec.MsgspecError:  # a control character, an unknown escape, or a member that is too long
            pass
    return _decode_unusual(payload)


def _decode_description(payload: bytes) -> AnyClientMessage:
    """Decode an offer or an answer that matches `_USUAL_DESCRIPTION`."""
    message = _offer_or_answer.decode(payload)
    sdp = _description.decode(message.description).sdp
    if not sdp.isascii():  # escaped: it may be half a character
        return _decode_unusual(payload)
    _check_sdp(sdp, message)
    return message


def _decode_unusual(payload: bytes) -> AnyClientMessage:
    value = strict.parse(payload)
    try:
        message = _decoder.decode(payload)
    except (msgspec.MsgspecError, ValueError) as error:
        raise _explain(payload, error) from error
    # Opaque is not arbitrary: descriptions and reports are objects, candidates objects or null.
    if type(message) is Offer or type(message) is Answer:
        _check_description(value["description"], message)
    elif type(message) is Candidate:
        return _candidate(value["candidate"], message)
    elif type(message) is Report and not isinstance(value["report"], dict):
        raise SignalingError("bad_message", "`report` must be an object.", message.id)
    return message


def _check_description(description: Any, message: Offer | Answer) -> None:
    if not isinstance(description, dict):
        raise SignalingError("bad_message", "`description` must be an object.", message.id)
    sdp = description.get("sdp", "")
    if not isinstance(sdp, str):
        raise SignalingError("bad_message", "`description.sdp` must be text.", message.id)
    _check_sdp(sdp, message)


def _check_sdp(sdp: str, message: Offer | Answer) -> None:
    if sdp.count("\n") > MAX_SDP_LINES or len(sdp.encode()) > MAX_SDP_BYTES:
        limits = f"The limits are {MAX_SDP_BYTES:,} bytes and {MAX_SDP_LINES:,} lines."
        raise SignalingError("description_too_large", limits, message.id)


def _candidate(value: Any, message: Candidate) -> Candidate:
    """Tell the end of candidates apart."""
    if value is not None and not isinstance(value, dict):
        raise SignalingError("bad_message", "`candidate` must be an object or null.", message.id)
    if value is None or value.get("candidate") == "":
        return EndOfCandidates(id=message.id, seq=message.seq, to=message.to, candidate=message.candidate)
    return message


def too_large() -> SignalingError:
    """What a message of more than `MAX_MESSAGE_BYTES` gets."""
    return SignalingError("message_too_large", f"The limit is {MAX_MESSAGE_BYTES:,} bytes.")


def _explain(payload: bytes, error: Exception) -> SignalingError:
    """Why msgspec did not take what is good JSON."""
    envelope = _peek(payload)
    if envelope is None:
        return SignalingError("bad_message", str(error))
    if envelope.type not in _CLIENT_TYPES:
        return SignalingError("unknown_type", f"It said `{envelope.type[:40]}`.", envelope.ref)
    return SignalingError("bad_message", str(error), envelope.ref)


def ref_of(payload: bytes) -> str | None:
    """The `id` of a message that is not read any further."""
    envelope = _peek(payload)
    return envelope.ref if envelope else None


def _peek(payload: bytes) -> _Envelope | None:
    try:
        return _envelope.decode(payload)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None


def decode_server(payload: bytes | str) -> AnyServerMessage:
    """Decode what a server sent, for clients written in Python. Raises msgspec.MsgspecError."""
    return _server_decoder.decode(payload)


def encode(message: ServerMessage | ClientMessage) -> bytes:
    """Encode a message as JSON. A server's message still lacks its `seq`: see `stamp`."""
    return _encoder.encode(message)


def stamp(start: bytes, seq: int) -> bytes:
    """Add the recipient's own `seq` to an encoded message without its last brace: a fan-out encodes once."""
    return b'%b,"seq":%d}' % (start, seq)


def relay(message: Relayed, sender: bytes, seq: int) -> bytes:
    """The message as its recipient sees it: `to` is gone, `from` is the server's own stamp.

    What the server does not read is not written anew either, only copied. `sender` is a peer id as bytes.
    """
    if isinstance(message, Candidate):  # most are
        return b'{"type":"candidate","from":"%b","candidate":%b,"seq":%d}' % (sender, message.candidate, seq)
    if type(message) is Offer:
        return b'{"type":"offer","from":"%b","description":%b,"seq":%d}' % (sender, message.description, seq)
    return b'{"type":"answer","from":"%b","description":%b,"seq":%d}' % (sender, message.description, seq)


def redact(payload: bytes) -> bytes:
    """`payload` without secrets, as it is noted: resume tokens, invites and JSON Web Tokens."""
    return _secrets(rb"\1...", payload)
