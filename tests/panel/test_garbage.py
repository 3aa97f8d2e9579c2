"""Garbage is collected, and only on the thread of Qt."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from panel.garbage import Collector


class Ring(QObject):
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collector(qapp: object) -> Collector:
    return Collector()


async def test_garbage_goes_while_threads_allocate(collector: Collector) -> None:
    threads: set[int] = set()
    gone = asyncio.Event()

    def note(phase: str, info: dict[str, int]) -> None:
        threads.add(threading.get_ident())

    loop = asyncio.get_running_loop()
    gc.callbacks.append(note)
    try:
        ring = weakref.ref(Ring(), lambda _: loop.call_soon(gone.set))
        while not gone.is_set():
            await asyncio.to_thread(lambda: [[n] for n in range(20_000)])
            _kept = [[n] for n in range(2_000)]
            collector.look()
        assert ring() is None
    finally:
        gc.callbacks.remove(note)
        collector.stop()
    assert threads == {threading.get_ident()}
    assert gc.isenabled()
