"""A description as rows under headings: one for each section, and in it one for each topic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from panel import texts
from panel.trace.sdp.description import Description, Section
from panel.trace.sdp.glossary import ABOUT, TOPICS, Topic
from panel.trace.sdp.lines import Line, shorten
from panel.trace.sdp.words import topic_of

_LONGEST = 200  # characters of a summary
_FINGERPRINT = 24


@dataclass(frozen=True, slots=True)
class LineRow:
    line: Line
    section: Section | None


@dataclass(slots=True)
class Heading:
    """`summary` says in short what stands below, in colour where `wrong`. `level` is 0 or 1."""

    title: str
    summary: str
    level: int
    section: Section | None
    about: str = ""
    below: list[Heading | LineRow] = field(default_factory=list)
    is_open: bool = True
    wrong: bool = False

    def lines(self) -> Iterator[Line]:
        """All that stand below it, seen or not."""
        for row in self.below:
            if isinstance(row, Heading):
                yield from row.lines()
            else:
                yield row.line

    def visible(self) -> Iterator[Heading | LineRow]:
        """What is seen below it. There are two levels."""
        for row in self.below if self.is_open else ():
            yield row
            if isinstance(row, Heading):
                yield from row.visible()


Row = Heading | LineRow


def headings(description: Description) -> list[Heading]:
    """The session and each section, open; their topics closed."""
    session = Heading(texts.tr("The whole session"), _of_session(description), 0, None)
    result = [session] if description.session else []
    session.below = _topics(description.session, None, description)
    for section in description.sections:
        heading = Heading(
            section_title(section), section_summary(section), 0, section, wrong=section.rejected
        )
        heading.below = _topics(section.lines, section, description)
        result.append(heading)
    return result


def section_title(section: Section) -> str:
    """For example "audio, mid 0"."""
    kind = shorten(section.kind, 40) or texts.DASH
    return texts.tr("{0}, mid {1}").format(kind, shorten(section.mid, 40)) if section.mid else kind


def section_summary(section: Section) -> str:
    if section.rejected:
        return texts.tr("rejected")
    if section.media:
        return _dots(_directions()[section.direction], ", ".join(section.codecs))
    return _data(section)


def _topics(
    lines: tuple[Line, ...], section: Section | None, description: Description
) -> list[Heading | LineRow]:
    """The m-line by itself, then the others by topic."""
    found: dict[Topic, list[Line]] = defaultdict(list)
    first = [line for line in lines[:1] if line.key == "m="]
    for line in lines[len(first) :]:
        found[topic_of(line)].append(line)
    rows: list[Heading | LineRow] = [LineRow(line, section) for line in first]
    for topic in TOPICS:
        if topic in found:
            summary = shorten(_summary(topic, found[topic], section, description), _LONGEST)
            heading = Heading(_titles()[topic], summary, 1, section, is_open=topic == "unread")
            heading.wrong = topic == "unread"
            heading.about = texts.tr(ABOUT[topic])
            heading.below = [LineRow(line, section) for line in found[topic]]
            rows.append(heading)
    return rows


def _summary(topic: Topic, lines: list[Line], section: Section | None, description: Description) -> str:
    told = ""
    if section is not None:
        told = _SUMMARIES[topic](section) if topic in _SUMMARIES else ""
    elif topic == "bundle":
        told = " | ".join(" ".join(group) for group in description.bundles)
    return told or _count(len(lines))


def _of_session(description: Description) -> str:
    count = len(description.sections)
    return texts.tr("1 section") if count == 1 else texts.tr("{0} sections").format(count)


def _bundle(section: Section) -> str:
    others = [mid for mid in section.bundle if mid != section.mid]
    if not section.bundle:
        return texts.tr("mid {0}").format(section.mid) if section.mid else ""
    if not others:
        return texts.tr("mid {0}, alone").format(section.mid)
    return texts.tr("mid {0}, together with {1}").format(section.mid, ", ".join(others))


def _ice(section: Section) -> str:
    count = len(section.ice.candidates)
    found = texts.tr("1 candidate") if count == 1 else texts.tr("{0} candidates").format(count)
    return _dots(section.ufrag, "trickle" if section.ice.trickles else "", found if count else "")


def _codecs(section: Section) -> str:
    others = dict.fromkeys(c.name for c in section.media if c.name and c.role != "media")
    return _dots(", ".join(section.codecs), ", ".join(others))


def _data(section: Section) -> str:
    return texts.tr("SCTP port {0}").format(section.sctp_port) if section.sctp_port is not None else ""


def _count(lines: int) -> str:
    return texts.tr("1 line") if lines == 1 else texts.tr("{0} lines").format(lines)


def _dtls(section: Section) -> str:
    return _dots(section.setup, section.fingerprint[:_FINGERPRINT])


def _layers(section: Section) -> str:
    return section.simulcast.send or section.simulcast.receive if section.simulcast else ""


def _rtcp(section: Section) -> str:
    return texts.tr("shares the port") if section.rtcp_mux else ""


def _dots(*parts: str) -> str:
    return " \N{MIDDLE DOT} ".join(shorten(part, _LONGEST) for part in parts if part)


def _directions() -> dict[str, str]:
    return {
        "sendrecv": texts.tr("sends and receives"),
        "sendonly": texts.tr("only sends"),
        "recvonly": texts.tr("only receives"),
        "inactive": texts.tr("neither sends nor receives"),
    }


def _titles() -> dict[Topic, str]:
    return {
        "session": texts.tr("General"),
        "direction": texts.tr("Direction"),
        "bundle": texts.tr("Bundle"),
        "ice": texts.tr("ICE"),
        "dtls": texts.tr("DTLS"),
        "codecs": texts.tr("Codecs"),
        "rtcp": texts.tr("RTCP"),
        "extensions": texts.tr("Header extensions"),
        "sources": texts.tr("Streams"),
        "layers": texts.tr("Simulcast"),
        "data": texts.tr("Data channels"),
        "other": texts.tr("Unknown attributes"),
        "unread": texts.tr("Not SDP"),
    }


_SUMMARIES: dict[Topic, Callable[[Section], str]] = {
    "direction": lambda section: _directions()[section.direction],
    "bundle": _bundle,
    "ice": _ice,
    "dtls": _dtls,
    "codecs": _codecs,
    "layers": _layers,
    "data": _data,
    "rtcp": _rtcp,
}
