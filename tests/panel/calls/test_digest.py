"""Test calls report as browsers do, so that every view shows them."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path

import pytest
from aiortc import RTCPeerConnection
from aiortc.stats import RTCInboundRtpStreamStats, RTCTransportStats
from callee import callee

from panel.calls import caller
from panel.calls.caller import Target, TestCall
from panel.calls.digest import Notes
from panel.trace import reports
from panel.trace.reports import Report
from server.config import Policy, Settings
from server.runner import Server

NOW = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def told(server: Server) -> list[Report]:
    found = [reports.decode(o.raw) for o in server.journal.since(0).observations if o.type == "report"]
    return [report for report in found if report is not None]


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for seconds."""
    monkeypatch.setattr(caller, "_FIRST_REPORT", 0.1)
    monkeypatch.setattr(caller, "_REPORT_EVERY", 0.1)


async def test_a_call_is_told_from_the_bots_end(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target, 0.6)
        report = await call.run()
        assert report.ok, report
    story = told(server)
    assert {one.to for one in story} == {ada.id}
    changes = [(change.what, change.value) for one in story for change in one.report.changes]
    for expected in (
        ("signaling", "stable"), ("gathering", "complete"), ("ice", "completed"), ("dtls", "connected"),
        ("connection", "connected"), ("first-frame", "video"),
    ):  # fmt: skip
        assert changes.count(expected) == 1
    assert changes[-1] == ("connection", "closed")
    *_, earlier, steady, last = [one.report for one in story]
    [used] = steady.pairs
    assert (used.local.kind, used.remote.kind, used.local.protocol, used.selected) == (
        "host",
        "host",
        "udp",
        True,
    )
    assert used.local.address
    assert used.remote.port
    received = steady.received["video"]
    assert (received.width, received.height) == (640, 480)
    assert received.frames > earlier.received["video"].frames > 0
    assert received.bytes > earlier.received["video"].bytes > 0
    assert steady.sent["audio"].bytes > 0
    assert (last.connection, last.pairs, last.received) == ("closed", steady.pairs, {})


async def test_a_server_that_wants_none_gets_none(tmp_path: Path, no_task_left: None) -> None:
    policy = Policy(report_bytes=0)
    settings = Settings(
        host="127.0.0.1", port=0, http_port=0, admin_port=None, state_dir=tmp_path, policy=policy
    )
    server = Server(settings)
    await server.start()
    async with callee(server):
        target = Target(f"wss://127.0.0.1:{server.port}/ws", "lobby", server.settings.ca_path)
        assert (await TestCall(target, 0.1).run()).ok
    await server.stop()
    seen = server.journal.since(0).observations
    assert "report" not in {o.type for o in seen}
    assert not {o.code for o in seen} & {"report_too_large", "unknown_type"}


def transport(count: int) -> RTCTransportStats:
    return RTCTransportStats(NOW, "transport", "t", 0, 0, 0, count, "controlling", "connected")


def inbound(kind: str, packets: int) -> RTCInboundRtpStreamStats:
    return RTCInboundRtpStreamStats(NOW, "inbound-rtp", kind, 1, kind, "t", packets, 0, 480)


async def test_bytes_are_shared_out_by_packets_and_never_taken_back() -> None:
    pc = RTCPeerConnection()
    notes = Notes(pc)
    course = [(1000, 5, 5), (1000, 5, 5), (4000, 25, 15), (4100, 25, 16)]
    shares = []
    for total, audio, video in course:
        received = notes.digest(
            [transport(total), inbound("audio", audio), inbound("video", video)], []
        ).received
        shares.append((received["audio"].bytes, received["video"].bytes))
    assert shares == [(500, 500), (500, 500), (2500, 1500), (2500, 1600)]
    assert received["audio"].jitter == pytest.approx(0.01)
    await asyncio.wait_for(pc.close(), 5)


async def test_of_too_many_changes_the_newest_are_kept() -> None:
    pc = RTCPeerConnection()
    notes = Notes(pc, lambda: 5000.0)
    for number in range(150):
        notes.note("restart", f"{number} {'x' * 200}")
    notes.note("first-frame", "video", ago=1.5)
    changes = notes.digest([], []).changes
    assert len(changes) == 100
    assert (changes[0].t, changes[0].what) == (3500.0, "first-frame")
    assert changes[1].value.startswith("51 x")
    assert len(changes[1].value) == 120
    assert notes.digest([], []).changes == ()
    await asyncio.wait_for(pc.close(), 5)
