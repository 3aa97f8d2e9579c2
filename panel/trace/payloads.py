"""The members of messages that a story reads, each one optional. `server/PROTOCOL.md` describes the whole."""

from __future__ import annotations

import msgspec
from msgspec import Struct

# What decoding raises for a payload that is something else.
UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError, OverflowError)


class Line(Struct, gc=False):
    candidate: str = ""


class Trickled(Struct, gc=False):
    """A candidate; None for the end of candidates."""

    candidate: Line | None = None


class Init(Struct, gc=False):
    sdp: str = ""


class Described(Struct, gc=False):
    """An offer or an answer."""

    description: Init


class Resume(Struct, gc=False):
    seq: int = 0


class Hello(Struct, gc=False):
    name: str = ""
    kind: str = "browser"
    state: dict[str, object] = {}
    resume: Resume | None = None


class Info(Struct, gc=False):
    """Someone in the room, as the others see them."""

    id: str = ""
    name: str = ""
    kind: str = "browser"
    state: dict[str, object] = {}


class Introduced(Struct, gc=False):
    """Of "peer-joined" and "peer-back"."""

    peer: Info


class Welcome(Struct, gc=False):
    peers: tuple[Info, ...] = ()


class Left(Struct, gc=False):
    reason: str = ""


class Stated(Struct, gc=False):
    state: dict[str, object] = {}


class Addressed(Struct, gc=False):
    to: str = ""


trickled = msgspec.json.Decoder(Trickled).decode
described = msgspec.json.Decoder(Described).decode
hello = msgspec.json.Decoder(Hello).decode
introduced = msgspec.json.Decoder(Introduced).decode
welcome = msgspec.json.Decoder(Welcome).decode
left = msgspec.json.Decoder(Left).decode
stated = msgspec.json.Decoder(Stated).decode
addressed = msgspec.json.Decoder(Addressed).decode
