"""What is painted: every arrow, labels only where they have room, all that went wrong."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from panel.focus import Selection
from panel.inspect.ladder import scene as scene_module
from panel.inspect.ladder.backdrop import paint_backdrop, silence
from panel.inspect.ladder.bands import Bands
from panel.inspect.ladder.content import Content
from panel.inspect.ladder.ink import Ink
from panel.inspect.ladder.scene import Scene, is_roomy
from panel.inspect.marks import SIZE as MARK
from panel.look.schemes import DARK, LIGHT
from server.journal import EVERYONE, SERVER
from tests.panel.inspect.ladder.made import Tape, call

Strokes = scene_module._Strokes


def scene(tape: Tape, width: float = 900) -> Scene:
    content, bands = Content(), Bands()
    content.start(tape.journal, Selection(), reports=False)
    while content.read(tape.story.people):
        pass
    bands.update(tape.story.pairs)
    font = QFont()
    font.setPixelSize(11)
    made = Scene(content, bands, tape.story.people, Ink(LIGHT), font)
    made.spread(width)
    return made


@pytest.fixture
def strokes(qapp: object, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Strokes]:
    """What a scene would paint of all it has."""

    def of(made: Scene, chosen: int = 0) -> Strokes:
        caught: list[Strokes] = []
        monkeypatch.setattr(made, "_flush", lambda _, strokes: caught.append(strokes))
        area = QRectF(0, -40, made.grid.total, made.content.timeline.height + 60)
        rows = made.rows_in(area)
        made.paint_arrows(QPainter(), area, rows, roomy=is_roomy(len(rows), area), chosen=chosen)
        return caught[0]

    return of


def paint(made: Scene, height: int = 900) -> QImage:
    area = QRectF(0, -40, 900, height)
    image = QImage(900, height, QImage.Format.Format_RGB32)
    image.fill(made.ink.paper)
    painter = QPainter(image)
    painter.translate(0, 40)
    paint_backdrop(painter, made, area)
    made.paint_arrows(painter, area, made.rows_in(area), roomy=True)
    painter.end()
    return image


def texts(strokes: Strokes) -> list[str]:
    return [label.text for label in strokes.labels]


def crowd(seed: int, count: int = 400) -> Tape:
    chance, tape = random.Random(seed), Tape()  # noqa: S311
    for number in range(count):
        sender, to = chance.sample(("p1", "p2", "p3", "p4", "p5", SERVER, EVERYONE), 2)
        tape.say(
            "p1" if sender == EVERYONE else sender, to, chance.choice(("offer", "candidate")), number % 7 / 90
        )
    return tape


@pytest.mark.parametrize(("seed", "zoom"), [(1, 1.0), (2, 0.6), (3, 0.4)])
def test_labels_touch_neither_each_other_nor_lines(
    strokes: Callable[[Scene], Strokes], seed: int, zoom: float
) -> None:
    made = scene(crowd(seed))
    made.content.timeline.rescale(zoom)
    painted = strokes(made)
    boxes = [
        QRectF(label.x, label.y - 14, MARK + 3 + made.width_of(label.text) if label.text else MARK, 13)
        for label in painted.labels
    ]
    assert len(boxes) > 20
    for number, box in enumerate(boxes):
        assert not any(box.intersects(other) for other in boxes[:number])
        if painted.labels[number].above:
            continue
        for y, left, right in painted.lines:
            assert not (box.top() < y < box.bottom() and left < box.right() and right > box.left())


def test_what_matters_has_its_label_first(strokes: Callable[..., Strokes]) -> None:
    tape = Tape()
    for number in range(8):
        tape.say("p1", "p2", "candidate")
        tape.say("p2", "p1", "answer" if number % 2 else "offer")
        tape.say("p1", "p2", "chat")
    made = scene(tape)
    made.content.timeline.rescale(0.4)
    painted = strokes(made)
    assert texts(painted) == ["offer", "answer"] * 4
    assert all(label.above for label in painted.labels), "lines are as close as that"
    assert texts(strokes(made, chosen=9)) == ["offer", "answer", "chat", "answer", *["offer", "answer"] * 2]


def test_when_it_is_dense_labels_go_and_arrows_stay(strokes: Callable[[Scene], Strokes]) -> None:
    made = scene(crowd(1))
    everything = strokes(made)
    made.content.timeline.rescale(0.02)
    dense = strokes(made)
    assert sum(map(len, dense.bars.values())) == 2 * len(made.content.rows)
    assert len(everything.labels) > 100
    assert not dense.labels


def test_far_more_than_lines_of_pixels_are_aggregated(strokes: Callable[[Scene], Strokes]) -> None:
    tape = Tape()
    for number in range(12_000):
        tape.say("p1", "p2", "candidate", 0.0005, code="" if number % 301 else "unknown_peer")
    made = scene(tape)
    made.content.timeline.rescale(0.001)
    painted = strokes(made)
    assert 100 < sum(map(len, painted.bars.values())) < 2_100
    assert len(painted.bars["danger"]) == 2 * 40, "what went wrong is always there"


def test_labels_tell_of_glare_retry_and_faults(strokes: Callable[[Scene], Strokes]) -> None:
    tape = call()
    number = tape.say("p1", "p2", "candidate")
    tape.say(SERVER, SERVER, "fault", raw=b'{"rule":1,"action":"drop","seq":%d}' % number)
    painted = strokes(scene(tape))
    assert texts(painted).count("offer \N{MIDDLE DOT} glare") == 2
    assert texts(painted).count("offer \N{MIDDLE DOT} retry") == 1
    assert texts(painted)[-1] == "candidate \N{MIDDLE DOT} dropped"
    assert len(painted.heads["warn"]) == 4
    assert len(painted.crosses) == 2 * 2, "the dropped one, and the offer that was refused"


def test_narrow_columns_shorten_labels(strokes: Callable[[Scene], Strokes]) -> None:
    tape = Tape()
    tape.offer("p1", "p2", glare=True)
    tape.say("p1", "p2", "x" * 60)
    tape.say("p1", "p2", "\N{COMBINING ACUTE ACCENT}\n<b>")
    assert texts(strokes(scene(tape, 150)))[1] == ""
    assert texts(strokes(scene(tape, 150)))[2].endswith(" <b>")


def test_to_everyone_is_a_bar_over_the_room(strokes: Callable[[Scene], Strokes]) -> None:
    tape = Tape()
    for peer, room in (("a", "one"), ("b", "one"), ("x", "two")):
        tape.say(peer, SERVER, "hello", room=room)
    tape.say("a", EVERYONE, "chat", room="one")
    tape.say(SERVER, EVERYONE, "door", room="two")
    tape.say("a", EVERYONE, "chat", room="nowhere")
    made = scene(tape)
    widest = max(strokes(made).bars["accent"], key=lambda bar: bar.width() * bar.height())
    assert widest.left() < made.grid.x("a") < made.grid.x("b") < widest.right() < made.grid.x("x")
    door = made.grid.reach(made.content.rows[4])
    assert door.start == made.grid.x(SERVER) < door.end < made.grid.x("x") < door.right


def test_phases_lie_between_their_columns(qapp: object) -> None:
    made = scene(call())
    image = paint(made)
    grid, line = made.grid, made.content.timeline
    offer = next(row for row, message in enumerate(made.content.rows) if message.type == "offer")
    y = round(line.y(offer + 2)) + 40 - 3  # above the answer
    x = round(grid.x("p1")) + 4
    assert image.pixelColor(x, y) == made.ink.tint("warn", 0.16)
    assert image.pixelColor(x - 8, y) == QColor(LIGHT.surface)
    retried = next(r for r, m in enumerate(made.content.rows) if m.sender == "p3" and m.type == "offer") + 1
    y = round(line.y(retried)) + 40 + 4
    strips = [image.pixelColor(round(grid.x(peer)) + side, y) for peer, side in (("p1", 3), ("p3", -3))]
    assert strips == [made.ink.tint("accent", 0.14)] * 2, "Ben stands between the two"
    assert image.pixelColor(round(grid.x("p2")) + 3, y) == QColor(LIGHT.surface)


def test_a_fold_interrupts_the_lifelines(qapp: object) -> None:
    made = scene(call())
    image = paint(made)
    (fold,) = [f for f in made.content.timeline.folds(0, len(made.content.rows)) if f.seconds > 15]
    x, middle = round(made.grid.x("p2")), round(fold.top + 22) + 40
    assert image.pixelColor(x, middle) == QColor(LIGHT.surface)
    assert image.pixelColor(x, round(fold.top) + 40 + 4) == made.ink.color("border")


def test_silences_are_written_as_people_say_them() -> None:
    assert [silence(s) for s in (0.085, 0.9, 3.04, 12.6, 75)] == ["85 ms", "900 ms", "3.0 s", "12 s", "1 min"]


def test_the_ink_is_the_themes() -> None:
    assert Ink(DARK).color("danger") == QColor(DARK.danger)
    assert Ink(DARK).paper == QColor(DARK.surface)
