"""Garbage is collected on Qt's thread only, in short pauses.

Python collects in whatever thread happens to allocate: a thread that decodes video would destroy widgets
and timers that are not its own, and the program would crash, seldom and anywhere.

And it takes its time. With 10,000 people connected there are a quarter of a million objects that stay; Python
would look through all of them, 50 ms each time, while they are still coming. What becomes garbage in cycles
is young, though: the tasks and buffers of a handshake, the traceback of an error. So the young are looked at
as soon as there are so many that it takes a millisecond or two, and the old only when they have doubled.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_MS = 50
_MANY = 10_000  # young objects: a few milliseconds
_FEW = 700  # as many as Python itself waits for; looked at once a second
_SECOND = 20  # looks
_MIDDLE_EVERY = 4  # collections of the young: what survives two of its kind is old
_OLD_EVERY = 200  # looks, ten seconds
_OLD_ENOUGH = 100_000  # objects: less is never worth a long pause


class Collector(QObject):
    """Takes over from Python's own collector until `stop`. Make and stop it on Qt's thread.

    It collects nothing before `settle`: what a start leaves takes 60 ms to look through.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._looks = self._collections = self._survivors = 0
        self._let_go = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def settle(self) -> None:
        """What exists now stays: collections, which begin now, skip it. There is next to no garbage in it."""
        gc.freeze()
        self._timer.start()

    def let_go(self) -> None:
        """Something large was closed: within a second or two, look at the old too, however few they are."""
        self._let_go = True
        self._looks = 0

    def look(self) -> None:
        """Collect what is due."""
        self._looks += 1
        if self._let_go and self._looks % _SECOND == 0:
            self._let_go = False
            self._collect_all()
        elif self._looks % _OLD_EVERY == 0:
            self._look_at_the_old()
        young = gc.get_count()[0]
        if young > (_MANY if self._looks % _SECOND else _FEW):
            self._collections += 1
            gc.collect(0 if self._collections % _MIDDLE_EVERY else 1)

    def stop(self) -> None:
        """Collect all there is, and give the work back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()
        gc.enable()

    def _look_at_the_old(self) -> None:
        """Collect them when they have doubled since the last time: in the long run, one look for each."""
        old = _old()
        if old > 2 * self._survivors + _OLD_ENOUGH:
            self._collect_all()
        else:
            self._survivors = min(self._survivors, old)

    def _collect_all(self) -> None:
        gc.collect()
        self._survivors = _old()


def _old() -> int:
    return len(gc.get_objects(generation=2))
