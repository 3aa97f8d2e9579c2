"""The actions and the note, in the window of the panel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from panel.commands import Commands
from panel.desktop.certificate.caremoval import CaRemoval
from panel.desktop.reporting import Reporting
from panel.desktop.reports.bundledialog import BundleDialog
from panel.desktop.reports.crash import CrashLog
from panel.desktop.reports.crashnote import CrashNote
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.meters.health import Health
from panel.recordings.contents import Contents
from server.logs import Newest
from tests.panel.fakes import FakeServer


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()


@pytest.fixture
def reporting(
    window: QWidget, theme: Theme, icons: Icons, store: QSettings, server: FakeServer, tmp_path: Path
) -> Reporting:
    def contents() -> Contents:
        return Contents(server.journal, server.snapshot(), str)

    return Reporting(
        window, theme, icons, store, server, Commands(), server.start, contents=contents,
        health=Health(server.looplag), crash=CrashLog(tmp_path), log=Newest(),
    )  # fmt: skip


def test_the_actions_open_their_dialogs(window: QWidget, reporting: Reporting) -> None:
    reporting.bundle_action.trigger()
    reporting.ca_action.trigger()
    (bundle,), (ca,) = window.findChildren(BundleDialog), window.findChildren(CaRemoval)
    assert bundle.isVisible()
    assert ca.isVisible()
    ca.close()
    bundle.close()


def test_a_bundle_is_made_of_what_there_is_now(reporting: Reporting, server: FakeServer) -> None:
    server.journal.append(1.0, "a", "b", "offer", "lobby", b"{}")
    evidence = reporting._gather()
    assert evidence.contents.messages == 1
    assert evidence.settings is server.settings


def test_the_note_comes_after_a_crash_only(
    window: QWidget, reporting: Reporting, server: FakeServer, tmp_path: Path
) -> None:
    placed: list[QWidget] = []
    reporting.tell(placed.append)
    assert placed == []
    report = tmp_path / "crash-20260101-120000-7.txt"
    report.write_text("Callbox\n\nx")
    reporting._crash.found = report
    reporting.tell(placed.append)
    (note,) = placed
    assert isinstance(note, CrashNote)
    note.bundle_button.click()
    (dialog,) = window.findChildren(BundleDialog)
    dialog.close()
    note.close()


async def test_crash_reports_leave_out_who_is_there(reporting: Reporting, server: FakeServer) -> None:
    await server.start()
    assert list(reporting._crash.words()) == ["lobby"]
