"""What can be done with a recording, and what is said where it cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from panel.commands import Commands
from panel.focus import Focus
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.recordings.contents import Contents
from panel.recordings.recorder import Recorder
from panel.texts import Names
from panel.trace.story import Story
from server.journal import Journal, Snapshot
from server.runner import ServerState
from tests.panel.fakes import FakeServer


@pytest.fixture
def window(qapp: object) -> QWidget:
    return QWidget()


def test_what_cannot_be_done_says_what_is_missing(
    window: QWidget, theme: Theme, icons: Icons, store: QSettings
) -> None:
    server = FakeServer()
    desk = Desk(theme, icons, Names(), Focus(), Story())
    contents = Contents(Journal(), Snapshot(at=0.0), str)
    recorder = Recorder(window, desk, store, Commands(), lambda: contents, server)
    assert recorder.replay.statusTip() == recorder.resend.statusTip() == "Start the server first."
    server.state = ServerState.RUNNING
    recorder.look_again()
    assert (recorder.replay.statusTip(), recorder.replay.isEnabled()) == ("Select a pair first.", False)
    assert (recorder.resend.statusTip(), recorder.resend.isEnabled()) == ("Select a message first.", False)
    desk.focus.choose_peers("a", "b")
    desk.focus.choose_message(1)
    for action in (recorder.replay, recorder.resend):
        assert action.isEnabled()
        assert action.statusTip() == ""
    alone = Recorder(window, desk, store, Commands(), lambda: contents, None)
    assert "running server" in alone.replay.toolTip()
