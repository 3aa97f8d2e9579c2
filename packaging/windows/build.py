"""Compile the installer for Windows. Needs NSIS 3.08 or newer, on any system.

    python packaging/windows/build.py [PAYLOAD] [FOLDER]

`PAYLOAD` is what PyInstaller built on Windows (`build/package/dist/callbox`); the installer goes to `FOLDER`
(`build/package`). Where there is a certificate (`sign.py`), programs, uninstaller and installer are signed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import icons
import versions
from windows import sign

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent / "build" / "package"
PROGRAMS = ("callbox.exe", "callbox-cli.exe")
_NSIS = Path("C:/Program Files (x86)/NSIS/makensis.exe")  # its setup does not put it on the PATH


def makensis() -> str | None:
    """Where NSIS's compiler is, if it is there."""
    return shutil.which("makensis") or (str(_NSIS) if _NSIS.exists() else None)


def build(payload: Path, folder: Path, drawings: Path | None = None) -> Path:
    """Compile the installer for a payload, and say where it is. `drawings` is what `icons.build` made."""
    compiler = makensis()
    if compiler is None:
        sys.exit("makensis is missing: install NSIS (Debian, Ubuntu: apt install nsis).")
    missing = [name for name in PROGRAMS if not (payload / name).is_file()]
    if missing:
        sys.exit(f"{payload} is no bundle for Windows: {', '.join(missing)} is missing.")
    if sign.wanted():
        for name in PROGRAMS:
            sign.sign(payload / name)
    folder.mkdir(parents=True, exist_ok=True)
    installer = folder / f"Callbox-{versions.version()}-windows-x64-setup.exe"
    defines = folder / "installer.nsh"
    defines.write_text(script(payload, installer, drawings or icons.build()), encoding="utf-8")
    options = ("-V2", "-WX", "-INPUTCHARSET", "UTF8", f"-DDEFINES={defines.resolve()}")
    subprocess.run([compiler, *options, str(HERE / "callbox.nsi")], check=True)
    return installer


def script(payload: Path, installer: Path, drawings: Path) -> str:
    """What `callbox.nsi` must know: names, versions, files, and how to remove what a payload brings."""
    values = {
        "NAME": versions.NAME,
        "AUTHORS": versions.AUTHORS,
        "VERSION": versions.version(),
        "VERSION4": ".".join(map(str, versions.four_numbers())),
        "EXTENSION": versions.EXTENSION,
        "MIME_TYPE": versions.MIME_TYPE,
        "PROG_ID": versions.PROG_ID,
        "PAYLOAD": payload.resolve() / "*",
        "OUT": installer.resolve(),
        "ICON": drawings.resolve() / "callbox.ico",
        "FILE_ICON": drawings.resolve() / "callbox-file.ico",
        "SIDE_PICTURE": drawings.resolve() / "setup.bmp",
        "SIZE_KIB": sum(path.stat().st_size for path in payload.rglob("*") if path.is_file()) // 1024,
    }
    if sign.wanted():
        values["SIGN"] = f'"{sys.executable}" "{HERE / "sign.py"}"'
    defines = [f"!define {name} {quoted(value)}" for name, value in values.items()]
    return "\n".join([*defines, *removal(payload), ""])


def removal(payload: Path) -> list[str]:
    """A macro that removes exactly what the payload's top level holds: never whatever else is beside it."""
    names = sorted(payload.iterdir())
    lines = [
        f'  RMDir /r "$INSTDIR\\{path.name}"' if path.is_dir() else f'  Delete "$INSTDIR\\{path.name}"'
        for path in names
    ]
    return ["!macro RemovePayload", *lines, "!macroend"]


def quoted(value: object) -> str:
    """A value as an NSIS script writes it: in a kind of quotes that it does not contain itself."""
    text = str(value)
    mark = next(mark for mark in "\"'`" if mark not in text)
    return f"{mark}{text}{mark}"


if __name__ == "__main__":
    places = [Path(name) for name in sys.argv[1:3]]
    print(build(*(places + [PACKAGE / "dist" / "callbox", PACKAGE][len(places) :])))
