"""Lets the faults of a plan happen to messages, between their decoding and the hub's handlers. Sans-I/O."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from server import codec
from server import messages as m
from server.effects import Close, Effect, Later
from server.errors import SignalingError
from server.faults import Fault, Faults, Plan
from server.journal import EVERYONE, Journal, Observation
from server.query import NameOf
from server.rooms import Session

Affected = m.Offer | m.Answer | m.Candidate | m.Chat | m.State
KINDS: tuple[type[m.AnyClientMessage], ...] = (
    m.Offer, m.Answer, m.Candidate, m.EndOfCandidates, m.Chat, m.State,
)  # fmt: skip
Handle = Callable[[Session, m.AnyClientMessage, bytes, float], list[Effect]]
Handlers = dict[type[m.AnyClientMessage], Callable[..., list[Effect]]]
Reject = Callable[[Session, SignalingError, str, bytes, float], list[Effect]]
_GONE = 1001  # RFC 6455 section 7.4.1: as when a network goes away, and clients come back
_Message = tuple[Session, Affected, bytes]


class FaultSwitch:
    """Puts an `Intercept` before the hub's handlers, and takes it away. Without faults nobody even asks."""

    def __init__(self, handlers: Handlers, journal: Journal, name_of: NameOf, reject: Reject) -> None:
        self._handlers = handlers
        self._plain = {kind: handlers[kind] for kind in KINDS}
        self._journal = journal
        self._name_of = name_of
        self._reject = reject
        self.faults: Faults | None = None

    def set(self, plan: Plan | None) -> None:
        """Let these faults happen, or none any more. Raises QueryError for a filter, and changes nothing."""
        faults = Faults(plan, self._name_of) if plan and plan.rules else None
        self.faults = faults
        if faults is None:
            self._handlers.update(self._plain)
        else:
            take = Intercept(faults, self._journal, self._handle).take
            self._handlers.update(dict.fromkeys(KINDS, take))

    def _handle(
        self, session: Session, message: m.AnyClientMessage, payload: bytes, now: float
    ) -> list[Effect]:
        """What happens without faults, perhaps late."""
        if session.ended or session.room is None:
            return []
        try:
            return self._plain[type(message)](session, message, payload, now)
        except SignalingError as error:
            return self._reject(session, error, m.type_of(message), payload, now)


class Intercept:
    """`handle` is what a message meets without faults; it takes those of sessions that are over, too."""

    def __init__(self, faults: Faults, journal: Journal, handle: Handle) -> None:
        self.faults = faults
        self._journal = journal
        self._handle = handle
        self._waiting: dict[tuple[str, str], list[tuple[_Message, Fault]]] = {}  # for one that overtakes it

    def take(self, session: Session, message: Affected, payload: bytes, now: float) -> list[Effect]:
        """A message comes from its sender."""
        seen = self._seen(session, message, payload, now)
        fault = self.faults.judge(seen)
        if fault is not None and fault.action == "reorder":
            return self._hold((session, message, payload), seen, fault)
        effects = self._happen((session, message, payload), fault, now)
        return [*effects, *self._release((seen.sender, seen.recipient), now)]

    def _happen(self, item: _Message, fault: Fault | None, now: float) -> list[Effect]:
        session, message, payload = item
        if fault is None:
            return self._handle(session, message, payload, now)
        match fault.action:
            case "drop":
                return self._drop(item, fault, now)
            case "delay":
                return [Later(fault.delay, lambda at: self._noted(item, fault, at))]
            case "duplicate":
                return [*self._handle(session, message, payload, now), *self._noted(item, fault, now)]
            case "corrupt":
                return self._noted((session, *self._corrupted(message, payload)), fault, now)
            case _:  # disconnect
                return [*self._noted(item, fault, now), Close(session, _GONE, "fault")]

    def _noted(self, item: _Message, fault: Fault, now: float) -> list[Effect]:
        """Handle a message, and note beside it what happened to it."""
        number = self._journal.total + 1
        effects = self._handle(*item, now)
        self._note(item, fault, number, now)
        return effects

    def _drop(self, item: _Message, fault: Fault, now: float) -> list[Effect]:
        session, message, payload = item
        room = session.room.id if session.room else ""
        self._journal.append(
            now, session.id, _to(message), m.type_of(message), room, payload, code="fault_dropped"
        )
        self._note(item, fault, self._journal.total, now)
        return []

    def _corrupted(self, message: Affected, payload: bytes) -> tuple[Affected, bytes]:
        """It stays a message, or nobody would get it."""
        broken = self.faults.corrupt(payload)
        try:
            return codec.decode(broken), broken  # type: ignore[return-value]  # its type is still the same
        except SignalingError:
            return message, payload

    def _hold(self, item: _Message, seen: Observation, fault: Fault) -> list[Effect]:
        key = seen.sender, seen.recipient
        self._waiting.setdefault(key, []).append((item, fault))
        return [Later(fault.delay, lambda now: self._release(key, now))]

    def _release(self, key: tuple[str, str], now: float) -> list[Effect]:
        waiting = self._waiting.pop(key, ())
        return [effect for item, fault in waiting for effect in self._noted(item, fault, now)]

    def _seen(self, session: Session, message: Affected, payload: bytes, now: float) -> Observation:
        room = session.room.id if session.room else ""
        kind, size = m.type_of(message), len(payload)
        number = self._journal.total + 1
        return Observation(number, now, session.id, _to(message), kind, room, size, payload, "")

    def _note(self, item: _Message, fault: Fault, number: int, now: float) -> None:
        session, message, _ = item
        room = session.room.id if session.room else ""
        told = {"type": "fault", "rule": fault.rule, "action": fault.action, "seq": number}
        self._journal.append(now, session.id, _to(message), "fault", room, msgspec.json.encode(told))


def _to(message: Affected) -> str:
    return EVERYONE if isinstance(message, m.Chat | m.State) else message.to
