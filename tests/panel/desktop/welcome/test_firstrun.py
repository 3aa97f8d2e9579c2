"""The first start: its questions come once, at the right moment, and the answers end up where they belong."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from panel.desktop.presence.errors import DesktopError
from panel.desktop.welcome.firstrun import FirstRun
from panel.desktop.welcome.questions import Questions
from panel.feed import Feed
from panel.host.hostcard import HostCard
from panel.look.icons import Icons
from panel.look.theme import Theme
from server.errors import SignalingError
from server.lan import Interface
from server.runner import ServerState
from tests.panel.fakes import LOOPBACK, WIFI, WIRED, FakeServer


class FakeAutostart:
    """Remembers what was asked of it; `refusal` makes it fail."""

    def __init__(self) -> None:
        self.on = False
        self.refusal = ""

    def enabled(self) -> bool:
        return self.on

    def enable(self) -> None:
        self._set(on=True)

    def disable(self) -> None:
        self._set(on=False)

    def refresh(self) -> None:
        raise DesktopError("It was asked to look.", "")

    def _set(self, *, on: bool) -> None:
        if self.refusal:
            raise DesktopError(self.refusal, "Do it by hand.")
        self.on = on


class Start:
    """A window with a host card, as the program makes it when it starts."""

    def __init__(
        self, theme: Theme, icons: Icons, store: QSettings, config: Path, networks: list[Interface]
    ) -> None:
        self.config = config
        self.server = FakeServer(ServerState.RUNNING)
        self.autostart = FakeAutostart()
        self.window = QWidget()
        self.card = HostCard(self.server, theme, icons)
        self.card.update_state(ServerState.RUNNING)
        self.card.set_interfaces(networks)
        self.feed = Feed(self.server)
        self.first = FirstRun(self.window, self.card, store, icons, config, self.autostart, lambda: networks)
        self.names: list[str] = []
        self.first.named.connect(self.names.append)

    @property
    def asked(self) -> Questions | None:
        return self.window.findChild(Questions)

    def ask(self) -> Questions:
        dialog = self.first.open()
        assert dialog is not None
        return dialog

    def written(self) -> dict[str, object]:
        return tomllib.loads(self.config.read_text(encoding="utf-8"))


@pytest.fixture
def networks() -> list[Interface]:
    return [WIFI, WIRED, LOOPBACK]


@pytest.fixture
def start(
    qtbot: QtBot, theme: Theme, icons: Icons, store: QSettings, tmp_path: Path, networks: list[Interface]
) -> Iterator[Start]:
    made = Start(theme, icons, store, tmp_path / "callbox" / "callbox.toml", networks)
    yield made
    made.window.close()
    made.window.deleteLater()
    made.card.deleteLater()


class TestWhen:
    def test_it_waits_for_the_window_and_the_server(self, start: Start, qtbot: QtBot) -> None:
        start.server.state = ServerState.STARTING
        start.first.wait(start.feed)
        start.feed.pull()
        with qtbot.waitExposed(start.window):
            start.window.show()
        start.feed.pull()
        assert start.asked is None
        start.server.state = ServerState.RUNNING
        start.feed.pull()
        dialog = start.asked
        assert dialog is not None
        assert dialog.isModal()

    def test_not_before_the_window_is_there(self, start: Start) -> None:
        start.first.wait(start.feed)
        start.feed.pull()
        assert start.asked is None

    def test_not_on_top_of_another_dialog(self, start: Start, qtbot: QtBot) -> None:
        start.first.wait(start.feed)
        with qtbot.waitExposed(start.window):
            start.window.show()
        other = QDialog(start.window)
        other.open()
        start.feed.pull()
        assert start.asked is None
        other.close()
        start.feed.pull()
        assert start.asked is not None

    def test_it_comes_once(self, start: Start, qtbot: QtBot) -> None:
        start.first.wait(start.feed)
        with qtbot.waitExposed(start.window):
            start.window.show()
        start.feed.pull()
        assert start.asked is not None
        start.asked.reject()
        assert not start.first.due
        assert not start.config.exists()

    def test_not_where_there_are_settings(self, start: Start) -> None:
        start.config.parent.mkdir()
        start.config.write_text("port = 9443\n")
        assert not start.first.due

    def test_again_from_the_menu(self, start: Start) -> None:
        start.ask().reject()
        start.first.action.trigger()
        assert len(start.window.findChildren(Questions)) == 2


class TestAnswers:
    def test_a_name(self, start: Start) -> None:
        dialog = start.ask()
        QTest.keyClicks(dialog.name, " Tante Emma ")
        QTest.keyClick(dialog.name, Qt.Key.Key_Return)
        assert dialog.result() == QDialog.DialogCode.Accepted
        assert start.written() == {"name": "Tante Emma"}
        assert start.names == ["Tante Emma"]

    def test_nothing_said_is_nothing_written(self, start: Start) -> None:
        start.ask().done_button.click()
        assert not start.config.exists()
        assert start.names == []

    def test_closed_is_nothing_done(self, start: Start) -> None:
        dialog = start.ask()
        dialog.name.setText("Kitchen")
        dialog.by_itself.setChecked(True)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not start.config.exists()
        assert not start.autostart.on

    def test_a_name_goes_away_and_comments_stay(self, start: Start) -> None:
        start.config.parent.mkdir()
        start.config.write_text('# ours\nname = "Kitchen"\nport = 9443\n')
        dialog = start.ask()
        assert dialog.name.text() == "Kitchen"
        dialog.name.clear()
        dialog.done_button.click()
        assert start.config.read_text() == '# ours\nname = ""\nport = 9443\n'
        assert start.names == [""]

    @pytest.mark.parametrize("text", ["a\u202eb\x07c\u200b", "\nabc\t"])
    def test_what_nobody_sees_is_left_out(self, start: Start, text: str) -> None:
        dialog = start.ask()
        dialog.name.setText(text)
        dialog.done_button.click()
        assert start.written() == {"name": "abc"}

    def test_a_name_has_an_end(self, start: Start) -> None:
        dialog = start.ask()
        QTest.keyClicks(dialog.name, "x" * 61)
        assert dialog.place == "x" * 60

    def test_the_system_starts_it(self, start: Start) -> None:
        dialog = start.ask()
        dialog.by_itself.click()
        dialog.done_button.click()
        assert start.autostart.on
        again = start.ask()
        assert again.by_itself.isChecked()
        again.by_itself.click()
        again.done_button.click()
        assert not start.autostart.on

    def test_what_fails_is_said_and_can_be_tried_again(self, start: Start) -> None:
        start.autostart.refusal = "no such folder"
        dialog = start.ask()
        dialog.by_itself.click()
        dialog.done_button.click()
        assert dialog._wrong.text() == "no such folder Do it by hand."
        assert not dialog.result()
        start.autostart.refusal = ""
        dialog.done_button.click()
        assert start.autostart.on

    def test_a_file_that_cannot_be_written(self, start: Start) -> None:
        dialog = start.ask()
        start.config.mkdir(parents=True)  # a folder is in its place
        dialog.name.setText("Kitchen")
        dialog.done_button.click()
        assert dialog._wrong.text().startswith("That could not be saved:")
        assert start.names == []

    def test_a_file_that_cannot_be_understood(self, start: Start) -> None:
        start.config.parent.mkdir()
        start.config.write_text("port = ")
        told: list[SignalingError] = []
        start.first.failed.connect(told.append)
        assert start.first.open() is None
        assert told[0].code == "config_broken"
        assert start.config.read_text() == "port = "


class TestNetworks:
    def test_the_one_for_the_phones(self, start: Start) -> None:
        dialog = start.ask()
        assert [dialog.network.itemData(i) for i in range(dialog.network.count())] == [
            WIFI.address,
            WIRED.address,
        ]
        dialog.network.setCurrentIndex(1)
        dialog.done_button.click()
        assert WIRED.address in start.card.address

    def test_it_is_known_the_next_time_under_another_address(
        self, start: Start, theme: Theme, icons: Icons, store: QSettings
    ) -> None:
        dialog = start.ask()
        dialog.network.setCurrentIndex(1)
        dialog.done_button.click()
        moved = Interface(WIRED.name, "10.0.0.99", WIRED.kind, WIRED.label)
        later = Start(theme, icons, store, start.config, [WIFI, moved])
        assert WIFI.address in later.card.address
        later.first.recall_network()
        assert moved.address in later.card.address

    def test_so_is_what_was_chosen_in_the_host_card(self, start: Start, store: QSettings) -> None:
        start.card.network.activated.emit(1)
        assert store.value("host/network") == WIRED.name

    def test_without_a_choice_the_best_stays(self, start: Start) -> None:
        start.first.recall_network()
        assert WIFI.address in start.card.address

    @pytest.mark.parametrize("networks", [[WIFI, LOOPBACK], []])
    def test_where_there_is_no_choice_nobody_is_asked(self, start: Start) -> None:
        dialog = start.ask()
        assert dialog.network.parent() is None
        dialog.done_button.click()


def test_everything_can_be_reached_and_has_a_name(start: Start) -> None:
    dialog = start.ask()
    assert dialog.focusWidget() is dialog.name
    reached: list[QWidget] = []
    part = dialog.name.nextInFocusChain()
    while part is not None and part is not dialog.name:
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisibleTo(dialog):
            reached.append(part)
        part = part.nextInFocusChain()
    assert reached[:2] == [dialog.network, dialog.by_itself]
    assert set(reached[2:]) == {dialog._later, dialog.done_button}
    assert dialog.name.accessibleName() == "What is this place called?"
    assert dialog.network.accessibleName() == "Which network are the phones in?"
