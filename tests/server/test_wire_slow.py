"""Who does not read is cut, by any of the three limits, and nobody else is held up by it."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest
from wire import Client, WireClient

from server import queued, websocket
from server.config import Policy, Settings
from server.runner import Server

pytestmark = pytest.mark.allow_log("stay with Hypercorn")

ENDLESS = 1 << 40
PATIENCE = 10.0


@pytest.fixture
def loopback(loopback: Settings, transport: str) -> Settings:
    policy = Policy(message_rate=0, candidates=10_000)
    return replace(loopback, takeover=transport != "asgi", policy=policy)


@pytest.fixture
def limit(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """Only one of the limits holds: the one of this name."""
    limits: dict[str, float] = {"MAX_QUEUED": ENDLESS, "MAX_QUEUED_BYTES": ENDLESS, "MAX_STALLED": 1000.0}
    limits[request.param] = {"MAX_QUEUED": 3, "MAX_QUEUED_BYTES": 200_000, "MAX_STALLED": 0.2}[request.param]
    for module in (websocket, queued):
        for name, value in limits.items():
            monkeypatch.setattr(module, name, value)
    return str(request.param)


class Flood:
    """Ada writes to Deaf, who reads no more, and to Bo, who does."""

    def __init__(self, server: Server, ada: Client, bo: Client, deaf: Client) -> None:
        self.server, self.ada, self.bo, self.deaf = server, ada, bo, deaf

    async def begin(self) -> None:
        await self.ada.join("Ada")
        self.deaf_id = (await self.deaf.join("Deaf"))["peer"]
        self.bo_id = (await self.bo.join("Bo"))["peer"]
        self.deaf.go_deaf()

    def is_away(self) -> bool:
        return any(row.away for row in self.server.snapshot().peers if row.id == self.deaf_id)

    async def until_cut(self, most: int = 600) -> None:
        """The kernel takes some megabytes first."""
        filler = {"candidate": "x" * 60_000}
        for number in range(most):
            await self.ada.send(type="candidate", to=self.deaf_id, candidate=filler)
            await self.ada.send(type="candidate", to=self.bo_id, candidate={"candidate": str(number)})
            heard = await self.bo.expect("candidate", "peer-away")
            if heard["type"] == "peer-away":
                heard = await self.bo.expect("candidate")
            assert heard["candidate"]["candidate"] == str(number)
            if self.is_away():
                return
        raise AssertionError("it was never cut")

    async def until_away(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while (await self.bo.expect("candidate", "peer-away"))["type"] != "peer-away":
                pass

    def cut_for(self) -> list[str]:
        """The codes with which Deaf was cut."""
        seen = self.server.journal.since(0).observations
        return [o.code for o in seen if o.recipient == self.deaf_id and o.type == "error"]

    async def until_aborted(self) -> None:
        """The server has given its TCP connection up."""
        run = self.server._running
        assert run is not None
        async with asyncio.timeout(PATIENCE):
            while len(run.transport._open) > 2:
                await self.ada.send(type="ping", t=1)
                await self.ada.expect("pong", "peer-joined", "peer-away")


@pytest.mark.parametrize("limit", ["MAX_QUEUED", "MAX_QUEUED_BYTES"], indirect=True)
@pytest.mark.usefixtures("limit")
async def test_too_much_waits(server: Server, client: type[Client]) -> None:
    async with WireClient(server) as ada, WireClient(server) as bo, client(server, deaf=True) as deaf:
        flood = Flood(server, ada, bo, deaf)
        await flood.begin()
        await flood.until_cut()
        assert flood.cut_for() == ["slow_consumer"]
        assert {row.name: row.away for row in server.snapshot().peers} == {
            "Ada": False, "Deaf": True, "Bo": False,
        }  # fmt: skip
        deaf.cut()


@pytest.mark.parametrize("limit", ["MAX_STALLED"], indirect=True)
@pytest.mark.usefixtures("limit")
async def test_it_waits_for_too_long(server: Server, client: type[Client]) -> None:
    async with WireClient(server) as ada, WireClient(server) as bo, client(server, deaf=True) as deaf:
        flood = Flood(server, ada, bo, deaf)
        await flood.begin()
        message = {"type": "candidate", "to": flood.deaf_id, "candidate": {"candidate": "x" * 60_000}}
        await ada.write(*[json.dumps(message)] * 200)
        await flood.until_away()
        assert flood.cut_for() == ["slow_consumer"]
        deaf.cut()


@pytest.mark.parametrize("limit", ["MAX_QUEUED_BYTES"], indirect=True)
@pytest.mark.usefixtures("limit")
async def test_a_connection_that_cannot_be_closed_is_aborted(
    server: Server, client: type[Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (websocket, queued):
        monkeypatch.setattr(module, "GRACE", 0.1)
    async with WireClient(server) as ada, WireClient(server) as bo, client(server, deaf=True) as deaf:
        flood = Flood(server, ada, bo, deaf)
        await flood.begin()
        await flood.until_cut()
        await flood.until_aborted()
        deaf.cut()


async def test_the_real_limits_hold_too(server: Server, client: type[Client]) -> None:
    """A mebibyte, whatever the kernel takes before that."""
    async with WireClient(server) as ada, WireClient(server) as bo, client(server, deaf=True) as deaf:
        flood = Flood(server, ada, bo, deaf)
        await flood.begin()
        await flood.until_cut()
        assert flood.cut_for() == ["slow_consumer"]
        deaf.cut()


async def test_who_reads_is_not_cut_however_much_there_is(server: Server, client: type[Client]) -> None:
    async with WireClient(server) as ada, client(server) as bo:
        await ada.join("Ada")
        bo_id = (await bo.join("Bo"))["peer"]
        for number in range(300):
            await ada.send(type="candidate", to=bo_id, candidate={"candidate": f"{number}".rjust(30_000)})
            assert int((await bo.expect("candidate"))["candidate"]["candidate"]) == number
        assert not any(row.away for row in server.snapshot().peers)
