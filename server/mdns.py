"""A name for this server that needs no name server: `callbox-….local`, by multicast DNS (RFC 6762)."""

from __future__ import annotations

import asyncio
import importlib
import ipaddress
import logging
import secrets
from typing import TYPE_CHECKING

from server.files import Shelf

if TYPE_CHECKING:
    from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

_log = logging.getLogger(__name__)
_KIND = "_https._tcp.local."
_FILE = "name.json"


def own_name(shelf: Shelf) -> str:
    """The host name, the same at each start. Random, for nobody notices when two machines have one name."""
    name = shelf.read(_FILE, str)
    if name is None:
        name = f"callbox-{secrets.token_hex(2)}"
        shelf.write(_FILE, f'"{name}"'.encode())
    return f"{name}.local"


class Announcement:
    """Says in the LAN where the server is. Where multicast does not work it stays silent."""

    def __init__(self, name: str, port: int) -> None:
        self._name = name
        self._port = port
        self._announced: list[str] = []
        self._zeroconf: AsyncZeroconf | None = None

    async def move(self, addresses: list[str]) -> None:
        """Announce these addresses, and no others."""
        reachable = [address for address in addresses if _is_for_others(address)]
        if reachable == self._announced:
            return
        await self.end()
        self._announced = reachable
        if not reachable:
            return
        # The library takes a tenth of a second to load.
        zeroconf = await asyncio.to_thread(importlib.import_module, "zeroconf.asyncio")
        from zeroconf import Error

        try:
            self._zeroconf = zeroconf.AsyncZeroconf(interfaces=reachable)
            await self._zeroconf.async_register_service(self._info(reachable))
        except (OSError, Error) as error:  # nothing can be sent, or another one has the name
            _log.info("%s cannot be announced: %s", self._name, error)
            await self.end()

    async def end(self) -> None:
        """Take the announcement back."""
        zeroconf, self._zeroconf = self._zeroconf, None
        if zeroconf is not None:
            await zeroconf.async_unregister_all_services()
            await zeroconf.async_close()

    def _info(self, addresses: list[str]) -> AsyncServiceInfo:
        from zeroconf.asyncio import AsyncServiceInfo

        return AsyncServiceInfo(
            _KIND,
            f"{self._name.removesuffix('.local')}.{_KIND}",
            port=self._port,
            server=f"{self._name}.",
            addresses=[ipaddress.ip_address(address).packed for address in addresses],
            properties={"path": "/"},
        )


def _is_for_others(address: str) -> bool:
    parsed = ipaddress.ip_address(address)
    return parsed.version == 4 and not parsed.is_loopback
