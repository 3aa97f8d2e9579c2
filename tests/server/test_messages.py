"""Decoding: everything valid comes through as it is, everything else is a SignalingError."""

from __future__ import annotations

import contextlib
import json
from typing import Any, get_args

import fuzz
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import codec
from server import messages as m
from server.errors import SignalingError

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
TYPES = {str(cls.__struct_config__.tag): cls for cls in get_args(m.AnyClientMessage)}
FIELDS = sorted({field.encode_name for cls in TYPES.values() for field in msgspec.structs.fields(cls)})
types = st.sampled_from([*sorted(TYPES), "?"])
fields = st.sampled_from(FIELDS)


def decoded_or_refused(payload: bytes) -> None:
    fuzz.tried["decoder cases"] += 1
    codec.ref_of(payload)
    with contextlib.suppress(SignalingError):  # any other exception fails the test
        message = codec.decode(payload)
        assert isinstance(message, TYPES[m.type_of(message)])


@pytest.mark.fuzz
@given(st.binary(max_size=300))
def test_any_bytes(payload: bytes) -> None:
    decoded_or_refused(payload)


@pytest.mark.fuzz
@given(json_values)
def test_any_json(value: Any) -> None:
    decoded_or_refused(json.dumps(value).encode())


@pytest.mark.fuzz
@given(types, st.dictionaries(fields, json_values, max_size=6))
def test_any_object_of_a_known_type(kind: str, body: dict[str, Any]) -> None:
    decoded_or_refused(json.dumps({**body, "type": kind}).encode())


@pytest.mark.fuzz
@given(st.text(max_size=40), st.binary(max_size=8), st.integers(0, 60))
def test_damaged_messages(to: str, damage: bytes, at: int) -> None:
    payload = json.dumps({"type": "offer", "to": to, "description": {"sdp": "v=0"}}).encode()
    decoded_or_refused(payload[:at] + damage + payload[at:])


@pytest.mark.parametrize("depth", [100, 5_000])
def test_deep_nesting_is_refused_or_opaque_but_never_a_crash(depth: int) -> None:
    decoded_or_refused(b'{"type":"offer","to":"p","description":{"a":' + b"[" * depth + b"]" * depth + b"}}")


def test_invalid_utf8_inside_opaque_parts_is_refused() -> None:
    with pytest.raises(SignalingError) as caught:
        codec.decode(b'{"type":"candidate","to":"p","candidate":{"candidate":"\xff"}}')
    assert caught.value.code == "bad_json"


def test_the_limit_is_in_bytes() -> None:
    text = "é" * 100
    payload = json.dumps({"type": "chat", "text": text}, ensure_ascii=False).encode()
    padded = payload + b" " * (m.MAX_MESSAGE_BYTES - len(payload))
    assert isinstance(codec.decode(padded), m.Chat)
    with pytest.raises(SignalingError, match="65,536 bytes"):
        codec.decode(padded + b" ")


def test_descriptions_are_relayed_byte_for_byte() -> None:
    raw = b'{ "type":"offer",  "sdp":"v=0\\r\\n", "extra":[1.0, 1e3] }'
    offer = codec.decode(b'{"type":"offer","to":"p2","description":' + raw + b"}")
    assert isinstance(offer, m.Offer)
    assert raw in codec.relay(offer, b"p1", 7)


@pytest.mark.parametrize(
    ("candidate", "end"),
    [(b"null", True), (b'{"candidate": ""}', True), (b'{"candidate":"candidate:1 1 udp"}', False)],
)
def test_the_end_of_candidates(candidate: bytes, *, end: bool) -> None:
    message = codec.decode(b'{"type":"candidate","to":"p2","candidate":' + candidate + b"}")
    assert isinstance(message, m.Candidate)
    assert isinstance(message, m.EndOfCandidates) is end
    assert m.type_of(message) == "candidate"


def test_a_stamp_adds_the_sequence_number() -> None:
    body = codec.encode(m.ServerPong(t=1.5, server_t=2))
    assert json.loads(codec.stamp(body[:-1], 7)) == {"type": "pong", "t": 1.5, "serverT": 2, "seq": 7}


@given(st.text(min_size=1, max_size=64), st.booleans())
def test_what_we_encode_we_decode(name: str, camera: bool) -> None:
    hello = m.Hello(name=name, room="lobby", state=m.MediaState(camera=camera))
    assert codec.decode(codec.encode(hello)) == hello


def test_clients_written_in_python_read_the_server() -> None:
    error = m.error_message(SignalingError("no_offer", "why", "ref-1"))
    assert codec.decode_server(codec.stamp(codec.encode(error)[:-1], 3)) == error
    with pytest.raises(msgspec.MsgspecError):
        codec.decode_server(b'{"type":"unheard-of"}')
