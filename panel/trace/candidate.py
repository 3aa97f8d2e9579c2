"""One ICE candidate, as the line of text that browsers exchange (RFC 8839 section 5.1)."""

from __future__ import annotations

import ipaddress
from typing import Literal, NamedTuple

from msgspec import Struct

Family = Literal["IPv4", "IPv6", "mDNS", ""]

_PREFIX = "candidate:"
_LEAST = 8  # words up to the type


class Candidate(Struct, frozen=True, gc=False):
    """`kind` is "host", "srflx", "prflx" or "relay"; `protocol` "udp" or "tcp"."""

    foundation: str
    component: int
    protocol: str
    priority: int
    address: str
    port: int
    kind: str
    related: str = ""  # address and port behind it, "192.168.1.5 53124"
    tcp_type: str = ""
    ufrag: str = ""

    @property
    def family(self) -> Family:
        """Of its address. A name that ends in .local stands for one (RFC 8828)."""
        if self.address.endswith(".local"):
            return "mDNS"
        try:
            return "IPv6" if ipaddress.ip_address(self.address).version == 6 else "IPv4"
        except ValueError:
            return ""

    def __str__(self) -> str:
        host = f"[{self.address}]" if ":" in self.address else self.address
        return f"{self.kind} {self.protocol} {host}:{self.port}"


class _Head(NamedTuple):
    foundation: str
    component: int
    protocol: str
    priority: int
    address: str
    port: int


def parse(line: str) -> Candidate | None:
    """The candidate that a line describes, with or without `a=`. None where it is none."""
    words = line.strip().removeprefix("a=").removeprefix(_PREFIX).split()
    if len(words) < _LEAST or words[6] != "typ":
        return None
    try:
        head = _Head(words[0], int(words[1]), words[2].lower(), int(words[3]), words[4], int(words[5]))
    except ValueError:
        return None
    rest = dict(zip(words[8::2], words[9::2], strict=False))
    related = f"{rest['raddr']} {rest.get('rport', '')}".strip() if "raddr" in rest else ""
    return Candidate(*head, words[7], related, rest.get("tcptype", ""), rest.get("ufrag", ""))
