"""What the callback that opened a Qt loop keeps to itself until that loop ends."""

from __future__ import annotations

import asyncio
import contextvars
import socket
import sys
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from panel.loop import Loop
from tests.panel.modal import Modal, in_turn


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    made.close()


def test_the_current_task_is_whoever_runs(loop: Loop) -> None:
    async def other(modal: Modal) -> asyncio.Task[object] | None:
        await asyncio.sleep(0.01)
        found = asyncio.current_task()
        modal.close()
        return found

    async def main() -> None:
        modal, mine = Modal(), asyncio.current_task()
        none: list[object] = []
        task = loop.create_task(other(modal))
        loop.call_soon(lambda: none.append(asyncio.current_task()))
        modal.open()
        assert none == [None]
        assert asyncio.current_task() is mine
        assert asyncio.get_running_loop() is loop
        async with asyncio.timeout(5):
            assert await task is task

    loop.run_until_complete(main())


@pytest.mark.skipif(sys.version_info < (3, 12), reason="Python 3.11 has no eager tasks")
def test_an_eager_task_is_suspended_inside_its_parent(loop: Loop) -> None:
    seen: list[object] = []

    async def child(modal: Modal) -> None:
        mine = asyncio.current_task()
        modal.open()
        assert asyncio.current_task() is mine

    async def main() -> None:
        loop.set_task_factory(asyncio.eager_task_factory)  # type: ignore[attr-defined]
        modal, mine = Modal(), asyncio.current_task()
        loop.call_soon(in_turn(lambda: seen.append(asyncio.current_task()), modal.close))
        await loop.create_task(child(modal))
        assert asyncio.current_task() is mine

    loop.run_until_complete(main())
    assert seen == [None]


def test_the_context_of_the_suspended_one_waits(loop: Loop) -> None:
    """Nothing else may enter it: what shares it runs afterwards, in order, and before what came later."""
    order: list[str] = []

    async def main() -> None:
        modal, mine = Modal(), contextvars.copy_context()
        shown = loop.create_task(show(modal), context=mine)
        for name in "ab":
            loop.call_soon(order.append, name, context=mine)
        loop.call_later(0.001, order.append, "c", context=mine)
        loop.call_soon(order.append, "free")
        loop.call_later(0.02, modal.close)
        await shown

    async def show(modal: Modal) -> None:
        modal.open()
        order.append("closed")
        loop.call_soon(order.append, "later")

    loop.run_until_complete(main())
    assert order == ["free", "closed", "a", "b", "c", "later"]


def test_the_socket_of_the_suspended_reader_waits_without_spinning(loop: Loop) -> None:
    near, far = socket.socketpair()
    modal, read, burnt = Modal(), list[bytes](), list[float]()

    def reader() -> None:
        read.append(near.recv(1))
        if len(read) == 1:
            started = time.process_time()
            modal.open()
            burnt.append(time.process_time() - started)
            read.append(b"closed")
        if len(read) == 4:
            loop.stop()

    with near, far:
        loop.add_reader(near, reader)
        far.send(b"123")
        loop.call_later(0.2, modal.close)
        loop.run_forever()
        loop.remove_reader(near)
    assert read == [b"1", b"closed", b"2", b"3"]
    assert burnt[0] < 0.1


def test_a_hang_up_on_the_socket_of_the_suspended_reader_does_not_spin(loop: Loop) -> None:
    near, far = socket.socketpair()
    modal, burnt = Modal(), list[float]()

    def reader() -> None:
        started = time.process_time()
        modal.open()
        burnt.append(time.process_time() - started)
        loop.remove_reader(near)
        loop.stop()

    with near:
        loop.add_reader(near, reader)
        far.close()
        loop.call_later(0.2, modal.close)
        loop.run_forever()
    assert burnt[0] < 0.1


def test_the_socket_of_the_suspended_reader_may_get_another(loop: Loop) -> None:
    near, far = socket.socketpair()
    modal, read = Modal(), list[bytes]()

    def instead() -> None:
        read.append(near.recv(9))
        modal.close()

    def reader() -> None:
        modal.open()
        read.append(b"closed")
        loop.stop()

    with near, far:
        loop.add_reader(near, reader)
        far.send(b"1")
        loop.call_later(0.01, loop.add_reader, near, instead)
        loop.run_forever()
        loop.remove_reader(near)
    assert read == [b"1", b"closed"]


def test_the_other_direction_of_that_socket_is_served(loop: Loop) -> None:
    near, far = socket.socketpair()
    modal, order = Modal(), list[str]()

    def reader() -> None:
        near.recv(9)
        loop.add_writer(near, writer)
        modal.open()
        order.append("closed")
        loop.stop()

    def writer() -> None:
        order.append("written")
        loop.remove_writer(near)
        modal.close()

    with near, far:
        loop.add_reader(near, reader)
        far.send(b"1")
        loop.run_forever()
        loop.remove_reader(near)
    assert order == ["written", "closed"]


def test_a_suspended_writer_does_not_spin(loop: Loop) -> None:
    near, far = socket.socketpair()
    modal, burnt = Modal(), list[float]()

    def writer() -> None:
        started = time.process_time()
        modal.open()
        burnt.append(time.process_time() - started)
        loop.remove_writer(near)
        loop.stop()

    with near, far:
        loop.add_writer(near, writer)
        loop.call_later(0.2, modal.close)
        loop.run_forever()
    assert burnt[0] < 0.1


def test_a_protocol_is_not_called_inside_its_own_call(loop: Loop) -> None:
    modal = Modal()

    class Receiver(asyncio.Protocol):
        inside = False
        got = b""

        def __init__(self) -> None:
            self.all: asyncio.Future[bytes] = loop.create_future()

        def data_received(self, data: bytes) -> None:
            assert not self.inside
            self.inside = True
            self.got += data
            if len(self.got) == 1:
                modal.open()
            if len(self.got) == 3:
                self.all.set_result(self.got)
            self.inside = False

    async def main() -> None:
        near, far = socket.socketpair()
        transport, receiver = await loop.connect_accepted_socket(Receiver, near)
        far.send(b"1")
        loop.call_later(0.01, far.send, b"23")
        loop.call_later(0.03, modal.close)
        async with asyncio.timeout(5):
            assert await receiver.all == b"123"
        transport.close()
        far.close()

    loop.run_until_complete(main())
