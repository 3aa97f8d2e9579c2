"""Lines of descriptions in plain words."""

from __future__ import annotations

from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.trace.sdp.description import Description, parse
from panel.trace.sdp.glossary import ATTRIBUTES, TOPICS, UNKNOWN, UNREAD
from panel.trace.sdp.lines import read_lines
from panel.trace.sdp.words import explain, h264_profile, templates, topic_of

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.sdp"))
REAL = sorted({line for name in NAMES for line in (HERE / f"{name}.sdp").read_text().splitlines()})


def described(name: str) -> Description:
    return parse((HERE / f"{name}.sdp").read_text())


def words(text: str) -> str:
    return " ".join(map(str, explain(read_lines(text).lines[0]).phrases))


def about(name: str, start: str) -> str:
    """What is said about the first line of a fixture that begins with `start`."""
    for section in described(name).sections:
        for line in section.lines:
            if line.text.startswith(start):
                return " ".join(map(str, explain(line, section).phrases))
    raise LookupError(start)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "broken"])
def test_everything_that_browsers_write_is_known(name: str) -> None:
    unknown = [line.text for line in described(name).lines if topic_of(line) in ("other", "unread")]
    assert unknown == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a=rtpmap:96 VP8/90000", "Packets with payload type 96 carry VP8/90000. VP8: video"),
        ("a=rtpmap:97 rtx/90000", "sent once more after a loss. They repair payload type 96."),
        ("a=fmtp:97 apt=96", "apt=96: They repair payload type 96."),
        ("a=fmtp:108", "profile-level-id=42e01f: Constrained Baseline 3.1. Only equal profiles go together."),
        ("a=rtcp-fb:96 nack pli", "It asks for a whole new picture after a loss"),
        ("m=video", "A picture: a camera or a screen. Its first choice is VP8."),
    ],
)  # fmt: skip
def test_a_line_in_its_section(line: str, said: str) -> None:
    assert said in about("chromium-offer", line)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a=setup:actpass", "The other side chooses who begins the DTLS handshake."),
        ("a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid", "To which section a packet belongs"),
        ("a=extmap:4 urn:x-nobody", "Something small that travels in the header of RTP packets."),
        ("a=ice-options:trickle ice2", "Addresses follow one by one. It follows the newer ICE."),
        ("a=group:BUNDLE 0 1", "These sections share one connection: 0, 1."),
        ("a=group:BUNDLE", "These sections belong together."),
        ("a=candidate:1 1 udp 5 fd00::5 9 typ host", "An address of this device itself: udp [fd00::5]:9."),
        ("a=candidate:1 1 udp 5 a.local 9 typ host", "The name stands for a private address"),
        ("a=candidate:1 1 udp", "It cannot be read."),
        ("a=rtcp-fb:* nack", "This holds for every payload type."),
        ("a=ssrc:5 cname:x", "Streams with the same name"),
        ("a=mid:0", "The name of this section: 0."),
        ("a=x-of-tomorrow:1", UNKNOWN.text),
        ("no line of SDP", UNREAD.text),
        ("a=mid:{0}{1}", "The name of this section: {0}{1}."),
    ],
)
def test_a_line_by_itself(line: str, said: str) -> None:
    assert said in words(line)


def test_where_it_is_defined() -> None:
    sources = {text: explain(read_lines(text).lines[0]).source for text in (
        "a=rtpmap:96 VP8/90000", "a=rtpmap:96 nobody/90000", "a=fingerprint:sha-256 AB", "a=x-of-tomorrow",
        "a=rtcp-fb:96 goog-remb",
    )}  # fmt: skip
    assert list(sources.values()) == [
        "RFC 7741",
        "RFC 8866 section 6.6",
        "RFC 8122 section 5",
        "",
        "draft-alvestrand-rmcat-remb",
    ]


def test_a_rejected_section() -> None:
    section = described("safari-answer").sections[1]
    assert "this section is rejected" in " ".join(map(str, explain(section.lines[0], section).phrases))


def test_profiles_of_h264() -> None:
    values = ("42001f", "42e01f", "4d0032", "640c1f", "aa0000", "42e0", "")
    assert [h264_profile(value) for value in values] == [
        "Baseline 3.1", "Constrained Baseline 3.1", "Main 5.0", "Constrained High 3.1", "", "", "",
    ]  # fmt: skip


@given(st.one_of(st.sampled_from(REAL), st.text(max_size=40)), st.integers(0, 40), st.text(max_size=9))
def test_whatever_comes_is_explained_with_known_words(line: str, cut: int, more: str) -> None:
    known = set(templates())
    section = parse(f"m=video 9 UDP/TLS/RTP/SAVPF 96 97\n{line[:cut]}{more}\n").sections[0]
    for each in section.lines:
        found = explain(each, section)
        assert found.phrases
        assert {phrase.template for phrase in found.phrases} <= known
        assert all(str(phrase) for phrase in found.phrases)
        assert topic_of(each) in TOPICS


def test_what_is_too_long_is_cut() -> None:
    assert len(words("a=mid:" + "x" * 40_000)) < 300
    assert len(words("a=fmtp:96 " + "stereo=1;" * 4_000)) < 600


def test_templates_have_one_place_each_at_most() -> None:
    fields = {
        text: [name for _, name, _, _ in Formatter().parse(text) if name is not None] for text in templates()
    }
    assert all(found in ([], ["0"], ["0", "1"]) for found in fields.values())
    assert all(attribute.topic in TOPICS for attribute in ATTRIBUTES.values())
