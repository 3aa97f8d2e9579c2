"""The panel's loop against plain asyncio's, without a window: `python -m tests.bench.loop`.

Each of 100 pairs passes messages of 250 B, one after the other, through a protocol that only forwards them.
A process of its own on the other core sends and receives them. Both loops have their turns in the same
process, and the ratio is the median of those of neighbouring turns.
"""

from __future__ import annotations

import asyncio
import gc
import os
import selectors
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

from PySide6.QtWidgets import QApplication

from panel.loop import new_event_loop
from tests.bench.machine import Cores, cores, pinned
from tests.bench.processes import allow_many_files

PAIRS = 100
MESSAGE = b"x" * 250
WARMUP = 0.3
MakeLoop = Callable[[], asyncio.AbstractEventLoop]


class Relay(asyncio.Protocol):
    """Passes what arrives to the one that came next to it."""

    waiting: Relay | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport
        first, Relay.waiting = Relay.waiting, None if Relay.waiting else self
        if first:
            self.pass_on, first.pass_on = first.transport.write, transport.write

    def data_received(self, data: bytes) -> None:
        self.pass_on(data)


def send_and_receive(path: str, idle: int, seconds: float) -> float:
    """Messages per second. It never waits, so that nobody has to wake it."""
    crowd = [connected(path) for _ in range(idle)]
    pairs = [(connected(path), connected(path)) for _ in range(PAIRS)]
    selector = selectors.DefaultSelector()
    for sender, receiver in pairs:
        selector.register(receiver, selectors.EVENT_READ, sender)
        sender.send(MESSAGE)
    began = time.monotonic() + WARMUP
    end = began + seconds
    count = 0
    while (now := time.monotonic()) < end:
        for key, _ in selector.select(0):
            count += now >= began
            key.data.send(receive(key.fileobj))
    for connection in crowd:
        connection.close()
    return count / seconds


def connected(path: str) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(path)
    return connection


def receive(connection: object) -> bytes:
    assert isinstance(connection, socket.socket)
    return connection.recv(len(MESSAGE))


async def relayed(on: Cores, idle: int, seconds: float) -> float:
    """Messages per second that the running loop relays."""
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "socket")
        server = await loop.create_unix_server(Relay, path, backlog=1000)
        rate = await loop.run_in_executor(None, driven, on, path, idle, seconds)
        server.close()
    await loop.shutdown_default_executor()
    return rate


def driven(on: Cores, path: str, idle: int, seconds: float) -> float:
    command = [sys.executable, "-m", "tests.bench.loop", "--drive", path, str(idle), str(seconds)]
    with pinned(on.load):
        return float(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)


def turn(make: MakeLoop, on: Cores, idle: int, seconds: float) -> float:
    gc.collect()
    loop = make()
    try:
        with pinned(on.server):
            return loop.run_until_complete(relayed(on, idle, seconds))
    finally:
        loop.close()


@click.command()
@click.option("--rounds", default=7)
@click.option("--seconds", default=1.0)
@click.option("--drive", nargs=3, hidden=True)
def main(rounds: int, seconds: float, drive: tuple[str, str, str] | None) -> None:
    if drive:
        click.echo(send_and_receive(drive[0], int(drive[1]), float(drive[2])))
        return
    allow_many_files()
    application = QApplication([])
    ours = partial(new_event_loop, application)
    on = cores()
    for idle in (0, 10_000):
        plain, panel = [], []
        for _ in range(rounds):
            plain.append(turn(asyncio.SelectorEventLoop, on, idle, seconds))
            panel.append(turn(ours, on, idle, seconds))
        ratio = statistics.median(mine / theirs for mine, theirs in zip(panel, plain, strict=True))
        click.echo(
            f"{idle:6} idle sockets: asyncio {statistics.median(plain):7.0f}/s, "
            f"panel's loop {statistics.median(panel):7.0f}/s, ratio {ratio:.3f}"
        )


if __name__ == "__main__":
    main()
