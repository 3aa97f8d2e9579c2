"""What was measured: one flat list of samples, kept as JSON."""

from __future__ import annotations

import datetime as dt
import math
import statistics
from collections.abc import Sequence
from pathlib import Path

import msgspec

Value = float | int | str | bool
RESULTS = Path(__file__).resolve().parent / "results"


class Sample(msgspec.Struct, frozen=True):
    """What one subject did in one round, under its conditions (size, window, tls and the like)."""

    measure: str
    subject: str
    round: int
    conditions: dict[str, Value]
    values: dict[str, float]


class Verdict(msgspec.Struct, frozen=True):
    """One row of the table. `figure` is what was measured, None where it was not; `reach` what could be."""

    measure: str
    bar: str
    figure: str | None
    passed: bool | None
    reach: str = ""


class Results(msgspec.Struct):
    """One run. `remarks` are what a reader must know: who failed, where the generator was the limit."""

    date: str
    quick: bool
    machine: dict[str, str]
    remarks: list[str] = []
    bars: list[Verdict] = []
    samples: list[Sample] = []

    def add(
        self, measure: str, subject: str, number: int, values: dict[str, float], **conditions: Value
    ) -> None:
        """Keep what one round measured."""
        self.samples.append(Sample(measure, subject, number, conditions, values))

    def remark(self, text: str) -> None:
        if text not in self.remarks:
            self.remarks.append(text)

    def median(self, measure: str, subject: str, figure: str, **conditions: Value) -> float | None:
        """The median of all rounds, or None where nothing was measured."""
        found = self.values(measure, subject, figure, **conditions)
        return statistics.median(found) if found else None

    def values(self, measure: str, subject: str, figure: str, **conditions: Value) -> list[float]:
        """One figure of every sample that has these conditions, in the order of the rounds."""
        return [
            sample.values[figure]
            for sample in self.samples
            if (sample.measure, sample.subject) == (measure, subject)
            and figure in sample.values
            and conditions.items() <= sample.conditions.items()
        ]


def percentile(samples: Sequence[float], share: float) -> float:
    """The smallest sample that at least this share of all does not exceed ("nearest rank"); 0 of none."""
    ordered = sorted(samples)
    return ordered[max(1, math.ceil(share * len(ordered))) - 1] if ordered else 0.0


def today() -> str:
    return dt.datetime.now(dt.UTC).date().isoformat()


def load(path: Path) -> Results:
    return msgspec.json.decode(path.read_bytes(), type=Results)


def save(results: Results, path: Path) -> None:
    """Write readable JSON with one sample a line, for there are many."""
    head = msgspec.json.encode(msgspec.structs.replace(results, samples=[]))
    text = msgspec.json.format(head, indent=1).decode()
    lines = ",\n".join("  " + msgspec.json.encode(sample).decode() for sample in results.samples)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text.replace('"samples": []', f'"samples": [\n{lines}\n ]') + "\n", encoding="utf-8")


def newest() -> Path | None:
    """The newest published run: their names are their dates."""
    return max(RESULTS.glob("*.json"), default=None)
