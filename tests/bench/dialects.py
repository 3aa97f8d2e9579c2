"""How each server is spoken to: the same signaling, in each wire's own words.

Templates may hold `$id` (the client's own id), `$to` (its partner's) and `$room`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SMALL, LARGE = 250, 1_500  # bytes of a candidate or a line of chat; of an offer or answer with its SDP
OFFER, ANSWER, CANDIDATE, CHAT = range(4)  # numbers of messages; the generator knows the first three
_ID = "x" * 12  # as long as an id

_SDP = "\r\n".join(
    (
        "v=0",
        "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
        "s=-",
        "t=0 0",
        "a=group:BUNDLE 0",
        "a=msid-semantic: WMS 0a1b2c3d",
        "m=video 9 UDP/TLS/RTP/SAVPF 96 97 102 103",
        "c=IN IP4 0.0.0.0",
        "a=rtcp:9 IN IP4 0.0.0.0",
        "a=ice-ufrag:T3sT",
        "a=ice-pwd:0123456789abcdefghijklmn",
        "a=ice-options:trickle",
        "a=fingerprint:sha-256 " + ":".join(["5F"] * 32),
        "a=setup:actpass",
        "a=mid:0",
        "a=sendrecv",
        "a=rtcp-mux",
        "a=rtpmap:96 VP8/90000",
        "a=rtcp-fb:96 nack pli",
        "a=rtpmap:97 rtx/90000",
        "a=fmtp:97 apt=96",
        "a=rtpmap:102 H264/90000",
        "a=fmtp:102 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f",
        "a=ssrc-group:FID 1001 1002",
        "a=ssrc:1001 cname:",
    )
)
_CANDIDATE = "candidate:1 1 udp 2122260223 192.168.1.20 54321 typ host generation 0 ufrag T3sT"


@dataclass(frozen=True, slots=True)
class Dialect:
    """A wire, for the load generator: it tells frames apart by how their text begins.

    `greetings` go out after the upgrade; `ready` begins the answer to them ("": none comes), in which the
    server's id for the client may follow `marker`. `counted` begin what is relayed, `refused` errors.
    `heartbeats` are pairs: what begins so is answered with that. `messages` are the offer, the answer,
    the candidate and the line of chat to everyone.
    """

    path: str
    messages: tuple[str, ...]
    counted: tuple[str, ...]
    greetings: tuple[str, ...] = ()
    ready: str = ""
    marker: str = ""
    refused: tuple[str, ...] = ()
    heartbeats: tuple[tuple[str, str], ...] = ()
    farewell: str = ""


def _messages(frame: Callable[[str, dict[str, Any]], str]) -> tuple[str, ...]:
    """The four messages. `frame` puts a kind and what belongs to it into the wire's own form."""

    def description(kind: str) -> Callable[[str], str]:
        return lambda pad: frame(kind, {"description": {"type": kind, "sdp": f"{_SDP}{pad}\r\n"}})

    def candidate(pad: str) -> str:
        member = {"candidate": _CANDIDATE + pad, "sdpMid": "0", "sdpMLineIndex": 0}
        return frame("candidate", {"candidate": member})

    return (
        _padded(description("offer"), LARGE),
        _padded(description("answer"), LARGE),
        _padded(candidate, SMALL),
        _padded(lambda pad: frame("chat", {"text": f"Hello everyone{pad}"}), SMALL),
    )


def _padded(make: Callable[[str], str], size: int) -> str:
    """The text with as much padding as makes it `size` bytes once `$to` is replaced."""
    length = len(make("").replace("$to", _ID))
    if length > size:
        raise ValueError(f"{make('')[:60]}… is longer than {size} bytes")
    return make("." * (size - length))


def _json(value: object) -> str:
    return json.dumps(value, separators=(",", ":"))


def _to_one(kind: str, body: dict[str, Any]) -> dict[str, Any]:
    """An object that names its recipient; `*` is everyone else."""
    return {"type": kind, "to": "*" if kind == "chat" else "$to", **body}


def _callbox(kind: str, body: dict[str, Any]) -> str:
    return _json({"type": kind, **body} if kind == "chat" else _to_one(kind, body))


def _peerjs(kind: str, body: dict[str, Any]) -> str:
    return _json({"type": kind.upper(), "payload": {**body, "connectionId": "mc_1"}, "dst": "$to"})


CALLBOX = Dialect(
    path="/ws",
    messages=_messages(_callbox),
    counted=tuple(f'{{"type":"{kind}"' for kind in ("candidate", "offer", "answer", "chat")),
    greetings=('{"type":"hello","name":"Load","room":"$room"}',),
    ready='{"type":"welcome"',
    marker='"peer":"',
    refused=('{"type":"error"',),
    heartbeats=(('{"type":"ping"', '{"type":"pong","t":0}'),),
    farewell='{"type":"bye"}',
)

# What an application would speak that someone writes on top of a bare WebSocket library.
PLAIN = Dialect(
    path="/ws?id=$id&room=$room",
    messages=_messages(lambda kind, body: _json(_to_one(kind, body))),
    counted=tuple(f'{{"type":"{kind}"' for kind in ("candidate", "offer", "answer", "chat")),
)

SOCKET_IO = Dialect(
    path="/socket.io/?EIO=4&transport=websocket",
    messages=_messages(lambda kind, body: f'42["signal",{_json(_to_one(kind, body))}]'),
    counted=('42["signal",',),
    greetings=("40",),
    ready='40{"sid":"',
    marker='"sid":"',
    refused=("44",),
    heartbeats=(("2", "3"),),
)

PEERJS = Dialect(
    path="/peerjs?key=peerjs&id=$id&token=load&version=1.5.4",
    messages=_messages(_peerjs),
    counted=tuple(f'{{"type":"{kind}"' for kind in ("CANDIDATE", "OFFER", "ANSWER")),
    ready='{"type":"OPEN"',
    refused=('{"type":"ERROR"', '{"type":"ID-TAKEN"'),
)
