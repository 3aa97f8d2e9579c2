"""The frozen program: PyInstaller's folder, made smaller, with the licenses of all that is in it."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePath

ROOT = Path(__file__).resolve().parent.parent
MADE = ROOT / "build" / "package"
BUNDLE = MADE / "dist" / "callbox"
INSIDE = BUNDLE / "_internal"
_LICENSE_NAMES = ("license", "licence", "copying", "notice", "authors")
_TEXTS = ("", ".txt", ".md", ".rst", ".apache", ".bsd", ".psf")


def build() -> Path:
    """Make the bundle anew and return its folder."""
    shutil.rmtree(MADE / "dist", ignore_errors=True)
    _collect_licenses(MADE / "licenses")
    spec = ROOT / "packaging" / "callbox.spec"
    folders = ("--distpath", str(MADE / "dist"), "--workpath", str(MADE / "work"))
    options = ("--noconfirm", "--clean", "--log-level", "WARN", *folders)
    subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(spec)], check=True, cwd=ROOT)
    if sys.platform == "linux":
        for library in filter(is_elf, _files(INSIDE)):
            _tidy(library)
    return BUNDLE


def program() -> Path:
    """The executable that speaks to a terminal."""
    return BUNDLE / ("callbox-cli.exe" if sys.platform == "win32" else "callbox")


def size(folder: Path) -> int:
    """The bytes of all files in a folder, each counted once."""
    return sum(path.lstat().st_size for path in _files(folder))


def largest(count: int) -> list[tuple[str, int]]:
    """The largest parts of the bundle and their bytes: a package, or a library."""
    parts = [(path.name, size(path) if path.is_dir() else path.stat().st_size) for path in INSIDE.iterdir()
             if not path.is_symlink()]  # fmt: skip
    return sorted(parts, key=lambda part: -part[1])[:count]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def is_elf(path: Path) -> bool:
    """Whether it is a program or a library of Linux."""
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _tidy(library: Path) -> None:
    """Take out the symbols that only a debugger reads, and the permission to start it.

    What has none is left as it came: auditwheel has patched it, and not all of that survives `strip`.
    """
    sections = subprocess.run(["readelf", "-SW", str(library)], check=True, capture_output=True, text=True)
    if ".symtab" in sections.stdout:
        subprocess.run(["strip", "--strip-unneeded", str(library)], check=True)
    library.chmod(0o644)


def _collect_licenses(licenses: Path) -> None:
    """A folder for each distribution that was installed for this build, and for Python itself."""
    shutil.rmtree(licenses, ignore_errors=True)
    for found in importlib.metadata.distributions():
        for file in found.files or ():
            if _is_license(file):
                _copy(Path(str(found.locate_file(file))), licenses / found.metadata["Name"] / file.name)
    base = Path(os.__file__).parent / "LICENSE.txt"
    if base.exists():
        _copy(base, licenses / "Python" / base.name)
    _copy(ROOT / "LICENSE", licenses / "callbox" / "LICENSE")


def _is_license(file: PurePath) -> bool:
    named = file.name.lower().startswith(_LICENSE_NAMES)
    return named and ".dist-info" in str(file.parent) and file.suffix in _TEXTS


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
