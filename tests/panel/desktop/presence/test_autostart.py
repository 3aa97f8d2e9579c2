"""Starting with the system: what is written for each of them, and that it is understood as it was meant."""

from __future__ import annotations

import plistlib
import re
import sys
from pathlib import Path

import pytest

from panel.desktop.presence import autostart
from panel.desktop.presence import autostartfiles as files
from panel.desktop.presence.errors import DesktopError

linux = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a file in the autostart folder")
PLACES = [
    "/opt/callbox/callbox",
    "/opt/my programs/callbox",
    '/home/a b/it\'s "so" 100%/call`box`',
    "/srv/$HOME/back\\slash/n\\new",
    "/srv/key=value/%f",
    "/srv/tab\tline\nend/ü;&#~(x)",
]


def lines(data: bytes) -> dict[str, str]:
    """The keys of the only group, as the Desktop Entry Specification reads strings."""
    head, *rest = data.decode().splitlines()
    assert head == "[Desktop Entry]"
    pairs = dict(line.split("=", 1) for line in rest)
    plain = {r"\s": " ", r"\n": "\n", r"\t": "\t", r"\r": "\r", r"\\": "\\"}
    return {key: re.sub(r"\\.", lambda found: plain[found[0]], value) for key, value in pairs.items()}


def arguments(line: str) -> list[str]:
    """What a value of `Exec` starts, by the specification: words, or quotes with four escapes in them."""
    words = re.findall(r'"((?:[^"`$\\]|\\["`$\\])*)"|([^\s"\'\\><~|&;$*?#()`]+)', line)
    found = [re.sub(r"\\(.)", r"\1", quoted) or plain for quoted, plain in words]
    assert " ".join(plain or f'"{quoted}"' for quoted, plain in words) == line
    assert not re.search(r"(?<!%)%(?:%%)*(?!%)", "\n".join(found))  # no field code
    return [word.replace("%%", "%") for word in found]


@pytest.mark.parametrize("place", PLACES)
def test_linux_starts_what_was_meant(place: str) -> None:
    command = [place, "", "50% $x", files.MINIMIZED]
    data = files.desktop_entry(command)
    entry = lines(data)
    started = arguments(entry["Exec"])
    if started[:2] == ["/bin/sh", "-c"]:  # a name that the specification or GLib does not take
        assert set("=%") & set(place)
        assert started[2] == 'exec "$0" "$@"'
        started = started[3:]
    assert started == command
    assert (entry["Type"], entry["TryExec"]) == ("Application", place)
    assert files.entry_is_on(data)
    assert files.entry_program(data) == place


@pytest.mark.parametrize(
    ("change", "on"),
    [
        (b"", True), (b"Hidden=true\n", False), (b"Hidden=false\n", True),
        (b"X-GNOME-Autostart-enabled=false\n", False), (b"[Other]\nHidden=true\n", True), (b"junk\n", False),
    ],
)  # fmt: skip
def test_what_a_desktop_switched_off_is_off(change: bytes, on: bool) -> None:
    assert files.entry_is_on(files.desktop_entry(["/opt/callbox"]) + change) is on


@pytest.mark.parametrize("place", PLACES)
def test_macos_starts_what_was_meant(place: str) -> None:
    data = files.launch_agent([place, files.MINIMIZED])
    agent = plistlib.loads(data)
    assert agent["ProgramArguments"] == [place, "--minimized"]
    assert agent["Label"] == files.LABEL
    assert agent["RunAtLoad"] is True
    assert "KeepAlive" not in agent  # who quits it has quit it
    assert files.agent_is_on(data)
    assert files.agent_program(data) == place
    assert not files.agent_is_on(plistlib.dumps({**agent, "Disabled": True}))
    assert not files.agent_is_on(b"<plist>")
    assert files.agent_program(b"junk") == ""


@pytest.mark.parametrize(
    ("command", "value"),
    [
        ([r"C:\Callbox\callbox.exe", "--minimized"], r"C:\Callbox\callbox.exe --minimized"),
        ([r"C:\My 100%\callbox.exe", "--minimized"], r'"C:\My 100%\callbox.exe" --minimized'),
    ],
)
def test_windows_starts_what_was_meant(command: list[str], value: str) -> None:
    assert files.run_value(command) == value
    assert files.run_program(value) == command[0]


def test_windows_task_manager_has_a_word() -> None:
    assert files.approved(None)
    assert files.approved(bytes([2, *[0] * 11]))
    assert not files.approved(bytes([3, *[0] * 11]))


def test_the_command_is_the_program_or_its_interpreter(tmp_path: Path) -> None:
    assert files.command("/opt/callbox", {}, frozen=True) == ["/opt/callbox", "--minimized"]
    mounted = {"APPIMAGE": "/home/a/Callbox.AppImage", "APPDIR": "/run/mount"}
    assert files.command("/run/mount/usr/bin/callbox", mounted, frozen=True) == [
        "/home/a/Callbox.AppImage", "--minimized",
    ]  # fmt: skip
    assert files.command("/opt/callbox", mounted, frozen=True)[0] == "/opt/callbox", "another one's image"
    python = ["-P", "-m", "panel", "--minimized"]
    assert files.command("/usr/bin/python3", {"APPIMAGE": "other"}, frozen=False) == [
        "/usr/bin/python3",
        *python,
    ]
    console, quiet = tmp_path / "python.exe", tmp_path / "pythonw.exe"
    assert files.command(str(console), {}, frozen=False) == [str(console), *python]
    quiet.touch()
    assert files.command(str(console), {}, frozen=False) == [str(quiet), *python]
    (tmp_path / "callbox.exe").touch()
    assert files.command(str(tmp_path / "callbox-cli.exe"), {}, frozen=True)[0] == str(
        tmp_path / "callbox.exe"
    )


@linux
def test_it_can_be_switched_on_and_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "autostart" / "callbox.desktop"
    assert not autostart.enabled()
    for _ in range(2):
        autostart.enable()
        assert autostart.enabled()
    assert arguments(lines(path.read_bytes())["Exec"])[-3:] == ["-m", "panel", "--minimized"]
    for _ in range(2):
        autostart.disable()
        assert not autostart.enabled()
    assert list(path.parent.iterdir()) == []


@linux
def test_the_usual_place_is_below_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path))
    autostart.enable()
    assert (tmp_path / ".config" / "autostart" / "callbox.desktop").exists()


@linux
def test_a_program_that_was_moved_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    path = tmp_path / "autostart" / "callbox.desktop"
    autostart.refresh()
    assert not path.exists()
    here = tmp_path / "Callbox-1.AppImage"
    here.touch()
    autostart.enable()
    path.write_bytes(files.desktop_entry([str(here), "--minimized"]))
    autostart.refresh()
    assert files.entry_program(path.read_bytes()) == str(here)
    here.unlink()
    autostart.refresh()
    assert files.entry_program(path.read_bytes()) == sys.executable


@linux
def test_what_is_refused_is_told_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "autostart").touch()  # where the folder should be
    with pytest.raises(DesktopError) as caught:
        autostart.enable()
    assert caught.value.spec.message == "Callbox could not be set to start with the system."
    assert str(tmp_path / "autostart") in str(caught.value)
    assert not autostart.enabled()
    with pytest.raises(DesktopError, match="still starts with the system"):
        autostart.disable()
    autostart.refresh()
