"""The mouse and the keys: moving, zooming, selecting."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from panel.inspect.ladder.canvas import Canvas
from panel.inspect.ladder.frame import AXIS, HEAD
from panel.inspect.ladder.view import LadderView
from tests.panel.inspect.ladder.conftest import Open, read_all
from tests.panel.inspect.ladder.made import Tape, call

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(open_ladder: Open) -> LadderView:
    return open_ladder(call())


@pytest.fixture
def canvas(view: LadderView) -> Canvas:
    return view.canvas


def long(count: int = 300) -> Tape:
    tape = Tape()
    for number in range(count):
        tape.say("p1", "p2", "candidate" if number % 5 else "offer", 0.05)
    return tape


def chosen(view: LadderView) -> list[str]:
    return list(view.desk.focus.selection.peers)


def place(canvas: Canvas, kind: str) -> QPoint:
    """Where the first message of a type is."""
    message = next(message for message in canvas.content.rows if message.type == kind)
    canvas.show_message(message.seq)
    found = canvas.place_of(message.seq)
    assert found is not None
    return found


def head(canvas: Canvas, peer: str) -> QPoint:
    left = canvas.horizontalScrollBar().value()
    return QPoint(round(AXIS + canvas.scene.grid.x(peer) - left), HEAD // 2)


def drag(canvas: Canvas, start: QPoint, end: QPoint) -> None:
    port = canvas.viewport()
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, (start + end) / 2)
    QTest.mouseMove(port, end)
    QTest.mouseRelease(port, LEFT, pos=end)


def wheel(canvas: Canvas, notches: int, control: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    at = QPointF(AXIS + 100, HEAD + 100)
    event = QWheelEvent(
        at, canvas.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event)


class TestSelecting:
    def test_a_click_selects_a_message(self, canvas: Canvas) -> None:
        at = place(canvas, "answer")
        assert canvas.message_at(at + QPoint(0, -10)) is canvas.message_at(at), "its label is a part of it"
        QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
        message = canvas.message_at(at)
        assert message is not None
        assert message.type == "answer"
        assert canvas.focus.selection.message == message.seq

    def test_a_click_beside_them_selects_none(self, canvas: Canvas) -> None:
        canvas.focus.choose_message(3)
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(AXIS + 2, HEAD + 2))
        assert canvas.focus.selection.message == 0

    def test_a_double_click_opens_it(self, qtbot: QtBot, view: LadderView) -> None:
        at = place(view.canvas, "answer")
        with qtbot.waitSignal(view.opened, timeout=0) as opened:
            QTest.mouseDClick(view.canvas.viewport(), LEFT, pos=at)
        assert opened.args == [view.desk.focus.selection.message]

    def test_a_head_chooses_a_peer_and_a_second_one_the_pair(self, view: LadderView) -> None:
        canvas, port = view.canvas, view.canvas.viewport()
        QTest.mouseClick(port, LEFT, pos=head(canvas, "p2"))
        assert chosen(view) == ["p2"]
        read_all(view)
        QTest.mouseClick(port, LEFT, Qt.KeyboardModifier.ShiftModifier, head(canvas, "p1"))
        assert chosen(view) == ["p1", "p2"]
        read_all(view)
        assert canvas.content.columns.order == ("p1", "p2")
        QTest.mouseClick(port, LEFT, Qt.KeyboardModifier.ControlModifier, head(canvas, "p1"))
        assert chosen(view) == ["p2"]
        read_all(view)
        QTest.mouseClick(port, LEFT, pos=head(canvas, "p2"))
        assert chosen(view) == []

    def test_the_server_is_no_peer(self, canvas: Canvas) -> None:
        QTest.mouseClick(canvas.viewport(), LEFT, pos=head(canvas, "server"))
        assert canvas.focus.selection.peers == ()

    def test_dragging_on_the_times_selects_a_span(self, view: LadderView) -> None:
        canvas, content = view.canvas, view.content
        first, last = 6, 9
        canvas.show_message(content.rows[first].seq)
        edges = [canvas.place_of(content.rows[row].seq) for row in (first, last)]
        assert edges[0] is not None
        assert edges[1] is not None
        drag(canvas, QPoint(20, edges[0].y() - 4), QPoint(30, edges[1].y() + 4))
        read_all(view)
        assert [message.seq for message in view.content.rows] == list(range(first + 1, last + 2))
        QTest.mouseClick(canvas.viewport(), LEFT, pos=QPoint(20, HEAD + 50))
        assert canvas.focus.selection.span is None


class TestMoving:
    def test_dragging_moves_it(self, open_ladder: Open) -> None:
        canvas = open_ladder(long()).canvas
        bar = canvas.verticalScrollBar()
        before = bar.value()
        drag(canvas, QPoint(AXIS + 50, HEAD + 50), QPoint(AXIS + 50, HEAD + 150))
        assert bar.value() == before - 100
        assert not canvas.following
        assert canvas.focus.selection.message == 0

    def test_the_wheel_scrolls_and_with_control_zooms(self, open_ladder: Open) -> None:
        canvas = open_ladder(long()).canvas
        bar, zoom = canvas.verticalScrollBar(), canvas.content.timeline.zoom
        before = bar.value()
        wheel(canvas, 1)
        assert bar.value() < before
        time = canvas.content.timeline.time_at(canvas.top() + 100)
        wheel(canvas, 8, control=True)
        assert canvas.content.timeline.zoom > zoom
        assert canvas.content.timeline.time_at(canvas.top() + 100) == pytest.approx(
            time, abs=0.1
        )  # some pixels

    def test_what_comes_is_followed_until_one_reads(self, open_ladder: Open) -> None:
        tape = long()
        view = open_ladder(tape)
        bar = view.canvas.verticalScrollBar()
        assert bar.value() == bar.maximum() > 0
        tape.say("p1", "p2", "answer", 0.5)
        view.take(tape.pull())
        assert bar.value() == bar.maximum()
        bar.setValue(40)
        assert not view.follow.isChecked()
        tape.say("p1", "p2", "answer", 0.5)
        view.take(tape.pull())
        assert bar.value() == 40
        view.follow.trigger()
        assert bar.value() == bar.maximum()

    def test_who_reads_keeps_the_same_in_sight_when_the_oldest_go(self, open_ladder: Open) -> None:
        tape = long(1500)
        view = open_ladder(tape)
        view.content._most = 1000
        view.content.read({})
        canvas, number = view.canvas, 1400
        canvas.show_message(number)
        before = canvas.place_of(number)
        for _ in range(600):
            tape.say("p1", "p2", "candidate", 0.05)
        view.take(tape.pull())
        read_all(view)
        assert view.content.rows[0].seq > 1000
        assert canvas.place_of(number) == before

    def test_the_heads_stay(self, open_ladder: Open) -> None:
        canvas = open_ladder(long()).canvas
        strip = canvas.viewport().rect()
        strip.setHeight(HEAD)
        before = canvas.viewport().grab(strip).toImage()
        canvas.verticalScrollBar().setValue(33)
        assert canvas.viewport().grab(strip).toImage() == before


class TestKeys:
    def test_up_and_down_move_between_messages(self, qtbot: QtBot, view: LadderView) -> None:
        canvas, focus = view.canvas, view.desk.focus
        QTest.keyClick(canvas, Qt.Key.Key_Home)
        assert focus.selection.message == 1
        QTest.keyClick(canvas, Qt.Key.Key_Up)
        assert focus.selection.message == 1
        QTest.keyClick(canvas, Qt.Key.Key_Down)
        assert focus.selection.message == 2
        QTest.keyClick(canvas, Qt.Key.Key_End)
        assert focus.selection.message == view.content.rows[-1].seq
        with qtbot.waitSignal(view.opened, timeout=0) as opened:
            QTest.keyClick(canvas, Qt.Key.Key_Return)
        assert opened.args == [focus.selection.message]

    def test_a_screen_reader_hears_the_message(self, view: LadderView) -> None:
        QTest.keyClick(view.canvas, Qt.Key.Key_Home)
        interface = QAccessible.queryAccessibleInterface(view.canvas)
        assert interface.text(QAccessible.Text.Name) == "Ladder of messages"
        heard = interface.text(QAccessible.Text.Description)
        assert heard.startswith("hello \N{MIDDLE DOT} Ada \N{RIGHTWARDS ARROW} Server. ")
        assert "wants to join a room" in heard

    def test_plus_minus_and_fit(self, open_ladder: Open) -> None:
        canvas = open_ladder(long()).canvas
        QTest.keyClick(canvas, Qt.Key.Key_Plus)
        assert canvas.content.timeline.zoom == pytest.approx(1.25)
        QTest.keyClick(canvas, Qt.Key.Key_Minus)
        assert canvas.content.timeline.zoom == pytest.approx(1.0)
        QTest.keyClick(canvas, Qt.Key.Key_0)
        assert canvas.verticalScrollBar().maximum() == 0

    def test_far_out_only_the_message_itself_is_marked(self, open_ladder: Open) -> None:
        canvas = open_ladder(long()).canvas
        assert canvas._band(100)[1] - canvas._band(100)[0] <= 22
        canvas.zoom(0.2)
        timeline = canvas.content.timeline
        for row in range(100, 110):
            top, bottom = canvas._band(row)
            assert bottom - top >= 4, "it can be seen"
            assert top >= min(timeline.y(row - 1) + 1, timeline.y(row) - 3), "its neighbour is not marked"

    def test_arrows_and_pages_scroll(self, open_ladder: Open) -> None:
        tape = long()
        for number in range(30):
            tape.say(f"q{number:02}", "p1", "offer")
        canvas = open_ladder(tape).canvas
        across, bar = canvas.horizontalScrollBar(), canvas.verticalScrollBar()
        QTest.keyClick(canvas, Qt.Key.Key_Right)
        assert across.value() == 40
        QTest.keyClick(canvas, Qt.Key.Key_Left)
        assert across.value() == 0
        QTest.keyClick(canvas, Qt.Key.Key_PageUp)
        assert bar.value() == bar.maximum() - bar.pageStep()
        QTest.keyClick(canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
        assert bar.value() == bar.maximum() - bar.pageStep() + 40

    def test_escape_shows_everything(self, view: LadderView) -> None:
        view.desk.focus.choose_peers("p1", "p2")
        QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
        assert not view.desk.focus.selection.narrows

    def test_the_keyboards_place_can_be_seen(self, view: LadderView) -> None:
        view.activateWindow()
        before = view.canvas.viewport().grab().toImage()
        view.canvas.setFocus()
        assert view.canvas.hasFocus()
        assert view.canvas.viewport().grab().toImage() != before

    def test_other_keys_are_left_to_others(self, view: LadderView) -> None:
        QTest.keyClick(view.canvas, Qt.Key.Key_X)
        assert view.desk.focus.selection.message == 0


class TestTips:
    def test_a_message_tells_its_facts_as_plain_text(self, open_ladder: Open) -> None:
        tape = Tape()
        tape.join("p1", "<b>Ada</b>")
        tape.join("p2", "Ben\n" + "x" * 500)
        turn = tape.offer("p1", "p2", glare=True)
        tape.say("server", "server", "fault", raw=b'{"rule":2,"action":"delay","seq":%d}' % turn.offer)
        canvas = open_ladder(tape).canvas
        lines = canvas.tip_at(place(canvas, "offer"))
        assert lines[0].startswith(
            "offer \N{MIDDLE DOT} glare \N{MIDDLE DOT} delayed \N{MIDDLE DOT} <b>Ada</b>"
        )
        assert "2 B" in lines[1]
        assert any("Both sides offered at once" in line for line in lines)
        assert any("rule 2 " in line for line in lines)
        assert all(len(line) < 300 for line in lines)
        assert canvas.tip_at(head(canvas, "p1")) == ["<b>Ada</b>"]
        assert canvas.tip_at(QPoint(3, 3)) == []

    def test_the_pointer_lights_a_message_up(self, canvas: Canvas) -> None:
        at = place(canvas, "answer")
        before = canvas.viewport().grab().toImage()
        QTest.mouseMove(canvas.viewport(), at + QPoint(1, 0))
        assert canvas.hovered
        assert canvas.viewport().grab().toImage() != before
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
        assert not canvas.hovered
