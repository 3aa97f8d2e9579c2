"""The driver's side of the load generator: compiles it, speaks to it, and gives its answers types."""

from __future__ import annotations

import selectors
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Self, TypeVar

import msgspec

from tests.bench.dialects import Dialect

FOLDER = Path(__file__).resolve().parent
BUILD = FOLDER.parents[2] / "build" / "bench"
_SLACK = 20.0  # seconds beyond what an action should take at the most


class CannotBuildError(Exception):
    """There is no compiler, or no OpenSSL to compile against."""


class LoadError(Exception):
    """The generator ended, or did not answer in time."""


class Percentiles(msgspec.Struct, frozen=True):
    """Seconds, by nearest rank."""

    count: int
    p50: float
    p90: float
    p99: float
    max: float


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What every action answers. Seconds; `own_cpu` is the generator's, `server_cpu` the server process's.

    `refused` are error messages, `gone` connections that the server ended, `complaint` the first error.
    """

    action: str
    seconds: float
    server_cpu: float | None = None
    own_cpu: float
    refused: int = 0
    other: int = 0
    gone: int = 0
    complaint: str = ""


class Traffic(Answer, frozen=True, kw_only=True):
    """`counted` messages came while measuring; of `sent` in all, `delivered` came by the end."""

    sent: int
    delivered: int
    counted: int
    latency: Percentiles | None = None


class Opened(Answer, frozen=True, kw_only=True):
    """Connections numbered from `first`: `first_byte` of the handshake's answer, `ready` when greeted."""

    first: int
    opened: int
    first_byte: Percentiles | None = None
    ready: Percentiles | None = None


class Held(Answer, frozen=True, kw_only=True):
    connected: int


class Closed(Answer, frozen=True, kw_only=True):
    """`cut` did not answer the close handshake in time."""

    closed: int
    cut: int


class Lives(Answer, frozen=True, kw_only=True):
    """Calls from beginning to end. `at_once` is the most that there were at the same time."""

    pairs: int
    complete: int
    at_once: int
    first_byte: Percentiles | None = None
    round_trip: Percentiles | None = None
    connected: Percentiles | None = None


_A = TypeVar("_A", bound=Answer)


class Generator:
    """One running generator. Use it as a context manager: it ends with the block."""

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._selector = selectors.DefaultSelector()
        self._selector.register(_pipe(self._process.stdout), selectors.EVENT_READ)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._selector.close()
        self._process.kill()
        self._process.communicate()

    def reach(self, host: str, port: int, pid: int, dialect: Dialect, *, tls: bool) -> None:
        """Say where the server is, which process it is and how it is spoken to."""
        self._say("server", host, port, pid, int(tls))
        for line in _lines(dialect):
            self._say(*line)

    def open(self, count: int, *, per_room: int = 2, parallel: int = 64, timeout: float = 60) -> Opened:
        """Open more connections, `parallel` of them at a time; those in a room have neighbouring numbers."""
        return self._do(Opened, timeout, "open", count, per_room, parallel, timeout)

    def relay(
        self, pairs: int, message: int, *, window: int, warmup: float, seconds: float, first: int = 0
    ) -> Traffic:
        """Each pair keeps `window` messages on their way, as fast as the server can."""
        return self._do(Traffic, warmup + seconds, "relay", first, pairs, message, window, warmup, seconds)

    def pace(
        self, pairs: int, message: int, *, rate: float, warmup: float, seconds: float, first: int = 0
    ) -> Traffic:
        """Send `rate` messages a second in all, each client in turn to its partner."""
        return self._do(Traffic, warmup + seconds, "pace", first, pairs, message, rate, warmup, seconds)

    def fan_out(
        self, members: int, message: int, *, window: int, warmup: float, seconds: float, first: int = 0
    ) -> Traffic:
        """The first client speaks to `members` others, `window` messages ahead of who hears last."""
        return self._do(
            Traffic, warmup + seconds, "fan_out", first, members, message, window, warmup, seconds
        )

    def hold(self, seconds: float) -> Held:
        """Only answer heartbeats."""
        return self._do(Held, seconds, "hold", seconds)

    def close(self, first: int, count: int, *, timeout: float = 20) -> Closed:
        """Say goodbye and wait for the server to close. The numbers are free again afterwards."""
        return self._do(Closed, timeout, "close", first, count, timeout)

    def live(
        self, pairs: int, *, rate: float, candidates: int, hold: float, renegotiations: int, timeout: float
    ) -> Lives:
        """Let `pairs` calls come at `rate` a second, and wait for the end of the last."""
        return self._do(Lives, timeout, "life", pairs, rate, candidates, hold, renegotiations, timeout)

    def _say(self, *words: object) -> None:
        try:
            print(*words, sep="\t", file=self._process.stdin, flush=True)
        except BrokenPipeError as error:
            raise LoadError("the load generator ended") from error

    def _do(self, kind: type[_A], expected: float, *words: object) -> _A:
        self._say(*words)
        if not self._selector.select(expected + _SLACK):
            raise LoadError(f"the load generator did not answer `{words[0]}` in time")
        line = _pipe(self._process.stdout).readline()
        if not line:
            raise LoadError(f"the load generator ended in `{words[0]}`")
        return msgspec.json.decode(line, type=kind)


def build() -> Path:
    """Compile the generator where it is older than its sources. Raises CannotBuildError."""
    program = BUILD / "load"
    sources = sorted(FOLDER.glob("*.c"))
    newest = max(path.stat().st_mtime for path in (*sources, FOLDER / "load.h"))
    if program.exists() and program.stat().st_mtime >= newest:
        return program
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        raise CannotBuildError(
            "The load generator is written in C. Please install a C compiler (gcc or clang)."
        )
    BUILD.mkdir(parents=True, exist_ok=True)
    command = [compiler, "-O2", "-Wall", "-Wextra", "-o", str(program), *map(str, sources)]
    done = subprocess.run([*command, "-lssl", "-lcrypto", "-lm"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotBuildError(_explain(done.stderr))
    return program


def _explain(errors: str) -> str:
    if "openssl/ssl.h" in errors or "-lssl" in errors:
        return (
            "The load generator speaks TLS with OpenSSL. Please install its headers: "
            "libssl-dev (Debian, Ubuntu), openssl-devel (Fedora) or openssl (Arch)."
        )
    return f"The load generator does not compile here:\n{errors}"


def _lines(dialect: Dialect) -> Iterable[tuple[object, ...]]:
    yield ("path", dialect.path)
    yield from (("greeting", text) for text in dialect.greetings)
    if dialect.ready:
        yield ("ready", dialect.ready)
    if dialect.marker:
        yield ("marker", dialect.marker)
    yield from (("counted", prefix) for prefix in dialect.counted)
    yield from (("refused", prefix) for prefix in dialect.refused)
    yield from (("heartbeat", *both) for both in dialect.heartbeats)
    yield from (("message", number, text) for number, text in enumerate(dialect.messages))
    if dialect.farewell:
        yield ("farewell", dialect.farewell)


def _pipe(pipe: IO[str] | None) -> IO[str]:
    if pipe is None:  # we asked for pipes
        raise LoadError("the load generator has no pipe")
    return pipe
