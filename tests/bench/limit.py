"""One figure and the most that it may be, on a line of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the answer. `limit` is the most that it may be."""

    name: str
    value: float
    limit: float
    unit: str

    @property
    def met(self) -> bool:
        return self.value <= self.limit

    def __str__(self) -> str:
        sign = "✓" if self.met else "✗"
        return f"{self.name:78}{self.value:8.2f} {self.unit:4} (≤ {self.limit:g})  {sign}"
