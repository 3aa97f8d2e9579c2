"""The diagnosis: what is listed, what it says, what it leads to, and how often it looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scenes import Scene

from panel.focus import Focus
from panel.inspect.diagnosis.detail import Link
from panel.inspect.diagnosis.list import Heading
from panel.inspect.diagnosis.view import DiagnosisView
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Appearance, Theme
from panel.pace import Pace
from panel.texts import Names
from panel.trace.diagnosis.finding import Facts, Finding
from panel.trace.story import Story
from server.spike import Spike

UNANSWERED = Finding(
    "offer-unanswered",
    "problem",
    "An offer was not answered",
    "{a} sent an offer to {b}, and no answer has come.",
    "Look at the page of {b}.",
    at=100.1,
    evidence=(5, 6),
    pair=("anna", "ben"),
    words={"a": "Anna", "b": "<b>Ben</b>"},
)
ONLY_LOCAL = Finding(
    "only-mdns", "warning", "Only names", "Names only.", "Allow it.", 100.2, (7,), ("anna", "carla")
)
JUMP = Finding("clock-jump", "hint", "A clock jumped", "It jumped.", "", at=100.3, peer="carla")
BLOCKED = Finding(
    "loop-blocked", "warning", "The server stood still", "For {s} s.", "", 200.0, words={"s": "2"}
)
ALL = (UNANSWERED, ONLY_LOCAL, BLOCKED, JUMP)


class FakeRules:
    """Rules that find what a test wants."""

    def __init__(self) -> None:
        self.findings: Sequence[Finding] = ALL
        self.asked: list[Facts] = []

    def __call__(self, story: Story, facts: Facts) -> Sequence[Finding]:
        self.asked.append(facts)
        return self.findings


@pytest.fixture
def scene() -> Scene:
    scene = Scene().join("anna", "ben", "carla")  # six messages
    scene.offer("anna", "ben")
    return scene


@pytest.fixture
def rules() -> FakeRules:
    return FakeRules()


@pytest.fixture
def view(
    qapp: QApplication, theme: Theme, icons: Icons, scene: Scene, rules: FakeRules
) -> Iterator[DiagnosisView]:
    made = DiagnosisView(Desk(theme, icons, Names(), Focus(), scene.story), rules, Pace(1.0, 0.0, 0.0), 0.0)
    made.resize(800, 500)
    made.show()
    made.take(scene.pull())
    yield made
    made.close()


def rules_shown(view: DiagnosisView) -> list[str]:
    return [finding.rule for finding in view.shown]


class TestList:
    def test_what_it_shows(self, view: DiagnosisView) -> None:
        assert view.shown == list(ALL)
        assert view.selected == UNANSWERED
        text = view.detail.text.replace("\N{ZERO WIDTH SPACE}", "")
        assert "Anna sent an offer to <b>Ben</b>, and no answer has come." in text
        assert "Look at the page of <b>Ben</b>." in text
        assert "Anna \N{LEFT RIGHT ARROW} Ben \N{MIDDLE DOT} " in text
        tip = view.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
        assert "&lt;b&gt;Ben&lt;/b&gt;" in tip
        spoken = view.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken == "Warning: Only names. Names only."

    def test_it_counts_what_is_not_over(self, view: DiagnosisView, rules: FakeRules, scene: Scene) -> None:
        counts: list[tuple[int, int]] = []
        found: list[Sequence[Finding]] = []
        view.counted.connect(lambda *numbers: counts.append(numbers))
        view.found.connect(found.append)
        rules.findings = (replace(UNANSWERED, past=True), ONLY_LOCAL, BLOCKED)
        scene.wait(1)
        view.take(scene.pull())
        assert counts == [(0, 2)]
        assert found == [rules.findings]
        assert view.filters["problem"].accessibleName() == "Problems: 1"
        assert "over" in view.detail.text

    def test_it_counts_while_it_is_hidden(self, view: DiagnosisView, rules: FakeRules, scene: Scene) -> None:
        counts: list[tuple[int, int]] = []
        view.counted.connect(lambda *numbers: counts.append(numbers))
        view.hide()
        rules.findings = ()
        scene.wait(1)
        view.take(scene.pull())
        assert counts == [(0, 0)]
        assert len(view.shown) == 4
        view.show()
        assert view.shown == []
        assert view.empty.text.startswith("Nothing wrong has been seen Callbox looks for")
        assert view.detail.isHidden()

    def test_kinds_can_be_left_out(self, view: DiagnosisView) -> None:
        view.filters["warning"].click()
        assert rules_shown(view) == ["offer-unanswered", "clock-jump"]
        view.filters["problem"].click()
        view.filters["hint"].click()
        assert view.empty.text.startswith("Nothing of the chosen kinds")

    def test_grouped_by_pair(self, view: DiagnosisView) -> None:
        view.group.click()
        headings = [item.text for item in view.model.items if isinstance(item, Heading)]
        pairs = ["Anna \N{LEFT RIGHT ARROW} Ben", "Anna \N{LEFT RIGHT ARROW} Carla"]
        assert headings == [*pairs, "The whole server", "Carla"]
        assert view.selected == UNANSWERED
        assert isinstance(view.model.items[0], Heading)
        assert not view.model.flags(view.model.index(0)) & Qt.ItemFlag.ItemIsSelectable
        view.grab()

    def test_the_selected_one_stays(self, view: DiagnosisView, rules: FakeRules, scene: Scene) -> None:
        view.list.setCurrentIndex(view.model.index(1))
        newer = replace(UNANSWERED, evidence=(9,), at=101.0)
        grown = replace(ONLY_LOCAL, words={"n": "2"}, evidence=(7, 8))
        rules.findings = (newer, UNANSWERED, grown)
        scene.wait(1)
        view.take(scene.pull())
        assert view.selected == grown
        rules.findings = (newer,)
        scene.wait(1)
        view.take(scene.pull())
        assert view.selected == newer

    def test_it_follows_the_selection(self, view: DiagnosisView) -> None:
        focus = view.desk.focus
        expected = {
            (): ["offer-unanswered", "only-mdns", "loop-blocked", "clock-jump"],
            ("anna",): ["offer-unanswered", "only-mdns", "loop-blocked"],
            ("carla",): ["only-mdns", "loop-blocked", "clock-jump"],
            ("anna", "carla"): ["only-mdns", "loop-blocked", "clock-jump"],
        }
        for peers, rules in expected.items():
            focus.choose_peers(*peers)
            assert rules_shown(view) == rules
        assert view.elsewhere.text() == "1 not in the selection: show"
        view.elsewhere.click()
        assert len(view.shown) == 4
        assert view.elsewhere.isHidden()
        focus.choose_span((150.0, 250.0))
        assert rules_shown(view) == ["loop-blocked"]
        focus.clear()
        focus.choose_room("attic")
        assert rules_shown(view) == ["loop-blocked"]
        focus.choose_room("lobby")
        assert len(view.shown) == 4

    def test_a_message_that_shows_something_selects_it(self, view: DiagnosisView) -> None:
        view.desk.focus.choose_message(7)
        assert view.selected == ONLY_LOCAL
        view.desk.focus.choose_message(3)
        assert view.selected == ONLY_LOCAL


class TestEvidence:
    def test_links_lead_to_messages(self, view: DiagnosisView, scene: Scene) -> None:
        opened: list[int] = []
        view.opened.connect(opened.append)
        view.list.setCurrentIndex(view.model.index(1))
        (link,) = view.detail.links
        assert link.text().startswith("#7 offer ")
        assert link.text().endswith(" Anna \N{RIGHTWARDS ARROW} Ben")
        link.click()
        assert opened == [7]
        assert view.desk.focus.selection.message == 7

    def test_evidence_that_is_gone_or_too_much(
        self, view: DiagnosisView, rules: FakeRules, scene: Scene
    ) -> None:
        rules.findings = (replace(UNANSWERED, evidence=(400,)),)
        scene.wait(1)
        view.take(scene.pull())
        assert view.detail.links[0].text() == "#400 (not kept any more)"
        rules.findings = (replace(UNANSWERED, evidence=tuple(range(1, 31))),)
        scene.wait(1)
        view.take(scene.pull())
        assert len(view.detail.links) == 12
        assert view.detail._more.text() == "and 18 more"

    def test_a_link_stays_under_the_finger_when_more_is_known(
        self, view: DiagnosisView, rules: FakeRules, scene: Scene
    ) -> None:
        opened: list[int] = []
        view.opened.connect(opened.append)
        link = view.detail.links[0]
        link.setFocus()
        link.setDown(True)
        rules.findings = (replace(UNANSWERED, evidence=(3, 5, 7)),)
        scene.wait(1)
        view.take(scene.pull())
        assert len(view.detail.links) == 3
        assert view.detail.links[0] is link
        assert link.isDown()
        assert link.hasFocus()
        view.detail.links[1].click()
        assert opened == [5]
        rules.findings = (replace(UNANSWERED, evidence=(3,)),)
        scene.wait(1)
        view.take(scene.pull())
        assert [part.isVisible() for part in view.detail.findChildren(Link)].count(True) == 2, "with the pair"

    def test_the_keys_and_the_pair(self, view: DiagnosisView) -> None:
        opened: list[int] = []
        view.opened.connect(opened.append)
        QTest.keyClick(view.list, Qt.Key.Key_Return)
        assert opened == [5]
        view.list.activated.emit(QModelIndex())
        assert opened == [5]
        view.detail.pair.click()
        assert view.desk.focus.selection.peers == ("anna", "ben")

    def test_copied_as_text(self, view: DiagnosisView) -> None:
        view.copy_one.trigger()
        lines = QGuiApplication.clipboard().text().splitlines()
        assert lines[0] == "Problem: An offer was not answered (offer-unanswered)"
        assert lines[2:4] == [
            "Anna sent an offer to <b>Ben</b>, and no answer has come.",
            "What to try: Look at the page of <b>Ben</b>.",
        ]
        assert lines[4].startswith("#5 hello ")
        view.filters["hint"].click()
        view.commands()[0].trigger()
        assert QGuiApplication.clipboard().text().count("\n\n") == 2


class TestPace:
    def test_when_nothing_can_be_new_it_rests(
        self, view: DiagnosisView, rules: FakeRules, scene: Scene
    ) -> None:
        for _ in range(10):
            view.take(scene.pull())
        asked = len(rules.asked)
        assert asked < 5
        view.take(scene.pull())
        assert len(rules.asked) == asked
        scene.candidate("anna", "ben")
        view.take(scene.pull())
        assert len(rules.asked) == asked + 1

    def test_time_alone_may_make_something_wrong(
        self, view: DiagnosisView, rules: FakeRules, scene: Scene
    ) -> None:
        asked = len(rules.asked)
        scene.wait(5)
        view.take(scene.pull())
        assert len(rules.asked) == asked + 1
        assert rules.asked[-1].now == scene.at

    def test_facts_are_asked_for(self, view: DiagnosisView, rules: FakeRules, scene: Scene) -> None:
        facts = Facts(now=7.0, spikes=(Spike(6.0, 0.2),))
        view.set_facts(lambda: facts)
        view.take(scene.pull())
        assert rules.asked[-1] is facts

    def test_it_tells_once_a_second(
        self, qapp: QApplication, theme: Theme, icons: Icons, scene: Scene, rules: FakeRules
    ) -> None:
        desk = Desk(theme, icons, Names(), Focus(), scene.story)
        view = DiagnosisView(desk, rules, Pace(1.0, 0.0, 0.0), 3_600.0)
        found: list[Sequence[Finding]] = []
        view.found.connect(found.append)
        for count in (1, 2, 3):
            rules.findings = ALL[:count]
            scene.wait(1)
            view.take(scene.pull())
        assert found == [ALL[:1]]

    def test_the_real_rules(self, qapp: QApplication, theme: Theme, icons: Icons, scene: Scene) -> None:
        view = DiagnosisView(Desk(theme, icons, Names(), Focus(), scene.story))
        view.show()
        scene.wait(60)
        view.take(scene.pull())
        assert "offer-unanswered" in rules_shown(view)
        view.close()


LOOKS: tuple[tuple[Appearance, int], ...] = (("light", 320), ("dark", 1000), ("light", 420))


def test_it_fits_and_wears_the_theme(view: DiagnosisView, theme: Theme) -> None:
    for appearance, width in LOOKS:
        theme.set_appearance(appearance)
        view.restyle()
        view.resize(width, 600)
        QApplication.sendPostedEvents()  # lays out what got other texts
        fits(view, theme, width)


def fits(view: DiagnosisView, theme: Theme, width: int) -> None:
    assert view.width() == width
    parts = (view.copy, view.group, *view.filters.values(), view.detail.links[0])
    assert all(0 <= part.mapTo(view, QPoint()).x() <= width - part.width() for part in parts)
    assert all(part.width() >= part.sizeHint().width() for part in view.filters.values())
    image = view.list.viewport().grab().toImage()
    found = {image.pixelColor(x, y).name() for x in range(34) for y in range(image.height())}
    assert {theme.tokens.color("danger").name(), theme.tokens.color("warn").name()} <= found
