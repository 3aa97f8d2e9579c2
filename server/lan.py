"""This machine's addresses in the LAN, and which of them a phone can most likely reach."""

from __future__ import annotations

import ipaddress
import re
import socket
import sys
from dataclasses import dataclass, replace
from typing import Literal

import psutil

Kind = Literal["wifi", "ethernet", "other", "vpn", "virtual", "loopback"]

# The order is the preference: what phones share with this machine comes first.
_KINDS: tuple[tuple[Kind, str, str], ...] = (
    ("loopback", r"lo\d*|loopback.*", "This computer only"),
    ("vpn", r"(tun|tap|wg|ppp|utun|ipsec|tailscale|zt|nordlynx|proton)\w*"
            r"|.*(vpn|wireguard|tailscale).*", "VPN"),
    ("virtual", r"(docker|br-|veth|virbr|vbox|vmnet|lxc|lxd|podman|cni|flannel|bridge|awdl|llw|anpi)\S*"
                r"|vethernet.*|.*(virtual|hyper-v|wsl|vmware).*", "Virtual"),
    ("wifi", r"(wl|wifi|wlan|ath)\w*|wi-?fi.*|.*wireless.*", "Wi-Fi"),
    ("ethernet", r"(eth|en|em|eno|ens|enp)\w*|ethernet.*", "Ethernet"),
)  # fmt: skip
_PREFERENCE: tuple[Kind, ...] = ("wifi", "ethernet", "other", "vpn", "virtual", "loopback")


@dataclass(frozen=True, slots=True)
class Interface:
    """One IPv4 address of this machine. `label` is for people: "Wi-Fi (wlan0)".

    `prefix` is how many bits of the address are the network's.
    """

    name: str
    address: str
    kind: Kind
    label: str
    prefix: int = 24


def interfaces() -> list[Interface]:
    """Every IPv4 address of an interface that is up, the best for a QR code first, loopback last."""
    up = {name for name, stats in psutil.net_if_stats().items() if stats.isup}
    found = [
        replace(describe(name, entry.address), prefix=_prefix(entry.netmask))
        for name, entries in psutil.net_if_addrs().items()
        for entry in entries
        if entry.family == socket.AF_INET and name in up
    ]
    return ranked(found, _routed_address())


def _prefix(netmask: str | None) -> int:
    """Of a netmask like 255.255.255.0; where there is none, of a home network."""
    return ipaddress.ip_network(f"0.0.0.0/{netmask}").prefixlen if netmask else 24


def addresses() -> list[str]:
    """Every IPv4 and IPv6 address of this machine, sorted."""
    found = {
        entry.address.partition("%")[0]
        for entries in psutil.net_if_addrs().values()
        for entry in entries
        if entry.family in {socket.AF_INET, socket.AF_INET6}
    }
    return sorted(found)


def describe(name: str, address: str, platform: str = sys.platform) -> Interface:
    """Tell the kind of an interface from its name, as the systems name them."""
    if ipaddress.ip_address(address).is_loopback:
        return Interface(name, address, "loopback", f"This computer only ({name})")
    if platform == "darwin" and re.fullmatch(r"en\d+", name):  # Wi-Fi on one Mac, Ethernet on the next
        return Interface(name, address, "ethernet", f"Network ({name})")
    for kind, pattern, title in _KINDS:
        if re.fullmatch(pattern, name, re.IGNORECASE):
            return Interface(name, address, kind, f"{title} ({name})")
    return Interface(name, address, "other", name)


def in_url(address: str) -> str:
    """An address or name as a URL has it: IPv6 in brackets (RFC 3986 section 3.2.2)."""
    return f"[{address}]" if ":" in address else address


def ranked(found: list[Interface], routed: str | None) -> list[Interface]:
    """Best first: real before link-local, then by kind, then the one that carries the default route."""

    def rank(interface: Interface) -> tuple[bool, int, bool, str]:
        linklocal = ipaddress.ip_address(interface.address).is_link_local
        kind = _PREFERENCE.index(interface.kind)
        return (linklocal, kind, interface.address != routed, interface.name)

    loopback = [i for i in found if i.kind == "loopback"]
    return sorted((i for i in found if i.kind != "loopback"), key=rank) + loopback


def _routed_address() -> str | None:
    """The source address of the default route. Connecting a UDP socket asks the kernel and sends nothing."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 9))
        except OSError:
            return None
        address: str = probe.getsockname()[0]
        return address
