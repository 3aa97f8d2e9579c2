"""Test calls through a real server to a peer that behaves like a browser."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable
from typing import Any

import pytest
from aiortc import VideoStreamTrack
from callee import callee
from wire import WireClient

from panel.calls.caller import Patience, Target, TestCall
from panel.calls.signaling import _decode
from server import codec
from server import messages as m
from server.config import Policy
from server.runner import Server
from server.tasks import cancel, spawn

HASTY = Patience(setup=0.8)


async def has_picture(call: TestCall) -> None:
    """Wait for the first frame at the bot's side: a call that is stopped before it is not ok."""
    async with asyncio.timeout(15):
        while not call.progress.frames_received:  # noqa: ASYNC110 - a call is read, it does not tell
            await asyncio.sleep(0.01)


async def test_a_call_is_measured_and_seen_on_both_sides(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target, 1.0)
        report = await call.run()
        assert report.ok, report
        assert (report.peer, report.peer_name, report.code) == (ada.id, "Ada", "")
        times = [report.signaling_ms, report.ice_ms, report.dtls_ms, report.first_frame_ms]
        assert times == sorted(times, key=lambda t: t or 0)
        assert all(t is not None and 0 < t < 3000 for t in times)
        assert report.fps is not None
        assert 5 < report.fps < 40
        assert min(report.frames_received, report.frames_sent, ada.frames) > 5
        assert report.jitter_ms is not None
        assert report.loss_percent == pytest.approx(0, abs=5)
        assert call.latest_frame is not None
        assert (call.latest_frame.width, call.latest_frame.height) == (640, 480)
        assert call.progress.stage == "ended"
        assert (await ada.hears("peer-joined"))["peer"]["kind"] == "bot"
        assert (await ada.hears("peer-left"))["reason"] == "bye"
        kinds = [message["type"] for message in ada.heard if message["type"] in {"offer", "candidate"}]
        assert kinds[:2] == ["offer", "candidate"]
        assert "a=candidate" not in (await ada.hears("offer"))["description"]["sdp"]


async def test_the_stages_are_told_while_it_runs(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target)
        assert call.progress.stage == "signaling"
        running = spawn(call.run(), name="call")
        await ada.sees(3)
        await has_picture(call)
        progress = call.progress
        assert progress.stage == "media"
        assert (progress.peer, progress.stalled) == (ada.id, False)
        assert progress.frames_sent > 0
        call.stop()
        report = await running
        assert report.ok, report


async def test_nobody_there(target: Target) -> None:
    report = await TestCall(target).run()
    assert (report.ok, report.code) == (False, "call_no_peer")
    assert report.message
    assert report.next_step


async def test_another_bot_is_called_only_by_name(server: Server, target: Target) -> None:
    async with callee(server, kind="bot") as robot:
        assert (await TestCall(target).run()).code == "call_no_peer"
        report = await TestCall(dataclasses.replace(target, peer_id=robot.id), 0.1).run()
        assert report.ok, report


async def test_the_wanted_peer_is_gone(server: Server, target: Target) -> None:
    async with callee(server):
        report = await TestCall(dataclasses.replace(target, peer_id="nobody")).run()
    assert (report.code, report.detail) == ("call_no_peer", "The peer nobody is not there.")


async def test_no_server() -> None:
    report = await TestCall(Target("ws://127.0.0.1:9/ws", "lobby")).run()
    assert report.code == "call_unreachable"
    assert report.detail


@pytest.mark.parametrize("url", ["nonsense", "wss://127.0.0.1:99999/ws", "ws://[::1/ws"])
async def test_no_address(url: str) -> None:
    assert (await TestCall(Target(url, "lobby")).run()).code == "call_unreachable"


async def test_a_server_that_says_nothing(no_task_left: None) -> None:
    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(silent, "127.0.0.1", 0) as listening:
        port = listening.sockets[0].getsockname()[1]
        report = await TestCall(Target(f"ws://127.0.0.1:{port}/ws", "lobby"), patience=HASTY).run()
    assert (report.code, report.detail) == ("call_unreachable", "No answer within 0.8 s.")


async def test_a_certificate_nobody_vouches_for(target: Target) -> None:
    report = await TestCall(dataclasses.replace(target, ca_path=None)).run()
    assert report.code == "call_untrusted"
    assert "certificate" in report.detail
    report = await TestCall(dataclasses.replace(target, ca_path=None, insecure=True)).run()
    assert report.code == "call_no_peer"


async def test_the_servers_own_refusal(server: Server, target: Target) -> None:
    await server.restart(dataclasses.replace(server.settings, policy=Policy(room_peers=1)))
    full = dataclasses.replace(target, url=f"wss://127.0.0.1:{server.port}/ws")
    async with callee(server):
        assert (await TestCall(full).run()).code == "room_full"
    assert (await TestCall(dataclasses.replace(full, room="no such name")).run()).code == "bad_message"


async def test_by_invite_only(server: Server, target: Target) -> None:
    await server.restart(dataclasses.replace(server.settings, access="invite"))
    secret = server.url("127.0.0.1").partition("#")[2]
    outside = dataclasses.replace(target, url=server.ws_url())
    assert (await TestCall(outside).run()).code == "not_invited"
    assert secret not in repr(invited := dataclasses.replace(outside, invite=secret))
    assert (await TestCall(invited).run()).code == "call_no_peer"
    assert server.url("127.0.0.1").endswith(f"#{secret}")
    server.new_link()
    assert (await TestCall(invited).run()).code == "not_invited"
    assert not server.url("127.0.0.1").endswith(f"#{secret}")


async def test_a_door_that_nobody_opens(server: Server, target: Target) -> None:
    assert server.control is not None
    server.control.set_door("lobby", locked=False, lobby=True)
    report = await TestCall(target, patience=HASTY).run()
    assert (report.code, report.detail) == ("not_admitted", "No answer within 0.8 s.")
    _, secret = server.control.invite("lobby", 60, "host")
    host = dataclasses.replace(target, invite=secret)
    assert (await TestCall(host, patience=HASTY).run()).code == "call_no_peer"
    server.control.set_door("lobby", locked=True, lobby=False)
    assert (await TestCall(target).run()).code == "room_locked"


async def test_a_peer_that_never_answers(server: Server, target: Target) -> None:
    async with callee(server, alter=lambda _: None):
        report = await TestCall(target, patience=HASTY).run()
    assert (report.code, report.detail) == ("call_timeout", "The other side did not answer.")
    assert report.signaling_ms is None


def _sdp(change: Callable[[str], str]) -> Callable[[dict[str, Any]], Any]:
    return lambda description: {**description, "sdp": change(description["sdp"])}


@pytest.mark.parametrize(
    "alter",
    [
        pytest.param(lambda d: {}, id="empty"),
        pytest.param(lambda d: {**d, "type": "offer"}, id="an offer"),
        pytest.param(lambda d: {**d, "sdp": "garbage"}, id="no SDP"),
        pytest.param(_sdp(lambda s: s.replace("a=fingerprint", "a=finger")), id="no fingerprint"),
        pytest.param(_sdp(lambda s: s.replace("a=ice-ufrag", "a=ufrag")), id="no ICE credentials"),
        pytest.param(_sdp(lambda s: s.replace("m=audio", "m=text")), id="other sections"),
        pytest.param(_sdp(lambda s: s.replace("a=rtpmap:", "a=rtpmap:x")), id="payload type"),
        pytest.param(_sdp(lambda s: s.replace("c=IN IP4", "c=OUT")), id="connection line"),
        pytest.param(_sdp(lambda s: s.replace("a=setup:", "a=setup:x")), id="DTLS role"),
        pytest.param(_sdp(lambda s: s.replace("m=", "m=\r\nm=")), id="half a section"),
    ],
)
async def test_answers_that_cannot_be_read(
    server: Server, target: Target, alter: Callable[[dict[str, Any]], Any]
) -> None:
    async with callee(server, alter=alter):
        report = await TestCall(target).run()
    assert report.code == "call_bad_description"
    assert report.detail


async def test_no_picture(server: Server, target: Target) -> None:
    async with callee(server, sends_video=False):
        report = await TestCall(target, patience=Patience(first_frame=0.5)).run()
    assert (report.code, report.detail) == ("call_no_media", "No frame came.")
    assert report.dtls_ms is not None


async def test_a_link_that_falls_silent(
    server: Server, target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("panel.calls.call.packets_received", lambda rows: 7)
    async with callee(server):
        report = await TestCall(target, patience=Patience(silence=0.5)).run()
    assert (report.ok, report.code, report.detail) == (False, "call_no_media", "Nothing came in for 0.5 s.")
    assert report.frames_received > 0


async def test_kicked_in_the_middle(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target)
        running = spawn(call.run(), name="call")
        await ada.sees(3)
        await server.kick(call.own_id)
        report = await running
    assert (report.ok, report.code) == (False, "kicked")
    assert report.first_frame_ms is not None


async def test_the_server_stops(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        running = spawn(TestCall(target).run(), name="call")
        await ada.sees(3)
        await server.stop()
        assert (await running).code == "server_restart"


async def test_the_peer_leaves(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        running = spawn(TestCall(target).run(), name="call")
        await ada.sees(3)
        await ada.client.send(type="bye")
        report = await running
    assert report.ok, report
    assert report.detail == "Ada left."


async def test_the_peer_closes_its_connection(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        running = spawn(TestCall(target).run(), name="call")
        await ada.sees(3)
        await ada.pc.close()
        report = await running
    assert report.ok, report
    assert report.detail == "The other side ended the call."


async def test_stop_before_anything(target: Target) -> None:
    call = TestCall(target)
    call.stop()
    report = await call.run()
    assert (report.ok, report.code) == (False, "")
    assert report.message


async def test_cancelling_leaves_the_room(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        running = spawn(TestCall(target).run(), name="call")
        await ada.sees(3)
        await cancel(running)
        assert running.cancelled()
        assert (await ada.hears("peer-left"))["reason"] == "bye"


async def test_cancelling_in_the_middle_of_the_set_up(server: Server, target: Target) -> None:
    async with callee(server, alter=lambda _: None) as ada:
        running = spawn(TestCall(target).run(), name="call")
        await ada.hears("offer")
        await cancel(running)
        assert (await ada.hears("peer-left"))["reason"] == "bye"


async def test_everyone_who_is_there_gets_the_picture(server: Server, target: Target) -> None:
    async with callee(server) as ada, callee(server) as bo:
        call = TestCall(dataclasses.replace(target, peer_id=ada.id))
        running = spawn(call.run(), name="call")
        await ada.sees(3)
        await bo.sees(3)
        await has_picture(call)
        call.stop()
        report = await running
        assert (report.ok, report.peer) == (True, ada.id)


async def test_who_joins_later_is_answered(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target)
        running = spawn(call.run(), name="call")
        await ada.sees(3)
        async with callee(server) as late:
            late.pc.addTrack(VideoStreamTrack())
            await late.offer()
            await late.sees(3)
        await ada.hears("peer-left")
        await has_picture(call)
        call.stop()
        report = await running
    assert report.ok, report
    assert report.peer == ada.id


async def test_nonsense_from_a_third_does_not_end_the_call(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target)
        running = spawn(call.run(), name="call")
        await ada.sees(3)
        async with WireClient(server) as third:
            await third.send(type="hello", name="Mallory", room="lobby")
            await third.receive()
            for kind, body in (
                ("candidate", {"candidate": {"candidate": "candidate:1"}}),
                ("offer", {"description": {"type": "offer", "sdp": "nothing"}}),
                ("candidate", {"candidate": {"candidate": 5}}),
                ("offer", {"description": {"type": "rollback"}}),
            ):
                await third.send(type=kind, to=call.own_id, **body)
            await third.send(type="chat", text="hello")
        await ada.hears("peer-left")
        seen = ada.frames
        await ada.sees(seen + 3)
        await has_picture(call)
        call.stop()
        report = await running
    assert report.ok, report


async def test_another_offer_in_the_middle_is_answered(server: Server, target: Target) -> None:
    async with callee(server) as ada:
        call = TestCall(target)
        running = spawn(call.run(), name="call")
        await ada.sees(3)
        ada.pc.addTrack(VideoStreamTrack())  # a shared screen
        await ada.offer()
        await ada.hears("answer")
        seen = ada.frames
        await ada.sees(seen + 10)
        await has_picture(call)
        call.stop()
        report = await running
    assert report.ok, report


async def test_glare_is_won_by_the_bot(server: Server, target: Target) -> None:
    """The other side's offer is under way when ours arrives; it rolls back and answers."""
    async with callee(server, alter=lambda _: None) as ada:
        call = TestCall(target, patience=HASTY)
        running = spawn(call.run(), name="call")
        await ada.hears("offer")
        ada.pc.addTrack(VideoStreamTrack())
        await ada.offer()
        report = await running
        assert "answer" not in [message["type"] for message in ada.heard]
    assert (report.code, report.detail) == ("call_timeout", "The other side did not answer.")


async def test_names_that_nobody_resolves_delay_nothing(
    server: Server, target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """aiortc alone waits for each `.local` candidate inside a description; here that would be for ever."""
    asked = asyncio.Event()

    async def never(subscriber: object) -> None:
        asked.set()
        await asyncio.Event().wait()

    monkeypatch.setattr("aioice.ice.get_or_create_mdns_protocol", never)
    hidden = "a=candidate:9 1 udp 2113937151 8c0b0f0e-4a3b-4a30-9d4c-0123456789ab.local 50000 typ host\r\n"

    def hide(description: dict[str, Any]) -> dict[str, Any]:
        first, *sections = description["sdp"].split("m=")
        return {**description, "sdp": "m=".join([first, *(section + hidden for section in sections)])}

    async with callee(server, alter=hide) as ada:
        init = {"candidate": hidden.strip()[2:], "sdpMid": "0", "sdpMLineIndex": 0}
        call = TestCall(target, 0.2)
        running = spawn(call.run(), name="call")
        await ada.hears("offer")
        await ada.client.send(type="candidate", to=ada.bot, candidate=init)
        await ada.client.send(type="candidate", to=ada.bot, candidate=None)
        report = await running
    assert report.ok, report
    assert asked.is_set()


async def test_what_a_newer_server_says_is_ignored() -> None:
    assert _decode(b'{"type":"weather","seq":1}') is None
    assert _decode(b"\xff") is None
    assert _decode(codec.encode(m.PeerLeft(peer="p", reason="bye"))) is not None


async def test_calls_one_after_the_other_and_side_by_side(server: Server, target: Target) -> None:
    async with callee(server), callee(server, "other"):
        there = dataclasses.replace(target, room="other")
        here, other = await asyncio.gather(TestCall(target, 0.3).run(), TestCall(there, 0.3).run())
    assert (here.ok, other.ok) == (True, True)


def test_pytest_leaves_it_alone() -> None:
    assert not getattr(TestCall, "__test__", True)
