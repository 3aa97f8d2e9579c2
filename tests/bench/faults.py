"""`make bench-faults`: what clients that misbehave cost those who do not.

One server with its usual limits on one core; the others' calls come from the load generator on the other.
Each figure stands beside the same one without the fault, from the same run.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import struct
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import psutil

from tests.bench import machine, processes
from tests.bench.catalogue import OURS
from tests.bench.dialects import CANDIDATE
from tests.bench.limit import Bar
from tests.bench.load.generator import CannotBuildError, Generator, build

SUBJECT = replace(OURS, arguments=(*OURS.arguments, "--limits"))
DEAF, LAMES, RATE, PAIRS = 50, 500, 2_000, 100
_MIB = 1024 * 1024
_REQUEST = (
    "GET /ws HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
)


class Client:
    """A WebSocket that says what it is told, and reads only when it is told."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    def say(self, *messages: dict[str, object]) -> None:
        self.writer.write(b"".join(map(frame, messages)))

    async def hear(self) -> dict[str, object]:
        """The next message."""
        head = await self.reader.readexactly(2)
        size = head[1] if head[1] < 126 else int.from_bytes(await self.reader.readexactly(2), "big")
        message: dict[str, object] = json.loads(await self.reader.readexactly(size))
        return message

    async def join(self, room: str) -> str:
        """Say hello, and wait for the welcome: the own id."""
        self.say({"type": "hello", "name": "Somebody", "room": room})
        return str((await self.hear())["peer"])


def frame(message: dict[str, object]) -> bytes:
    """A text frame, masked with zeros."""
    payload = json.dumps(message).encode()
    size = len(payload)
    head = struct.pack("!BB", 0x81, 0x80 | size) if size < 126 else struct.pack("!BBH", 0x81, 0xFE, size)
    return head + bytes(4) + payload


@asynccontextmanager
async def connected(port: int) -> AsyncIterator[Client]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    try:
        writer.write(_REQUEST.encode())
        await reader.readuntil(b"\r\n\r\n")
        yield Client(reader, writer)
    finally:
        writer.transport.abort()


Fault = Callable[[asyncio.Event], Coroutine[Any, Any, None]]

# The faults -----------------------------------------------------------------------------------------------


async def deaf(run: processes.Running) -> Bar:
    """Fifty clients join and read nothing, while a partner of each sends as much as it may."""
    async with AsyncExitStack() as stack:
        before, most = run.memory(), 0
        until = time.monotonic() + 12
        senders = [await _pair_with_a_deaf_one(stack, run.port, number) for number in range(DEAF)]
        while time.monotonic() < until:
            for client, message in senders:
                if client.writer.transport.get_write_buffer_size() < _MIB:
                    client.writer.write(message)
            await asyncio.sleep(0.05)
            most = max(most, run.memory() - before)
    return Bar(f"{DEAF} clients that stop reading: memory", most / _MIB, 100, "MiB")


async def _pair_with_a_deaf_one(stack: AsyncExitStack, port: int, number: int) -> tuple[Client, bytes]:
    one = await stack.enter_async_context(connected(port))
    other = await stack.enter_async_context(connected(port))
    peer = await one.join(f"deaf{number}")
    await other.join(f"deaf{number}")
    one.reader._transport.pause_reading()  # type: ignore[attr-defined]
    asyncio.get_running_loop().call_soon(other.reader._transport.resume_reading)  # type: ignore[attr-defined]
    description = {"type": "offer", "sdp": "v=0\r\n" + "a" * 40_000}
    return other, frame({"type": "offer", "to": peer, "description": description})


async def flooding(port: int, ended: asyncio.Event) -> None:
    """Send a thousand messages at once, and again, also after having been thrown out."""
    flood = frame({"type": "state", "state": {"microphone": True, "camera": True, "screen": True}}) * 1000
    while not ended.is_set():
        try:
            async with connected(port) as client:
                await client.join("flood")
                while not client.writer.is_closing() and not ended.is_set():
                    client.writer.write(flood)
                    await client.writer.drain()
                    await asyncio.sleep(0)
        except OSError:
            continue
        except asyncio.IncompleteReadError:
            continue


async def dripping(port: int, ended: asyncio.Event) -> None:
    """Five hundred sockets that send their request byte by byte."""
    writers: list[asyncio.StreamWriter] = []
    while not ended.is_set():
        writers = [writer for writer in writers if not writer.is_closing()]
        while len(writers) < LAMES:
            writers.append((await asyncio.open_connection("127.0.0.1", port))[1])
            writers[-1].write(b"GET / HTTP/1.1\r\nX: ")
        for number, writer in enumerate(writers):
            writer.write(b"x")
            if number % 10 == 0:
                await asyncio.sleep(0.01)
    for writer in writers:
        writer.transport.abort()


# What others notice ---------------------------------------------------------------------------------------


async def others(load: Generator, fault: Fault | None) -> tuple[float, float]:
    """The p99 of those who behave, in milliseconds, and the server's CPU time per second, in seconds."""
    ended = asyncio.Event()
    misbehaving = asyncio.get_running_loop().create_task(fault(ended)) if fault else None
    await asyncio.sleep(0.5)
    traffic = await asyncio.to_thread(load.pace, PAIRS, CANDIDATE, rate=RATE, warmup=0.5, seconds=3)
    ended.set()
    if misbehaving:
        await misbehaving
    if traffic.latency is None or traffic.sent != traffic.delivered:
        raise click.ClickException(f"Of {traffic.sent} messages {traffic.delivered} came.")
    return traffic.latency.p99 * 1e3, (traffic.server_cpu or 0) / traffic.seconds


async def harm(name: str, load: Generator, rounds: int, fault: Fault) -> tuple[Bar, float]:
    """The ratio of p99 with the fault to that without: medians of interleaved rounds."""
    with_fault, without, extra = [], [], []
    for _ in range(rounds):
        calm, idle_cpu = await others(load, None)
        loud, cpu = await others(load, fault)
        without.append(calm)
        with_fault.append(loud)
        extra.append(cpu - idle_cpu)
    calm, loud = statistics.median(without), statistics.median(with_fault)
    bar = Bar(f"{name}: the others' p99, {loud:.2f} ms against {calm:.2f} ms", loud / calm, 2, "×")
    return bar, statistics.median(extra)


async def measure(rounds: int) -> list[Bar]:
    cores = machine.Cores(0, 1)
    bars = []
    with tempfile.TemporaryDirectory() as folder:
        nothing = processes.Certificate(Path(folder), Path(folder), Path(folder))
        with processes.serving(SUBJECT, cores, nothing) as run:
            bars.append(await deaf(run))
        with (
            processes.serving(SUBJECT, cores, nothing) as run,
            machine.pinned(cores.load),
            Generator(build()) as load,
        ):
            load.reach("127.0.0.1", run.port, run.pid, run.subject.dialect, tls=False)
            load.open(PAIRS * 2)
            bar, _ = await harm("one peer floods", load, rounds, lambda end: flooding(run.port, end))
            bars.append(bar)
            memory = run.memory()
            name = f"{LAMES} sockets that drip their request"
            bar, cpu = await harm(name, load, rounds, lambda end: dripping(run.port, end))
            bars += [
                bar,
                Bar(f"{name}: the server's CPU", cpu * 100, 25, "%"),
                Bar(f"{name}: memory that stays, each", (run.memory() - memory) / LAMES / 1024, 64, "KiB"),
            ]
    return bars


@click.command()
@click.option("--rounds", type=click.IntRange(1), default=3, show_default=True)
def main(rounds: int) -> None:
    """Print what faults cost. The exit code is 1 where a bar is missed."""
    processes.allow_many_files()
    try:
        build()
    except CannotBuildError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{psutil.cpu_count()} cores; the server on one of them, all clients on the other.")
    bars = asyncio.run(measure(rounds))
    for bar in bars:
        click.echo(str(bar))
    sys.exit(not all(bar.met for bar in bars))


if __name__ == "__main__":
    main()
