"""One peer connection of the bot with one other peer. Everything that touches aiortc's connection is here.

What aiortc lacks shapes this module: no rollback (the bot is always the impolite side, PROTOCOL.md "who is
polite"), no trickle out, and no "disconnected" state (see `Call` for how a dead link is noticed).
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator
from typing import Literal

from aiortc import (
    MediaStreamTrack,
    RTCBundlePolicy,
    RTCConfiguration,
    RTCIceCandidate,
    RTCPeerConnection,
    RTCSessionDescription,
)
from aiortc.stats import RTCStats

from panel.calls.addresses import Choose, chosen_addresses
from panel.calls.descriptions import (
    MAX_CANDIDATES,
    CandidateInit,
    Split,
    bad_description,
    read_candidate,
    read_description,
    to_aiortc,
    write_description,
)
from panel.calls.digest import Notes
from panel.calls.media import FPS, PatternTrack, Sink, ToneTrack
from panel.calls.report import CallEndedError
from panel.calls.stats import Stopwatch
from panel.trace.reports import Digest
from server import messages as m
from server.tasks import cancel, spawn

_log = logging.getLogger(__name__)
_CLOSE_TIMEOUT = 5.0
_CHECK_PACE = 0.02  # aioice's connectivity checks look up this often (RFC 8445 section 14.2 calls it Ta)

Send = Callable[[m.Offer | m.Answer | m.Candidate], Awaitable[None]]


class Link:
    """The connection with the peer `peer`.

    `send` carries our side of the negotiation, `receive_*` take the other's. A call of those raises
    CallEndedError("call_bad_description") for what cannot be read, and the link is then of no use any more.
    """

    def __init__(
        self, peer: str, send: Send, addresses: Choose, stopwatch: Stopwatch | None = None, fps: int = FPS
    ) -> None:
        self.peer = peer
        self.failure: CallEndedError | None = None
        self.stopwatch = stopwatch or Stopwatch()
        self.pattern = PatternTrack(fps)
        self.video: Sink | None = None
        self._send = send
        self._addresses = addresses
        self._tone = ToneTrack()
        self._reading: list[Sink] = []
        self._sinks: list[asyncio.Task[None]] = []
        self._resolving: list[asyncio.Task[None]] = []
        self._waiting: list[CandidateInit] = []
        self._fragments: frozenset[str] = frozenset()
        self._added = 0
        self._reached = {"dtls": asyncio.Event(), "first_frame": asyncio.Event()}
        self._pc = RTCPeerConnection(RTCConfiguration(iceServers=[], bundlePolicy=RTCBundlePolicy.MAX_BUNDLE))
        self._notes = Notes(self._pc)
        self._pc.on("track", self._on_track)
        self._pc.on("iceconnectionstatechange", self._on_ice_state)
        self._pc.on("connectionstatechange", self._on_state)

    # Negotiation ----------------------------------------------------------------------------------------

    async def offer(self) -> None:
        """Offer sound and picture, both ways."""
        self._add_tracks({"audio", "video"})
        await self._describe()

    async def receive_offer(self, raw: bytes) -> None:
        """Answer an offer, the first or a later one.

        While our own is open, theirs is ignored: everyone is polite towards a bot.
        """
        if self._pc.signalingState != "stable":
            self._notes.note("glare", "ignored")
            return
        parts = read_description(raw, "offer")
        with _reading_the_other_side():
            await self._apply(parts, "offer")
            self._add_tracks({transceiver.kind for transceiver in self._pc.getTransceivers()})
            await self._describe()
        self.stopwatch.mark("signaling")

    async def receive_answer(self, raw: bytes) -> None:
        """Take the answer to our offer. One that comes without an open offer is ignored."""
        if self._pc.signalingState != "have-local-offer":
            return
        parts = read_description(raw, "answer")
        with _reading_the_other_side():
            await self._apply(parts, "answer")
        self.stopwatch.mark("signaling")

    async def receive_candidate(self, raw: bytes) -> None:
        """Take a trickled candidate.

        The end of candidates is not passed on: aioice would give up at once when no pair is left, though
        the other side's checks may still be coming (RFC 8863). The call's deadline decides instead.
        """
        init = read_candidate(raw)
        if init is None:
            return
        if self._pc.signalingState == "stable" and self._fragments:
            await self._add(init)
        elif len(self._waiting) < MAX_CANDIDATES:
            self._waiting.append(init)

    # Watching -------------------------------------------------------------------------------------------

    async def until(self, milestone: Literal["dtls", "first_frame"]) -> None:
        """Wait for the connection, or for the first frame. Raises CallEndedError if the link fails first."""
        await self._reached[milestone].wait()
        if self.failure is not None:
            raise self.failure

    async def stats(self) -> list[RTCStats]:
        """All rows of getStats."""
        return list((await self._pc.getStats()).values())

    async def digest(self) -> Digest:
        """What is known of the connection now, and what has happened since the last time it was asked for."""
        return self._notes.digest(await self.stats(), self._reading)

    def last_digest(self) -> Digest:
        """What has happened until now, when the link is about to be closed."""
        return self._notes.last()

    async def close(self) -> None:
        """Close the connection and end everything that belongs to it. Never raises, never hangs."""
        checking = self._pc.connectionState == "connecting"
        self._pc.remove_all_listeners()
        await cancel(*self._resolving)
        closing = spawn(self._pc.close(), name=f"close the link with {self.peer}")
        await asyncio.wait({closing}, timeout=_CLOSE_TIMEOUT)
        if not closing.done():
            _log.warning("The link with %s did not close in %g s", self.peer, _CLOSE_TIMEOUT)
        await cancel(closing, *self._sinks)
        self.pattern.stop()
        self._tone.stop()
        if checking:  # aiortc's task that connects has no handle; it ends at its next look
            await asyncio.sleep(2 * _CHECK_PACE)

    # Inside ---------------------------------------------------------------------------------------------

    def _add_tracks(self, kinds: set[str]) -> None:
        """Send what the other side has a section for (aiortc cannot answer with one more).

        Called after its offer has been applied, so that the sections keep the offer's order.
        """
        sending = {sender.track for sender in self._pc.getSenders()}
        for track in (self._tone, self.pattern):
            if track.kind in kinds and track not in sending:
                self._pc.addTrack(track)

    async def _describe(self) -> None:
        """Set and send our next description, then the candidates."""
        with chosen_addresses(self._addresses):
            await self._pc.setLocalDescription()
        self._notes.follow_transports()
        local = self._pc.localDescription
        body, candidates = write_description(local)
        if local.type == "offer":
            await self._send(m.Offer(to=self.peer, description=body))
        else:
            await self._send(m.Answer(to=self.peer, description=body))
        for candidate in candidates:
            await self._send(m.Candidate(to=self.peer, candidate=candidate))

    async def _apply(self, parts: Split, kind: Literal["offer", "answer"]) -> None:
        await self._pc.setRemoteDescription(RTCSessionDescription(parts.sdp, kind))
        self._fragments = parts.fragments
        waiting, self._waiting = self._waiting, []
        for init in (*parts.candidates, *waiting):
            await self._add(init)

    async def _add(self, init: CandidateInit) -> None:
        """Everything is bundled, so each candidate is for the first section."""
        if init.username_fragment and init.username_fragment not in self._fragments:
            return  # of a description that glare or an ICE restart has replaced
        candidate = to_aiortc(init)
        if candidate is None or self._added >= MAX_CANDIDATES:
            return
        self._added += 1
        candidate.sdpMid, candidate.sdpMLineIndex = None, 0
        if candidate.ip.endswith(".local"):
            self._resolving.append(spawn(self._add_later(candidate), name=f"resolve {candidate.ip}"))
        else:
            await self._add_later(candidate)

    async def _add_later(self, candidate: RTCIceCandidate) -> None:
        """A `.local` name takes a second where nobody answers for it: nothing waits for that."""
        try:
            await self._pc.addIceCandidate(candidate)
        except (OSError, ValueError) as error:
            _log.info("The candidate %s cannot be used: %s", candidate.ip, error)

    def _on_track(self, track: MediaStreamTrack) -> None:
        sink = Sink(track, self._on_first_frame)
        self._reading.append(sink)
        if track.kind == "video" and self.video is None:
            self.video = sink
        self._sinks.append(spawn(sink.run(), name=f"{track.kind} from {self.peer}"))

    def _on_first_frame(self) -> None:
        self.stopwatch.mark("first_frame")
        self._reached["first_frame"].set()

    def _on_ice_state(self) -> None:
        if self._pc.iceConnectionState == "completed":
            self.stopwatch.mark("ice")

    def _on_state(self) -> None:
        match self._pc.connectionState:
            case "connected":
                self.stopwatch.mark("dtls")
                self._reached["dtls"].set()
            case "failed":
                step = "encryption handshake (DTLS)" if self.stopwatch.reached("ice") else "path (ICE)"
                self._fail(CallEndedError("call_timeout", f"The {step} failed."))
            case "closed":
                seen = self._reached["first_frame"].is_set()
                self._fail(CallEndedError("" if seen else "call_no_media", "The other side ended the call."))

    def _fail(self, failure: CallEndedError) -> None:
        self.failure = self.failure or failure
        for event in self._reached.values():
            event.set()


@contextlib.contextmanager
def _reading_the_other_side() -> Iterator[None]:
    """aiortc's parser raises whatever its helpers raise, some of it only when the answer is made."""
    try:
        yield
    except CallEndedError:
        raise
    except Exception as error:
        raise bad_description(str(error) or type(error).__name__) from error
