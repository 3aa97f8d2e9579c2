"""Keeps a story up to date with a journal, a slice at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from panel.breath import breathe
from panel.feed import Pull
from panel.flood import Flood
from panel.trace.story import Story
from server.journal import Journal

_BATCH = 32  # observations between two looks at the clock
_SLICE = 0.003  # seconds
_PAUSE_MS = 4  # between two slices: the server has the same loop
_FLOODED = 0.0005  # seconds for each pull of a server that has no time for anybody who reads along


class StoryReader(QObject):
    """Reads each observation once. What the journal forgot before it was read is missing in the story.

    `live`: a server fills the journal, and comes first when messages pass faster than anybody could read
    them: the story falls behind then, and catches up afterwards.
    """

    def __init__(
        self,
        story: Story,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.perf_counter,
        *,
        live: bool = True,
    ) -> None:
        super().__init__(parent)
        self._story = story
        self._clock = clock
        self._journal = Journal()
        self._cursor = 0
        self._flood = Flood() if live else None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE_MS)
        self._again.timeout.connect(self._go_on)

    @property
    def behind(self) -> int:
        """How many observations are still to be read."""
        return self._journal.total - self._cursor

    def take(self, pull: Pull) -> None:
        """Read what is new in the pull's journal."""
        if pull.journal is not self._journal:
            self._journal = pull.journal
            self._cursor = 0
            self._story.origin = pull.journal.origin
        if self._flood is not None and self._flood.carries(pull):
            self._again.stop()
            self._read(_FLOODED)
        elif not self._again.isActive():
            self._go_on()

    def _go_on(self) -> None:
        self._read(_SLICE)
        if self.behind:
            self._again.start()

    def _read(self, seconds: float) -> None:
        """Read for about so long."""
        while self.behind and seconds > 0:
            breathe()
            start = self._clock()
            batch = self._journal.since(self._cursor, _BATCH)
            self._cursor = batch.cursor
            for observation in batch.observations:
                self._story.take(observation)
            seconds -= self._clock() - start
