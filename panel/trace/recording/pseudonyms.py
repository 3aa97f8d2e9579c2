"""Names that stand for real ones: the same for the same, as long as one recording is made.

An address keeps its family and what it is good for: link-local, carrier-grade NAT, private, public. Two that
were in one subnet (/24, or /64 of IPv6) still are. What stands for them is reserved for documentation
(RFC 5737, RFC 3849) and benchmarks (RFC 2544) where there is such a range, so that nobody takes it for real.
No address stands for itself.
"""

from __future__ import annotations

import ipaddress
import re
from collections import defaultdict
from itertools import count

_CGNAT = ipaddress.ip_network("100.64.0.0/10")
_DOCUMENTED = {"private": ("192.0.2", "198.51.100"), "public": ("203.0.113",)}
_FURTHER = {"private": "198.18", "public": "198.19", "cgnat": "100.64", "local": "169.254"}
_IPV6 = {"private": "fd00:db8:{0:x}::{1:x}", "public": "2001:db8:{0:x}::{1:x}", "local": "fe80::{0:x}:{1:x}"}
# What looks like an address: more than it is, rather than less. Each begins where a run of its characters
# does and gives nothing back, so that the time is in proportion to any text.
_FOUR = r"(?<!\d)\d++(?:\.\d++){3,}+"
_ADDRESS = re.compile(
    r"(?P<name>(?<![0-9A-Za-z_.-])\.*+[0-9A-Za-z_-]++(?:\.++(?!(?i:local)\b)[0-9A-Za-z_-]++)*+"
    r"\.++(?i:local)\b)"
    r"|(?P<six>(?<![0-9A-Fa-f:.])(?=[0-9A-Fa-f.]*+:[0-9A-Fa-f.]*+:)[0-9A-Fa-f:.]++(?:%[0-9A-Za-z_-]++)?)"
    rf"|{_FOUR}"
)
_IPV4 = re.compile(_FOUR)
_GROUPS = 8  # of an IPv6 address in full
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


class Numbers:
    """Counts what it has not met before, from 1."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def of(self, word: str) -> int:
        return self._known.setdefault(word, len(self._known) + 1)


class Addresses:
    """Pseudonyms for addresses and host names."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._hosts = Numbers()
        self._subnets: dict[tuple[str, str], int] = {}
        self._next_subnet: dict[str, count[int]] = defaultdict(count)
        self._next_host: dict[tuple[str, str], count[int]] = defaultdict(lambda: count(1))

    def scrub(self, text: str) -> str:
        """A text in which each address is replaced."""
        return _ADDRESS.sub(self._found, text) if "." in text or ":" in text else text

    def of(self, word: str) -> str:
        """What stands for an address or a name of a host, whatever it looks like."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._make(word)
        return known

    def _found(self, match: re.Match[str]) -> str:
        word = match[0]
        if not match["six"] or _parse(word) is not None:
            return self.of(word)
        core = word.rstrip(":.")  # the end of a sentence, or of what is said about it
        if _parse(core) is not None:
            return self.of(core) + word[len(core) :]
        if _may_be_one(word):
            return self.of(word)
        return _IPV4.sub(lambda four: self.of(four[0]), word)  # with a port

    def _make(self, word: str) -> str:
        address = _parse(word)
        if address is None:
            end = "local" if word.lower().endswith(".local") else "invalid"
            return f"host-{self._hosts.of(word)}.{end}"
        if address.is_unspecified or address.is_loopback:
            return word
        make = self._ipv4 if address.version == 4 else self._ipv6
        made = make(address)
        return made if _parse(made) != address else make(address)  # the next one of its subnet

    def _ipv4(self, address: Address) -> str:
        kind = _kind(address)
        subnet, host = self._place(kind, f"{kind}4", str(address).rpartition(".")[0])
        documented = _DOCUMENTED.get(kind, ())
        if subnet < len(documented):
            return f"{documented[subnet]}.{host % 256}"
        round_, further = divmod(subnet - len(documented), 256)  # the same subnets again, other hosts
        return f"{_FURTHER[kind]}.{further}.{(host + round_) % 256}"

    def _ipv6(self, address: Address) -> str:
        kind = _kind(address)
        subnet, host = self._place(kind, f"{kind}6", address.exploded[:19])
        return _IPV6[kind].format(subnet % 0xFFFF, host % 0xFFFF)

    def _place(self, kind: str, family: str, subnet: str) -> tuple[int, int]:
        """The number of its subnet among those of its family, and its own in there."""
        key = (family, subnet)
        if key not in self._subnets:
            self._subnets[key] = next(self._next_subnet[family])
        return self._subnets[key], next(self._next_host[key])


def _parse(word: str) -> Address | None:
    try:
        return ipaddress.ip_address(word.strip("[]").partition("%")[0])
    except ValueError:
        return None


def _may_be_one(word: str) -> bool:
    """Whether there may be an IPv6 address within. A time has fewer groups, and a fingerprint all of two."""
    groups = word.strip(":.").split(":")
    return "::" in word or (len(groups) >= _GROUPS and not all(len(group) == 2 for group in groups))


def _kind(address: Address) -> str:
    if address.is_link_local:
        return "local"
    if address.version == 4 and address in _CGNAT:
        return "cgnat"
    return "private" if address.is_private else "public"
