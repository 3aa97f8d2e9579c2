"""The notices in the host card: who wants to come in, and what the person there should know."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from panel.application import Panel
from panel.host.notes import KnockNote, TroubleNote
from panel.look.icons import Icons
from server.configfile import Source
from server.errors import SignalingError
from server.rooms import Session
from tests.panel.conftest import Until
from tests.panel.fakes import FakeCalls, FakeServer, shown

READ_ONLY = SignalingError("not_kept", "Read-only file system (/home/ada/.local/share/callbox).")
KEYS = SignalingError("keys_broken", "The files do not belong together.")
CONFIG = SignalingError("config_broken", "/home/ada/callbox.toml: Invalid value (at line 3).")
SOURCE = Source(Path("callbox.toml"), CONFIG)


def knock(server: FakeServer, *names: str) -> list[Session]:
    """A room where one has to knock, with someone in it, and people at its door."""
    server.join("Host")
    server.hub.set_door("lobby", server.clock, locked=False, lobby=True)
    return [server.join(name) for name in names]


class TestKnocks:
    @pytest.fixture
    def note(self, panel: Panel) -> KnockNote:
        return panel.window.host.knocks

    async def test_who_wants_to_come_in_is_named(
        self, panel: Panel, server: FakeServer, note: KnockNote
    ) -> None:
        assert not shown(note, panel.window)
        knock(server, "Ada", "Bo", "Cy")
        panel.feed.pull()
        assert shown(note, panel.window)
        assert note.text == (
            "Ada wants to come in Room lobby \N{MIDDLE DOT} Chrome 156 on Android\n2 more are waiting."
        )
        assert note.accessibleName() == note.text

    async def test_let_in(self, panel: Panel, server: FakeServer, note: KnockNote, until: Until) -> None:
        (ada,) = knock(server, "Ada")
        panel.feed.pull()
        note.admit.click()
        await until(lambda: not shown(note, panel.window))
        assert f"admit {ada.id}" in server.calls
        assert panel.window.statusBar().currentMessage() == "Ada was let in."
        assert [peer.name for peer in server.snapshot().peers if peer.joined] == ["Host", "Ada"]

    async def test_turn_away(self, panel: Panel, server: FakeServer, note: KnockNote, until: Until) -> None:
        (ada,) = knock(server, "Ada")
        panel.feed.pull()
        note.deny.click()
        await until(lambda: not shown(note, panel.window))
        assert f"deny {ada.id}" in server.calls
        assert panel.window.statusBar().currentMessage() == "Ada was turned away."

    async def test_with_the_keyboard(
        self, panel: Panel, server: FakeServer, note: KnockNote, until: Until
    ) -> None:
        (ada,) = knock(server, "Ada")
        panel.feed.pull()
        note.admit.setFocus()
        QTest.keyClick(note.admit, Qt.Key.Key_Space)
        await until(lambda: f"admit {ada.id}" in server.calls)

    async def test_a_click_that_comes_too_late_means_nobody_else(
        self, panel: Panel, server: FakeServer, note: KnockNote
    ) -> None:
        ada, bo = knock(server, "Ada", "Bo")
        panel.feed.pull()
        server.hub.disconnect(ada, server.clock)
        panel.feed.pull()
        assert note.text.startswith("Bo wants to come in")
        note.admit.click()
        assert not [call for call in server.calls if call.startswith("admit")]
        note._rest.timeout.emit()
        note.admit.click()
        assert panel.commands._tasks
        assert not note.admit.isEnabled()
        assert bo.knocks_at

    async def test_who_has_gone_is_not_let_in(
        self, panel: Panel, server: FakeServer, note: KnockNote, until: Until
    ) -> None:
        (ada,) = knock(server, "Ada")
        panel.feed.pull()
        server.hub.disconnect(ada, server.clock)
        note.admit.click()
        await until(lambda: panel.window.statusBar().currentMessage())
        assert panel.window.statusBar().currentMessage() == "Ada is not waiting any more."
        assert not [call for call in server.calls if call.startswith("admit")]

    async def test_a_full_room_is_explained(
        self, panel: Panel, server: FakeServer, note: KnockNote, until: Until
    ) -> None:
        for number in range(5):
            server.join(f"Guest {number}")
        knock(server, "Ada")
        panel.feed.pull()
        note.admit.click()
        await until(lambda: panel.window.statusBar().currentMessage())
        assert panel.window.statusBar().currentMessage().endswith("Remove someone first.")
        assert shown(note, panel.window)

    async def test_a_name_is_no_markup(self, panel: Panel, server: FakeServer, note: KnockNote) -> None:
        knock(server, "<b>Ada</b> &amp; Bo")
        panel.feed.pull()
        assert note.text.startswith("<b>Ada</b> &amp; Bo wants to come in")
        formats = {label.textFormat().name for label in note.findChildren(QLabel)}
        assert formats == {"PlainText"}

    async def test_it_ends_with_the_server(self, panel: Panel, server: FakeServer, note: KnockNote) -> None:
        knock(server, "Ada")
        panel.feed.pull()
        await server.stop()
        panel.feed.pull()
        assert not shown(note, panel.window)

    async def test_the_taskbar_says_so_too(
        self, panel: Panel, server: FakeServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        alerts: list[object] = []
        monkeypatch.setattr(QApplication, "alert", lambda window: alerts.append(window))
        panel.window.hide()
        knock(server, "Ada")
        panel.feed.pull()
        panel.feed.pull()
        assert alerts == [panel.window]


class TestTroubles:
    @pytest.fixture
    def note(self, panel: Panel) -> TroubleNote:
        return panel.window.host.troubles

    async def test_what_happened_and_what_to_do(
        self, panel: Panel, server: FakeServer, note: TroubleNote
    ) -> None:
        assert not shown(note, panel.window)
        server.troubles = (READ_ONLY,)
        panel.feed.pull()
        assert shown(note, panel.window)
        for part in (READ_ONLY.spec.message, READ_ONLY.detail, READ_ONLY.spec.next_step):
            assert part in note.text
        assert panel.window.host.state_label.text() == "Running"
        assert panel.window.host.address

    async def test_one_after_the_other(self, panel: Panel, server: FakeServer, note: TroubleNote) -> None:
        server.troubles = (READ_ONLY, KEYS)
        panel.feed.pull()
        assert note._more.text() == "1 more notice"
        note.close_button.click()
        assert note.text.startswith(KEYS.spec.message)
        assert not shown(note._more, panel.window)
        note.close_button.click()
        panel.feed.pull()
        assert not shown(note, panel.window)

    async def test_one_that_comes_back_is_shown_again(
        self, panel: Panel, server: FakeServer, note: TroubleNote
    ) -> None:
        for troubles in ((READ_ONLY,), (), (READ_ONLY,)):
            server.troubles = troubles
            panel.feed.pull()
            assert shown(note, panel.window) == bool(troubles)
            note.close_button.click() if troubles else None

    async def test_the_settings_file(
        self, qapp: QApplication, server: FakeServer, calls: FakeCalls, store: QSettings
    ) -> None:
        opened = Panel(server, qapp, store=store, calls=calls, interfaces=list, source=SOURCE)
        await opened.start()
        note = opened.window.host.troubles
        server.troubles = (READ_ONLY,)
        opened.feed.pull()
        assert "callbox.toml: Invalid value" in note.text
        assert note._more.text() == "1 more notice"
        note.close_button.click()
        assert note.text.startswith(READ_ONLY.spec.message)
        await opened.shutdown()

    async def test_a_start_problem_comes_first(
        self, panel: Panel, server: FakeServer, note: TroubleNote
    ) -> None:
        note.keep(CONFIG)
        await server.stop()
        server.refusal = SignalingError("no_identity", "Disk full.")
        await panel.controller.start()
        panel.feed.pull()
        banner = panel.window.host.banner
        panel.window.grab()  # lays everything out
        assert shown(banner, panel.window)
        assert shown(note, panel.window)
        assert banner.geometry().bottom() < note.geometry().top()
        assert panel.window.host.state_label.text() == "Problem"


def test_news_is_told_to_a_screen_reader_once(
    qapp: QApplication, icons: Icons, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    note = TroubleNote(icons)
    for _ in range(3):
        note.show_all([KEYS])
    note.restyle()
    assert told == [f"{KEYS.spec.message} {KEYS.detail}\n{KEYS.spec.next_step}"]
