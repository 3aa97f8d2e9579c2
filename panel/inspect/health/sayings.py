"""What is said of spikes and durations."""

from __future__ import annotations

from panel import texts
from panel.look.numbers import fill
from panel.texts import tr
from server.spike import GARBAGE, STOPPED, Spike


def duration(seconds: float) -> str:
    """For example "152 ms", "1.3 s"."""
    return texts.milliseconds(seconds * 1000) if seconds < 1 else fill(tr("{0:.1f} s"), seconds)


def culprit(spike: Spike) -> str:
    """Who it was, in one line."""
    if GARBAGE in spike.stack:
        return tr("Python collecting garbage")
    if STOPPED in spike.stack:
        return tr("The whole process stood still, or other programs had the processor")
    name = spike.culprit
    if not name:
        return tr("What it was is not known")
    if name.endswith(".run_forever"):
        return tr("Qt itself: painting, layout or input")
    if name.endswith(("._run_pass", "._run_once", "events.Handle._run")):
        return tr("Many callbacks, one after the other")
    return name


def blocked(spike: Spike) -> str:
    """One sentence."""
    return tr("Blocked for {0}: {1}").format(duration(spike.seconds), culprit(spike))


def in_full(spike: Spike, origin: float) -> str:
    """For the clipboard, and to read: when, how long, and the calls, innermost last."""
    head = tr("{0}  {1}").format(texts.clock(origin + spike.at), blocked(spike))
    return "\n".join((head, *(f"    {frame}" for frame in spike.stack)))


def not_measured(*, live: bool) -> tuple[str, str]:
    """Title and hint where there is no loop to look at, or only what was saved of one."""
    if not live:
        return tr("Nothing was recorded of it"), tr("A recording holds the spikes that were saved with it.")
    return tr("The loop was not measured"), tr("Start a server to see how its loop fares.")
