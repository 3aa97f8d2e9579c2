"""Offers and answers of a pair, as they pass the server (RFC 8829 section 3.2 names the states)."""

from __future__ import annotations

import re

from panel.trace.pairs import MOST_DESCRIBED, MOST_ROUNDS, PairStory, Round
from server.journal import Observation

PATIENCE = 5.0  # seconds: whoever offers again after that has given up what it offered before

_ufrag = re.compile(r"^a=ice-ufrag:(\S{1,256})", re.MULTILINE).search


def offered(pair: PairStory, seen: Observation, sdp: str) -> Round:
    """`seen` is an offer: a new round. With a code it was lost on purpose: only its sender knows of it."""
    by, other = seen.sender, pair.other(seen.sender)
    crossed = pair.open[other]
    new = Round(by, seen.seq, seen.at, glare=bool(crossed), retry=bool(pair.open[by]), offer_sdp=sdp)
    new.lost = bool(seen.code)
    new.restart = _described(pair, by, sdp)
    for one in crossed:
        one.glare = True
    pair.open[by].append(new)
    _keep(pair, new)
    pair.enter(by, seen.at, "have-local-offer")
    if not crossed and not new.lost:
        pair.enter(other, seen.at, "have-remote-offer")
    return new


def answered(pair: PairStory, seen: Observation, sdp: str) -> Round | None:
    """`seen` is an answer: to this round. None where it answers nothing."""
    by, other = seen.sender, pair.other(seen.sender)
    pair.described.add(by)
    one = _take_answered(pair.open[other])
    if one is None:
        return None
    one.answer, one.answered_at, one.answer_sdp = seen.seq, seen.at, sdp
    _described(pair, by, sdp)
    pair.drop_offers(by)  # who answers has rolled its own offer back (RFC 8829 section 4.1.10.2)
    pair.enter(by, seen.at, "stable")
    pair.enter(other, seen.at, "have-local-offer" if pair.open[other] else "stable")
    return one


def _take_answered(offers: list[Round]) -> Round | None:
    """Which of the open offers is answered: the oldest that arrived and that its side had not given up."""
    arrived = [one for one in offers if not one.lost]
    if not arrived:
        return None
    place = len(arrived) - 1
    while place and arrived[place].offered_at - arrived[place - 1].offered_at < PATIENCE:
        place -= 1
    one = arrived[place]
    before = offers.index(one)
    for given_up in offers[:before]:
        given_up.dropped = True
    del offers[: before + 1]
    return one


def _described(pair: PairStory, by: str, sdp: str) -> bool:
    """Note a description; whether it has other ICE credentials than the last one from there."""
    pair.described.add(by)
    found = _ufrag(sdp)
    if found is None:
        return False
    before, pair.ufrags[by] = pair.ufrags.get(by), found[1]
    if before in {None, found[1]}:
        return False
    pair.ended.pop(by, None)
    return True


def _keep(pair: PairStory, new: Round) -> None:
    pair.rounds.append(new)
    pair.rounds_counted += 1
    if len(pair.rounds) > MOST_DESCRIBED:
        old = pair.rounds[-MOST_DESCRIBED - 1]
        old.offer_sdp = old.answer_sdp = ""
    if len(pair.rounds) > MOST_ROUNDS:
        gone = pair.rounds.pop(0)
        if gone in pair.open[gone.by]:
            pair.open[gone.by].remove(gone)
