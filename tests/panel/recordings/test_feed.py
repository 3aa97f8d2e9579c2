"""A recording feeds the views while it is read, slice by slice."""

from __future__ import annotations

import asyncio
import itertools
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from panel.feed import Pull
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.recordings.feed import RecordingFeed
from panel.recordings.loadbar import LoadBar
from panel.trace.recording import format as recordings
from panel.trace.recording.extract import Extract
from server.journal import Journal, Snapshot
from server.spike import Spike


@pytest.fixture
def path(tmp_path: Path, qapp: QApplication) -> Path:
    """A recording of a thousand messages."""
    journal = Journal(origin=1_700_000_000.0)
    for number in range(1_000):
        journal.append(float(number), "a", "b", "chat", "lobby", b'{"text":"hi"}')
    extract = Extract(journal, Snapshot(at=1_000.0), (Spike(5.0, 0.15, ("panel.x.paint:7",)),))
    pieces = recordings.pieces(extract, program="callbox", saved=0.0)
    path = tmp_path / "call.callbox"
    path.write_bytes(b"".join(pieces))
    return path


def feed_of(path: Path) -> RecordingFeed:
    """A feed whose clock jumps: 32 lines a slice, and the first is no message. The test makes it read."""
    clock = itertools.count()
    feed = RecordingFeed(path, clock=lambda: float(next(clock)))
    feed._slices.setInterval(3_600_000)
    feed._ticks.setInterval(3_600_000)
    return feed


def read_all(feed: RecordingFeed) -> int:
    """Read to the end; how many slices it took."""
    slices = 0
    while feed.loading:
        feed.read_on()
        slices += 1
    return slices


def test_it_is_read_in_slices_and_pulled_meanwhile(path: Path) -> None:
    feed = feed_of(path)
    pulls: list[Pull] = []
    told: list[tuple[int, int]] = []
    ends: list[int] = []
    feed.pulled.connect(pulls.append)
    feed.progress.connect(lambda done, size: told.append((done, size)))
    feed.finished.connect(lambda: ends.append(1))
    feed.start()
    assert (pulls[0].journal.total, pulls[0].fresh, pulls[0].running) == (0, True, True)
    feed.read_on()
    feed._tick()
    assert pulls[-1].journal.total == 31
    assert 0 < told[-1][0] < told[-1][1] == path.stat().st_size
    assert read_all(feed) > 20
    assert pulls[-1].journal.total == 1_000
    assert (pulls[-1].fresh, pulls[-1].at, pulls[-1].lag) == (True, 1_000.0, None)
    assert [row.id for row in pulls[-1].snapshot().peers] == ["a", "b"]
    assert list(pulls[-1].spikes) == [Spike(5.0, 0.15, ("panel.x.paint:7",))]
    assert pulls[-1].spikes[0].culprit == "panel.x.paint"
    assert told[-1][0] == told[-1][1]
    assert (ends, feed.cancelled, feed.remarks) == ([1], False, [])
    assert feed.running, "views that filter in portions go on"
    feed.stop()
    assert not feed.running


def test_reading_can_be_stopped(path: Path) -> None:
    feed = feed_of(path)
    ends: list[int] = []
    feed.finished.connect(lambda: ends.append(feed.recording.journal.total))
    feed.start()
    feed.read_on()
    feed.cancel()
    feed.cancel()
    assert (ends, feed.cancelled, feed.loading) == ([31], True, False)
    feed.read_on()
    assert feed.recording.journal.total == 31
    feed.start()
    assert feed.recording.journal.total == 31, "it is not read again"
    feed.stop()


def test_a_wrong_file_is_explained(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "photo.callbox"
    path.write_bytes(b"\x89PNG")
    feed = feed_of(path)
    told: list[str] = []
    feed.failed.connect(told.append)
    feed.start()
    assert "no recording of Callbox" in told[0]
    assert "Choose a file that ends in .callbox" in told[0]
    assert not feed.loading
    feed.stop()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b'{"callbox":9}\n', "newer version of Callbox (format 9)"),
        (None, "cannot be read: No such file"),
    ],
)
def test_other_troubles(tmp_path: Path, qapp: QApplication, line: bytes | None, sentence: str) -> None:
    path = tmp_path / "x.callbox"
    if line is not None:
        path.write_bytes(line)
    feed = feed_of(path)
    told: list[str] = []
    feed.failed.connect(told.append)
    feed.start()
    assert sentence in told[0]
    feed.stop()


def test_the_bar_goes_when_all_is_well(path: Path, theme: Theme, icons: Icons) -> None:
    feed = feed_of(path)
    bar = LoadBar(feed, theme, icons)
    bar.show()
    assert bar.text.text() == "Opening call.callbox"
    feed.start()
    feed.read_on()
    feed._tick()
    assert bar.text.text() == "Reading call.callbox: 31 messages, 3 %"
    assert 0 < bar.meter.share < 0.1
    bar.grab()
    read_all(feed)
    assert not bar.isVisible()
    feed.stop()


def test_the_bar_says_what_was_odd(path: Path, theme: Theme, icons: Icons) -> None:
    with path.open("ab") as file:
        file.write(b'broken\n{"kind":"weather"}\n{"kind":"mess')
    feed = feed_of(path)
    bar = LoadBar(feed, theme, icons)
    bar.show()
    feed.start()
    read_all(feed)
    assert bar.isVisible()
    text = bar.text.text()
    assert "The last line ends in the middle" in text
    assert "were left out: 1. The first is line 1003: JSON is malformed" in text
    assert "Lines of a kind that this version does not know were left out: 1." in text
    bar.close_button.click()
    assert not bar.isVisible()
    feed.stop()


def test_the_bar_stops_the_reading(path: Path, theme: Theme, icons: Icons) -> None:
    feed = feed_of(path)
    bar = LoadBar(feed, theme, icons)
    bar.show()
    feed.start()
    feed.read_on()
    bar.stop.click()
    assert not feed.loading
    assert bar.text.text() == "Reading was stopped: only the first 31 messages are here."
    assert not bar.stop.isVisible()
    feed.stop()


def test_the_bar_keeps_what_went_wrong(tmp_path: Path, theme: Theme, icons: Icons) -> None:
    feed = feed_of(tmp_path / "gone.callbox")
    bar = LoadBar(feed, theme, icons)
    bar.show()
    feed.start()
    assert "cannot be read" in bar.text.text()
    assert bar.text.property("tone") == "danger"
    feed.stop()


async def test_by_itself(path: Path) -> None:
    feed = RecordingFeed(path)
    done = asyncio.Event()
    feed.finished.connect(done.set)
    feed.start()
    async with asyncio.timeout(5):
        await done.wait()
    assert feed.recording.journal.total == 1_000
    feed.stop()
