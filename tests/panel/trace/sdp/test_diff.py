"""Two descriptions side by side, and what an answer makes of an offer."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.trace.sdp.description import Description, parse
from panel.trace.sdp.diff import Part, Row, compare
from panel.trace.sdp.notes import negotiated, templates

HERE = Path(__file__).parent
NAMES = sorted(path.stem for path in HERE.glob("*.sdp"))
REAL = sorted({line for name in NAMES for line in (HERE / f"{name}.sdp").read_text().splitlines()})
SDP = st.lists(st.one_of(st.sampled_from(REAL), st.text(max_size=9)), max_size=25).map("\n".join)


def described(name: str) -> Description:
    return parse((HERE / f"{name}.sdp").read_text())


def row_of(part: Part, start: str) -> Row:
    """The row whose left line begins with `start`."""
    return next(row for row in part.rows if row.left and row.left.text.startswith(start))


def right_of(part: Part, start: str) -> str:
    row = row_of(part, start)
    return row.right.text if row.right else ""


def sentences(offer: str, answer: str) -> list[list[str]]:
    found = negotiated(parse(offer), parse(answer))
    return [[f"{note.tone}: {note}" for note in each.notes] for each in found]


class TestAligned:
    @pytest.mark.parametrize("name", NAMES)
    def test_a_description_is_the_same_as_itself(self, name: str) -> None:
        parts = compare(described(name), described(name))
        assert all(part.same for part in parts)
        assert sum(len(part.rows) for part in parts) == len(described(name).lines)

    @given(SDP)
    def test_so_is_any(self, sdp: str) -> None:
        assert all(part.same for part in compare(parse(sdp), parse(sdp)))

    @given(SDP, SDP)
    def test_each_line_is_in_one_row(self, left: str, right: str) -> None:
        one, other = parse(left), parse(right)
        rows = [row for part in compare(one, other) for row in part.rows]
        assert [row.left.number for row in rows if row.left] == [line.number for line in one.lines]
        assert Counter(row.right for row in rows if row.right) == Counter(other.lines)

    def test_another_order_is_no_difference(self) -> None:
        offer = described("firefox-offer")
        turned = "\n".join(
            line.text for part in (offer.session, *(s.lines for s in offer.sections))
            for line in (part[0], *reversed(part[1:]))
        )  # fmt: skip
        assert all(part.same for part in compare(offer, parse(turned)))

    def test_offer_and_answer(self) -> None:
        session, audio, video, data = compare(described("chromium-offer"), described("firefox-answer"))
        assert (session.left, session.right) == (None, None)
        assert right_of(video, "a=sendrecv") == "a=recvonly"
        assert row_of(video, "a=sendrecv").kind == "changed"
        assert right_of(audio, "a=setup") == "a=setup:active"
        assert row_of(video, "a=rtpmap:45 AV1").kind == "only-left"
        assert row_of(video, "a=rtpmap:98 VP9").kind == "same"
        assert [row.right.text for row in audio.rows if row.right and row.kind == "only-right"] == [
            "a=extmap-allow-mixed",
            "a=fmtp:126 0-15",
        ]
        assert row_of(data, "a=max-message-size").kind == "changed"

    def test_the_same_codec_under_another_number(self) -> None:
        _, audio, video, _ = compare(described("chromium-offer"), described("firefox-offer"))
        assert right_of(audio, "a=rtpmap:111 opus") == "a=rtpmap:109 opus/48000/2"
        assert right_of(video, "a=rtpmap:96 VP8") == "a=rtpmap:120 VP8/90000"
        assert right_of(video, "a=rtcp-fb:96 nack pli") == "a=rtcp-fb:120 nack pli"
        assert right_of(video, "a=fmtp:97 apt=96") == "a=fmtp:124 apt=120"
        # with the same profile
        assert right_of(video, "a=fmtp:108") == (
            "a=fmtp:126 profile-level-id=42e01f;level-asymmetry-allowed=1;packetization-mode=1"
        )
        assert right_of(video, "a=rtpmap:109 rtx") == "a=rtpmap:127 rtx/90000"

    def test_sections_by_their_names_and_kinds(self) -> None:
        left = parse("m=audio 9 X 0\na=mid:a\nm=video 9 X 1\na=mid:v\nm=video 9 X 1\n")
        right = parse("m=video 9 X 1\na=mid:v\nm=audio 9 X 0\na=mid:b\n")
        pairs = [(p.left and p.left.line, p.right and p.right.line) for p in compare(left, right)[1:]]
        assert pairs == [(1, 3), (3, 1), (5, None)]

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("a=ssrc:1 cname:x\n" * 1_500, "a=ssrc:2 cname:x\n" * 1_500),
            ("m=audio 9 X 0\n" * 1_500, "m=video 9 X 0\n" * 1_500),
            ("m=\n" * 1_500, "m=\na\n" * 750),
            ("m=v 9 RTP " + " ".join(map(str, range(9_000))) + "\na=rtpmap:7 a/1" * 1_400,
             "m=v 9 RTP " + " ".join(map(str, range(9_000, 0, -1))) + "\na=rtpmap:8 a/1" * 1_400),
        ],
        ids=["lines", "sections", "mixed", "codecs"],
    )  # fmt: skip
    def test_a_crafted_pair_blocks_nobody(self, left: str, right: str) -> None:
        one, other = parse(left), parse(right)
        start = perf_counter()
        compare(one, other)
        negotiated(one, other)
        assert perf_counter() - start < 0.2


class TestNegotiated:
    def test_a_video_that_is_only_received(self) -> None:
        audio, video, data = negotiated(described("chromium-offer"), described("firefox-answer"))
        assert [str(note) for note in audio.notes] == [
            "Both sides send and receive.",
            "Of the codecs, the answer takes opus, G722, PCMU, PCMA.",
            "The answering side begins the DTLS handshake.",
        ]
        assert [(note.tone, str(note)) for note in video.notes] == [
            ("note", "The answering side only receives, which mirrors a part of the offer."),
            ("fine", "Of the codecs, the answer takes VP8, VP9."),
            ("note", "It leaves out H264, AV1."),
        ]
        assert data.notes == ()  # the connection is that of the first section

    def test_a_rejected_section(self) -> None:
        _, video = negotiated(described("safari-offer"), described("safari-answer"))
        assert [str(note) for note in video.notes] == ["The answer rejects this section."]

    def test_two_offers_do_not_go_together(self) -> None:
        audio = negotiated(described("chromium-offer"), described("firefox-offer"))[0]
        assert [str(note) for note in audio.notes if note.tone == "problem"] == [
            "The offer says actpass and the answer actpass: it is not clear who begins the DTLS handshake."
        ]

    def test_a_description_that_came_back(self) -> None:
        offer = described("chromium-offer")
        told = [str(note) for note in negotiated(offer, offer)[0].notes]
        assert any("same ICE user name" in text for text in told)
        assert any("same certificate" in text for text in told)

    @pytest.mark.parametrize(
        ("offer", "answer", "told"),
        [
            ("sendonly", "recvonly", "fine: The offering side sends, and the answering side receives."),
            ("recvonly", "sendonly", "fine: The answering side sends, and the offering side receives."),
            ("sendrecv", "inactive", "note: The answering side wants nothing to be sent."),
            ("sendonly", "sendonly", "problem: The offer says sendonly and the answer sendonly"),
            ("recvonly", "sendrecv", "problem: The offer says recvonly and the answer sendrecv"),
            ("inactive", "sendrecv", "problem: The offer says inactive and the answer sendrecv"),
        ],
    )
    def test_directions(self, offer: str, answer: str, told: str) -> None:
        text = "m=audio 9 RTP/SAVPF 0\na="
        assert sentences(text + offer, text + answer)[0][0].startswith(told)

    @pytest.mark.parametrize(
        ("offer", "answer", "told"),
        [
            ("m=audio 9 RTP 0", "m=audio 9 RTP 8", "problem: They have no codec in common."),
            ("m=audio 9 RTP 0", "m=audio 9 RTP 0 8", "note: It adds PCMA, which was not offered."),
            ("m=audio 9 RTP 0", "", "problem: The answer has no counterpart"),
            ("", "m=audio 9 RTP 0", "problem: This section was not offered."),
            ("m=audio 9 RTP 0", "m=video 9 RTP 0", "problem: The offer has audio here, and the answer video"),
            ("m=audio 9 RTP 0\na=mid:a", "m=audio 9 RTP 0\na=mid:b", "problem: The offer calls"),
            ("m=audio 9 RTP 0\na=rtcp-mux", "m=audio 9 RTP 0", "problem: The answer does not let RTP"),
            ("m=audio 9 RTP 0\na=simulcast:send a;b", "m=audio 9 RTP 0", "note: The answer does not take"),
            ("a=group:BUNDLE a\nm=x 9 Y 0\na=mid:a", "m=x 9 Y 0\na=mid:a", "note: The answer takes this"),
            ("m=audio 9 RTP 0", "m=audio 9 RTP 0", "problem: ICE's user name or password is missing."),
            ("m=audio 9 UDP/TLS/RTP/SAVPF 0", "m=audio 9 RTP 0", "problem: A certificate's fingerprint"),
            ("m=audio 9 TLS 0\na=setup:active", "m=audio 9 TLS 0\na=setup:active", "problem: The offer says"),
            ("m=audio 9 TLS 0\na=setup:active", "m=audio 9 TLS 0\na=setup:passive", "fine: The offering"),
        ],
    )  # fmt: skip
    def test_what_can_be_wrong(self, offer: str, answer: str, told: str) -> None:
        assert any(text.startswith(told) for text in sentences(offer, answer)[0])

    @given(SDP, SDP)
    def test_every_sentence_is_known_to_the_translators(self, offer: str, answer: str) -> None:
        known = set(templates())
        for each in negotiated(parse(offer), parse(answer)):
            assert {note.template for note in each.notes} <= known
            assert all(str(note) for note in each.notes)
