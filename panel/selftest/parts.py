"""The checks that need no window: modules, assets, the server and its certificate, a call, mDNS."""

from __future__ import annotations

import asyncio
import secrets
import ssl
import sys
import urllib.request
from importlib import import_module
from pathlib import Path

from panel.calls.loopback import SelfTest
from panel.calls.signaling import Target, join
from panel.selftest.check import CheckError
from server import __version__
from server.assets import assets_dir
from server.config import Settings
from server.runner import Server

_FILES = ("web/index.html", "web/main.js", "web/css", "icons/callbox.svg", "translations/callbox_de.qm")
_ROOM = "selftest"
_PATIENCE = 10.0
_CALL = 1.0  # seconds of pictures
_HOST = "127.0.0.1"
_SERVICE = "_https._tcp.local."


def settings(folder: Path) -> Settings:
    """A server that nobody else can reach, with a new identity."""
    return Settings(host=_HOST, port=0, http_port=0, admin_port=None, mdns=False, state_dir=folder)


def ours() -> str:
    """`panel` and `server` are common names: others in the environment may have them as well."""
    here = Path(__file__).resolve().parents[2]
    for module in map(import_module, ("panel", "server")):
        if Path(str(module.__file__)).resolve().parents[1] != here:
            raise CheckError(f"{module.__name__} is {module.__file__}, not the one in {here}.")
    inside = Path(getattr(sys, "_MEIPASS", here)).resolve()
    if inside != here:
        raise CheckError(f"The program is in {inside}, its modules are in {here}.")
    return f"panel and server {__version__} in {here}."


def assets() -> str:
    """What browsers and the window load."""
    missing = [name for name in _FILES if not (assets_dir() / name).exists()]
    if missing:
        raise CheckError(f"{', '.join(missing)} missing in {assets_dir()}.")
    return f"{sum(path.is_file() for path in assets_dir().rglob('*'))} files in {assets_dir()}."


def identity(running: Server) -> str:
    """The CA and what it signed were made at the start, and `ssl` takes them."""
    context = ssl.create_default_context(cafile=running.ca_path)
    [authority] = context.get_ca_certs()
    return f"A new certificate authority, valid until {authority['notAfter']}."


async def https(running: Server) -> str:
    """A browser's request, over TLS that is verified."""
    context = ssl.create_default_context(cafile=running.ca_path)
    url = f"https://{_HOST}:{running.port}/healthz"

    def get() -> int:
        with urllib.request.urlopen(url, timeout=_PATIENCE, context=context) as answer:
            return int(answer.status)

    status = await asyncio.to_thread(get)
    if status != 200:
        raise CheckError(f"{url} answers {status}.")
    return f"{url} answers {status}."


async def websocket(running: Server) -> str:
    """A client joins a room."""
    target = Target(running.ws_url(), _ROOM, running.ca_path)
    async with join(target, "Self-test", _PATIENCE) as joined:
        return f"Joined {target.url} as {joined.welcome.peer}."


async def call() -> str:
    """Two ends in this process: ICE, DTLS, SRTP, VP8 and Opus."""
    report = await SelfTest(_CALL).run()
    if not report.ok or not report.frames_received:
        raise CheckError(f"{report.message} {report.detail}".strip())
    return f"{report.frames_received} frames decoded, the first after {report.first_frame_ms or 0:.0f} ms."


async def mdns() -> str:
    """A name is announced, on this computer only."""
    zeroconf = await asyncio.to_thread(import_module, "zeroconf.asyncio")
    name = f"callbox-{secrets.token_hex(4)}"
    info = zeroconf.AsyncServiceInfo(
        _SERVICE, f"{name}.{_SERVICE}", port=1, server=f"{name}.local.", addresses=[bytes((127, 0, 0, 1))]
    )
    running = zeroconf.AsyncZeroconf(interfaces=[_HOST])
    try:
        await (await running.async_register_service(info))
        await running.async_unregister_all_services()
    finally:
        await running.async_close()
    return f"{name}.local was announced."
