"""The timeline can be pointed at, stepped through and dragged over; the bar shows parts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from scenes import Scene

from panel.inspect.negotiation.phasebar import PhaseBar
from panel.inspect.negotiation.timeline import Timeline
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.trace.story import PairStory, Phase


@pytest.fixture
def pair() -> PairStory:
    scene = Scene().join("anna", "ben")
    scene.offer("anna", "ben")
    scene.answer("ben", "anna", 0.2)
    found = scene.story.pair("anna", "ben")
    assert found is not None
    return found


@pytest.fixture
def timeline(qapp: QApplication, theme: Theme, icons: Icons, pair: PairStory) -> Iterator[Timeline]:
    made = Timeline(theme, icons, str.capitalize, lambda at: f"{at:.2f}")
    made.resize(600, 240)
    made.show_pair(pair, None)
    made.show()
    yield made
    made.close()


def at(timeline: Timeline, seq: int) -> QPoint:
    """Where a message stands: the mark, not the state that it brought."""
    return min((s.area for s in timeline.spots if s.seq == seq), key=lambda area: area.width()).center()


def test_everything_is_there_in_the_order_of_time(timeline: Timeline) -> None:
    times = [spot.at for spot in timeline.spots]
    assert times == sorted(times)
    texts = [spot.text.split(": ", 1)[1] for spot in timeline.spots]
    assert {"stable", "offer", "answer", "have-local-offer", "have-remote-offer"} == set(texts)
    assert len(texts) == 2 + 6
    assert timeline.height() <= timeline.sizeHint().height() + 100


def test_a_click_chooses_the_message(timeline: Timeline, pair: PairStory) -> None:
    chosen: list[int] = []
    timeline.chosen.connect(chosen.append)
    for seq in (pair.rounds[0].offer, pair.rounds[0].answer):
        QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=at(timeline, seq))
    assert chosen == [pair.rounds[0].offer, pair.rounds[0].answer]


def test_what_is_pointed_at_is_said(timeline: Timeline, pair: PairStory) -> None:
    said: list[str] = []
    timeline.said.connect(said.append)
    QTest.mouseMove(timeline, at(timeline, pair.rounds[0].offer))
    assert said[-1] == f"{pair.rounds[0].offered_at:.2f} Anna: offer"
    assert timeline.accessibleDescription() == said[-1]


def test_keys_step_through_and_choose(timeline: Timeline, pair: PairStory) -> None:
    chosen: list[int] = []
    timeline.chosen.connect(chosen.append)
    offer = next(n for n, spot in enumerate(timeline.spots) if spot.seq == pair.rounds[0].offer)
    for _ in range(offer + 1):
        QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    assert chosen == [pair.rounds[0].offer]
    QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.current == timeline.spots[offer - 1]
    for _ in range(offer):
        QTest.keyClick(timeline, Qt.Key.Key_Left)
    assert timeline.current == timeline.spots[-1]


def test_dragging_chooses_a_time(timeline: Timeline) -> None:
    spans: list[tuple[float, float]] = []
    timeline.span_chosen.connect(spans.append)
    left, right = QPoint(200, 200), QPoint(400, 200)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=right)
    QTest.mouseMove(timeline, left)
    timeline.grab()
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=left)
    assert spans == [(timeline.scale.at(200), timeline.scale.at(400))]


def test_a_chosen_time_is_all_it_shows(timeline: Timeline, pair: PairStory) -> None:
    spans: list[object] = []
    timeline.span_chosen.connect(spans.append)
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert spans == []
    offered = pair.rounds[0].offered_at
    timeline.show_pair(pair, (offered - 0.01, offered + 0.01))
    assert "answer" not in " ".join(spot.text for spot in timeline.spots)
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert spans == [None]


def test_the_same_stays_current_when_more_comes(timeline: Timeline, pair: PairStory) -> None:
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    current = timeline.current
    assert current is not None
    timeline.resize(500, 240)
    timeline.show_pair(pair, None)
    assert timeline.current is not None
    assert timeline.current.text == current.text


def test_the_bar_and_its_legend(qapp: QApplication, theme: Theme) -> None:
    theme.set_appearance("light")
    bar = PhaseBar(theme)
    bar.resize(400, 60)
    phases = [Phase("signaling", 0.0, 0.3), Phase("ice", 0.3, 0.4), Phase("media", 0.4, None)]
    bar.show_phases(phases, 0.8)
    assert bar.parts == ["Signaling 300 ms", "ICE 100 ms", "First frame 400 ms so far"]
    assert bar.accessibleName().endswith("Signaling 300 ms, ICE 100 ms, First frame 400 ms so far")
    image = bar.grab().toImage()
    inks = [image.pixelColor(x, 5).name() for x in (20, 175, 380)]
    tokens = theme.tokens
    assert inks == [tokens.color(role).name() for role in ("accent", "warn", "ok")]
    heights = []
    for width in (900, 150):
        bar.resize(width, 60)
        bar.grab()  # lays it out
        heights.append(bar.sizeHint().height())
    assert heights[0] < heights[1]
