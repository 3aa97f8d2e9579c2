"""Sending a message again, playing a negotiation again, adding a dump, dragging a file out."""

from __future__ import annotations

import asyncio
import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from panel.calls.report import CallEndedError
from panel.calls.signaling import Target
from panel.look.icons import Icons
from panel.recordings.dragout import DragOut
from panel.recordings.dumps import add_dump, advice, explain, fits
from panel.recordings.replaydialog import ReplayDialog, outcome
from panel.recordings.replayer import Came, Result
from panel.recordings.resenddialog import ResendDialog, came_back
from panel.trace.recording.internals import DumpError
from panel.trace.recording.lines import Header
from panel.trace.recording.recording import Recording
from panel.trace.recording.replay import Plan, Step
from server.journal import PeerRow
from server.messages import MediaState
from server.tasks import spawn

FIXTURE = Path(__file__).parents[1] / "trace/recording/fixtures/internals-chromium-156.json"
OFFER = b'{"type":"offer","to":"b","description":{"type":"offer","sdp":"v=0"}}'


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(300, 200)
    made.show()
    yield made
    made.close()


async def ended(task: asyncio.Task[None] | None) -> None:
    assert task is not None
    await asyncio.wait({task}, timeout=5)
    await asyncio.sleep(0)  # what is to happen then happens


# Sending again ------------------------------------------------------------------------------------------


class Sends:
    """Remembers what is sent; answers with this."""

    def __init__(self, *came: Came, error: CallEndedError | None = None) -> None:
        self.sent: list[bytes] = []
        self._came = list(came)
        self._error = error

    async def __call__(self, payload: bytes) -> list[Came]:
        self.sent.append(payload)
        if self._error is not None:
            raise self._error
        return self._came


async def test_an_edited_message_is_sent(window: QWidget, icons: Icons) -> None:
    sends = Sends(Came(0.1, "answer"))
    dialog = ResendDialog(window, icons, OFFER, sends)
    dialog.open()
    assert dialog.text.toPlainText() == json.dumps(json.loads(OFFER), indent=2)
    assert (dialog.verdict.text(), dialog.verdict.property("tone")) == (
        "This is a message that the server knows.", "ok"
    )  # fmt: skip
    dialog.text.setPlainText('{"type": "chat",\n "text": "hi"}')
    dialog.send_button.click()
    assert not dialog.send_button.isEnabled(), "one at a time"
    dialog.send()
    await ended(dialog._task)
    assert sends.sent == [b'{"type":"chat","text":"hi"}']
    assert dialog.outcome.text() == "It was sent. What came back: answer."
    assert dialog.send_button.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "refuse this with bad_json"),
        ('{"type":"wave"}', "refuse this with unknown_type"),
        ('{"type":"chat"}', "refuse this with bad_message"),
        ("[" * 5_000, "refuse this with bad_json"),
    ],
)
async def test_what_the_server_will_refuse_can_be_sent(
    window: QWidget, icons: Icons, text: str, words: str
) -> None:
    sends = Sends(Came(0.1, "error", "bad_json"))
    dialog = ResendDialog(window, icons, OFFER, sends)
    dialog.text.setPlainText(text)
    assert words in dialog.verdict.text()
    assert dialog.verdict.property("tone") == "warn"
    dialog.send()
    await ended(dialog._task)
    assert sends.sent == [text.encode()]
    assert dialog.outcome.text() == "It was sent. What came back: error bad_json."
    assert dialog.outcome.property("tone") == "warn"


async def test_what_is_too_long_cannot_be_sent(window: QWidget, icons: Icons) -> None:
    dialog = ResendDialog(window, icons, b"\xff no JSON", Sends())
    assert "\\xff no JSON" in dialog.text.toPlainText()
    dialog.text.setPlainText(json.dumps("x" * 70_000))
    assert not dialog.send_button.isEnabled()
    dialog.send()
    assert dialog._task is None


async def test_the_server_cannot_be_reached(window: QWidget, icons: Icons) -> None:
    dialog = ResendDialog(window, icons, OFFER, Sends(error=CallEndedError("call_unreachable", "Refused.")))
    dialog.send()
    await ended(dialog._task)
    assert "Refused." in dialog.outcome.text()
    assert dialog.outcome.property("tone") == "danger"


def test_much_that_came_back_is_cut_off() -> None:
    assert came_back([]) == "It was sent. Nothing came back within the time."
    assert came_back([Came(0.0, "candidate")] * 10).endswith("candidate and 2 more.")


async def test_closing_ends_the_sending(window: QWidget, icons: Icons) -> None:
    async def never(payload: bytes) -> list[Came]:
        await asyncio.Event().wait()
        return []

    dialog = ResendDialog(window, icons, OFFER, never)
    dialog.open()
    dialog.send()
    task = dialog._task
    await asyncio.sleep(0)
    dialog.reject()
    await ended(task)
    assert task is not None
    assert task.cancelled()


# Playing again ------------------------------------------------------------------------------------------

PLANS = (
    Plan("b", "a", (Step(0.0, 1, "offer", {}), Step(1.5, 2, "candidate", {})), {"answer": 1}),
    Plan("a", "b", (Step(0.2, 3, "answer", {}),), {"offer": 1, "candidate": 1}, left_out=2),
)
ADA = PeerRow("p1", "Ada", "lobby", "browser", "", "", "websocket", 0.0, True, None, MediaState(), 0, 0)


def unreachable(room: str, peer_id: str | None) -> Target:
    return Target("ws://127.0.0.1:9/ws", room, peer_id=peer_id)


def replay_dialog(window: QWidget, icons: Icons) -> ReplayDialog:
    return ReplayDialog(window, icons, PLANS, [ADA], unreachable, {"a": "Ada", "b": "Bo"}.__getitem__)


async def test_what_would_be_played(window: QWidget, icons: Icons) -> None:
    dialog = replay_dialog(window, icons)
    dialog.open()
    assert [dialog.side.itemText(i) for i in range(2)] == ["Bo", "Ada"]
    assert dialog.to.itemText(0) == "Ada in lobby"
    assert dialog.about.text().startswith("Messages: 2, over 1.5 s. No media")
    dialog.side.setCurrentIndex(1)
    said = dialog.about.text()
    assert "Messages: 1, over 0.2 s. What cannot be played again: 2. This side answered" in said
    dialog.to.setCurrentIndex(1)
    assert "This side answered" not in dialog.about.text()
    assert dialog.about.text().startswith("Messages: 3, over 1.5 s."), "of both sides"
    dialog.speed.setCurrentIndex(4)
    assert dialog.about.text().startswith("Messages: 3, over 0.1 s.")
    dialog.reject()


async def test_what_is_not_all_is_said(window: QWidget, icons: Icons) -> None:
    plans = tuple(dataclasses.replace(each, shortened=1) for each in PLANS)
    dialog = ReplayDialog(window, icons, (plans[0], plans[1]), [ADA], unreachable, str, part=True)
    dialog.open()
    said = dialog.about.text()
    assert "Only what was said in the selected time. Pauses longer than 3 s are shortened." in said
    dialog.reject()


async def test_nobody_to_play_to(window: QWidget, icons: Icons) -> None:
    dialog = replay_dialog(window, icons)
    dialog.open()
    dialog.play_button.click()
    assert dialog.running
    assert not dialog.play_button.isEnabled()
    assert dialog.stop_button.isEnabled()
    await ended(dialog._task)
    assert dialog.outcome.text().startswith("0 of 2 messages were sent. Nothing came back. ")
    assert dialog.outcome.property("tone") == "warn"
    assert dialog.play_button.isEnabled()
    dialog.to.setCurrentIndex(1)
    dialog.play()
    await ended(dialog._task)
    bo, ada = dialog.outcome.text().split("\n")
    assert bo.startswith("Bo: 0 of 2 messages were sent.")
    assert ada.startswith("Ada: 0 of 1 messages were sent.")
    dialog.reject()


async def test_stop_and_close(window: QWidget, icons: Icons) -> None:
    dialog = replay_dialog(window, icons)
    dialog.open()
    dialog.play()
    task = dialog._task
    await asyncio.sleep(0)
    dialog._show_progress()
    assert dialog.outcome.text() == "0 of 2 messages sent"
    dialog.stop()
    dialog.reject()
    await ended(task)
    assert not dialog.running


@pytest.mark.parametrize(
    ("ended_with", "words"),
    [
        ("", "2 of 2 messages were sent. What came back: 1× answer, 1× candidate."),
        ("stopped", "It was stopped."),
        ("no_offer_came", "play the side that offered instead"),
        ("call_no_peer", "Ada left."),
    ],
)
def test_what_came_of_it(ended_with: str, words: str) -> None:
    came = [Came(0.1, "answer"), Came(0.2, "candidate")]
    assert words in outcome(Result(2, 2, "p1", "Ada", ended_with, "Ada left.", came))


def test_answers_that_nothing_asked_for_are_counted() -> None:
    said = outcome(Result(3, 2, skipped=1))
    assert "Answers left out, as no offer came for them: 1." in said


# Dumps --------------------------------------------------------------------------------------------------


async def test_a_dump_beside_a_recording() -> None:
    recording = Recording(Header(origin=1_795_205_900.0))
    recording.journal.append(70.0, "a", "b", "offer")
    recording.end = 90.0
    dump = await add_dump(recording, FIXTURE)
    assert recording.dumps == [dump]
    assert fits(recording, dump)
    assert advice(recording, dump) == ""


async def test_a_dump_of_another_day(tmp_path: Path) -> None:
    recording = Recording(Header(origin=1_000_000_000.0))
    recording.journal.append(70.0, "a", "b", "offer")
    dump = await add_dump(recording, FIXTURE)
    assert not fits(recording, dump)
    assert "another time" in advice(recording, dump)
    empty = tmp_path / "empty.json"
    empty.write_text('{"PeerConnections":{}}')
    assert "no connection in this dump" in advice(recording, await add_dump(recording, empty))


async def test_no_dump(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file") as missing:
        await add_dump(Recording(), tmp_path / "gone")
    assert explain(missing.value) == "The file cannot be read: No such file or directory."
    path = tmp_path / "x"
    path.write_text("?")
    with pytest.raises(DumpError) as wrong:
        await add_dump(Recording(), path)
    assert "chrome://webrtc-internals" in explain(wrong.value)


# Dragging out -------------------------------------------------------------------------------------------


class Dragged(DragOut):
    """Remembers what was dragged: the system's part needs a mouse."""

    def __init__(self, icons: Icons, pieces: list[bytes]) -> None:
        super().__init__(icons, "Drag the ladder out", lambda: "ladder.svg", lambda: iter(pieces))
        self.dragged: list[QMimeData] = []

    def drag(self, data: QMimeData) -> None:
        self.dragged.append(data)


@pytest.fixture
def handle(window: QWidget, icons: Icons) -> Iterator[Dragged]:
    made = Dragged(icons, [b"<svg", b"/>"])
    made.setParent(window)
    made.resize(32, 32)
    made.show()
    yield made
    made.discard()


def file_in(data: QMimeData | None) -> Path:
    assert data is not None
    return Path(data.urls()[0].toLocalFile())


async def test_a_file_is_dragged_out(handle: Dragged) -> None:
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    QTest.mouseMove(handle, QPoint(30, 30))
    assert handle.dragged == [], "it is not written yet"
    await ended(handle._writing)
    QTest.mouseMove(handle, QPoint(5, 5))
    assert handle.dragged == [], "the hand trembled"
    QTest.mouseMove(handle, QPoint(31, 31))
    [data] = handle.dragged
    path = file_in(data)
    assert (path.name, path.read_bytes()) == ("ladder.svg", b"<svg/>")
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(31, 31))
    assert handle._copying is None, "a drag is no click"
    handle.discard()
    assert not path.parent.exists()


async def test_a_file_is_copied_with_the_keyboard(handle: Dragged) -> None:
    copied = asyncio.Event()
    handle.copied.connect(copied.set)
    handle.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Space)
    async with asyncio.timeout(5):
        await copied.wait()
    path = file_in(QGuiApplication.clipboard().mimeData())
    assert (path.name, path.stat().st_size) == ("ladder.svg", 6)
    interface = QAccessible.queryAccessibleInterface(handle)
    assert interface.text(QAccessible.Text.Name) == "Drag the ladder out"


async def test_a_file_that_cannot_be_written(window: QWidget, icons: Icons, tmp_path: Path) -> None:
    handle = DragOut(icons, "Drag", lambda: "gone/x.svg", lambda: iter([b"x"]))
    told: list[str] = []
    handle.failed.connect(told.append)
    handle.prepare()
    await ended(handle._writing)
    assert told == ["The file could not be written: No such file or directory."]
    assert handle.data() is None
    handle.discard()


async def test_discarding_ends_the_writing(icons: Icons, qapp: object) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x"

    handle = DragOut(icons, "Drag", lambda: "x", endless)
    handle.prepare()
    task = handle._writing
    await spawn(asyncio.sleep(0), name="a turn")
    handle.discard()
    await ended(task)
    assert handle.data() is None
