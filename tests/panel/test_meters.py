"""What the loop spends its time on, and what blocked it, on the panel's own loop."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Callable
from functools import partial
from types import SimpleNamespace

import psutil
import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from panel.feed import Feed, Pull
from panel.loop import Loop
from panel.meters.health import Health
from panel.meters.history import UNKNOWN, History, Point
from panel.meters.process import Figures, ProcessMeter
from panel.meters.slow import SLOW, SlowCallbacks, name_of
from panel.meters.work import CALLBACKS, SOCKETS, TIMERS, Work, WorkMeter, floors, work_of
from panel.stockloop import StockLoop
from server.looplag import INTERVAL, LagStats, LoopLag
from server.runner import ServerState
from server.spike import Spike
from server.watchdog import Watchdog
from tests.panel.fakes import FakeServer


def spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def planted() -> None:
    spin(0.15)


class Ahead:
    """The loop's clock in the hand of a test, far ahead, so that every timer is due."""

    def __init__(self) -> None:
        self.now = time.monotonic() + 100

    def __call__(self) -> float:
        return self.now

    def spend(self, seconds: float) -> None:
        """What takes so long."""
        self.now += seconds

    async def spend_in_a_task(self, seconds: float) -> None:
        self.spend(seconds)


@pytest.fixture
async def clock(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Ahead:
    made = Ahead()
    monkeypatch.setattr("panel.loop.monotonic", made)
    await turns()
    work().slow.clear()  # the leap of the clock
    return made


def work() -> Work:
    found = work_of(asyncio.get_running_loop())
    assert found is not None
    return found


async def turns(count: int = 3) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


class TestSpikes:
    @pytest.mark.parametrize("by", ["asyncio", "Qt"])
    async def test_a_planted_block_has_a_name(self, qapp: QApplication, by: str) -> None:
        lag = LoopLag()
        watchdog = Watchdog(lag, cpu=time.monotonic)  # tests may have to share the processor
        lag.start()
        watchdog.start()
        await asyncio.sleep(1.5 * INTERVAL)
        for _ in range(3):  # where others have the processor all the while, nobody can watch
            lag.spikes.clear()
            if by == "Qt":
                QTimer.singleShot(0, planted)
            else:
                asyncio.get_running_loop().call_soon(planted)
            await asyncio.sleep(INTERVAL)
            if any(spike.stack for spike in lag.spikes):
                break
        watchdog.stop()
        lag.stop()
        spike = next(spike for spike in lag.spikes if spike.stack)
        assert 0.12 <= spike.seconds < 1
        assert ".planted:" in " ".join(spike.stack)
        assert "run_forever" not in spike.stack[0]
        assert not watchdog.running


class TestWork:
    async def test_each_kind_is_counted_for_itself(self, clock: Ahead) -> None:
        loop = asyncio.get_running_loop()
        work().watched = True
        loop.call_soon(clock.spend, 1)  # ends the turn: the next one is the first that is watched
        await turns()

        async def spent_in(how: Callable[[Callable[[], None]], object]) -> list[float]:
            """What is spent of each kind while `how` has a callback called that takes 20 ms."""
            before, done = list(work().spent), asyncio.Event()

            def busy() -> None:
                clock.spend(0.02)
                done.set()

            how(busy)
            await done.wait()
            await turns()
            return [now - then for now, then in zip(work().spent, before, strict=True)]

        ours, theirs = socket.socketpair()

        def send(callback: Callable[[], None]) -> None:
            def readable() -> None:
                loop.remove_reader(ours)
                callback()

            loop.add_reader(ours, readable)
            theirs.send(b"x")

        for kind, how in (
            (CALLBACKS, loop.call_soon),
            (TIMERS, partial(loop.call_later, 0.001)),
            (SOCKETS, send),
        ):
            spent = await spent_in(how)
            assert spent == pytest.approx([0.02 * (number == kind) for number in range(3)])
        ours.close()
        theirs.close()

    async def test_nothing_is_counted_while_nobody_looks(self, qapp: QApplication) -> None:
        asyncio.get_running_loop().call_soon(spin, 0.01)
        await turns()
        assert work().spent == [0, 0, 0]

    async def test_callbacks_keep_their_order_while_someone_looks(self, qapp: QApplication) -> None:
        loop, ran = asyncio.get_running_loop(), list[str]()
        work().watched = True
        done = asyncio.Event()

        def step(left: int) -> None:
            ran.append(f"{left}")
            spin(0.001)
            loop.call_soon(step, left - 1) if left else done.set()

        loop.call_soon(step, 12)
        loop.call_later(0, ran.append, "timer")
        await done.wait()
        assert [name for name in ran if name != "timer"] == [f"{number}" for number in range(12, -1, -1)]
        assert "timer" in ran

    async def test_a_qt_loop_inside_a_callback_goes_on(self, qapp: QApplication) -> None:
        loop, work_ = asyncio.get_running_loop(), work()
        work_.watched = True
        inner, served, done = QEventLoop(), list[int](), asyncio.Event()

        def opens() -> None:
            loop.call_later(0.001, served.append, 1)
            loop.call_later(2 * SLOW, inner.quit)
            inner.exec()
            served.append(2)
            done.set()

        loop.call_soon(opens)
        loop.call_soon(served.append, 0)
        await done.wait()
        assert served == [0, 1, 2]
        assert not [entry for entry in work_.slow.slowest() if "opens" in entry.name], "it blocked nothing"

    def test_the_kinds_of_a_pass(self) -> None:
        loop = asyncio.new_event_loop()
        handle, timer = asyncio.Handle(print, (), loop), asyncio.TimerHandle(0.0, print, (), loop)
        ready = [handle, handle, handle, timer]
        assert floors(ready, 2) == ((CALLBACKS, 2), (SOCKETS, 1), (TIMERS, 0))
        assert floors([], 0) == ((CALLBACKS, 0), (SOCKETS, 0), (TIMERS, 0))
        assert floors([timer], 0) == ((CALLBACKS, 1), (SOCKETS, 1), (TIMERS, 0))
        loop.close()

    def test_shares_of_the_time(self) -> None:
        noted, now, cpu = Work(), [10.0], [1.0]
        meter = WorkMeter(noted, lambda: now[0], lambda: cpu[0])
        assert meter.read() is None
        meter.watch(on=True)
        assert meter.read() is None, "the first reading"
        noted.begin(10.0)
        noted.spend(SOCKETS, 10.1)
        noted.spend(TIMERS, 10.15)
        now[0], cpu[0] = 10.5, 1.25
        shares = meter.read()
        assert shares == pytest.approx((0.2, 0.1, 0.0, 0.2))
        meter.watch(on=False)
        assert meter.read() is None

    def test_other_loops_note_nothing(self) -> None:
        loop = asyncio.new_event_loop()
        assert work_of(loop) is None
        loop.close()


class TestSlowCallbacks:
    async def test_only_long_ones_are_noted(self, clock: Ahead) -> None:
        loop = asyncio.get_running_loop()
        for seconds in (0.0, 0.9 * SLOW, 2 * SLOW, 3 * SLOW):
            loop.call_soon(clock.spend, seconds)
            loop.call_soon(list)
            await turns()
        (entry,) = work().slow.slowest()
        assert entry.name == f"{__name__}.Ahead.spend"
        assert (entry.count, entry.longest, entry.total) == pytest.approx((2, 3 * SLOW, 5 * SLOW))

    async def test_a_task_is_named_by_its_coroutine(self, clock: Ahead) -> None:
        await asyncio.get_running_loop().create_task(clock.spend_in_a_task(0.01))
        (entry,) = work().slow.slowest()
        assert entry.name.endswith("Ahead.spend_in_a_task")

    def test_names(self) -> None:
        assert name_of(partial(partial(spin, 1), 2)) == f"{__name__}.spin"
        assert name_of(FakeServer().now) == "tests.panel.fakes.FakeServer.now"
        assert name_of([].append).endswith("list.append")
        assert name_of(None) == "?"
        assert len(name_of(SimpleNamespace(__qualname__="x" * 10_000))) <= 200  # type: ignore[arg-type]

    def test_there_are_never_too_many(self) -> None:
        slow = SlowCallbacks()
        for number in range(500):
            callback = SimpleNamespace(__module__="m", __qualname__=f"f{number}")
            slow.note(SimpleNamespace(_callback=callback), 500 - number)
        kept = slow.slowest()
        assert len(kept) == 200
        assert kept[0].name == "m.f0"
        slow.clear()
        assert not slow.slowest()

    def test_stock_qasync_notes_them_too(self, qapp: QApplication) -> None:
        loop = StockLoop(qapp, already_running=False)

        async def main() -> None:
            loop.work.watched = True
            loop.call_soon(spin, 2 * SLOW)
            loop.call_later(0.001, spin, 2 * SLOW)
            await asyncio.sleep(2 * SLOW)
            await turns(9)

        try:
            loop.run_until_complete(main())
        finally:
            loop.close()
        (entry,) = (entry for entry in loop.work.slow.slowest() if entry.name.endswith(".spin"))
        assert entry.count == 2
        assert min(loop.work.spent[CALLBACKS], loop.work.spent[TIMERS]) >= 2 * SLOW


class TestProcess:
    def test_figures_are_of_this_process(self) -> None:
        figures = ProcessMeter().read()
        assert 1 << 20 < figures.memory < 1 << 36
        assert figures.descriptors > 2

    def test_they_are_read_once_a_second(self, monkeypatch: pytest.MonkeyPatch) -> None:
        now = [0.0]
        meter = ProcessMeter(lambda: now[0])
        looks: list[float] = []

        def look() -> Figures:
            looks.append(now[0])
            return Figures()

        monkeypatch.setattr(meter, "_look", look)
        for _ in range(100):
            meter.read()
            now[0] += 0.05
        assert looks == pytest.approx([0, 1, 2, 3, 4], abs=0.11)

    def test_without_a_descriptor_to_look_with_they_stay(self, monkeypatch: pytest.MonkeyPatch) -> None:
        now = [0.0]
        meter = ProcessMeter(lambda: now[0])
        first = meter.read()

        def refuse(_: object) -> int:
            raise psutil.AccessDenied

        monkeypatch.setattr("panel.meters.process._descriptors", refuse)
        now[0] = 60.0
        assert meter.read() == first


class TestHistory:
    def test_it_keeps_ten_minutes(self) -> None:
        history = History()
        for number in range(6_000):
            history.add(number / 4, Point(rate=number))
        assert history.total == 6_000
        assert 2_400 <= len(history.times) < 4_800
        assert len(history.column("rate")) == len(history.column("p50")) == len(history.times)
        assert history.column("rate")[-1] == 5_999
        assert history.column("p50")[-1] == UNKNOWN

    def test_the_nearest_point(self) -> None:
        history = History()
        assert history.nearest(1.0) is None
        for at in (1.0, 2.0, 3.0):
            history.add(at, Point())
        assert [history.nearest(at) for at in (-5.0, 1.4, 1.6, 9.0)] == [0, 0, 1, 2]
        assert history.first_since(1.5) == 1


class TestHealth:
    def made(self, connections: Callable[[], int] | None = None) -> Health:
        return Health(LoopLag(), Work(), connections, lambda: Figures(12.5, 100 << 20, 33))

    def test_a_point_has_what_was_measured(self) -> None:
        health = self.made(lambda: 7)
        health.note(10.0, LagStats(), 100)
        assert not health.history.times, "no rate yet"
        health.note(10.25, LagStats(0.001, 0.002, 0.15), 200)
        column = {name: health.history.column(name)[-1] for name in Point._fields}
        assert (column["p50"], column["p99"], column["max"]) == pytest.approx((1, 2, 150))
        assert column["rate"] == 400
        assert (column["cpu"], column["memory"], column["descriptors"]) == (12.5, 100, 33)
        assert column["connections"] == 7
        assert column["sockets"] == UNKNOWN

    def test_what_is_not_known_is_a_gap(self) -> None:
        health = self.made()
        health.note(10.0, None, 0)
        health.note(10.25, None, 0)
        health.note(10.25, None, 0)
        assert list(health.history.column("max")) == [UNKNOWN]
        assert list(health.history.column("connections")) == [UNKNOWN]

    def test_kinds_of_work_while_someone_looks(self) -> None:
        health = self.made()
        health.watch(on=True)
        for number in range(3):
            health.note(10.0 + number, LagStats(), 0)
        assert health.history.column("sockets")[-1] >= 0
        health.watch(on=False)
        health.note(20.0, LagStats(), 0)
        assert health.history.column("sockets")[-1] == UNKNOWN

    def test_the_feed_hands_it_out(self, qapp: QApplication) -> None:
        server = FakeServer(ServerState.RUNNING)
        server.looplag.stats = LagStats(0.001, 0.002, 0.03)
        server.looplag.spikes.append(Spike(99.0, 0.2, ("server.hub.receive:1",)))
        health = Health(server.looplag, process=Figures)
        feed = Feed(server, health=health)
        pulls: list[Pull] = []
        feed.pulled.connect(pulls.append)
        for _ in range(11):
            server.clock += 0.05
            feed.pull()
        assert pulls[-1].health is health
        assert [spike.seconds for spike in pulls[-1].spikes] == [0.2]
        assert list(health.history.column("max")) == pytest.approx([30.0, 30.0])


def test_the_panels_loop_has_what_health_needs(qapp: QApplication) -> None:
    loop = Loop(qapp)
    assert isinstance(work_of(loop), Work)
    loop.close()
