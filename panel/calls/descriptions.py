"""Descriptions and candidates from the other side, read with care, and our own, ready to trickle.

Candidates are taken out of every description and handled one by one. aiortc waits for each candidate
inside a description, one second for every `.local` name that does not resolve, and it keeps those of
the last media section only when sections are bundled.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec
from aiortc import RTCIceCandidate, RTCSessionDescription
from aiortc.sdp import candidate_from_sdp

from panel.calls.report import CallEndedError

MAX_BYTES = 48 * 1024
MAX_LINES = 1_500
MAX_CANDIDATES = 64
_PREFIX = "a=candidate:"
_END = "a=end-of-candidates"


class Description(msgspec.Struct, frozen=True):
    """RTCSessionDescriptionInit (W3C webrtc-pc section 4.6.2), without rollback and pranswer."""

    type: Literal["offer", "answer"]
    sdp: str


class CandidateInit(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """RTCIceCandidateInit (W3C webrtc-pc section 4.8.1.2). An empty `candidate` means no more."""

    candidate: str = ""
    sdp_mid: str | None = None
    sdp_m_line_index: int | None = None
    username_fragment: str | None = None


class Split(NamedTuple):
    """A description without its candidates, the candidates, and the ICE user name fragments in it."""

    sdp: str
    candidates: tuple[CandidateInit, ...]
    fragments: frozenset[str]


def read_description(raw: bytes, expected: Literal["offer", "answer"]) -> Split:
    """Decode a description and take it apart.

    Raises CallEndedError("call_bad_description") where it is not a description, too long (aiortc takes half a
    second for 8,000 lines, in the event loop), of another type, or names no DTLS fingerprint.
    """
    try:
        description = msgspec.json.decode(raw, type=Description)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise bad_description(str(error)) from error
    if description.type != expected:
        raise bad_description(f"It is an {description.type}, not an {expected}.")
    if len(description.sdp.encode(errors="replace")) > MAX_BYTES:
        raise bad_description(f"It is longer than {MAX_BYTES // 1024} KiB.")
    if description.sdp.count("\n") >= MAX_LINES:
        raise bad_description(f"It has more than {MAX_LINES:,} lines.")
    if "a=fingerprint:" not in description.sdp:
        raise bad_description("It has no DTLS fingerprint.")
    return split(description.sdp)


def bad_description(why: str) -> CallEndedError:
    return CallEndedError("call_bad_description", why)


def split(sdp: str) -> Split:
    """Take the candidates out of an SDP. Repetitions (bundled sections carry copies) count once."""
    kept: list[str] = []
    found: dict[str, CandidateInit] = {}
    fragments: set[str] = set()
    index = -1
    for line in sdp.splitlines():
        if line.startswith("m="):
            index += 1
        if line.startswith("a=ice-ufrag:"):
            fragments.add(line.partition(":")[2].strip())
        if line.startswith(_PREFIX) and index >= 0:
            candidate = CandidateInit(line[2:], sdp_m_line_index=index)
            found.setdefault(line, candidate)
        elif line != _END:
            kept.append(line)
    return Split("\r\n".join(kept) + "\r\n", tuple(found.values()), frozenset(fragments))


def write_description(description: RTCSessionDescription) -> tuple[msgspec.Raw, list[msgspec.Raw]]:
    """Our own description as the wire carries it, and the candidates to trickle after it, `null` last.

    aiortc has gathered before it has a description. Sending the candidates apart keeps every call the
    same on the wire, whoever makes it.
    """
    parts = split(description.sdp)
    body = msgspec.json.encode({"type": description.type, "sdp": parts.sdp})
    trickle = [msgspec.Raw(msgspec.json.encode(candidate)) for candidate in parts.candidates]
    return msgspec.Raw(body), [*trickle, msgspec.Raw(b"null")]


def read_candidate(raw: bytes) -> CandidateInit | None:
    """Decode what a `candidate` message carries. None for the end of candidates and for nonsense."""
    try:
        candidate = msgspec.json.decode(raw, type=CandidateInit | None)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    return candidate if candidate and candidate.candidate else None


def to_aiortc(init: CandidateInit) -> RTCIceCandidate | None:
    """The candidate as aiortc takes it, or None where it cannot be used (TCP, RTCP apart, nonsense)."""
    try:
        candidate = candidate_from_sdp(init.candidate.removeprefix(_PREFIX[2:]))
    except (AssertionError, ValueError, IndexError):
        return None
    if candidate.protocol.lower() != "udp" or candidate.component != 1 or not 0 < candidate.port < 65_536:
        return None
    candidate.sdpMid = init.sdp_mid
    candidate.sdpMLineIndex = init.sdp_m_line_index if init.sdp_mid is None else None
    return candidate if init.sdp_mid is not None or init.sdp_m_line_index is not None else None
