"""A filter over 1,000,000 messages, in the real view on Qt's loop; and what a message takes in memory."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from panel.feed import Pull
from panel.focus import Focus
from panel.garbage import Collector
from panel.inspect.messages.view import MessagesView
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.texts import Names
from panel.trace.story import Story
from server.journal import Journal, Snapshot
from server.runner import ServerState

MESSAGES = 1_000_000
PEERS = 50
_SIZE = 250  # bytes of a candidate
_LINE = (
    b'{"type":"candidate","to":"peer0000","candidate":{"candidate":"candidate:%d 1 udp 2113937151 '
    b'5e1a2b3c-0000.local 54321 typ host generation 0 ufrag abcd network-cost 999","sdpMid":"0",'
    b'"sdpMLineIndex":0}}'
)
# From the cheapest to one that has to look into nearly every payload.
FILTERS = (
    "type:offer",
    "candidate",
    "type:candidate from:peer0007 size>200",
    'type:candidate peer:peer000* "TYP HOST"',
    NOWHERE := '-type:offer "not in any of them"',
)


def measure() -> dict[str, float]:
    """The dearest of the filters, in milliseconds: until its first row is painted (where there is one), until
    all are there, and the longest time without a turn of the loop. And the bytes of an entry.
    """
    app = QApplication.instance() or QApplication([])
    journal, per_entry = _filled()
    with _shown(journal) as view:
        found = [_one(view, text) for text in FILTERS]
    found[FILTERS.index(NOWHERE)]["first_ms"] = 0.0
    del app
    names = ("first_ms", "complete_ms", "longest_block_ms")
    worst = {name: max(figures[name] for figures in found) for name in names}
    return worst | {"bytes_per_entry": per_entry}


def _filled() -> tuple[Journal, float]:
    """A full journal, and how much memory each entry takes."""
    journal = Journal(MESSAGES, 1 << 40, origin=1_700_000_000.0)
    peers = [f"peer{number:04}" for number in range(PEERS)]
    process = psutil.Process()
    before = process.memory_info().rss
    for number in range(MESSAGES):
        sender, recipient = peers[number % PEERS], peers[(number * 7 + 1) % PEERS]
        kind = "candidate" if number % 50 else "offer"
        raw = (_LINE % number).ljust(_SIZE)
        journal.append(number / 2_000, sender, recipient, kind, "lobby", raw)
    return journal, (process.memory_info().rss - before) / MESSAGES


@contextmanager
def _shown(journal: Journal) -> Iterator[MessagesView]:
    """The view as the panel shows it, with the panel's own way to collect garbage."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    collector = Collector()
    with tempfile.TemporaryDirectory() as folder:
        theme = Theme(app, QSettings(str(Path(folder) / "x.ini"), QSettings.Format.IniFormat))
        theme.dress()
        view = MessagesView(Desk(theme, Icons(theme), Names(), Focus(), Story()))
        view.resize(1100, 600)
        view.show()
        view.take(
            Pull(ServerState.RUNNING, journal.total / 2_000, journal, lambda: Snapshot(0.0), (), None, True)
        )
        collector.settle()
        _turn_until(lambda: not view.model.searching)
        yield view
        view.close()
        theme.release()
        collector.stop()


def _one(view: MessagesView, text: str) -> dict[str, float]:
    """Put on one filter. Without a match the first result is that there is none."""
    view.apply_filter("")
    _turn_until(lambda: not view.model.searching)
    first = 0.0

    def look() -> bool:
        nonlocal first
        if not first and (view.model.shown or not view.model.searching):
            view.view.viewport().repaint()
            first = time.perf_counter()
        return not view.model.searching

    start = time.perf_counter()
    view.apply_filter(text)
    longest = max(time.perf_counter() - start, _turn_until(look))
    end = time.perf_counter()
    return {
        "first_ms": (first - start) * 1e3,
        "complete_ms": (end - start) * 1e3,
        "longest_block_ms": longest * 1e3,
    }


def _turn_until(done: Callable[[], bool]) -> float:
    """Let the loop turn until `done`, and once more to paint. Returns its longest turn in seconds."""
    loop, beat = QEventLoop(), QTimer()
    last, longest, after = time.perf_counter(), 0.0, 0

    def turned() -> None:
        nonlocal last, longest, after
        now = time.perf_counter()
        last, longest = now, max(longest, now - last)
        after += done()
        if after > 2:
            loop.quit()

    beat.timeout.connect(turned)
    beat.start(0)
    loop.exec()
    beat.stop()
    return longest


if __name__ == "__main__":
    for name, value in measure().items():
        print(f"{name:20}{value:10.1f}")  # noqa: T201 - that is what it is for
