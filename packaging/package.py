"""`make package`: the program for people without Python, as far as this system can build it.

    python packaging/package.py

Everything is made in `build/package`: the bundle in `dist/callbox`, packages in `out`. It prints how large
they are and how fast the bundle starts, and ends with an error where a bar is missed. With
CALLBOX_BARS=report it only says so, for machines that are not measured on.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import bundle
import icons
import selftest
from linux import depends, packages

_MB = 1e6
_LARGEST = 10
_STARTS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """What was measured, and the most that it may be."""

    name: str
    value: float
    most: float
    unit: str

    @property
    def met(self) -> bool:
        return self.value <= self.most

    def __str__(self) -> str:
        verdict = "met" if self.met else "MISSED"
        return f"{self.name:44}{self.value:8.2f} {self.unit:3} (at most {self.most:g}: {verdict})"


def main() -> int:
    """Build, check, measure. Returns the exit code."""
    icons.build()
    bundle.build()
    made = _packages() if sys.platform == "linux" else []
    print(f"\n{bundle.BUNDLE}: its ten largest parts")
    for name, size in bundle.largest(_LARGEST):
        print(f"{size / _MB:10.1f} MB  {name}")
    for path in made:
        print(f"{path.stat().st_size / _MB:10.1f} MB  {path}")
    print()
    if selftest.run(bundle.program()):
        return 1
    if sys.platform != "win32":
        selftest.begin_and_end(bundle.program())
    bars = [Bar("the bundle, unpacked", bundle.size(bundle.BUNDLE) / _MB, 300, "MB"), *_deb(made), *_start()]
    print("\n".join(map(str, bars)))
    return 0 if all(bar.met for bar in bars) or os.environ.get("CALLBOX_BARS") == "report" else 1


def _packages() -> list[Path]:
    depends.check(bundle.BUNDLE, packages.NEEDED)
    return packages.build(icons.OUT)


def _deb(made: list[Path]) -> list[Bar]:
    return [Bar("the .deb", path.stat().st_size / _MB, 95, "MB") for path in made if path.suffix == ".deb"]


def _start() -> list[Bar]:
    """The medians of some starts, after one that fills the system's caches."""
    runs = [selftest.start(bundle.program()) for _ in range(1 + _STARTS)][1:]
    medians = {name: statistics.median(run[name] for run in runs) / 1e3 for name in runs[0]}
    return [Bar(f"start of the bundle, warm: {name}", value, 1.0, "s") for name, value in medians.items()]


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (depends.DependsError, selftest.SelfTestError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
