"""Whether messages pass faster than anybody could read them: then what shows them may be slower."""

from __future__ import annotations

from panel.feed import Pull

_FLOOD = 1_000  # messages a second


class Flood:
    """Each view has one, and asks it once for each pull that it shows."""

    def __init__(self) -> None:
        # The time and the number of the newest message, the last time.
        self._seen: tuple[float, int] | None = None

    def carries(self, pull: Pull) -> bool:
        """Whether more passed since the last time than anybody could read."""
        before, self._seen = self._seen, (pull.at, pull.journal.total)
        if before is None:
            return False
        at, total = before
        return pull.journal.total - total > _FLOOD * (pull.at - at)
