"""Which address a phone should use."""

from __future__ import annotations

import ipaddress

import pytest

from server.lan import describe, interfaces, ranked


@pytest.mark.parametrize(
    ("name", "kind", "label"),
    [
        ("wlan0", "wifi", "Wi-Fi (wlan0)"),
        ("wlp3s0", "wifi", "Wi-Fi (wlp3s0)"),
        ("Wi-Fi", "wifi", "Wi-Fi (Wi-Fi)"),
        ("eth0", "ethernet", "Ethernet (eth0)"),
        ("enp0s31f6", "ethernet", "Ethernet (enp0s31f6)"),
        ("en0", "ethernet", "Ethernet (en0)"),
        ("Ethernet 2", "ethernet", "Ethernet (Ethernet 2)"),
        ("vEthernet (WSL)", "virtual", "Virtual (vEthernet (WSL))"),
        ("docker0", "virtual", "Virtual (docker0)"),
        ("br-1f00", "virtual", "Virtual (br-1f00)"),
        ("tun0", "vpn", "VPN (tun0)"),
        ("tailscale0", "vpn", "VPN (tailscale0)"),
        ("utun4", "vpn", "VPN (utun4)"),
        ("something", "other", "something"),
    ],
)
def test_names_tell_the_kind(name: str, kind: str, label: str) -> None:
    interface = describe(name, "192.168.1.5", "linux")
    assert (interface.kind, interface.label) == (kind, label)


def test_macs_do_not_tell_wifi_from_ethernet() -> None:
    assert describe("en0", "192.168.1.5", "darwin").label == "Network (en0)"


def test_loopback_is_told_by_its_address() -> None:
    assert describe("whatever", "127.0.0.1").kind == "loopback"


def test_what_phones_share_comes_first_and_loopback_last() -> None:
    found = [
        describe("lo", "127.0.0.1"),
        describe("docker0", "172.17.0.1"),
        describe("tun0", "10.8.0.2"),
        describe("eth1", "192.168.7.5"),
        describe("eth0", "192.168.1.5"),
        describe("wlan0", "169.254.3.4"),
    ]
    order = [interface.name for interface in ranked(found, "192.168.1.5")]
    assert order == ["eth0", "eth1", "tun0", "docker0", "wlan0", "lo"]


def test_this_machine_has_at_least_itself() -> None:
    found = interfaces()
    assert found
    assert all(ipaddress.ip_address(interface.address).version == 4 for interface in found)
    assert found[-1].kind == "loopback"
