"""Rules about what passes the server: offers, answers, descriptions, candidates."""

from __future__ import annotations

from collections.abc import Iterator

from panel.trace.diagnosis.case import PATIENCE, Case
from panel.trace.diagnosis.finding import Finding
from panel.trace.diagnosis.rule import PairLook, Rule, seconds
from panel.trace.pairs import Round

OFFER_UNANSWERED = Rule(
    "offer-unanswered",
    "problem",
    "An offer was not answered",
    {
        "waits": "{a} sent an offer to {b} {seconds} s ago, and no answer has come.",
        "lost": "{a} sent an offer to {b} {seconds} s ago. A fault rule dropped it.",
        "never": "{a} sent an offer to {b}. One of them left {seconds} s later, and no answer had come.",
    },
    "Look for an error in the page of {b}: setRemoteDescription or createAnswer may have failed there, or "
    "nothing handles the offer. Loading that page again makes a new start.",
)
EARLY_CANDIDATES = Rule(
    "candidates-before-description",
    "warning",
    "Candidates came before any description",
    {
        "still": "{a} sent candidates to {b} ({count} so far) without an offer or an answer before them.",
        "late": "{a} sent candidates to {b} ({count} of them) before its offer or answer. Without a "
        "description, addIceCandidate refuses them.",
    },
    "Send the description as soon as setLocalDescription is done, before the candidates. On the other side "
    "keep candidates until setRemoteDescription is done (RFC 8838 section 11).",
)
GLARE_UNRESOLVED = Rule(
    "glare-unresolved",
    "problem",
    "Two offers crossed, and neither was answered",
    {
        "waits": "{a} and {b} sent offers to each other at the same time. For {seconds} s neither has "
        "answered.",
        "never": "{a} and {b} sent offers to each other at the same time, and neither answered before one "
        "left.",
    },
    "One side has to be polite: it rolls its own offer back and answers the other. Use perfect negotiation "
    "(W3C webrtc-pc section 10.7); the one who was in the room first is polite.",
)
GLARE_RESOLVED = Rule(
    "glare-resolved",
    "hint",
    "Two offers crossed, and one gave way",
    {
        "once": "{a} and {b} sent offers to each other at the same time. The one of {b} gave way, as it "
        "should.",
        "often": "Offers of {a} and {b} crossed {count} times. One gave way each time, as it should.",
    },
    "Nothing is to be done. Where it happens often, both sides start negotiations for the same reason: let "
    "one of them do it.",
)


def offer_unanswered(case: Case) -> Iterator[Finding]:
    """The newest offer of one side, after `PATIENCE` in which the other could have answered it."""
    pair = case.pair
    if all(pair.open.values()):
        return  # glare
    for by in pair.key:
        other = pair.other(by)
        if not pair.open[by] or case.is_away(other):
            continue
        newest = pair.open[by][-1]
        waited = case.waited(newest.offered_at, other)
        if waited >= PATIENCE:
            words = case.words(by, seconds=seconds(waited))
            evidence = [one.offer for one in pair.open[by]]
            key = "never" if case.past else "lost" if newest.lost else "waits"
            yield OFFER_UNANSWERED.about(case, key, newest.offered_at, evidence, words)


def candidates_before_description(case: Case) -> Iterator[Finding]:
    """What connects all the same has kept them: nothing is wrong then."""
    if case.was_connected:
        return
    for by in case.pair.key:
        early = [seen for seen in case.pair.candidates[by] if seen.early and seen.at >= case.pair.since]
        if not early or case.now - early[0].at < PATIENCE:
            continue
        key = "late" if by in case.pair.described else "still"
        words = case.words(by, count=str(len(early)))
        yield EARLY_CANDIDATES.about(case, key, early[0].at, [seen.seq for seen in early[:16]], words)


def glare_unresolved(case: Case) -> Iterator[Finding]:
    """Both sides wait for an answer."""
    pair = case.pair
    if not all(pair.open.values()) or any(map(case.is_away, pair.key)):
        return
    newest = [pair.open[peer][-1] for peer in pair.key]
    since = max(one.offered_at for one in newest)
    waited = min(case.waited(since, peer) for peer in pair.key)
    if waited < PATIENCE:
        return
    evidence = [one.offer for peer in pair.key for one in pair.open[peer]]
    words = case.words(pair.a, seconds=seconds(waited))
    key = "never" if case.past else "waits"
    yield GLARE_UNRESOLVED.about(case, key, since, evidence, words)


def glare_resolved(case: Case) -> Iterator[Finding]:
    """Offers that crossed, and one of them was answered."""
    rounds = case.pair.rounds
    won = [(place, one) for place, one in enumerate(rounds) if one.glare and one.answer]
    if not won:
        return
    place, last = won[-1]
    lost = _crossed(rounds, place)
    evidence = [last.offer, last.answer, *(one.offer for one in lost)]
    words = case.words(last.by, count=str(len(won)))
    key = "once" if len(won) == 1 else "often"
    yield GLARE_RESOLVED.about(case, key, last.offered_at, evidence, words, past=True)


def _crossed(rounds: list[Round], place: int) -> list[Round]:
    """The offers of the other side that crossed the one at `place`: right before or after it."""
    one = rounds[place]
    near = rounds[max(0, place - 2) : place + 3]
    return [other for other in near if other.glare and other.by != one.by and not other.answer]


RULES: tuple[tuple[Rule, PairLook], ...] = (
    (OFFER_UNANSWERED, offer_unanswered),
    (EARLY_CANDIDATES, candidates_before_description),
    (GLARE_UNRESOLVED, glare_unresolved),
    (GLARE_RESOLVED, glare_resolved),
)
