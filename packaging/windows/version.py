"""The version that Windows shows of the programs in the bundle: what PyInstaller's `EXE(version=...)` reads.

`callbox.spec` calls `write` for each of its two programs.
"""

from __future__ import annotations

from pathlib import Path

import versions

_LANGUAGE = "040904B0"  # American English, in Unicode

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1,
                    subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable({language!r}, [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 0x04B0])]),
  ],
)
"""


def text(program: str, about: str) -> str:
    """The version of one program, such as `callbox.exe`. The task manager shows `about` as its name."""
    values = {
        "CompanyName": versions.AUTHORS,
        "FileDescription": about,
        "FileVersion": versions.version(),
        "InternalName": program.removesuffix(".exe"),
        "LegalCopyright": versions.AUTHORS,
        "OriginalFilename": program,
        "ProductName": versions.NAME,
        "ProductVersion": versions.version(),
    }
    strings = "\n".join(f"      StringStruct({key!r}, {value!r})," for key, value in values.items())
    return _TEMPLATE.format(four=versions.four_numbers(), language=_LANGUAGE, strings=strings)


def write(folder: Path, program: str, about: str) -> Path:
    """Write the version of one program to a file for PyInstaller, and say where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{program}.version.txt"
    path.write_text(text(program, about), encoding="utf-8")
    return path
