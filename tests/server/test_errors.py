"""The registry: complete, readable, and the same in PROTOCOL.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import server
from server.errors import REGISTRY, SignalingError

PROTOCOL = (Path(server.__file__).parent / "PROTOCOL.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("code", REGISTRY)
def test_every_row_has_words_for_people(code: str) -> None:
    spec = REGISTRY[code]
    assert re.fullmatch(r"[a-z_]+", code)
    assert spec.message.endswith(".")
    assert spec.next_step.endswith(".")
    assert 400 <= spec.status < 600
    assert spec.close is None or spec.close in {1009, 1012} or 4000 <= spec.close < 5000


def test_the_protocol_lists_the_wire_s_codes_with_their_close_codes() -> None:
    documented = dict(re.findall(r"^\| `(\w+)` \| (\d*) \|", PROTOCOL, re.MULTILINE))
    wire = {
        code: str(spec.close or "")
        for code, spec in REGISTRY.items()
        if spec.close or code in documented
    }  # fmt: skip
    assert documented == wire


def test_only_what_may_succeed_again_is_retryable() -> None:
    retryable = {code for code, spec in REGISTRY.items() if spec.retryable}
    assert retryable == {"server_restart", "heartbeat_lost", "slow_consumer", "hello_timeout"}


def test_an_error_says_what_and_why() -> None:
    error = SignalingError("room_full", "It holds 6 people.", "r1")
    assert str(error) == "This room is full. It holds 6 people."
    assert (error.code, error.ref) == ("room_full", "r1")
    with pytest.raises(KeyError):
        SignalingError("no_such_code")
