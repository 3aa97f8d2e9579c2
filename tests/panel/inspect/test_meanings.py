"""Every type of message is explained in plain words, and has a mark where it matters."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from panel.application import Panel
from panel.inspect.meanings import meaning
from panel.inspect.messages.cells import Marks, is_wrong
from panel.inspect.messages.model import MessageModel
from panel.look.theme import Theme
from panel.texts import Names
from server import messages as m
from server.journal import Journal, Observation
from tests.panel.fakes import FakeServer

TYPES = sorted({str(cls.__struct_config__.tag) for cls in get_args(m.AnyClientMessage | m.AnyServerMessage)})


def observation(kind: str, code: str = "") -> Observation:
    return Observation(1, 0.0, "a", "b", kind, "lobby", 0, b"", code)


@pytest.mark.parametrize("kind", [*TYPES, "left", "invalid"])
def test_every_type_has_a_sentence(qapp: QApplication, kind: str) -> None:
    assert meaning(kind).endswith(".")


def test_what_is_unknown_has_none(qapp: QApplication) -> None:
    assert not meaning("weather")


async def test_the_sentence_stands_in_the_details(panel: Panel, server: FakeServer) -> None:
    ada = server.join("Ada")
    server.hub.disconnect(ada, server.clock)
    panel.window.show_face("inspect")
    messages = panel.window.views.messages
    messages.view.selectRow(messages.model.rowCount() - 1)
    assert messages.detail._title.text() == "peer-away"
    assert messages.detail._meaning.text() == meaning("peer-away")


def test_it_is_the_tooltip_of_the_type(qapp: QApplication) -> None:
    journal = Journal()
    journal.append(0.0, "a", "b", "knock")
    model = MessageModel(Names())
    model.follow(journal)
    roles = Qt.ItemDataRole
    for role in (roles.ToolTipRole, roles.AccessibleDescriptionRole):
        assert [model.data(model.index(0, column), role) for column in range(3)] == [
            None, meaning("knock"), None,
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("server_restart", False), ("not_admitted", False), ("room_locked", False), ("replaced", False),
        ("not_invited", True), ("resume_failed", True), ("too_many_errors", True),
    ],
)  # fmt: skip
def test_the_ends_that_someone_wanted_are_calm(theme: Theme, code: str, wrong: bool) -> None:
    entry = observation("error", code)
    assert is_wrong(entry) == wrong
    marks = Marks(theme)
    calm = marks.pixmap(observation("error", "kicked"), 1.0)
    assert (marks.pixmap(entry, 1.0).cacheKey() != calm.cacheKey()) == wrong


def test_being_away_and_being_back_look_different(theme: Theme) -> None:
    marks = Marks(theme)
    kinds = ("peer-away", "peer-back", "peer-left", "knock", "door")
    pictures = [marks.pixmap(observation(kind), 1.0).toImage() for kind in kinds]
    assert all(one != other for i, one in enumerate(pictures) for other in pictures[:i])
