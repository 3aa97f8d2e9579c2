"""The two faces of the window, the docks of the developer's one, and what they remember."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTabBar

from panel.application import Panel
from panel.focus import Focus
from panel.recordings.dragout import DragOut
from panel.workspace.workspace import Workspace
from server.faults import FaultRule
from server.spike import Spike
from tests.panel.conftest import Until
from tests.panel.fakes import FakeCalls, FakeServer, shown


def docks(workspace: Workspace) -> set[str]:
    return {name for name, dock in workspace.docks.items() if not dock.isHidden()}


def on_the_clipboard() -> Path:
    """The file that was copied."""
    [url] = QGuiApplication.clipboard().mimeData().urls()
    return Path(url.toLocalFile())


def first_line(file: Path) -> bytes:
    return file.read_bytes().splitlines()[0] if file.exists() else b""


async def test_it_opens_with_the_calm_face(panel: Panel) -> None:
    assert shown(panel.window.host, panel.window)
    assert not shown(panel.window.workspace, panel.window)
    assert shown(panel.window.people, panel.window)


async def test_the_people_move_with_the_face(panel: Panel, server: FakeServer, until: Until) -> None:
    server.join("Ada")
    panel.window.faces.setCurrentIndex(1)
    assert shown(panel.window.people, panel.window)
    assert panel.window.workspace.isAncestorOf(panel.window.people)
    await until(lambda: len(panel.window.people.peers.rows) == 1)
    panel.window.show_face("host")
    assert not panel.window.workspace.isAncestorOf(panel.window.people)
    assert shown(panel.window.people, panel.window)


async def test_a_row_of_people_selects_in_all_views(panel: Panel, server: FakeServer) -> None:
    ada = server.join("Ada")
    panel.window.show_face("inspect")
    panel.feed.pull()
    panel.window.people.peer_view.selectRow(0)
    focus: Focus = panel.window.desk.focus
    assert focus.selection.peers == (ada.id,)
    assert "Ada" in panel.window.workspace.bar.text.text()
    panel.window.workspace.bar.clear.trigger()
    assert not focus.selection.narrows
    assert panel.window.people.selected_peer is None


async def test_what_is_selected_elsewhere_is_selected_among_the_people(
    panel: Panel, server: FakeServer
) -> None:
    ada, bo = server.join("Ada"), server.join("Bo")
    panel.window.show_face("inspect")
    panel.feed.pull()
    panel.window.desk.focus.choose_peers(bo.id)
    chosen = panel.window.people.selected_peer
    assert chosen is not None
    assert chosen.id == bo.id
    panel.window.desk.focus.choose_peers(ada.id, bo.id)
    assert panel.window.people.selected_peer is None
    rows, cells = panel.window.people.peers.rows, panel.window.people._cells
    assert [cells.paper(row) is not None for row in rows] == [True, True], "both stand out"
    assert "Ada" in panel.window.workspace.bar.text.text()


async def test_views_are_closed_opened_and_put_back(panel: Panel) -> None:
    workspace = panel.window.workspace
    everything = docks(workspace)
    workspace.docks["messages"].close()
    assert docks(workspace) == everything - {"messages"}
    workspace.bring_forward("messages")
    assert docks(workspace) == everything
    workspace.docks["faults"].close()
    workspace.spread_action.trigger()
    assert docks(workspace) == everything
    workspace.docks["people"].setFloating(True)
    workspace.reset_action.trigger()
    assert not workspace.docks["people"].isFloating()


async def test_the_layout_and_the_face_are_remembered(
    qapp: QApplication, server: FakeServer, calls: FakeCalls, store: QSettings
) -> None:
    first = Panel(server, qapp, store=store, calls=calls, interfaces=list)
    await first.start(autostart=False)
    first.window.show_face("inspect")
    first.window.workspace.docks["faults"].close()
    await first.shutdown()
    second = Panel(server, qapp, store=store, calls=calls, interfaces=list)
    await second.start(autostart=False)
    assert shown(second.window.workspace, second.window)
    assert "faults" not in docks(second.window.workspace)
    await second.shutdown()


async def test_every_view_has_a_title_an_icon_and_a_key(panel: Panel) -> None:
    views = panel.window.workspace.views
    assert all(view.title and view.icon for view in views)
    keys = [action.shortcut().toString() for action in panel.window.workspace.show_actions]
    assert len(set(keys)) == len(views)


async def test_a_developer_hears_at_once_what_blocked_the_loop(panel: Panel, server: FakeServer) -> None:
    server.looplag.spikes.append(Spike(server.clock, 0.15, ("panel.inspect.pretty.pretty:12",)))
    panel.feed.pull()
    assert panel.window.statusBar().currentMessage() == ""  # nothing for the host
    panel.window.show_face("inspect")
    server.looplag.spikes.append(Spike(server.clock + 1, 0.25, ("panel.inspect.pretty.pretty:12",)))
    panel.feed.pull()
    assert "250 ms" in panel.window.statusBar().currentMessage()
    assert "panel.inspect.pretty.pretty" in panel.window.statusBar().currentMessage()
    panel.window.notify("Saved.")
    server.looplag.spikes.append(Spike(server.clock + 2, 0.35, ()))
    panel.feed.pull()
    assert panel.window.statusBar().currentMessage() == "Saved.", "it would be gone before it is read"


async def test_the_recording_can_be_dragged_out(panel: Panel, server: FakeServer) -> None:
    server.join("Ada")
    panel.window.show_face("inspect")
    [handle] = panel.window.workspace.findChildren(DragOut)
    copied = asyncio.Event()
    handle.copied.connect(copied.set)
    handle.click()
    async with asyncio.timeout(5):
        await copied.wait()
    assert b'"callbox"' in first_line(on_the_clipboard())
    await panel.shutdown()
    assert first_line(on_the_clipboard()) == b""


async def test_all_docks_fit_into_a_small_window(panel: Panel, server: FakeServer) -> None:
    ada, bo = server.join("Ada"), server.join("Bo")
    server.send(ada, type="offer", to=bo.id, description={"type": "offer", "sdp": "v=0\r\n"})
    panel.window.resize(900, 600)
    panel.window.show_face("inspect")
    panel.feed.pull()
    workspace, views = panel.window.workspace, panel.window.views
    views.messages.choose(server.journal.total)
    views.messages.apply_filter("type:(")
    for name in ("messages", "ladder", "negotiation", "quality", "health", "faults"):
        workspace.bring_forward(name)
        panel.window.grab()  # lays everything out
        assert workspace.minimumSizeHint().boundedTo(workspace.size()) == workspace.minimumSizeHint(), name


async def test_each_side_keeps_its_share_of_a_larger_window(panel: Panel) -> None:
    panel.window.show_face("inspect")
    docks = panel.window.workspace.docks
    shares = []
    for width in (1280, 1900, 1000, 1280):
        panel.window.resize(width, 800)
        await asyncio.sleep(0.01)  # Qt's timers come round
        panel.window.grab()
        shares.append(docks["people"].width() / panel.window.workspace.width())
    assert shares == pytest.approx([0.3] * 4, abs=0.01)


async def test_a_dock_that_comes_back_has_a_tab_of_its_width(panel: Panel) -> None:
    panel.window.show_face("inspect")
    workspace = panel.window.workspace
    for floating in (True, False):
        workspace.docks["faults"].setFloating(floating)
        await asyncio.sleep(0.01)  # Qt's timers come round
    bars = workspace.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    [bar] = [bar for bar in bars if bar.tabText(bar.count() - 1) == "Faults"]
    assert [bar.tabRect(tab).width() for tab in range(bar.count())] == [
        bar.tabSizeHint(tab).width() for tab in range(bar.count())
    ]


async def test_a_key_brings_a_view_forward_and_goes_to_its_main_part(panel: Panel) -> None:
    panel.window.show_face("inspect")
    window, views = panel.window, panel.window.views
    wanted = {"messages": views.messages.view, "negotiation": views.negotiation.list,
              "people": window.people.peer_view, "diagnosis": views.diagnosis.list,
              "health": views.health.charts, "faults": views.faults.add_button}  # fmt: skip
    for name, part in wanted.items():
        window.workspace.bring_forward(name)
        assert part.hasFocus(), name


async def test_a_command_shows_the_view_in_which_it_does_something(panel: Panel) -> None:
    window, views = panel.window, panel.window.views
    views.faults.more.trigger()
    assert not window.workspace.isHidden(), "it was on the other face"
    row = views.faults.rows[0].match
    assert (row.hasFocus(), row.selectedText()) == (True, row.text()), "what is typed replaces it"
    window.workspace.bring_forward("ladder")
    views.messages.doing.filter.trigger()
    assert views.messages.search.hasFocus()
    assert not views.messages.visibleRegion().isEmpty()
    QGuiApplication.clipboard().setText("{bad")
    views.faults.paste.trigger()
    panel.feed.pull()
    assert views.faults.note.text().startswith("The clipboard holds no rules.")
    window.workspace.bring_forward("messages")
    window.show_face("host")
    views.messages.doing.filter.trigger()
    assert views.messages.search.hasFocus(), "in front there, on the other face"
    window.people.peer_view.setFocus()
    views.messages.doing.pause.trigger()
    assert window.people.peer_view.hasFocus(), "it is in sight: nothing takes the keyboard away"


async def test_faults_at_work_are_seen_everywhere(panel: Panel, until: Until) -> None:
    window = panel.window
    window.views.faults.add(FaultRule("type:chat", "drop"))
    told: list[bool] = []
    window.views.faults.worked.connect(told.append)
    for on in (True, False):
        window.views.faults.toggle.trigger()
        await until(lambda: told)
        assert told.pop() == on
        assert window.problems.isHidden() != on
        assert window.workspace.isHidden(), "its effect is seen on the face where it was given"
        assert window.workspace.bar.faults.isHidden() != on
        assert window.workspace.docks["faults"].windowTitle() == ("Faults (on)" if on else "Faults")


async def test_titles_do_not_repeat_the_names_of_tabs(panel: Panel) -> None:
    panel.window.show_face("inspect")
    docks = panel.window.workspace.docks
    tabbed = {name for name, dock in docks.items() if dock.tabbed}
    assert tabbed == {"messages", "ladder", "negotiation", "quality", "health", "faults"}
    docks["ladder"].close()
    assert not docks["messages"].tabbed, "it is alone there"
    docks["ladder"].show()
    assert docks["messages"].tabbed


async def test_an_arrangement_can_be_taken_back(panel: Panel) -> None:
    panel.window.show_face("inspect")
    workspace = panel.window.workspace
    workspace.docks["health"].close()
    assert not workspace.back_action.isEnabled()
    workspace.reset_action.trigger()
    assert "health" in docks(workspace)
    workspace.back_action.trigger()
    assert "health" not in docks(workspace)
    workspace.back_action.trigger()
    assert "health" in docks(workspace)


async def test_a_view_behind_a_tab_rests_and_catches_up(panel: Panel) -> None:
    panel.window.show_face("inspect")
    docks = panel.window.workspace.docks
    panel.window.workspace.bring_forward("messages")
    await settled()
    assert (docks["messages"].view.seen, docks["ladder"].view.seen) == (True, False)
    panel.window.workspace.bring_forward("ladder")
    await settled()
    assert (docks["messages"].view.seen, docks["ladder"].view.seen) == (False, True)
    panel.window.show_face("host")
    await settled()
    assert not docks["ladder"].view.seen
    panel.window.show_face("inspect")
    await settled()
    assert docks["ladder"].view.seen


async def settled() -> None:
    """What Qt has put off is done."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        await asyncio.sleep(0)
