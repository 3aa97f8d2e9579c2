"""The dock: follows the journal, the story and the selection, and does nothing unseen."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from panel.inspect.ladder.view import LadderView
from panel.look.theme import Theme
from panel.pace import Pace
from server.journal import SERVER
from tests.panel.inspect.ladder.conftest import Open, read_all
from tests.panel.inspect.ladder.made import Tape, call


def shows(view: LadderView) -> list[int]:
    return [message.seq for message in view.content.rows]


def test_it_is_a_view(open_ladder: Open) -> None:
    view = open_ladder(call())
    assert (view.name, view.title, view.icon) == ("ladder", "Ladder", "ladder")
    assert view.count.text() == "21 messages \N{MIDDLE DOT} 4 columns"
    assert [action.text() for action in view.commands()][-3:] == [
        "Save as SVG\N{HORIZONTAL ELLIPSIS}", "Save as PNG\N{HORIZONTAL ELLIPSIS}", "Save in light colours",
    ]  # fmt: skip


def test_empty_it_teaches(open_ladder: Open) -> None:
    tape = Tape()
    view = open_ladder(tape)
    assert view.stack.currentWidget() is view.teach
    assert view.teach.text.startswith("No messages yet When browsers join a room")
    view.take(tape.pull(running=False))
    assert "Start the server" in view.teach.text
    tape.join("p1", "Ada")
    view.take(tape.pull())
    assert view.stack.currentWidget() is view.canvas
    view.desk.focus.choose_room("attic")
    assert view.stack.currentWidget() is view.teach
    assert "Nothing in this selection" in view.teach.text


def test_what_comes_is_added(open_ladder: Open) -> None:
    tape = call()
    view = open_ladder(tape)
    rows = view.content.rows
    number = tape.say("p1", "p2", "candidate")
    view.take(tape.pull())
    assert view.content.rows is rows
    assert shows(view)[-1] == number


def test_unseen_it_does_nothing(qtbot: QtBot, theme: Theme) -> None:
    tape = call()
    view = LadderView(tape.desk(theme))
    qtbot.addWidget(view)
    view.take(tape.pull())
    view.desk.focus.choose_peers("p1")
    assert not shows(view)
    view.desk.focus.choose_message(4)
    view.show()
    read_all(view)
    assert view.content.selection.peers == ("p1",)
    assert view.canvas.place_of(4) is None, "the second person's hello does not concern Ada"
    assert shows(view)


def test_it_waits_until_its_time_has_come(open_ladder: Open) -> None:
    tape = call()
    view = open_ladder(tape)
    view._pace = Pace(0.01, 1.0, 1.0, clock=lambda: 5.0)
    view._pace.begin()
    tape.say("p1", "p2", "candidate")
    before = shows(view)
    view.take(tape.pull(fresh=False))
    assert shows(view) == before
    view.take(tape.pull(fresh=True))
    assert len(shows(view)) == len(before) + 1


def test_it_follows_the_selection(open_ladder: Open) -> None:
    tape = call()
    view = open_ladder(tape)
    view.desk.focus.choose_peers("p1", "p2")
    assert view.content.columns.order == ("p1", "p2")
    assert len(shows(view)) == 7
    view.desk.focus.choose_span((tape.at - 0.5, tape.at))
    assert not shows(view)
    view.desk.focus.clear()
    read_all(view)
    assert len(shows(view)) == tape.journal.total


def test_a_message_that_is_selected_elsewhere_comes_into_sight(open_ladder: Open) -> None:
    tape = Tape()
    for number in range(400):
        tape.say("p1", "p3" if number % 2 else "p2", "candidate", 0.05)
    view = open_ladder(tape)
    assert view.follow.isChecked()
    view.desk.focus.choose_message(201)
    place = view.canvas.place_of(201)
    assert place is not None
    assert view.canvas.viewport().rect().contains(place)
    assert not view.follow.isChecked()
    assert view.canvas.accessibleDescription().startswith("candidate")
    view.desk.focus.choose_peers("p2")
    again = view.canvas.place_of(201)
    assert again is not None
    assert view.canvas.viewport().rect().contains(again)


def test_another_journal_begins_anew(open_ladder: Open) -> None:
    view = open_ladder(call())
    other = Tape()
    other.say("q1", "q2", "offer")
    view.take(other.pull())
    assert shows(view) == [1]
    assert view.content.columns.order == ("q1", "q2")


def test_reports_are_hidden_until_they_are_wanted(open_ladder: Open) -> None:
    tape = call()
    number = tape.say("p1", "p2", "report")
    view = open_ladder(tape)
    assert number not in shows(view)
    view.reports.trigger()
    assert shows(view)[-1] == number


def test_the_story_is_told_as_it_goes_on(open_ladder: Open) -> None:
    tape = call()
    view = open_ladder(tape)
    turn = tape.offer("p2", "p1", 0.3)
    view.take(tape.pull())
    assert [band for band in view.bands.bands if band.start == turn.offered_at and band.end is None]
    turn.glare = True
    tape.answer(turn, "p1")
    view.take(tape.pull())
    assert [band for band in view.bands.bands if band.start == turn.offered_at and band.end == tape.at]
    assert view.bands.notes[turn.offer] == "glare"


def test_names_come_from_the_desk_or_the_story(open_ladder: Open) -> None:
    tape = call()
    view = open_ladder(tape)
    head = QPoint(round(92 + view.canvas.scene.grid.x("p1")), 10)
    assert view.canvas.tip_at(head) == ["Ada"]
    assert view.canvas.frame.title("p1", 200) == "Ada"
    assert view.canvas.frame.title(SERVER, 200) == "Server"
    tape.story.people["p1"].name = "A" * 70
    assert view.canvas.frame.title("p1", 60).endswith("\N{HORIZONTAL ELLIPSIS}")


def test_it_says_when_older_messages_are_missing(open_ladder: Open) -> None:
    tape = Tape(capacity=20)
    for _ in range(30):
        tape.say("p1", "p2", "candidate")
    view = open_ladder(tape)
    assert view.canvas.cut_text() == "Older messages are not in the log any more."
    assert open_ladder(call()).canvas.cut_text() == ""


def test_a_new_theme_is_put_on(open_ladder: Open, theme: Theme) -> None:
    view = open_ladder(call())
    corner = view.canvas.viewport().grab().toImage().pixelColor(1, 1)
    theme.set_appearance("dark")
    view.restyle()
    assert view.canvas.viewport().grab().toImage().pixelColor(1, 1).lightness() < corner.lightness()


def test_every_button_has_a_name(open_ladder: Open) -> None:
    buttons = open_ladder(call()).findChildren(QToolButton)
    assert len(buttons) >= 6
    assert all(button.accessibleName() for button in buttons)


def test_in_a_narrow_place_the_count_gives_way(open_ladder: Open) -> None:
    view = open_ladder(call())
    assert view.count.isVisible()
    view.resize(380, 400)
    view.grab()
    assert not view.count.isVisible()
