"""Start with the system: at the person's next log-in, without a window in the way.

What is started is the program that runs when it is enabled. If that is moved, as an AppImage with each new
version, `refresh` puts in its place the one that runs now.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from panel.desktop.presence import autostartfiles as files
from panel.desktop.presence.errors import DesktopError
from panel.texts import tr
from server.files import write_private


def command() -> list[str]:
    """How this program is started with the system."""
    return files.command(sys.executable, os.environ, frozen=bool(getattr(sys, "frozen", False)))


def enabled() -> bool:
    """Whether it starts with the system. False as well where that cannot be found out."""
    try:
        return _enabled()
    except OSError:
        return False


def enable() -> None:
    """Start with the system from now on. Raises DesktopError."""
    try:
        _enable(command())
    except OSError as error:
        raise _refused(tr("Callbox could not be set to start with the system."), error) from error


def disable() -> None:
    """Do not start with the system any more. Raises DesktopError."""
    try:
        _disable()
    except OSError as error:
        raise _refused(
            tr("Callbox still starts with the system: that could not be changed."), error
        ) from error


def refresh() -> None:
    """Where the program that starts with the system is gone, start this one. Raises DesktopError."""
    try:
        program = _program() if _enabled() else ""
    except OSError:
        return
    if program and not Path(program).exists():
        enable()


def _refused(message: str, error: OSError) -> DesktopError:
    where = f" ({error.filename})" if error.filename else ""
    return DesktopError(
        message,
        tr("Check that this place is yours and has room, or use the settings of the system."),
        f"{error.strerror or error}{where}.",
    )


if sys.platform == "win32":
    import winreg

    _RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
    _APPROVED = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"

    def _value(key: str) -> object:
        """The value in this key, or None."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                return winreg.QueryValueEx(opened, files.NAME)[0]
        except FileNotFoundError:
            return None

    def _forget(key: str) -> None:
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:
                winreg.DeleteValue(opened, files.NAME)
        except FileNotFoundError:
            return

    def _enabled() -> bool:
        state = _value(_APPROVED)
        return bool(_value(_RUN)) and files.approved(state if isinstance(state, bytes) else None)

    def _program() -> str:
        return files.run_program(str(_value(_RUN) or ""))

    def _enable(arguments: list[str]) -> None:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as opened:
            winreg.SetValueEx(opened, files.NAME, 0, winreg.REG_SZ, files.run_value(arguments))
        _forget(_APPROVED)

    def _disable() -> None:
        _forget(_RUN)
        _forget(_APPROVED)

else:
    if sys.platform == "darwin":
        _contents, _is_on, _starts = files.launch_agent, files.agent_is_on, files.agent_program
    else:
        _contents, _is_on, _starts = files.desktop_entry, files.entry_is_on, files.entry_program

    def _path() -> Path:
        if sys.platform == "darwin":
            return Path.home() / "Library" / "LaunchAgents" / f"{files.LABEL}.plist"
        return _config_home() / "autostart" / files.DESKTOP_FILE

    def _config_home() -> Path:
        """XDG Base Directory Specification: a path that is not absolute does not count."""
        given = Path(os.environ.get("XDG_CONFIG_HOME", ""))
        return given if given.is_absolute() else Path.home() / ".config"

    def _enabled() -> bool:
        try:
            return _is_on(_path().read_bytes())
        except FileNotFoundError:
            return False

    def _program() -> str:
        return _starts(_path().read_bytes())

    def _enable(arguments: list[str]) -> None:
        path, data = _path(), _contents(arguments)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_private(path, data)

    def _disable() -> None:
        _path().unlink(missing_ok=True)
