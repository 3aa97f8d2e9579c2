"""The bundle for a bug report: what is in it, and what must never be."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from panel.desktop.reports import bundle, bundlefacts
from panel.desktop.reports.bundle import Evidence
from panel.desktop.reports.bundledialog import BundleDialog
from panel.desktop.reports.crashnote import CrashNote, ReportDialog
from panel.look.icons import Icons
from panel.look.theme import Theme
from panel.meters.health import Health
from panel.meters.history import Point
from panel.meters.process import Figures
from panel.recordings.contents import Contents
from panel.trace.recording.format import Reader
from panel.trace.recording.lines import MessageLine, PeerLine, RoomLine
from server.config import Display, Jwt, Settings
from server.journal import SERVER, Journal, PeerRow, RoomRow, Snapshot
from server.logs import Newest, OneLine
from server.looplag import LoopLag
from server.messages import MediaState
from server.spike import Spike

SECRETS = (
    "Wilhelmina", "Zebedee", "cellar", "1nvite", "t0ken", "r3sume", "icepassword", "10.7.7.7", "fe80::77",
    "AA:BB:CC", "calls.example", "issuer.pem", "good morning", "Grandmother", "callbox-77ab.local",
)  # fmt: skip
SDP = (
    "v=0\r\no=- 1 1 IN IP4 10.7.7.7\r\na=ice-ufrag:u7u7\r\na=ice-pwd:icepassword0123456789ab\r\n"
    "a=fingerprint:sha-256 " + ":".join(["AA", "BB", "CC", "DD"] * 8) + "\r\n"
)
CANDIDATE = "candidate:1 1 udp 2122260223 callbox-77ab.local 50000 typ host raddr 10.7.7.7 rport 9 ufrag u7u7"


def peer(name: str, address: str) -> PeerRow:
    return PeerRow(
        name[:2].lower(), name, "cellar", "browser", address, "Firefox", "websocket", 1.0, True, None,
        MediaState(), 0, 0,
    )  # fmt: skip


def contents() -> Contents:
    journal = Journal(origin=1_700_000_000.0)
    said: list[tuple[str, str, dict[str, Any]]] = [
        ("wi", "hello", {"name": "Wilhelmina", "room": "cellar", "invite": "1nvite", "token": "t0ken",
                         "resume": {"session": "s", "token": "r3sume"}}),
        ("wi", "offer", {"description": {"type": "offer", "sdp": SDP}}),
        ("wi", "candidate", {"candidate": {"candidate": CANDIDATE, "usernameFragment": "u7u7"}}),
        ("ze", "chat", {"text": "good morning, Wilhelmina"}),
        ("ze", "error", {"code": "room_full", "message": "The room cellar is full of Zebedee."}),
    ]  # fmt: skip
    for at, (sender, kind, message) in enumerate(said, 1):
        raw = json.dumps({"type": kind, **message}).encode()
        journal.append(float(at), sender, SERVER, kind, "cellar", raw)
    snapshot = Snapshot(
        at=9.0,
        peers=(peer("Wilhelmina", "10.7.7.7"), peer("Zebedee", "fe80::77")),
        rooms=(RoomRow("cellar", ("wi", "ze"), 1.0, 5),),
    )
    return Contents(journal, snapshot, str, (Spike(2.0, 0.2, ("panel.x.y:3",)),))


def settings() -> Settings:
    return Settings(
        host="10.7.7.7", port=9000, room="cellar", access="invite", hosts=("calls.example",), mdns=False,
        jwt=Jwt(Path("/etc/issuer.pem"), "Grandmother"), display=Display("de"),
    )  # fmt: skip


def log() -> tuple[str, ...]:
    newest = Newest()
    for message in (
        "Wilhelmina (10.7.7.7) came to cellar by https://10.7.7.7:8443/room/cellar#1nvite",
        'sent {"token": "t0ken"} to calls.example', "callbox-77ab.local is announced at fe80::77",
    ):  # fmt: skip
        newest.handle(logging.LogRecord("server.x", logging.INFO, "", 1, message, (), None))
    return newest.lines


@pytest.fixture
def evidence(tmp_path: Path) -> Evidence:
    (tmp_path / "crashes").mkdir()
    report = tmp_path / "crashes" / "crash-20260101-120000-7.txt"
    report.write_text("Callbox 0.1.0\n\nValueError: Zebedee at 10.7.7.7 in cellar, a=ice-pwd:icepassword0\n")
    lag = LoopLag()
    lag.spikes.append(Spike(2.0, 0.2, ("panel.inspector.pretty:7",)))
    health = Health(lag, process=Figures)
    for at in range(200):
        health.history.add(float(at), Point(p50=1.5, rate=7.0))
    return Evidence(contents(), settings(), health, log(), tmp_path / "crashes")


def unpacked(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode() for name in archive.namelist()}


async def test_it_has_everything_and_no_secret(evidence: Evidence, tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    size = await bundle.make(path, evidence, 1_767_225_600.0)
    assert size == path.stat().st_size
    files = unpacked(path)
    assert list(files) == [
        "README.txt", "messages.callbox", "settings.txt", "log.txt", "health.csv", "blocked.txt",
        "versions.txt", "networks.txt", "crashes/crash-20260101-120000-7.txt",
    ]  # fmt: skip
    everything = "".join(files.values())
    for secret in SECRETS:
        assert secret.casefold() not in everything.casefold(), secret
    for word in (
        "made on 2026-01-01 00:00 UTC",
        "what was\n  written in the chat",
        *(n for n in files if "/" not in n),
    ):
        assert word in files["README.txt"] or word == "README.txt"
    assert files["log.txt"].count("\n") == 3
    assert "[name] ([address]) came to [room]" in files["log.txt"]
    assert "ValueError: [name] at [address] in [room]" in files["crashes/crash-20260101-120000-7.txt"]
    assert len(files["health.csv"].splitlines()) == 201
    assert files["health.csv"].splitlines()[-1].startswith("0.00,1.500,")
    assert "200 ms in panel.inspector.pretty" in files["blocked.txt"]
    for line in ("* port = 9000", "* access = 'invite'", "* host = (chosen)", "* room = (chosen)", "  mdns"):
        assert line.replace("  mdns", "* mdns = False") in files["settings.txt"]
    for line in ("* hosts = (1 of them)", "* jwt.audience = (chosen)", "* display.language = 'de'"):
        assert line in files["settings.txt"]
    assert re.search(r"^msgspec \d", files["versions.txt"], re.MULTILINE)
    assert re.search(r"^1 x loopback, up: IPv4", files["networks.txt"], re.MULTILINE)


async def test_the_messages_can_be_opened(evidence: Evidence, tmp_path: Path) -> None:
    await bundle.make(tmp_path / "bundle.zip", evidence, 0.0)
    (tmp_path / "m.callbox").write_text(unpacked(tmp_path / "bundle.zip")["messages.callbox"])
    reader = Reader(tmp_path / "m.callbox")
    lines = reader.read(1_000)
    reader.close()
    assert (reader.broken, reader.header.redacted) == (
        0,
        ("names", "addresses", "ice", "fingerprints", "chat"),
    )
    assert [line.type for line in lines if isinstance(line, MessageLine)] == [
        "hello", "offer", "candidate", "chat", "error",
    ]  # fmt: skip
    assert {line.room for line in lines if isinstance(line, MessageLine | PeerLine)} == {"room-1"}
    assert [line.id for line in lines if isinstance(line, RoomLine)] == ["room-1"]


async def test_a_bundle_of_nothing(tmp_path: Path) -> None:
    nothing = Contents(Journal(), Snapshot(at=0.0), str)
    evidence = Evidence(nothing, Settings(), Health(LoopLag(), process=Figures), (), tmp_path / "none")
    await bundle.make(tmp_path / "bundle.zip", evidence, 0.0)
    files = unpacked(tmp_path / "bundle.zip")
    assert files["log.txt"] == ""
    assert not [name for name in files if name.startswith("crashes/")]
    assert "*" not in files["settings.txt"].partition("\n")[2]


def test_every_setting_is_told_and_no_chosen_text(tmp_path: Path) -> None:
    text = bundlefacts.settings_text(
        replace(Settings(), state_dir=tmp_path / "Zebedee", origins=("https://a.b",))
    )
    assert "* state_dir = (chosen)" in text
    assert "* origins = (1 of them)" in text
    assert "Zebedee" not in text
    assert "policy.room_peers = 6" in text
    assert list(bundlefacts.chosen_words(replace(Settings(), origins=("https://a.b",), room="den"))) == [
        "den", "https://a.b",
    ]  # fmt: skip


def test_a_bundle_comes_in_small_pieces(evidence: Evidence) -> None:
    journal = evidence.contents.journal
    for number in range(2_000):
        journal.append(10.0 + number, "wi", "ze", "offer", "cellar", json.dumps({"sdp": SDP}).encode())
    pieces = list(bundle.pieces(evidence, {}, 0.0))
    assert len(pieces) > 60, "each is a few milliseconds of work"


def test_the_log_keeps_the_newest_lines() -> None:
    newest = Newest(2)
    for number in range(5):
        newest.handle(logging.LogRecord("server", logging.INFO, "", 1, "%d\n" + "x" * 9_000, (number,), None))
    assert [line.split(": ")[1][0] for line in newest.lines] == ["3", "4"]
    assert max(map(len, newest.lines)) == 4_000
    assert isinstance(newest.formatter, OneLine)


# In the window ------------------------------------------------------------------------------------------


@pytest.fixture
def window(qapp: object) -> Iterator[QWidget]:
    made = QWidget()
    made.show()
    yield made
    made.close()


@pytest.mark.parametrize("where", ["bundle.zip", "missing/bundle.zip"])
async def test_the_dialog_says_what_is_in_it_and_makes_it(
    window: QWidget, icons: Icons, store: QSettings, evidence: Evidence, tmp_path: Path, where: str
) -> None:
    asked: list[QFileDialog] = []

    async def choose(dialog: QFileDialog) -> Path:
        asked.append(dialog)
        return tmp_path / where

    dialog = BundleDialog(window, icons, store, lambda: evidence, choose)
    saved: list[Path] = []
    dialog.saved.connect(saved.append)
    dialog.open()
    text = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "names of people and rooms" in text
    assert "you decide who gets it" in text
    dialog.save_button.click()
    assert dialog._task is not None
    await asyncio.wait({dialog._task}, timeout=10)
    assert asked[0].selectedFiles()[0].endswith(".zip")
    if where == "bundle.zip":
        assert saved == [tmp_path / where]
        assert dialog.status.property("tone") == "ok"
        assert zipfile.is_zipfile(tmp_path / where)
    else:
        assert saved == []
        assert "could not be saved" in dialog.status.text()
    dialog.close()


def test_the_note_shows_the_report_and_offers_a_bundle(
    window: QWidget, theme: Theme, icons: Icons, tmp_path: Path
) -> None:
    report = tmp_path / "crash-20260101-120000-7.txt"
    report.write_text("Callbox 0.1.0\n\nValueError at 10.7.7.7\n")
    note = CrashNote(theme, icons, report)
    note.setParent(window)
    assert "stopped unexpectedly" in note.text
    wanted: list[bool] = []
    note.bundle_requested.connect(lambda: wanted.append(True))
    note.bundle_button.click()
    assert wanted == [True]
    note.show_button.click()
    (dialog,) = window.findChildren(ReportDialog)
    assert "ValueError at" in dialog.text.toPlainText()
    assert "10.7.7.7" not in dialog.text.toPlainText()
    dialog.copy_button.click()
    dialog.close()
    note.close_button.click()
    assert note.isHidden()
