"""Descriptions as browsers write them, and as nobody should."""

from __future__ import annotations

import json
import re
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.trace.sdp.description import (
    MAX_SECTIONS,
    Description,
    candidate_of,
    common_codecs,
    description_of,
    parse,
)
from panel.trace.sdp.lines import MAX_CHARACTERS, MAX_LINES, read_lines, redact

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.sdp"))
BREAKS = re.compile(r"\r\n|\r|\n")


def sdp_of(name: str) -> str:
    return (HERE / f"{name}.sdp").read_text(encoding="utf-8").replace("\n", "\r\n")


def described(name: str) -> Description:
    return parse(sdp_of(name))


def odd_sdp() -> st.SearchStrategy[str]:
    """Lines of real descriptions in any order, cut, repeated and mixed with nonsense."""
    real = sorted({line for name in NAMES for line in BREAKS.split(sdp_of(name))})
    cut = st.tuples(st.sampled_from(real), st.integers(0, 30)).map(lambda pair: pair[0][: pair[1]])
    line = st.one_of(st.sampled_from(real), cut, st.text(max_size=20))
    return st.tuples(st.lists(line, max_size=30), st.sampled_from(["\r\n", "\n", "\r"])).map(
        lambda made: made[1].join(made[0])
    )


class TestBrowsers:
    def test_chromium(self) -> None:
        offer = described("chromium-offer")
        assert [(s.kind, s.mid, s.direction) for s in offer.sections] == [
            ("audio", "0", "sendrecv"),
            ("video", "1", "sendrecv"),
            ("application", "2", "sendrecv"),
        ]
        audio, video, data = offer.sections
        assert offer.bundles == (("0", "1", "2"),) == (video.bundle,)
        assert audio.codecs == ("opus", "G722", "PCMU", "PCMA")
        assert video.codecs == ("VP8", "H264", "AV1", "VP9")
        assert (data.codecs, data.formats, data.sctp_port) == ((), ("webrtc-datachannel",), 5000)
        assert (audio.ufrag, audio.ice.pwd) == ("qPS+", "Jnj7Lia5J8h2W92F69Q4sWHS")
        assert audio.ice.trickles
        assert audio.setup == "actpass"
        assert audio.fingerprint.startswith("sha-256 ")
        assert audio.rtcp_mux
        assert not any(section.rejected for section in offer.sections)

    def test_a_codec_with_all_that_is_said_about_it(self) -> None:
        video = described("chromium-offer").sections[1]
        vp8, rtx, h264, *_ = video.media
        assert str(vp8) == "VP8/90000"
        assert vp8.feedback == ("goog-remb", "transport-cc", "ccm fir", "nack", "nack pli")
        assert (rtx.role, rtx.repairs) == ("rtx", "96")
        assert h264.parameters["profile-level-id"] == "42001f"
        texts = [video.lines[number - video.line].text for number in rtx.lines]
        assert texts == ["a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96"]
        assert {codec.name: codec.role for codec in video.media[-3:]} == {
            "red": "red",
            "rtx": "rtx",
            "ulpfec": "fec",
        }
        opus, red = described("chromium-offer").sections[0].media[:2]
        assert (str(opus), opus.channels, red.role) == ("opus/48000/2", 2, "red")

    def test_extensions_sources_and_streams(self) -> None:
        audio, video, _ = described("firefox-offer").sections
        assert [(e.id, e.direction) for e in audio.extensions] == [("1", ""), ("2", "recvonly"), ("3", "")]
        assert audio.extensions[2].uri == "urn:ietf:params:rtp-hdrext:sdes:mid"
        assert video.groups[0].semantics == "FID"
        assert video.groups[0].ssrcs == tuple(source.ssrc for source in video.sources)
        assert video.sources[0].cname == "{b1c7e6d4-3f28-4a90-8e5d-6c02f9a7d318}"
        assert audio.streams[0].id == video.streams[0].id

    def test_what_firefox_says_for_the_whole_session_holds_for_each_section(self) -> None:
        offer = described("firefox-offer")
        assert {section.fingerprint for section in offer.sections} == {offer.sections[0].fingerprint}
        assert all(section.ice.trickles for section in offer.sections)

    def test_simulcast(self) -> None:
        video = described("chromium-simulcast").sections[0]
        assert video.simulcast is not None
        assert video.simulcast.send == "f;h;q"
        assert [(rid.id, rid.direction) for rid in video.rids] == [
            ("f", "send"),
            ("h", "send"),
            ("q", "send"),
        ]

    def test_candidates_inside(self) -> None:
        audio = described("safari-offer").sections[0]
        seen = [str(each.candidate) for each in audio.ice.candidates]
        assert seen[1:] == ["srflx udp 203.0.113.24:55214", "host tcp 192.168.1.31:9"]
        assert audio.ice.candidates[0].candidate is not None
        assert audio.ice.candidates[0].candidate.family == "mDNS"
        assert not audio.ice.ended
        assert described("aiortc-offer").sections[0].ice.ended

    def test_a_rejected_section(self) -> None:
        audio, video = described("safari-answer").sections
        assert (audio.rejected, video.rejected, video.direction, video.bundle) == (
            False,
            True,
            "inactive",
            (),
        )

    def test_what_stands_for_another_is_not_rejected(self) -> None:
        section = parse("m=video 0 UDP/TLS/RTP/SAVPF 96\na=bundle-only\n").sections[0]
        assert (section.port, section.rejected) == (0, False)

    def test_what_two_have_in_common(self) -> None:
        offer, answer = described("chromium-offer"), described("firefox-answer")
        assert common_codecs(offer.sections[1], answer.sections[1]) == ("VP8", "VP9")
        assert offer.section("1") is offer.sections[1]
        assert offer.section("nobody") is None


class TestOddOnes:
    def test_every_line_is_kept(self) -> None:
        sdp = sdp_of("broken")
        found = parse(sdp)
        assert [line.text for line in found.lines] == sdp.split("\r\n")[:-1]
        assert [line.number for line in found.lines] == list(range(1, len(found.lines) + 1))
        assert [section.kind for section in found.sections] == ["audio", "", "video"]
        assert [line.text for line in found.lines if not line.key] == [
            "hello, this is no line of SDP",
            "",
            "a=",
            "a= ice-ufrag:odd",
            "M=video 9 UDP/TLS/RTP/SAVPF 96",
        ]

    def test_what_cannot_be_read_means_nothing(self) -> None:
        audio = described("broken").sections[0]
        assert (audio.port, audio.rejected, audio.mid, audio.setup) == (-1, False, "", "both")
        assert [codec.payload for codec in audio.media] == ["111", "x"]
        assert (audio.media[1].name, audio.media[1].clock) == ("opus", 0)
        assert audio.media[1].feedback == ("nack",)
        assert [each.candidate for each in audio.ice.candidates] == [None]
        assert (audio.extensions, audio.rids, audio.simulcast, audio.sctp_port) == ((), (), None, None)

    def test_static_payload_types_need_no_names(self) -> None:
        section = parse("m=audio 9 RTP/AVP 0 8 13 101\n").sections[0]
        assert [str(codec) for codec in section.media] == ["PCMU/8000", "PCMA/8000", "CN/8000", "101"]
        assert section.codecs == ("PCMU", "PCMA")

    def test_nothing(self) -> None:
        assert parse("") == Description((), (), (), (), 0)

    @given(odd_sdp())
    def test_every_line_is_accounted_for(self, sdp: str) -> None:
        found = parse(sdp)
        expected = BREAKS.split(sdp)
        assert [line.text for line in found.lines] == (expected if expected[-1] else expected[:-1])
        parts = [*found.session, *(line for section in found.sections for line in section.lines)]
        assert tuple(parts) == found.lines

    @pytest.mark.parametrize(
        "sdp",
        [
            "a=ssrc:1 cname:x\n" * 9_000,
            "m=audio 9 UDP/TLS/RTP/SAVPF " + " ".join(map(str, range(9_000))) + "\na=rtcp-fb:* nack" * 1_400,
            "m=\n" * 20_000,
            "a=group:BUNDLE " + " ".join(map(str, range(9_000))) + "\nm=audio 9 X 0\na=mid:7" * 700,
            "a=candidate:1 1 udp 1 192.168.1.5 9 typ host\n" * 1_400,
            "x" * 1_000_000,
        ],
        ids=["sources", "payloads", "sections", "bundle", "candidates", "one line"],
    )
    def test_a_crafted_one_blocks_nobody(self, sdp: str) -> None:
        start = perf_counter()
        found = parse(sdp)
        assert perf_counter() - start < 0.2
        assert len(found.lines) <= MAX_LINES
        assert len("\n".join(line.text for line in found.lines)) + found.left_out <= len(sdp)

    def test_more_sections_than_anybody_has_stay_lines(self) -> None:
        found = parse("m=audio 9 X 0\n" * 200)
        assert len(found.sections) == MAX_SECTIONS
        assert sum(len(section.lines) for section in found.sections) == 200

    def test_what_is_too_long_is_counted(self) -> None:
        assert read_lines("x" * (MAX_CHARACTERS + 5)).left_out == 5
        assert read_lines("a\n" * MAX_LINES).left_out == 0
        assert read_lines("a\n" * MAX_LINES + "b\nc").left_out == 3


class TestSecrets:
    def test_passwords_are_marked_and_can_be_hidden(self) -> None:
        found = described("chromium-offer")
        hidden = [line.redacted for line in found.lines if line.secret]
        assert hidden == ["a=ice-pwd:\N{HORIZONTAL ELLIPSIS}"] * 3
        redacted = redact(sdp_of("chromium-offer"))
        assert found.sections[0].ice.pwd not in redacted
        assert redacted.count("\r\n") == len(found.lines)

    def test_so_are_the_keys_of_sdes(self) -> None:
        line = read_lines("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0|2^20|1:32").lines[0]
        assert line.redacted == "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:\N{HORIZONTAL ELLIPSIS}|2^20|1:32"
        assert read_lines("a=ice-pwd:").lines[0].secret is None


class TestMessages:
    def test_the_description_in_a_message(self) -> None:
        raw = json.dumps(
            {"type": "offer", "to": "b", "description": {"type": "offer", "sdp": "v=0"}}
        ).encode()
        assert description_of(raw) == ("offer", "v=0")
        assert description_of(b'{"type": "answer", "sdp": "v=0"}') == ("answer", "v=0")

    @pytest.mark.parametrize(
        "raw",
        [
            b"",
            b"nonsense",
            b"null",
            b'{"type": "chat", "text": "v=0"}',
            b'{"type": "offer", "description": null}',
            b'{"type": "offer", "description": {"type": "offer", "sdp": 7}}',
            b'{"type": "offer", "description": {"type": "rollback", "sdp": ""}}',
            b"[" * 100_000,
            b'{"description":' * 100_000,
            b'{"type": "offer", "sdp": "\xff"}',
            b'{"type": "offer", "sdp": "' + b"x" * 2_000_000 + b'"}',
        ],
        ids=range(11),
    )
    def test_messages_without_one(self, raw: bytes) -> None:
        assert description_of(raw) is None

    @pytest.mark.parametrize(
        ("raw", "line"),
        [
            (b'{"type": "candidate", "candidate": {"candidate": "candidate:1 1 udp"}}', "candidate:1 1 udp"),
            (b'{"type": "candidate", "candidate": {"candidate": ""}}', ""),
            (b'{"type": "candidate", "candidate": null}', ""),
            (b'{"type": "candidate", "candidate": 7}', None),
            (b'{"type": "chat"}', None),
            (b"\xff", None),
        ],
    )
    def test_the_candidate_in_a_message(self, raw: bytes, line: str | None) -> None:
        assert candidate_of(raw) == line

    @given(st.binary(max_size=200))
    def test_any_bytes(self, raw: bytes) -> None:
        assert candidate_of(raw) is None or isinstance(candidate_of(raw), str)
        assert description_of(raw) is None or isinstance(description_of(raw), tuple)
