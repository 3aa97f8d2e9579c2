"""What a check is, and what came of it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass

# Says in a sentence what is well, or raises.
Check = Callable[[], Awaitable[str]] | Callable[[], str]


class CheckError(Exception):
    """What a check found wrong, in a sentence."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one check. `detail` is a sentence; `seconds` is how long it took."""

    name: str
    ok: bool
    seconds: float
    detail: str

    def as_dict(self) -> dict[str, object]:
        return asdict(self)

    def __str__(self) -> str:
        return f"{'ok' if self.ok else 'FAILED':<7}{self.name:<22}{self.seconds:7.2f} s  {self.detail}"


async def carry_out(name: str, check: Check) -> Result:
    """Do one check. Whatever it raises is its failure: the checks after it still have to be done."""
    start = time.perf_counter()
    try:
        said = check()
        ok, detail = True, said if isinstance(said, str) else await said
    except CheckError as error:
        ok, detail = False, str(error)
    except Exception as error:  # noqa: BLE001 - a part of a build may fail in any way
        ok, detail = False, f"{type(error).__name__}: {error}"
    return Result(name, ok, time.perf_counter() - start, detail)
