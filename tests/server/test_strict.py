"""JSON that every reader takes in the same way comes through; all else is refused with a reason."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import fuzz
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server import strict
from server.errors import SignalingError

DEPTH = strict.MAX_DEPTH

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts


def one_deeper(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3)


values = st.recursive(plain, one_deeper, max_leaves=20)
halves = st.characters(categories=["Cs"])


def depth_of(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    return 0 if inner is None else 1 + max(map(depth_of, inner), default=0)


def nested(depth: int, innermost: str = "1") -> str:
    """Lists and objects in turn, so many in each other."""
    return (
        innermost
        if not depth
        else nested(depth - 1, f"[{innermost}]" if depth % 2 else f'{{"a":{innermost}}}')
    )


def refused(text: str | bytes) -> str:
    with pytest.raises(SignalingError) as caught:
        strict.parse(text.encode() if isinstance(text, str) else text)
    assert caught.value.code == "bad_json"
    return caught.value.detail


def wrapped(value: Any, keys: list[str]) -> Any:
    """The value somewhere inside."""
    for key in keys:
        value = {key: value, "b": [value]} if key else [0, value]
    return value


@pytest.mark.fuzz
@given(values, st.booleans())
def test_what_json_can_say_is_taken(value: Any, ascii_only: bool) -> None:
    fuzz.tried["decoder cases"] += 1
    payload = json.dumps(value, ensure_ascii=ascii_only).encode()
    if depth_of(value) <= DEPTH:
        assert strict.parse(payload) == value
    else:
        assert "deeply" in refused(payload)


@pytest.mark.fuzz
@given(st.binary(max_size=60))
def test_any_bytes_are_taken_or_refused(payload: bytes) -> None:
    fuzz.tried["decoder cases"] += 1
    with contextlib.suppress(SignalingError):  # any other exception fails the test
        assert strict.parse(payload) == json.loads(payload)


@pytest.mark.parametrize("innermost", ["1", "[]", "{}", '"[[[[[[[[[[[[[[[[[[[["'])
def test_the_depth_is_counted_in_lists_and_objects(innermost: str) -> None:
    own = depth_of(json.loads(innermost))
    strict.parse(nested(DEPTH - own, innermost).encode())
    assert "deeply" in refused(nested(DEPTH + 1 - own, innermost))


@pytest.mark.parametrize("depth", [17, 100, 5_000, 30_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"a":', "1}"), ("[", "")])
def test_any_depth_is_refused_and_none_is_a_crash(depth: int, opening: str, closing: str) -> None:
    refused(opening * depth + closing * depth)


def test_breadth_is_not_depth() -> None:
    assert strict.parse(b"[" + b"[[]]," * 5_000 + b"[]]")[0] == [[]]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
@given(keys=st.lists(st.sampled_from(["", "a", "c"]), max_size=5))
def test_numbers_that_are_none_are_refused_anywhere(number: str, keys: list[str]) -> None:
    value = json.dumps(wrapped("@", keys)).replace('"@"', number)
    assert number.lstrip("-") in refused(value)


@given(texts, values, values, st.lists(st.sampled_from(["", "a", "c"]), max_size=5))
def test_one_name_twice_is_refused_anywhere(name: str, first: Any, second: Any, keys: list[str]) -> None:
    key = json.dumps(name)
    twice = f'{{{key}: {json.dumps(first)}, "other": 1, {key}: {json.dumps(second)}}}'
    detail = refused(json.dumps(wrapped("@", keys)).replace('"@"', twice))
    assert "same name" in detail or "deeply" in detail


def test_one_name_twice_is_seen_through_escapes() -> None:
    assert "same name" in refused(r'{"to": 1, "\u0074o": 2}')


@pytest.mark.fuzz
@given(texts, halves, texts, st.booleans(), st.lists(st.sampled_from(["", "a", "c"]), max_size=5))
def test_half_a_character_is_refused_anywhere(
    before: str, half: str, after: str, as_name: bool, keys: list[str]
) -> None:
    fuzz.tried["decoder cases"] += 1
    text = before + half + after
    assert "surrogate" in refused(json.dumps(wrapped({text: 1} if as_name else text, keys)))


@pytest.mark.parametrize("half", [b"\xed\xa0\xbd", b"\xed\xb8\x80", b"\xed\xa0\xbd\xed\xb8\x80"])
def test_half_a_character_in_bytes_is_not_utf8(half: bytes) -> None:
    refused(b'"' + half + b'"')


@pytest.mark.parametrize(
    "escaped", [r"\ud83d\ude00", r"\uD83D\uDE00", r"\\ud83d", r"\\uDE00", r"\ud83d\ude00\\ud83d"]
)
def test_whole_pairs_and_escaped_backslashes_are_no_halves(escaped: str) -> None:
    assert strict.parse(f'"{escaped}"'.encode()) == json.loads(f'"{escaped}"')


@pytest.mark.parametrize(
    "escaped", [r"\ud83d", r"\uDE00\uD83D", r"\ud83d\\ude00", r"\\\ud83d", r"\ud83d\u0041", r"\uDbFf"]
)
def test_halves_are_seen_however_they_are_written(escaped: str) -> None:
    assert "surrogate" in refused(f'["{escaped}"]')


@pytest.mark.parametrize(
    "text",
    ["", " ", "nonsense", "{", '{"a"}', '{"a":1,}', "[1,]", "'a'", "1 2", "\ufeff{}", "01", "+1", '"\t"'],
)
def test_what_is_not_json_is_refused(text: str) -> None:
    assert refused(text)


def test_a_number_of_thousands_of_digits_is_refused_not_computed() -> None:
    assert refused("9" * 60_000)
