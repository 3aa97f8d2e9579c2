"""Feeds views from a file instead of a server: the same pulls, twenty times a second.

The file is read in slices of a few milliseconds, so that the window is usable at once and the server in the
same process goes on. Views that work in portions of their own get their pulls afterwards too.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from panel.feed import INTERVAL_MS, Pull
from panel.recordings.problems import explain, remarks
from panel.trace.recording.format import Reader, RecordingError
from panel.trace.recording.recording import Recording
from server.journal import Snapshot
from server.runner import ServerState

_SLICE = 0.002  # seconds of reading in one go
_PAUSE_MS = 2  # between two slices: painting and the server have their turns
_LINES = 32  # read before the next look at the clock


class RecordingFeed(QObject):
    """One file. `recording` has the file's clock from `start` on, and grows until `finished`.

    `progress` are bytes read and bytes in all. `failed` carries a sentence for people; after it `finished`
    comes as well if a part could be read. `remarks` are what was odd, for people, once it is finished.
    """

    pulled = Signal(object)  # Pull
    progress = Signal(object, object)  # int, int: more than 31 bits
    failed = Signal(str)
    finished = Signal()

    def __init__(
        self, path: Path, parent: QObject | None = None, clock: Callable[[], float] = perf_counter
    ) -> None:
        super().__init__(parent)
        self.path = path
        self.recording = Recording(title=path.name)
        self.remarks: list[str] = []
        self.cancelled = False
        self._clock = clock
        self._opened = False
        self._reader: Reader | None = None
        self._ticks = QTimer(self)
        self._ticks.setTimerType(Qt.TimerType.CoarseTimer)
        self._ticks.setInterval(INTERVAL_MS)
        self._ticks.timeout.connect(self._tick)
        self._slices = QTimer(self)
        self._slices.setInterval(_PAUSE_MS)
        self._slices.timeout.connect(self.read_on)

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._ticks.isActive()

    @property
    def loading(self) -> bool:
        """Whether there is more to read."""
        return self._reader is not None

    def start(self) -> None:
        """Open the file, begin to read and to tick. After `stop`, tick again."""
        if not self._opened:
            self._open()
        self._ticks.start()
        self.pull()

    def stop(self) -> None:
        """Stop ticking and reading. What was read stays."""
        self._ticks.stop()
        self.cancel()

    def cancel(self) -> None:
        """Read no more: what was read until now is the recording."""
        if self._reader is not None:
            self.cancelled = not self._reader.done
            self._end()

    def pull(self) -> None:
        """Bring every view up to date now."""
        self._emit(fresh=True)

    def read_on(self) -> None:
        """Read for a few milliseconds."""
        reader, recording = self._reader, self.recording
        if reader is None:
            return
        until = self._clock() + _SLICE
        try:
            while True:
                for line in reader.read(_LINES):
                    recording.take(line)
                if reader.done or self._clock() >= until:
                    break
        except RecordingError as error:
            self._end()
            self.failed.emit(explain(error))
            return
        if reader.done:
            self._end()

    # Inside ---------------------------------------------------------------------------------------------

    def _open(self) -> None:
        self._opened = True
        try:
            self._reader = Reader(self.path)
        except RecordingError as error:
            self.failed.emit(explain(error))
            return
        self.recording.begin(self._reader.header)
        self._slices.start()

    def _end(self) -> None:
        reader, self._reader = self._reader, None
        self._slices.stop()
        if reader is None:
            return
        reader.close()
        self.remarks = remarks(reader)
        self.progress.emit(reader.position, reader.size)
        self.pull()
        self.finished.emit()

    def _tick(self) -> None:
        if self._reader is not None:
            self.progress.emit(self._reader.position, self._reader.size)
        self._emit(fresh=False)

    def _emit(self, *, fresh: bool) -> None:
        recording = self.recording
        self.pulled.emit(
            Pull(
                state=ServerState.RUNNING,
                at=recording.end,
                journal=recording.journal,
                snapshot=self._snapshot,
                troubles=(),
                lag=None,
                fresh=fresh,
                spikes=self.recording.spikes,
            )
        )

    def _snapshot(self) -> Snapshot:
        return self.recording.snapshot()
