"""A recording of a real call opens without a server, and every view shows what happened.

The call was recorded by `tests/support/threecall.py`: three Chromiums in a LAN of their own, two offers that
crossed, one device without its cable for eight seconds, and a loop that was blocked for 150 ms.
"""

from __future__ import annotations

import asyncio
import shutil
import weakref
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from panel import garbage
from panel.commands import Commands
from panel.garbage import Collector
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.viewer import RecordingWindow
from panel.viewers import Viewers

RECORDING = Path(__file__).parent / "recorded" / "three_people.callbox"
PEOPLE = {"Ada", "Bo", "Cy"}
RULES = {"glare-resolved", "connection-interrupted"}


@pytest.fixture
async def viewers(theme: Theme, store: QSettings) -> AsyncIterator[Viewers]:
    commands = Commands()
    made = Viewers(theme, Icons(theme), store, commands, None)
    yield made
    made.close()
    await commands.close()


async def opened(viewers: Viewers, path: Path = RECORDING) -> RecordingWindow:
    window = viewers.open(path)
    if window.feed.loading:
        finished = asyncio.Event()
        window.feed.finished.connect(finished.set)
        async with asyncio.timeout(10):
            await finished.wait()
    return window


async def until(window: RecordingWindow, condition: Callable[[], object]) -> None:
    """Wait until a condition holds, looking after each pull of the feed."""
    async with asyncio.timeout(10):
        while not condition():
            told = asyncio.Event()
            connection = window.feed.pulled.connect(lambda _, told=told: told.set())
            await told.wait()
            window.feed.pulled.disconnect(connection)


async def test_the_two_diagnoses_that_apply_and_none_that_does_not(viewers: Viewers) -> None:
    window = await opened(viewers)
    examiner = window.views.diagnosis.examiner
    await until(window, lambda: {found.rule for found in examiner.findings} == RULES)
    findings = examiner.findings
    assert all(finding.past and finding.severity == "hint" for finding in findings)
    assert all(finding.evidence for finding in findings)


async def test_everyone_is_there(viewers: Viewers) -> None:
    window = await opened(viewers)
    assert {peer.name for peer in window.people.peers.rows} == PEOPLE
    assert window.views.messages.model.total == window.feed.recording.journal.total > 100


async def test_the_ladder_marks_the_glare(viewers: Viewers) -> None:
    window = await opened(viewers)
    window.workspace.bring_forward("ladder")
    notes = window.views.ladder.canvas.bands.notes
    await until(window, lambda: "glare" in notes.values())
    crossed = [number for number, note in notes.items() if note == "glare"]
    journal = window.feed.recording.journal
    assert {journal.since(number - 1, 1).observations[0].type for number in crossed} == {"offer"}


async def test_the_quality_of_all_three_is_drawn(viewers: Viewers) -> None:
    window = await opened(viewers)
    window.workspace.bring_forward("quality")
    board = window.views.quality.board
    await until(window, lambda: len(board.ensemble.rows) == len(PEOPLE))
    measured = {
        sample.by
        for pair in window.desk.story.pairs.values()
        for kept in pair.samples.values()
        for sample in kept
    }
    assert {window.names.of(peer) for peer in measured} == PEOPLE


async def test_the_block_of_the_loop_has_a_name(viewers: Viewers) -> None:
    window = await opened(viewers)
    window.workspace.bring_forward("health")
    planted = [
        spike for spike in window.feed.recording.spikes if any("block" in frame for frame in spike.stack)
    ]
    assert len(planted) == 1
    assert planted[0].seconds == pytest.approx(0.15, abs=0.06)


async def test_the_time_to_the_first_frame_has_its_parts(viewers: Viewers) -> None:
    window = await opened(viewers)
    await until(window, lambda: window.desk.story.pairs and not window.inspector.reader.behind)
    for pair in window.desk.story.pairs.values():
        assert [phase.name for phase in pair.phases()] == ["signaling", "ice", "dtls", "media"]


async def test_a_file_that_is_none_is_explained(viewers: Viewers, tmp_path: Path) -> None:
    path = tmp_path / "notes.callbox"
    path.write_text("Dear diary\n", encoding="utf-8")
    window = await opened(viewers, path)
    assert window.load_bar.isVisible()
    assert window.load_bar.text.text()
    assert window.feed.recording.journal.total == 0


async def test_windows_close_one_by_one(viewers: Viewers, tmp_path: Path) -> None:
    copy = tmp_path / "copy.callbox"
    shutil.copy(RECORDING, copy)
    first, second = await opened(viewers), await opened(viewers, copy)
    emptied: list[bool] = []
    viewers.emptied.connect(lambda: emptied.append(True))
    first.close()
    assert viewers.windows == [second]
    assert not emptied
    second.close()
    assert emptied == [True]


async def test_a_closed_recording_goes(viewers: Viewers) -> None:
    collector = Collector()
    viewers.closed.connect(collector.let_go)
    window, _other = await opened(viewers), await opened(viewers)  # without any, Qt would end
    recording = weakref.ref(window.feed.recording)
    destroyed = asyncio.Event()
    window.destroyed.connect(destroyed.set)
    window.close()
    del window
    await destroyed.wait()
    for _ in range(garbage._SECOND):
        collector.look()
    collector.stop()
    assert recording() is None


async def test_without_a_server_nothing_is_sent(viewers: Viewers) -> None:
    window = await opened(viewers)
    window.desk.focus.choose_message(5)
    assert not window.recorder.resend.isEnabled()
    assert not window.recorder.replay.isEnabled()
    assert "running server" in window.recorder.replay.toolTip()
    assert "running server" in window.recorder.resend.statusTip()
    assert window.recorder.save.isEnabled()
