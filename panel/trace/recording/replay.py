"""What one side of a recorded negotiation said to the other, ready to be said again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from server.journal import Observation

PLAYED = frozenset({"offer", "answer", "candidate"})
MAX_STEPS = 10_000
_OWN = frozenset({"to", "id", "seq"})  # written anew: they belong to the recorded session


@dataclass(frozen=True, slots=True)
class Step:
    """One message, `after` seconds from the first of either side. `number` is the recorded one's."""

    after: float
    number: int
    type: str
    members: dict[str, msgspec.Raw]

    def payload(self, to: str) -> bytes:
        """The message for the peer `to`."""
        return msgspec.json.encode({"type": self.type, "to": to, **self.members})


@dataclass(frozen=True, slots=True)
class Plan:
    """What `side` sent to `other`, oldest first; `expected` counts what came back then, by type.

    `left_out` could not be used: refused then, unreadable, or beyond `MAX_STEPS`.
    """

    side: str
    other: str
    steps: tuple[Step, ...]
    expected: dict[str, int]
    left_out: int = 0

    @property
    def seconds(self) -> float:
        return self.steps[-1].after if self.steps else 0.0

    @property
    def offers_first(self) -> bool:
        return bool(self.steps) and self.steps[0].type == "offer"


def plan(observations: Iterable[Observation], side: str, other: str) -> Plan:
    """Everything that `side` sent to `other`, with the pauses between. Pure; one pass."""
    steps: list[Step] = []
    expected: dict[str, int] = {}
    start: float | None = None
    left_out = 0
    for o in observations:
        if o.type not in PLAYED or {o.sender, o.recipient} != {side, other}:
            continue
        start = o.at if start is None else start
        if o.sender == other:
            expected[o.type] = expected.get(o.type, 0) + 1
            continue
        step = _step(o, start) if not o.code and len(steps) < MAX_STEPS else None
        if step is None:
            left_out += 1
        else:
            steps.append(step)
    return Plan(side, other, tuple(steps), expected, left_out)


def _step(o: Observation, start: float) -> Step | None:
    try:
        message = msgspec.json.decode(o.raw, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    members = {key: value for key, value in message.items() if key not in _OWN and key != "type"}
    return Step(max(0.0, o.at - start), o.seq, o.type, members)
