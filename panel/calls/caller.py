"""A test call to a browser, through a Callbox server."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Iterable

from panel.calls.addresses import addresses_for
from panel.calls.call import Call, Patience
from panel.calls.digest import now_ms
from panel.calls.link import Link
from panel.calls.report import CallEndedError
from panel.calls.signaling import Signaling, Target, join
from panel.calls.stats import Stopwatch
from panel.trace.reports import Digest, encode
from server import messages as m

__all__ = ["NAME", "Patience", "Target", "TestCall"]

NAME = "Test call"
_log = logging.getLogger(__name__)
_SIDE_FPS = 15
_REPORT_EVERY = 2.0
_FIRST_REPORT = 0.5
_LAST_WORDS = 0.5
_FOR_ALL = frozenset({"server_restart", "room_closed"})
_Relayed = m.RelayedOffer | m.RelayedAnswer | m.RelayedCandidate
# Why the other side is gone, by the reason in `peer-left`.
_LEFT = {
    "kicked": "{0} was removed from the room.",
    "heartbeat_lost": "{0} lost the connection.",
    "slow_consumer": "{0} lost the connection.",
}
# Answers to something that was overtaken: a peer left, or rolled back. `peer-left` tells what matters.
_OVERTAKEN = frozenset({"unknown_peer", "no_offer"})


class TestCall(Call):
    """Joins the room as a bot that everyone sees, and calls `target.peer_id`, else the first browser.

    Everyone else in the room gets the same pattern at half the frame rate: the bot offers to those who
    were there before it and answers those who come later. The report is about the one peer.
    `own_id` is the bot's peer id once it is in. For the rest see `Call`.
    """

    def __init__(
        self,
        target: Target,
        seconds: float | None = None,
        *,
        name: str = NAME,
        patience: Patience | None = None,
    ) -> None:
        super().__init__(seconds, patience)
        self.target = target
        self.own_id = ""
        self._name = name
        self._links: dict[str, Link] = {}

    async def _place(self, group: asyncio.TaskGroup) -> None:
        async with join(self.target, self._name, self.patience.setup) as signaling:
            try:
                self.own_id = signaling.welcome.peer
                peer = _choose(signaling.welcome.peers, self.target.peer_id)
                self._peer_name = peer.name
                self._link = self._link_to(peer.id, signaling, self._stopwatch)
                group.create_task(self._conduct(self._link), name=f"test call with {peer.id}")
                others = [p.id for p in signaling.welcome.peers if p.kind == "browser" and p is not peer]
                group.create_task(self._greet(others, signaling), name="test call: the others")
                group.create_task(self._report_on(signaling), name="test call: reports")
                while True:
                    await self._handle(await signaling.receive(), signaling)
            finally:
                self._end()
                await self._report_for_the_last_time(signaling)
                for link in self._links.values():
                    await link.close()

    def _link_to(self, peer: str, signaling: Signaling, stopwatch: Stopwatch | None = None) -> Link:
        rate = {} if stopwatch else {"fps": _SIDE_FPS}
        link = Link(peer, signaling.send, addresses_for(self.target.url), stopwatch, **rate)
        self._links[peer] = link
        return link

    async def _greet(self, others: Iterable[str], signaling: Signaling) -> None:
        """The newcomer offers: without it, the others would wait for the bot's picture for good."""
        for other in others:
            if other not in self._links:  # else their own offer was faster
                await self._link_to(other, signaling).offer()

    async def _report_on(self, signaling: Signaling) -> None:
        """Tell whoever watches the server how the links fare, as a browser does, if it wants to know."""
        await asyncio.sleep(_FIRST_REPORT)
        while signaling.welcome.limits.report_bytes:
            for link in tuple(self._links.values()):
                await _tell(signaling, link.peer, await link.digest())
            await asyncio.sleep(_REPORT_EVERY)

    async def _report_for_the_last_time(self, signaling: Signaling) -> None:
        if not signaling.welcome.limits.report_bytes:
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_LAST_WORDS):
                for link in self._links.values():
                    await _tell(signaling, link.peer, link.last_digest())

    async def _handle(self, message: m.AnyServerMessage, signaling: Signaling) -> None:
        match message:
            case m.RelayedOffer() | m.RelayedAnswer() | m.RelayedCandidate():
                await self._negotiate(message, signaling)
            case m.PeerLeft(peer=peer, reason=reason):
                await self._left(peer, reason)
            case m.Error(code=code, detail=detail) if code not in _OVERTAKEN:
                raise CallEndedError(code, detail or "")
            case _:
                return

    async def _negotiate(self, message: _Relayed, signaling: Signaling) -> None:
        sender = message.sender
        link = self._links.get(sender)
        if link is None:
            if not isinstance(message, m.RelayedOffer):
                return
            link = self._link_to(sender, signaling)
        try:
            await _pass_on(link, message)
        except CallEndedError as error:
            if link is self._link:
                raise
            _log.info("The offer of %s is not answered: %s", sender, error)
            await self._drop(sender)

    async def _left(self, peer: str, reason: str) -> None:
        if self._link is None or peer != self._link.peer:
            await self._drop(peer)
            return
        if reason in _FOR_ALL:  # our own notice is right behind
            raise CallEndedError(reason)
        seen = self._stopwatch.reached("first_frame")
        detail = _LEFT.get(reason, "{0} left.").format(self._peer_name)
        raise CallEndedError("" if seen else "call_no_peer", detail)

    async def _drop(self, peer: str) -> None:
        if link := self._links.pop(peer, None):
            await link.close()


def _choose(peers: Iterable[m.PeerInfo], wanted: str | None) -> m.PeerInfo:
    """The wanted peer, else the first browser. Raises CallEndedError("call_no_peer")."""
    for peer in peers:
        if peer.id == wanted if wanted else peer.kind == "browser":
            return peer
    raise CallEndedError("call_no_peer", f"The peer {wanted} is not there." if wanted else "")


async def _tell(signaling: Signaling, peer: str, digest: Digest) -> None:
    await signaling.send(m.Report(to=peer, t=now_ms(), report=encode(digest)))


async def _pass_on(link: Link, message: _Relayed) -> None:
    match message:
        case m.RelayedOffer(description=raw):
            await link.receive_offer(bytes(raw))
        case m.RelayedAnswer(description=raw):
            await link.receive_answer(bytes(raw))
        case m.RelayedCandidate(candidate=raw):
            await link.receive_candidate(bytes(raw))
