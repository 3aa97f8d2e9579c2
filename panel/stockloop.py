"""qasync's own loop, for where `panel.loop.Loop` cannot run: Windows, whose selector has no descriptor."""

from __future__ import annotations

import asyncio
from asyncio.events import _get_running_loop, _set_running_loop
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

import qasync

from panel.meters.slow import SLOW
from panel.meters.work import CALLBACKS, SOCKETS, TIMERS, Work


class StockLoop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """Stock qasync whose callbacks always find their loop running.

    Qt's events are also processed where asyncio says that no loop runs: at the end of qasync's own
    `run_until_complete`, and by pytest-qt between the phases of a test. What fires there would fail in
    `asyncio.get_running_loop`.
    """

    def __init__(self, *args: Any, **options: Any) -> None:
        self.work = Work()
        super().__init__(*args, **options)

    def _add_callback(self, handle: asyncio.Handle, delay: float = 0) -> asyncio.Handle:
        kind = TIMERS if delay > 0 else CALLBACKS
        self._timer.add_callback(_Turn(self, self.work, handle, kind), delay)
        return handle

    def _process_event(self, key: Any, mask: int) -> None:
        self.work.begin(monotonic())
        with running(self):
            super()._process_event(key, mask)
        self.work.spend(SOCKETS, monotonic())


class _Turn:
    """A handle as qasync's timer runs it."""

    __slots__ = ("_handle", "_kind", "_loop", "_work")

    def __init__(
        self, loop: asyncio.AbstractEventLoop, work: Work, handle: asyncio.Handle, kind: int
    ) -> None:
        self._loop = loop
        self._work = work
        self._handle = handle
        self._kind = kind

    @property
    def _cancelled(self) -> bool:
        return self._handle.cancelled()

    @property
    def _callback(self) -> object:
        """For qasync's log of slow callbacks."""
        return self._handle._callback  # type: ignore[attr-defined]  # noqa: SLF001 - as qasync does

    def _run(self) -> None:
        """With its time taken, which is paid for by not using `running`."""
        work, started = self._work, monotonic()
        work.begin(started)
        outermost = _get_running_loop() is None
        if outermost:
            _set_running_loop(self._loop)
        try:
            self._handle._run()  # noqa: SLF001 - what a loop is for
        finally:
            if outermost:
                _set_running_loop(None)
        now = monotonic()
        # Where others had their turns in between, it opened a Qt loop, and blocked nothing.
        if now - started > SLOW and work.begun_at(started):
            work.slow.note(self._handle, now - started)
        if work.watched:
            work.spend(self._kind, now)


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
