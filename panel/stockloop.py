"""qasync's own loop, for where `panel.loop.Loop` cannot run: Windows, whose selector has no descriptor."""

from __future__ import annotations

import asyncio
from asyncio.events import _get_running_loop, _set_running_loop
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import qasync


class StockLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """Stock qasync whose callbacks always find their loop running.

    Qt's events are also processed where asyncio says that no loop runs: at the end of qasync's own
    `run_until_complete`, and by pytest-qt between the phases of a test. What fires there would fail in
    `asyncio.get_running_loop`.
    """

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        self._timer.add_callback(_Turn(self, handle), delay)
        return handle

    def _process_event(self, key: Any, mask: int) -> None:
        with running(self):
            super()._process_event(key, mask)


class _Turn:
    """A handle as qasync's timer runs it."""

    __slots__ = ("_handle", "_loop")

    def __init__(self, loop: asyncio.AbstractEventLoop, handle: asyncio.Handle) -> None:
        self._loop = loop
        self._handle = handle

    @property
    def _cancelled(self) -> bool:
        return self._handle.cancelled()

    @property
    def _callback(self) -> object:
        """For qasync's log of slow callbacks."""
        return self._handle._callback  # type: ignore[attr-defined]  # noqa: SLF001 - as qasync does

    def _run(self) -> None:
        with running(self._loop):
            self._handle._run()  # noqa: SLF001 - what a loop is for


@contextmanager
def running(loop: asyncio.AbstractEventLoop) -> Iterator[None]:
    """Let `asyncio.get_running_loop` find `loop` where it would find none."""
    if _get_running_loop() is not None:
        yield
        return
    _set_running_loop(loop)
    try:
        yield
    finally:
        _set_running_loop(None)
