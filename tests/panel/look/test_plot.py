"""The plot shows what it was given, in time, and paints little."""

from __future__ import annotations

from math import sin
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication

from panel.look import plot as plot_module
from panel.look.plot import Plot
from panel.look.strip import Strip
from panel.look.theme import Theme

WIDTH, HEIGHT = 38 + 241 + 18, 8 + 101 + 24  # the curves have 4 pixels a second


@pytest.fixture
def plot(qapp: QApplication, theme: Theme) -> Plot:
    theme.set_appearance("light")
    made = Plot("Loop lag", 5.0, ("accent", "danger"), theme)
    made.resize(WIDTH, HEIGHT)
    return made


def picture(plot: Plot) -> QImage:
    return plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def columns(plot: Plot, theme: Theme) -> list[int]:
    """The seconds, from -60 to 0, at which there is ink of the first curve."""
    image, ink = picture(plot), theme.tokens.color("accent").rgb()
    inked = [x for x in range(38, 38 + 241) if any(image.pixel(x, y) == ink for y in range(8, 8 + 101))]
    return [round((x - 38) / 4) - 60 for x in inked]


def test_a_curve_is_where_its_points_are(plot: Plot, theme: Theme) -> None:
    plot.draw([100.0, 110.0, 120.0], [[1.0, 3.0, 2.0], [0.0, 0.0, 0.0]])
    assert plot.drawn == 3
    seen = columns(plot, theme)
    assert (seen[0], seen[-1]) == (-20, 0)
    image, ink = picture(plot), theme.tokens.color("accent").rgb()
    heights = [next(y for y in range(HEIGHT) if image.pixel(x, y) == ink) for x in (199, 238, 278)]
    assert heights[1] < heights[2] < heights[0]


def test_time_moves_it_on(plot: Plot, theme: Theme) -> None:
    plot.draw([100.0, 120.0], [[1.0, 1.0], [0.0, 0.0]])
    plot.advance(130.0)
    seen = columns(plot, theme)
    assert (seen[0], seen[-1]) == (-30, -10)
    plot.advance(500.0)
    assert columns(plot, theme) == []


@pytest.fixture
def strips(monkeypatch: pytest.MonkeyPatch) -> list[Strip]:
    """Every strip that a plot begins."""
    begun: list[Strip] = []

    class Noted(Strip):
        def __init__(self, *args: Any) -> None:
            begun.append(self)
            super().__init__(*args)

    monkeypatch.setattr(plot_module, "Strip", Noted)
    return begun


def test_moving_paints_little(qapp: QApplication, theme: Theme, strips: list[Strip]) -> None:
    painted: list[QRect] = []

    class Watched(Plot):
        def paintEvent(self, event: QPaintEvent) -> None:
            painted.append(event.rect())
            super().paintEvent(event)

    plot = Watched("Loop lag", 5.0, ("accent",), theme)
    plot.resize(WIDTH, HEIGHT)
    plot.show()
    plot.draw([100.0], [[1.0]])
    qapp.processEvents()
    painted.clear()
    for tick in range(20):
        plot.advance(100.0 + tick / 20)
        qapp.processEvents()
    assert painted == [plot.rect().adjusted(38, 8, -18, -24)] * 20, "not the axes"
    assert len(strips) == 1


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_a_new_point_is_a_segment_more(
    plot: Plot, theme: Theme, strips: list[Strip], monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    picture(plot)  # lays it out
    strips.clear()
    monkeypatch.setattr(plot, "devicePixelRatioF", lambda: ratio)
    points = [(1_000_000.0 + number * 0.26, 2 + sin(number)) for number in range(200)]
    for end in range(1, len(points) + 1):
        times, *curves = zip(*points[:end], strict=True)
        plot.draw(times, curves)
        plot._drawn()
    assert len(strips) == 1
    whole = Strip(
        plot._area.size(), ratio, plot._paper, [theme.tokens.color(role) for role in plot._roles], plot.top,
        plot._series,
    )  # fmt: skip
    assert strips[0].pixmap.toImage() == whole.pixmap.toImage()


def test_what_does_not_follow_is_drawn_anew(plot: Plot, strips: list[Strip]) -> None:
    plot.draw([1.0, 2.0], [[1.0, 1.0], [1.0, 1.0]])
    picture(plot)
    for times, value in (([1.0, 2.0, 3.0], 40.0), ([1.0, 2.0, 3.0], 1.0), ([9.0, 10.0], 1.0)):
        before = len(strips)
        plot.draw(times, [[value] * len(times)] * 2)
        picture(plot)
        assert len(strips) == before + 1


@pytest.mark.parametrize(
    ("highest", "top"),
    [(0.0, 5.0), (4.3, 5.0), (4.4, 10.0), (17.0, 20.0), (40.0, 50.0), (80_000.0, 100_000.0)],
)
def test_the_axis_has_round_figures(plot: Plot, highest: float, top: float) -> None:
    plot.draw([1.0], [[highest], [0.0]])
    assert plot.top == top


def test_without_room_it_is_only_paper(plot: Plot, theme: Theme) -> None:
    plot.draw([0.0, 60.0], [[1.0, 1.0], [2.0, 2.0]])
    plot.resize(50, 20)
    image = picture(plot)
    found = {image.pixel(x, y) for x in range(50) for y in range(20)}
    assert found == {QColor(theme.tokens.surface).rgb()}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_it_wears_the_theme(plot: Plot, theme: Theme, appearance: str, ratio: float) -> None:
    theme.set_appearance("dark" if appearance == "dark" else "light")
    plot.restyle()
    plot.draw([0.0, 60.0], [[1.0, 1.0], [2.0, 2.0]])
    image = QImage(plot.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    unpainted = QColor("magenta")
    image.fill(unpainted)
    plot.render(image)
    found = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    tokens = theme.tokens
    wanted = (tokens.color("accent"), tokens.color("danger"), tokens.color("border"), tokens.color("dim"))
    assert {color.rgb() for color in wanted} <= found
    assert unpainted.rgb() not in found
