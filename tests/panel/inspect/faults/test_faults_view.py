"""Fault rules on the screen, at work on a real hub."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from panel.application import Panel
from server.faults import FaultRule, Plan
from tests.panel.conftest import Until
from tests.panel.fakes import FakeServer

LOSE = FaultRule("type:chat", "drop")


def chats(server: FakeServer) -> int:
    """How many of three lines come through to one other person."""
    room = f"room-{server.journal.total}"
    ada, _ = server.join("Ada", room), server.join("Bo", room)
    return sum(len(server.send(ada, type="chat", text="hello")) for _ in range(3))


async def test_rules_do_nothing_until_they_are_started(
    panel: Panel, server: FakeServer, until: Until
) -> None:
    view = panel.window.views.faults
    view.add(LOSE)
    assert chats(server) == 3
    view.toggle.trigger()
    await until(lambda: server.hub.faults)
    assert chats(server) == 0
    view.toggle.trigger()
    await until(lambda: server.hub.faults is None)
    assert chats(server) == 3


async def test_while_they_are_at_work_they_follow_what_is_written(
    panel: Panel, server: FakeServer, until: Until
) -> None:
    view = panel.window.views.faults
    row = view.add(FaultRule("type:offer", "drop"))
    view.toggle.trigger()
    await until(lambda: server.hub.faults)
    row.match.setText("type:chat")
    row.match.textEdited.emit("type:chat")
    await until(lambda: server.hub.faults and server.hub.faults.plan.rules[0].match == "type:chat")
    row.match.setText("type:(")  # half typed
    row.match.textEdited.emit("type:(")
    panel.feed.pull()
    assert row.problem
    assert server.hub.faults is not None
    assert server.hub.faults.plan.rules[0].match == "type:chat"


async def test_hits_are_counted_on_the_screen(panel: Panel, server: FakeServer, until: Until) -> None:
    panel.window.show_face("inspect")
    panel.window.workspace.bring_forward("faults")
    view = panel.window.views.faults
    row = view.add(LOSE)
    view.toggle.trigger()
    await until(lambda: server.hub.faults)
    chats(server)
    await until(lambda: row.hits.text() == "3 hits")


async def test_rules_are_shared_with_their_seed(panel: Panel) -> None:
    view = panel.window.views.faults
    plan = Plan((LOSE, FaultRule("from:ada", "delay", share=0.25, most=4, delay=0.5, jitter=1.5)), 42)
    view.show_plan(plan)
    assert view.plan == plan
    view.copy.trigger()
    view.show_plan(Plan())
    assert view.plan.rules == ()
    view.paste.trigger()
    assert view.plan == plan
    QGuiApplication.clipboard().setText("something else")
    view.paste.trigger()
    assert "no rules" in view.note.text()
    assert view.plan == plan


async def test_what_is_removed_can_be_brought_back(panel: Panel) -> None:
    view = panel.window.views.faults
    plan = Plan((LOSE, FaultRule("from:ada", "drop")), 42)
    view.show_plan(plan)
    assert not view.undo.isEnabled()
    view.rows[0].remove.click()
    assert len(view.plan.rules) == 1
    view.undo.trigger()
    assert view.plan == plan
    view.undo_button.click()
    assert len(view.plan.rules) == 1


async def test_a_rule_with_a_delay_fits(panel: Panel) -> None:
    row = panel.window.views.faults.add(FaultRule("type:answer", "delay", delay=2.0, jitter=0.5, most=3))
    assert row.minimumSizeHint().width() <= 470, "a dock in a window of 900 pixels"


async def test_without_rules_there_is_nothing_to_start(panel: Panel) -> None:
    view = panel.window.views.faults
    assert not view.toggle.isEnabled()
    row = view.add(FaultRule("size>", "drop"))
    assert not view.toggle.isEnabled()
    row.remove.click()
    assert view.rows == []


async def test_the_ladder_marks_what_was_hit(panel: Panel, server: FakeServer, until: Until) -> None:
    panel.window.show_face("inspect")
    panel.window.workspace.bring_forward("ladder")
    view = panel.window.views.faults
    view.add(LOSE)
    view.toggle.trigger()
    await until(lambda: server.hub.faults)
    chats(server)
    faults = panel.window.views.ladder.canvas.content.faults
    await until(lambda: [(fault.action, fault.rule) for fault in faults.values()] == [("drop", 1)] * 3)
