"""Garbage is collected, and only on the thread of Qt."""

from __future__ import annotations

import asyncio
import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from panel import garbage
from panel.garbage import Collector


class Ring(QObject):
    """Garbage that only the collector finds."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def collector(qapp: object) -> Collector:
    return Collector()  # not settled: each look is the test's own


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


@pytest.fixture
def passes(collector: Collector) -> Iterator[list[int]]:
    """The generations that are collected, as it happens."""
    seen: list[int] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "stop":
            seen.append(info["generation"])

    gc.collect()
    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)
    collector.stop()


def test_few_objects_wait_for_a_second(collector: Collector, passes: list[int]) -> None:
    _few = [[n] for n in range(2_000)]
    for _ in range(garbage._SECOND - 1):
        collector.look()
    assert passes == []
    collector.look()
    assert passes == [0]


def test_many_objects_are_looked_at_at_once_and_twice_at_most(
    collector: Collector, passes: list[int]
) -> None:
    kept = []
    for _ in range(8):
        kept.append([[n] for n in range(garbage._MANY + 1)])
        collector.look()
    assert passes == [0, 0, 0, 1] * 2, "never all that there is"


def test_the_old_are_looked_at_when_they_have_doubled(
    collector: Collector, passes: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ten_seconds_with(old: int) -> int:
        monkeypatch.setattr(garbage, "_old", lambda: old)
        for _ in range(garbage._OLD_EVERY):
            collector.look()
        return passes.count(2)

    assert ten_seconds_with(100_000) == 0
    assert ten_seconds_with(110_000) == 1
    assert ten_seconds_with(300_000) == 1
    assert ten_seconds_with(330_000) == 2
    assert ten_seconds_with(40_000) == 2, "many have left"
    assert ten_seconds_with(190_000) == 3


def test_what_was_closed_goes_soon(collector: Collector, passes: list[int]) -> None:
    made = Ring()
    gc.collect()  # it is one of the old
    ring = weakref.ref(made)
    del made
    passes.clear()
    for _ in range(garbage._SECOND):
        collector.look()
    assert ring() is not None
    collector.let_go()
    for _ in range(garbage._SECOND):
        collector.look()
    assert ring() is None
    assert passes.count(2) == 1
    for _ in range(garbage._SECOND):
        collector.look()
    assert passes.count(2) == 1


def test_what_was_there_from_the_start_is_not_looked_at(collector: Collector, passes: list[int]) -> None:
    before = gc.get_freeze_count()
    collector.settle()
    assert gc.get_freeze_count() > before
    assert garbage._old() < 1_000
    assert collector._timer.isActive()
    collector.stop()
    assert gc.get_freeze_count() == 0
