"""A breath in the middle of Qt's work: sockets are served, and nothing else happens."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from panel.breath import breathe
from panel.loop import Loop, new_event_loop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no descriptor to look at")


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = new_event_loop(qapp)
    assert isinstance(made, Loop)
    asyncio.set_event_loop(made)
    yield made
    asyncio.set_event_loop(None)
    made.close()


@pytest.fixture
def pair() -> Iterator[tuple[socket.socket, socket.socket]]:
    ends = socket.socketpair()
    for end in ends:
        end.setblocking(False)
    yield ends
    for end in ends:
        end.close()


def in_a_slot(loop: Loop, work: Callable[[], None]) -> None:
    """Do something where Qt would paint: between two turns of asyncio. Its failures are the test's."""
    failures: list[BaseException] = []

    def slot() -> None:
        try:
            work()
        except BaseException as failure:  # noqa: BLE001 - raised below
            failures.append(failure)
        loop.stop()

    QTimer.singleShot(0, slot)
    loop.run_forever()
    for failure in failures:
        raise failure


def test_what_came_is_read_and_what_that_asks_for_is_done(
    loop: Loop, pair: tuple[socket.socket, socket.socket]
) -> None:
    near, far = pair
    seen: list[object] = []

    def read() -> None:
        seen.append(near.recv(9))
        loop.call_soon(seen.append, "written")

    loop.add_reader(near, read)

    def slot() -> None:
        far.send(b"hello")
        breathe()
        assert seen == [b"hello", "written"]

    in_a_slot(loop, slot)


def test_tasks_wait_for_their_turn(loop: Loop, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    seen: list[str] = []

    async def go_on(event: asyncio.Event) -> None:
        await event.wait()
        seen.append("task")

    event = asyncio.Event()
    task = loop.create_task(go_on(event))
    loop.run_until_complete(asyncio.sleep(0))  # it has begun to wait

    def read() -> None:
        near.recv(9)
        event.set()
        seen.append("read")

    def slot() -> None:
        loop.add_reader(near, read)
        far.send(b"x")
        breathe()
        breathe()
        assert seen == ["read"]

    in_a_slot(loop, slot)
    loop.run_until_complete(task)
    assert seen == ["read", "task"]


def test_what_is_ready_already_comes_first(loop: Loop, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    seen: list[object] = []
    loop.add_reader(near, lambda: seen.append(near.recv(9)))

    def slot() -> None:
        loop.call_soon(seen.append, "before")
        far.send(b"x")
        breathe()
        assert seen == []

    in_a_slot(loop, slot)
    loop.run_until_complete(asyncio.sleep(0))
    assert seen[0] == "before"


def test_calls_from_other_threads_wait(loop: Loop) -> None:
    seen: list[str] = []

    def slot() -> None:
        loop._csock.send(b"\0")  # as a signal does
        breathe()
        loop.call_soon_threadsafe(seen.append, "later")
        breathe()
        assert seen == []

    in_a_slot(loop, slot)


def test_inside_a_callback_there_is_nothing_to_do(
    loop: Loop, pair: tuple[socket.socket, socket.socket]
) -> None:
    near, far = pair
    seen: list[bytes] = []
    loop.add_reader(near, lambda: seen.append(near.recv(9)))

    async def main() -> None:
        far.send(b"x")
        breathe()
        assert seen == []

    loop.run_until_complete(main())


def test_a_failure_comes_out_of_the_loop(loop: Loop, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair

    def read() -> None:
        near.recv(9)
        raise KeyboardInterrupt

    loop.add_reader(near, read)
    far.send(b"x")
    with pytest.raises(KeyboardInterrupt):
        in_a_slot(loop, breathe)


def test_a_timer_that_is_set_meanwhile_is_kept(loop: Loop, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    rung = loop.create_future()

    def read() -> None:
        near.recv(9)
        loop.call_later(0.01, rung.set_result, None)

    def slot() -> None:
        loop.add_reader(near, read)
        far.send(b"x")
        breathe()

    QTimer.singleShot(0, slot)
    loop.run_until_complete(asyncio.wait_for(rung, 2))


def test_a_task_is_not_lost_to_a_failure(loop: Loop, pair: tuple[socket.socket, socket.socket]) -> None:
    near, far = pair
    event = asyncio.Event()
    task = loop.create_task(event.wait())
    loop.run_until_complete(asyncio.sleep(0))

    def read() -> None:
        near.recv(9)
        event.set()
        loop.call_soon(sys.exit)

    loop.add_reader(near, read)
    far.send(b"x")
    with pytest.raises(SystemExit):
        in_a_slot(loop, breathe)
    assert loop.run_until_complete(task)


async def test_other_loops_do_not_mind() -> None:
    breathe()


def test_without_a_loop_nothing_happens() -> None:
    breathe()
