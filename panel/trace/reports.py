"""What a browser reports about its connection to one peer: the `report` of the message with that type.

Every member may be missing: other clients report what they know. Counters count as in getStats (W3C
webrtc-stats): where one is less than before, it began anew, as Chromium's do when an offer is rolled back.
`server/PROTOCOL.md` describes the same for people.

Reports come from strangers, and the server does not look into them: what is longer or larger here than any
client has to say makes the whole report unreadable.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta, Struct

Word = Annotated[str, Meta(max_length=64)]
Text = Annotated[str, Meta(max_length=500)]
Count = Annotated[int, Meta(ge=0, lt=2**53)]
Lost = Annotated[int, Meta(gt=-(2**53), lt=2**53)]  # less than none where packets came twice
Port = Annotated[int, Meta(ge=0, le=65535)]
Number = Annotated[float, Meta(ge=0, le=1e15)]
Time = Annotated[float, Meta(ge=0, le=8.64e15)]  # as far as JavaScript's calendar goes


class End(Struct, frozen=True, rename="camel", omit_defaults=True):
    """One end of a candidate pair. `kind` is "host", "srflx", "prflx" or "relay".

    Browsers keep some addresses to themselves: those are "".
    """

    kind: Word = ""
    protocol: Word = ""
    address: Text = ""
    port: Port = 0


class TriedPair(Struct, frozen=True, rename="camel", omit_defaults=True):
    """A candidate pair. `state` as in RTCStatsIceCandidatePairState; `rtt` in seconds."""

    local: End = End()
    remote: End = End()
    state: Word = ""
    nominated: bool = False
    selected: bool = False
    rtt: Number | None = None
    requests: Count = 0  # connectivity checks sent
    responses: Count = 0  # and answered


class Sent(Struct, frozen=True, rename="camel", omit_defaults=True):
    """Of one kind of media, over all streams that go out. `limited` as in qualityLimitationReason."""

    bytes: Count = 0
    packets: Count = 0
    frames: Count = 0
    fps: Number | None = None
    width: Count = 0
    height: Count = 0
    limited: Word = ""
    codec: Word = ""


class Received(Struct, frozen=True, rename="camel", omit_defaults=True):
    """Of one kind of media, over all streams that come in. `jitter` and `freeze_seconds` in seconds."""

    bytes: Count = 0
    packets: Count = 0
    lost: Lost = 0
    jitter: Number | None = None
    frames: Count = 0
    fps: Number | None = None
    width: Count = 0
    height: Count = 0
    freezes: Count = 0
    freeze_seconds: Number = 0.0
    codec: Word = ""


class Change(Struct, frozen=True, rename="camel", omit_defaults=True):
    """Something happened at `t` ms since 1970 on the client's clock.

    `what` is "signaling", "gathering", "ice", "dtls" or "connection", and `value` the new state as W3C
    webrtc-pc names it; or "glare" ("rolled-back", "ignored"), "restart" (""), "candidate-error" (the code),
    "failure" (the error that a call into the connection raised), "first-frame" ("audio" or "video").
    """

    t: Time
    what: Word
    value: Text = ""


class Digest(Struct, frozen=True, rename="camel", omit_defaults=True):
    """All of it. `changes` are those since the last report, oldest first.

    The last report of a connection has no numbers: `sent` and `received` are empty.
    """

    changes: tuple[Change, ...] = ()
    pairs: tuple[TriedPair, ...] = ()
    sent: dict[Word, Sent] = {}  # by "audio", "video"
    received: dict[Word, Received] = {}
    signaling: Word = ""  # states now
    gathering: Word = ""
    ice: Word = ""
    connection: Word = ""
    dtls: Word = ""
    dtls_role: Word = ""  # "client" or "server"
    secure: bool = True  # isSecureContext


class Report(Struct, frozen=True):
    """The message. `t`: milliseconds since 1970 on the client's clock when it was sent; `to`: about whom."""

    to: Word
    t: Time
    report: Digest


_decoder = msgspec.json.Decoder(Report)


def encode(digest: Digest) -> msgspec.Raw:
    """As a message carries it, without what has its default."""
    return msgspec.Raw(msgspec.json.encode(digest))


def decode(raw: bytes) -> Report | None:
    """The report in a message's payload; None where it is none."""
    try:
        return _decoder.decode(raw)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
