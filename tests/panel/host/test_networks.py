"""Which network the address is for, while they come and go."""

from __future__ import annotations

import pytest

from panel.host.networks import place_of
from server.lan import Interface, describe
from tests.panel.fakes import LOOPBACK, WIFI, WIRED

MOVED = Interface("wlan0", "192.168.7.7", "wifi", "Wi-Fi (wlan0)")
NO_LEASE = describe("wlan0", "169.254.3.4", "linux")
VPN = describe("tun0", "10.8.0.2", "linux")


@pytest.mark.parametrize(
    ("shown", "wanted", "current", "expected"),
    [
        pytest.param([], None, None, 0, id="nothing"),
        pytest.param([WIFI, WIRED], None, None, 0, id="the best at first"),
        pytest.param([WIFI, WIRED], None, WIRED, 1, id="what is in use stays"),
        pytest.param([MOVED, WIRED], None, WIFI, 0, id="a new lease"),
        pytest.param([WIRED, MOVED], WIFI, WIRED, 1, id="a new lease of the chosen one"),
        pytest.param([NO_LEASE, MOVED, WIFI], WIFI, WIFI, 2, id="the same address first"),
        pytest.param([WIRED, LOOPBACK], WIFI, WIFI, 0, id="the chosen one is gone"),
        pytest.param([WIFI, WIRED, LOOPBACK], WIRED, WIFI, 1, id="the chosen one is back"),
        pytest.param([WIFI, LOOPBACK], None, LOOPBACK, 0, id="a first network"),
        pytest.param([WIFI, LOOPBACK], LOOPBACK, LOOPBACK, 1, id="loopback on purpose"),
        pytest.param([WIRED, NO_LEASE], None, NO_LEASE, 0, id="no lease is no network"),
        pytest.param([WIFI, VPN], None, VPN, 0, id="phones are in no VPN"),
    ],
)
def test_the_next_one(
    shown: list[Interface], wanted: Interface | None, current: Interface | None, expected: int
) -> None:
    assert place_of(shown, wanted, current) == expected
