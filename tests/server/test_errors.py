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


def table(head: str) -> dict[str, str]:
    """The rows of the one table with this head: code -> the number beside it."""
    [body] = re.findall(rf"^{re.escape(head)}\n\|---.*\n((?:\|.*\n)+)", PROTOCOL, re.MULTILINE)
    return dict(re.findall(r"^\| `(\w+)` \| ?(\d*) \|", body, re.MULTILINE))


def test_the_protocol_lists_every_code_with_its_number() -> None:
    closes, statuses = table("| code | close | meaning |"), table("| code | status | meaning |")
    assert closes == {code: str(REGISTRY[code].close or "") for code in closes}
    assert statuses == {code: str(REGISTRY[code].status) for code in statuses}
    assert {code for code, spec in REGISTRY.items() if spec.close} <= closes.keys()
    assert closes.keys() | statuses.keys() == REGISTRY.keys()
    assert not closes.keys() & statuses.keys()


def test_no_two_codes_have_one_close_code() -> None:
    closes = [spec.close for spec in REGISTRY.values() if spec.close]
    assert len(set(closes)) == len(closes)


def test_only_what_may_succeed_again_is_retryable() -> None:
    retryable = {code for code, spec in REGISTRY.items() if spec.retryable}
    assert retryable == {
        "server_restart", "heartbeat_lost", "slow_consumer", "hello_timeout", "flood",
        "too_many_connections", "server_full",
    }  # fmt: skip
    blamed = {code for code, spec in REGISTRY.items() if spec.blames_the_client and not spec.close}
    assert blamed == {"bad_json", "bad_message", "unknown_type", "binary_message", "bad_request"}


def test_an_error_says_what_and_why() -> None:
    error = SignalingError("room_full", "It holds 6 people.", "r1")
    assert str(error) == "This room is full. It holds 6 people."
    assert (error.code, error.ref) == ("room_full", "r1")
    with pytest.raises(KeyError):
        SignalingError("no_such_code")
