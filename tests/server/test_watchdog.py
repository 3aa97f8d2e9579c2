"""Another thread says what blocked the loop. What blocks is planted; most clocks are moved by hand."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from types import CodeType

import pytest

from server.looplag import INTERVAL, LoopLag
from server.spike import GARBAGE, STOPPED
from server.watchdog import Place, Watchdog, busy, names, telling

_TRIES = 3  # the machine may stop all of us just then, and that is told instead
MakeLoop = Callable[[], asyncio.AbstractEventLoop]


def uvloops() -> asyncio.AbstractEventLoop:
    uvloop = pytest.importorskip("uvloop")
    loop: asyncio.AbstractEventLoop = uvloop.new_event_loop()
    return loop


def planted_spin(seconds: float) -> None:
    """Blocks the loop without a system call."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


async def block(lag: LoopLag, watchdog: Watchdog, planted: Callable[[], object]) -> None:
    """Let it run for a while, block it, and let it recover."""
    lag.start()
    watchdog.start()
    await asyncio.sleep(INTERVAL * 1.5)
    planted()
    await asyncio.sleep(INTERVAL)
    watchdog.stop()
    lag.stop()


@pytest.mark.parametrize(
    ("make", "planted"),
    [(asyncio.new_event_loop, planted_spin), (asyncio.new_event_loop, time.sleep), (uvloops, planted_spin)],
)
def test_a_spike_has_a_name(make: MakeLoop, planted: Callable[[float], None]) -> None:
    before = threading.active_count()
    wanted = "planted_spin" if planted is planted_spin else "<lambda>"
    for _ in range(_TRIES):
        lag = LoopLag()
        watchdog = Watchdog(lag, cpu=time.monotonic)  # tests may have to share the processor
        with asyncio.Runner(loop_factory=make) as runner:
            runner.run(block(lag, watchdog, lambda: planted(0.15)))
        # A machine that has other things to do may add one of its own.
        if found := [spike for spike in lag.spikes if spike.culprit.endswith(wanted)]:
            break
    [spike] = found
    assert 0.12 <= spike.seconds < 1
    assert __name__.rpartition(".")[2] in spike.stack[0], "what the loop itself does is left out"
    assert not watchdog.running
    assert threading.active_count() == before
    assert watchdog._notice not in gc.callbacks


async def test_while_all_is_well_nothing_is_noted() -> None:
    lag = LoopLag()
    watchdog = Watchdog(lag)
    await block(lag, watchdog, lambda: None)
    assert not lag.spikes
    assert not watchdog._evidence.stacks


def test_it_ends_without_a_start_and_twice() -> None:
    watchdog = Watchdog(LoopLag())
    watchdog.stop()
    watchdog.start()
    assert watchdog.running
    watchdog.stop()
    watchdog.stop()
    assert not watchdog.running


# On clocks that are moved by hand, with no thread -------------------------------------------------------


class Bench:
    """A watchdog without its thread, and a heartbeat that should have come at 10 s."""

    def __init__(self) -> None:
        self.now = self.wall = self.cpu = 10.0
        self.lag = LoopLag(lambda: self.now)
        self.lag.due = 10.0
        self.lag.thread = threading.get_ident()
        self.watchdog = Watchdog(self.lag, lambda: self.now, lambda: self.wall, lambda: self.cpu)
        self.watchdog.start()
        assert self.watchdog._thread is not None
        self.watchdog._running.release()
        self.watchdog._thread.join()
        self.watchdog._running.acquire()

    def pass_(self, seconds: float, *, busy: bool = True) -> None:
        self.now += seconds
        self.wall += seconds
        self.cpu += seconds * busy

    def tell(self) -> tuple[str, ...] | None:
        """What the loop would hear now; None where it does not count."""
        seen = self.lag.witness(10.0, self.now)
        return seen.stack if seen.counts else None


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.watchdog.stop()


def test_it_looks_when_it_is_late_and_not_before(bench: Bench) -> None:
    bench.pass_(0.04)
    assert bench.watchdog._pause() == pytest.approx(0.02)
    bench.watchdog.look()
    assert bench.tell() == ()
    bench.pass_(0.03)
    bench.watchdog.look()
    stack = bench.tell()
    assert stack
    assert any("test_it_looks_when_it_is_late" in frame for frame in stack)
    assert bench.watchdog._pause() == pytest.approx(0.02)


def test_a_long_block_is_looked_at_less_and_less(bench: Bench) -> None:
    looks = 0
    while bench.now < 70:
        bench.watchdog.look()
        bench.pass_(bench.watchdog._pause())
        looks += 1
    assert looks < 300
    assert len(bench.watchdog._evidence.stacks) <= 64


def test_a_computer_that_slept_was_not_blocked(bench: Bench) -> None:
    bench.wall += 3600  # Linux and macOS: the other clock stood still
    bench.pass_(0.2)
    assert bench.tell() is None


def test_nor_on_windows_whoever_wakes_first(bench: Bench) -> None:
    bench.pass_(3600)
    bench.watchdog.look()
    assert bench.tell() is None


def test_a_stopped_process_did_not_run(bench: Bench) -> None:
    bench.watchdog._pause()
    bench.pass_(2.0, busy=False)
    bench.watchdog.look()
    stack = bench.tell()
    assert stack
    assert stack[-1] == STOPPED, "and before it what it was about to do"


def test_a_thread_that_had_to_wait_is_not_a_process_that_stood_still(bench: Bench) -> None:
    bench.lag.due = 10.45
    bench.pass_(0.45, busy=False)
    bench.watchdog._pause()
    bench.pass_(0.05)
    bench.pass_(0.1, busy=False)
    assert STOPPED not in bench.watchdog._tell(10.45, bench.now).stack


def test_a_call_that_never_lets_go_is_still_named(bench: Bench) -> None:
    """Code in C that keeps Python's lock keeps this thread from looking: it comes as soon as it can."""
    bench.watchdog._pause()
    bench.pass_(2.0)
    bench.watchdog.look()
    stack = bench.tell()
    assert stack
    assert STOPPED not in stack


def test_garbage_is_named(bench: Bench) -> None:
    bench.watchdog._notice("start", {})
    bench.pass_(0.15)
    bench.watchdog._notice("stop", {})
    bench.watchdog.look()
    stack = bench.tell()
    assert stack
    assert stack[-1] == GARBAGE


def test_a_short_collection_is_not_the_reason(bench: Bench) -> None:
    bench.watchdog._notice("start", {})
    bench.pass_(0.02)
    bench.watchdog._notice("stop", {})
    bench.pass_(0.13)
    bench.watchdog.look()
    assert GARBAGE not in (bench.tell() or ())


def test_a_debugger_is_no_block(bench: Bench) -> None:
    space: dict[str, object] = {"__name__": "bdb", "look": bench.watchdog.look}
    bench.pass_(5.0)
    exec("def interaction(): look()\ninteraction()", space)  # noqa: S102 - a function of the module bdb
    assert bench.tell() is None


# What a stack tells -------------------------------------------------------------------------------------


@cache
def code(name: str) -> CodeType:
    return sys._getframe().f_code.replace(co_name=name, co_qualname=name)


def place(name: str, module: str = "panel.feed") -> Place:
    return Place(code(name), module, 7)


def test_the_way_that_most_looks_share_is_told() -> None:
    stacks = [[place("tick"), place("pull"), place(leaf)] for leaf in ("a", "b", "c", "d")]
    assert telling(stacks) == [place("tick"), place("pull")]
    stacks += [[place("tick"), place("pull"), place("a"), place("deep")]] * 4
    assert telling(stacks) == [place("tick"), place("pull"), place("a")]
    assert telling([]) == []


def test_a_look_that_came_too_late_is_left_out() -> None:
    working, idle = [place("run_forever"), place("pull")], [place("run_forever")]
    waiting = [place("_run_once", "asyncio.base_events"), place("select", "selectors")]
    assert busy([working, idle]) == [working]
    assert busy([working, waiting]) == [working]
    assert busy([working, idle, idle]) == [working, idle, idle], (
        "nothing of Python's ran, for most of the time"
    )


def test_a_single_look_is_told_in_full() -> None:
    assert telling([[place("tick"), place("pull")]]) == [place("tick"), place("pull")]


def test_the_loop_itself_is_left_out() -> None:
    outside = [place("run_forever", "panel.loop"), place("_run", "asyncio.events")]
    assert names([*outside, place("pull")]) == ("panel.feed.pull:7",)
    assert names([outside[0], place("paint")]) == ("panel.feed.paint:7",)
    assert names(outside) == ("asyncio.events._run:7",), "nothing of Python's ran inside"
    assert names([]) == ()
