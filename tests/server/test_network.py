"""When the machine gets other addresses: who is here stays, and newcomers find the server."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509
from wire import WireClient
from zeroconf import NonUniqueNameException
from zeroconf.asyncio import AsyncServiceInfo, AsyncZeroconf

from server import lan, mdns, network
from server.files import Shelf
from server.mdns import Announcement, own_name
from server.network import NetworkWatch
from server.runner import Server
from server.tasks import cancel, spawn

HOME, CAFE = ["127.0.0.1", "192.168.1.5"], ["127.0.0.1", "10.20.30.40"]


class EnoughError(Exception):
    """Ends a watch, which would go on for ever."""


def addresses_of(looks: list[list[str]]) -> Callable[[], list[str]]:
    """What is found, look after look."""
    rest = iter(looks)

    def look() -> list[str]:
        for found in rest:
            return found
        raise EnoughError

    return look


@pytest.mark.parametrize(
    ("looks", "told"),
    [
        ([HOME, CAFE, CAFE, HOME], [CAFE, HOME]),
        ([HOME] * 7, [HOME, HOME]),  # the certificate has to be looked after without a change too
        ([HOME, CAFE, CAFE, CAFE, CAFE], [CAFE, CAFE]),
    ],
)
async def test_changes_are_told_once(
    monkeypatch: pytest.MonkeyPatch, looks: list[list[str]], told: list[list[str]]
) -> None:
    monkeypatch.setattr(network, "INTERVAL", 0)
    monkeypatch.setattr(network, "_LOOKS", 3)
    followed = []

    async def follow(addresses: list[str]) -> None:
        followed.append(addresses)

    with pytest.raises(EnoughError):
        await NetworkWatch(follow, addresses_of(looks)).run(HOME)
    assert followed == told


async def test_the_server_follows_and_nobody_is_thrown_out(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with WireClient(server) as ada:
        await ada.join("Ada")
        assert "10.20.30.40" not in await shown(server)
        monkeypatch.setattr(network, "INTERVAL", 0.01)
        assert server._running is not None
        changed = asyncio.Event()
        follow = server._running._follow

        async def followed(addresses: list[str]) -> None:
            await follow(addresses)
            changed.set()

        watch = NetworkWatch(followed, lambda: CAFE)
        watching = spawn(watch.run(HOME), name="watch")
        async with asyncio.timeout(5):
            await changed.wait()
        await cancel(watching)
        assert "10.20.30.40" in await shown(server)
        assert server._running._hosts.know("10.20.30.40:8443")
        await ada.send(type="ping", t=1)
        await ada.expect("pong")


async def shown(server: Server) -> set[str]:
    """The addresses in the certificate that a newcomer sees."""
    context = ssl.create_default_context(cafile=server.settings.ca_path)
    _, writer = await asyncio.open_connection("127.0.0.1", server.port, ssl=context)
    der = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    writer.close()
    await writer.wait_closed()
    names = x509.load_der_x509_certificate(der).extensions.get_extension_for_class(
        x509.SubjectAlternativeName
    )
    return {str(address) for address in names.value.get_values_for_type(x509.IPAddress)}


def test_the_name_stays(tmp_path: Path) -> None:
    name = own_name(Shelf(tmp_path))
    assert name == own_name(Shelf(tmp_path))
    assert name.startswith("callbox-")
    assert name.endswith(".local")


async def test_the_name_is_announced_and_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """On loopback: nothing leaves this computer."""
    monkeypatch.setattr(mdns, "_is_for_others", lambda address: True)
    announcement = Announcement("callbox-7e57.local", 8443)
    await announcement.move(["127.0.0.1"])
    asking = AsyncZeroconf(interfaces=["127.0.0.1"])
    try:
        info = AsyncServiceInfo("_https._tcp.local.", "callbox-7e57._https._tcp.local.")
        assert await info.async_request(asking.zeroconf, 3000)
        assert (info.server, info.port) == ("callbox-7e57.local.", 8443)
        assert info.addresses == [socket.inet_aton("127.0.0.1")]
        await announcement.end()
        gone = AsyncServiceInfo("_https._tcp.local.", "callbox-7e57._https._tcp.local.")
        assert not await gone.async_request(asking.zeroconf, 300)
    finally:
        await announcement.end()
        await asking.async_close()


async def test_another_one_with_the_name_is_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    async def conflict(*_: object) -> None:
        raise NonUniqueNameException

    monkeypatch.setattr(mdns, "_is_for_others", lambda address: True)
    monkeypatch.setattr(AsyncZeroconf, "async_register_service", conflict)
    announcement = Announcement("callbox-7e57.local", 8443)
    await announcement.move(["127.0.0.1"])
    assert announcement._zeroconf is None


@pytest.mark.parametrize(
    ("address", "others"), [("192.168.1.5", True), ("127.0.0.1", False), ("fe80::1", False)]
)
def test_only_what_others_can_reach_is_announced(address: str, *, others: bool) -> None:
    assert mdns._is_for_others(address) is others


def test_addresses_are_addresses() -> None:
    found = lan.addresses()
    assert "127.0.0.1" in found
    for address in found:
        ipaddress.ip_address(address)
