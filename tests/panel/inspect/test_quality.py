"""The quality of everyone: what is drawn, where the cursor is, and what can be chosen."""

from __future__ import annotations

from collections.abc import Iterator
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scenes import Scene

from panel.focus import Focus, Selection
from panel.inspect.quality import overlay
from panel.inspect.quality.drawing import LEAST_CELL, Grid
from panel.inspect.quality.ensemble import MOST_LINES, Ensemble
from panel.inspect.quality.metrics import METRICS, figure, nice
from panel.inspect.quality.tracks import Track
from panel.inspect.quality.view import QualityView
from panel.inspect.view import Desk
from panel.look.icons import Icons
from panel.look.theme import Appearance, Theme
from panel.texts import Names
from panel.trace.story import Sample

IN, OUT, RTT, JITTER, LOSS, FPS, FREEZES = METRICS


def sample(at: float, seconds: float = 2.0, fps: float | None = None, bps: float | None = None) -> Sample:
    return Sample(at, "anna", seconds, received_bps=bps, rtt=0.02, loss=0.05, fps=fps)


class TestTrack:
    def test_values_in_the_units_of_the_titles(self) -> None:
        track = Track("anna", "ben")
        track.follow([sample(10, bps=2_500_000, fps=30)])
        values = [track.newest(metric) for metric in METRICS]
        assert values == [2.5, None, 20.0, None, 5.0, 30.0, 0.0]

    def test_it_takes_what_is_new_only(self) -> None:
        track, samples = Track("anna", "ben"), [sample(2), sample(4)]
        assert track.follow(samples) == 2
        assert track.follow(samples) == 0
        assert track.follow([*samples, sample(6)]) == 1
        assert list(track.times) == [2, 4, 6]

    def test_it_goes_on_where_the_oldest_are_forgotten(self) -> None:
        track = Track("anna", "ben")
        samples = [sample(number) for number in range(5_000)]
        for end in range(100, 5_000, 100):
            track.follow(samples[max(0, end - 900) : end])
        assert track.times[-1] == 4_899
        assert 1_000 <= len(track.times) <= 1_200

    def test_a_part_at_a_time(self) -> None:
        track, samples = Track("anna", "ben"), [sample(number) for number in range(10)]
        assert [track.follow(samples, 4) for _ in range(4)] == [4, 4, 2, 0]
        assert list(track.times) == list(range(10))

    def test_the_value_at_a_time(self) -> None:
        track = Track("anna", "ben")
        track.follow([sample(10, fps=20), sample(12, fps=25), sample(60, fps=5)])
        found = {at: track.at(FPS, at) for at in (4.0, 9.0, 10.0, 11.0, 13.0, 30.0, 58.0, 70.0)}
        assert found == {4.0: None, 9.0: 20, 10.0: 20, 11.0: 25, 13.0: 25, 30.0: None, 58.0: 5, 70.0: None}

    def test_lines_break_where_nothing_is_known(self) -> None:
        track = Track("anna", "ben")
        track.follow([sample(2, fps=1), sample(4, fps=2), sample(6), sample(8, fps=3), sample(60, fps=4)])
        assert track.lines(FPS, (0, 100), 50) == [[(2, 1), (4, 2)], [(8, 3)], [(60, 4)]]
        assert track.lines(FPS, (3, 9), 50) == [[(4, 2)], [(8, 3)]]
        assert track.lines(IN, (0, 100), 50) == []

    def test_of_many_points_the_worst_are_drawn(self) -> None:
        track = Track("anna", "ben")
        samples = [
            sample(2.0 * n, fps=7 if n == 333 else 30, bps=9e6 if n == 444 else 1e6) for n in range(800)
        ]
        track.follow(samples)
        (fps,), (bitrate,) = (track.lines(metric, (0, 1600), 40) for metric in (FPS, IN))
        assert len(fps) <= 40
        assert len(bitrate) <= 40
        assert min(value for _, value in fps) == 7
        assert max(value for _, value in bitrate) == 9

    def test_the_highest_of_a_stretch(self) -> None:
        track = Track("anna", "ben")
        track.follow([sample(2, bps=1e6), sample(4, bps=5e6), sample(6, bps=2e6)])
        assert [track.highest(IN, span) for span in ((0.0, 10.0), (5.0, 10.0), (7.0, 9.0))] == [5, 2, 0]
        assert track.highest(OUT, (0, 10)) == 0


class TestEnsemble:
    def test_a_row_for_each_end_of_the_selection(self) -> None:
        scene = Scene().join("anna", "ben", "carla")
        scene.connect("anna", "ben").connect("ben", "carla")
        scene.measure(6, ("anna", "ben"), ("ben", "carla"))
        ensemble = Ensemble()

        def rows(selection: Selection) -> dict[str, list[str]]:
            ensemble.gather(scene.story, selection)
            return {row.peer: [track.other for track in row.tracks] for row in ensemble.rows}

        assert rows(Selection()) == {"anna": ["ben"], "ben": ["anna", "carla"], "carla": ["ben"]}
        assert rows(Selection(peers=("carla",))) == {"carla": ["ben"], "ben": ["carla"]}
        assert rows(Selection(peers=("anna", "ben"))) == {"anna": ["ben"], "ben": ["anna"]}
        assert rows(Selection(room="elsewhere")) == {}

    def test_only_who_changed(self) -> None:
        scene = Scene().join("anna", "ben", "carla").connect("anna", "ben").connect("anna", "carla")
        scene.measure(6, ("anna", "ben"), ("anna", "carla"))
        ensemble = Ensemble()
        assert ensemble.gather(scene.story, Selection()) == {"anna", "ben", "carla"}
        assert ensemble.gather(scene.story, Selection()) == set()
        scene.measure(2, ("anna", "carla"))
        assert ensemble.gather(scene.story, Selection()) == {"anna", "carla"}

    def test_more_lines_than_can_be_told_apart_are_counted(self) -> None:
        others = [f"p{number}" for number in range(9)]
        scene = Scene().join("anna", *others)
        for other in others:
            scene.connect("anna", other)
        scene.measure(4, *(("anna", other) for other in others))
        ensemble = Ensemble()
        ensemble.gather(scene.story, Selection())
        assert len(ensemble.rows[0].tracks) == MOST_LINES
        assert ensemble.rows[0].hidden == 9 - MOST_LINES

    def test_axes_fit_and_do_not_tremble(self) -> None:
        scene = Scene().join("anna", "ben").connect("anna", "ben").measure(60, ("anna", "ben"))
        ensemble = Ensemble()
        ensemble.gather(scene.story, Selection())
        assert ensemble.rescale(None)
        start, end = ensemble.range
        assert start <= scene.at - 60
        assert end >= scene.at
        assert ensemble.tops["in"] == 2
        assert not ensemble.rescale(None)
        assert ensemble.rescale((start, start + 5))
        assert ensemble.range == (start, start + 5)

    def test_a_long_recording_is_read_in_parts(self) -> None:
        scene = Scene().join("anna", "ben").connect("anna", "ben").measure(1_500, ("anna", "ben"))
        ensemble = Ensemble()
        times = 0
        while times == 0 or ensemble.behind:
            ensemble.gather(scene.story, Selection())
            times += 1
        assert times > 2
        pair = scene.story.pairs["anna", "ben"]
        assert len(ensemble.tracks) == 2
        for track in ensemble.tracks:
            assert list(track.times) == [sample.at for sample in pair.samples[track.peer]]


class TestView:
    @pytest.fixture
    def scene(self) -> Scene:
        scene = Scene().join("anna", "ben", "carla").connect("anna", "ben").connect("anna", "carla")
        return scene.measure(40, ("anna", "ben"), ("anna", "carla"))

    @pytest.fixture
    def view(self, qtbot: QtBot, theme: Theme, icons: Icons, scene: Scene) -> Iterator[QualityView]:
        made = QualityView(Desk(theme, icons, Names(), Focus(), scene.story))
        made.resize(1280, 800)
        made.show()
        qtbot.waitUntil(lambda: len(made.board.drawn) == 3)
        yield made
        made.close()

    def test_everyone_is_drawn(self, view: QualityView) -> None:
        assert view.stack.currentWidget() is view.board
        assert [row.peer for row in view.board.ensemble.rows] == ["anna", "ben", "carla"]
        tokens = view.desk.theme.tokens
        image = view.board.viewport().grab(view.board.place_of(0, 0)).toImage()
        found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert {tokens.color("warn").name(), tokens.color("text").name(), tokens.raised.lower()} <= found

    @pytest.mark.parametrize(
        ("width", "wanted"),
        [(400, ["9", "9"]), (138, ["9", "9"]), (100, ["9", "\N{HORIZONTAL ELLIPSIS}"])],
    )
    def test_no_figure_is_missing_without_a_word(
        self, view: QualityView, monkeypatch: pytest.MonkeyPatch, width: int, wanted: list[str]
    ) -> None:
        painter = Mock(fontMetrics=lambda: QFontMetrics(view.board.font()))
        figures = ["999.99", "999.99"]
        monkeypatch.setattr(overlay, "figures", lambda *_: figures)
        row = view.board.ensemble.rows[0]
        view.board._overlay._figures(painter, view.board.ensemble, row, 0, QRect(0, 0, width, 80), None)
        assert [call.args[2][:1] for call in painter.drawText.mock_calls] == wanted

    def test_one_cursor_for_all(self, view: QualityView) -> None:
        board = view.board
        plot = board.place_of(1, 2)
        QTest.mouseMove(board.viewport(), plot.center())
        assert board.cursor_at is not None
        start, end = board.ensemble.range
        assert board.cursor_at == pytest.approx((start + end) / 2, abs=(end - start) / 50)
        ink = view.desk.theme.tokens.color("text").name()
        image = board.viewport().grab().toImage()
        for row in range(3):
            for number in range(len(METRICS)):
                spot = board.place_of(row, number)
                xs = [x for x in range(spot.left(), spot.right()) if _is_line(image, x, spot, ink)]
                assert len(xs) == 1
                assert abs(xs[0] - spot.center().x()) <= 2
        assert "RTT, ms: " in board.describe()
        assert view._caption.text().count(":") == 2

    def test_a_drag_chooses_a_time(self, view: QualityView) -> None:
        board, focus = view.board, view.desk.focus
        plot = board.place_of(0, 1)
        y = plot.center().y()
        QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=plot.center())
        assert focus.selection.span is None
        left, right = QPoint(plot.left() + 20, y), QPoint(plot.left() + 90, y)
        QTest.mousePress(board.viewport(), Qt.MouseButton.LeftButton, pos=right)
        QTest.mouseMove(board.viewport(), left)
        QTest.mouseRelease(board.viewport(), Qt.MouseButton.LeftButton, pos=left)
        span = focus.selection.span
        assert span is not None
        start, end = board.ensemble.range
        assert span[1] - span[0] == pytest.approx(70 / plot.width() * (end - start), rel=0.05)
        view.zoom.click()
        assert board.ensemble.range == span
        view.all_time.click()
        assert focus.selection.span is None
        assert board.ensemble.range == (start, end)

    def test_names_choose_people(self, view: QualityView) -> None:
        board, focus = view.board, view.desk.focus
        (mine, _), (other, named), *_ = board._draftsman.legends["anna"]
        assert named == "ben"
        QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=other.center())
        assert focus.selection.pair == ("anna", "ben")
        assert [row.peer for row in board.ensemble.rows] == ["anna", "ben"]
        QTest.mouseClick(board.viewport(), Qt.MouseButton.LeftButton, pos=mine.center())
        assert focus.selection.peers == ("anna",)

    def test_the_keys(self, view: QualityView) -> None:
        board, focus = view.board, view.desk.focus
        QTest.keyClick(board, Qt.Key.Key_Right)
        first = board.cursor_at
        assert first is not None
        for _ in range(3):
            QTest.keyClick(board, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        assert focus.selection.span == (first, board.cursor_at)
        QTest.keyClick(board, Qt.Key.Key_Escape)
        assert focus.selection.span is None
        QTest.keyClick(board, Qt.Key.Key_Down)
        assert board.describe().startswith("Ben, ")
        QTest.keyClick(board, Qt.Key.Key_Return)
        assert focus.selection.peers == ("ben",)

    def test_only_what_is_in_sight_is_drawn(self, view: QualityView, qtbot: QtBot) -> None:
        view.resize(320, 260)
        qtbot.waitUntil(lambda: view.board.drawn == ["anna"])
        bar = view.board.verticalScrollBar()
        assert bar.maximum() > 0
        QTest.keyClick(view.board, Qt.Key.Key_Down)
        QTest.keyClick(view.board, Qt.Key.Key_Down)
        assert view.board.place_of(2, 0).top() >= 0
        qtbot.waitUntil(lambda: "carla" in view.board.drawn)

    def test_what_is_new_is_drawn(self, view: QualityView, scene: Scene, qtbot: QtBot) -> None:
        before = view.board.viewport().grab().toImage()
        scene.measure(8, ("anna", "ben"))
        view.take(scene.pull())
        assert "ben" not in view.board.drawn
        qtbot.waitUntil(lambda: len(view.board.drawn) == 3)
        assert view.board.viewport().grab().toImage() != before
        view.hide()  # then it does nothing
        counts = [len(track.times) for track in view.board.ensemble.tracks]
        scene.measure(8, ("anna", "ben"))
        view.take(scene.pull())
        assert [len(track.times) for track in view.board.ensemble.tracks] == counts

    def test_it_wears_the_theme(self, view: QualityView, theme: Theme) -> None:
        appearances: tuple[Appearance, ...] = ("light", "dark")
        for appearance in appearances:
            theme.set_appearance(appearance)
            view.restyle()
            image = view.board.viewport().grab().toImage()
            assert image.pixelColor(1, image.height() - 40).name() == theme.tokens.surface.lower()
            spot = view.board.place_of(0, 0).bottomLeft()
            assert image.pixelColor(spot.x() + 1, spot.y() - 1).name() == theme.tokens.raised.lower()

    def test_without_reports_it_says_where_they_come_from(
        self, qapp: QApplication, theme: Theme, icons: Icons
    ) -> None:
        view = QualityView(Desk(theme, icons, Names(), Focus(), Scene().story))
        view.show()
        assert view.stack.currentIndex() == 1
        assert view.hint.text().startswith("Browsers that use Callbox's client report")
        view.desk.focus.choose_peers("ben")
        assert view.hint.text().startswith("Nobody in the selection")
        view.close()


def _is_line(image: QImage, x: int, spot: QRect, ink: str) -> bool:
    return all(image.pixelColor(x, y).name() == ink for y in range(spot.top(), spot.bottom()))


@pytest.mark.parametrize(("width", "columns"), [(100, 1), (320, 2), (LEAST_CELL * 7, 7), (4_000, 7)])
def test_the_grid_fits(width: int, columns: int) -> None:
    grid = Grid(width)
    assert grid.columns == columns
    cells = [grid.cell(number) for number in range(len(METRICS))]
    assert all(cell.left() >= 0 and cell.right() < width and cell.bottom() < grid.height for cell in cells)
    assert not any(a.intersects(b) for n, a in enumerate(cells) for b in cells[n + 1 :])


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "\N{EN DASH}"), (0, "0"), (0.042, "0.04"), (1.25, "1.2"), (17.6, "18"), (1234, "1,234")],
)
def test_figures(value: float | None, text: str) -> None:
    assert figure(value) == text


@pytest.mark.parametrize(("top", "axis"), [(0.1, 0.1), (0.11, 0.2), (3, 5), (50, 50), (51, 100)])
def test_axes_end_at_round_figures(top: float, axis: float) -> None:
    assert nice(top) == pytest.approx(axis)
