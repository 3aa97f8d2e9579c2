"""Who is in which network, from the addresses that are known."""

from __future__ import annotations

import json

import pytest

from panel.trace.diagnosis.case import Case
from panel.trace.diagnosis.finding import Facts, Network
from panel.trace.diagnosis.networks import address_of, apart, is_far
from panel.trace.story import Story
from server.journal import Observation

WIFI, VPN, HOME6 = (
    Network("192.168.1.2/24", "wifi"),
    Network("10.8.0.1/16", "vpn"),
    Network("fd00::1/64", "wifi"),
)
NARROW = Network("10.8.0.1/30", "ethernet")
NONSENSE = Network("nonsense", "wifi")


def case(one: str = "", other: str = "", *networks: Network, hosts: tuple[str, ...] = ()) -> Case:
    """Ada and Bo connect from these addresses, and have host candidates in turn, Ada's first."""
    story = Story()
    for number, address in enumerate(hosts or ("",)):
        sender, recipient = ("ada", "bo") if number % 2 == 0 else ("bo", "ada")
        line = f"candidate:1 1 udp 1 {address} 5 typ host" if address else ""
        raw = json.dumps({"candidate": {"candidate": line}}).encode()
        story.take(Observation(number + 1, 1.0, sender, recipient, "candidate", "lobby", 1, raw, ""))
    facts = Facts(9.0, networks=networks, addresses={"ada": one, "bo": other})
    return Case(story, story.pairs["ada", "bo"], facts)


@pytest.mark.parametrize(
    ("one", "other", "networks", "found"),
    [
        ("192.168.1.5", "192.168.1.7", (WIFI, VPN), None),
        ("192.168.1.5", "10.8.200.3", (WIFI, VPN), (("192.168.1.0/24", "wifi"), ("10.8.0.0/16", "vpn"))),
        ("192.168.1.5", "172.16.4.4", (WIFI, VPN), (("192.168.1.0/24", "wifi"), ("172.16.4.0/24", ""))),
        ("::ffff:192.168.1.5", "192.168.1.7", (WIFI,), None),
        ("192.168.1.5", "fd00::7", (WIFI, HOME6), None),  # one network has addresses of both families
        ("192.168.1.5", "fe80::7%eth0", (WIFI,), None),
        ("fd00::5", "fd00:1::7%eth0", (HOME6,), (("fd00::/64", "wifi"), ("fd00:1::/64", ""))),
        ("10.8.0.2", "10.8.9.9", (VPN, NARROW), (("10.8.0.0/30", "ethernet"), ("10.8.0.0/16", "vpn"))),
        ("127.0.0.1", "192.168.1.7", (WIFI,), None),
        ("8.8.8.8", "192.168.1.7", (WIFI,), None),
        ("192.168.1.5", "10.8.0.3", (), None),
        ("", "no address", (WIFI,), None),
        ("192.168.1.5", "10.8.0.3", (NONSENSE,), (("192.168.1.0/24", ""), ("10.8.0.0/24", ""))),
    ],
)  # fmt: skip
def test_where_they_connect_from(
    one: str, other: str, networks: tuple[Network, ...], found: tuple[tuple[str, str], ...] | None
) -> None:
    assert apart(case(one, other, *networks)) == found


@pytest.mark.parametrize(
    ("hosts", "differ"),
    [
        (("192.168.1.5", "10.0.0.7"), True),
        (("192.168.1.5", "192.168.1.7"), False),
        (("192.168.1.5", "10.0.0.7", "10.0.0.8"), False),  # Ada has an address in both
        (("192.168.1.5", "x.local"), False),
        (("192.168.1.5",), False),
        (("192.168.1.5", "fd00::7"), False),
        (("192.168.1.5", "127.0.0.1"), False),
    ],
)
def test_where_their_candidates_are(hosts: tuple[str, ...], differ: bool) -> None:
    assert (apart(case(hosts=hosts)) is not None) is differ


@pytest.mark.parametrize(("second", "differ"), [("10.0.0.7", True), ("192.168.1.7", False)])
def test_over_ipv4_and_ipv6_the_candidates_tell(second: str, differ: bool) -> None:
    mixed = case("192.168.1.5", "fd00::7", WIFI, HOME6, hosts=("192.168.1.5", second))
    found = (("192.168.1.0/24", ""), ("10.0.0.0/24", "")) if differ else None
    assert apart(mixed) == found


@pytest.mark.parametrize(("address", "far"), [("8.8.8.8", True), ("2a00::1", True), ("10.0.0.7", False)])
def test_a_public_address_is_beyond_the_router(address: str, far: bool) -> None:
    assert is_far(case("192.168.1.5", address, WIFI)) is far


def test_what_is_no_address() -> None:
    assert [address_of(text) for text in ("", "x.local", "1.2.3", "::g")] == [None] * 4
