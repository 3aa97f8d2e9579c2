"""The bars: what Callbox promises to be, against whom, and how the figures of a run decide it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.bench.catalogue import (
    BARE,
    FASTAPI,
    FLASK,
    OURS,
    OURS_ASYNCIO,
    PANEL,
    PEER,
    QUART,
    SOCKETIO,
    WS,
    Subject,
)
from tests.bench.dialects import SMALL
from tests.bench.measures import crowd, fan_out, memory, relay, startup
from tests.bench.measures import panel as inside
from tests.bench.results import Results, Value, Verdict

TIMES = "×"
Figure = Callable[[Results], float | None]


@dataclass(frozen=True, slots=True)
class Bar:
    """`figure` must be `limit` at most, or at least where `least`. `unit` follows the number.

    `reach` is what a simpler server gets in the same place: there is no more to be had on this machine.
    """

    measure: str
    figure: Figure
    limit: float
    unit: str = TIMES
    least: bool = False
    digits: int = 2
    reach: Figure | None = None

    def judge(self, results: Results) -> Verdict:
        """One row of the table. What was not measured is neither met nor missed."""
        value = self.figure(results)
        reach = self.reach(results) if self.reach else None
        bar = f"{'≥' if self.least else '≤'} {self._show(self.limit)}"
        if value is None:
            return Verdict(self.measure, bar, None, None)
        met = value >= self.limit if self.least else value <= self.limit
        return Verdict(self.measure, bar, self._show(value), met, "" if reach is None else self._show(reach))

    def _show(self, value: float) -> str:
        gap = "" if self.unit == TIMES else "\N{NO-BREAK SPACE}"
        return f"{value:.{self.digits}f}{gap}{self.unit}"


def judge(results: Results) -> list[Verdict]:
    """Every row of the table, in its order."""
    return [*(bar.judge(results) for bar in BARS), _crowd(results)]


def worst(values: Iterable[float | None]) -> float | None:
    """The largest, or None where one is missing: half a measure meets no bar."""
    found = list(values)
    return None if None in found or not found else max(value for value in found if value is not None)


def fastest(results: Results, measure: str, others: Iterable[Subject], **conditions: Value) -> float | None:
    """The CPU time of whoever needs the least of it."""
    found = [results.median(measure, other.name, "cpu_us", **conditions) for other in others]
    return min((value for value in found if value is not None), default=None)


def _ratio(one: float | None, other: float | None) -> float | None:
    return one / other if one is not None and other else None


def _relay_against(
    *others: Subject, tls: bool = False, of: Subject = OURS, windows: Sequence[int] = relay.WINDOWS
) -> Figure:
    """CPU time of a message against the fastest of them; the worse of the two windows."""

    def figure(results: Results) -> float | None:
        at = [{"size": SMALL, "window": window, "tls": tls} for window in windows]
        return worst(
            _ratio(
                results.median(relay.NAME, of.name, "cpu_us", **where),
                fastest(results, relay.NAME, others, **where),
            )
            for where in at
        )

    return figure


def _forwarding_against(*others: Subject, tls: bool = False) -> Figure:
    """What a server gets that only forwards frames. It writes each at once, which helps one on its way."""
    return _relay_against(*others, tls=tls, of=BARE, windows=(1,))


def _fan_out_against(*others: Subject, of: Subject = OURS) -> Figure:
    def figure(results: Results) -> float | None:
        found = results.median(fan_out.NAME, of.name, "cpu_us", members=fan_out.SIZES[-1])
        return _ratio(found, fastest(results, fan_out.NAME, others, members=fan_out.SIZES[-1]))

    return figure


def _rate(results: Results, subject: Subject, *, idle: bool, window: int) -> float | None:
    count = inside.IDLE if idle else 0
    return results.median(inside.NAME, subject.name, "rate", window=window, idle=count)


def _least(values: Iterable[float | None]) -> float | None:
    found = list(values)
    return None if None in found or not found else min(value for value in found if value is not None)


def _throughput(results: Results, of: Subject, *, idle: bool, against: Subject) -> float | None:
    """Throughput against that of a subject without a crowd; the worse of the two windows."""
    return _least(
        _ratio(
            _rate(results, of, idle=idle, window=window),
            _rate(results, against, idle=False, window=window),
        )
        for window in relay.WINDOWS
    )


def _inside_against_headless(results: Results) -> float | None:
    return _throughput(results, PANEL, idle=False, against=OURS_ASYNCIO)


def _crowded_against_alone(of: Subject) -> Figure:
    return lambda results: _throughput(results, of, idle=True, against=of)


def _inside(figure: str) -> Figure:
    return lambda results: results.median(inside.PACE, PANEL.name, figure)


def _memory(*, tls: bool) -> Figure:
    return lambda results: results.median(memory.NAME, OURS.name, "kib", connections=memory.CROWD, tls=tls)


def _started(moment: str) -> Figure:
    """Seconds."""

    def figure(results: Results) -> float | None:
        milliseconds = results.median(startup.NAME, "panel", moment)
        return None if milliseconds is None else milliseconds / 1e3

    return figure


def _crowd(results: Results) -> Verdict:
    """All joined, all delivered, none dropped."""
    name = f"{crowd.CLIENTS:,} clients: all joined, every relayed message delivered, none dropped"
    found = {
        figure: results.median(crowd.NAME, OURS.name, figure)
        for figure in ("joined", "sent", "delivered", "dropped", "refused")
    }
    if None in found.values():
        return Verdict(name, "yes", None, None)
    met = (
        found["joined"] == crowd.CLIENTS
        and found["sent"] == found["delivered"]
        and not found["dropped"]
        and not found["refused"]
    )
    return Verdict(name, "yes", f"{'yes' if met else 'no'} ({found['delivered']:,.0f} messages)", met)


_AT_PACE = "inside the panel at 2,000 messages/s"
BARS = (
    Bar("relay, CPU per message, 250 B, against FastAPI on uvicorn", _relay_against(*FASTAPI), 0.45,
        reach=_forwarding_against(*FASTAPI)),
    Bar("against Node `ws`", _relay_against(WS), 0.90, reach=_forwarding_against(WS)),
    Bar("against PeerJS server", _relay_against(PEER), 0.90, reach=_forwarding_against(PEER)),
    Bar("against plain Quart on Hypercorn", _relay_against(QUART), 0.22, reach=_forwarding_against(QUART)),
    Bar("against python-socketio on Quart", _relay_against(SOCKETIO), 0.10, digits=3,
        reach=_forwarding_against(SOCKETIO)),
    Bar("against Flask-SocketIO", _relay_against(FLASK), 0.05, digits=3, reach=_forwarding_against(FLASK)),
    Bar("against the bare minimum, which only forwards frames", _relay_against(BARE), 1.35),
    Bar(
        "inside the panel, graphs repainting at 20 Hz, against headless on asyncio: throughput",
        _inside_against_headless, 0.95, least=True,
    ),
    Bar(
        f"inside the panel, {inside.IDLE:,} idle connections against none: throughput",
        _crowded_against_alone(PANEL), 0.95, least=True, reach=_crowded_against_alone(OURS_ASYNCIO),
    ),
    Bar(f"{_AT_PACE}: loop lag p99", _inside("lag_p99_ms"), 5.0, "ms", digits=1),
    Bar(f"{_AT_PACE}: frame time p99", _inside("frame_p99_ms"), 16.7, "ms", digits=1),
    Bar("fan-out to 1,000, CPU per delivery, against FastAPI on uvicorn", _fan_out_against(*FASTAPI), 0.55,
        reach=_fan_out_against(*FASTAPI, of=BARE)),
    Bar(
        "relay over TLS, CPU per message, against FastAPI on uvicorn with the same TLS",
        _relay_against(*FASTAPI, tls=True), 0.50, reach=_forwarding_against(*FASTAPI, tls=True),
    ),
    Bar("10,000 idle sessions in rooms: memory per session", _memory(tls=False), 8, "KiB", digits=1),
    Bar("the same over TLS", _memory(tls=True), 32, "KiB", digits=1),
    Bar("panel: process start to listening, warm", _started("listening"), 0.6, "s"),
    Bar("panel: process start to painted window, warm", _started("painted"), 1.0, "s"),
)  # fmt: skip
