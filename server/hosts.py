"""By which names this server may be called. Sans-I/O.

A page of another site could make its own name point to this machine (DNS rebinding) and would then count as
ours. So a request must be for one of our addresses or names, as they are now.
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit


class Hosts:
    """`names` are fixed; the addresses change with the network."""

    def __init__(self, names: Iterable[str], origins: Iterable[str] = ()) -> None:
        self._names = frozenset(name.lower().rstrip(".") for name in names)
        self._origins = frozenset(origin.lower().rstrip("/") for origin in origins)
        self._addresses: frozenset[str] = frozenset()

    def move(self, addresses: Iterable[str]) -> None:
        """The machine has these addresses now."""
        self._addresses = frozenset(addresses)

    def know(self, host: str) -> bool:
        """Whether a Host header (RFC 9110 section 7.2) names this server. The port does not matter."""
        try:
            name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        except ValueError:
            return False
        return name in self._names or name in self._addresses

    def allow(self, origin: str | None, scheme: str, host: str) -> bool:
        """Whether a page of this origin (RFC 6454) may use the server: ours, and those that were named.

        Programs send no Origin.
        """
        return origin is None or origin.lower() in {f"{scheme}://{host}".lower(), *self._origins}
