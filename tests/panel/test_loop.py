"""Callbacks find their loop, wherever Qt's events are processed."""

from __future__ import annotations

import asyncio
import socket

from PySide6.QtWidgets import QApplication

from panel.loop import new_event_loop


def test_callbacks_find_the_loop_when_qt_turns_without_it(qapp: QApplication) -> None:
    loop = new_event_loop(qapp)
    near, far = socket.socketpair()
    seen: list[object] = []

    def read() -> None:
        near.recv(1)
        seen.append(asyncio.get_running_loop())

    with near, far:
        loop.call_soon(lambda: seen.append(asyncio.get_running_loop()))
        loop.call_soon(lambda: seen.append("never")).cancel()
        loop.add_reader(near, read)
        far.send(b"x")
        for _ in range(3):
            qapp.processEvents()
        loop.remove_reader(near)
        loop.close()
    assert seen == [loop, loop]
    assert asyncio._get_running_loop() is None


def test_it_runs_and_ends(qapp: QApplication) -> None:
    loop = new_event_loop(qapp)

    async def main() -> str:
        await asyncio.sleep(0.01)
        assert asyncio.get_running_loop() is loop
        return await asyncio.to_thread(str, 42)

    assert loop.run_until_complete(main()) == "42"
    loop.close()
    assert loop.is_closed()
