"""Which local addresses a call may use. The one place where aioice is hooked.

aioice never offers 127.0.0.1 and, with no interface up, gathers no candidate and says nothing. Two
kinds of call need more: the self-test, which must work with no network at all, and a call to a
server on this machine while it is in no network.
"""

from __future__ import annotations

import ipaddress
import urllib.parse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import aioice.ice

LOOPBACK = "127.0.0.1"
Choose = Callable[[list[str]], list[str]]

_choice: ContextVar[Choose | None] = ContextVar("callbox_addresses", default=None)


class _Hook:
    """Replaces `aioice.ice.get_host_addresses` while at least one call is inside `chosen_addresses`."""

    def __init__(self) -> None:
        self._users = 0
        self._original = aioice.ice.get_host_addresses

    def acquire(self) -> None:
        if not self._users:
            self._original = aioice.ice.get_host_addresses
            aioice.ice.get_host_addresses = self._addresses
        self._users += 1

    def release(self) -> None:
        self._users -= 1
        if not self._users:
            aioice.ice.get_host_addresses = self._original

    def _addresses(self, use_ipv4: bool, use_ipv6: bool) -> list[str]:
        found = self._original(use_ipv4, use_ipv6)
        choose = _choice.get()
        return choose(found) if choose else found


_hook = _Hook()


@contextmanager
def chosen_addresses(choose: Choose) -> Iterator[None]:
    """Let `choose` decide which host addresses are gathered by this task and the tasks it starts.

    Calls that run at the same time do not affect each other: the choice is a context variable. Gathering
    happens in `setLocalDescription`, so that is what must run inside.
    """
    _hook.acquire()
    token = _choice.set(choose)
    try:
        yield
    finally:
        _choice.reset(token)
        _hook.release()


def only_loopback(found: list[str]) -> list[str]:
    """For the self-test: nothing leaves this machine, whatever networks it is in."""
    return [LOOPBACK]


def loopback_if_alone(found: list[str]) -> list[str]:
    """For a server on this machine: 127.0.0.1 where there is no other address."""
    return found or [LOOPBACK]


def unchanged(found: list[str]) -> list[str]:
    """For a server elsewhere: what aioice finds."""
    return found


def addresses_for(url: str) -> Choose:
    """The choice for a call through the server at `url`."""
    host = urllib.parse.urlsplit(url).hostname or ""
    if host == "localhost":
        return loopback_if_alone
    try:
        return loopback_if_alone if ipaddress.ip_address(host).is_loopback else unchanged
    except ValueError:
        return unchanged
