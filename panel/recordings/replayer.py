"""Plays one side of a recorded negotiation again, to someone in a room of the running server.

It is heard as a bot. What was offered then is offered now, word by word: the other side's browser answers it
as it would have, but no media will flow, for the recorded addresses and keys belong to a connection that is
over. What comes back is counted, and compared with what came then.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import cast

import msgspec

from panel.admission import invite_to
from panel.calls.report import CallEndedError
from panel.calls.signaling import Signaling, Target, join
from panel.focus import Span
from panel.ports import ServerPort
from panel.trace.recording.replay import Plan, Planner
from server import messages as m
from server.journal import Journal, Observation
from server.tasks import cancel, spawn

NAME = "Replay"
MAX_CAME = 1_000
_READ = 2_000  # observations in one go: a millisecond


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: to get in, for someone to come, for an offer that is to be answered, for the last replies."""

    setup: float = 10.0
    offer: float = 10.0
    settle: float = 3.0


@dataclass(frozen=True, slots=True)
class Came:
    """Something that came back, `after` seconds from the first step. `code` is an error's."""

    after: float
    type: str
    code: str = ""
    detail: str = ""


@dataclass(slots=True)
class Result:
    """How far it went. `ended` is "" when all was sent, else a code as in `CallReport`, "no_offer_came" where
    there was nothing to answer, or "stopped". `skipped` answers had no offer, though others came.
    """

    total: int
    sent: int = 0
    to: str = ""
    to_name: str = ""
    ended: str = ""
    detail: str = ""
    came: list[Came] = field(default_factory=list)
    skipped: int = 0

    @property
    def counts(self) -> Counter[str]:
        """What came back, by type."""
        return Counter(came.type for came in self.came)


class Replayer:
    """One replay. `run` it once; `stop` ends it early. `result` is filled while it runs."""

    def __init__(
        self, target: Target, plan: Plan, *, speed: float = 1.0, patience: Patience | None = None
    ) -> None:
        """`speed` 2 is twice as fast. Without a `target.peer_id` it is the first browser, or who comes."""
        if speed <= 0:
            raise ValueError("the speed is a factor above 0")
        self.result = Result(total=len(plan.steps))
        self._target = target
        self._plan = plan
        self._speed = speed
        self._patience = patience or Patience()
        self._offers = 0  # that came and are not answered yet
        self._was_offered = False
        self.said = asyncio.Event()  # it has sent all that it will
        self.companions: tuple[Replayer, ...] = ()  # it stays in the room until these have said all
        self._arrived = asyncio.Event()
        self._news = asyncio.Event()
        self._stopped = asyncio.Event()
        self._start = 0.0

    def stop(self) -> None:
        """Leave the room now; `run` returns soon."""
        self._leave("stopped")

    async def run(self) -> Result:
        playing = spawn(self._play(), name="replay")
        stopping = spawn(self._wait_for_stop(), name="stop of the replay")
        try:
            await asyncio.wait({playing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.said.set()
            await cancel(playing, stopping)
        return self.result

    # Inside ---------------------------------------------------------------------------------------------

    async def _wait_for_stop(self) -> None:
        await self._stopped.wait()

    async def _play(self) -> None:
        try:
            async with join(self._target, NAME, self._patience.setup) as signaling:
                listening = spawn(self._listen(signaling), name="replay listens")
                try:
                    await self._find(signaling.welcome.peers)
                    await self._send_all(signaling)
                    await self._settle()
                finally:
                    await cancel(listening)
        except CallEndedError as error:
            self._end(error.code, error.detail)

    def _end(self, code: str, detail: str = "") -> None:
        if not self.result.ended:
            self.result.ended, self.result.detail = code, detail

    def _leave(self, code: str, detail: str = "") -> None:
        """There is nothing more to come. Whoever has said everything has not failed."""
        if self.result.sent + self.result.skipped < self.result.total:
            self._end(code, detail)
        self._stopped.set()

    async def _find(self, peers: tuple[m.PeerInfo, ...]) -> None:
        """Whom to talk to: the wanted one, the first browser, or whoever comes."""
        wanted = self._target.peer_id
        for peer in peers:
            if peer.id == wanted if wanted else peer.kind == "browser":
                self._meet(peer)
        if wanted and not self.result.to:
            raise CallEndedError("call_no_peer", f"The peer {wanted} is not there.")
        if not self.result.to and peers:
            self._meet(peers[0])
        if not await _within(self._arrived, self._patience.offer):
            raise CallEndedError("call_no_peer")
        self._start = asyncio.get_running_loop().time()

    def _meet(self, peer: m.PeerInfo) -> None:
        if not self.result.to:
            self.result.to, self.result.to_name = peer.id, peer.name
            self._arrived.set()

    async def _send_all(self, signaling: Signaling) -> None:
        loop = asyncio.get_running_loop()
        pace = 1 / max(1.0, signaling.welcome.limits.messages_per_second or 1_000.0)
        earliest = self._start
        for step in self._plan.steps:
            due = max(self._start + step.after / self._speed, earliest)
            await asyncio.sleep(due - loop.time())
            if step.type == "answer" and not await self._may_answer():
                if not self._was_offered and not self._plan.offers:
                    self._end("no_offer_came")
                    return
                self.result.skipped += 1
                continue
            await signaling.send(_as_message(step.payload(self.result.to)))
            self.result.sent += 1
            earliest = max(due, loop.time()) + pace

    async def _may_answer(self) -> bool:
        """Whether an offer is open: a recorded answer is sent once there is something to answer.

        Where one did not come before, the next is not waited for as long.
        """
        patience = self._patience.settle if self.result.skipped else self._patience.offer
        deadline = asyncio.get_running_loop().time() + patience
        while not self._offers:
            self._news.clear()
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await _within(self._news, left):
                return False
        self._offers -= 1
        return True

    async def _settle(self) -> None:
        """Wait for the last replies: until there are as many as then, or for a while."""
        self.said.set()
        for companion in self.companions:
            await companion.said.wait()
        deadline = asyncio.get_running_loop().time() + self._patience.settle
        while any(self.result.counts[kind] < count for kind, count in self._plan.expected.items()):
            self._news.clear()
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0 or not await _within(self._news, left):
                return

    async def _listen(self, signaling: Signaling) -> None:
        try:
            while True:
                self._hear(await signaling.receive())
                self._news.set()
        except CallEndedError as error:
            self._leave(error.code, error.detail)

    def _hear(self, message: m.AnyServerMessage) -> None:
        match message:
            case m.PeerJoined(peer=peer):
                self._meet(peer)
            case m.RelayedOffer() | m.RelayedAnswer() | m.RelayedCandidate():
                if message.sender == self.result.to:
                    self._offers += isinstance(message, m.RelayedOffer)
                    self._was_offered |= isinstance(message, m.RelayedOffer)
                    self._note(Came(self._now(), m.type_of(message)))
            case m.Error(code=code, detail=detail):
                self._note(Came(self._now(), "error", code, detail or ""))
            case m.PeerLeft(peer=peer) if peer == self.result.to:
                self._leave("call_no_peer", f"{self.result.to_name} left.")

    def _note(self, came: Came) -> None:
        if len(self.result.came) < MAX_CAME:
            self.result.came.append(came)

    def _now(self) -> float:
        return asyncio.get_running_loop().time() - self._start if self._start else 0.0


async def plans_of(journal: Journal, one: str, other: str, span: Span | None = None) -> tuple[Plan, Plan]:
    """The two sides of a pair, read from a journal of any length beside everything else.

    Only what was said in `span`, where there is one.
    """
    planners = Planner(one, other), Planner(other, one)
    kept = journal.keep()
    cursor = kept.oldest - 1
    while cursor < kept.total:
        read, cursor, _ = kept.since(cursor, _READ)
        for observation in read if span is None else _within_span(read, span):
            for planner in planners:
                planner.take(observation)
        await asyncio.sleep(0)
    return planners[0].plan(), planners[1].plan()


async def replay_both(*replayers: Replayer) -> list[Result]:
    """Play several at the same time: the two sides of a pair to each other, in a room of their own."""
    for replayer in replayers:
        replayer.companions = tuple(other for other in replayers if other is not replayer)
    return await asyncio.gather(*(replayer.run() for replayer in replayers))


async def resend(target: Target, payload: bytes, *, listen: float = 2.0) -> list[Came]:
    """Join, send these bytes as they are, and tell what comes back within `listen` seconds.

    Raises CallEndedError where it cannot join, or what was sent ends the connection.
    """
    came: list[Came] = []
    loop = asyncio.get_running_loop()
    async with join(target, NAME, Patience().setup) as signaling:
        start = loop.time()
        await signaling.send(_as_message(payload))
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(listen):
                while len(came) < MAX_CAME:
                    message = await signaling.receive()
                    error = message if isinstance(message, m.Error) else None
                    detail = (error.detail or "") if error else ""
                    came.append(
                        Came(loop.time() - start, m.type_of(message), error.code if error else "", detail)
                    )
    return came


def target_in(server: ServerPort, room: str, peer_id: str | None = None) -> Target:
    """The way into a room of this machine's own server, also where not everyone may come."""
    return Target(server.ws_url(), room, server.ca_path, peer_id, invite=invite_to(server, room, NAME))


def _within_span(read: Iterable[Observation], span: Span) -> Iterator[Observation]:
    return (observation for observation in read if span[0] <= observation.at <= span[1])


def _as_message(payload: bytes) -> m.ClientMessage:
    """Bytes that `Signaling.send` passes on as they are: its encoder writes a Raw without looking."""
    return cast(m.ClientMessage, msgspec.Raw(payload))


async def _within(event: asyncio.Event, seconds: float) -> bool:
    """Whether it was set within so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            return await event.wait()
    except TimeoutError:
        return False
