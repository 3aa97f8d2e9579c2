"""Qt and asyncio share one thread: neither starves the other, and waiting costs nothing."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from panel.loop import Loop
from panel.pump import Pump


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    made.close()


class Painted(QWidget):
    """Asks for the next picture as soon as one is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.at: list[float] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.at.append(time.thread_time())
        self.update()


class Ticking(QObject):
    """A timer of Qt's."""

    def __init__(self, milliseconds: int) -> None:
        super().__init__()
        self.at: list[float] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self.at.append(time.thread_time()))
        self._timer.start(milliseconds)


Flood = Callable[[Loop, ExitStack], None]


def ready_sockets(loop: Loop, stack: ExitStack) -> None:
    """300 that nobody empties: more than one poll tells of."""
    for _ in range(300):
        near, far = (stack.enter_context(end) for end in socket.socketpair())
        far.send(b"x")
        loop.add_reader(near, near.getblocking)
        stack.callback(loop.remove_reader, near)


def one_ready_socket(loop: Loop, stack: ExitStack) -> None:
    """Between its turns there is nothing to do, but Qt never finds it idle."""
    near, far = (stack.enter_context(end) for end in socket.socketpair())
    far.send(b"x")
    loop.add_reader(near, near.getblocking)
    stack.callback(loop.remove_reader, near)


def callbacks(loop: Loop, stack: ExitStack) -> None:
    """10,000 at any time, each of 10 µs, which is 100 ms in one pass of asyncio's."""
    flowing = True

    def work() -> None:
        end = time.monotonic() + 0.00001
        while time.monotonic() < end:
            pass
        if flowing:
            loop.call_soon(work)

    def dry() -> None:
        nonlocal flowing
        flowing = False

    stack.callback(dry)
    for _ in range(10_000):
        loop.call_soon(work)


async def flooded(loop: Loop, flood: Flood) -> None:
    with ExitStack() as stack:
        flood(loop, stack)
        await asyncio.sleep(0.4)


FLOODS = [ready_sockets, one_ready_socket, callbacks]


@pytest.mark.parametrize("flood", FLOODS)
def test_painting_comes_in_a_flood(loop: Loop, flood: Flood) -> None:
    picture = Painted()
    picture.show()
    loop.run_until_complete(flooded(loop, flood))
    picture.close()
    assert typical_gap(picture.at) < 0.02


@pytest.mark.parametrize("flood", FLOODS)
def test_qts_timers_come_in_a_flood(loop: Loop, flood: Flood) -> None:
    ticking = Ticking(10)
    loop.run_until_complete(flooded(loop, flood))
    assert typical_gap(ticking.at) < 0.03


def typical_gap(at: list[float]) -> float:
    """Nine in ten are shorter. It is the time of this thread, for others use this computer, too."""
    gaps = sorted(after - before for before, after in pairwise(at))
    assert len(gaps) >= 5
    return gaps[len(gaps) * 9 // 10]


def posted_events(owner: QObject) -> Callable[[], None]:
    kind = QEvent.Type(QEvent.registerEventType())

    class Busy(QObject):
        def event(self, event: QEvent) -> bool:
            if event.type() == kind:
                QCoreApplication.postEvent(self, QEvent(kind))
            return super().event(event)

    busy = Busy(owner)
    QCoreApplication.postEvent(busy, QEvent(kind))
    return lambda: QCoreApplication.removePostedEvents(busy)


def zero_timers(owner: QObject) -> Callable[[], None]:
    timer = QTimer(owner)
    timer.timeout.connect(lambda: None)
    timer.start(0)
    return timer.stop


@pytest.mark.parametrize("flood", [posted_events, zero_timers])
def test_asyncio_comes_in_a_flood_of_qts(loop: Loop, flood: Callable[[QObject], Callable[[], None]]) -> None:
    async def main() -> int:
        turns = 0
        owner = QObject()
        near, far = socket.socketpair()
        near.setblocking(False)
        stop = flood(owner)
        with near, far:
            async with asyncio.timeout(10):
                while turns < 50:
                    far.send(b"x")
                    await loop.sock_recv(near, 1)
                    await asyncio.sleep(0.001)
                    turns += 1
        stop()
        return turns

    assert loop.run_until_complete(main()) == 50


def test_a_turn_is_short(loop: Loop) -> None:
    """Whatever is ready, Qt comes after 4 ms and the callback that was running then."""
    lengths: list[float] = []
    turn = loop._pump._turn

    def timed() -> None:
        began = time.thread_time()
        turn()
        lengths.append(time.thread_time() - began)

    loop._pump._turn = timed
    loop.run_until_complete(flooded(loop, callbacks))
    lengths.sort()
    assert len(lengths) > 10
    assert lengths[len(lengths) * 9 // 10] < 0.005


def test_a_deadline_is_met_to_the_millisecond(loop: Loop) -> None:
    async def main() -> list[float]:
        late = []
        for _ in range(20):
            due = loop.time() + 0.007
            await asyncio.sleep(0.007)
            late.append(loop.time() - due)
        return sorted(late)

    late = loop.run_until_complete(main())
    assert late[0] >= 0
    assert late[4] < 0.003  # in the best moments: others use this computer, too


def test_a_deadline_beyond_the_reach_of_qts_timers(loop: Loop) -> None:
    far = loop.call_later(1e9, loop.stop)
    QTimer.singleShot(30, loop.stop)
    loop.run_forever()
    far.cancel()


def test_an_earlier_deadline_of_a_slot_wins(loop: Loop) -> None:
    async def main() -> float:
        started = loop.time()
        done: asyncio.Future[None] = loop.create_future()
        late = loop.call_later(5, done.cancel)
        QTimer.singleShot(50, lambda: loop.call_later(0.01, done.set_result, None))
        await done
        late.cancel()
        return loop.time() - started

    assert loop.run_until_complete(main()) < 2


def test_cancelled_timers_leave_the_heap(loop: Loop) -> None:
    async def main() -> int:
        kept = loop.call_later(1000, loop.stop)
        for _ in range(1000):
            loop.call_later(2000, loop.stop).cancel()
        await asyncio.sleep(0.001)
        kept.cancel()
        return len(loop._scheduled)

    assert loop.run_until_complete(main()) < 200


def test_a_cancelled_reader_is_forgotten(loop: Loop) -> None:
    near, far = socket.socketpair()
    with near, far:
        for add in (loop._add_reader, loop._add_writer):
            add(near, lambda: None).cancel()
            far.send(b"x")
            loop.run_until_complete(asyncio.sleep(0.01))
            assert near not in loop._selector.get_map()


def test_qts_timer_is_armed_once_for_many_turns(loop: Loop) -> None:
    armed = turns = 0
    timer = loop._pump._timer
    start = timer.start
    near, far = socket.socketpair()

    def counted(milliseconds: int) -> None:
        nonlocal armed
        armed += 1
        start(milliseconds)

    def read() -> None:
        nonlocal turns
        near.recv(1)
        turns += 1
        if turns == 500:
            loop.stop()

    timer.start = counted  # type: ignore[method-assign, assignment]
    ticking = QTimer()
    ticking.timeout.connect(lambda: far.send(b"x"))
    ticking.start(0)
    started = time.monotonic()
    with near, far:
        loop.add_reader(near, read)
        loop.run_forever()
        loop.remove_reader(near)
    assert armed <= 5 + (time.monotonic() - started) / 0.010


def test_a_call_that_is_to_come_is_not_preceded(qapp: QApplication) -> None:
    """Else one round of Qt's would have two slices of asyncio."""
    calls: list[str] = []
    near, far = socket.socketpair()
    with near, far:
        pump = Pump(lambda: calls.append("turn"), near.fileno())
        pump.start()
        pump.call_at(0)
        far.send(b"x")
        qapp.processEvents()
        assert calls[0] == "turn"
        calls.clear()
        pump.wake()
        pump._come()
        pump._alarm()  # it was long in coming: another may get it out
        assert calls == []
        pump.stop()
        qapp.processEvents()
        assert calls == ["turn"]


# Stopping and signals ---------------------------------------------------------------------------------------


def test_stopping_ends_with_the_pass(loop: Loop) -> None:
    """All of it, also what is longer than a slice, and nothing that came later."""
    seen: list[str] = []
    near, far = socket.socketpair()

    def last() -> None:
        loop.stop()
        loop.call_soon(seen.append, "later")

    loop.call_soon(last)
    for _ in range(3):
        loop.call_soon(time.sleep, 0.003)
    loop.call_soon(seen.append, "of the pass")
    with near, far:
        far.send(b"x")
        loop.add_reader(near, near.getblocking)
        loop.run_forever()
        assert seen == ["of the pass"]
        loop.remove_reader(near)
    loop.run_until_complete(asyncio.sleep(0))
    assert seen == ["of the pass", "later"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_a_signal_between_two_runs_is_heard_in_the_second(loop: Loop) -> None:
    heard: list[int] = []
    loop.call_soon(loop.add_signal_handler, signal.SIGUSR1, heard.append, 1)
    loop.run_until_complete(asyncio.sleep(0))
    signal.raise_signal(signal.SIGUSR1)
    assert heard == []
    loop.run_until_complete(asyncio.sleep(0.01))
    loop.remove_signal_handler(signal.SIGUSR1)
    assert heard == [1]


@contextmanager
def handler(number: int, call: Callable[[], object]) -> Iterator[None]:
    before = signal.signal(number, lambda *_: call())
    try:
        yield
    finally:
        signal.signal(number, before)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_pythons_own_signal_handlers_run_while_qt_waits(loop: Loop) -> None:
    async def main() -> float:
        done = loop.create_future()
        started = loop.time()
        with handler(signal.SIGUSR1, lambda: done.set_result(None)):
            killer = threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGUSR1))
            killer.start()
            late = loop.call_later(10, done.cancel)
            await done
            late.cancel()
            killer.join()
        return loop.time() - started

    assert loop.run_until_complete(main()) < 5


CTRL_C = """
import asyncio, os, signal, sys, threading
from PySide6.QtWidgets import QApplication
from panel.loop import new_event_loop

async def main():
    threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGINT)).start()
    await asyncio.sleep(20)

signal.signal(signal.SIGINT, signal.default_int_handler)  # who runs the tests may ignore it
app = QApplication([])
with asyncio.Runner(loop_factory=lambda: new_event_loop(app)) as runner:
    try:
        runner.run(main())
    except KeyboardInterrupt:
        sys.exit(7)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no signals")
def test_ctrl_c_ends_a_runner() -> None:
    done = subprocess.run([sys.executable, "-c", CTRL_C], timeout=15, check=False)
    assert done.returncode == 7
