"""A peer that behaves like a browser, made with aiortc: joins, answers offers, may offer itself."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

from aiortc import (
    MediaStreamError,
    MediaStreamTrack,
    RTCConfiguration,
    RTCPeerConnection,
    RTCSessionDescription,
    VideoStreamTrack,
)
from aiortc.sdp import candidate_from_sdp
from websockets.exceptions import ConnectionClosed
from wire import WireClient

from panel.calls.addresses import chosen_addresses, loopback_if_alone
from server.runner import Server
from server.tasks import cancel, spawn

PATIENCE = 15.0
Alter = Callable[[dict[str, Any]], Any]


class Callee:
    """`alter` changes (or replaces) the description of each answer; None as its result sends no answer."""

    def __init__(self, client: WireClient, alter: Alter, sends_video: bool) -> None:
        self.client = client
        self.id = ""
        self.bot = ""
        self.frames = 0
        self.heard: list[dict[str, Any]] = []
        self.news = asyncio.Event()
        self.pc = RTCPeerConnection(RTCConfiguration(iceServers=[]))
        self._alter = alter
        self._sends_video = sends_video
        self._tasks: list[asyncio.Task[None]] = []
        self.pc.on("track", self._on_track)

    async def join(self, room: str, kind: str) -> None:
        await self.client.send(type="hello", name="Ada", room=room, kind=kind)
        welcome = await self.client.receive()
        self.heard.append(welcome)
        assert welcome["type"] == "welcome", welcome
        self.id = welcome["peer"]
        self.bot = next((peer["id"] for peer in welcome["peers"] if peer["kind"] == "bot"), "")
        self._tasks.append(spawn(self._listen_to_the_end(), name="callee listens"))

    async def hears(self, kind: str, times: int = 1) -> dict[str, Any]:
        """Wait until a message of this type has come so many times."""
        async with asyncio.timeout(PATIENCE):
            while len(found := [message for message in self.heard if message["type"] == kind]) < times:
                self.news.clear()
                await self.news.wait()
        return found[times - 1]

    async def sees(self, frames: int) -> None:
        """Wait until so many pictures of the bot have come."""
        async with asyncio.timeout(PATIENCE):
            while self.frames < frames:
                self.news.clear()
                await self.news.wait()

    async def offer(self) -> None:
        """Offer what the connection has now, with the candidates inside."""
        with chosen_addresses(loopback_if_alone):
            await self.pc.setLocalDescription()
        await self.client.send(type="offer", to=self.bot, description=self._local())

    async def close(self) -> None:
        await cancel(*self._tasks)
        checking = self.pc.connectionState == "connecting"
        await asyncio.wait_for(self.pc.close(), 5)
        if checking:
            await asyncio.sleep(0.04)  # aiortc's own task ends at its next look, see panel.calls.link

    def _local(self) -> dict[str, Any]:
        local = self.pc.localDescription
        return {"type": local.type, "sdp": local.sdp}

    async def _listen(self) -> None:
        async for text in self.client.socket:
            message = json.loads(text)
            self.heard.append(message)
            match message["type"]:
                case "offer":
                    self.bot = message["from"]
                    await self._answer(message["description"])
                case "answer":
                    await self.pc.setRemoteDescription(RTCSessionDescription(**message["description"]))
                case "candidate" if message["candidate"]:
                    await self._candidate(message["candidate"])
            self.news.set()

    async def _listen_to_the_end(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            await self._listen()

    async def _answer(self, offer: dict[str, Any]) -> None:
        if self._alter(dict(offer)) is None:
            return
        await self.pc.setRemoteDescription(RTCSessionDescription(**offer))
        if self._sends_video and not any(sender.track for sender in self.pc.getSenders()):
            self.pc.addTrack(VideoStreamTrack())
        with chosen_addresses(loopback_if_alone):
            await self.pc.setLocalDescription()
        await self.client.send(type="answer", to=self.bot, description=self._alter(self._local()))

    async def _candidate(self, init: dict[str, Any]) -> None:
        if self.pc.remoteDescription is None:
            return
        candidate = candidate_from_sdp(init["candidate"].removeprefix("candidate:"))
        candidate.sdpMLineIndex = init["sdpMLineIndex"]
        await self.pc.addIceCandidate(candidate)

    def _on_track(self, track: MediaStreamTrack) -> None:
        self._tasks.append(spawn(self._watch(track), name="callee watches"))

    async def _watch(self, track: MediaStreamTrack) -> None:
        with contextlib.suppress(MediaStreamError):
            while True:
                await track.recv()
                self.frames += track.kind == "video"
                self.news.set()


@contextlib.asynccontextmanager
async def callee(
    server: Server,
    room: str = "lobby",
    *,
    kind: str = "browser",
    alter: Alter = lambda description: description,
    sends_video: bool = True,
) -> AsyncIterator[Callee]:
    """A peer in the room until the end of the block."""
    async with WireClient(server) as client:
        peer = Callee(client, alter, sends_video)
        await peer.join(room, kind)
        try:
            yield peer
        finally:
            await peer.close()
