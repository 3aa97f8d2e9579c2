"""The dialog that removes the local CA, with real files and a server that has no sockets."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from panel.commands import Commands
from panel.desktop.certificate.caremoval import CaRemoval, replace_ca
from panel.desktop.certificate.casteps import systems
from panel.look.icons import Icons
from server import localca
from server.files import Shelf
from server.runner import ServerState
from server.tls import ensure_identity
from tests.panel.fakes import FakeServer

PAGE = Path(__file__).parents[4] / "assets/web/trust.html"


class Keeping(FakeServer):
    """Makes keys when it starts, as the real one does."""

    async def start(self) -> None:
        await super().start()
        ensure_identity(Shelf(self.settings.state_dir), [])


@pytest.fixture
async def keeping(tmp_path: Path) -> Keeping:
    server = Keeping()
    server.settings = replace(server.settings, state_dir=tmp_path / "keys")
    await server.start()
    server.calls.clear()
    return server


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()


def texts_of(dialog: CaRemoval) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


async def over(commands: Commands) -> None:
    await asyncio.wait_for(asyncio.gather(*commands._tasks), 5)


async def test_it_says_what_happens_and_does_it(window: QWidget, icons: Icons, keeping: Keeping) -> None:
    old = localca.look(keeping.settings.state_dir)
    assert old is not None
    commands = Commands()
    dialog = CaRemoval(window, icons, keeping, keeping.start, commands)
    dialog.open()
    shown = texts_of(dialog)
    for words in (
        old.name,
        old.fingerprint[:48],
        old.fingerprint[48:],
        "everyone has to load the page again",
    ):
        assert words in shown
    dialog.remove_button.click()
    dialog.remove()
    dialog.reject()
    assert dialog.isVisible(), "not in the middle of it"
    await over(commands)
    assert keeping.calls == ["stop", "start 8443"]
    new = localca.look(keeping.settings.state_dir)
    assert new is not None
    assert new.fingerprint != old.fingerprint
    assert new.fingerprint[:11] in dialog.status.text()
    assert not dialog.remove_button.isEnabled()
    dialog.close_button.click()
    assert not dialog.isVisible()
    await commands.close()


async def test_a_server_that_is_stopped_stays_so(keeping: Keeping) -> None:
    await keeping.stop()
    assert await replace_ca(keeping, keeping.start) is None
    assert keeping.state is ServerState.STOPPED
    assert localca.look(keeping.settings.state_dir) is None


async def test_what_cannot_be_removed_is_said_and_the_server_goes_on(
    window: QWidget, icons: Icons, keeping: Keeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("server.localca.remove", refuse)
    commands = Commands()
    dialog = CaRemoval(window, icons, keeping, keeping.start, commands)
    dialog.open()
    dialog.remove_button.click()
    await over(commands)
    assert "could not be removed: Permission denied" in dialog.status.text()
    assert keeping.state is ServerState.RUNNING
    assert dialog.remove_button.isEnabled(), "it may be tried again"
    dialog.close()
    await commands.close()


async def test_the_end_of_the_program_leaves_the_server_stopped(
    window: QWidget, icons: Icons, keeping: Keeping
) -> None:
    commands = Commands()
    dialog = CaRemoval(window, icons, keeping, keeping.start, commands)
    dialog.open()
    dialog.remove_button.click()
    await asyncio.sleep(0)
    await commands.close()
    await keeping.stop()
    assert keeping.calls[0] == "stop"
    assert "start 8443" not in keeping.calls
    dialog.close()


def test_each_kind_of_device_has_its_steps(window: QWidget, icons: Icons, tmp_path: Path) -> None:
    server = FakeServer()
    server.settings = replace(server.settings, state_dir=tmp_path)
    dialog = CaRemoval(window, icons, server, server.start, Commands())
    dialog.open()
    assert not dialog.remove_button.isEnabled(), "there is none"
    for number, system in enumerate(systems()):
        dialog.system.setCurrentIndex(number)
        assert dialog.steps.text().startswith("1. ")
        assert "{0}" not in dialog.steps.text()
        assert dialog.command.isVisible() == bool(system.command)
    dialog.close()


@pytest.mark.parametrize(
    "place",
    [
        "VPN & Device Management",
        "Trusted credentials",
        "certmgr.msc",
        "Keychain Access",
        "View Certificates",
        "-D -n",
    ],
)
def test_the_page_the_window_and_the_command_name_the_same_places(place: str) -> None:
    from server import cacommand

    window = "\n".join("\n".join((*system.steps, system.command)) for system in systems())
    page = PAGE.read_text(encoding="utf-8").replace("&amp;", "&").replace("\n", " ")
    docs = (PAGE.parents[2] / "docs/certificates.md").read_text(encoding="utf-8").replace("\n", " ")
    for text in (window, " ".join(page.split()), " ".join(docs.split()), cacommand._HOW):
        assert place in text
