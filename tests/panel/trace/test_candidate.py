"""Candidate lines as browsers write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from panel.trace.candidate import Candidate, Family, parse

HOST = "candidate:1 1 udp 2122260223 192.168.1.5 50001 typ host generation 0 ufrag 4ZcD network-id 1"
SRFLX = "a=candidate:2 1 UDP 1686052607 203.0.113.9 40001 typ srflx raddr 192.168.1.5 rport 50001"
TCP = "candidate:3 1 tcp 1518280447 fd00::5 9 typ host tcptype active generation 0"
MDNS = "candidate:4 1 udp 2113937151 0b3c2d1e-7a4f-4c5d-9e8f-001122334455.local 50001 typ host"


def read(line: str) -> Candidate:
    found = parse(line)
    assert found is not None
    return found


def test_all_parts() -> None:
    assert read(HOST) == Candidate("1", 1, "udp", 2122260223, "192.168.1.5", 50001, "host", ufrag="4ZcD")
    assert read(SRFLX) == Candidate(
        "2", 1, "udp", 1686052607, "203.0.113.9", 40001, "srflx", related="192.168.1.5 50001"
    )
    assert read(TCP).tcp_type == "active"


@pytest.mark.parametrize(
    ("line", "family"),
    [(HOST, "IPv4"), (TCP, "IPv6"), (MDNS, "mDNS"), (HOST.replace("192.168.1.5", "?"), "")],
)
def test_family(line: str, family: Family) -> None:
    assert read(line).family == family


def test_as_text() -> None:
    assert [str(read(line)) for line in (SRFLX, TCP)] == [
        "srflx udp 203.0.113.9:40001", "host tcp [fd00::5]:9",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["", "candidate:", "candidate:1 1 udp", HOST.replace("typ", "type"), HOST.replace("50001", "x"),
     HOST.replace("2122260223", "9" * 5_000)],
)  # fmt: skip
def test_what_is_none(line: str) -> None:
    assert parse(line) is None


WORDS = ["candidate:1", "1", "udp", "typ", "host", "raddr", "::1", "\x00"]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4)))
def test_any_words_at_all(words: list[str]) -> None:
    found = parse(" ".join(words))
    if found is not None:
        assert found.family in {"IPv4", "IPv6", "mDNS", ""}
        assert str(found)
