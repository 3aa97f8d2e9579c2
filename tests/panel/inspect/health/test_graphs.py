"""The stack of graphs, and when it does nothing."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QFocusEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from panel.feed import Pull
from panel.inspect.health.charts import Charts
from panel.inspect.health.geometry import LEFT
from panel.inspect.health.view import around
from panel.look.theme import Theme
from panel.meters.history import Point
from server.journal import Snapshot
from server.runner import ServerState
from tests.panel.inspect.health.stage import NEW, NOW, OLD, POINT, Stage


def inked(stage: Stage, lane: int, role: str) -> list[int]:
    """The columns of a lane's body in which there is ink of this colour, as seconds before now."""
    charts = stage.view.charts
    image: QImage = charts.grab().toImage()
    wanted = QColor(getattr(stage.view.desk.theme.tokens, role)).rgb()
    body = charts._boxes[lane].body
    columns = [
        x
        for x in range(body.left(), body.right() + 1)
        if any(image.pixel(x, y) == wanted for y in range(body.top() + 9, body.bottom() + 1))
    ]
    return sorted({round(stage.now - charts._time(x)) for x in columns})


class TestGraphs:
    def test_every_lane_shows_what_is_newest(self, stage: Stage) -> None:
        stage.fill(30)
        stage.pull()
        assert stage.view.charts.readout == {
            "lag": ["0.2 ms", "1.0 ms", "3.0 ms"],
            "work": ["12 %", "2.0 %", "4.0 %", "11 %"],
            "rate": ["250/s"],
            "cpu": ["30 %"],
            "memory": ["184 MiB"],
            "descriptors": ["46"],
            "connections": ["24"],
        }

    def test_a_cursor_goes_through_all_of_them(self, stage: Stage) -> None:
        stage.fill(40, POINT._replace(rate=100.0))
        stage.now += 20
        stage.fill(20, POINT._replace(rate=900.0))
        stage.pull()
        charts = stage.view.charts
        charts._point_at(stage.x(stage.now - 30))
        assert charts.readout["rate"] == ["100/s"]
        assert re.search(
            r"(29\.9|30\.0|30\.1) s ago", charts._cursor_time()
        )  # a pixel is a tenth of a second
        charts._point_at(None)
        assert charts.readout["rate"] == ["900/s"]

    @pytest.mark.parametrize("lane", [1, 2])
    def test_curves_stand_where_they_were_measured(self, stage: Stage, lane: int) -> None:
        stage.fill(20)
        stage.pull()
        seen = inked(stage, lane, "accent")
        assert (seen[0], seen[-1]) == (0, 20)
        stage.now += 10
        stage.pull()
        seen = inked(stage, lane, "accent")
        assert (seen[0], seen[-1]) == (10, 30)

    def test_what_was_not_measured_is_a_gap(self, stage: Stage) -> None:
        stage.fill(10)
        stage.now += 20
        stage.fill(10, Point())
        stage.now += 10
        stage.fill(5)
        stage.pull()
        for lane in (0, 1, 2):
            seen = inked(stage, lane, "accent")
            assert not set(range(17, 19)) & set(seen)
            assert {2, 35} <= set(seen)

    def test_new_points_are_drawn_onto_the_old_ones(self, stage: Stage) -> None:
        stage.fill(20)
        stage.pull()
        stage.view.charts.grab()
        strips = [ribbon._strip for ribbon in stage.view.charts._ribbons]
        assert None not in strips
        for _ in range(20):
            stage.now += 0.25
            stage.health.history.add(stage.now, POINT)
            stage.pull(fresh=False)
        assert [ribbon._strip for ribbon in stage.view.charts._ribbons] == strips
        seen = inked(stage, 2, "accent")
        assert (seen[0], seen[-1]) == (0, 25)

    def test_ten_minutes_fit(self, stage: Stage) -> None:
        stage.now += 600
        stage.fill(600)
        stage.pull()
        stage.view.window_tabs.setCurrentIndex(2)
        seen = inked(stage, 2, "accent")
        assert seen[0] <= 2
        assert seen[-1] >= 595
        series = stage.view.charts._lanes[0].drawn(stage.health.history, 0)
        assert len(series.times) <= 480

    def test_thinned_out_a_peak_stays(self, stage: Stage) -> None:
        stage.now += 600
        stage.fill(600)
        stage.health.history.column("max")[1234] = 800.0
        lane = stage.view.charts._lanes[0]
        assert max(lane.drawn(stage.health.history, 0).curves[2]) > 3.8, "on a logarithmic axis"
        assert lane.top(stage.health.history, 0) == 4

    def test_kinds_of_work_are_stacked(self, stage: Stage) -> None:
        stage.fill(1)
        curves = stage.view.charts._lanes[1].drawn(stage.health.history, 0).curves
        assert [values[0] for values in curves] == pytest.approx([29, 18, 14, 12])

    def test_axes_have_round_figures(self, stage: Stage) -> None:
        lag, work, rate = stage.view.charts._lanes[:3]
        assert [text for _, text in lag.ticks(4, 4)] == ["0.1", "1", "10", "100", "1000"]
        assert [text for _, text in lag.ticks(4, 2)] == ["0.1", "10", "1000"]
        assert [text for _, text in work.ticks(100, 2)] == ["0", "50", "100"]
        assert rate.ticks(20, 1) == [(0, "0"), (20, "20")]

    def test_moving_on_draws_only_the_curves(self, stage: Stage) -> None:
        stage.fill(20)
        stage.pull()
        charts = stage.view.charts
        charts.grab()
        frame = charts._frame
        for _ in range(10):
            stage.now += 0.05
            stage.pull(fresh=False)
        charts.grab()
        assert frame is not None
        assert charts._frame is frame

    @pytest.mark.parametrize("appearance", ["light", "dark"])
    def test_it_wears_the_theme(self, stage: Stage, theme: Theme, appearance: str) -> None:
        stage.fill(20)
        stage.spikes = [NEW]
        stage.pull()
        theme.set_appearance("dark" if appearance == "dark" else "light")
        stage.view.restyle()
        image = stage.view.charts.grab().toImage()
        found = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
        tokens = theme.tokens
        colors = (
            tokens.accent,
            tokens.warn,
            tokens.ok,
            tokens.danger,
            tokens.dim,
            tokens.border,
            tokens.surface,
        )
        assert {QColor(color).rgb() for color in colors} <= found


class TestWatching:
    def test_hidden_it_does_nothing(self, stage: Stage) -> None:
        stage.pull()
        assert stage.work.watched
        stage.view.hide()
        assert not stage.work.watched
        stage.fill(20)
        stage.spikes = [OLD]
        stage.pull()
        assert not stage.work.watched
        assert stage.view.charts._seen == 0
        assert not stage.view.spikes.model.rows
        stage.view.show()
        assert stage.work.watched
        assert stage.view.spikes.model.rows == [OLD]

    def test_figures_of_the_chosen_window(self, stage: Stage) -> None:
        lag = stage.health.lag
        stage.pull()
        assert stage.view.figures.text() == ""
        for number in range(6_000):
            lag._keep(NOW - 300 + number / 20, 0.15 if number == 100 else 0.002)
        stage.pull()
        assert stage.view.figures.text().endswith("max 2.0 ms")
        stage.view.window_tabs.setCurrentIndex(1)
        stage.pull()
        assert stage.view.figures.text().endswith("max 150 ms")

    def test_a_recording_has_spikes_at_most(self, stage: Stage) -> None:
        snapshot = Snapshot(at=NOW)
        pull = Pull(ServerState.STOPPED, NOW, stage.journal, lambda: snapshot, (), None, True, (OLD,))
        stage.view.take(pull)
        assert stage.view.charts.readout["rate"] == ["\N{EN DASH}"]
        assert stage.view.spikes.model.rows == [OLD]
        assert "not measured" in stage.view.spikes.empty.text
        assert "not measured" in stage.view.slowest.empty.text


class TestKeyboard:
    def press(self, stage: Stage, key: Qt.Key) -> None:
        QTest.keyClick(stage.view.charts, key)

    def test_the_cursor_is_read_out(self, stage: Stage) -> None:
        stage.fill(60)
        stage.pull()
        charts = stage.view.charts
        self.press(stage, Qt.Key.Key_Home)
        assert charts._cursor == LEFT
        self.press(stage, Qt.Key.Key_Right)
        assert charts._cursor == LEFT + 4
        said = QAccessible.queryAccessibleInterface(charts).text(QAccessible.Text.Description)
        assert "Loop lag 0.2 ms, 1.0 ms, 3.0 ms" in said
        self.press(stage, Qt.Key.Key_Left)
        self.press(stage, Qt.Key.Key_Left)
        assert charts._cursor == LEFT
        self.press(stage, Qt.Key.Key_End)
        assert charts._cursor == charts.width() - 17

    def test_who_comes_with_tab_sees_the_cursor(self, stage: Stage) -> None:
        charts = stage.view.charts
        for reason, seen in ((Qt.FocusReason.MouseFocusReason, False), (Qt.FocusReason.TabFocusReason, True)):
            charts.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, reason))
            assert (charts._cursor is not None) == seen
        charts.focusOutEvent(QFocusEvent(QEvent.Type.FocusOut))
        assert charts._cursor is None

    def test_a_spike_is_chosen_and_let_go(self, stage: Stage) -> None:
        stage.spikes = [NEW]
        stage.fill(60)
        stage.pull()
        self.press(stage, Qt.Key.Key_Return)
        assert stage.focus.selection.span is None
        stage.view.charts._point_at(stage.x(NEW.at))
        self.press(stage, Qt.Key.Key_Return)
        assert stage.focus.selection.span == around(NEW)
        self.press(stage, Qt.Key.Key_Escape)
        assert stage.focus.selection.span is None

    def test_everything_has_a_name(self, stage: Stage) -> None:
        kinds = (QAbstractItemView, QTabBar, Charts, QPlainTextEdit)
        parts = [part for part in stage.view.findChildren(QWidget) if isinstance(part, kinds)]
        tables = [part for part in parts if not isinstance(part.parent(), QAbstractScrollArea | QTabBar)]
        assert len(tables) == 6
        for part in tables:
            face = QAccessible.queryAccessibleInterface(part)
            assert face.text(QAccessible.Text.Name), part

    def test_commands_have_texts(self, stage: Stage) -> None:
        commands = stage.view.commands()
        assert len({command.text() for command in commands}) == len(commands)
        commands[1].trigger()
        assert stage.view.charts.window_seconds == 300
        assert (stage.view.name, stage.view.title) == ("health", "Loop health")


@pytest.mark.parametrize("size", [(1180, 560), (380, 420), (320, 380)])
def test_it_fits_where_it_is_put(stage: Stage, size: tuple[int, int]) -> None:
    stage.fill(30)
    stage.spikes = [OLD]
    stage.view.resize(*size)
    assert (stage.view.width(), stage.view.height()) == size
    stage.pull()
    stage.view.grab()
    charts = stage.view.charts
    for lane, box in zip(charts._lanes, charts._boxes, strict=True):
        assert box.body.height() >= 20
        parts = [box.title, *(part for key in box.keys for part in (key.swatch, key.name, key.value))]
        shown = [part for part in parts if not part.isEmpty()]
        assert not any(key.name.isEmpty() and not key.swatch.isEmpty() for key in box.keys), "no bare colours"
        for number, part in enumerate(shown):
            assert charts.rect().contains(part), lane.name
            assert not any(part.intersects(other) for other in shown[number + 1 :]), lane.name


def test_a_recording_has_its_spikes_on_its_own_clock_and_nothing_else(theme: Theme) -> None:
    stage = Stage(theme, live=False)
    stage.view.resize(1000, 560)
    stage.view.show()
    stage.journal.append(NOW - 900, "a", "b", "chat", "lobby", b"{}")
    stage.spikes = [OLD, NEW]
    stage.pull()
    charts = stage.view.charts
    assert [lane.name for lane in charts._lanes] == ["lag"]
    assert charts.window_seconds == 900, "all of it"
    marks = [text for _, text in charts._times()]
    assert len(marks) >= 2
    assert all(re.fullmatch(r"\d\d:\d\d:\d\d", text) for text in marks)
    assert inked(stage, 0, "danger"), "bars as high as the spikes were long"
    assert stage.view.window_tabs.isHidden()
    assert stage.view.slowest.copy not in stage.view.commands()
    stage.view.close()


def test_qt_need_not_paint_the_grounds_below(stage: Stage) -> None:
    """Forty times a second, in a styled application, it would paint those of all parents."""
    stage.view.desk.theme.dress()
    charts = stage.view.charts
    assert charts.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    ground = QColor(stage.view.desk.theme.tokens.surface)
    image = charts.grab().toImage()
    corners = (image.pixelColor(x, y) for x in (0, image.width() - 1) for y in (0, image.height() - 1))
    assert set(map(QColor.name, corners)) == {ground.name()}
