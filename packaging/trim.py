"""What is left out of the bundle, and why. `callbox.spec` asks `keeps` for every file that PyInstaller found.

A rule is a pattern over the file's place in the bundle, with forward slashes. What several Qt plugins need
goes with the last of them: `libgtk-3` and its kin are only there for Qt's GTK theme.
"""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple


class Rule(NamedTuple):
    """Files whose place is like one of `patterns` are left out, because of `why`."""

    why: str
    patterns: tuple[str, ...]


RULES = (
    Rule(
        "Fusion is the style, and file dialogs come from the desktop's portal",
        ("*/platformthemes/libqgtk3.so", "libgtk-3*", "libgdk*", "libcairo*", "libpango*", "libatk*",
         "libatspi*", "libepoxy*", "libharfbuzz*", "libfribidi*", "libgraphite2*", "libthai*", "libdatrie*",
         "libpixman*", "libgcrypt*", "libgpg-error*", "libmount*", "libblkid*", "libselinux*", "libsystemd*",
         "libjpeg*.so.62", "libXcomposite*", "libXcursor*", "libXdamage*", "libXfixes*", "libXi.*",
         "libXinerama*", "libXrandr*", "libcloudproviders*", "libtracker*", "libjson-glib*"),
    ),
    Rule(
        "the panel runs in a window system",
        ("*/egldeviceintegrations/*", "*/xcbglintegrations/*", "*/platforms/libqeglfs*",
         "*/platforms/libqlinuxfb*",
         "*/platforms/libqvkkhrdisplay*", "*/platforms/libqvnc*", "*/platforms/libqminimal*",
         "*/platforms/qminimal*", "*/platforms/qdirect2d*", "*libQt6EglF*"),
    ),
    Rule(
        "every desktop has these, as its own fonts, settings and drivers need them (`linux/depends.py`)",
        ("libX11*", "libXau.so.6", "libXdmcp.so.6", "libxcb.so.1", "libXext.so.6", "libXrender.so.1",
         "libbrotli*", "libbsd*", "libcap.so*", "libdbus-1*", "libexpat*", "libfontconfig*", "libfreetype*",
         "libgcc_s*", "libgio-2*", "libglib-2*", "libgmodule-2*", "libgobject-2*", "libgthread-2*",
         "liblz4*", "libmd.so*", "libpcre2*", "libpng16.so*", "libstdc++*", "libxkbcommon.so*", "libz.so.1",
         "libzstd*"),
    ),
    Rule(
        "modules are in the program's own archive",
        ("*/__pycache__/*",),
    ),
    Rule(
        "nobody types into Python's own prompt",
        ("libreadline*", "libtinfo*", "*/lib-dynload/readline*"),
    ),
    Rule(
        "no touch screen or tablet without a window system",
        ("*/plugins/generic/*",),
    ),
    Rule(
        "pictures are SVG and PNG",
        ("*/imageformats/*tiff*", "*/imageformats/*webp*", "*/imageformats/*jpeg*", "*/imageformats/*gif*",
         "*/imageformats/*icns*", "*/imageformats/*tga*", "*/imageformats/*wbmp*", "*/imageformats/*pdf*"),
    ),
    Rule(
        "Qt's network is asked for a local socket only: no TLS, no state of the network",
        ("*/plugins/tls/*", "*/plugins/networkinformation/*"),
    ),
    Rule(
        "widgets are painted by the processor",
        ("*/opengl32sw.dll", "*/d3dcompiler_47.dll", "*/libEGL.dll", "*/libGLESv2.dll"),
    ),
    Rule(
        "no printing, no databases, no QML",
        ("*/plugins/printsupport/*", "*/plugins/sqldrivers/*", "*/Qt6Qml*", "*/Qt6Quick*", "*libQt6Qml*",
         "*libQt6Quick*", "*/qml/*", "*/plugins/qmltooling/*", "*libqpdf*"),
    ),
)  # fmt: skip

_TRANSLATIONS = Path(__file__).parents[1] / "assets" / "translations"
# Qt's own dialogs speak the languages that the panel speaks.
_QT_TEXTS = {f"qtbase_{path.stem.removeprefix('callbox_')}.qm" for path in _TRANSLATIONS.glob("*.qm")}

# Modules that nothing of ours imports: other programs' parts of libraries, and tools.
MODULES = (
    "tkinter", "setuptools", "pkg_resources", "pip", "wheel", "distutils", "lib2to3", "idlelib", "turtledemo",
    "test", "numpy", "pytest", "IPython", "matplotlib", "PIL",
    "greenlet",
)  # fmt: skip


def keeps(place: str) -> bool:
    """Whether a file at this place stays in the bundle."""
    name = place.replace("\\", "/")
    if "/translations/" in name and name.endswith(".qm") and "PySide6" in name:
        return name.rsplit("/", 1)[-1] in _QT_TEXTS
    return not any(fnmatchcase(name, pattern) for rule in RULES for pattern in rule.patterns)


def kept(entries: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Of PyInstaller's entries (place, source, kind), those that stay."""
    return [entry for entry in entries if keeps(entry[0])]
