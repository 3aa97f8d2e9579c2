"""Writing and opening a recording of 500,000 messages beside a loop that must not notice.

`measure()` runs on a Qt loop of its own: call it where none runs yet. As a program it prints the figures.
"""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psutil
from PySide6.QtWidgets import QApplication

from panel.garbage import Collector
from panel.loop import new_event_loop
from panel.recordings.feed import RecordingFeed
from panel.recordings.writing import write
from panel.trace.recording import format as recordings
from panel.trace.recording.extract import Extract
from panel.trace.recording.redaction import ADDRESSES, ICE, Redactor
from server.journal import Journal, Snapshot
from server.tasks import cancel, spawn

MESSAGES = 500_000
REDACTED = 50_000
_CANDIDATE = (
    b'{"type":"candidate","to":"q1hEzSWIFrvu","candidate":{"candidate":"candidate:1720880034 1 udp '
    b'2122194687 192.168.1.77 54548 typ host generation 0 ufrag AbCd network-id 1","sdpMid":"0",'
    b'"sdpMLineIndex":0,"usernameFragment":"AbCd"},"seq":%d}'
)


class Lags:
    """How late a heartbeat of a millisecond came, and how long the thread worked since the last one.

    Both in milliseconds. On a machine that is busy with other things the second says more.
    """

    def __init__(self) -> None:
        self.late = [0.0]
        self.worked = [0.0]

    async def beat(self) -> None:
        while True:
            start, used = time.perf_counter(), time.thread_time()
            await asyncio.sleep(0.001)
            self.late.append((time.perf_counter() - start) * 1000 - 1)
            self.worked.append((time.thread_time() - used) * 1000)

    def figures(self, name: str) -> dict[str, float]:
        return {
            f"{name}_block_p99_ms": sorted(self.late)[int((len(self.late) - 1) * 0.99)],
            f"{name}_block_max_ms": max(self.late),
            f"{name}_work_max_ms": max(self.worked),
        }


@asynccontextmanager
async def watched() -> AsyncIterator[Lags]:
    """Measure the lag of the loop within the block."""
    lags = Lags()
    task = spawn(lags.beat(), name="heartbeat")
    await asyncio.sleep(0.05)
    lags.late[:] = lags.worked[:] = [0.0]
    try:
        yield lags
    finally:
        await cancel(task)


def measure(messages: int = MESSAGES) -> dict[str, float]:
    """Seconds, milliseconds, megabytes and bytes, as the names say."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        raise TypeError("there is another kind of application already")
    loop = new_event_loop(app)
    asyncio.set_event_loop(loop)
    collector = Collector()
    collector.settle()
    try:
        with tempfile.TemporaryDirectory() as folder:
            return loop.run_until_complete(_measure(Path(folder) / "many.callbox", messages))
    finally:
        collector.stop()
        asyncio.set_event_loop(None)
        loop.close()


async def _measure(path: Path, messages: int) -> dict[str, float]:
    written = await _write(path, _journal(messages), None, "write")
    fewer = _journal(min(REDACTED, messages))
    redacted = await _write(path.with_name("redacted"), fewer, Redactor([ADDRESSES, ICE]), "write_redacted")
    del fewer
    gc.collect()
    return {**written, **redacted, **await _open(path)}


async def _write(path: Path, journal: Journal, redactor: Redactor | None, name: str) -> dict[str, float]:
    extract = Extract(journal, Snapshot(at=0.0), redactor=redactor)
    async with watched() as lags:
        start = time.perf_counter()
        size = await write(path, recordings.pieces(extract, program="bench", saved=0.0))
        seconds = time.perf_counter() - start
    return {
        f"{name}_seconds": seconds,
        f"{name}_microseconds_each": seconds * 1e6 / journal.total,
        f"{name}_megabytes": size / 1e6,
        **lags.figures(name),
    }


async def _open(path: Path) -> dict[str, float]:
    before = psutil.Process().memory_info().rss
    feed = RecordingFeed(path)
    done = asyncio.Event()
    feed.finished.connect(done.set)
    async with watched() as lags:
        start = time.perf_counter()
        feed.start()
        usable = time.perf_counter() - start
        await done.wait()
        seconds = time.perf_counter() - start
    memory = psutil.Process().memory_info().rss - before
    feed.stop()
    total = feed.recording.journal.total
    return {
        "open_usable_ms": usable * 1000,
        "open_seconds": seconds,
        **lags.figures("open"),
        "open_megabytes": memory / 1e6,
        "open_bytes_each": memory / total,
    }


def _journal(messages: int) -> Journal:
    journal = Journal(messages, 2**40, 1_700_000_000.0)
    for number in range(messages):
        journal.append(
            number / 2_000, "Zk3vZk3vZk3v", "q1hEzSWIFrvu", "candidate", "lobby", _CANDIDATE % number
        )
    return journal


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for key, value in measure().items():
        sys.stdout.write(f"{key:32}{value:12.2f}\n")
