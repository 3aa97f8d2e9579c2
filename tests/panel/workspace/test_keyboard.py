"""Whoever uses the keyboard or a screen reader gets everywhere, and is told where they are."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from panel.application import Panel
from panel.recordings.contents import Contents
from panel.recordings.savedialog import SaveDialog
from panel.settings.dialog import SettingsDialog
from panel.settings.document import Document
from server.faults import FaultRule
from tests.panel.fakes import FakeServer


def reached(root: QWidget) -> Iterator[QWidget]:
    """What the Tab key can come to, now or when something else is in front."""
    for part in (root, *root.findChildren(QWidget)):
        spare = isinstance(part, QTabBar) and not part.count()  # Qt's own, for docks that may come
        if (
            part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not spare
            and (part is root or not part.isHidden())
        ):
            yield part


def nameless(root: QWidget) -> list[str]:
    found = []
    for part in reached(root):
        told = QAccessible.queryAccessibleInterface(part)
        if not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(part).__name__} in {type(part.parent()).__name__}")
    return found


def walk(window: QWidget) -> list[QWidget]:
    """Press Tab until it is where it was before."""
    order: list[QWidget] = []
    while True:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        part = QApplication.focusWidget()
        assert part is not None
        if part in order:
            assert part is order[0], "a ring of its own keeps the focus for good"
            return order
        order.append(part)


async def test_everything_has_a_name(panel: Panel, server: FakeServer) -> None:
    window = panel.window
    for number in range(2):
        server.join(f"Peer {number}")
    window.views.faults.add(FaultRule("type:answer", "delay", delay=2.0))
    window.show_face("inspect")
    panel.feed.pull()
    assert nameless(window) == []
    assert {view.name: nameless(view) for view in window.workspace.views if nameless(view)} == {}


async def test_dialogs_have_names(panel: Panel) -> None:
    window = panel.window
    contents = Contents(panel.server.journal, panel.server.snapshot(), str)
    dialogs: list[QDialog] = [
        SettingsDialog(window, Document(panel.server.settings.state_dir / "callbox.toml"), window.icons),
        SaveDialog(window, window.icons, panel._store, contents),
    ]
    assert [nameless(dialog) for dialog in dialogs] == [[], []]
    for dialog in dialogs:
        dialog.deleteLater()


async def test_the_tab_key_goes_round_all_that_is_seen(panel: Panel, server: FakeServer) -> None:
    window = panel.window
    server.join("Ada")
    window.show_face("inspect")
    window.workspace.bring_forward("ladder")
    window.workspace.bring_forward("health")
    window.activateWindow()
    window.faces.setFocus()
    order = walk(window)
    views = {view.name for view in window.workspace.views for part in order if view.isAncestorOf(part)}
    assert {"people", "ladder", "diagnosis", "health"} <= views
    assert not views & {"messages", "negotiation", "quality", "faults"}, "they are behind tabs"
