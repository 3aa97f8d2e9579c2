"""A message in full."""

from __future__ import annotations

import json
from time import perf_counter

import pytest

from panel.inspect.detail.pretty import LIMIT, pretty


def test_an_sdp_has_real_line_breaks() -> None:
    sdp = "v=0\r\no=- 1 2 IN IP4 0.0.0.0\r\ns=-\r\n"
    raw = json.dumps({"type": "offer", "description": {"sdp": sdp, "type": "offer"}}).encode()
    assert pretty(raw).splitlines() == [
        "{",
        '  "type": "offer",',
        '  "description": {',
        '    "sdp": ',
        "      v=0",
        "      o=- 1 2 IN IP4 0.0.0.0",
        "      s=-",
        '    "type": "offer"',
        "  }",
        "}",
    ]


@pytest.mark.parametrize(
    "value",
    [
        {"a": [1, -2.5, True, None], "b": {}, "c": [], "d": {"e": [[], {}, [{"f": "g"}]]}},
        [],
        {},
        "text",
        7,
        None,
        {'a "quoted" \\ key\n': "caf\N{LATIN SMALL LETTER E WITH ACUTE} \N{GRINNING FACE}\t"},
    ],
)
def test_without_long_texts_it_is_plain_json(value: object) -> None:
    assert pretty(json.dumps(value).encode()) == json.dumps(value, indent=2, ensure_ascii=False)


@pytest.mark.parametrize("raw", [b"nonsense", b"\xff\xfe", b"", b"[" * 50_000])
def test_what_is_not_json_is_shown_as_it_came(raw: bytes) -> None:
    assert pretty(raw) == raw.decode("utf-8", "backslashreplace")


def test_text_that_looks_like_a_placeholder_changes_nothing() -> None:
    forged = "\uffff0\uffff"
    raw = json.dumps({"a": forged, "b": "one\ntwo", "c": forged}, ensure_ascii=False).encode()
    assert pretty(raw).split("\n") == [
        "{",
        r'  "a": "\uffff0\uffff",',
        '  "b": ',
        "    one",
        "    two",
        r'  "c": "\uffff0\uffff"',
        "}",
    ]


@pytest.mark.parametrize("odd", ["\r", "\u2028", "\u2029", "\x85", "\ufdd0", "\ufdd1", "\u202e", "\ud800"])
@pytest.mark.parametrize("text", ["a{}}}", "a{}}}\nb"])
def test_what_would_break_or_turn_a_line_is_escaped(odd: str, text: str) -> None:
    shown = pretty(json.dumps({"a": text.format(odd)}).encode())
    assert odd not in shown
    assert not any(line.startswith("}") for line in shown.split("\n")[:-1])


@pytest.mark.parametrize(
    "raw",
    [
        json.dumps({"a": ["\n"] * 9_000}).encode(),
        json.dumps({"a": "\n" * 30_000}).encode(),
        json.dumps({"a": ["\uffff0\uffff"] * 3_000 + ["\n"] * 3_000}, ensure_ascii=False).encode(),
        b"[" * 900 + b'"' + b"\\n" * 30_000 + b'"' + b"]" * 900,
        b'{"a":' * 900 + b"[" + b"1," * 20_000 + b"1]" + b"}" * 900,
    ],
    ids=["many blocks", "many lines", "forged marks", "deep block", "deep list"],
)
def test_a_crafted_message_blocks_nobody(raw: bytes) -> None:
    start = perf_counter()
    shown = pretty(raw)
    assert perf_counter() - start < 0.3
    assert len(shown) < LIMIT + 100


def test_what_is_too_long_is_cut() -> None:
    assert pretty(b'{"a": "bcdefg"}', limit=12).startswith('{\n  "a": ')
    assert pretty(b'{"a": "bcdefg"}', limit=12).endswith("\n\N{HORIZONTAL ELLIPSIS} The rest is not shown.")
    assert pretty(b"nonsense", limit=3).startswith("non\n")
    assert "rest" not in pretty(b'{"a": "bcdefg"}')
