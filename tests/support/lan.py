"""A LAN on one machine: network namespaces on a switch, with no way to anywhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

_NET = "10.99.0"
HOST = f"{_NET}.1"


def permitted() -> bool:
    """Whether this system and this user can make namespaces."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("ip"):
        return False
    probe = f"callbox-{os.getpid()}"
    try:
        _ip("netns", "add", probe)
        try:
            _ip("netns", "exec", probe, "true")  # a container may make them and still not enter
        finally:
            _ip("netns", "del", probe)
    except subprocess.CalledProcessError:
        return False
    return True


class Lan:
    """The namespace `host` at 10.99.0.1 with the switch, and devices that hang on it."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._devices = 0
        self.host = self._namespace("host")
        _ip("-n", self.host, "link", "add", "switch", "type", "bridge")
        _ip("-n", self.host, "addr", "add", f"{HOST}/24", "dev", "switch")
        _ip("-n", self.host, "link", "set", "switch", "up")

    def device(self) -> str:
        """Plug in one more device; the name of its namespace."""
        self._devices += 1
        number = self._devices
        name = self._namespace(f"device{number}")
        port = f"port{number}"
        _ip("link", "add", "wlan0", "netns", name, "type", "veth", "peer", "name", port, "netns", self.host)
        _ip("-n", self.host, "link", "set", port, "master", "switch", "up")
        _ip("-n", name, "addr", "add", f"{_NET}.{10 + number}/24", "dev", "wlan0")
        _ip("-n", name, "link", "set", "wlan0", "up")
        # Chromium takes a machine without these for one that has no network at all.
        _ip("-n", name, "route", "add", "default", "via", HOST)
        _ip("-n", name, "route", "add", "224.0.0.0/4", "dev", "wlan0")
        return name

    def _namespace(self, what: str) -> str:
        name = f"callbox-{os.getpid()}-{what}"
        _ip("netns", "add", name)
        self._stack.callback(_ip, "netns", "del", name)
        # IPv6 addresses come a second or two later, and Chromium drops what it is loading when they do.
        for scope in ("all", "default"):
            off = f"echo 1 >/proc/sys/net/ipv6/conf/{scope}/disable_ipv6"
            _ip("netns", "exec", name, "sh", "-c", f"test ! -d /proc/sys/net/ipv6 || {off}")
        _ip("-n", name, "link", "set", "lo", "up")
        return name


@contextmanager
def lan() -> Iterator[Lan]:
    """Make a LAN, and take it away again."""
    with ExitStack() as stack:
        yield Lan(stack)


def inside(namespace: str, program: str, folder: Path) -> str:
    """A script in `folder` that runs `program` in the namespace."""
    script = folder / f"in-{namespace}"
    script.write_text(f'#!/bin/sh\nexec ip netns exec {namespace} {program} "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return str(script)


def _ip(*arguments: str) -> None:
    subprocess.run(["ip", *arguments], check=True, capture_output=True)
