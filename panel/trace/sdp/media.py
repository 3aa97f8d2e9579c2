"""What the lines of a media section say about RTP: codecs, header extensions, sources, layers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Literal

from msgspec import Struct

from panel.trace.sdp.lines import Line, number

Role = Literal["media", "rtx", "red", "fec", "event"]
Index = Mapping[str, Sequence[Line]]  # the lines of a section by key

_ROLES: dict[str, Role] = {
    "rtx": "rtx", "red": "red", "ulpfec": "fec", "flexfec": "fec", "flexfec-03": "fec",
    "telephone-event": "event", "cn": "event",
}  # fmt: skip
_MOST_PAYLOADS = 128  # RFC 3550 section 5.1: seven bits
# RFC 3551 section 6: these need no rtpmap.
_STATIC = {
    "0": ("PCMU", 8000), "3": ("GSM", 8000), "4": ("G723", 8000), "8": ("PCMA", 8000), "9": ("G722", 8000),
    "13": ("CN", 8000), "15": ("G728", 8000), "18": ("G729", 8000), "26": ("JPEG", 90000),
    "31": ("H261", 90000), "32": ("MPV", 90000), "34": ("H263", 90000),
}  # fmt: skip


class Codec(Struct, frozen=True):
    """One payload type of an m-line, in the order of preference. `clock` in Hz.

    `lines` are the numbers of the lines about it. `repairs` is the payload type that its packets stand for.
    """

    payload: str
    name: str = ""
    clock: int = 0
    channels: int = 1
    fmtp: str = ""
    feedback: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()

    @property
    def role(self) -> Role:
        return _ROLES.get(self.name.lower(), "media")

    @property
    def parameters(self) -> dict[str, str]:
        """The `name=value` parts of its fmtp."""
        parts = (part.partition("=") for part in self.fmtp.split(";"))
        return {name.strip().lower(): value.strip() for name, _, value in parts if name.strip()}

    @property
    def repairs(self) -> str:
        return self.parameters.get("apt", "") if self.role == "rtx" else ""

    def __str__(self) -> str:
        if not self.name:
            return self.payload
        return f"{self.name}/{self.clock}" + (f"/{self.channels}" if self.channels > 1 else "")


class Extension(Struct, frozen=True, gc=False):
    """A header extension (RFC 8285)."""

    id: str
    uri: str
    direction: str
    line: int


class Source(Struct, frozen=True):
    """One SSRC (RFC 5576)."""

    ssrc: str
    cname: str
    lines: tuple[int, ...]


class SourceGroup(Struct, frozen=True):
    """`semantics` is "FID" for a stream and its repair, "SIM" for layers."""

    semantics: str
    ssrcs: tuple[str, ...]
    line: int


class Stream(Struct, frozen=True, gc=False):
    """To which MediaStream the track belongs (RFC 8830); `id` is "-" for none."""

    id: str
    track: str
    line: int


class Rid(Struct, frozen=True, gc=False):
    """One layer of simulcast (RFC 8851)."""

    id: str
    direction: str
    restrictions: str
    line: int


class Simulcast(Struct, frozen=True, gc=False):
    """The layers that are sent and received (RFC 8853), as written: "f;h;q"."""

    send: str
    receive: str
    line: int


def codecs(payloads: Iterable[str], index: Index) -> tuple[Codec, ...]:
    """Those of an m-line's payload types; each one once, and no more than RTP can have."""
    maps, formats, feedback = (_by_payload(index.get(key, ())) for key in ("rtpmap", "fmtp", "rtcp-fb"))
    to_all = feedback.get("*", ())

    def codec(payload: str) -> Codec:
        named, tuned = maps.get(payload, ()), formats.get(payload, ())
        replies = [*feedback.get(payload, ()), *to_all]
        name, clock, channels = _rtpmap(named[0]) if named else (*_STATIC.get(payload, ("", 0)), 1)
        lines = (line.number for line in (*named, *tuned, *feedback.get(payload, ())))
        told = tuple(_rest(line) for line in replies)
        return Codec(payload, name, clock, channels, _rest(tuned[0]) if tuned else "", told, tuple(lines))

    return tuple(codec(payload) for payload in islice(dict.fromkeys(payloads), _MOST_PAYLOADS))


def extensions(index: Index) -> tuple[Extension, ...]:
    found = []
    for line in index.get("extmap", ()):
        head, _, rest = line.value.partition(" ")
        identity, _, direction = head.partition("/")
        uri = rest.split(maxsplit=1)
        if uri:
            found.append(Extension(identity, uri[0], direction, line.number))
    return tuple(found)


def sources(index: Index) -> tuple[Source, ...]:
    numbers: dict[str, list[int]] = defaultdict(list)
    names: dict[str, str] = {}
    for line in index.get("ssrc", ()):
        ssrc, _, attribute = line.value.partition(" ")
        numbers[ssrc].append(line.number)
        if attribute.startswith("cname:"):
            names[ssrc] = attribute[len("cname:") :]
    return tuple(Source(ssrc, names.get(ssrc, ""), tuple(lines)) for ssrc, lines in numbers.items())


def source_groups(index: Index) -> tuple[SourceGroup, ...]:
    words = ((line.value.split(), line.number) for line in index.get("ssrc-group", ()))
    return tuple(SourceGroup(each[0], tuple(each[1:]), line) for each, line in words if each)


def streams(index: Index) -> tuple[Stream, ...]:
    words = ((line.value.split(), line.number) for line in index.get("msid", ()))
    return tuple(Stream(each[0], each[1] if len(each) > 1 else "", line) for each, line in words if each)


def rids(index: Index) -> tuple[Rid, ...]:
    words = ((line.value.split(" ", 2), line.number) for line in index.get("rid", ()))
    return tuple(
        Rid(each[0], each[1], each[2] if len(each) > 2 else "", line) for each, line in words if len(each) > 1
    )


def simulcast(index: Index) -> Simulcast | None:
    for line in index.get("simulcast", ()):
        words = line.value.split()
        ways = dict(zip(words[::2], words[1::2], strict=False))
        if ways:
            return Simulcast(ways.get("send", ""), ways.get("recv", ""), line.number)
    return None


def _by_payload(lines: Iterable[Line]) -> dict[str, list[Line]]:
    found: dict[str, list[Line]] = defaultdict(list)
    for line in lines:
        found[line.value.partition(" ")[0]].append(line)
    return found


def _rest(line: Line) -> str:
    return line.value.partition(" ")[2].strip()


def _rtpmap(line: Line) -> tuple[str, int, int]:
    """ "opus/48000/2": name, clock, channels."""
    name, clock, channels, *_ = [*_rest(line).split("/"), "", ""]
    return name.strip(), number(clock.strip()) or 0, number(channels.strip()) or 1
