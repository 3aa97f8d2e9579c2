"""What every measure works with: turns of subjects, one after the other, round after round."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from tests.bench.catalogue import Subject
from tests.bench.load.generator import Generator, LoadError, Percentiles, Traffic
from tests.bench.machine import Cores, pinned
from tests.bench.processes import Certificate, Running, SubjectError, serving
from tests.bench.results import Results, Value

_BUSY = 0.9  # a core that does this much of the time has no more to give
_FULL = 0.97


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is measured. `rounds` interleave all subjects; times in seconds."""

    quick: bool
    rounds: int
    warmup: float
    seconds: float

    def pick(self, full: int, quick: int) -> int:
        return quick if self.quick else full


FULL = Effort(quick=False, rounds=3, warmup=0.4, seconds=1.2)
QUICK = Effort(quick=True, rounds=1, warmup=0.3, seconds=0.6)


@dataclass(frozen=True, slots=True)
class Turn:
    """One subject that runs, and the generator that is connected to it."""

    bench: Bench
    running: Running
    load: Generator
    number: int

    def open(self, count: int, *, per_room: int = 2) -> None:
        """Open more connections; all of them, or the turn is lost."""
        opened = self.load.open(count, per_room=per_room)
        if opened.opened < count:
            raise LoadError(f"only {opened.opened} of {count} connections were opened. {opened.complaint}")

    def note(self, measure: str, values: dict[str, float], **conditions: Value) -> None:
        """Keep what was measured."""
        name = self.running.subject.name
        self.bench.results.add(measure, name, self.number, values, tls=self.running.tls, **conditions)

    def note_traffic(
        self, measure: str, traffic: Traffic, *, saturates: bool = True, **conditions: Value
    ) -> None:
        """Keep CPU time, rate and latency, and remark on what was lost or refused.

        `saturates`: there was always something to do for the server.
        """
        values = cpu_values(traffic)
        if traffic.latency:
            values |= latency_values("", traffic.latency)
        self.note(measure, values, **conditions)
        self._look_closely(measure, traffic)
        if saturates:
            self._look_for_limit(measure, values)

    def _look_closely(self, measure: str, traffic: Traffic) -> None:
        label = f"{measure}, {self.running.subject.label}"
        remark = self.bench.results.remark
        if traffic.delivered != traffic.sent:
            remark(f"{label}: {traffic.delivered} of {traffic.sent} messages were delivered.")
        if traffic.refused or traffic.gone:
            remark(
                f"{label}: {traffic.refused} refused, {traffic.gone} connections ended. {traffic.complaint}"
            )

    def _look_for_limit(self, measure: str, values: Mapping[str, float]) -> None:
        """The server's core should have been busy all the time. Why was it not?"""
        busy = values["server_busy"] >= _BUSY
        generator = not busy and values["load_busy"] > _FULL
        self.bench.company.append(not busy and not generator)
        if generator:
            self.bench.results.remark(
                f"{measure}, {self.running.subject.label}: the load generator was the limit; "
                f"the server was busy {values['server_busy']:.0%}."
            )


class Bench:
    """Starts subjects on one core and the generator on another."""

    def __init__(
        self, results: Results, effort: Effort, cores: Cores, certificate: Certificate, program: Path
    ) -> None:
        self.results = results
        self.company: list[bool] = []  # for each measurement, whether something else took the server's core
        self.effort = effort
        self._cores = cores
        self._certificate = certificate
        self._program = program
        self._start = time.monotonic()

    def say(self, text: str) -> None:
        """Tell whoever watches how far it is."""
        click.echo(f"{time.monotonic() - self._start:6.0f} s  {text}", err=True)

    def finish(self) -> None:
        """Say how much these figures are worth."""
        if disturbed := sum(self.company):
            self.results.remark(
                f"Something else kept the server from its core in {disturbed} of {len(self.company)} "
                "measurements: these figures are rough. Let nothing else run meanwhile."
            )

    def beside(self) -> AbstractContextManager[None]:
        """Processes that are started inside do not take the server's core."""
        return pinned(self._cores.load)

    def each_round(
        self,
        measure: str,
        subjects: Sequence[Subject],
        body: Callable[[Turn], None],
        *,
        tls: bool = False,
        rounds: int | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Give each subject its turn, in each round in another order, in a fresh process each time."""
        total = rounds or self.effort.rounds
        for number in range(total):
            for subject in (*subjects[number:], *subjects[:number]):
                secure = " over TLS" if tls else ""
                self.say(f"{measure}{secure}, round {number + 1} of {total}: {subject.label}")
                self._turn(measure, subject, body, number, tls=tls, environment=environment)

    def _turn(
        self,
        measure: str,
        subject: Subject,
        body: Callable[[Turn], None],
        number: int,
        *,
        tls: bool,
        environment: Mapping[str, str] | None,
    ) -> None:
        """A subject that fails loses its turn, and the report says so."""
        try:
            with self._connected(subject, tls, environment) as (running, load):
                body(Turn(self, running, load, number))
        except (SubjectError, LoadError) as error:
            self.results.remark(f"{measure}, {subject.label}: {error}.")
            self.say(str(error))

    @contextmanager
    def _connected(
        self, subject: Subject, tls: bool, environment: Mapping[str, str] | None
    ) -> Iterator[tuple[Running, Generator]]:
        with serving(subject, self._cores, self._certificate, tls=tls, environment=environment) as running:
            with pinned(self._cores.load):
                generator = Generator(self._program)
            with generator as load:
                load.reach("127.0.0.1", running.port, running.pid, subject.dialect, tls=tls)
                yield running, load


def cpu_values(traffic: Traffic) -> dict[str, float]:
    """CPU microseconds a message, messages a second, and how busy the two cores were."""
    cpu = traffic.server_cpu
    if cpu is None or not traffic.counted:
        raise LoadError(f"nothing was delivered. {traffic.complaint}")
    return {
        "cpu_us": cpu / traffic.counted * 1e6,
        "rate": traffic.counted / traffic.seconds,
        "server_busy": cpu / traffic.seconds,
        "load_busy": traffic.own_cpu / traffic.seconds,
    }


def latency_values(prefix: str, times: Percentiles) -> dict[str, float]:
    """Milliseconds."""
    name = f"{prefix}_" if prefix else ""
    return {f"{name}p50_ms": times.p50 * 1e3, f"{name}p99_ms": times.p99 * 1e3}
