"""The event loop that Qt and the server share.

Stock qasync spends a Qt timer on each callback and a `QSocketNotifier` on each socket, which it destroys
while that notifier's own signal is being delivered. Here, on Linux, asyncio keeps its own ready queue,
timers and epoll selector; Qt watches the one descriptor of that selector and one timer for the next
deadline, and asyncio's passes run in short slices between Qt's own events.
"""

from __future__ import annotations

import asyncio
import os
import select
import selectors
import sys
import threading
from asyncio import events
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import Context
from typing import Any

os.environ.setdefault("QT_API", "pyside6")

import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

_SLICE = 0.004  # seconds of asyncio before painting and input get their turn
_MOST_EVENTS = 256  # of one poll: the standard selector asks for as many as there are sockets
_WAKE = QEvent.Type(QEvent.registerEventType())
_Base = asyncio.SelectorEventLoop


def new_event_loop(app: QApplication) -> asyncio.AbstractEventLoop:
    """A loop on which both Qt and asyncio run. The caller makes it current, runs it and closes it."""
    if sys.platform == "linux":
        return Loop(app)
    from panel.stockloop import StockLoop

    return StockLoop(app)


if sys.platform == "linux":

    class _Poll(selectors.EpollSelector):
        """Never waits, for Qt does the waiting. `found` is how many sockets the last look found ready."""

        _selector: select.epoll
        _fd_to_key: dict[int, selectors.SelectorKey]
        found = 0

        def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
            try:
                ready = self._selector.poll(0, _MOST_EVENTS)
            except InterruptedError:
                ready = []
            self.found = len(ready)
            keys = self._fd_to_key
            return [(keys[fd], _mask(event) & keys[fd].events) for fd, event in ready if fd in keys]

    def _mask(event: int) -> int:
        """As the standard library has it: errors and hang-ups wake whoever waits."""
        reads = selectors.EVENT_READ if event & ~select.EPOLLOUT else 0
        writes = selectors.EVENT_WRITE if event & ~select.EPOLLIN else 0
        return reads | writes


class _Pump(QObject):
    """What Qt calls: for a posted wake-up, for a ready socket, and at the next deadline."""

    def __init__(self, turn: Callable[[], None], descriptor: int) -> None:
        super().__init__()
        self._turn = turn
        self._posted = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(turn)
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._ready)
        self.watch(on=False)

    def watch(self, *, on: bool) -> None:
        """Whether ready sockets call. One that is not served would call again and again."""
        self._notifier.setEnabled(on)

    def wake(self) -> None:
        """Call as soon as Qt comes round."""
        if not self._posted:
            self._posted = True
            QCoreApplication.postEvent(self, QEvent(_WAKE))

    def call_in(self, seconds: float | None) -> None:
        """Call after so long at the latest; None: only for sockets and wake-ups."""
        if seconds is None:
            self._timer.stop()
        else:
            self._timer.start(max(0, int(seconds * 1000 + 0.999)))

    def stop(self) -> None:
        self.watch(on=False)
        self._timer.stop()

    def event(self, event: QEvent) -> bool:
        if event.type() != _WAKE:
            return super().event(event)
        self._posted = False
        self._turn()
        return True

    def _ready(self, *_: object) -> None:
        self._turn()


class Loop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """qasync's loop around asyncio's own machinery.

    Callbacks run only while `run_forever` or `run_until_complete` does, as asyncio promises, also when
    something else turns Qt's events. A Qt loop that is opened by a slot (a menu, a drag) keeps serving;
    one that is opened inside a callback holds asyncio until it returns.
    """

    # asyncio's own again, in place of qasync's timer for each callback and notifier for each socket.
    call_later = _Base.call_later
    call_soon_threadsafe = _Base.call_soon_threadsafe
    time = _Base.time
    run_until_complete = _Base.run_until_complete
    run_in_executor = _Base.run_in_executor
    set_default_executor = _Base.set_default_executor
    set_exception_handler = _Base.set_exception_handler
    default_exception_handler = _Base.default_exception_handler
    call_exception_handler = _Base.call_exception_handler
    get_debug = _Base.get_debug
    set_debug = _Base.set_debug
    _add_reader = _Base._add_reader  # type: ignore[attr-defined]  # noqa: SLF001 - a loop's inside
    _remove_reader = _Base._remove_reader  # type: ignore[attr-defined]  # noqa: SLF001
    _add_writer = _Base._add_writer  # type: ignore[attr-defined]  # noqa: SLF001
    _remove_writer = _Base._remove_writer  # type: ignore[attr-defined]  # noqa: SLF001
    _add_callback = _Base._add_callback  # type: ignore[attr-defined]  # noqa: SLF001
    _selector: _Poll
    _thread_id: int | None

    def __init__(self, app: QApplication) -> None:
        self._turning = True  # nothing to wake yet
        super().__init__(app)
        self._app = app
        self._failure: BaseException | None = None
        self._selector.close()
        self._selector = _Poll()
        self._add_reader(self._ssock.fileno(), self._read_from_self)
        self._pump = _Pump(self._turn, self._selector.fileno())
        self._turning = False

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        handle = _Base.call_soon(self, callback, *args, context=context)
        if not self._turning:  # a slot of Qt's asks; a turn looks by itself
            self._pump.wake()
        return handle

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        handle = _Base.call_at(self, when, callback, *args, context=context)
        if not self._turning:
            self._plan()
        return handle

    def run_forever(self) -> None:
        self._check_closed()
        self._check_running()
        with self._running():
            self._pump.watch(on=True)
            self._pump.wake()
            self._app.exec()
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def is_running(self) -> bool:
        return self._thread_id is not None

    def stop(self) -> None:
        self._stopping = True
        if not self._turning:
            self._pump.wake()

    def close(self) -> None:
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if not self.is_closed():
            self._pump.stop()
            self._timer.stop()
            _Base.close(self)

    # Turns ----------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Run what is ready, for one slice at most, and say when to come again."""
        if self._turning:  # a callback opened a Qt loop of its own: wait until it returns
            self._pump.watch(on=False)
            return
        if not self.is_running():
            return
        self._turning = True
        try:
            self._run_slice()
        except BaseException as failure:  # noqa: BLE001 - out of a Qt slot it would only be printed
            self._failure = failure
            self._stopping = True
        finally:
            self._turning = False
        if self._stopping:
            self._app.exit()
        else:
            self._pump.watch(on=True)
            self._plan()

    def _run_slice(self) -> None:
        end = self.time() + _SLICE
        while True:
            self._run_once()
            idle = not self._ready and not self._selector.found
            if self._stopping or idle or self.time() >= end:
                return

    def _plan(self) -> None:
        if self._ready:
            self._pump.wake()
        elif self._scheduled:
            self._pump.call_in(self._scheduled[0].when() - self.time())
        else:
            self._pump.call_in(None)

    @contextmanager
    def _running(self) -> Iterator[None]:
        """What asyncio's own `run_forever` does around its loop."""
        hooks = sys.get_asyncgen_hooks()
        self._set_coroutine_origin_tracking(self._debug)
        self._thread_id = threading.get_ident()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        events._set_running_loop(self)  # noqa: SLF001 - there is no public way to be a loop
        try:
            yield
        finally:
            self._pump.stop()
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)  # noqa: SLF001
            self._set_coroutine_origin_tracking(False)
            sys.set_asyncgen_hooks(*hooks)
