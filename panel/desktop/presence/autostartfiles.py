"""What makes a system start Callbox at log-in, as text: the same on whatever system it is written."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

NAME = "Callbox"  # of the value in Windows' registry: the installer uses the same
DESKTOP_FILE = "callbox.desktop"
LABEL = "org.callbox.Callbox"  # of the agent on macOS: the bundle has the same
MINIMIZED = "--minimized"

_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Callbox
Comment=Local video calls in the browser
Icon=callbox
TryExec={0}
Exec={1}
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
"""
_GROUP = "Desktop Entry"
_QUIET = {"python.exe": "pythonw.exe", "callbox-cli.exe": "callbox.exe"}
_RESERVED = frozenset(" \t\n\"'\\><~|&;$*?#()`")  # Desktop Entry Specification, "The Exec key"
_ESCAPES = {"\\": r"\\", "\n": r"\n", "\t": r"\t", "\r": r"\r"}  # in every value; the backslash comes first
_ESCAPED = frozenset('"`$\\')


def command(executable: str, environ: Mapping[str, str], *, frozen: bool) -> list[str]:
    """How this program is started: the frozen one by itself, else as a module of this interpreter.

    An AppImage runs from a folder that is gone at the next log-in; its own path is in the environment.
    """
    if frozen:
        return [_image(executable, environ) or _windowless(executable), MINIMIZED]
    # -P: a folder `panel` where the log-in starts its programs is not ours.
    return [_windowless(executable), "-P", "-m", "panel", MINIMIZED]


def _image(executable: str, environ: Mapping[str, str]) -> str:
    """The AppImage that this program runs from; "" where that is another program's."""
    mounted = environ.get("APPDIR", "")
    return environ.get("APPIMAGE", "") if mounted and Path(mounted) in Path(executable).parents else ""


def _windowless(executable: str) -> str:
    """Windows' program that opens no console, where it is there."""
    path = Path(executable)
    quiet = path.with_name(_QUIET.get(path.name.lower(), path.name))
    return str(quiet) if quiet.exists() else executable


def desktop_entry(arguments: Sequence[str]) -> bytes:
    """Linux: a file in `autostart` (Desktop Application Autostart Specification)."""
    return _ENTRY.format(_escaped(arguments[0]), exec_line(arguments)).encode()


def exec_line(arguments: Sequence[str]) -> str:
    """The value of `Exec`: each argument is quoted, and then the line as every value of a string is."""
    if set("=%") & set(arguments[0]):  # `=` is not allowed there, and GLib looks for a program named `%%`
        arguments = ["/bin/sh", "-c", 'exec "$0" "$@"', *arguments]
    return _escaped(" ".join(_quoted(argument) for argument in arguments))


def _quoted(argument: str) -> str:
    text = argument.replace("%", "%%")  # else it names a file or a URL
    if argument and not _RESERVED & set(text):
        return text
    return '"' + "".join("\\" + letter if letter in _ESCAPED else letter for letter in text) + '"'


def _escaped(text: str) -> str:
    for raw, escaped in _ESCAPES.items():
        text = text.replace(raw, escaped)
    return text


def _plain(text: str) -> str:
    """What was escaped, as it was."""
    raw = {escaped: letter for letter, escaped in _ESCAPES.items()}
    return re.sub(r"\\.", lambda found: raw.get(found[0], found[0]), text)


def _entry(data: bytes) -> Mapping[str, str]:
    """The keys of an entry, in small letters; none where it is broken."""
    from configparser import ConfigParser, Error  # seldom needed, as plistlib is: a start would wait for them

    parser = ConfigParser(interpolation=None, strict=False, delimiters=("=",), comment_prefixes=("#",))
    try:
        parser.read_string(data.decode("utf-8", "replace"))
    except Error:
        return {}
    return parser[_GROUP] if parser.has_section(_GROUP) else {}


def entry_is_on(data: bytes) -> bool:
    """Whether an entry counts: desktops let people switch it off and leave the file."""
    entry = _entry(data)
    hidden, wanted = entry.get("hidden", "false"), entry.get("x-gnome-autostart-enabled", "true")
    return bool(entry.get("exec")) and hidden.strip() != "true" and wanted.strip() != "false"


def entry_program(data: bytes) -> str:
    """The program that an entry starts; "" where it does not tell."""
    return _plain(_entry(data).get("tryexec", ""))


def launch_agent(arguments: Sequence[str]) -> bytes:
    """macOS: a file in `LaunchAgents` (launchd.plist(5)), for each log-in to a session with windows."""
    import plistlib

    return plistlib.dumps(
        {
            "Label": LABEL,
            "ProgramArguments": list(arguments),
            "RunAtLoad": True,
            "LimitLoadToSessionType": "Aqua",
            "ProcessType": "Interactive",
        }
    )


def _agent(data: bytes) -> Mapping[str, object]:
    import plistlib
    from xml.parsers.expat import ExpatError

    try:
        agent = plistlib.loads(data)
    except (plistlib.InvalidFileException, ExpatError, ValueError):
        return {}
    return agent if isinstance(agent, dict) else {}


def agent_is_on(data: bytes) -> bool:
    """Whether an agent counts."""
    agent = _agent(data)
    return bool(agent.get("RunAtLoad")) and not agent.get("Disabled", False)


def agent_program(data: bytes) -> str:
    """The program that an agent starts; "" where it does not tell."""
    match _agent(data).get("ProgramArguments"):
        case [str(program), *_]:
            return program
        case _:
            return ""


def run_value(arguments: Sequence[str]) -> str:
    """Windows: a value of the key `Run`, quoted as its programs read their command lines."""
    return subprocess.list2cmdline(arguments)


def run_program(value: str) -> str:
    """The program that such a value starts; "" where it does not tell."""
    found = re.match(r'"([^"]*)"|(\S*)', value)
    return (found[1] or found[2] or "") if found else ""


def approved(state: bytes | None) -> bool:
    """Windows: whether the person has left it on in the task manager, which notes that beside `Run`."""
    return not state or state[0] % 2 == 0
