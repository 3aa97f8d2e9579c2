"""What the operating system must bring: the libraries that Qt loads, a font, and for tests a browser.

Qt's wheels carry Qt, but on Linux they load the system's own OpenGL, X11 and font libraries. Windows and
macOS have everything. Only the standard library is used here: this runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from pathlib import Path

# Shared library -> its package on Debian and Ubuntu, Fedora, Arch.
_QT = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli", "brotli"),
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
}
_NODE = {
    "libatomic.so.1": ("libatomic1", "libatomic", "gcc-libs")
}  # for tests: Playwright and tsc run on Node
_FONT = ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu")
_XVFB = ("xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")
_IPROUTE = ("iproute2", "iproute", "iproute2")  # a LAN of network namespaces
_CHROMIUM = ("chromium", "chromium", "chromium")
# What builds packages, and looks at them.
_TOOLS = {
    "strip": ("binutils", "binutils", "binutils"),
    "readelf": ("binutils", "binutils", "binutils"),
    "debootstrap": ("debootstrap", "debootstrap", "debootstrap"),
    "lintian": ("lintian", "lintian", "lintian"),
    "desktop-file-validate": ("desktop-file-utils", "desktop-file-utils", "desktop-file-utils"),
    "appstreamcli": ("appstream", "appstream", "appstream"),
    "rpm": ("rpm", "rpm", "rpm-tools"),
    "makensis": ("nsis", "mingw32-nsis", "nsis"),
    "osslsigncode": ("osslsigncode", "osslsigncode", "osslsigncode"),
}
WINDOWS_TOOLS = ("makensis", "osslsigncode")
FREEZING = "freezing"
# The interpreter as a library, which a frozen program is made of. Debian keeps it in a package of its own.
_PYTHON = f"libpython{sys.version_info[0]}.{sys.version_info[1]}"
_FREEZING = {f"{_PYTHON}.so.1.0": (_PYTHON, "python3-libs", "python")}
DEBIAN_TOOLS = ("debootstrap", "lintian", "desktop-file-validate", "appstreamcli", "rpm")
_MANAGERS = (
    ("apt-get", ["apt-get", "install", "-y", "--no-install-recommends"]),
    ("dnf", ["dnf", "install", "-y"]),
    ("pacman", ["pacman", "-S", "--noconfirm", "--needed"]),
)
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_BROWSER_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
)
_FONT_DIRS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def chromium() -> str | None:
    """Where Chromium or Chrome is. The variable CALLBOX_CHROMIUM decides where it is set."""
    named = os.environ.get("CALLBOX_CHROMIUM")
    found = (shutil.which(name) for name in _BROWSERS)
    placed = (path for path in _BROWSER_PATHS if Path(path).exists())
    return named or next((path for path in found if path), None) or next(placed, None)


def ensure(*, for_tests: bool, tools: Iterable[str] = ()) -> None:
    """Install what is missing where that is allowed; otherwise print the one command and exit.

    `tools` are commands that are needed as well, and `FREEZING` what a frozen program is made of.
    """
    if sys.platform != "linux":
        return
    needed = [_TOOLS[tool] for tool in tools if tool in _TOOLS and not shutil.which(tool)]
    if FREEZING in tools:
        needed += [names for library, names in _FREEZING.items() if not _is_there(library)]
    missing = list(dict.fromkeys([*_missing(for_tests=for_tests), *needed]))
    manager = next(((i, m) for i, m in enumerate(_MANAGERS) if shutil.which(m[0])), None)
    if not missing:
        return
    if manager is None:
        sys.exit("Callbox needs these system packages: " + ", ".join(names[0] for names in missing))
    column, (name, command) = manager
    _install(name, [*command, *dict.fromkeys(names[column] for names in missing)])


def _missing(*, for_tests: bool) -> Iterable[tuple[str, str, str]]:
    libraries = {**_QT, **_NODE} if for_tests else _QT
    yield from (names for library, names in libraries.items() if not _loads(library))
    if not any(next(Path(d).expanduser().rglob("*.[to]tf"), None) for d in _FONT_DIRS):
        yield _FONT
    if for_tests and not shutil.which("Xvfb"):
        yield _XVFB
    if for_tests and not shutil.which("ip"):
        yield _IPROUTE
    if for_tests and not chromium() and _has_chromium_package():
        yield _CHROMIUM  # where the system has none (Ubuntu), Playwright brings its own


def _has_chromium_package() -> bool:
    """Ubuntu's package of that name only points to a snap, which a container cannot have."""
    return "ID=ubuntu" not in Path("/etc/os-release").read_text(encoding="utf-8").splitlines()


def _is_there(library: str) -> bool:
    """Beside this interpreter, or where the system has its libraries."""
    return (Path(sysconfig.get_config_var("LIBDIR") or "/usr/lib") / library).exists() or _loads(library)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(manager: str, command: list[str]) -> None:
    prefix = _as_root()
    if prefix is None:
        typed = " ".join(["sudo", *command])
        sys.exit(f"Some system packages are missing. Please run this once, then try again:\n  {typed}")
    print("Installing system packages:", " ".join(command), flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        if manager == "apt-get":
            subprocess.run([*prefix, "apt-get", "update", "-qq"], check=True, env=environment)
        subprocess.run([*prefix, *command], check=True, env=environment, stdout=subprocess.DEVNULL)
    except subprocess.CalledProcessError as error:
        sys.exit(f"The system packages could not be installed (exit code {error.returncode}).")


def _as_root() -> list[str] | None:
    """How to run something as root without asking: [] when we are, sudo when it needs no password."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0:
        return [sudo, "-n", "-E"]
    return None
