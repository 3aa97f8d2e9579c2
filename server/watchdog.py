"""A thread that looks what the loop is doing while its heartbeat is late.

It sleeps, and wakes a dozen times a second to see that all is well: a thousandth of a processor at most. When
a heartbeat is late by most of what is a spike it looks at the loop's stack, again and again until it comes.
"""

from __future__ import annotations

import gc
import math
import sys
import threading
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from types import CodeType, FrameType
from typing import Literal, NamedTuple

from server.looplag import INTERVAL, LoopLag, Sighting, unseen
from server.sleep import SleepWatch
from server.spike import GARBAGE, STOPPED

_BETWEEN = 0.02  # seconds from one look to the next while it is late
_EARLY = 0.6  # of what is a spike: a bit more than a heartbeat's interval, so that it wakes once for two
_LONGEST = 1.0  # seconds; also how often it looks while nothing is sampled
_ACCOUNT = 0.5  # seconds between two looks at the other clocks, which cost more than a wake-up
_SOONEST = 0.005
_MOST_LOOKS, _DEEPEST = 64, 120
_NOTABLE = 0.01  # seconds of a collection, or of oversleeping
_BUSY = 0.2  # of the time the process has a processor, or it did not run
# A frame of the loop itself: what is inside of it is what it ran.
_LOOP_MODULES = ("asyncio.", "uvloop")
_LOOP_FUNCTIONS = {"run", "run_until_complete", "_run", "_run_once", "wrapper"}
_WAITING = "selectors"
_DEBUGGERS = {"bdb", "pdb", "debugpy", "pydevd", "_pydevd_bundle", "_pydevd_frame_eval"}


class Place(NamedTuple):
    """Where a function was."""

    code: CodeType
    module: str
    line: int

    def __str__(self) -> str:
        return f"{self.module}.{self.code.co_qualname}:{self.line}"

    @property
    def is_loop(self) -> bool:
        name = self.code.co_name
        return name == "run_forever" or (name in _LOOP_FUNCTIONS and self.module.startswith(_LOOP_MODULES))


Stack = list[Place]  # outermost first
Stretch = tuple[float, float]  # monotonic seconds


class _Evidence:
    """What was seen while one heartbeat was awaited."""

    def __init__(self, due: float) -> None:
        self.due = due
        self.stacks: list[Stack] = []
        self.debugged = False

    def add(self, stack: Stack) -> None:
        self.stacks.append(stack)
        self.debugged |= any(place.module.partition(".")[0] in _DEBUGGERS for place in stack)


class Watchdog:
    """Watches the loop that `lag` samples, from `start` to `stop`. The thread never keeps a process alive.

    `cpu` is the processor time of this process.
    """

    def __init__(
        self,
        lag: LoopLag,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        cpu: Callable[[], float] = time.process_time,
    ) -> None:
        self._lag = lag
        self._clock, self._wall, self._cpu = clock, wall, cpu
        self._evidence = _Evidence(math.inf)
        self._collections: deque[Stretch] = deque(maxlen=16)
        self._collecting = 0.0  # since when
        self._stops: deque[Stretch] = deque(maxlen=16)
        self._slept = -math.inf  # until when
        self._expected = math.inf  # when the thread was to wake
        self._running = threading.Lock()  # held while it runs; an Event takes longer to wait for
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Once."""
        self._sleep = SleepWatch(self._clock(), self._wall())
        self._looked = (self._clock(), self._cpu())
        self._lag.witness = self._tell
        gc.callbacks.append(self._notice)
        self._running.acquire()
        self._thread = threading.Thread(target=self._run, name="watchdog", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread. Safe to repeat, and without a start."""
        if self._thread is None:
            return
        self._running.release()
        self._thread.join(_LONGEST)
        self._thread = None
        self._lag.witness = unseen
        gc.callbacks.remove(self._notice)

    @property
    def running(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    # The thread -----------------------------------------------------------------------------------------

    def _run(self) -> None:
        while not self._running.acquire(timeout=self._pause()):
            self.look()
        self._running.release()

    def _pause(self) -> float:
        """Until the heartbeat would be late enough to look; then a moment, and longer with each look."""
        now = self._clock()
        left = self._lag.due + self._patience - now
        if left <= 0:
            left = _BETWEEN * 2 ** (len(self._evidence.stacks) // 16)
        pause = min(max(left, _SOONEST), _LONGEST)
        self._expected = now + pause
        return pause

    @property
    def _patience(self) -> float:
        """How late a heartbeat may be until someone looks what is going on."""
        return max(_SOONEST, self._lag.alert * _EARLY)

    def look(self) -> None:
        """See whether the heartbeat is late, and if so, what the loop is doing. Called by the thread."""
        now, due = self._clock(), self._lag.due
        if now > self._looked[0] + _ACCOUNT or now > self._expected + _NOTABLE:
            self._account(now)
        if now - due < self._patience:
            return
        if self._evidence.due != due:
            self._evidence = _Evidence(due)
        if self._lag.thread is not None and len(self._evidence.stacks) < _MOST_LOOKS:
            frame = sys._current_frames().get(self._lag.thread)  # noqa: SLF001 - a debugger's view
            self._evidence.add(_places(frame))

    def _account(self, now: float) -> None:
        """Whether this process ran since the last look, or slept with the computer."""
        cpu = self._cpu()
        before, self._looked = self._looked[1], (now, cpu)
        expected, self._expected = self._expected, math.inf
        if self._sleep.look(now, self._wall()):
            self._slept = now
        if now - expected > _NOTABLE and cpu - before < _BUSY * (now - expected):
            self._stops.append((expected, now))

    def _notice(self, phase: Literal["start", "stop"], info: dict[str, int]) -> None:
        """Python collects garbage; meanwhile no other thread runs."""
        now = self._clock()
        if phase == "start":
            self._collecting = now
        elif now - self._collecting > _NOTABLE:
            self._collections.append((self._collecting, now))

    # The loop asks --------------------------------------------------------------------------------------

    def _tell(self, since: float, until: float) -> Sighting:
        """What the loop did while its heartbeat was awaited. Called on the loop, as soon as it comes."""
        self._account(until)
        evidence = self._evidence if self._evidence.due == since else _Evidence(since)
        if evidence.debugged or since < self._slept:
            return Sighting(counts=False)
        stack = names(telling(busy(evidence.stacks)))
        half = (until - since) / 2
        if _overlap(self._collections, since - INTERVAL, until) > half:
            stack = (*stack, GARBAGE)
        elif _overlap(self._stops, since, until) > half:
            stack = (*stack, STOPPED)
        return Sighting(stack)


def busy(stacks: list[Stack]) -> list[Stack]:
    """Without those in which the loop was between two things, unless most are so, as when Qt works."""
    found = [stack for stack in stacks if stack and not (stack[-1].is_loop or stack[-1].module == _WAITING)]
    return found if len(found) * 2 >= len(stacks) else stacks


def telling(stacks: list[Stack]) -> Stack:
    """From outside inwards, the way that most of them went, with the lines where the last of them was."""
    way: Stack = []
    on_it = stacks
    while True:
        codes = Counter(stack[len(way)].code for stack in on_it if len(stack) > len(way))
        code, count = codes.most_common(1)[0] if codes else (None, 0)
        if count * 2 <= len(stacks):
            return way
        on_it = [stack for stack in on_it if len(stack) > len(way) and stack[len(way)].code is code]
        way.append(on_it[-1][len(way)])


def names(stack: Stack) -> tuple[str, ...]:
    """What ran inside the loop, innermost last. Where that was nothing of Python's, the loop's own frame."""
    inside = max((number + 1 for number, place in enumerate(stack) if place.is_loop), default=0)
    return tuple(map(str, stack[inside:] or stack[-1:]))


def _places(frame: FrameType | None) -> Stack:
    found: Stack = []
    while frame is not None and len(found) < _DEEPEST:
        found.append(Place(frame.f_code, str(frame.f_globals.get("__name__", "?")), frame.f_lineno))
        frame = frame.f_back
    return found[::-1]


def _overlap(stretches: Iterable[Stretch], since: float, until: float) -> float:
    return sum(max(0.0, min(end, until) - max(start, since)) for start, end in list(stretches))
