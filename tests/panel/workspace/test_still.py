"""What changes inside a dock moves nothing outside of it, unless it needs more room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from panel.workspace.still import Still


class Outside(QWidget):
    """Counts how often it is asked to lay itself out again."""

    asked = 0

    def event(self, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


@pytest.fixture
def label() -> QLabel:
    return QLabel("1 message")


@pytest.fixture
def outside(qtbot: QtBot, label: QLabel) -> Outside:
    """The label in a view of 200 by 100 pixels at least, in a dock, in a window."""
    outside, view = Outside(), QWidget()
    view.setMinimumSize(200, 100)
    QVBoxLayout(view).addWidget(label)
    QVBoxLayout(outside).addWidget(Still(view))
    qtbot.addWidget(outside)
    with qtbot.waitExposed(outside):
        outside.resize(400, 300)
        outside.show()
    settle()
    outside.asked = 0
    return outside


def settle() -> None:
    """Let Qt lay out what it has to."""
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def test_a_text_that_changes_moves_nothing_outside(outside: Outside, label: QLabel) -> None:
    label.setText("12 messages")
    settle()
    assert not outside.asked


def test_what_needs_more_room_gets_it(outside: Outside, label: QLabel) -> None:
    view = label.parentWidget()
    assert view is not None
    view.setMinimumSize(200, 350)
    settle()
    assert outside.asked
    assert outside.minimumSizeHint().height() >= 350


def test_it_fills_its_place(outside: Outside, label: QLabel) -> None:
    view = label.parentWidget()
    assert view is not None
    still = view.parentWidget()
    assert isinstance(still, Still)
    assert view.size() == still.size()
    outside.resize(500, 400)
    assert view.size() == still.size() != QSize(400, 300)
