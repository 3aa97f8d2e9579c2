"""Which names and which pages may use the server."""

from __future__ import annotations

import pytest

from server.hosts import Hosts


@pytest.fixture
def hosts() -> Hosts:
    made = Hosts(["localhost", "Callbox-3F2A.local", "party.example."], ["https://app.example"])
    made.move(["192.168.1.5", "fe80::1"])
    return made


@pytest.mark.parametrize(
    "host",
    [
        "192.168.1.5",
        "192.168.1.5:8443",
        "[fe80::1]:8443",
        "LOCALHOST:1",
        "callbox-3f2a.local.",
        "party.example",
    ],
)
def test_its_own_names(hosts: Hosts, host: str) -> None:
    assert hosts.know(host)


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "192.168.1.6",
        "192.168.1.5.evil.example",
        "a@evil.example",
        "[fe80::2]",
        "[",
        "::1",
    ],
)
def test_other_names(hosts: Hosts, host: str) -> None:
    assert not hosts.know(host)


def test_addresses_that_are_gone_are_forgotten(hosts: Hosts) -> None:
    hosts.move(["10.0.0.7"])
    assert hosts.know("10.0.0.7:8443")
    assert not hosts.know("192.168.1.5:8443")
    assert hosts.know("localhost")


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [
        (None, True),
        ("https://192.168.1.5:8443", True),
        ("HTTPS://192.168.1.5:8443", True),
        ("https://app.example", True),
        ("http://192.168.1.5:8443", False),
        ("https://192.168.1.5", False),
        ("https://192.168.1.5:8444", False),
        ("https://evil.example", False),
        ("https://app.example.evil.example", False),
        ("null", False),
        ("", False),
    ],
)
def test_origins_are_compared_exactly(hosts: Hosts, origin: str | None, *, allowed: bool) -> None:
    assert hosts.allow(origin, "https", "192.168.1.5:8443") is allowed
