"""Which of this computer's networks the address is for, while they come and go."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

from server.lan import Interface

_REAL = frozenset({"wifi", "ethernet", "other"})


def place_of(shown: Sequence[Interface], wanted: Interface | None, current: Interface | None) -> int:
    """The number of the interface to use next, of those that are `shown`, best first.

    It is the one that the person `wanted`, under whatever address it has now. Without a wish the `current`
    one stays as long as others can reach it. Otherwise the best is taken.
    """
    if wanted is None and current is not None and _is_reachable(current):
        wanted = current
    if wanted is None:
        return 0
    for sought in ((wanted.name, wanted.address), (wanted.name,)):
        for number, interface in enumerate(shown):
            if (interface.name, interface.address)[: len(sought)] == sought:
                return number
    return 0


def _is_reachable(interface: Interface) -> bool:
    """Whether phones may well be in the same network: not where it has found none yet."""
    return interface.kind in _REAL and not ipaddress.ip_address(interface.address).is_link_local
