"""One window for a person and a folder: who is first, what the second does, and what a crash leaves."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from panel.desktop.presence import instance as instance_module
from panel.desktop.presence.instance import STARTING, Instance, key_of
from panel.desktop.presence.lock import Lock

ROOT = Path(__file__).resolve().parents[4]
START = """
import sys
from pathlib import Path
from panel.desktop.presence.instance import Instance

other = Instance(folder=Path(sys.argv[1]), patience=30)
print([other.claim("k"), other.claim("k"), other.trouble])
"""
HOLD = """
import sys
from pathlib import Path
from panel.desktop.presence.lock import Lock

lock = Lock(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
print(lock.take(), flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[Instance]:
    made = Instance(folder=tmp_path, rest=0)
    yield made
    made.release()


async def claimed(one: Instance) -> None:
    """It is the first, and listens now."""
    listens = asyncio.Event()
    one._rest.timeout.connect(listens.set)
    assert one.claim("k")
    async with asyncio.timeout(5):
        await listens.wait()


async def heard(one: Instance, request: bytes) -> None:
    """Someone else's words have reached it."""
    asked = asyncio.Event()
    one.raised.connect(asked.set)
    caller = QLocalSocket()
    caller.connectToServer(one._address)
    caller.write(request)
    async with asyncio.timeout(5):
        await asked.wait()
    caller.abort()


def processes(path: Path, count: int) -> list[subprocess.Popen[str]]:
    """So many that wait for a line before they take the lock."""
    command, environ = [sys.executable, "-c", HOLD, str(path)], {**os.environ, "PYTHONPATH": str(ROOT)}
    made = [subprocess.Popen(command, stdin=-1, stdout=-1, text=True, env=environ) for _ in range(count)]
    for process in made:
        assert line(process) == "ready"
    return made


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


async def test_a_second_start_shows_the_window_of_the_first(first: Instance, tmp_path: Path) -> None:
    asked: list[bool] = []
    first.raised.connect(lambda: asked.append(True))
    assert first.claim("k")
    other = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", START, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=-1, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert other.stdout.strip() == "[False, False, None]"
    assert len(asked) == 2
    assert first.trouble is None


async def test_another_key_is_another_program(first: Instance, qapp: QApplication, tmp_path: Path) -> None:
    other = Instance(folder=tmp_path, rest=0)
    assert first.claim("k")
    assert other.claim("l")
    other.release()


async def test_what_a_crash_left_is_in_nobodys_way(first: Instance) -> None:
    await claimed(first)
    first.release()
    if sys.platform != "win32":  # a socket that nobody listens at any more
        with socket.socket(socket.AF_UNIX) as left:
            left.bind(first._address)
    await claimed(first)
    await heard(first, b"show\n")


def test_the_lock_of_one_that_is_killed_is_free(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    [holder] = processes(path, 1)
    with holder:
        go(holder)
        assert line(holder) == "True"
        assert not Lock(path).take()
        holder.kill()
    mine = Lock(path)
    assert mine.take()
    mine.free()


def test_of_two_that_start_at_once_one_is_first(tmp_path: Path) -> None:
    pair = processes(tmp_path / "lock", 2)
    for process in pair:
        go(process)
    assert sorted(line(process) for process in pair) == ["False", "True"]
    for process in pair:
        process.communicate("\n")


def test_one_that_has_only_just_started_is_left_alone(first: Instance, tmp_path: Path) -> None:
    assert first.claim("k")  # and does not come to listen
    second = Instance(folder=tmp_path, patience=0.05)
    assert not second.claim("k")
    assert second.trouble is None


@pytest.mark.allow_log("does not answer")
def test_one_that_hangs_is_told_of_and_not_waited_for(first: Instance, tmp_path: Path) -> None:
    assert first.claim("k")
    [path] = tmp_path.glob("*.lock")
    old = path.stat().st_mtime - STARTING - 1
    os.utime(path, (old, old))
    second = Instance(folder=tmp_path, patience=0.05)
    assert second.claim("k")
    assert second.trouble is not None
    assert (
        str(second.trouble) == second.trouble.spec.message == "Callbox runs already, but it does not answer."
    )
    assert second.trouble.spec.next_step.startswith("This is a second one.")


async def test_one_that_is_about_to_end_is_waited_for(
    first: Instance, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    first.raised.connect(lambda: asked.append(True))
    await claimed(first)
    first.leave()
    monkeypatch.setattr("panel.desktop.presence.instance.time.sleep", lambda seconds: first.release())
    second = Instance(folder=tmp_path)
    assert second.claim("k")
    assert not asked
    second.release()


@pytest.mark.parametrize("words", [b"x" * 3000, b"hello\n"], ids=["endless", "other words"])
async def test_who_talks_of_something_else_is_cut_off(first: Instance, words: bytes) -> None:
    asked: list[bool] = []
    first.raised.connect(lambda: asked.append(True))
    await claimed(first)
    gone = asyncio.Event()
    caller = QLocalSocket()
    caller.disconnected.connect(gone.set)
    caller.connectToServer(first._address)
    caller.write(words)
    async with asyncio.timeout(5):
        await gone.wait()
    assert not asked


async def test_the_launchers_permission_is_passed_on(
    first: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "t0ken")
    request = instance_module._request()
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN")
    await claimed(first)
    await heard(first, request)
    assert os.environ["XDG_ACTIVATION_TOKEN"] == "t0ken"
    monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "two\nlines")
    assert instance_module._request() == b"show \n"


@pytest.mark.allow_log("would not be noticed")
def test_without_a_place_to_meet_everyone_is_first(qapp: QApplication, tmp_path: Path) -> None:
    assert Instance(folder=tmp_path / "missing").claim("k")


def test_a_key_means_a_folder_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert key_of(tmp_path / "a") == key_of(tmp_path / "a" / ".." / "a")
    assert key_of(tmp_path / "a") != key_of(tmp_path / "b")
