"""The loop that Qt and asyncio share: asyncio's promises hold, and Qt gets its turn."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from panel.loop import new_event_loop
from panel.stockloop import StockLoop


@pytest.fixture(params=["ours", "stock"])
def loop(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[asyncio.AbstractEventLoop]:
    """Ours, and the one that serves where ours cannot."""
    made = new_event_loop(qapp) if request.param == "ours" else StockLoop(qapp)
    yield made
    if not made.is_closed():
        made.run_until_complete(made.shutdown_default_executor())
        made.close()


@pytest.fixture
def ours(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    made = new_event_loop(qapp)
    yield made
    made.close()


def test_it_runs_and_ends(loop: asyncio.AbstractEventLoop) -> None:
    async def main() -> str:
        await asyncio.sleep(0.01)
        assert asyncio.get_running_loop() is loop
        return await asyncio.to_thread(str, 42)

    assert loop.run_until_complete(main()) == "42"
    assert not loop.is_running()
    loop.run_until_complete(loop.shutdown_default_executor())
    loop.close()
    assert loop.is_closed()


def test_what_is_raised_comes_out(loop: asyncio.AbstractEventLoop) -> None:
    async def fail() -> None:
        raise ValueError("out")

    with pytest.raises(ValueError, match="out"):
        loop.run_until_complete(fail())
    assert loop.run_until_complete(asyncio.sleep(0, "again")) == "again"


def test_a_request_to_exit_comes_out_of_a_callback(ours: asyncio.AbstractEventLoop) -> None:
    ours.call_soon(sys.exit, 3)
    with pytest.raises(SystemExit):
        ours.run_forever()
    assert ours.run_until_complete(asyncio.sleep(0, "again")) == "again"


def test_a_failing_callback_is_reported_and_the_rest_goes_on(loop: asyncio.AbstractEventLoop) -> None:
    told: list[Any] = []
    loop.set_exception_handler(lambda _, context: told.append(context["exception"]))
    loop.call_soon(lambda: 1 / 0)
    loop.call_later(0.01, loop.stop)
    loop.run_forever()
    assert [type(error) for error in told] == [ZeroDivisionError]


def test_order_and_timers(loop: asyncio.AbstractEventLoop) -> None:
    seen: list[str] = []
    loop.call_soon(seen.append, "soon")
    loop.call_soon(seen.append, "next")
    loop.call_soon(seen.append, "never").cancel()
    loop.call_later(0.03, seen.append, "later")
    loop.call_later(0.01, seen.append, "sooner")
    started = time.monotonic()
    loop.call_later(0.05, loop.stop)
    loop.run_forever()
    assert seen == ["soon", "next", "sooner", "later"]
    assert 0.04 <= time.monotonic() - started < 2  # the stock loop counts whole milliseconds


def test_threads_may_call(loop: asyncio.AbstractEventLoop) -> None:
    async def main() -> int:
        answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        thread = threading.Thread(target=lambda: loop.call_soon_threadsafe(answer.set_result, 5))
        thread.start()
        result = await asyncio.wait_for(answer, 5)
        thread.join()
        return result

    assert loop.run_until_complete(main()) == 5


def test_streams_and_ready_sockets(loop: asyncio.AbstractEventLoop) -> None:
    async def echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(await reader.read(-1))
        writer.close()
        await writer.wait_closed()

    async def main() -> bytes:
        server = await asyncio.start_server(echo, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(b"x" * 300_000)
        writer.write_eof()
        back = await asyncio.wait_for(reader.read(-1), 5)
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()
        return back

    assert loop.run_until_complete(main()) == b"x" * 300_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal handlers in loops")
def test_signals_and_subprocesses(ours: asyncio.AbstractEventLoop) -> None:
    async def main() -> bytes:
        heard = asyncio.Event()
        ours.add_signal_handler(signal.SIGUSR1, heard.set)
        signal.raise_signal(signal.SIGUSR1)
        await asyncio.wait_for(heard.wait(), 5)
        ours.remove_signal_handler(signal.SIGUSR1)
        child = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(7)", stdout=subprocess.PIPE)
        out, _ = await child.communicate()
        return out

    asyncio.set_event_loop(ours)  # Python 3.11's child watcher looks there
    try:
        assert ours.run_until_complete(main()).strip() == b"7"
    finally:
        asyncio.set_event_loop(None)


def test_slots_of_qt_may_schedule(loop: asyncio.AbstractEventLoop) -> None:
    async def main() -> str:
        done: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        QTimer.singleShot(5, lambda: loop.call_soon(loop.call_later, 0.01, done.set_result, "from a slot"))
        return await asyncio.wait_for(done, 5)

    assert loop.run_until_complete(main()) == "from a slot"


def test_callbacks_wait_while_the_loop_does_not_run(
    ours: asyncio.AbstractEventLoop, qapp: QApplication
) -> None:
    near, far = socket.socketpair()
    seen: list[object] = []

    def read() -> None:
        near.recv(1)
        seen.append(asyncio.get_running_loop())

    with near, far:
        ours.add_reader(near, read)
        far.send(b"x")
        for _ in range(3):
            qapp.processEvents()
        assert seen == []
        ours.run_until_complete(asyncio.sleep(0.01))
        ours.remove_reader(near)
    assert seen == [ours]


def test_idle_costs_nothing(ours: asyncio.AbstractEventLoop) -> None:
    burnt = time.process_time()
    ours.run_until_complete(asyncio.sleep(0.4))
    assert time.process_time() - burnt < 0.1


def test_the_stock_loop_finds_itself_when_qt_turns_without_it(qapp: QApplication) -> None:
    stock = StockLoop(qapp)
    seen: list[object] = []
    stock.call_soon(lambda: seen.append(asyncio.get_running_loop()))
    for _ in range(3):
        qapp.processEvents()
    stock.close()
    assert seen == [stock]
