"""Faults on purpose: what goes wrong with which messages, so that an app can be tried against it. Sans-I/O.

A rule names messages by a filter (`server.query`) and what happens to them on their way from the sender to
the hub: as if the network did it. With the same seed, the same messages meet the same fate again.
"""

from __future__ import annotations

import random
import re
from typing import Annotated, Literal

from msgspec import Meta, Struct

from server.journal import Observation
from server.query import Matcher, NameOf, parse

Action = Literal["delay", "drop", "duplicate", "reorder", "corrupt", "disconnect"]
MAX_RULES = 100
MAX_DELAY = 60.0  # seconds
# What a message is made unusable by: a fingerprint, a password or an address that is not the real one.
_VITAL = re.compile(rb"(?:a=fingerprint:\S+ |a=ice-pwd:|candidate:\S+ \d+ \S+ \d+ )([0-9A-Za-z])")
_LETTER = re.compile(rb"[0-9A-Za-z]")


class FaultRule(Struct, frozen=True):
    """`match` is a filter, `share` the part of those messages that is hit, `most` how many at most (0: all).

    `delay` is in seconds, for "delay" and, as the longest wait for a follower, for "reorder". `jitter` makes
    each delay longer by up to so much.
    """

    match: Annotated[str, Meta(max_length=1000)]
    action: Action
    share: Annotated[float, Meta(ge=0, le=1)] = 1.0
    most: Annotated[int, Meta(ge=0)] = 0
    delay: Annotated[float, Meta(ge=0, le=MAX_DELAY)] = 1.0
    jitter: Annotated[float, Meta(ge=0, le=MAX_DELAY)] = 0.0


class Plan(Struct, frozen=True):
    """Rules and the seed of their dice: what is shared so that others see the same."""

    rules: Annotated[tuple[FaultRule, ...], Meta(max_length=MAX_RULES)] = ()
    seed: int = 0


class Fault(Struct, frozen=True):
    """What happens to one message: the number of the rule, counting from 1, and for how long it waits."""

    rule: int
    action: Action
    delay: float = 0.0


class Faults:
    """A plan at work. The first rule that hits a message decides."""

    def __init__(self, plan: Plan, name_of: NameOf) -> None:
        """Raises `server.query.QueryError` where a filter is none."""
        self.plan = plan
        self._random = random.Random(plan.seed)  # noqa: S311 - to be repeated, not to be secret
        self._rules = [(rule, parse(rule.match).matcher(name_of)) for rule in plan.rules]
        self.hits = [0] * len(plan.rules)  # how often each rule has struck

    def judge(self, message: Observation) -> Fault | None:
        """What happens to a message before the hub gets it."""
        for number, (rule, matches) in enumerate(self._rules):
            if self._strikes(number, rule, matches, message):
                self.hits[number] += 1
                return Fault(number + 1, rule.action, rule.delay + self._random.random() * rule.jitter)
        return None

    def corrupt(self, payload: bytes) -> bytes:
        """The payload with one character changed where it hurts; the same length, and JSON as before."""
        places = [match.start(1) for match in _VITAL.finditer(payload)]
        if not places:
            places = [match.start() for match in _LETTER.finditer(payload)][-1:]
        if not places:
            return payload
        at = self._random.choice(places)
        other = b"1" if payload[at : at + 1] != b"1" else b"2"
        return payload[:at] + other + payload[at + 1 :]

    def _strikes(self, number: int, rule: FaultRule, matches: Matcher, message: Observation) -> bool:
        if rule.most and self.hits[number] >= rule.most:
            return False
        return matches(message) and (rule.share >= 1 or self._random.random() < rule.share)
