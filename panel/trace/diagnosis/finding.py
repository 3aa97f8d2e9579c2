"""What a rule found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from panel.trace.story import PairKey
from server.spike import Spike

Severity = Literal["problem", "warning", "hint"]


@dataclass(frozen=True, slots=True)
class Network:
    """One of this computer's addresses with its prefix, "192.168.1.5/24"; `kind` as in server.lan."""

    cidr: str
    kind: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the story. `spikes` are in the order of time. `addresses` are those that clients
    connect from, by peer.
    """

    now: float
    spikes: tuple[Spike, ...] = ()
    networks: tuple[Network, ...] = ()
    addresses: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """`rule` is stable, for example "offer-unanswered". `evidence` are numbers of observations, oldest first.

    `sentence` says in plain words what happened and `advice` what to try. Both are templates for
    `str.format`, so that they can be translated: `words` holds people's names and figures. `past` marks what
    is over: it went well in the end, or the people have left.
    """

    rule: str
    severity: Severity
    title: str
    sentence: str
    advice: str
    at: float
    evidence: tuple[int, ...] = ()
    pair: PairKey | None = None
    peer: str = ""
    words: dict[str, str] = field(default_factory=dict)
    past: bool = False
