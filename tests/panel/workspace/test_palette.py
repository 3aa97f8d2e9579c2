"""Commands are found by a few of their letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from panel.workspace.palette import Palette, commands_of, plain, rank


@pytest.mark.parametrize(
    ("needle", "better", "worse"),
    [
        ("lad", "view > ladder", "view > hello again dear"),
        ("vl", "view > ladder", "server > revolt"),
        ("stop", "server > stop", "server > set the position"),
    ],
)
def test_beginnings_of_words_fit_better(needle: str, better: str, worse: str) -> None:
    first, second = rank(needle, better), rank(needle, worse)
    assert first is not None
    assert second is None or first < second


def test_all_letters_must_be_there_in_order() -> None:
    assert rank("pots", "stop") is None
    assert rank("", "stop") is not None


def test_marks_of_keys_are_no_part_of_a_name() -> None:
    assert plain("&Save && close") == "Save & close"


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    menu = made.menuBar().addMenu("&Server")
    for name in ("&Start", "S&top"):
        menu.addAction(QAction(name, made))
    menu.addSeparator()
    menu.addMenu("&More").addAction(QAction("&Restart", made))
    menu.addSection("Ladder")
    menu.addAction(QAction("Zoom in", made))
    made.show()
    return made


def test_menus_are_read_with_all_that_is_below_them(window: QMainWindow) -> None:
    names = [
        command.path.replace("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", ">")
        for command in commands_of(window.menuBar())
    ]
    below = ["Server > More > Restart", "Server > Ladder > Zoom in"]
    assert names == ["Server > Start", "Server > Stop", *below]


def test_typing_and_enter_does_it(window: QMainWindow) -> None:
    palette = Palette(window)
    commands = commands_of(window.menuBar())
    done: list[str] = []
    for command in commands:
        command.action.triggered.connect(lambda _, name=command.path: done.append(name))
    palette.offer(commands)
    QTest.keyClicks(palette.search, "rest")
    QTest.keyClick(palette.search, Qt.Key.Key_Return)
    assert done == [commands[2].path]
    assert palette.isHidden()


def test_what_cannot_be_done_now_is_not_offered(window: QMainWindow) -> None:
    palette = Palette(window)
    commands = commands_of(window.menuBar())
    commands[0].action.setEnabled(False)
    palette.offer(commands)
    assert palette.list.count() == len(commands) - 1
    QTest.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    QTest.keyClicks(palette.search, "zzz")
    assert palette.list.count() == 0
    palette.choose()  # nothing is selected: nothing happens
