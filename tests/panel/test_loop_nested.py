"""A Qt loop inside Qt's (a dialog, a menu, a drag) keeps asyncio going, wherever it was opened."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial

import pytest
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from panel import pump
from panel.loop import Loop


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    made.close()


class Modal:
    """A Qt loop that is open until something closes it."""

    def __init__(self) -> None:
        self._inner = QEventLoop()
        self.close = self._inner.quit

    def open(self) -> None:
        self._inner.exec()


def in_turn(*calls: Callable[[], object]) -> Callable[[], None]:
    def every() -> None:
        for call in calls:
            call()

    return every


def until(loop: Loop, condition: Callable[[], object], then: Callable[[], object]) -> None:
    """Look at each pass of asyncio, and act once."""
    if condition():
        then()
    else:
        loop.call_later(0.001, until, loop, condition, then)


# Where it may be opened -----------------------------------------------------------------------------------


def test_in_a_callback(loop: Loop) -> None:
    modal, seen = Modal(), list[str]()
    loop.call_soon(in_turn(modal.open, partial(seen.append, "closed"), loop.stop))
    loop.call_soon(seen.append, "of the same pass")
    loop.call_later(0.01, in_turn(partial(seen.append, "timer"), modal.close))
    loop.run_forever()
    assert seen == ["of the same pass", "timer", "closed"]


def test_in_a_task_with_sockets_threads_and_tasks_of_their_own(loop: Loop) -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.readexactly(3))
        await writer.drain()

    async def client(modal: Modal, near: socket.socket, far: socket.socket) -> bytes:
        _, out = await asyncio.open_connection(sock=near)
        into, back = await asyncio.open_connection(sock=far)
        out.write(b"abc")
        await echo(into, back)
        answer = await asyncio.to_thread(bytes, b"thread")
        out.close()
        back.close()
        modal.close()
        return answer

    async def main() -> bytes:
        modal = Modal()
        task = asyncio.get_running_loop().create_task(client(modal, *socket.socketpair()))
        modal.open()
        assert task.done()
        return await task

    assert loop.run_until_complete(main()) == b"thread"
    loop.run_until_complete(loop.shutdown_default_executor())


@pytest.mark.parametrize("kind", ["dialog", "menu"])
def test_of_a_widget(loop: Loop, kind: str) -> None:
    async def main() -> int:
        ticks = 0
        widget = QDialog() if kind == "dialog" else QMenu()
        widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)

        async def tick() -> None:
            nonlocal ticks
            while ticks < 5:
                await asyncio.sleep(0.001)
                ticks += 1
            widget.close()

        task = loop.create_task(tick())
        widget.exec()
        await task
        return ticks

    assert loop.run_until_complete(main()) == 5


def test_in_a_slot(loop: Loop) -> None:
    async def main() -> int:
        ticks = 0
        done: asyncio.Future[int] = loop.create_future()

        def clicked() -> None:
            modal, before = Modal(), ticks
            until(loop, lambda: ticks >= before + 5, modal.close)
            modal.open()
            done.set_result(ticks - before)

        QTimer.singleShot(0, clicked)
        while not done.done():
            await asyncio.sleep(0)
            ticks += 1
        return done.result()

    assert loop.run_until_complete(main()) >= 5


def test_where_turns_come_by_posted_events_only(loop: Loop, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on macOS."""
    monkeypatch.setattr(pump, "_ONLY_POSTED", True)
    test_in_a_task_with_sockets_threads_and_tasks_of_their_own(loop)
    test_waiting_inside_costs_nothing(loop)


def test_one_inside_another(loop: Loop) -> None:
    order: list[str] = []

    def show(name: str, modal: Modal) -> None:
        order.append(f"open {name}")
        modal.open()
        order.append(f"close {name}")

    async def main() -> None:
        outer, inner = Modal(), Modal()
        loop.call_later(0.01, show, "inner", inner)
        loop.call_later(0.02, outer.close)  # it returns only after the one that it contains
        loop.call_later(0.03, order.append, "served")
        loop.call_later(0.04, inner.close)
        show("outer", outer)
        await asyncio.sleep(0)

    loop.run_until_complete(main())
    assert order == ["open outer", "open inner", "served", "close inner", "close outer"]


def test_a_slot_inside_may_schedule(loop: Loop) -> None:
    """Before the first turn in the inner loop, and after."""

    async def main() -> list[str]:
        modal, seen, owner = Modal(), list[str](), QObject()
        QTimer.singleShot(0, owner, lambda: loop.call_soon(seen.append, "first"))
        last = in_turn(partial(seen.append, "second"), modal.close)
        QTimer.singleShot(60, owner, lambda: loop.call_soon(last))
        modal.open()
        return seen

    assert loop.run_until_complete(main()) == ["first", "second"]


# What the suspended callback keeps --------------------------------------------------------------------------


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


# How it ends ----------------------------------------------------------------------------------------------


def test_stopping_ends_the_loops_inside(loop: Loop) -> None:
    order: list[str] = []

    def callback(name: str) -> None:
        Modal().open()
        order.append(name)
        loop.call_soon(order.append, f"after {name}")

    loop.call_soon(callback, "outer")
    loop.call_soon(callback, "inner")
    loop.call_later(0.01, in_turn(partial(order.append, "stop"), loop.stop))
    loop.run_forever()
    assert order == ["stop", "inner", "outer"]
    loop.run_until_complete(asyncio.sleep(0))
    assert order[3:] == ["after inner", "after outer"]


def test_the_main_task_may_end_while_another_is_suspended(loop: Loop) -> None:
    order: list[str] = []

    async def aside() -> None:
        Modal().open()
        order.append("aside")

    async def main() -> None:
        task = loop.create_task(aside())
        await asyncio.sleep(0.02)
        order.append("main")
        tasks.append(task)

    tasks: list[asyncio.Task[None]] = []
    loop.run_until_complete(main())
    assert order == ["main", "aside"]
    loop.run_until_complete(tasks[0])


def test_stopping_waits_for_one_that_turns_qt_itself(loop: Loop, qapp: QApplication) -> None:
    order: list[str] = []
    answer: asyncio.Future[None] = loop.create_future()

    def busy() -> None:
        while not answer.done():
            qapp.processEvents()
        order.append("answered")

    loop.call_soon(busy)
    loop.call_later(0.01, in_turn(partial(order.append, "stop"), loop.stop))
    loop.call_later(0.03, answer.set_result, None)
    loop.run_forever()
    assert order == ["stop", "answered"]


@pytest.mark.parametrize("failure", [SystemExit, KeyboardInterrupt])
def test_a_request_to_exit_comes_out(loop: Loop, failure: type[BaseException]) -> None:
    order: list[str] = []

    def fail() -> None:
        raise failure

    loop.call_soon(in_turn(Modal().open, partial(order.append, "closed")))
    loop.call_soon(fail)
    loop.call_soon(order.append, "rest")
    with pytest.raises(failure):
        loop.run_forever()
    assert order == ["closed"]
    loop.run_until_complete(asyncio.sleep(0))
    assert order == ["closed", "rest"]


def test_the_first_request_to_exit_counts(loop: Loop) -> None:
    def fail() -> None:
        raise KeyboardInterrupt

    loop.call_soon(in_turn(Modal().open, sys.exit))
    loop.call_soon(fail)
    with pytest.raises(KeyboardInterrupt):
        loop.run_forever()


@pytest.mark.parametrize("failure", [None, KeyboardInterrupt])
def test_what_waits_when_it_stops_is_of_the_next_run(loop: Loop, failure: type[BaseException] | None) -> None:
    mine, order = contextvars.copy_context(), list[str]()

    def end() -> None:
        loop.stop()
        if failure:
            raise failure

    loop.call_soon(Modal().open, context=mine)
    loop.call_soon(order.append, "waits", context=mine)
    loop.call_soon(end)
    with pytest.raises(failure) if failure else nullcontext():
        loop.run_forever()
    assert order == []
    loop.run_until_complete(asyncio.sleep(0))
    assert order == ["waits"]


def test_an_exception_of_the_suspended_one_is_its_own(loop: Loop) -> None:
    async def show(modal: Modal) -> None:
        modal.open()
        raise ValueError("mine")

    async def main() -> None:
        modal = Modal()
        loop.call_later(0.01, modal.close)
        with pytest.raises(ValueError, match="mine"):
            await loop.create_task(show(modal))

    loop.run_until_complete(main())


def test_a_request_to_exit_of_the_suspended_one_frees_its_context(loop: Loop) -> None:
    mine, order = contextvars.copy_context(), list[str]()
    modal = Modal()
    loop.call_soon(in_turn(modal.open, sys.exit), context=mine)
    loop.call_soon(order.append, "waits", context=mine)
    loop.call_later(0.01, modal.close)
    with pytest.raises(SystemExit):
        loop.run_forever()
    assert order == []
    loop.run_until_complete(asyncio.sleep(0))
    assert order == ["waits"]


def test_it_cannot_be_closed_or_run_inside(loop: Loop) -> None:
    refused: list[str] = []

    def inside(modal: Modal) -> None:
        for forbidden in (loop.close, loop.run_forever):
            with pytest.raises(RuntimeError) as error:
                forbidden()
            refused.append(str(error.value))
        modal.close()

    async def main() -> None:
        modal = Modal()
        loop.call_soon(inside, modal)
        modal.open()

    loop.run_until_complete(main())
    assert refused == ["Cannot close a running event loop", "This event loop is already running"]


def test_waiting_inside_costs_nothing(loop: Loop) -> None:
    async def main() -> float:
        modal = Modal()
        loop.call_later(0.4, modal.close)
        burnt = time.process_time()
        modal.open()
        return time.process_time() - burnt

    assert loop.run_until_complete(main()) < 0.1


def test_debug_mode_blames_blocking_and_not_a_dialog(loop: Loop, caplog: pytest.LogCaptureFixture) -> None:
    loop.set_debug(True)
    loop.slow_callback_duration = 0.02
    modal = Modal()
    loop.call_soon(modal.open)
    loop.call_later(0.05, modal.close)
    loop.call_later(0.06, loop.stop)
    with caplog.at_level(logging.WARNING, "asyncio"):
        loop.run_forever()
    assert caplog.messages == []


@pytest.mark.allow_log("Executing .*sleep")
def test_debug_mode_blames_what_blocks_inside(loop: Loop, caplog: pytest.LogCaptureFixture) -> None:
    loop.set_debug(True)
    loop.slow_callback_duration = 0.02
    modal = Modal()
    loop.call_soon(modal.open)
    loop.call_soon(time.sleep, 0.03)
    loop.call_later(0.05, modal.close)
    loop.call_later(0.06, loop.stop)
    loop.run_forever()
    assert len(caplog.messages) == 1
