"""A message in full."""

from __future__ import annotations

import json

import pytest

from panel.detail import pretty


def test_an_sdp_has_real_line_breaks() -> None:
    sdp = "v=0\r\no=- 1 2 IN IP4 0.0.0.0\r\ns=-\r\n"
    raw = json.dumps({"type": "offer", "description": {"type": "offer", "sdp": sdp}}).encode()
    assert pretty(raw).splitlines() == [
        "{",
        '  "type": "offer",',
        '  "description": {',
        '    "type": "offer",',
        '    "sdp": ',
        "      v=0",
        "      o=- 1 2 IN IP4 0.0.0.0",
        "      s=-",
        "  }",
        "}",
    ]


@pytest.mark.parametrize("raw", [b"nonsense", b"\xff\xfe", b"", b"[" * 100_000])
def test_what_is_not_json_is_shown_as_it_came(raw: bytes) -> None:
    assert pretty(raw) == raw.decode("utf-8", "backslashreplace")


def test_text_that_looks_like_a_placeholder_changes_nothing_else() -> None:
    raw = json.dumps({"a": "one\ntwo", "b": "\uffff0\uffff"}).encode()
    assert "\n    one\n    two" in pretty(raw)
