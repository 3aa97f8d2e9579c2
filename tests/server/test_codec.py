"""What the decoder lets in: limits, numbers, and the short way that most candidates and descriptions take."""

from __future__ import annotations

import json
from typing import Any

import fuzz
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import codec, strict
from server import messages as m
from server.errors import SignalingError


def refused(payload: bytes | dict[str, Any]) -> SignalingError:
    with pytest.raises(SignalingError) as caught:
        codec.decode(payload if isinstance(payload, bytes) else json.dumps(payload).encode())
    return caught.value


# The short way ------------------------------------------------------------------------------------------


def mostly(usual: list[str], *odd: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Something usual four times of five: of many parts, one odd one is enough."""
    return st.integers(0, 4).flatmap(lambda die: st.one_of(*odd) if die == 4 else st.sampled_from(usual))


ascii_texts = st.text(st.characters(codec="ascii"), max_size=70).map(json.dumps)
any_texts = st.text(st.characters(codec="utf-8"), max_size=20)
quoted = any_texts.map(lambda text: f'"{text}"')
unescaped = any_texts.map(lambda text: json.dumps(text, ensure_ascii=False))
odd_numbers = st.sampled_from(["00", "07", "-1", "1.0", "1e3", "true", "[]", "{}", "", "9" * 20, "9" * 5000])
indexes = mostly(["0", "1", "10", "null"], st.integers(0, 200_000).map(str), odd_numbers)
seqs = mostly(["1", "77"], st.integers(0, 2**54).map(str), odd_numbers)
mids = mostly(['"0"', '"audio"', "null"], ascii_texts, quoted, unescaped)
raw_texts = mostly(['"q1hE"', '"candidate:1 1 udp 1 10.0.0.7 9 typ host"'], ascii_texts, quoted, unescaped)


@st.composite
def candidates(draw: st.DrawFn) -> bytes:
    """A candidate's message as browsers write it, with a few things that they would not write."""
    inner = [f'"candidate":{draw(raw_texts)}', f'"sdpMid":{draw(mids)}', f'"sdpMLineIndex":{draw(indexes)}']
    if draw(st.booleans()):
        inner.append(f'"usernameFragment":{draw(mids)}')
    if draw(st.integers(0, 9)) == 9:
        inner.append(draw(st.sampled_from(inner)))
    outer = ['"type":"candidate"', f'"to":{draw(raw_texts)}', f'"candidate":{{{",".join(inner)}}}']
    if draw(st.booleans()):
        outer.append(f'"id":{draw(raw_texts)}')
    if draw(st.booleans()):
        outer.append(f'"seq":{draw(seqs)}')
    return f"{{{','.join(outer)}}}".encode()


sdps = mostly(
    [json.dumps("v=0\r\ns=-\r\n"), '"v=0"'], ascii_texts, quoted, unescaped, any_texts.map(json.dumps)
)
# Escapes that mean nothing, half a character, or what ends a text for one reader only.
escapes = st.sampled_from(
    [r"\ud83d", r"\ude00", r"\ud83d\ude00", r"\u0041", r"\x", "\\", r"\\", r"\"", "\r\n", r"\r\n"]
)
escaped = st.lists(escapes, max_size=4).map(lambda parts: f'"v=0{"".join(parts)}"')


@st.composite
def descriptions(draw: st.DrawFn) -> bytes:
    """An offer or an answer as browsers write it, with a few things that they would not write."""
    kind, inner_kind = (
        draw(st.sampled_from(["offer", "answer"])),
        draw(mostly(['"offer"', '"answer"'], escaped)),
    )
    inner = [f'"type":{inner_kind}', f'"sdp":{draw(st.one_of(sdps, escaped))}']
    if draw(st.integers(0, 9)) == 9:
        inner.append(draw(st.sampled_from(inner)))
    outer = [f'"type":"{kind}"', f'"to":{draw(raw_texts)}', f'"description":{{{",".join(inner)}}}']
    if draw(st.booleans()):
        outer.append(f'"id":{draw(st.one_of(raw_texts, escaped))}')
    if draw(st.booleans()):
        outer.append(f'"seq":{draw(seqs)}')
    return f"{{{','.join(outer)}}}".encode()


def outcome(decode: Any, payload: bytes) -> Any:
    """What comes out, or which error."""
    try:
        message = decode(payload)
    except SignalingError as error:
        return error.code, error.ref
    return type(message), message.id, message.seq, message.to, bytes(codec.relay(message, b"p1", 1))


@pytest.mark.fuzz
@given(candidates() | descriptions())
def test_the_short_way_takes_nothing_that_the_long_way_would_not(payload: bytes) -> None:
    fuzz.tried["decoder cases"] += 1
    assert outcome(codec.decode, payload) == outcome(codec._decode_unusual, payload)


@pytest.mark.parametrize("more", [{}, {"id": "m1"}, {"seq": 7}, {"id": "m1", "seq": 2**53 - 1}])
def test_what_browsers_write_takes_the_short_way(more: dict[str, Any]) -> None:
    init = {"candidate": "candidate:1 1 udp 1 10.0.0.7 9 typ host", "sdpMid": "0", "sdpMLineIndex": 0}
    for candidate in (init, {**init, "usernameFragment": "aB3+"}, {**init, "usernameFragment": None}):
        message = {"type": "candidate", "to": "q1hE", "candidate": candidate, **more}
        payload = json.dumps(message, separators=(",", ":")).encode()
        assert codec._USUAL_CANDIDATE(payload)
        decoded = codec.decode(payload)
        assert type(decoded) is m.Candidate
        assert (decoded.id, decoded.seq) == (more.get("id"), more.get("seq"))


@pytest.mark.parametrize("more", [{}, {"id": "m1"}, {"seq": 7}, {"id": "m1", "seq": 2**53 - 1}])
@pytest.mark.parametrize("kind", ["offer", "answer"])
def test_a_description_as_browsers_write_it_takes_the_short_way(
    kind: str, more: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    description = {"type": kind, "sdp": "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n"}
    message = {"type": kind, "to": "q1hE", "description": description, **more}
    monkeypatch.delattr(codec, "_decode_unusual")
    decoded = codec.decode(json.dumps(message, separators=(",", ":")).encode())
    assert isinstance(decoded, m.Offer if kind == "offer" else m.Answer)
    assert json.loads(bytes(decoded.description)) == description
    assert (decoded.id, decoded.seq) == (more.get("id"), more.get("seq"))


@pytest.mark.parametrize("separators", [None, (",", ":")], ids=["the long way", "the short way"])
@pytest.mark.parametrize(
    "sdp", ["x" * (m.MAX_SDP_BYTES + 1), "x\n" * (m.MAX_SDP_LINES + 1)], ids=["bytes", "lines"]
)
def test_both_ways_have_the_limits_of_a_description(sdp: str, separators: tuple[str, str] | None) -> None:
    message = {"type": "offer", "to": "p2", "description": {"type": "offer", "sdp": sdp}, "id": "o1"}
    error = refused(json.dumps(message, separators=separators).encode())
    assert (error.code, error.ref) == ("description_too_large", "o1")


def test_the_short_way_has_the_same_limit() -> None:
    candidate = {"candidate": "x" * m.MAX_MESSAGE_BYTES, "sdpMid": "0", "sdpMLineIndex": 0}
    payload = json.dumps({"type": "candidate", "to": "p", "candidate": candidate}, separators=(",", ":"))
    assert codec._USUAL_CANDIDATE(payload.encode())
    assert refused(payload.encode()).code == "message_too_large"


# Limits -------------------------------------------------------------------------------------------------


def offer(sdp: Any, **more: Any) -> dict[str, Any]:
    return {"type": "offer", "id": "o1", "to": "p2", "description": {"type": "offer", "sdp": sdp}, **more}


@pytest.mark.parametrize(
    "sdp",
    ["x" * m.MAX_SDP_BYTES, "x\n" * m.MAX_SDP_LINES, "\u00fc" * (m.MAX_SDP_BYTES // 2), ""],
    ids=["bytes", "lines", "characters of two bytes", "nothing"],
)
def test_the_largest_description(sdp: str) -> None:
    payload = json.dumps(offer(sdp), ensure_ascii=False).encode()
    assert isinstance(codec.decode(payload), m.Offer)


@pytest.mark.parametrize(
    "sdp",
    ["x" * (m.MAX_SDP_BYTES + 1), "x\n" * (m.MAX_SDP_LINES + 1), "\u00fc" * (m.MAX_SDP_BYTES // 2 + 1)],
    ids=["bytes", "lines", "characters of two bytes"],
)
@pytest.mark.parametrize("kind", ["offer", "answer"])
def test_a_description_that_is_too_large(sdp: str, kind: str) -> None:
    payload = json.dumps(offer(sdp, type=kind), ensure_ascii=False).encode()
    error = refused(payload)
    assert (error.code, error.ref) == ("description_too_large", "o1")


@pytest.mark.parametrize("description", [None, [], "v=0", 7, True, {"sdp": 7}, {"sdp": None}, {"sdp": []}])
def test_a_description_is_an_object_with_text(description: Any) -> None:
    error = refused(offer("") | {"description": description})
    assert (error.code, error.ref) == ("bad_message", "o1")


@pytest.mark.parametrize("depth", [14, 15, 16, 5_000])
def test_opaque_parts_nest_no_deeper_than_all_else(depth: int) -> None:
    payload = b'{"type":"offer","to":"p","description":{"a":' + b"[" * depth + b"]" * depth + b"}}"
    if depth + 2 <= strict.MAX_DEPTH:
        assert isinstance(codec.decode(payload), m.Offer)
    else:
        assert refused(payload).code == "bad_json"


@pytest.mark.parametrize("seq", [0, -1, 1.5, "1", True, 2**53, 10**400])
def test_a_number_that_is_none(seq: Any) -> None:
    error = refused({"type": "chat", "text": "hi", "id": "c1", "seq": seq})
    assert (error.code, error.ref) == ("bad_message", "c1")


@pytest.mark.parametrize("seq", [1, 2**53 - 1])
def test_a_number_that_is_one(seq: int) -> None:
    assert codec.decode(json.dumps({"type": "ack", "ack": 0, "seq": seq}).encode()).seq == seq


# What is not read any further ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("payload", "ref"),
    [
        (b'{"type":"chat","id":"c1","text":"hi"}', "c1"),
        (b'{"type":"chat","id":"' + b"x" * 100 + b'"}', "x" * 64),
        (b'{"type":"chat","id":""}', None),
        (b'{"type":"chat","id":7}', None),
        (b'{"type":"chat","id":"\\ud800"}', None),
        (b'{"type":"chat","id":"\xff"}', None),
        (b'{"type":"chat","text":' + b"[" * 60_000, None),
        (b'{"type":"chat","text":' + b"[" * 30_000 + b"]" * 30_000 + b'},"id":"c1"}', None),
        (b"nonsense", None),
        (b"", None),
    ],
)
def test_the_ref_of_what_is_refused_unread(payload: bytes, ref: str | None) -> None:
    assert codec.ref_of(payload) == ref


@pytest.mark.parametrize("separators", [(",", ":"), (" , ", " :\n ")])
def test_secrets_are_not_noted(separators: tuple[str, str]) -> None:
    resume = {"token": 'sEcReT"\\ \u00fcx', "epoch": "e1", "seq": 3}
    hello = {"type": "hello", "resume": resume, "invite": "sEcReT", "token": "sEcReT", "name": "token"}
    for noted in (hello, {"type": "welcome", "session": resume}):
        payload = json.dumps(noted, separators=separators).encode()
        kept = codec.redact(payload)
        assert b"sEcReT" not in kept
        assert json.loads(kept).keys() == noted.keys()
        assert b"sEcReT" not in codec.redact(payload[: payload.rindex(b"cReT")])  # one that was cut short


def test_what_holds_no_secret_is_noted_as_it_is() -> None:
    payload = b'{"type":"chat","text":"the \\"token\\": none"}'
    assert codec.redact(payload) == payload


# Both ways ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["offer", "answer", "candidate"])
def test_what_is_relayed_can_be_read_as_a_message_of_the_server(kind: str) -> None:
    body = {"candidate": None} if kind == "candidate" else {"description": {"type": kind, "sdp": ""}}
    message = codec.decode(json.dumps({"type": kind, "to": "p2", **body}).encode())
    assert isinstance(message, m.Offer | m.Answer | m.Candidate)
    read = codec.decode_server(codec.relay(message, b"p1", 12))
    assert m.type_of(read) == kind
    assert json.loads(codec.relay(message, b"p1", 12)) == {"type": kind, "from": "p1", "seq": 12, **body}
