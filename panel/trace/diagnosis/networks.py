"""Whether two clients are in the same network, from where they connect and what they can be reached at."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import NamedTuple

from panel.trace.candidate import Candidate
from panel.trace.diagnosis.case import Case
from panel.trace.diagnosis.finding import Facts, Network

_USUAL_PREFIX = 24  # bits of a home network

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Place(NamedTuple):
    """Where a client is: the network as text, and the kind of this computer's interface to it, else ""."""

    name: str
    kind: str


@lru_cache(maxsize=4096)
def address_of(text: str) -> Address | None:
    """IPv4 inside IPv6 is IPv4; a zone is none of our business."""
    try:
        read = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return read.ipv4_mapped or read if isinstance(read, ipaddress.IPv6Address) else read


def apart(case: Case) -> tuple[Place, Place] | None:
    """The places of both, where they are not the same; None where they are not known to differ."""
    addresses = _addresses(case)
    if len({address.version for address in addresses if address is not None}) > 1:
        return _apart_by_candidates(case)  # IPv4 and IPv6 may be of one and the same network
    one, other = (_place_of(address, case.facts) for address in addresses)
    if one is not None and other is not None:
        return None if one == other else (one, other)
    return _apart_by_candidates(case)


def is_far(case: Case) -> bool:
    """Whether one of them is beyond a router to the Internet: by its address, or by a candidate from STUN."""
    if any(address is not None and address.is_global for address in _addresses(case)):
        return True
    return any(one.kind == "srflx" for peer in case.pair.key for one in case.candidates(peer))


def reachable(candidates: list[Candidate]) -> list[Candidate]:
    """Those with a real address, of which a connection could be made."""
    return [one for one in candidates if one.family != "mDNS" and one.kind != "relay"]


def _addresses(case: Case) -> list[Address | None]:
    """From which the two reach the server, where that is known."""
    return [address_of(case.facts.addresses.get(peer, "")) for peer in case.pair.key]


def _place_of(address: Address | None, facts: Facts) -> Place | None:
    """Which network an address is in. None: on this computer, public, or not known."""
    if address is None or address.is_loopback or address.is_global:
        return None
    fitting = [found for network in facts.networks if (found := _fits(address, network))]
    if fitting:
        _, name, kind = max(fitting)
        return Place(name, kind)
    return Place(_usual(address), "") if facts.networks else None


def _fits(address: Address, network: Network) -> tuple[int, str, str] | None:
    """How narrow the network around the address is, its name and kind."""
    try:
        interface = ipaddress.ip_interface(network.cidr)
    except ValueError:
        return None
    around = interface.network
    if address.version != around.version or address not in around:
        return None
    return around.prefixlen, str(around), network.kind


def _apart_by_candidates(case: Case) -> tuple[Place, Place] | None:
    """By the IPv4 addresses of host candidates, taken as those of home networks."""
    found = [_home_networks(case.candidates(peer)) for peer in case.pair.key]
    if not all(found) or found[0] & found[1]:
        return None
    return Place(min(found[0]), ""), Place(min(found[1]), "")


def _home_networks(candidates: list[Candidate]) -> set[str]:
    addresses = (address_of(one.address) for one in candidates if one.kind == "host")
    return {
        _usual(address)
        for address in addresses
        if address is not None and address.version == 4 and address.is_private and not address.is_loopback
    }


def _usual(address: Address) -> str:
    prefix = _USUAL_PREFIX if address.version == 4 else 64
    return str(ipaddress.ip_network((address, prefix), strict=False))
