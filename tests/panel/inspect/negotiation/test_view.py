"""The view follows the selection and makes it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scenes import Scene

from panel.focus import Focus
from panel.inspect.negotiation.pairs import ICE, STATE, PairCells
from panel.inspect.negotiation.view import NegotiationView
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Appearance, Theme
from panel.texts import Names


@pytest.fixture
def scene() -> Scene:
    return Scene().join("anna", "ben", "carla").connect("anna", "ben").connect("anna", "carla")


@pytest.fixture
def view(qapp: QApplication, theme: Theme, icons: Icons, scene: Scene) -> Iterator[NegotiationView]:
    made = NegotiationView(Desk(theme, icons, Names(), Focus(), scene.story))
    made.resize(1000, 700)
    made.show()
    yield made
    made.close()


def test_all_pairs_and_then_one(view: NegotiationView) -> None:
    assert [pair.key for pair in view.model.rows] == [("anna", "ben"), ("anna", "carla")]
    assert view.list.isVisible()
    assert not view.page.isVisible()
    view.list.selectRow(1)
    assert view.desk.focus.selection.peers == ("anna", "carla")
    assert view.page.isVisible()
    assert view.page.pair is view.model.rows[1]
    assert view.list.isVisible()


def test_narrow_one_takes_the_place_of_the_other(view: NegotiationView) -> None:
    view.resize(340, 700)
    view.list.selectRow(0)
    assert (view.list.isVisible(), view.page.isVisible()) == (False, True)
    view.back.click()
    assert (view.list.isVisible(), view.page.isVisible()) == (True, False)
    assert view.desk.focus.selection.peers == ()
    assert view.page.minimumSizeHint().width() <= 340


def test_back_leads_to_what_was_selected_before(view: NegotiationView) -> None:
    focus = view.desk.focus
    focus.choose_peers("ben")
    assert [pair.key for pair in view.model.rows] == [("anna", "ben")]
    assert view.page.isVisible()  # there is only this one
    assert focus.selection.peers == ("ben",)
    focus.choose_peers("anna", "ben")
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert focus.selection.peers == ("ben",)
    focus.choose_room("lobby")
    focus.choose_peers("anna", "ben")
    view.all_pairs.trigger()
    assert focus.selection.room == "lobby"


def test_a_pair_that_has_not_talked(view: NegotiationView) -> None:
    view.desk.focus.choose_peers("ben", "carla")
    assert view.pair is None
    assert view._caption.text() == "Ben \N{LEFT RIGHT ARROW} Carla have not negotiated"
    view.desk.focus.choose_peers("nobody")
    assert view.empty.text.startswith("No pair in the selection")


def test_it_is_up_to_date(view: NegotiationView, scene: Scene) -> None:
    view.desk.focus.choose_peers("anna", "ben")
    candidates = view.page.candidates[0]
    before = len(candidates.model.rows)
    scene.candidate("anna", "ben")
    assert len(candidates.model.rows) == before
    view.take(scene.pull())
    assert len(candidates.model.rows) == before + 1
    assert candidates.remark.text() == f"{before + 1} \N{MIDDLE DOT} the last one is announced"


def test_hidden_it_does_nothing(view: NegotiationView, scene: Scene) -> None:
    view.hide()
    scene.join("deniz").connect("deniz", "anna")
    view.take(scene.pull())
    view.desk.focus.choose_peers("anna", "deniz")
    assert len(view.model.rows) == 2
    view.show()
    assert len(view.model.rows) == 3
    assert view.page.pair is scene.story.pair("anna", "deniz")


def test_a_candidate_and_its_message_are_one_selection(view: NegotiationView) -> None:
    focus = view.desk.focus
    focus.choose_peers("anna", "ben")
    section = view.page.candidates[1]
    section.table.selectRow(0)
    assert focus.selection.message == section.model.rows[0].seq
    other = view.page.candidates[0]
    focus.choose_message(other.model.rows[0].seq)
    assert not section.table.selectionModel().selectedRows()
    assert [index.row() for index in other.table.selectionModel().selectedRows()] == [0]


def test_a_candidate_pair_leads_to_its_report(view: NegotiationView, scene: Scene) -> None:
    view.desk.focus.choose_peers("anna", "ben")
    view.page._checks_table.selectRow(0)
    number = view.desk.focus.selection.message
    found = scene.journal.since(number - 1, 1).observations[0]
    assert (found.type, found.sender) == ("report", view.page.checks.rows[0].by)


def test_states_now(view: NegotiationView, scene: Scene) -> None:
    view.desk.focus.choose_peers("anna", "ben")
    cells = [[cell.text() for cell in row] for row in view.page.states.cells]
    assert cells[0] == ["stable", "stable"]
    assert cells[2:] == [
        ["connected", "connected"],
        ["connected", "connected"],
        ["client", "server"],
        ["connected", "connected"],
        ["secure", "secure"],
    ]
    scene.report("anna", "ben", (0.0, "ice", "failed"), ice="failed", secure=False)
    view.take(scene.pull())
    ice, page = view.page.states.cells[2][0], view.page.states.cells[6][0]
    assert (ice.text(), ice.property("tone")) == ("failed", "danger")
    assert (page.text(), page.property("tone")) == ("not secure", "danger")
    assert ice.accessibleName() == "ICE, Anna: failed"


def test_who_has_left_is_not_connected(view: NegotiationView, scene: Scene) -> None:
    """Nor is who came only to send a message a pair with everyone."""
    scene.join("replay")
    scene.report("ben", "replay", (0.0, "ice", "new"))
    view.take(scene.pull())
    assert [pair.key for pair in view.model.rows][2:] == [("ben", "replay")], "it may negotiate yet"
    scene.leave("replay")
    scene.leave("carla")
    view.take(scene.pull())
    assert [pair.key for pair in view.model.rows] == [("anna", "ben"), ("anna", "carla")]
    rows = [[view.model.text(row, column) for column in (STATE, ICE)] for row in view.model.rows]
    assert rows == [["stable", "connected"], ["left", "left"]]
    cells = PairCells(view.model, view.desk.theme)
    inks = [[cells.ink(row, column) for column in (STATE, ICE)] for row in view.model.rows]
    assert inks == [["text", "ok"], ["dim", "dim"]]


def test_the_states_of_who_has_left_are_the_last_ones(view: NegotiationView, scene: Scene) -> None:
    view.desk.focus.choose_peers("anna", "carla")
    ice, section = view.page.states.cells[2][0], view.page._states
    assert (ice.text(), ice.property("tone")) == ("connected", "ok")
    assert section.heading.text() == "States now"
    scene.leave("carla")
    view.take(scene.pull())
    assert (ice.text(), ice.property("tone")) == ("connected", "dim")
    assert (section.heading.text(), section.remark.text()) == ("Last states", "Carla has left")
    scene.leave("anna")
    view.take(scene.pull())
    assert section.remark.text() == "both have left"


def test_without_reports_it_says_where_they_come_from(qapp: QApplication, theme: Theme, icons: Icons) -> None:
    scene = Scene().join("anna", "ben")
    scene.offer("anna", "ben")
    view = NegotiationView(Desk(theme, icons, Names(), Focus(), scene.story))
    view.resize(600, 500)
    view.show()
    assert view.page.isVisible()
    assert view.page.no_checks.text.startswith("No reports yet Reports come from browsers")
    assert view.page._first_frame.remark.text() == "no reports yet"
    view.close()


def test_nobody_yet(qapp: QApplication, theme: Theme, icons: Icons) -> None:
    view = NegotiationView(Desk(theme, icons, Names(), Focus(), Scene().story))
    view.show()
    assert view.empty.text.startswith("Nobody negotiates yet")
    assert view.title == "Negotiation"
    view.close()


def test_it_wears_the_theme(view: NegotiationView, theme: Theme) -> None:
    view.desk.focus.choose_peers("anna", "ben")
    appearances: tuple[Appearance, ...] = ("light", "dark")
    for appearance in appearances:
        theme.set_appearance(appearance)
        view.restyle()
        image = view.page.timeline.grab().toImage()
        found = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        assert {theme.tokens.color("ok").rgb(), theme.tokens.color("accent").rgb()} <= found


def test_a_chosen_time(view: NegotiationView) -> None:
    focus = view.desk.focus
    focus.choose_peers("anna", "ben")
    whole = len(view.page.timeline.spots)
    start = view.page.timeline.scale.start
    focus.choose_span((start, start + 0.03))
    assert len(view.page.timeline.spots) < whole
    view.page.timeline.setFocus()
    QTest.keyClick(view.page.timeline, Qt.Key.Key_Escape)
    assert focus.selection.span is None
    assert focus.selection.pair is not None
    assert len(view.page.timeline.spots) == whole
