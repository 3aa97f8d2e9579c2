"""A Qt loop inside Qt's (a dialog, a menu, a drag) keeps asyncio going, wherever it was opened."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from panel import pump
from panel.loop import Loop
from tests.panel.modal import Modal, in_turn, until


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    made.close()


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


def test_waiting_inside_costs_nothing(loop: Loop) -> None:
    async def main() -> float:
        modal = Modal()
        loop.call_later(0.4, modal.close)
        burnt = time.process_time()
        modal.open()
        return time.process_time() - burnt

    assert loop.run_until_complete(main()) < 0.1


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
