"""Starting and stopping inside Qt's loop, again and again, with sockets open."""

from __future__ import annotations

import asyncio
import gc
import warnings
from contextlib import AsyncExitStack

from descriptors import descriptors, fall_to
from PySide6.QtCore import QTimer
from wire import WireClient

from panel.application import Panel
from panel.stockloop import StockLoop
from server.runner import Server


def timers() -> int:
    """What waits in the loop to be called. Cancelled ones stay until their time has come."""
    loop = asyncio.get_running_loop()
    if isinstance(loop, StockLoop):
        return sum(not turn._cancelled for turn in loop._timer._SimpleTimer__callbacks.values())
    return sum(not handle.cancelled() for handle in loop._scheduled)  # type: ignore[attr-defined]


async def cycle(server: Server) -> None:
    await server.start()
    async with AsyncExitStack() as stack:
        clients = [await stack.enter_async_context(WireClient(server)) for _ in range(3)]
        for number, client in enumerate(clients):
            await client.join(f"Peer {number}")
        await server.stop()
        assert [await client.closed() for client in clients] == [(1012, "server_restart")] * 3


async def test_twenty_times_in_the_panel(panel: Panel) -> None:
    server = panel.server
    assert isinstance(server, Server)
    await asyncio.gather(*(task for task in asyncio.all_tasks() if task.get_name() == "furnish"))
    await server.stop()
    await cycle(server)
    gc.collect()
    before, waiting, qt_timers = descriptors(), timers(), len(panel.window.findChildren(QTimer))
    tasks = asyncio.all_tasks()
    with warnings.catch_warnings():
        warnings.simplefilter("error", ResourceWarning)
        for _ in range(20):
            await cycle(server)
            assert asyncio.all_tasks() == tasks
        gc.collect()
    await fall_to(before)
    assert timers() <= waiting
    assert len(panel.window.findChildren(QTimer)) == qt_timers
