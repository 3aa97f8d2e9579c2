"""Spikes and the slowest callbacks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from panel.focus import Selection
from panel.inspect.health.sayings import culprit
from panel.inspect.health.view import around
from panel.meters.slow import SlowCallback
from server.spike import GARBAGE, STOPPED, Spike
from tests.panel.inspect.health.stage import NEW, NOW, OLD, Stage


class TestSpikes:
    @pytest.fixture(autouse=True)
    def spikes(self, stage: Stage) -> None:
        stage.spikes = [OLD, NEW]
        stage.fill(60)
        stage.pull()

    def texts(self, stage: Stage) -> list[list[str]]:
        model = stage.view.spikes.model
        return [[model.text(row, column) for column in range(3)] for row in model.rows]

    def test_the_newest_is_first(self, stage: Stage) -> None:
        rows = self.texts(stage)
        assert [row[1:] for row in rows] == [
            ["640 ms", "Python collecting garbage"],
            ["152 ms", "panel.look.table.Table.paintEvent"],
        ]
        assert rows[0][0].endswith(":45.000")
        assert stage.view.tabs.tabText(0) == "Spikes (2)"

    def test_the_calls_of_the_selected_one(self, stage: Stage) -> None:
        spikes = stage.view.spikes
        assert spikes.pane.isHidden()
        spikes.view.selectRow(1)
        assert not spikes.pane.isHidden()
        assert spikes.calls.toPlainText().splitlines() == list(OLD.stack)
        assert stage.focus.selection.span == around(OLD)
        spikes.copy.trigger()
        copied = QGuiApplication.clipboard().text()
        assert "Blocked for 152 ms: panel.look.table.Table.paintEvent" in copied
        assert copied.endswith(OLD.stack[-1])

    def test_a_mark_can_be_clicked(self, stage: Stage) -> None:
        charts = stage.view.charts
        stage.view.tabs.setCurrentIndex(1)
        QTest.mouseClick(charts, Qt.MouseButton.LeftButton, pos=stage.in_lag(OLD.at) + QPoint(3, 0))
        assert stage.view.spikes.selected == OLD
        assert stage.view.tabs.currentIndex() == 0
        assert stage.focus.selection.span == around(OLD)
        assert "152 ms" in charts._tip(stage.in_lag(OLD.at))
        assert charts._tip(stage.in_lag(OLD.at - 8)) == ""

    def test_a_click_elsewhere_lets_go(self, stage: Stage) -> None:
        stage.view.spikes.view.selectRow(0)
        QTest.mouseClick(stage.view.charts, Qt.MouseButton.LeftButton, pos=stage.in_lag(NOW - 50))
        assert stage.focus.selection.span is None
        assert stage.view.spikes.selected is None

    def test_dragging_chooses_a_stretch_of_time(self, stage: Stage) -> None:
        charts = stage.view.charts
        QTest.mousePress(charts, Qt.MouseButton.LeftButton, pos=stage.in_lag(980))
        QTest.mouseMove(charts, stage.in_lag(970))
        QTest.mouseRelease(charts, Qt.MouseButton.LeftButton, pos=stage.in_lag(970))
        assert stage.focus.selection.span == pytest.approx((970, 980), abs=0.2)

    def test_a_span_from_elsewhere_is_shown(self, stage: Stage) -> None:
        stage.view.spikes.view.selectRow(0)
        before = stage.view.charts.grab().toImage()
        stage.focus.choose_span((960.0, 970.0))
        assert stage.view.spikes.selected is None, "that is another time"
        charts = stage.view.charts
        image, y = charts.grab().toImage(), charts._boxes[3].body.top() + 2
        inside, outside = (QPoint(stage.x(at), y) for at in (965.0, 950.0))
        assert image.pixel(inside) != before.pixel(inside)
        assert image.pixel(outside) == before.pixel(outside)
        stage.focus.choose_span((1.0, 2.0))
        assert charts._shown_span() is None, "before all that is in sight"

    def test_what_is_selected_stays_when_a_new_one_comes(self, stage: Stage) -> None:
        stage.view.spikes.view.selectRow(1)
        told: list[Selection] = []
        stage.focus.changed.connect(told.append)
        stage.spikes = [OLD, NEW, Spike(999.0, 0.2)]
        stage.pull()
        assert stage.view.spikes.selected == OLD
        assert not told
        assert self.texts(stage)[0][2] == "What it was is not known"

    def test_steps_from_one_to_the_next(self, stage: Stage) -> None:
        stage.view.next_spike.trigger()
        assert stage.view.spikes.selected == NEW
        stage.view.previous_spike.trigger()
        assert stage.view.spikes.selected == OLD
        stage.view.previous_spike.trigger()
        assert stage.view.spikes.selected == OLD
        stage.view.next_spike.trigger()
        assert stage.view.spikes.selected == NEW


@pytest.mark.parametrize(
    ("stack", "said"),
    [
        (("panel.look.table.Table.paintEvent:68", "html.escape:19"), "panel.look.table.Table.paintEvent"),
        ((GARBAGE,), "Python collecting garbage"),
        ((STOPPED,), "The whole process stood still, or other programs had the processor"),
        (("panel.loop.Loop.run_forever:138",), "Qt itself: painting, layout or input"),
        (("asyncio.events.Handle._run:80",), "Many callbacks, one after the other"),
        ((), "What it was is not known"),
    ],
)
def test_who_it_was_in_words(stack: tuple[str, ...], said: str) -> None:
    assert culprit(Spike(1.0, 0.15, stack)) == said


class TestSlowest:
    def test_what_took_most_is_first(self, stage: Stage) -> None:
        slow = stage.health.slow
        slow._by_name = {
            name: SlowCallback(name, count, longest, total)
            for name, count, longest, total in (("a.b", 3, 0.009, 0.02), ("c.d", 1, 0.152, 0.152))
        }
        slow.version += 1
        stage.pull()
        table = stage.view.slowest
        texts = [[table.rows.text(row, column) for column in range(4)] for row in table.rows.rows]
        assert texts == [["c.d", "1", "152 ms", "152 ms"], ["a.b", "3", "9.0 ms", "20 ms"]]
        table.copy.trigger()
        assert QGuiApplication.clipboard().text().splitlines()[1] == "c.d\t1\t152 ms\t152 ms"

    def test_empty_lists_say_what_comes(self, stage: Stage) -> None:
        stage.pull()
        assert "never blocked" in stage.view.spikes.empty.text
        assert "100 ms" in stage.view.spikes.empty.text
        assert "5 ms" in stage.view.slowest.empty.text
