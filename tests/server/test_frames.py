"""RFC 6455 framing: what comes out of which bytes. `websockets` writes the frames, so that two agree."""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import fuzz
import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.frames import Close, Frame, Opcode

from server.frames import (
    Binary,
    Crumb,
    Ended,
    Event,
    FrameReader,
    Ping,
    Pong,
    TooLarge,
    close_frame,
    pong_frame,
    text_frame,
)

LIMIT = 65_536
TEXT, BINARY, MORE = Opcode.TEXT, Opcode.BINARY, Opcode.CONT


def masked(opcode: Opcode, payload: bytes, *, fin: bool = True) -> bytes:
    return Frame(opcode, payload, fin).serialize(mask=True)


def read(stream: bytes, limit: int = LIMIT) -> list[Event]:
    """What comes out, in one piece and byte by byte, which must be the same."""
    whole = FrameReader(limit).receive(stream)
    reader = FrameReader(limit)
    assert [event for at in range(len(stream)) for event in reader.receive(stream[at : at + 1])] == whole
    return whole


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536])
def test_a_text_of_any_size(size: int) -> None:
    text = b"x" * size
    assert FrameReader(LIMIT).receive(masked(TEXT, text)) == [text]
    reader = FrameReader(LIMIT)
    stream = masked(TEXT, text) + masked(TEXT, b"next")
    pieces = [stream[at : at + 1000] for at in range(0, len(stream), 1000)]
    assert [event for piece in pieces for event in reader.receive(piece)] == [text, b"next"]


def test_several_in_one_piece() -> None:
    stream = b"".join(masked(TEXT, str(number).encode()) for number in range(50))
    assert read(stream) == [str(number).encode() for number in range(50)]


def test_fragments_with_a_ping_between() -> None:
    stream = (
        masked(TEXT, "gr\u00fc".encode()[:3], fin=False)
        + masked(Opcode.PING, b"still there?")
        + masked(MORE, "gr\u00fc".encode()[3:], fin=False)
        + masked(MORE, b"n")
        + masked(TEXT, b"next")
    )
    assert read(stream) == [Crumb(), Ping(b"still there?"), Crumb(), "gr\u00fcn".encode(), b"next"]


def test_small_fragments_are_told() -> None:
    fragments = masked(TEXT, b"x" * 126, fin=False) + masked(MORE, b"x" * 125, fin=False) + masked(MORE, b"")
    assert read(fragments) == [Crumb(), b"x" * 251]
    assert read(masked(BINARY, b"", fin=False) + masked(MORE, b"", fin=False)) == [Crumb(), Crumb()]


def test_binary_and_pong() -> None:
    stream = masked(BINARY, b"\xff\x00") + masked(Opcode.PONG, b"p") + masked(BINARY, b"")
    assert read(stream) == [Binary(b"\xff\x00"), Pong(b"p"), Binary(b"")]


@pytest.mark.parametrize("opcode", [TEXT, BINARY])
def test_what_is_too_large_is_told_once_and_skipped(opcode: Opcode) -> None:
    after = masked(TEXT, b"after")
    assert read(masked(opcode, b"x" * 101) + after, 100) == [TooLarge(), b"after"]
    fragments = masked(opcode, b"x" * 60, fin=False) + masked(MORE, b"x" * 60, fin=False)
    stream = fragments + masked(Opcode.PING, b"") + masked(MORE, b"x" * 60, fin=False) + masked(MORE, b"")
    assert read(stream + after, 100) == [Crumb(), TooLarge(), Ping(b""), b"after"]


def test_a_huge_length_is_told_from_the_header() -> None:
    header = b"\x81\xff" + (1 << 40).to_bytes(8, "big") + b"mask"
    assert FrameReader(LIMIT).receive(header) == [TooLarge()]


VIOLATIONS = {
    "not masked": Frame(TEXT, b"x").serialize(mask=False),
    "reserved bit": masked(TEXT, b"x").replace(b"\x81", b"\xc1", 1),
    "reserved data opcode": b"\x83\x80mask",
    "reserved control opcode": b"\x8b\x80mask",
    "a continuation of nothing": masked(MORE, b"x"),
    "a text within a text": masked(TEXT, b"x", fin=False) + masked(TEXT, b"x"),
    "a fragmented ping": masked(Opcode.PING, b"x").replace(b"\x89", b"\x09", 1),
    "a long ping": b"\x89\xfe\x00\x7emask" + b"x" * 126,
    "two bytes of length for one": b"\x81\xfe\x00\x01mask" + b"x",
    "eight bytes of length for two": b"\x81\xff" + (1000).to_bytes(8, "big") + b"mask" + b"x" * 1000,
    "the sign bit of a length": b"\x81\xff" + (1 << 63).to_bytes(8, "big") + b"mask",
}


@pytest.mark.parametrize("stream", VIOLATIONS.values(), ids=VIOLATIONS.keys())
def test_violations_end_with_1002(stream: bytes) -> None:
    *before, ended = read(masked(TEXT, b"before") + stream + masked(TEXT, b"after"))
    assert [event for event in before if event != Crumb()] == [b"before"]
    assert isinstance(ended, Ended)
    assert ended.code == 1002


@pytest.mark.parametrize("text", [b"\xff\xfe", b"\xed\xa0\x80", b"ok \xc3", b"\xf4\x90\x80\x80"])
def test_a_text_that_is_not_utf8_ends_with_1007(text: bytes) -> None:
    assert read(masked(TEXT, text)) == [Ended(1007, "not UTF-8")]
    fragments = masked(TEXT, text[:1], fin=False) + masked(MORE, text[1:])
    assert [event for event in read(fragments) if event != Crumb()] == [Ended(1007, "not UTF-8")]


def test_a_wrong_fragment_ends_before_the_message_does() -> None:
    assert read(masked(TEXT, b"\xff", fin=False)) == [Ended(1007, "not UTF-8")]


@pytest.mark.parametrize("code", [1000, 1001, 1003, 1007, 1011, 1014, 3000, 4999])
def test_the_client_closes(code: int) -> None:
    stream = masked(Opcode.CLOSE, Close(code, "bye").serialize())
    assert read(stream + masked(TEXT, b"after")) == [Ended(code, "bye")]


def test_the_client_closes_without_a_code() -> None:
    assert read(masked(Opcode.CLOSE, b"")) == [Ended(1005)]


@pytest.mark.parametrize(
    ("payload", "code"),
    [
        (b"\x03", 1002),
        *((code.to_bytes(2, "big"), 1002) for code in (0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000)),
        (b"\x03\xe8\xff", 1007),
    ],
)
def test_a_wrong_close_frame(payload: bytes, code: int) -> None:
    [ended] = read(masked(Opcode.CLOSE, payload))
    assert isinstance(ended, Ended)
    assert ended.code == code


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536, 70_000])
def test_what_we_write_is_read_by_others(size: int) -> None:
    text = b"x" * size
    assert text_frame(text) == Frame(TEXT, text).serialize(mask=False)
    assert pong_frame(b"x" * min(size, 125)) == Frame(Opcode.PONG, b"x" * min(size, 125)).serialize(
        mask=False
    )


def test_our_close_frames() -> None:
    assert close_frame(1005) == Frame(Opcode.CLOSE, b"").serialize(mask=False)
    assert close_frame(4501, "kicked") == Frame(Opcode.CLOSE, Close(4501, "kicked").serialize()).serialize(
        mask=False
    )
    cut = close_frame(1000, "\u00fc" * 100)
    assert len(cut) == 2 + 124
    assert str(cut[4:], "utf-8") == "\u00fc" * 61


MESSAGES = st.lists(
    st.tuples(
        st.sampled_from([TEXT, BINARY]),
        st.one_of(st.text(max_size=40).map(str.encode), st.binary(max_size=40), st.just(b"x" * 300)),
        st.lists(st.integers(0, 300), max_size=3),
        st.booleans(),
    ),
    max_size=8,
)


def fragments(opcode: Opcode, payload: bytes, cuts: Iterable[int], *, ping: bool) -> bytes:
    edges = [0, *sorted(min(cut, len(payload)) for cut in cuts), len(payload)]
    parts = [payload[a:b] for a, b in itertools.pairwise(edges)]
    frames = [
        masked(MORE if number else opcode, part, fin=number == len(parts) - 1)
        for number, part in enumerate(parts)
    ]
    return (masked(Opcode.PING, b"p") if ping else b"").join(frames)


@pytest.mark.fuzz
@fuzz.cases(0.3)
@given(MESSAGES, st.lists(st.integers(1, 400), max_size=30))
def test_any_messages_in_any_pieces(
    messages: list[tuple[Opcode, bytes, list[int], bool]], cuts: list[int]
) -> None:
    """However they are fragmented and TCP cuts the stream, the messages come out, or the first fault."""
    fuzz.tried["frame sequences"] += 1
    stream = b"".join(fragments(opcode, data, at, ping=ping) for opcode, data, at, ping in messages)
    reader, events, at = FrameReader(100), list[Event](), 0
    for cut in [*cuts, len(stream)]:
        events += reader.receive(stream[at : at + cut])
        at += cut
    expected: list[Event] = []
    for opcode, payload, _, _ in messages:
        if len(payload) > 100:
            expected.append(TooLarge())
        elif opcode is BINARY:
            expected.append(Binary(payload))
        elif payload.decode(errors="replace").encode() != payload and b"\xef\xbf\xbd" not in payload:
            expected.append(Ended(1007, "not UTF-8"))
            break
        else:
            expected.append(payload)
    assert [event for event in events if not isinstance(event, Ping | Crumb)] == expected


def pieces_do_not_matter(stream: bytes, cuts: list[int]) -> list[Event]:
    """Read the stream at once and in pieces: nothing raises, nothing follows the end, both are the same."""
    fuzz.tried["frame sequences"] += 1
    whole = FrameReader(100).receive(stream)
    reader, events, at = FrameReader(100), list[Event](), 0
    for cut in [*cuts, len(stream)]:
        events += reader.receive(stream[at : at + cut])
        at += cut
    assert events == whole
    assert not any(isinstance(event, Ended) for event in whole[:-1])
    return whole


def an_error_has_a_code(events: list[Event]) -> None:
    """What ends with a reason of ours is an error, and an error is no normal end."""
    for event in events:
        if isinstance(event, Ended) and event.reason in REASONS:
            assert event.code in {1002, 1007}
        elif isinstance(event, bytes):
            assert str(event, "utf-8").encode() == event
            assert len(event) <= 100


REASONS = {
    "a client must mask its frames", "reserved bits or opcode", "a control frame is fragmented or too long",
    "a fragment is out of order", "a length is not written the shortest way", "not UTF-8",
    "an invalid close code",
}  # fmt: skip
PIECES = st.lists(st.integers(1, 50), max_size=20)


@pytest.mark.fuzz
@given(st.binary(max_size=200), PIECES)
def test_any_bytes_at_all(stream: bytes, cuts: list[int]) -> None:
    an_error_has_a_code(pieces_do_not_matter(stream, cuts))


CONTROLS = st.tuples(st.sampled_from([Opcode.PING, Opcode.PONG, Opcode.CLOSE]), st.binary(max_size=125)).map(
    lambda frame: masked(*frame)
)
FRAMES = st.builds(
    lambda message, *, ping: fragments(*message[:3], ping=ping), MESSAGES.filter(bool).map(lambda m: m[0]),
    ping=st.booleans(),
)  # fmt: skip


@pytest.mark.fuzz
@fuzz.cases(0.3)
@given(st.lists(FRAMES | CONTROLS, max_size=8), st.data(), PIECES)
def test_valid_frames_with_damage(frames: list[bytes], data: st.DataObject, cuts: list[int]) -> None:
    """A bit here, a byte there, something left out or said twice: it reads what it can, then ends."""
    stream = bytearray(b"".join(frames))
    for _ in range(data.draw(st.integers(0, 3))):
        at = data.draw(st.integers(0, len(stream)))
        match data.draw(st.sampled_from(["flip", "insert", "remove", "repeat"])):
            case "flip" if at < len(stream):
                stream[at] ^= 1 << data.draw(st.integers(0, 7))
            case "insert":
                stream[at:at] = data.draw(st.binary(max_size=10))
            case "remove":
                del stream[at : at + data.draw(st.integers(1, 10))]
            case _:
                stream[at:at] = stream[max(0, at - data.draw(st.integers(1, 40))) : at]
    an_error_has_a_code(pieces_do_not_matter(bytes(stream), cuts))
