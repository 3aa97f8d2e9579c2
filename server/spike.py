"""When the event loop was blocked, and by what."""

from __future__ import annotations

from dataclasses import dataclass

GARBAGE = "collecting garbage"
STOPPED = "not running: the process was stopped, or other programs had the processor"
_OURS = ("panel.", "server.")


@dataclass(frozen=True, slots=True)
class Spike:
    """The loop did nothing else for `seconds` from `at` on (monotonic), both known to 25 ms.

    `stack` names what it did, innermost last, each as "module.function:line"; empty where nobody watched.
    `GARBAGE` or `STOPPED` may stand last.
    """

    at: float
    seconds: float
    stack: tuple[str, ...] = ()

    @property
    def culprit(self) -> str:
        """The innermost function of ours, without its line; else the innermost of all, or ""."""
        ours = [frame for frame in self.stack if frame.startswith(_OURS)]
        return (ours or self.stack or ("",))[-1].partition(":")[0]
