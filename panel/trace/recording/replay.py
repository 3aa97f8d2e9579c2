"""What one side of a recorded negotiation said to the other, ready to be said again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from server.journal import Observation

PLAYED = frozenset({"offer", "answer", "candidate"})
MAX_STEPS = 10_000
MOST_PAUSE = 3.0  # seconds between two messages of the pair: longer ones are cut to that
_OWN = frozenset({"to", "id", "seq"})  # written anew: they belong to the recorded session


@dataclass(frozen=True, slots=True)
class Step:
    """One message, `after` seconds from the first of either side, without the rest of long pauses. `number`
    is the recorded one's.
    """

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

    `left_out` could not be used: refused then, unreadable, or beyond `MAX_STEPS`. So many pauses were
    `shortened`.
    """

    side: str
    other: str
    steps: tuple[Step, ...]
    expected: dict[str, int]
    left_out: int = 0
    shortened: int = 0

    @property
    def seconds(self) -> float:
        return self.steps[-1].after if self.steps else 0.0

    @property
    def offers_first(self) -> bool:
        return bool(self.steps) and self.steps[0].type == "offer"

    @property
    def offers(self) -> bool:
        """Whether there is an offer in it at all."""
        return any(step.type == "offer" for step in self.steps)


class Planner:
    """Makes the plan of one side. Feed it with `take`, in order; what others said is passed over."""

    def __init__(self, side: str, other: str) -> None:
        self._side, self._other = side, other
        self._ends = {(side, other), (other, side)}
        self._steps: list[Step] = []
        self._expected: dict[str, int] = {}
        self._last: float | None = None  # when the message before this one was
        self._after = 0.0
        self._shortened = 0
        self._left_out = 0

    def take(self, o: Observation) -> None:
        if o.type not in PLAYED or (o.sender, o.recipient) not in self._ends:
            return
        self._go_on_to(o.at)
        if o.sender == self._other:
            self._expected[o.type] = self._expected.get(o.type, 0) + 1
            return
        step = _step(o, self._after) if not o.code and len(self._steps) < MAX_STEPS else None
        if step is None:
            self._left_out += 1
        else:
            self._steps.append(step)

    def _go_on_to(self, at: float) -> None:
        """The clock that both sides have in common, and that stands still in long pauses."""
        pause = 0.0 if self._last is None else max(0.0, at - self._last)
        self._last = at if self._last is None else max(at, self._last)
        self._after += min(pause, MOST_PAUSE)
        self._shortened += pause > MOST_PAUSE

    def plan(self) -> Plan:
        """As far as it was fed."""
        return Plan(
            self._side, self._other, tuple(self._steps), dict(self._expected), self._left_out, self._shortened
        )


def plan(observations: Iterable[Observation], side: str, other: str) -> Plan:
    """Everything that `side` sent to `other`, with the pauses between, as far as they are not long."""
    planner = Planner(side, other)
    for observation in observations:
        planner.take(observation)
    return planner.plan()


def _step(o: Observation, after: float) -> Step | None:
    try:
        message = msgspec.json.decode(o.raw, type=dict[str, msgspec.Raw])
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    members = {key: value for key, value in message.items() if key not in _OWN and key != "type"}
    return Step(after, o.seq, o.type, members)
