"""Saving: the dialog, the file, and what happens where it cannot be written."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from panel.focus import Selection
from panel.look.icons import Icons
from panel.recordings import asking
from panel.recordings.contents import Contents, Roll, suggested_name
from panel.recordings.savedialog import SaveDialog, save_recording
from panel.recordings.writing import write
from panel.trace.recording.format import Reader
from panel.trace.recording.lines import MessageLine, SpikeLine
from server.journal import Journal, PeerRow, Snapshot
from server.messages import MediaState
from server.spike import Spike
from server.tasks import spawn


def peer(name: str, address: str = "192.168.1.20") -> PeerRow:
    return PeerRow(name.lower(), name, "lobby", "browser", address, "Firefox", "websocket", 1.0, True, None,
                   MediaState(), 0, 0)  # fmt: skip


@pytest.fixture
def contents() -> Contents:
    journal = Journal(origin=1_700_000_000.0)
    journal.append(1.0, "ada", "bo", "offer", "lobby", b'{"type":"offer","name":"Ada","address":"10.0.0.7"}')
    journal.append(2.0, "bo", "ada", "answer", "lobby", b'{"type":"answer"}')
    journal.append(3.0, "cy", "everyone", "chat", "attic", b'{"type":"chat","text":"Hello"}')
    snapshot = Snapshot(at=4.0, peers=(peer("Ada"), peer("Bo")))
    spikes = (Spike(1.5, 0.2, ("a",)), Spike(9.0, 0.3, ("b",)))
    return Contents(journal, snapshot, str.title, spikes, Selection(room="lobby", span=(0.0, 5.0)))


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()


class Choose:
    """Chooses this file in every dialog, and remembers what was asked."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.asked: list[QFileDialog] = []

    async def __call__(self, dialog: QFileDialog) -> Path | None:
        self.asked.append(dialog)
        return self.path


def lines(path: Path) -> list[object]:
    reader = Reader(path)
    found: list[object] = []
    while not reader.done:
        found += reader.read()
    return found


async def over(dialog: SaveDialog) -> None:
    """Wait until it has saved, or failed to."""
    assert dialog._task is not None
    await asyncio.wait({dialog._task}, timeout=5)
    assert not dialog.saving


def files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def test_a_selection_without_addresses(
    contents: Contents, window: QWidget, icons: Icons, store: QSettings, tmp_path: Path
) -> None:
    path = tmp_path / "saved.callbox"
    choose = Choose(path)
    dialog = SaveDialog(window, icons, store, contents, ask=choose)
    saved: list[Path] = []
    dialog.saved.connect(saved.append)
    dialog.open()
    assert dialog.everything.text() == "All messages (3)"
    assert dialog.selection.isChecked(), "there is one"
    assert dialog.scope.text().startswith("lobby, ")
    assert "filter" in dialog.selection.toolTip()
    assert dialog.left_out == ("addresses", "ice")
    dialog.save_button.click()
    await over(dialog)
    assert saved == [path]
    assert not dialog.isVisible()
    found = lines(path)
    assert [line.type for line in found if isinstance(line, MessageLine)] == ["offer", "answer"]
    assert [line.at for line in found if isinstance(line, SpikeLine)] == [1.5]
    text = path.read_text()
    assert "10.0.0.7" not in text
    assert "192.168.1.20" not in text
    assert '"Ada' in text
    assert '"redacted":["addresses","ice"],"part":true' in text
    assert "recording" in choose.asked[0].nameFilters()[0].lower()
    assert store.value("recordings/folder") == str(tmp_path)


async def test_the_next_time_it_is_as_it_was(
    contents: Contents, window: QWidget, icons: Icons, store: QSettings, tmp_path: Path
) -> None:
    for number, expected in enumerate([("addresses", "ice"), ("names", "chat")]):
        dialog = SaveDialog(window, icons, store, contents, ask=Choose(tmp_path / f"{number}.callbox"))
        dialog.open()
        assert dialog.left_out == expected
        for choice, box in dialog.boxes.items():
            box.setChecked(choice in ("names", "chat"))
        dialog.save()
        await over(dialog)


@pytest.mark.parametrize(("form", "start"), [("har", '{"log":'), ("csv", "number,time,at")])
async def test_other_kinds_of_file(
    contents: Contents, window: QWidget, icons: Icons, store: QSettings, tmp_path: Path, form: str, start: str
) -> None:
    path = tmp_path / f"saved.{form}"
    choose = Choose(path)
    dialog = SaveDialog(window, icons, store, contents, ask=choose)
    dialog.open()
    dialog.forms.setCurrentIndex(["callbox", "har", "csv"].index(form))
    dialog.save()
    await over(dialog)
    assert path.read_text().startswith(start)
    assert choose.asked[0].defaultSuffix() == form


async def test_nothing_selected(window: QWidget, icons: Icons, store: QSettings) -> None:
    empty = Contents(Journal(), Snapshot(at=0.0), str)
    dialog = SaveDialog(window, icons, store, empty)
    assert dialog.everything.isChecked()
    assert not dialog.selection.isEnabled()
    assert dialog.scope.isHidden()
    assert "first" in dialog.selection.toolTip()


async def test_a_place_where_nothing_can_be_written(
    contents: Contents, window: QWidget, icons: Icons, store: QSettings, tmp_path: Path
) -> None:
    dialog = SaveDialog(window, icons, store, contents, ask=Choose(tmp_path / "gone" / "x.callbox"))
    dialog.open()
    dialog.save()
    await over(dialog)
    assert dialog.isVisible()
    assert "No such file or directory. Choose another place." in dialog.status.text()
    assert dialog.status.property("tone") == "danger"
    assert dialog.save_button.isEnabled()
    dialog.reject()


async def test_save_and_await(
    contents: Contents, window: QWidget, icons: Icons, store: QSettings, tmp_path: Path
) -> None:
    path = tmp_path / "x.callbox"
    saving = spawn(save_recording(window, icons, store, contents, ask=Choose(path)), name="save")
    await asyncio.sleep(0)
    [dialog] = window.findChildren(SaveDialog)
    dialog.save_button.click()
    assert await saving == path
    saving = spawn(save_recording(window, icons, store, contents, ask=Choose(None)), name="save")
    await asyncio.sleep(0)
    [dialog] = [each for each in window.findChildren(SaveDialog) if each.isVisible()]
    dialog.cancel_button.click()
    assert await saving is None


async def test_the_systems_own_dialog_is_awaited(window: QWidget, store: QSettings, tmp_path: Path) -> None:
    waiting = spawn(
        asking.file_to_save(window, store, "Save", "call.callbox", asking.recordings_filter()), name="ask"
    )
    await asyncio.sleep(0)
    [dialog] = window.findChildren(QFileDialog)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()
    assert await waiting is None
    waiting = spawn(asking.file_to_open(window, store, "Open", asking.dumps_filter()), name="ask")
    await asyncio.sleep(0)
    [dialog] = [each for each in window.findChildren(QFileDialog) if each.isVisible()]
    (tmp_path / "dump.json").write_text("{}")
    name = dialog.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(tmp_path / "dump.json"))
    dialog.accept()
    assert await waiting == tmp_path / "dump.json"
    assert store.value("recordings/folder") == str(tmp_path)


async def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "x.callbox"
    path.write_bytes(b"old")

    def pieces() -> Iterator[bytes]:
        yield b"new" * 100_000
        yield b""
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        await write(path, pieces())
    assert files(tmp_path) == {"x.callbox": b"old"}
    told: list[int] = []
    assert await write(path, iter([b"ne", b"", b"w"]), told.append) == 3
    assert (path.read_bytes(), told[-1]) == (b"new", 3)


async def test_writing_can_be_cancelled(tmp_path: Path) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield b"x" * 1_000

    begun = asyncio.Event()
    task = spawn(write(tmp_path / "x", endless(), lambda _: begun.set()), name="save")
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert files(tmp_path) == {}


def test_who_has_left_is_saved_too() -> None:
    roll = Roll(capacity=1)
    roll.see(Snapshot(at=0.0, peers=(peer("Ada"), peer("Bo", "10.0.0.1"))))
    both = roll.call(Snapshot(at=1.0, peers=(peer("Bo"),)))
    assert [(row.name, row.address) for row in both.peers] == [
        ("Ada", "192.168.1.20"), ("Bo", "192.168.1.20")
    ]  # fmt: skip
    for name in ("Cy", "Di", "Ed"):
        roll.see(Snapshot(at=2.0, peers=(peer(name),)))
    assert [row.name for row in roll.call(Snapshot(at=3.0)).peers] == ["Di", "Ed"]


def test_a_name_that_sorts() -> None:
    assert suggested_name(1_767_225_600.0, "har").startswith("callbox-202")
    assert suggested_name(1_767_225_600.0, "har").endswith(".har")
