"""The event loop that Qt and the server share.

Stock qasync spends a Qt timer on each callback and a `QSocketNotifier` on each socket, which it destroys
while that notifier's own signal is being delivered. Here asyncio keeps its own ready queue, timers and an
epoll or kqueue selector (`panel.poll`); Qt watches the one descriptor of that selector and one timer for the
next deadline (`panel.pump`), and asyncio's passes run in short slices between Qt's own events.

A Qt loop inside Qt's (a modal dialog, a menu, a drag) keeps serving, wherever it was opened. Inside a
callback or a task it suspends that one alone, and with it whatever must not run at the same time: the
callbacks of its context, and the socket whose reader or writer it is. Stopping the loop ends such Qt loops.
"""

# ruff: noqa: SLF001 - a loop is made of asyncio's inside: handles, their contexts, the running loop

from __future__ import annotations

import asyncio
import os
import sys
import threading
from asyncio import base_events, events, log, tasks
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import Context
from heapq import heapify, heappop, heappush
from selectors import EVENT_READ, EVENT_WRITE
from time import monotonic
from typing import Any

os.environ.setdefault("QT_API", "pyside6")

import qasync
from PySide6.QtWidgets import QApplication

from panel.meters.slow import SLOW
from panel.meters.work import Floors, Work, floors
from panel.poll import Poll, Ready
from panel.pump import Pump
from panel.wakeup import hearing_signals

_SLICE = 0.004  # seconds of asyncio before painting and input get their turn
_ROUNDS = range(2)  # of a breath: what the sockets have, and what that asked for
_FEW = 50  # cancelled timers that may stay in the heap
_Base = asyncio.SelectorEventLoop
_Handle = Any  # asyncio.Handle with the private parts that the type stubs leave out


def new_event_loop(app: QApplication) -> asyncio.AbstractEventLoop:
    """A loop on which both Qt and asyncio run. The caller makes it current, runs it and closes it."""
    if sys.platform != "win32":
        return Loop(app)
    from panel.stockloop import StockLoop

    return StockLoop(app)


@contextmanager
def current_loop(app: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """A new loop that is the current one while the block runs, and is closed after it."""
    loop = new_event_loop(app)
    asyncio.set_event_loop(loop)
    try:
        yield loop
    finally:
        asyncio.set_event_loop(None)
        loop.close()


class Loop(qasync.QEventLoop):  # type: ignore[misc]  # qasync has no types
    """qasync's loop around asyncio's own machinery.

    Callbacks run only while `run_forever` or `run_until_complete` does, as asyncio promises, also when
    something else turns Qt's events.
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
    _add_reader = _Base._add_reader  # type: ignore[attr-defined]
    _remove_reader = _Base._remove_reader  # type: ignore[attr-defined]
    _add_writer = _Base._add_writer  # type: ignore[attr-defined]
    _remove_writer = _Base._remove_writer  # type: ignore[attr-defined]
    _add_callback = _Base._add_callback  # type: ignore[attr-defined]

    _selector: Poll
    _ready: deque[_Handle]
    _scheduled: list[_Handle]
    _timer_cancelled_count: int
    _thread_id: int | None
    _current_handle: _Handle | None  # whose callback runs

    def __init__(self, app: QApplication, poll: Poll | None = None) -> None:
        self._asleep = False  # whether it is Qt's turn, while the loop runs
        super().__init__(app)
        self._app = app
        self._selector.close()
        self._selector = poll or Poll()
        self._add_reader(self._ssock.fileno(), self._read_from_self)
        self._pump = Pump(self._turn, self._selector.fileno())
        self.work = Work()
        self._todo = 0  # callbacks left of the present pass
        self._read = 0.0  # the clock after the last callback
        self._floors: Floors = ()  # where each kind of work ends in the present pass, while it is watched
        self._ended = False  # Qt was told to return from `run_forever`
        self._failure: BaseException | None = None
        # By context that a callback below a Qt loop occupies: what waits for it.
        self._held: dict[int, list[_Handle]] = {}

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        if self._debug or self._closed:
            handle = _Base.call_soon(self, callback, *args, context=context)
            _forget_caller(handle)
        else:
            handle = asyncio.Handle(callback, args, self, context)
            self._ready.append(handle)
        if self._asleep:  # a slot of Qt's asks; a turn looks by itself
            self._pump.wake()
        return handle

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.TimerHandle:
        if self._debug or self._closed or when is None:
            timer = _Base.call_at(self, when, callback, *args, context=context)
            _forget_caller(timer)
        else:
            timer = asyncio.TimerHandle(when, callback, args, self, context)
            timer._scheduled = True  # type: ignore[attr-defined]
            heappush(self._scheduled, timer)
        if self._asleep:
            self._plan()
        return timer

    def run_forever(self) -> None:
        self._check_closed()
        self._check_running()
        with self._running():
            self._pump.start()
            self._app.exec()
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def is_running(self) -> bool:
        return self._thread_id is not None

    def stop(self) -> None:
        self._stopping = True
        if self._asleep:
            self._pump.wake()

    def close(self) -> None:
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if not self.is_closed():
            self._timer.stop()
            _Base.close(self)

    # Turns ----------------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Run what is ready, for one slice at most, and say when to come again."""
        below = self._current_handle  # opened a Qt loop, and waits for it to end
        if not self.is_running() or (self._ended and below is None):
            return
        self._asleep = False
        run_slice = self._watch_slice if self.work.watched else self._run_slice
        try:
            if below is None:
                run_slice()
            else:
                with self._stepped_aside(below):
                    run_slice()
        except BaseException as failure:  # noqa: BLE001 - out of a Qt slot it would only be printed
            self._fail(failure)
        self._asleep = True
        if self._stopping and not self._todo:
            self._ended = True
            self._app.exit()
        else:
            self._plan()

    def _fail(self, failure: BaseException) -> None:
        """Let it come out of `run_forever`, without what is left of the pass."""
        self._failure = self._failure or failure
        self._stopping = True
        self._todo = 0

    def _plan(self) -> None:
        if self._ready:
            self._pump.wake()
        elif self._scheduled:
            self._pump.call_at(self._scheduled[0].when())

    def _run_slice(self) -> None:
        """Passes like asyncio's own, except that one may be left and taken up again."""
        now = self._read = monotonic()
        if not self._todo:
            self._begin_pass()
        if self._todo:
            self._pump.expect(now)
        while self._todo and not self._run_pass(now + _SLICE) and not self._stopping:
            self._begin_pass()

    def _begin_pass(self) -> None:
        found = self._selector.select()
        if found:
            self._process_events(self._without_held(found) if self._held else found)
        if self._scheduled:
            self._collect_timers()
        self._todo = len(self._ready)

    def _process_events(self, found: Ready) -> None:
        ready = self._ready
        for key, mask in found:
            reader, writer = key.data
            if mask & EVENT_READ and reader is not None:
                if reader._cancelled:
                    self._remove_reader(key.fileobj)
                else:
                    ready.append(reader)
            if mask & EVENT_WRITE and writer is not None:
                if writer._cancelled:
                    self._remove_writer(key.fileobj)
                else:
                    ready.append(writer)

    def _collect_timers(self) -> None:
        scheduled = self._scheduled
        if self._timer_cancelled_count > max(_FEW, len(scheduled) // 2):
            self._drop_cancelled()
        now = monotonic() + self._clock_resolution
        while scheduled:
            timer = scheduled[0]
            if timer._when >= now and not timer._cancelled:
                break
            heappop(scheduled)
            timer._scheduled = False
            if timer._cancelled:
                self._timer_cancelled_count -= 1
            else:
                self._ready.append(timer)

    def _drop_cancelled(self) -> None:
        for timer in self._scheduled:
            timer._scheduled = not timer._cancelled
        self._scheduled[:] = [timer for timer in self._scheduled if timer._scheduled]
        heapify(self._scheduled)
        self._timer_cancelled_count = 0

    def _run_pass(self, end: float, floor: int = 0) -> bool:
        """Run what is left of the pass, down to `floor`, or until `end`: whether that was reached.

        What takes so long that it is noted also reaches the end, as that is nearer.
        """
        ready, held, before = self._ready, self._held, self._read
        try:
            while self._todo > floor:
                self._todo -= 1
                handle = ready.popleft()
                if handle._cancelled or (held and self._must_wait(handle)):
                    continue
                self._current_handle = handle
                try:
                    self._run_watched(handle) if self._debug else handle._run()
                finally:
                    if held and self._release(handle):
                        before = monotonic()  # it waited for a Qt loop, and blocked nothing
                now = monotonic()
                if now >= end:
                    if now - before > SLOW:
                        self.work.slow.note(handle, now - before)
                    return True
                before = now
        finally:
            self._current_handle = None
        self._read = before
        return False

    def _run_watched(self, handle: _Handle) -> None:
        """As asyncio does in debug mode. What opened a Qt loop did not block."""
        started = self.time()
        handle._run()
        took = self.time() - started
        if took >= self.slow_callback_duration and id(handle._context) not in self._held:
            name = base_events._format_handle(handle)  # type: ignore[attr-defined]
            log.logger.warning("Executing %s took %.3f seconds", name, took)

    # In the middle of what Qt does -------------------------------------------------------------------------

    def breathe(self) -> None:
        """Read the sockets, for a painting that takes longer than a message should wait. See `panel.breath`.

        Only the sockets' own callbacks run, and what those ask for at once. Tasks wait for the next turn, for
        they may change what is being painted. While something is ready already, that turn is near.
        """
        if not self._asleep or self._ready or self._current_handle is not None:
            return
        found = [entry for entry in self._selector.select() if entry[0].fileobj is not self._ssock]
        if not found:
            return
        self._asleep = False
        try:
            self._process_events(found)
            self._run_sockets()
        except BaseException as failure:  # noqa: BLE001 - out of a paint event it would only be printed
            self._fail(failure)
        finally:
            self._asleep = True
            if self._stopping:
                self._pump.wake()
            else:
                self._plan()

    def _run_sockets(self) -> None:
        ready = self._ready
        later = []
        try:
            for _round in _ROUNDS:
                for _ in range(len(ready)):
                    handle = ready.popleft()
                    if _is_task(handle):
                        later.append(handle)
                    elif not handle._cancelled:
                        handle._run()
        finally:
            ready.extendleft(reversed(later))

    # While someone looks: the same, with the time of each kind of work --------------------------------------

    def _watch_slice(self) -> None:
        """As `_run_slice`."""
        now = self._read = monotonic()
        self.work.begin(now)
        if not self._todo:
            self._begin_watched_pass()
        if self._todo:
            self._pump.expect(now)
        while self._todo and not self._watch_pass(now + _SLICE) and not self._stopping:
            self._begin_watched_pass()

    def _begin_watched_pass(self) -> None:
        asked = len(self._ready)
        self._begin_pass()
        self._floors = floors(self._ready, asked)

    def _watch_pass(self, end: float) -> bool:
        """As `_run_pass`. A Qt loop in a callback begins other passes, which shift what is left of this."""
        reached = False
        for kind, floor in self._floors:
            if self._todo > floor and not reached:
                reached = self._run_pass(end, floor)
                self.work.spend(kind, monotonic())
        return reached

    # Qt loops inside Qt's ---------------------------------------------------------------------------------

    @contextmanager
    def _stepped_aside(self, handle: _Handle) -> Iterator[None]:
        """Leave the callback that opened a Qt loop, as if this were a moment between two callbacks."""
        self._held.setdefault(id(handle._context), [])
        task = tasks.current_task(self)
        if task is not None:
            tasks._leave_task(self, task)
        self._current_handle = None
        try:
            yield
        finally:
            self._current_handle = handle
            if task is not None:
                tasks._enter_task(self, task)

    def _must_wait(self, handle: _Handle) -> bool:
        """A context cannot be entered twice."""
        waiting = self._held.get(id(handle._context))
        if waiting is None:
            return False
        waiting.append(handle)
        return True

    def _without_held(self, ready: Ready) -> Ready:
        """Look away from the sockets whose own callback is not done: they would be ready again and again."""
        rest = []
        for key, mask in ready:
            busy = 0
            for event, handle in zip((EVENT_READ, EVENT_WRITE), key.data, strict=True):
                if handle is not None and id(handle._context) in self._held:
                    busy |= event
            if mask & busy:
                self._selector.park(key, mask & busy)
            rest.append((key, mask & ~busy))
        return rest

    def _release(self, handle: _Handle) -> bool:
        """This callback is done: what waited for its context is next. Whether it had opened a Qt loop."""
        waiting = self._held.pop(id(handle._context), None)
        if waiting is not None:
            self._selector.unpark()
            self._ready.extendleft(reversed(waiting))
            if not self._ended:
                self._todo += len(waiting)
        return waiting is not None

    # Running ----------------------------------------------------------------------------------------------

    @contextmanager
    def _running(self) -> Iterator[None]:
        """What asyncio's own `run_forever` does around its loop."""
        hooks = sys.get_asyncgen_hooks()
        self._set_coroutine_origin_tracking(self._debug)
        self._thread_id = threading.get_ident()
        sys.set_asyncgen_hooks(
            firstiter=self._asyncgen_firstiter_hook, finalizer=self._asyncgen_finalizer_hook
        )
        events._set_running_loop(self)
        self._asleep = True
        try:
            with hearing_signals(self._csock, self._signal_handlers):
                yield
        finally:
            self._pump.stop()
            self._asleep = self._ended = self._stopping = False
            self._todo = 0
            self._thread_id = None
            events._set_running_loop(None)
            self._set_coroutine_origin_tracking(False)
            sys.set_asyncgen_hooks(*hooks)


def _is_task(handle: _Handle) -> bool:
    """Whether this goes on with a coroutine."""
    callback = handle._callback
    owner = getattr(callback, "__self__", None)
    return isinstance(owner, asyncio.Future) or type(callback).__name__ == "TaskStepMethWrapper"


def _forget_caller(handle: _Handle) -> None:
    """In debug mode a handle knows the calls that made it; the last one is ours."""
    if handle._source_traceback:
        del handle._source_traceback[-1]
