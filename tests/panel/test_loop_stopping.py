"""Stopping, failing and debugging while a callback waits for its Qt loop to end."""

from __future__ import annotations

import asyncio
import contextvars
import logging
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from panel.loop import Loop
from tests.panel.modal import Modal, in_turn


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[Loop]:
    made = Loop(qapp)
    yield made
    made.close()


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
