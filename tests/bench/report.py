"""The report: the bars and the figures behind them, for the console and for the README."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.catalogue import EVERYONE, Subject
from tests.bench.dialects import LARGE, SMALL
from tests.bench.measures import connect, fan_out, latency, lifecycle, memory, relay
from tests.bench.results import Results, Value, Verdict

BEGIN, END = "<!-- bench: begin -->", "<!-- bench: end -->"
_MARKS = {True: "✓", False: "✗", None: "?"}


@dataclass(frozen=True, slots=True)
class Column:
    """One figure of each subject: the median of the rounds under these conditions."""

    head: str
    measure: str
    figure: str
    conditions: tuple[tuple[str, Value], ...] = ()
    digits: int = 1

    def cell(self, results: Results, subject: Subject) -> str:
        value = results.median(self.measure, subject.name, self.figure, **dict(self.conditions))
        return "" if value is None else f"{value:,.{self.digits}f}"


def _when(**conditions: Value) -> tuple[tuple[str, Value], ...]:
    return tuple({"tls": False, **conditions}.items())


COLUMNS = (
    Column("relay 250 B, µs", relay.NAME, "cpu_us", _when(size=SMALL, window=1)),
    Column("window 8, µs", relay.NAME, "cpu_us", _when(size=SMALL, window=8)),
    Column("1.5 kB, µs", relay.NAME, "cpu_us", _when(size=LARGE, window=1)),
    Column("over TLS, µs", relay.NAME, "cpu_us", _when(size=SMALL, window=1, tls=True)),
    Column("fan-out 100, µs", fan_out.NAME, "cpu_us", _when(members=100)),
    Column("fan-out 1,000, µs", fan_out.NAME, "cpu_us", _when(members=1_000)),
    Column("latency p50, ms", latency.NAME, "p50_ms", _when(), 2),
    Column("latency p99, ms", latency.NAME, "p99_ms", _when(), 2),
    Column("connects/s", connect.NAME, "rate", _when(), 0),
    Column("first byte p50, ms", lifecycle.NAME, "first_byte_p50_ms", _when(), 2),
    Column("round trip p50, ms", lifecycle.NAME, "round_trip_p50_ms", _when(), 2),
    Column("memory, KiB", memory.NAME, "kib", _when(connections=5_000)),
)

EXPLAINED = (
    "The server's CPU time for each message delivered (100 pairs; `window`: how many messages of a pair are "
    "on their way), latency at 2,000 messages/s, connections set up each second, the first byte of the "
    "handshake and an offer with its answer during calls, memory of each of 5,000 idle connections. Medians."
)

IN_REACH = (
    "`in reach` is what the bare minimum, which only forwards frames, gets in the place of Callbox with one "
    "message of a pair on its way; for the idle connections, what headless asyncio gets."
)

Row = Sequence[str]


def bars_table(verdicts: Iterable[Verdict]) -> list[Row]:
    """The table of bars, with its head."""
    head = ("measure", "bar", "in reach", "measured", "met")
    rows = ((v.measure, v.bar, v.reach, v.figure or "not measured", _MARKS[v.passed]) for v in verdicts)
    return [head, *rows]


def figures_table(results: Results) -> list[Row]:
    """One row for each subject that was measured, without columns that are empty."""
    rows = [(subject.label, *(column.cell(results, subject) for column in COLUMNS)) for subject in EVERYONE]
    rows = [row for row in rows if any(row[1:])]
    kept = [0, *(number for number in range(1, len(COLUMNS) + 1) if any(row[number] for row in rows))]
    head = ("", *(column.head for column in COLUMNS))
    return [[row[number] for number in kept] for row in (head, *rows)]


def console(results: Results) -> str:
    """What `make bench` prints at its end."""
    measured = [verdict for verdict in results.bars if verdict.figure]
    parts = [where(results)]
    if measured:
        parts.append(f"{_aligned(bars_table(measured))}\n\n{IN_REACH}")
    if len(measured) < len(results.bars):
        parts.append(f"{len(results.bars) - len(measured)} bars were not measured.")
    if len(figures := figures_table(results)) > 1:
        parts.append(f"{EXPLAINED}\n{_aligned(figures)}")
    if results.remarks:
        parts.append("Remarks\n" + "\n".join(f"- {remark}" for remark in results.remarks))
    return "\n\n".join(parts)


def markdown(results: Results) -> str:
    """What stands in the README between the markers."""
    return "\n".join(
        (
            where(results),
            "",
            *_piped(bars_table(results.bars)),
            "",
            IN_REACH,
            "",
            EXPLAINED,
            "",
            *_piped(figures_table(results)),
        )
    )


def where(results: Results) -> str:
    """The machine and the date, as every figure needs them."""
    machine = results.machine
    return (
        f"Measured on {results.date}: {machine['cpu']}, {machine['cores']} cores, {machine['system']}, "
        f"Python {machine['python']}, Node {machine['node']}; one core for the server, one for the load."
    )


def in_readme(readme: str, results: Results) -> str:
    """The README's text with this run between its markers."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"The README lacks {BEGIN} or {END}.")
    return f"{before}{BEGIN}\n{markdown(results)}\n{END}{after}"


def update_readme(path: Path, results: Results) -> None:
    path.write_text(in_readme(path.read_text(encoding="utf-8"), results), encoding="utf-8")


def _piped(rows: Sequence[Row]) -> list[str]:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    rule = "|" + "|".join("---" if number == 0 else "---:" for number in range(len(rows[0]))) + "|"
    return [lines[0], rule, *lines[1:]]


def _aligned(rows: Sequence[Row]) -> str:
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if number == 0 else cell.rjust(width)
            for number, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    )
