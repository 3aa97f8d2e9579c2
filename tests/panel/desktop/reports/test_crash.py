"""Crash reports: real processes that fail, and what the next start finds of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from panel.desktop.reports import crash, kept
from panel.desktop.reports.crash import CrashLog
from panel.desktop.reports.scrub import Scrubber
from panel.desktop.reports.tracebacks import tell
from server.errors import SignalingError

# The home folder of these processes is one of somebody called Marvolo.
PROGRAM = """
import asyncio, os, sys, threading
from pathlib import Path
from PySide6.QtCore import qFatal, qWarning
from panel.desktop.reports.crash import CrashLog
from server import logs
from server.tasks import spawn

logs.remember()
log = CrashLog(Path(sys.argv[1]))
log.words = lambda: ["Anna", "attic"]
log.start()

def greet(name):
    raise ValueError(f"{name} at 192.168.1.20 is not in attic: {name!r}, /room/attic#s3cr3t")

def end():
    log.end()
    sys.exit()

"""
FAILING = """
async def main():
    async def work(): greet('Anna')
    spawn(work(), name='work')
    asyncio.get_running_loop().call_soon(greet, 'Anna')
    for _ in range(3): await asyncio.sleep(0)
asyncio.run(main())
t = threading.Thread(target=greet, args=('Anna',))
t.start()
t.join()
greet('Anna')
"""
WAYS = {
    "raises": FAILING,
    "fatal": "qFatal('the screen of Anna is gone')",
    "clean": "qWarning('a word from Qt'); end()",
}


def run(folder: Path, *ways: str) -> dict[str, str]:
    """Run these at the same time, each with a folder of its own. Returns what they said on stderr."""
    home = folder / "home" / "marvolo"
    home.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "HOME": str(home), "USERPROFILE": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    started = {}
    for way in ways:
        program = home / f"{way}.py"
        program.write_text(PROGRAM + WAYS[way])
        command = [sys.executable, str(program), str(folder / way)]
        started[way] = subprocess.Popen(
            command, env={**environment, "PYTHONPATH": str(Path(__file__).parents[4])},
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
    return {way: process.communicate(timeout=60)[1] for way, process in started.items()}


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """All ways to end, once for this module."""
    folder = tmp_path_factory.mktemp("ended")
    return folder, run(folder, *WAYS)


def left(folder: Path) -> list[str]:
    return sorted(path.suffix for path in folder.iterdir())


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (
            "raises",
            [
                "a task of the event loop failed",
                "caught this in a thread",
                "nobody caught this:",
                "in greet",
                "~",
            ],
        ),
        ("fatal", ["Qt cannot go on", "the screen of [name] is gone", "Fatal Python error", "File "]),
    ],
)
def test_the_next_start_finds_how_it_ended(
    ended: tuple[Path, dict[str, str]], way: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ended[0] / way
    monkeypatch.setattr(Path, "home", lambda: ended[0] / "home" / "marvolo")
    assert left(folder) == [".open"]
    found = kept.settle(folder)
    assert found is not None
    text = found.read_text()
    for word in ("Callbox ", "Python ", "Qt 6", *words):
        assert word in text
    for secret in ("Anna", "attic", "192.168", "s3cr3t", "marvolo"):
        assert secret not in text
    assert kept.settle(folder) is None, "it is told once"
    assert kept.closed(folder) == [found]


def test_what_nobody_caught_is_kept_where_it_went_on(tmp_path: Path) -> None:
    log = CrashLog(tmp_path)
    log._open()
    assert log._path is not None
    log.note("here", ValueError("x"), None)
    os.close(log._file or 0)
    closed = kept.close(log._path, crash._ENDED)
    assert closed is not None
    assert closed.read_text().endswith("ended properly later.\n")
    assert kept.settle(tmp_path) is None, "nothing that people would have to hear of"
    assert kept.closed(tmp_path) == [closed]


def test_nothing_is_left_where_there_is_nothing_to_tell(ended: tuple[Path, dict[str, str]]) -> None:
    assert left(ended[0] / "clean") == []


def test_who_was_killed_says_nothing(tmp_path: Path) -> None:
    log = CrashLog(tmp_path)
    log._open()
    os.close(log._file or 0)
    assert left(tmp_path) == [".open"]
    assert kept.settle(tmp_path) is None
    assert left(tmp_path) == []


def test_people_at_a_terminal_still_see_it(ended: tuple[Path, dict[str, str]]) -> None:
    said = ended[1]
    assert "ValueError: Anna" in said["raises"]
    assert "The task work failed" in said["raises"]
    assert "Exception in thread" in said["raises"]
    assert "a word from Qt" in said["clean"]


def test_a_program_that_runs_is_left_alone(tmp_path: Path) -> None:
    log = CrashLog(tmp_path)
    log._open()
    try:
        assert log._path is not None
        with log._path.open("a") as file:
            file.write("something")
        assert kept.settle(tmp_path) is None
        assert left(tmp_path) == [".open"]
    finally:
        os.close(log._file or 0)
    assert kept.settle(tmp_path) is not None


def test_only_the_newest_stay(tmp_path: Path) -> None:
    for day in range(1, 10):
        (tmp_path / f"crash-2026010{day}-120000-7.txt").write_text("Callbox\n\nx")
    kept.settle(tmp_path)
    assert [path.name[6:14] for path in kept.closed(tmp_path)] == [f"2026010{day}" for day in (9, 8, 7, 6, 5)]


def test_the_same_is_written_once_and_a_report_has_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("panel.desktop.reports.crash._MOST", 2_000)
    log = CrashLog(tmp_path)
    log._open()
    assert log._path is not None
    for _ in range(3):
        log.note("again", ValueError("x"), None)
    assert log._path.read_text().count("ValueError") == 1
    for number in range(20):
        log.note("more", RuntimeError(f"{number} " + "y " * 90), None)
    os.close(log._file or 0)
    assert 1_000 < log._path.stat().st_size <= 2_100


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = CrashLog(tmp_path / "file")
    before = sys.excepthook
    log.start()
    log.note("here", ValueError("x"), None)
    log.end()
    assert log.found is None
    assert sys.excepthook is before


def test_it_costs_next_to_nothing(tmp_path: Path) -> None:
    took = []
    for _ in range(5):
        log = CrashLog(tmp_path)
        begun = time.perf_counter()
        log._open()
        kept.settle(tmp_path)
        took.append(time.perf_counter() - begun)
        os.close(log._file or 0)
        (tmp_path / str(log._path)).unlink()
    assert min(took) < 0.005


def test_causes_and_groups_are_told_without_values() -> None:
    def fail() -> None:
        try:
            dict[str, int]()["Anna"]
        except KeyError as error:
            raise ExceptionGroup(
                "two of 'attic'", [SignalingError("not_found", "Anna"), OSError(2, "No", "/a")]
            ) from error

    try:
        fail()
    except ExceptionGroup as error:
        text = tell(error, error.__traceback__, Scrubber())
    assert "KeyError: '...'" in text
    assert "the cause of the following" in text
    assert "1 of 2 in it" in text
    assert "SignalingError: not_found" in text
    assert "OSError: No" in text or "FileNotFoundError: No" in text
    assert "Anna'" not in text.replace('"Anna"', "")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("/home/anna/calls/x.py", "~/calls/x.py"),
        (r"C:\Users\Anna\calls\x.py", r"~\calls\x.py"),
        ("/home/marvolo", "~"),
        ("/var/home/marvolo2/x", "/var~/x"),
        ("Bob came to the attic.", "[name] came to the [name]."),
        ("Bobsled", "Bobsled"),
        ("aa:bb:cc:dd:ee:ff", "[address]"),
        ("callbox-1a2b.local", "host-1.local"),
        ("key AbCdEfGhIjKlMnOpQrSt12", "key [...]"),
        ("/home/x/room/attic#tok", "~/room/[name]#…"),
    ],
)
def test_what_tells_of_people_and_places(text: str, clean: str) -> None:
    assert Scrubber(["Bob", "attic"], Path("/home/marvolo"))(text) == clean
