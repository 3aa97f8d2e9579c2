"""Rules about what an offer and its answer agree on (RFC 3264, RFC 8829)."""

from __future__ import annotations

from collections.abc import Iterator

from panel.trace.diagnosis.case import PATIENCE, Case, Terms
from panel.trace.diagnosis.finding import Finding
from panel.trace.diagnosis.rule import PairLook, Rule
from panel.trace.pairs import Round

NO_COMMON_CODEC = Rule(
    "no-common-codec",
    "problem",
    "The two have no codec in common",
    {
        "other": "{a} can do {offered} for {kind}, but the answer of {b} names only {answered}.",
        "declined": "{b} declined all {kind}. {a} offered {offered}: {b} seems to know none of these.",
    },
    "Every WebRTC client has to know Opus, VP8 and H.264 (RFC 7742, RFC 7874). Look for code that filters or "
    "reorders codecs (setCodecPreferences, changed SDP), or for a browser that was built without H.264.",
)
DIRECTION_MISMATCH = Rule(
    "direction-mismatch",
    "warning",
    "The directions of media do not fit",
    {
        "illegal": "{a} offered {kind} as {offered}, and {b} answered {answered}: these do not go together.",
        "cannot": "The {device} of {a} is on, but what was agreed with {b} does not let {a} send {kind}.",
    },
    "Whoever answers adds its tracks, or sets the direction of the transceivers, after setRemoteDescription "
    "and before createAnswer. Whoever wants to send later has to offer again.",
)
DTLS_ROLE_CONFLICT = Rule(
    "dtls-role-conflict",
    "problem",
    "Both sides take the same DTLS role",
    {
        "setup": "{a} offered a=setup:{offered} and {b} answered a=setup:{answered}. One has to be active, "
        "the other passive.",
        "roles": "Both {a} and {b} say that they are the DTLS {role}.",
    },
    "Offers say actpass, answers active (RFC 8842 section 5). Look for code that changes a=setup in the "
    "descriptions, or that sends an answer to the wrong peer.",
)

# What may answer what (RFC 3264 section 6.1).
_ANSWERS = {
    "sendrecv": {"sendrecv", "sendonly", "recvonly", "inactive"},
    "sendonly": {"recvonly", "inactive"},
    "recvonly": {"sendonly", "inactive"},
    "inactive": {"inactive"},
}
_SETUPS = {("actpass", "active"), ("actpass", "passive"), ("active", "passive"), ("passive", "active")}
_ROLES = {"actpass", "active", "passive"}
_DEVICES = {"microphone": "audio", "camera": "video"}
_MEDIA = {"audio", "video"}
_SENDS = {"sendrecv", "sendonly"}
_RECEIVES = {"sendrecv", "recvonly"}
_MOST_NAMES = 6


def no_common_codec(case: Case) -> Iterator[Finding]:
    """Of each kind of media once."""
    one = case.agreed
    if one is None:
        return
    for kind in sorted(_MEDIA):
        lines = [
            (offer, answer) for offer, answer in case.sections if offer.kind == kind and not offer.rejected
        ]
        if not lines or not all(_fails(offer, answer) for offer, answer in lines):
            continue
        offer, answer = lines[0]
        key = "other" if answer.codecs and not _common(offer, answer) else "declined"
        words = case.words(one.by, kind=kind, offered=_names(offer), answered=_names(answer))
        yield NO_COMMON_CODEC.about(case, key, one.offered_at, [one.offer, one.answer], words)


def _fails(offer: Terms, answer: Terms) -> bool:
    """Whether the section cannot be used because of its codecs. One that is declined, with codecs that
    would do, was not wanted."""
    if not offer.codecs:
        return False
    if answer.codecs:
        return not _common(offer, answer)
    return answer.rejected


def direction_mismatch(case: Case) -> Iterator[Finding]:
    """Directions that may not answer each other, and devices that are on in vain."""
    one = case.agreed
    if one is None:
        return
    lines = [(offer, answer) for offer, answer in case.sections if not (offer.rejected or answer.rejected)]
    for offer, answer in lines:
        if offer.kind in _MEDIA and answer.direction not in _ANSWERS[offer.direction]:
            words = case.words(one.by, kind=offer.kind, offered=offer.direction, answered=answer.direction)
            yield DIRECTION_MISMATCH.about(case, "illegal", one.offered_at, [one.offer, one.answer], words)
            return
    yield from _in_vain(case, one, lines)


def _in_vain(case: Case, one: Round, lines: list[tuple[Terms, Terms]]) -> Iterator[Finding]:
    """Someone says that a device is on, and may not send what it gives."""
    for peer in case.pair.key:
        person = case.story.people.get(peer)
        for device, kind in _DEVICES.items():
            since = person.sends.get(device) if person else None
            mine = [(o, a) if peer == one.by else (a, o) for o, a in lines if o.kind == kind]
            if since is None or not mine or any(_flows(own, other) for own, other in mine):
                continue
            start = max(since, one.answered_at or since)
            if case.now - start >= PATIENCE:
                words = case.words(peer, device=device, kind=kind)
                yield DIRECTION_MISMATCH.about(case, "cannot", start, [one.offer, one.answer], words)


def _flows(sender: Terms, receiver: Terms) -> bool:
    return sender.direction in _SENDS and receiver.direction in _RECEIVES


def dtls_role_conflict(case: Case) -> Iterator[Finding]:
    """By the descriptions; else by what both ends say that they are."""
    one = case.agreed
    if one is None:
        return
    for offer, answer in case.sections:
        setups = offer.setup, answer.setup
        if not (offer.rejected or answer.rejected) and _ROLES.issuperset(setups) and setups not in _SETUPS:
            words = case.words(one.by, offered=offer.setup, answered=answer.setup)
            yield DTLS_ROLE_CONFLICT.about(case, "setup", one.offered_at, [one.offer, one.answer], words)
            return
    yield from _same_role(case, one)


def _same_role(case: Case, one: Round) -> Iterator[Finding]:
    pair = case.pair
    roles = {digest.dtls_role for digest in pair.latest.values()}
    up = all(pair.state(peer, "dtls") == "connected" for peer in pair.key)
    if len(pair.latest) == 2 and roles in ({"client"}, {"server"}) and not up:
        evidence = [one.offer, one.answer, *(seq for seq, _ in pair.reported.values())]
        at = max(at for _, at in pair.reported.values())
        yield DTLS_ROLE_CONFLICT.about(case, "roles", at, evidence, case.words(pair.a, role=min(roles)))


def _common(one: Terms, other: Terms) -> bool:
    return not set(one.codecs).isdisjoint(other.codecs)


def _names(section: Terms) -> str:
    """Its codecs as text: "VP8, H264". They are written in many ways, so in capitals."""
    names = [name.upper() for name in section.codecs]
    more = f" (+{len(names) - _MOST_NAMES})" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more


RULES: tuple[tuple[Rule, PairLook], ...] = (
    (NO_COMMON_CODEC, no_common_codec),
    (DIRECTION_MISMATCH, direction_mismatch),
    (DTLS_ROLE_CONFLICT, dtls_role_conflict),
)
