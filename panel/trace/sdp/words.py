"""A line of a description in plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from panel.trace import candidate
from panel.trace.sdp import glossary
from panel.trace.sdp.description import Section
from panel.trace.sdp.glossary import Attribute, Term, Topic
from panel.trace.sdp.lines import Line, shorten

_MOST = 8  # sentences about one line
_LONGEST = 80  # characters of a word in them
_PROFILES = {0x42: "Baseline", 0x4D: "Main", 0x58: "Extended", 0x64: "High", 0xF4: "High 4:4:4"}
_PROFILE_LEVEL_ID = re.compile(r"[0-9a-fA-F]{6}")
_CONSTRAINED = 0x40  # constraint_set1: a decoder for Main can read it


class Phrase(NamedTuple):
    """One sentence: a template for `str.format`, and what belongs into it. `about` names a parameter."""

    template: str
    words: tuple[str, ...] = ()
    about: str = ""

    def __str__(self) -> str:
        return (f"{self.about}: " if self.about else "") + self.template.format(*self.words)


class Explanation(NamedTuple):
    """`source` names the document that defines it, "RFC 8839 section 5.1"; "" where there is none."""

    phrases: tuple[Phrase, ...]
    source: str = ""


def topic_of(line: Line) -> Topic:
    """Under which heading a line belongs."""
    return _attribute(line).topic


def explain(line: Line, section: Section | None = None) -> Explanation:
    """What a line says. `section` is where it stands: a payload type means nothing without it."""
    attribute = _attribute(line)
    told = tuple(islice(_EXPLAINERS.get(line.key, _nothing)(line, section), _MOST))
    first = Phrase(attribute.text, (shorten(line.value, _LONGEST),) if "{0}" in attribute.text else ())
    phrases = tuple(phrase for phrase, _ in told)
    source = next((source for _, source in told if source), attribute.source)
    return Explanation(phrases if phrases and line.key in _SAY_IT_ALL else (first, *phrases), source)


def templates() -> Iterator[str]:
    """Every sentence that can come, for translators."""
    tables = (glossary.CODECS, glossary.FEEDBACK, glossary.EXTENSIONS, glossary.ICE_OPTIONS)
    yield from (
        term.text for table in (*tables, glossary.SEMANTICS, glossary.SOURCE_WORDS) for term in table.values()
    )
    yield from (each.text for each in (*glossary.ATTRIBUTES.values(), glossary.UNKNOWN, glossary.UNREAD))
    yield glossary.HIDDEN_ADDRESS.text
    for words in (glossary.PARAMETERS, glossary.SETUPS, glossary.CANDIDATES, glossary.KINDS, glossary.ABOUT):
        yield from words.values()
    yield from (_PAYLOAD, _REPAIRS, _REJECTED, _PREFERRED, _UNREADABLE, _FOR_ALL)


_PAYLOAD = "Packets with payload type {0} carry {1}."
_REPAIRS = "They repair payload type {0}."
_REJECTED = "Its port is 0: this section is rejected."
_PREFERRED = "Its first choice is {0}."
_UNREADABLE = "It cannot be read."
_FOR_ALL = "This holds for every payload type."

Told = Iterator[tuple[Phrase, str]]  # a sentence, and where it is defined


def _attribute(line: Line) -> Attribute:
    return glossary.ATTRIBUTES.get(line.key, glossary.UNKNOWN) if line.key else glossary.UNREAD


def _nothing(_line: Line, _section: Section | None) -> Told:
    return iter(())


def _media(line: Line, section: Section | None) -> Told:
    kind = glossary.KINDS.get(line.value.partition(" ")[0])
    if kind:
        yield Phrase(kind), ""
    if section and section.rejected:
        yield Phrase(_REJECTED), "RFC 8829 section 5.3.1"
    elif section and section.media and section.media[0].name:
        yield Phrase(_PREFERRED, (shorten(section.media[0].name, _LONGEST),)), ""


def _codec(line: Line, section: Section | None) -> Told:
    payload = line.value.partition(" ")[0]
    codec = next((c for c in section.media if c.payload == payload), None) if section else None
    name = codec.name if codec and codec.name else line.value.partition(" ")[2].partition("/")[0]
    if payload != "*" and name:
        term = glossary.CODECS.get(name.lower(), Term(""))
        yield _carry(payload, str(codec) if codec else name), term.source
        if term.text:
            yield Phrase(term.text), term.source
    if codec and codec.repairs:
        yield Phrase(_REPAIRS, (shorten(codec.repairs, _LONGEST),)), ""


def _parameters(line: Line, section: Section | None) -> Told:
    payload, _, rest = line.value.partition(" ")
    codec = next((c for c in section.media if c.payload == payload), None) if section else None
    if codec and codec.name:
        term = glossary.CODECS.get(codec.name.lower(), Term(""))
        yield _carry(payload, str(codec)), term.source
    for part in islice(rest.split(";"), _MOST):
        name, _, value = (word.strip().lower() for word in part.partition("="))
        text = glossary.PARAMETERS.get(f"{name}={value}") or glossary.PARAMETERS.get(name)
        if text:
            word = h264_profile(value) or value if name == "profile-level-id" else value
            yield Phrase(text, (shorten(word, _LONGEST),), shorten(part.strip(), _LONGEST)), ""


def _carry(payload: str, codec: str) -> Phrase:
    return Phrase(_PAYLOAD, (shorten(payload, _LONGEST), shorten(codec, _LONGEST)))


def h264_profile(value: str) -> str:
    """ "42e01f" is "Constrained Baseline 3.1" (RFC 6184 section 8.1); "" where it is no such number."""
    if not _PROFILE_LEVEL_ID.fullmatch(value):
        return ""
    profile, constraints, level = bytes.fromhex(value)
    name = _PROFILES.get(profile, "")
    if profile == 0x42 and constraints & _CONSTRAINED:
        name = "Constrained Baseline"
    elif profile == 0x64 and constraints & 0x0C == 0x0C:
        name = "Constrained High"
    return f"{name} {level // 10}.{level % 10}" if name else ""


def _feedback(line: Line, section: Section | None) -> Told:
    payload, _, kind = line.value.partition(" ")
    if payload == "*":
        yield Phrase(_FOR_ALL), ""
    codec = next((c for c in section.media if c.payload == payload), None) if section else None
    if codec and codec.name:
        yield _carry(payload, str(codec)), ""
    term = glossary.FEEDBACK.get(kind.strip())
    if term:
        yield Phrase(term.text), term.source


def _extension(line: Line, _section: Section | None) -> Told:
    words = line.value.split(maxsplit=2)
    term = glossary.EXTENSIONS.get(words[1]) if len(words) > 1 else None
    if term:
        yield Phrase(term.text), term.source


def _setup(line: Line, _section: Section | None) -> Told:
    text = glossary.SETUPS.get(line.value.strip())
    if text:
        yield Phrase(text), ""


def _ice_options(line: Line, _section: Section | None) -> Told:
    for word in line.value.split():
        if word in glossary.ICE_OPTIONS:
            term = glossary.ICE_OPTIONS[word]
            yield Phrase(term.text), term.source


def _candidate(line: Line, _section: Section | None) -> Told:
    found = candidate.parse(line.text)
    if found is None:
        yield Phrase(_UNREADABLE), ""
    elif found.kind in glossary.CANDIDATES:
        host = f"[{found.address}]" if ":" in found.address else found.address
        place = shorten(f"{found.protocol} {host}:{found.port}", _LONGEST)
        yield Phrase(glossary.CANDIDATES[found.kind], (place,)), ""
        if found.family == "mDNS":
            yield Phrase(glossary.HIDDEN_ADDRESS.text), glossary.HIDDEN_ADDRESS.source


def _group(line: Line, _section: Section | None) -> Told:
    semantics, _, members = line.value.partition(" ")
    term = glossary.SEMANTICS.get(semantics)
    if term and members.strip():
        yield Phrase(term.text, (shorten(", ".join(members.split()), _LONGEST),)), term.source


def _source(line: Line, _section: Section | None) -> Told:
    name = line.value.partition(" ")[2].partition(":")[0]
    term = glossary.SOURCE_WORDS.get(name)
    if term:
        yield Phrase(term.text), term.source


_EXPLAINERS: dict[str, Callable[[Line, Section | None], Told]] = {
    "m=": _media, "rtpmap": _codec, "fmtp": _parameters, "rtcp-fb": _feedback, "extmap": _extension,
    "setup": _setup, "ice-options": _ice_options, "candidate": _candidate, "group": _group,
    "ssrc-group": _group, "ssrc": _source,
}  # fmt: skip
# Where what is said about the value says it all, and the sentence about the attribute can go.
_SAY_IT_ALL = frozenset({"rtpmap", "extmap", "setup", "group", "ssrc-group", "fmtp", "rtcp-fb"})
