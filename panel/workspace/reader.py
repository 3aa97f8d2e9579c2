"""Keeps a story up to date with a journal, a slice at a time."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from panel.breath import breathe
from panel.feed import Pull
from panel.trace.story import Story
from server.journal import Journal

_BATCH = 32  # observations between two looks at the clock
_SLICE = 0.003  # seconds
_PAUSE_MS = 4  # between two slices: the server has the same loop


class StoryReader(QObject):
    """Reads each observation once. What the journal forgot before it was read is missing in the story."""

    caught_up = Signal()  # it had been behind, and is not any more

    def __init__(
        self, story: Story, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter
    ) -> None:
        super().__init__(parent)
        self._story = story
        self._clock = clock
        self._journal = Journal()
        self._cursor = 0
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
        if not self._again.isActive():
            self._read()

    def _go_on(self) -> None:
        self._read()
        if not self.behind:
            self.caught_up.emit()

    def _read(self) -> None:
        end = self._clock() + _SLICE
        while self.behind:
            breathe()
            if self._clock() >= end:
                self._again.start()
                return
            batch = self._journal.since(self._cursor, _BATCH)
            self._cursor = batch.cursor
            for observation in batch.observations:
                self._story.take(observation)
