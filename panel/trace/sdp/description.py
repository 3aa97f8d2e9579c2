"""Session descriptions (RFC 8866) as WebRTC writes them (JSEP, RFC 8829), for people to look at.

The reader is our own. aiortc's `sdp`, the one maintained typed parser, is made to start a call: it needs the
whole of aiortc (an optional extra, slow to import), drops the lines that it does not know, and raises six
kinds of exception for what it does not like. The port of sdp-transform gives dictionaries without types or
line numbers. An inspector shows what is really there, broken lines too: here every line is kept with its
number, nothing raises, and the time is in proportion to the length, which is bounded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

import msgspec
from msgspec import Struct

from panel.trace import candidate
from panel.trace.candidate import Candidate
from panel.trace.sdp import media as sdpmedia
from panel.trace.sdp.lines import Line, number, read_lines
from panel.trace.sdp.media import Codec, Extension, Index, Rid, Simulcast, Source, SourceGroup, Stream

Direction = Literal["sendrecv", "sendonly", "recvonly", "inactive"]
DIRECTIONS: tuple[Direction, ...] = ("sendrecv", "sendonly", "recvonly", "inactive")
MAX_SECTIONS = 128
_MAX_PAYLOAD = 1024 * 1024  # bytes


class SeenCandidate(NamedTuple):
    """A candidate inside a description; None where its line cannot be read."""

    candidate: Candidate | None
    line: int


class Ice(Struct, frozen=True):
    """How one side can be reached (RFC 8839). `pwd` is a secret; so is its line (`Line.secret`)."""

    ufrag: str = ""
    pwd: str = ""
    options: tuple[str, ...] = ()
    lite: bool = False
    candidates: tuple[SeenCandidate, ...] = ()
    ended: bool = False  # the description says that there are no more

    @property
    def trickles(self) -> bool:
        return "trickle" in self.options


@dataclass(frozen=True, slots=True)
class Section:
    """An m-line and what belongs to it. What is said once for all sections (RFC 8839, 8842) holds here too.

    `line` is the number of the m-line, `lines` begins with it. `formats` are as written: payload types, or
    "webrtc-datachannel". `media` are the codecs in order of preference, with those that repair and signal.
    `fingerprint` is as written, "sha-256 AB:CD:…". `bundle` are the mids of its group, its own among them.
    """

    index: int
    line: int
    lines: tuple[Line, ...]
    kind: str
    port: int
    protocol: str
    formats: tuple[str, ...]
    mid: str
    direction: Direction
    ice: Ice
    setup: str
    fingerprint: str
    bundle: tuple[str, ...]
    bundle_only: bool
    rtcp_mux: bool
    media: tuple[Codec, ...]
    extensions: tuple[Extension, ...]
    sources: tuple[Source, ...]
    groups: tuple[SourceGroup, ...]
    streams: tuple[Stream, ...]
    rids: tuple[Rid, ...]
    simulcast: Simulcast | None
    sctp_port: int | None

    @property
    def codecs(self) -> tuple[str, ...]:
        """The names of the codecs that carry media, as written, each one once. Compare without case."""
        return tuple({c.name.lower(): c.name for c in self.media if c.name and c.role == "media"}.values())

    @property
    def rejected(self) -> bool:
        """Its port is 0, and not because another section of its bundle stands for it (RFC 9143 section 6)."""
        return self.port == 0 and not self.bundle_only

    @property
    def ufrag(self) -> str:
        return self.ice.ufrag


@dataclass(frozen=True, slots=True)
class Description:
    """`session` are the lines before the first section. `left_out` characters were too many to be read."""

    lines: tuple[Line, ...]
    session: tuple[Line, ...]
    sections: tuple[Section, ...]
    bundles: tuple[tuple[str, ...], ...]
    left_out: int

    def section(self, mid: str) -> Section | None:
        return next((section for section in self.sections if section.mid == mid), None)


class Session(NamedTuple):
    """What was said for all sections."""

    said: Index
    bundle_of: dict[str, tuple[str, ...]]


def parse(sdp: str) -> Description:
    """Read a description. Never raises: what cannot be read is a line without a meaning.

    After `MAX_SECTIONS`, more sections count as lines of the last one.
    """
    lines, left_out = read_lines(sdp)
    starts = [place for place, line in enumerate(lines) if line.key == "m="][:MAX_SECTIONS]
    session = lines[: starts[0]] if starts else lines
    index = _index(session)
    bundles = _bundles(index)
    shared = Session(index, {mid: group for group in reversed(bundles) for mid in group})
    ends = [*starts[1:], len(lines)]
    sections = (_section(n, lines[a:b], shared) for n, (a, b) in enumerate(zip(starts, ends, strict=False)))
    return Description(lines, session, tuple(sections), bundles, left_out)


class _Init(Struct, frozen=True):
    """RTCSessionDescriptionInit (W3C webrtc-pc section 4.6.2)."""

    type: str
    sdp: str = ""


class _Message(Struct, frozen=True):
    description: _Init


_decoders = (msgspec.json.Decoder(_Message), msgspec.json.Decoder(_Init))


def description_of(raw: bytes) -> tuple[str, str] | None:
    """Type ("offer", "answer", ...) and SDP of the description in a message's payload, or in a bare one."""
    if len(raw) > _MAX_PAYLOAD:
        return None
    for decoder in _decoders:
        try:
            found = decoder.decode(raw)
        except (msgspec.MsgspecError, ValueError, RecursionError):
            continue
        init = found.description if isinstance(found, _Message) else found
        return (init.type, init.sdp) if init.sdp else None
    return None


class _Line(Struct, frozen=True):
    candidate: str


class _Trickled(Struct, frozen=True):
    candidate: _Line | None


_trickled = msgspec.json.Decoder(_Trickled)


def candidate_of(raw: bytes) -> str | None:
    """The line of a candidate message, "" for the end of candidates; None where the payload is no such."""
    if len(raw) > _MAX_PAYLOAD:
        return None
    try:
        found = _trickled.decode(raw).candidate
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    return found.candidate if found else ""


def common_codecs(one: Section, other: Section) -> tuple[str, ...]:
    """The names of the codecs that both can use for media, in the order of `one`."""
    others = {name.lower() for name in other.codecs}
    return tuple(name for name in one.codecs if name.lower() in others)


def _index(lines: Iterable[Line]) -> Index:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.key].append(line)
    return dict(found)


def _bundles(index: Index) -> tuple[tuple[str, ...], ...]:
    groups = (line.value.split() for line in index.get("group", ()))
    return tuple(tuple(group[1:]) for group in groups if group and group[0] == "BUNDLE")


def _section(count: int, lines: Sequence[Line], session: Session) -> Section:
    index = _index(lines)
    kind, port, protocol, formats = _media_line(lines[0].value)
    mid = _value("mid", index)
    return Section(
        index=count,
        line=lines[0].number,
        lines=tuple(lines),
        kind=kind,
        port=port,
        protocol=protocol,
        formats=formats,
        mid=mid,
        direction=_direction(lines, session),
        ice=_ice(index, session.said),
        setup=_value("setup", index, session.said),
        fingerprint=_value("fingerprint", index, session.said),
        bundle=session.bundle_of.get(mid, ()),
        bundle_only="bundle-only" in index,
        rtcp_mux="rtcp-mux" in index,
        media=sdpmedia.codecs(formats, index) if "RTP" in protocol else (),
        extensions=sdpmedia.extensions(index),
        sources=sdpmedia.sources(index),
        groups=sdpmedia.source_groups(index),
        streams=sdpmedia.streams(index),
        rids=sdpmedia.rids(index),
        simulcast=sdpmedia.simulcast(index),
        sctp_port=number(_value("sctp-port", index)),
    )


def _media_line(value: str) -> tuple[str, int, str, tuple[str, ...]]:
    """ "audio 9 UDP/TLS/RTP/SAVPF 111 63". A port that cannot be read is -1: nothing is rejected by it."""
    kind, port, protocol, *formats = [*value.split(), *[""] * max(0, 3 - len(value.split()))]
    read = number(port.partition("/")[0])
    return kind, -1 if read is None else read, protocol, tuple(formats)


def _direction(lines: Sequence[Line], session: Session) -> Direction:
    """Sendrecv where nothing is said (RFC 8866 section 6.7)."""
    found = next((line.key for line in lines if line.key in DIRECTIONS), None)
    found = found or next((key for key in DIRECTIONS if key in session.said), "sendrecv")
    return cast("Direction", found)


def _ice(index: Index, session: Index) -> Ice:
    options = _value("ice-options", index, session).split()
    seen = (SeenCandidate(candidate.parse(line.text), line.number) for line in index.get("candidate", ()))
    return Ice(
        ufrag=_value("ice-ufrag", index, session),
        pwd=_value("ice-pwd", index, session),
        options=tuple(options),
        lite="ice-lite" in session,
        candidates=tuple(seen),
        ended="end-of-candidates" in index or "end-of-candidates" in session,
    )


def _value(key: str, *indexes: Index) -> str:
    """The first value of an attribute, where it is said first; "" for none."""
    lines = (line for index in indexes for line in index.get(key, ()))
    return next((line.value.strip() for line in lines), "")
