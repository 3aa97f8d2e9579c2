"""A ladder that stands open at a desk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from panel.inspect.ladder.view import LadderView
from panel.look.theme import Theme
from tests.panel.inspect.ladder.made import Tape

Open = Callable[[Tape], LadderView]


@pytest.fixture
def open_ladder(qtbot: QtBot, theme: Theme) -> Open:
    """Shows a tape, read to its end."""
    theme.set_appearance("light")

    def open_(tape: Tape) -> LadderView:
        view = LadderView(tape.desk(theme))
        qtbot.addWidget(view)
        view.resize(900, 600)
        view.show()
        view.take(tape.pull())
        read_all(view)
        return view

    return open_


def read_all(view: LadderView) -> None:
    """Do now what a timer would do in slices."""
    while view._more.isActive():
        view._more.stop()
        view._go_on()
