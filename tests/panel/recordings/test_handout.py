"""The handle that gives a recording away: it leaves out what saving would, and says so."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from panel.focus import Selection
from panel.look.icons import Icons
from panel.recordings import leftout
from panel.recordings.contents import Contents
from panel.recordings.dragout import DragOut
from panel.recordings.handout import recording_handle
from server.journal import Journal, PeerRow, RoomRow, Snapshot
from server.messages import MediaState

OFFER = b'{"type":"offer","name":"Ada","address":"10.0.0.7"}'


def peer(name: str) -> PeerRow:
    return PeerRow(name.lower(), name, "lobby", "browser", "192.168.1.20", "Firefox", "websocket", 1.0, True,
                   None, MediaState(), 0, 0)  # fmt: skip


def contents(selection: Selection, redacted: tuple[str, ...] = ()) -> Contents:
    journal = Journal(origin=1_700_000_000.0)
    journal.append(1.0, "ada", "bo", "offer", "lobby", OFFER)
    journal.append(2.0, "cy", "ada", "offer", "lobby", OFFER)
    rooms = (RoomRow("lobby", ("ada", "bo", "cy"), 0.0, 2), RoomRow("attic", (), 0.0, 0))
    snapshot = Snapshot(at=4.0, peers=(peer("Ada"), peer("Bo"), peer("Cy")), rooms=rooms)
    return Contents(journal, snapshot, str.title, selection=selection, redacted=redacted)


@pytest.fixture
def handle(icons: Icons, store: QSettings) -> Iterator[DragOut]:
    made = recording_handle(icons, store, lambda: contents(Selection(peers=("ada", "bo"))))
    yield made
    made.discard()


async def given_away(handle: DragOut) -> tuple[str, str]:
    """What the file holds, and what was said of it."""
    said: list[str] = []
    copied = asyncio.Event()
    handle.copied.connect(said.append)
    handle.copied.connect(copied.set)
    handle.copy()
    async with asyncio.timeout(5):
        await copied.wait()
    return on_the_clipboard(), said[0]


def on_the_clipboard() -> str:
    return Path(QGuiApplication.clipboard().mimeData().urls()[0].toLocalFile()).read_text()


async def test_what_saving_leaves_out_is_not_given_away_either(handle: DragOut) -> None:
    text, said = await given_away(handle)
    assert '"redacted":["addresses","ice"],"part":true' in text
    assert "10.0.0.7" not in text
    assert "192.168.1.20" not in text
    assert "Ada" in text
    assert "Cy" not in text, "only the pair that is selected"
    assert (
        said == "Only what is selected now: Ada \N{LEFT RIGHT ARROW} Bo. Without: addresses, ICE passwords."
    )


async def test_it_follows_what_was_chosen_the_last_time(handle: DragOut, store: QSettings) -> None:
    leftout.remember(store, ("names", "chat"))
    text, said = await given_away(handle)
    assert '"redacted":["names","chat"]' in text
    assert "Ada" not in text
    assert "10.0.0.7" in text
    assert said.endswith("Without: names, chat texts.")


def test_the_tooltip_says_what_is_in_it(handle: DragOut, store: QSettings) -> None:
    QApplication.sendEvent(handle, QEvent(QEvent.Type.FocusIn))
    assert "Without: addresses, ICE passwords." in handle.toolTip()
    leftout.remember(store, ())
    QApplication.sendEvent(handle, QEvent(QEvent.Type.FocusIn))
    assert "Nothing is left out" in handle.toolTip()
    assert "Ada" in handle.accessibleDescription()


def test_what_was_left_out_before_is_still_named() -> None:
    everything = contents(Selection(), ("names", "addresses", "voices"))
    header = next(everything.pieces("callbox", leave_out=("chat", "addresses")))
    assert b'"redacted":["names","addresses","chat","voices"]' in header


@pytest.mark.parametrize(
    ("selection", "people", "rooms"),
    [
        (Selection(), "Ada Bo Cy", 2),
        (Selection(peers=("ada", "bo")), "Ada Bo", 1),
        (Selection(peers=("ada",)), "Ada Bo Cy", 1),
        (Selection(room="lobby"), "Ada Bo Cy", 1),
        (Selection(span=(0.0, 1.5)), "Ada Bo Cy", 2),
    ],
)
def test_who_is_named_beside_the_messages(selection: Selection, people: str, rooms: int) -> None:
    text = b"".join(contents(selection).pieces("callbox", selected=True)).decode()
    named = [name for name in ("Ada", "Bo", "Cy") if f'"name":"{name}"' in text]
    assert named == people.split()
    assert text.count('"kind":"room"') == rooms


def test_a_selection_in_words() -> None:
    assert contents(Selection()).scope == ""
    assert contents(Selection(peers=("ada", "bo"))).scope == "Ada \N{LEFT RIGHT ARROW} Bo"
    assert contents(Selection(room="lobby")).scope == "lobby"
    assert " \N{EN DASH} " in contents(Selection(span=(0.0, 1.5))).scope
