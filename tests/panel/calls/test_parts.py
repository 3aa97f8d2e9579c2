"""The parts of a call that need no connection."""

from __future__ import annotations

import json
from array import array

import av
import msgspec
import pytest
from aiortc import MediaStreamError, MediaStreamTrack, RTCSessionDescription
from aiortc.clock import current_datetime
from aiortc.stats import (
    RTCInboundRtpStreamStats,
    RTCRemoteInboundRtpStreamStats,
    RTCStats,
    RTCTransportStats,
)
from hypothesis import given
from hypothesis import strategies as st

from panel.calls.descriptions import (
    CandidateInit,
    read_candidate,
    read_description,
    split,
    to_aiortc,
    write_description,
)
from panel.calls.media import Pacer, PatternTrack, ToneTrack
from panel.calls.pattern import PatternPainter
from panel.calls.report import CallEndedError, CallReport, Quality
from panel.calls.stats import FrameMeter, Stopwatch, packets_received, quality
from server.errors import REGISTRY

HOST = "candidate:1 1 udp 2130706431 192.168.1.5 50000 typ host"
SDP = "\r\n".join(
    [
        "v=0", "a=fingerprint:sha-256 AA", "m=audio 9 UDP/TLS/RTP/SAVPF 96", "a=ice-ufrag:abcd", f"a={HOST}",
        "a=end-of-candidates", "m=video 9 UDP/TLS/RTP/SAVPF 97", "a=ice-ufrag:abcd", f"a={HOST}", "",
    ]
)  # fmt: skip


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_candidates_are_taken_out_of_a_description() -> None:
    parts = split(SDP)
    assert parts.candidates == (CandidateInit(HOST, sdp_m_line_index=0),)
    assert parts.fragments == {"abcd"}
    assert "candidate" not in parts.sdp
    assert parts.sdp.count("m=") == 2


def test_what_is_sent_trickles() -> None:
    body, candidates = write_description(RTCSessionDescription(SDP, "offer"))
    assert json.loads(bytes(body)) == {"type": "offer", "sdp": split(SDP).sdp}
    assert [json.loads(bytes(one)) for one in candidates] == [{"candidate": HOST, "sdpMLineIndex": 0}, None]


@given(
    st.binary(max_size=200) | st.text().map(lambda sdp: json.dumps({"type": "offer", "sdp": sdp}).encode())
)
def test_reading_raises_one_thing_only(raw: bytes) -> None:
    read_candidate(raw)
    with pytest.raises(CallEndedError) as ended:
        read_description(raw, "offer")
    assert ended.value.code == "call_bad_description"


@pytest.mark.parametrize(
    "sdp",
    [5, None, SDP + "a=ssrc:1 cname:x\r\n" * 1500, SDP + "a=" + "x" * 50_000, SDP.replace("a=f", "a=g")],
    ids=["a number", "nothing", "too many lines", "too long", "no fingerprint"],
)
def test_what_no_server_would_pass_on_is_not_read_either(sdp: object) -> None:
    read_description(json.dumps({"type": "offer", "sdp": SDP}).encode(), "offer")
    with pytest.raises(CallEndedError):
        read_description(json.dumps({"type": "offer", "sdp": sdp}).encode(), "offer")


@given(st.text())
def test_any_candidate_can_be_tried(text: str) -> None:
    to_aiortc(CandidateInit(text, sdp_m_line_index=0))


@pytest.mark.parametrize(
    "raw",
    [b"null", b'{"candidate":""}', b'{"candidate":null}', b"5", b'{"candidate":"","sdpMid":"0"}', b"\xff"],
)
def test_the_end_of_candidates_and_nonsense_are_no_candidates(raw: bytes) -> None:
    assert read_candidate(raw) is None


def test_which_candidates_can_be_used() -> None:
    init = read_candidate(
        msgspec.json.encode({"candidate": HOST, "sdpMid": "0", "usernameFragment": "abcd", "x": 1})
    )
    assert init == CandidateInit(HOST, "0", None, "abcd")
    usable = to_aiortc(init)
    assert usable is not None
    assert (usable.ip, usable.port) == ("192.168.1.5", 50000)
    for bad in (
        HOST.replace("udp", "tcp"), HOST.replace(" 50000", " 0"), HOST.replace(":1 1", ":1 2"), "candidate:1",
    ):  # fmt: skip
        assert to_aiortc(CandidateInit(bad, "0")) is None
    assert to_aiortc(CandidateInit(HOST)) is None


def test_times_count_from_the_start_and_never_go_back() -> None:
    clock = Clock()
    watch = Stopwatch(clock)
    clock.now = 101.0
    watch.start()
    clock.now = 101.5
    watch.mark("ice")
    clock.now = 101.7
    watch.mark("signaling")
    clock.now = 102.0
    watch.mark("dtls")
    clock.now = 109.0
    watch.mark("dtls")
    times = [watch.milliseconds(stage) for stage in ("signaling", "ice", "dtls", "first_frame")]
    assert times == [pytest.approx(700), pytest.approx(700), pytest.approx(1000), None]
    assert watch.seconds == 8.0


def test_the_frame_rate_now_and_on_average() -> None:
    clock = Clock()
    meter = FrameMeter(clock)
    assert (meter.current, meter.mean(clock.now), meter.silent_for()) == (None, None, 0.0)
    for _ in range(91):
        meter.add()
        clock.now += 1 / 30
    assert meter.current == pytest.approx(30, abs=0.5)
    assert meter.mean(clock.now) == pytest.approx(30, abs=0.5)
    clock.now += 3
    assert meter.current == 0
    assert meter.silent_for() == pytest.approx(3, abs=0.1)
    assert meter.mean(clock.now) == pytest.approx(15, abs=0.5)


def _inbound(kind: str, received: int, lost: int, jitter: int) -> RTCStats:
    return RTCInboundRtpStreamStats(
        timestamp=current_datetime(), type="inbound-rtp", id=kind, ssrc=1, kind=kind, transportId="t",
        packetsReceived=received, packetsLost=lost, jitter=jitter,
    )  # fmt: skip


def _remote(rtt: float | None) -> RTCStats:
    return RTCRemoteInboundRtpStreamStats(
        timestamp=current_datetime(), type="remote-inbound-rtp", id="r", ssrc=1, kind="video",
        transportId="t", packetsReceived=1, packetsLost=0, jitter=0, roundTripTime=rtt, fractionLost=0,  # type: ignore[arg-type]
    )  # fmt: skip


def test_what_get_stats_says() -> None:
    assert quality([]) == Quality()
    rows = [_inbound("video", 90, 10, 900), _inbound("audio", 100, -5, 48), _remote(None), _remote(0.004)]
    assert quality(rows) == Quality(rtt_ms=4.0, jitter_ms=10.0, loss_percent=5.0)
    row = RTCTransportStats(
        timestamp=current_datetime(), type="transport", id="t", packetsSent=1, packetsReceived=7, bytesSent=1,
        bytesReceived=1, iceRole="controlling", dtlsState="connected",
    )  # fmt: skip
    assert packets_received([row, _remote(0.1)]) == 7


def test_a_report_explains_itself() -> None:
    full = CallReport(ok=False, code="room_full")
    assert (full.message, full.next_step) == (
        "This room is full.",
        "Ask someone to leave, or use another room.",
    )
    assert CallReport(ok=False, code="from_the_future").message
    assert CallReport(ok=False).next_step
    assert CallReport(ok=True).message == ""
    assert json.loads(CallReport(ok=True, rtt_ms=1.23456).to_json())["rtt_ms"] == 1.23


@pytest.mark.parametrize(
    ("code", "message", "next_step"),
    [
        ("server_restart", "The server was stopped.", "Start it and call again."),
        ("kicked", "The bot was removed from the room.", "Call again."),
        ("room_closed", "The room was closed.", "Call again when someone has joined."),
    ],
)
def test_a_report_speaks_to_the_caller(code: str, message: str, next_step: str) -> None:
    report = CallReport(ok=False, code=code)
    assert (report.message, report.next_step) == (message, next_step)


@pytest.mark.parametrize("code", REGISTRY)
def test_no_report_is_in_guest_language(code: str) -> None:
    report = CallReport(ok=False, code=code)
    text = f"{report.message} {report.next_step}"
    assert report.message
    assert report.next_step
    if (spec := REGISTRY.get(code)) and spec.close:
        assert "You will be connected" not in text
        assert "Ask the host" not in text


def rgb(frame: av.VideoFrame, x: int, y: int) -> tuple[int, ...]:
    """A pixel as red, green and blue."""
    [plane] = frame.reformat(format="rgb24").planes
    start = y * plane.line_size + 3 * x
    return tuple(bytes(plane)[start : start + 3])


def test_the_pattern_moves_and_has_colour() -> None:
    painter = PatternPainter(640, 480)
    one, other = (painter.paint(n, n / 30) for n in (0, 30))
    assert (one.width, one.height) == (640, 480)
    assert bytes(one.planes[0]) != bytes(other.planes[0])
    assert min(rgb(one, 10, 10)) > 240  # white
    red, green, _ = rgb(one, 250, 10)
    assert green > 100 > red


def test_the_clock_is_white_on_a_black_box() -> None:
    frame = PatternPainter(640, 480).paint(7, 61.0)
    assert max(rgb(frame, 12, 356)) < 16  # beside the text
    assert min(rgb(frame, 16 + 12, 360 + 4)) > 240  # the upper bar of the first 0
    assert max(rgb(frame, 16 + 12, 360 + 20)) < 16  # its middle
    assert PatternPainter(64, 48).paint(1, 0.0).width == 64  # too small for the clock


async def test_tracks_keep_time_and_end() -> None:
    pattern, tone = PatternTrack(fps=100), ToneTrack()
    video = [await pattern.recv() for _ in range(3)]
    audio = [await tone.recv() for _ in range(3)]
    assert [frame.pts for frame in video] == [0, 900, 1800]
    assert [frame.pts for frame in audio] == [0, 960, 1920]
    assert pattern.frames == 3
    loud = max(max(map(abs, array("h", bytes(frame.planes[0])[: 2 * frame.samples]))) for frame in audio)
    assert 3000 < loud < 4000
    tracks: list[MediaStreamTrack] = [pattern, tone]
    for track in tracks:
        track.stop()
        with pytest.raises(MediaStreamError):
            await track.recv()


async def test_a_late_pacer_skips() -> None:
    clock = Clock()
    pacer = Pacer(0.1, clock)
    numbers = [await pacer.tick()]
    clock.now += 5.0
    numbers += [await pacer.tick(), await pacer.tick()]
    assert numbers == [0, 50, 51]
