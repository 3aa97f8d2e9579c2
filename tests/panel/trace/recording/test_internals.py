"""Dumps of webrtc-internals: one that Chromium 156 saved, shortened, and one of the oldest layout."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.trace.recording import internals, wallclock
from panel.trace.recording.internals import DumpError, read
from panel.trace.story import Sample

FIXTURES = Path(__file__).parent / "fixtures"
ORIGIN = 1_795_205_900.0


@pytest.fixture
def chromium() -> bytes:
    return (FIXTURES / "internals-chromium-156.json").read_bytes()


def test_a_dump_of_today(chromium: bytes) -> None:
    dump = read(chromium, "call.json")
    assert (dump.title, dump.left_out) == ("call.json", 0)
    assert "Chrome/156" in dump.agent
    one, other = dump.connections
    assert (one.id, one.url) == ("11-1", "https://callbox.example/room/lobby")
    assert [(h.what, h.value) for h in one.happened] == [
        ("signaling", "have-local-offer"), ("gathering", "gathering"), ("signaling", "stable"),
        ("ice", "checking"), ("connection", "connecting"), ("ice", "connected"), ("gathering", "complete"),
        ("connection", "connected"),
    ]  # fmt: skip
    assert [h.value for h in other.happened][:2] == ["have-remote-offer", "stable"]
    assert dump.span() == (1_795_205_974.300508, 1_795_205_979.329)


def test_its_quality_on_the_clock_of_a_recording(chromium: bytes) -> None:
    sending, receiving = (c.samples(ORIGIN, "p1") for c in read(chromium).connections)
    assert len(sending) == len(receiving) == 4
    first = receiving[0]
    assert isinstance(first, Sample)
    assert first.by == "p1"
    assert first.at == pytest.approx(76.326, abs=0.01)
    assert first.seconds == pytest.approx(1, abs=0.01)
    assert first.received_bps == pytest.approx(498_320, rel=0.01)
    assert (first.fps, first.rtt, first.loss, first.freezes) == (20.0, 0.001, 0.0, 0)
    assert first.jitter == 0.001
    assert first.sent_bps is None
    assert sending[0].sent_bps == pytest.approx(498_442, rel=0.01)
    assert sending[0].received_bps is None


def test_its_events_on_the_clock_of_a_recording(chromium: bytes) -> None:
    event = read(chromium).connections[0].events(ORIGIN, "p1")[3]
    assert (event.seq, event.by, event.what, event.value) == (0, "p1", "ice", "checking")
    assert event.at == pytest.approx(74.332, abs=0.01)


def test_compressed_as_chromium_saves_it(chromium: bytes) -> None:
    assert read(gzip.compress(chromium)) == read(chromium)


def test_a_dump_of_the_oldest_layout() -> None:
    dump = read((FIXTURES / "internals-chromium-60.json").read_bytes())
    [seen] = dump.connections
    states = {(h.what, h.value) for h in seen.happened if h.what in ("ice", "signaling")}
    assert states == {("signaling", "have-local-offer"), ("ice", "checking"), ("ice", "connected")}
    assert ("addIceCandidateFailed", "no description") in [(h.what, h.value) for h in seen.happened]
    assert dump.left_out == 1, "a time that nobody can read"
    first, second = seen.samples(1_501_496_100.0, "p1")
    assert (first.at, first.seconds) == (33.0, 1.0)
    assert (first.received_bps, first.sent_bps) == (1_000_000.0, 100_000.0)
    assert first.loss == pytest.approx(0.1)
    assert (first.fps, first.jitter, first.rtt) == (25.0, 0.005, 0.006)
    assert (second.loss, second.rtt) == (0.0, 0.008)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"no",
        b"\x1f\x8bxx",
        b'{"PeerConnections":5}',
        b"[" * 9_999,
        b'["RTCStatsDump"]\n{}',
    ],
)
def test_another_file_is_refused(data: bytes) -> None:
    with pytest.raises(DumpError):
        read(data)


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(internals, "MAX_BYTES", 1_000)
    for data in (gzip.compress(b" " * 100_000), b" " * 1_001):
        with pytest.raises(DumpError, match="larger"):
            read(data)


def test_what_is_odd_is_left_out_and_counted() -> None:
    stats = {
        "x-bytesSent": {"values": "[1,"},
        "y-bytesSent": 5,
        "z-bytesSent": {"values": "{}", "statsType": "outbound-rtp"},
        "w-bytesSent": {"values": '[null,"x",1e999,true]', "statsType": "outbound-rtp", "startTime": "?"},
        "unknown": {"values": "[1,2]"},
    }
    odd = {"1": {"updateLog": ["x", {"type": 5}], "stats": stats}, "2": 7}
    dump = read(json.dumps({"PeerConnections": odd}).encode())
    assert [(c.happened, c.measured) for c in dump.connections] == [((), ())]
    assert dump.left_out == 6
    assert dump.span() is None


_json: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
_stat = st.fixed_dictionaries({"values": _json.map(json.dumps) | _json, "statsType": st.just("inbound-rtp")})


@given(
    stats=st.dictionaries(st.sampled_from(["a-bytesReceived", "a-timestamp", "a-jitter"]), _stat | _json),
    log=_json,
)
def test_anything_is_a_dump_or_is_not(stats: object, log: object) -> None:
    data = json.dumps({"PeerConnections": {"1": {"stats": stats, "updateLog": log}}}).encode()
    try:
        dump = read(data)
    except DumpError:
        return
    assert all(m.seconds > 0 for c in dump.connections for m in c.measured)


@pytest.mark.parametrize(
    ("time", "seconds"),
    [
        (1_795_205_974_300.5, 1_795_205_974.3005),
        ("1501496132000", 1_501_496_132.0),
        ("2017-07-31T10:15:32.000Z", 1_501_496_132.0),
        ("2017-07-31T12:15:32+02:00", 1_501_496_132.0),
        ("soon", None), ("", None), ("nan", None), (float("inf"), None), (-5.0, None), ("9" * 400, None),
    ],
)  # fmt: skip
def test_times_as_others_write_them(time: str | float, seconds: float | None) -> None:
    assert wallclock.read(time) == seconds


@pytest.mark.parametrize(
    "words",
    ["7/31/2017, 10:15:32 AM", "7/31/2017, 10:15:32\N{NARROW NO-BREAK SPACE}AM", "31/07/2017, 10:15:32",
     "31.07.2017, 10:15:32", "2017/07/31 10:15:32"],
)  # fmt: skip
def test_times_in_words_are_this_computers(words: str) -> None:
    assert wallclock.read(words) == wallclock.read("2017-07-31T10:15:32")
