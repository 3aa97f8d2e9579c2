"""What an answer makes of an offer, section by section (RFC 3264, RFC 8829 section 5.3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import Literal, NamedTuple

from panel.trace.sdp.description import Description, Direction, Section, common_codecs
from panel.trace.sdp.lines import shorten

Tone = Literal["fine", "note", "problem"]
_LONGEST = 120
_FLOWS: dict[tuple[Direction, Direction], tuple[Tone, str]] = {
    ("sendrecv", "sendrecv"): ("fine", "Both sides send and receive."),
    ("sendrecv", "recvonly"): (
        "note",
        "The answering side only receives, which mirrors a part of the offer.",
    ),
    ("sendrecv", "sendonly"): ("note", "The answering side only sends, which mirrors a part of the offer."),
    ("sendonly", "recvonly"): ("fine", "The offering side sends, and the answering side receives."),
    ("recvonly", "sendonly"): ("fine", "The answering side sends, and the offering side receives."),
    ("inactive", "inactive"): ("note", "Nothing is sent, in neither direction."),
}
_STOPPED = "The answering side wants nothing to be sent."
_CLASH = "The offer says {0} and the answer {1}: these do not go together."
_REJECTED = "The answer rejects this section."
_MISSING = "The answer has no counterpart of this section: it needs one for each."
_ADDED = "This section was not offered. An answer cannot add one."
_KIND = "The offer has {0} here, and the answer {1}: the sections have to stand in the same order."
_MID = "The offer calls this section {0}, and the answer {1}: the names have to be the same."
_TAKEN = "Of the codecs, the answer takes {0}."
_LEFT_OUT = "It leaves out {0}."
_EXTRA = "It adds {0}, which was not offered."
_NO_CODEC = "They have no codec in common."
_MUX = "The answer does not let RTP and RTCP share a port. Browsers refuse that."
_UNBUNDLED = "The answer takes this section out of the bundle: it needs a connection of its own."
_ONE_SIZE = "The answer does not take simulcast: one size will be sent."
_HANDSHAKE = {
    "active": "The answering side begins the DTLS handshake.",
    "passive": "The offering side begins the DTLS handshake.",
}
_ROLES = "The offer says {0} and the answer {1}: it is not clear who begins the DTLS handshake."
_NO_FINGERPRINT = "A certificate's fingerprint is missing. Without it there is no DTLS."
_SAME_FINGERPRINT = "Both have the same certificate: did a description come back to its sender?"
_NO_ICE = "ICE's user name or password is missing."
_SAME_ICE = "Both have the same ICE user name and password: did a description come back to its sender?"


class Note(NamedTuple):
    """One sentence: a template for `str.format`, and what belongs into it."""

    tone: Tone
    template: str
    words: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.template.format(*self.words)


class SectionNotes(NamedTuple):
    """About one section of the offer and what stands in its place in the answer."""

    offer: Section | None
    answer: Section | None
    notes: tuple[Note, ...]


def negotiated(offer: Description, answer: Description) -> tuple[SectionNotes, ...]:
    """What came out, for each section. In an answer they stand in the order of the offer."""
    pairs = zip_longest(offer.sections, answer.sections)
    return tuple(SectionNotes(one, other, tuple(_notes(one, other))) for one, other in pairs)


def templates() -> Iterator[str]:
    """Every sentence that can come, for translators."""
    yield from (text for _, text in _FLOWS.values())
    yield from _HANDSHAKE.values()
    yield from (
        _STOPPED, _CLASH, _REJECTED, _MISSING, _ADDED, _KIND, _MID, _TAKEN, _LEFT_OUT, _EXTRA, _NO_CODEC,
        _MUX, _UNBUNDLED, _ONE_SIZE, _ROLES, _NO_FINGERPRINT, _SAME_FINGERPRINT, _NO_ICE, _SAME_ICE,
    )  # fmt: skip


def _notes(offer: Section | None, answer: Section | None) -> Iterator[Note]:
    if offer is None:
        yield Note("problem", _ADDED)
    elif answer is None:
        yield Note("problem", _MISSING)
    elif offer.kind != answer.kind:
        yield Note("problem", _KIND, _words(offer.kind, answer.kind))
    elif answer.rejected:
        yield Note("note", _REJECTED)
    else:
        yield from _together(offer, answer)


def _together(offer: Section, answer: Section) -> Iterator[Note]:
    if offer.mid and answer.mid and offer.mid != answer.mid:
        yield Note("problem", _MID, _words(offer.mid, answer.mid))
    if offer.media or answer.media:
        yield _flow(offer.direction, answer.direction)
        yield from _codecs(offer, answer)
        if offer.rtcp_mux and not answer.rtcp_mux:
            yield Note("problem", _MUX)
    if offer.simulcast and offer.simulcast.send and not answer.simulcast:
        yield Note("note", _ONE_SIZE)
    if offer.bundle and not answer.bundle:
        yield Note("note", _UNBUNDLED)
    if (
        not offer.bundle or offer.bundle[0] == offer.mid or not answer.bundle
    ):  # the others share its connection
        yield from _connection(offer, answer)


def _flow(offer: Direction, answer: Direction) -> Note:
    if (offer, answer) in _FLOWS:
        return Note(*_FLOWS[offer, answer])
    if answer == "inactive":
        return Note("note", _STOPPED)
    return Note("problem", _CLASH, (offer, answer))


def _codecs(offer: Section, answer: Section) -> Iterator[Note]:
    common = common_codecs(offer, answer)
    if not common:
        yield Note("problem", _NO_CODEC)
        return
    kept = {name.lower() for name in common}
    left_out = [name for name in offer.codecs if name.lower() not in kept]
    extra = [name for name in answer.codecs if name.lower() not in kept]
    yield Note("fine", _TAKEN, _words(", ".join(common)))
    if left_out:
        yield Note("note", _LEFT_OUT, _words(", ".join(left_out)))
    if extra:
        yield Note("note", _EXTRA, _words(", ".join(extra)))


def _connection(offer: Section, answer: Section) -> Iterator[Note]:
    """ICE and DTLS."""
    if not (offer.ufrag and offer.ice.pwd and answer.ufrag and answer.ice.pwd):
        yield Note("problem", _NO_ICE)
    elif (offer.ufrag, offer.ice.pwd) == (answer.ufrag, answer.ice.pwd):
        yield Note("problem", _SAME_ICE)
    if "TLS" not in offer.protocol:
        return
    if not (offer.fingerprint and answer.fingerprint):
        yield Note("problem", _NO_FINGERPRINT)
    elif offer.fingerprint.lower() == answer.fingerprint.lower():
        yield Note("problem", _SAME_FINGERPRINT)
    yield _handshake(offer.setup, answer.setup)


def _handshake(offer: str, answer: str) -> Note:
    """RFC 8842 section 5.3: the answer chooses, and not what the offer has chosen."""
    if answer in _HANDSHAKE and offer != answer and offer in ("actpass", "active", "passive"):
        return Note("fine", _HANDSHAKE[answer])
    dash = "\N{EN DASH}"
    return Note("problem", _ROLES, _words(offer or dash, answer or dash))


def _words(*words: str) -> tuple[str, ...]:
    return tuple(shorten(word, _LONGEST) for word in words)
